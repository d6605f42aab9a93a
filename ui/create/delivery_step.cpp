#include "ui/create/delivery_step.h"

#include "ui/create/delivery_party.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/words/day_words.h"
#include "ui/words/sentence.h"

#include <QDateEdit>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <iterator>

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

// Days as a value that a choice can hold and compare.
QString keyOf(const std::vector<int> &days)
{
    QStringList words;
    for (const int day : days)
        words << QString::number(day);
    return words.join(QLatin1Char(' '));
}

std::vector<int> daysOf(const QString &key)
{
    std::vector<int> days;
    for (const QString &word : key.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        days.push_back(word.toInt());
    return days;
}

const std::vector<int> kEveryThree{3, 6, 9, 12, 15, 18, 21, 24, 27, 30};

bool isOutside(const domain::Party &party) { return party.channel != domain::Channel::InApp; }

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
    m_lead = new Label(
        tr("Everybody outside gets a link of their own. The document is encrypted before it leaves this computer; only "
           "who has the link can read it."),
        TextSize::Body, Role::Second);
    m_lead->setWordWrap(true);
    m_lead->setObjectName(QStringLiteral("deliveryLead"));
    all->addWidget(m_lead);
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
    m_reminders = new ChoiceField(tr("Reminders"));
    m_reminders->setName(QStringLiteral("deliveryReminders"));
    m_reminders->setHint(
        tr("They go to whoever has not acted by then, and end when they have, or when they want no more."));
    auto *remindersLine = row(nullptr, 12);
    remindersLine->addWidget(m_reminders, 1);
    remindersLine->addStretch(1);
    all->addLayout(remindersLine);
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
    connect(m_reminders, &ChoiceField::chosen, this, &StepPage::edited);
}

void DeliveryStep::load(const domain::Envelope &draft, const DraftDesk &desk)
{
    const bool isSame = draft.id == m_draft.id;
    const bool sameDeadline = isSame && draft.deadline == m_draft.deadline;
    const bool sameReminders =
        isSame && draft.reminderDays == m_draft.reminderDays && m_reminders->combo()->count() > 0;
    m_draft = draft;
    const bool isAnyOutside = std::any_of(draft.parties.begin(), draft.parties.end(), isOutside);
    m_lead->setVisible(isAnyOutside);
    m_nobody->setVisible(!isAnyOutside);
    m_deadlineText->setVisible(isAnyOutside); // they speak of links
    m_reminders->setVisible(isAnyOutside);
    if (!sameDeadline) {
        const QSignalBlocker quiet(m_date);
        m_deadline->setValue(draft.deadline ? int(OwnDate) : int(NoDeadline));
        if (draft.deadline)
            m_date->setDate(draft.deadline->toUtc().toLocalTime().date());
    }
    showDeadline();
    if (!sameReminders)
        loadReminders();
    loadParties(desk);
}

void DeliveryStep::loadReminders()
{
    m_reminders->clear();
    m_reminders->addChoice(tr("None by themselves"), QString());
    m_reminders->addChoice(tr("After three days"), keyOf({3}));
    m_reminders->addChoice(tr("After three and seven days"), keyOf({3, 7}));
    m_reminders->addChoice(tr("Every three days"), keyOf(kEveryThree));
    const QString key = keyOf(m_draft.reminderDays);
    QStringList days;
    for (const int day : m_draft.reminderDays)
        days << QLocale().toString(day);
    if (m_reminders->combo()->findData(key) < 0)
        m_reminders->addChoice(tr("On the days %1").arg(QLocale().createSeparatedList(days)), key);
    m_reminders->setValue(key);
}

// Rows are made anew only for other people: what is being typed keeps its focus over a save.
void DeliveryStep::loadParties(const DraftDesk &desk)
{
    std::vector<domain::Party> linked;
    std::copy_if(m_draft.parties.begin(), m_draft.parties.end(), std::back_inserter(linked), isOutside);
    const auto files = [this](domain::PartyId party) {
        return static_cast<int>(std::count_if(m_draft.fields.begin(), m_draft.fields.end(), [&](const auto &field) {
            return field.party == party && field.kind == domain::FieldKind::Attachment;
        }));
    };
    const bool isSame = desk.sendsSms == m_sendsSms
        && std::equal(linked.begin(), linked.end(), m_rows.begin(), m_rows.end(),
                      [&](const domain::Party &party, const DeliveryParty *shown) {
                          return shown->isOf(party, files(party.id));
                      });
    m_sendsSms = desk.sendsSms;
    if (isSame) {
        for (std::size_t i = 0; i < linked.size(); ++i)
            m_rows[i]->update(linked[i]);
        return;
    }
    clearLayout(m_parties);
    m_rows.clear();
    for (const domain::Party &party : linked) {
        auto *shown = new DeliveryParty(party, static_cast<int>(m_rows.size()), m_sendsSms, files(party.id));
        m_parties->addWidget(shown);
        m_rows.push_back(shown);
        connect(shown, &DeliveryParty::edited, this, &StepPage::edited);
        connect(shown, &DeliveryParty::filesAsked, this, &DeliveryStep::filesAsked);
    }
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
    for (const DeliveryParty *shown : m_rows)
        for (domain::Party &party : parties)
            if (party.id == shown->id())
                shown->writeTo(party);
    if (parties != m_draft.parties)
        e.parties = parties;
    const auto when = deadline();
    // A day is a day: the same date is no change, whatever the minute.
    const auto day = [](const std::optional<Time> &t) { return t ? t->toUtc().toLocalTime().date() : QDate(); };
    if (day(when) != day(m_draft.deadline))
        e.deadline = when;
    if (const std::vector<int> days = daysOf(m_reminders->value().toString()); days != m_draft.reminderDays)
        e.reminderDays = days;
    return e;
}

void DeliveryStep::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front()->focusFirst();
    else
        m_deadline->control()->setFocus();
}

void DeliveryStep::focusOn(const domain::PreflightFinding &finding)
{
    if (finding.issue == domain::PreflightIssue::DeadlinePast || finding.issue == domain::PreflightIssue::MissingValue)
        return m_deadline->control()->setFocus();
    for (DeliveryParty *shown : m_rows)
        if (finding.party && shown->id() == *finding.party)
            return shown->focusOn(finding.issue);
}

} // namespace countersign::ui
