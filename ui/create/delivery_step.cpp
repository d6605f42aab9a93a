#include "ui/create/delivery_step.h"

#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/words/day_words.h"
#include "ui/words/sentence.h"
#include "ui/words/trade_words.h"

#include <QDateEdit>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace countersign::ui {
namespace {

enum Deadline { NoDeadline, OneWeek = 7, TwoWeeks = 14, OneMonth = 30, OwnDate = -1 };

// Room for the longest day of the language, the arrow and the edges.
int widthOfDay(const QWidget &widget)
{
    int widest = 0;
    for (int month = 1; month <= 12; ++month)
        widest = std::max(
            widest, widget.fontMetrics().horizontalAdvance(QLocale().toString(QDate(2028, month, 28), dayFormat())));
    return widest + scaled(56);
}

// A deadline is the end of that day where the office is.
Time endOfDay(QDate date) { return Time{QDateTime(date, QTime(23, 59)).toMSecsSinceEpoch()}; }

} // namespace

DeliveryStep::DeliveryStep(QWidget *parent) : StepPage(parent)
{
    setObjectName(QStringLiteral("createDelivery"));
    auto *inner = new QWidget;
    auto *centre = row(inner, 0, {kMargin, 28, kMargin, kMargin});
    auto *box = new QWidget;
    box->setMaximumWidth(scaled(720));
    auto *all = column(box, kGroup);
    centre->addStretch(1);
    centre->addWidget(box, 8);
    centre->addStretch(1);
    all->addWidget(new Label(tr("How does it reach them?"), TextSize::Headline, Role::Text, Weight::Strong));
    auto *lead = new Label(
        tr("Everybody outside gets a link of their own. The document is encrypted before it leaves this computer; only "
           "who has the link can read it."),
        TextSize::Body, Role::Second);
    lead->setWordWrap(true);
    all->addWidget(lead);
    m_parties = column(nullptr, kRelated);
    all->addLayout(m_parties);
    m_nobody = new Label(tr("Nobody outside takes part: nothing is sent, everybody signs in the app."), TextSize::Body,
                         Role::Second);
    m_nobody->setWordWrap(true);
    all->addWidget(m_nobody);
    all->addWidget(new SectionLabel(tr("Until when")));
    auto *line = row(nullptr, 12);
    m_deadline = new ChoiceField(tr("Deadline"));
    m_deadline->setName(QStringLiteral("deliveryDeadline"));
    m_deadline->addChoice(tr("No deadline"), NoDeadline);
    m_deadline->addChoice(tr("In one week"), OneWeek);
    m_deadline->addChoice(tr("In two weeks"), TwoWeeks);
    m_deadline->addChoice(tr("In a month"), OneMonth);
    m_deadline->addChoice(tr("On a day I choose"), OwnDate);
    m_date = new QDateEdit(QDate::currentDate().addDays(14));
    m_date->setObjectName(QStringLiteral("deliveryDate"));
    m_date->setAccessibleName(tr("Day of the deadline"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(dayFormat());
    m_date->setMinimumHeight(scaled(32));
    m_date->setMinimumWidth(widthOfDay(*m_date));
    line->addWidget(m_deadline, 1);
    line->addWidget(m_date, 0, Qt::AlignBottom);
    line->addStretch(1);
    all->addLayout(line);
    m_deadlineText = new Label({}, TextSize::Small, Role::Second);
    all->addWidget(m_deadlineText);
    all->addStretch(1);
    column(this, 0)->addWidget(new ScrollArea(inner));
    connect(m_deadline, &ChoiceField::chosen, this, [this] {
        showDeadline();
        Q_EMIT edited();
    });
    connect(m_date, &QDateEdit::dateChanged, this, [this] {
        showDeadline();
        Q_EMIT edited();
    });
}

void DeliveryStep::load(const domain::Envelope &draft, const DraftDesk &)
{
    const bool sameRows = draft.id == m_draft.id && draft.parties == m_draft.parties && !m_rows.empty();
    const bool sameDeadline = draft.id == m_draft.id && draft.deadline == m_draft.deadline;
    m_draft = draft;
    if (!sameDeadline) {
        const QSignalBlocker quiet(m_date);
        m_deadline->setValue(draft.deadline ? int(OwnDate) : int(NoDeadline));
        if (draft.deadline)
            m_date->setDate(draft.deadline->toUtc().toLocalTime().date());
    }
    showDeadline();
    if (sameRows)
        return;
    clearLayout(m_parties);
    m_rows.clear();
    for (const domain::Party &p : draft.parties) {
        if (p.channel == domain::Channel::InApp)
            continue;
        const QString n = QString::number(m_rows.size());
        auto *card = new Card;
        card->setObjectName(QStringLiteral("deliveryParty") + n);
        auto *lines = column(card, 12);
        auto *head = row(nullptr, 10);
        head->addWidget(new Avatar(p.name, Role::Theirs));
        auto *words = column(nullptr, 1);
        words->addWidget(new Label(p.name, TextSize::Body, Role::Text, Weight::Strong));
        if (!p.companyName.isEmpty())
            words->addWidget(new Label(p.companyName, TextSize::Small, Role::Second));
        head->addLayout(words, 1);
        head->addWidget(
            new Chip({p.act == domain::PartyAct::ReceiveCopy ? QStringLiteral("mail") : QStringLiteral("signature"),
                      p.act == domain::PartyAct::ReceiveCopy ? tr("gets a copy") : tr("signs"), Role::Theirs}));
        lines->addLayout(head);
        auto *fields = row(nullptr, 12);
        auto *address = new TextField(tr("E-mail"));
        address->setName(QStringLiteral("deliveryAddress") + n);
        address->setText(p.email);
        if (p.email.isEmpty() && !p.phone.isEmpty())
            address->setHint(tr("Links go by e-mail; the phone number alone (%1) is not enough yet.").arg(p.phone));
        auto *language = new ChoiceField(tr("Language"));
        language->setName(QStringLiteral("deliveryLanguage") + n);
        for (const QString &code : languageCodes())
            language->addChoice(languageName(code), code);
        language->setValue(p.language);
        auto *authentication = new ChoiceField(tr("Who may open it"));
        authentication->setName(QStringLiteral("deliveryAuthentication") + n);
        authentication->addChoice(tr("Whoever has the link"), int(domain::Authentication::None));
        fields->addWidget(address, 3);
        fields->addWidget(language, 2);
        fields->addWidget(authentication, 2);
        lines->addLayout(fields);
        m_parties->addWidget(card);
        m_rows.push_back({p.id, address, language});
        connect(address, &TextField::edited, this, &StepPage::edited);
        connect(language, &ChoiceField::chosen, this, &StepPage::edited);
    }
    m_nobody->setVisible(m_rows.empty());
}

std::optional<Time> DeliveryStep::deadline() const
{
    const int choice = m_deadline->value().toInt();
    if (choice == NoDeadline)
        return std::nullopt;
    return endOfDay(choice == OwnDate ? m_date->date() : QDate::currentDate().addDays(choice));
}

void DeliveryStep::showDeadline()
{
    m_date->setVisible(m_deadline->value().toInt() == OwnDate);
    const auto when = deadline();
    m_deadlineText->setText(
        when ? withSingleStops(
            tr("Links stop working after %1.").arg(QLocale().toString(when->toUtc().toLocalTime().date(), dayFormat())))
             : tr("Without a deadline a link works for 30 days."));
}

domain::DraftEdited DeliveryStep::edit() const
{
    domain::DraftEdited e;
    std::vector<domain::Party> parties = m_draft.parties;
    for (const Row &r : m_rows)
        for (domain::Party &p : parties)
            if (p.id == r.party) {
                p.email = r.address->text();
                p.language = r.language->value().toString();
                p.channel = p.email.isEmpty() && !p.phone.isEmpty() ? p.channel : domain::Channel::Email;
            }
    if (parties != m_draft.parties)
        e.parties = parties;
    const auto when = deadline();
    // A day is a day: the same date is no change, whatever the minute.
    const auto day = [](const std::optional<Time> &t) { return t ? t->toUtc().toLocalTime().date() : QDate(); };
    if (day(when) != day(m_draft.deadline))
        e.deadline = when;
    return e;
}

void DeliveryStep::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front().address->control()->setFocus();
    else
        m_deadline->control()->setFocus();
}

void DeliveryStep::focusParty(domain::PartyId party)
{
    for (const Row &r : m_rows)
        if (r.party == party)
            r.address->control()->setFocus();
}

} // namespace countersign::ui
