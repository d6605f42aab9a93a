#include "ui/document/moving_pane.h"

#include "core/domain/route.h"
#include "core/flow/extension.h"
#include "core/flow/reminding.h"
#include "core/flow/resending.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/models/time_words.h"
#include "ui/words/day_words.h"
#include "ui/words/error_words.h"

#include <QDateEdit>
#include <QLineEdit>

namespace countersign::ui {

namespace {

constexpr int kOwnDay = 0; // else: days from now

Button *named(const char *name, const QString &text, Button::Kind kind, const QString &icon = {})
{
    auto *button = new Button(text, kind, icon);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

Label *explaining(const QString &text)
{
    auto *label = new Label(text, TextSize::Small, Role::Second);
    label->setWordWrap(true);
    return label;
}

} // namespace

MovingPane::MovingPane(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_remind(named("remind", tr("Remind"), Button::Kind::Plain, QStringLiteral("bell"))),
      m_time(named("moreTime", tr("More time"), Button::Kind::Plain, QStringLiteral("calendar-plus"))),
      m_recipient(named("correctRecipient", tr("Correct the address"), Button::Kind::Plain, QStringLiteral("at-sign"))),
      m_timeCard(new Card),
      m_choice(new ChoiceField(tr("New deadline"))),
      m_date(new QDateEdit(QDate::currentDate().addDays(14))),
      m_timeWords(explaining({})),
      m_timeConfirm(named("timeConfirm", tr("Set the deadline"), Button::Kind::Primary)),
      m_recipientCard(new Card),
      m_address(new TextField(tr("Right address"))),
      m_recipientConfirm(named("recipientConfirm", tr("Send a new link"), Button::Kind::Primary))
{
    auto *all = column(this, kRelated);
    auto *buttons = new QWidget;
    auto *line = new WrapLayout(buttons, scaled(kRelated));
    for (Button *button : {m_remind, m_time, m_recipient})
        line->addWidget(button);
    all->addWidget(buttons);

    const auto backButton = [this] {
        Button *back = named("moveBack", tr("Not now"), Button::Kind::Quiet);
        connect(back, &Button::clicked, this, &MovingPane::closeForms);
        return back;
    };
    m_timeCard->setObjectName(QStringLiteral("timeCard"));
    m_choice->setName(QStringLiteral("timeChoice"));
    m_choice->addChoice(tr("In three days"), 3);
    m_choice->addChoice(tr("In one week"), 7);
    m_choice->addChoice(tr("In two weeks"), 14);
    m_choice->addChoice(tr("In a month"), 30);
    m_choice->addChoice(tr("On a day I choose"), kOwnDay);
    m_date->setObjectName(QStringLiteral("timeDate"));
    m_date->setAccessibleName(tr("Day of the deadline"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(dayFormat());
    m_date->setMinimumDate(QDate::currentDate());
    m_date->setMinimumHeight(scaled(32));
    auto *time = column(m_timeCard, kRelated);
    time->addWidget(m_choice);
    time->addWidget(m_date);
    time->addWidget(m_timeWords);
    auto *timeAnswers = row(nullptr, kRelated);
    timeAnswers->addWidget(m_timeConfirm);
    timeAnswers->addWidget(backButton());
    timeAnswers->addStretch(1);
    time->addLayout(timeAnswers);
    m_timeCard->hide();
    all->addWidget(m_timeCard);

    m_recipientCard->setObjectName(QStringLiteral("recipientCard"));
    m_address->setName(QStringLiteral("recipientAddress"));
    auto *recipient = column(m_recipientCard, kRelated);
    recipient->addWidget(m_address);
    recipient->addWidget(explaining(tr("The old link stops working at once, wherever it went. A new one goes out.")));
    auto *recipientAnswers = row(nullptr, kRelated);
    recipientAnswers->addWidget(m_recipientConfirm);
    recipientAnswers->addWidget(backButton());
    recipientAnswers->addStretch(1);
    recipient->addLayout(recipientAnswers);
    m_recipientCard->hide();
    all->addWidget(m_recipientCard);

    connect(m_remind, &Button::clicked, this, [this] {
        act(
            m_remind,
            [id = m_envelope.id](flow::Office &office) -> Result<void> {
                CS_CHECK(flow::remind(office, id));
                return {};
            },
            tr("The reminder is on its way."));
    });
    connect(m_time, &Button::clicked, this, &MovingPane::openTime);
    connect(m_recipient, &Button::clicked, this, &MovingPane::openRecipient);
    const auto showDay = [this] {
        m_date->setVisible(m_choice->value().toInt() == kOwnDay);
        const domain::Party *party = m_party ? m_envelope.party(*m_party) : nullptr;
        const bool needsLink = party && party->link && party->link->expires < chosenDeadline();
        const QString day = tr("Until %1.").arg(dayWords(chosenDeadline()));
        m_timeWords->setText(
            needsLink ? day + QLatin1Char(' ') + tr("The link would end before: a new one goes out by itself.") : day);
    };
    connect(m_choice, &ChoiceField::chosen, this, showDay);
    connect(m_date, &QDateEdit::dateChanged, this, showDay);
    connect(m_timeConfirm, &Button::clicked, this, [this] {
        act(
            m_timeConfirm,
            [id = m_envelope.id, to = chosenDeadline()](flow::Office &office) {
                return flow::extendDeadline(office, id, to);
            },
            tr("The new deadline is %1.").arg(dayWords(chosenDeadline())));
    });
    connect(m_recipientConfirm, &Button::clicked, this, [this] {
        const domain::Party *party = m_party ? m_envelope.party(*m_party) : nullptr;
        if (!party)
            return;
        flow::Recipient to{.email = party->email, .phone = party->phone};
        const bool isMail = party->channel == domain::Channel::Email;
        (isMail ? to.email : to.phone) = m_address->text();
        if (isMail ? !flow::looksLikeMail(to.email) : to.phone.isEmpty()) {
            m_address->setError(tr("This is no address that a link can go to."));
            return;
        }
        act(
            m_recipientConfirm,
            [id = m_envelope.id, who = *m_party, to](flow::Office &office) {
                return flow::resend(office, id, who, to);
            },
            tr("A new link goes to %1.").arg(m_address->text()));
    });
    connect(m_address, &TextField::accepted, m_recipientConfirm, &Button::click);
}

void MovingPane::show(const domain::Envelope &envelope)
{
    const bool another = envelope.id != m_envelope.id;
    m_envelope = envelope;
    m_party.reset();
    for (const domain::PartyId id : domain::whoseTurn(envelope))
        if (envelope.party(id)->channel != domain::Channel::InApp && !m_party)
            m_party = id;
    const bool isAwaited = !domain::whoseTurn(envelope).empty();
    setVisible(isAwaited);
    m_remind->setVisible(m_party.has_value());
    m_recipient->setVisible(m_party.has_value());
    if (another || !isAwaited)
        closeForms();
    if (!isAwaited)
        return;

    const domain::Target target{domain::Object::Envelope,
                                envelope.responsible.isNull() ? envelope.owner : envelope.responsible,
                                envelope.department};
    const QString notSend = m_desk.facts.reasonNot(domain::Act::Send, target);
    m_time->setReasonNot(m_desk.facts.reasonNot(domain::Act::Edit, target));
    m_recipient->setReasonNot(notSend);
    const domain::Party *party = m_party ? envelope.party(*m_party) : nullptr;
    const bool isOut = party && party->link && party->link->isPosted;
    m_remind->setReasonNot(!notSend.isEmpty() ? notSend
                               : isOut        ? QString()
                                              : tr("The invitation itself has not gone out yet."));
}

void MovingPane::openTime()
{
    closeForms();
    m_choice->setValue(14);
    Q_EMIT m_choice->chosen(m_choice->value()); // fills the words below
    m_timeCard->show();
    m_choice->combo()->setFocus();
}

void MovingPane::openRecipient()
{
    closeForms();
    const domain::Party *party = m_party ? m_envelope.party(*m_party) : nullptr;
    if (!party)
        return;
    m_address->setText(party->channel == domain::Channel::Sms ? party->phone : party->email);
    m_address->setError({});
    m_recipientCard->show();
    m_address->edit()->setFocus();
    m_address->edit()->selectAll();
}

void MovingPane::closeForms()
{
    m_timeCard->hide();
    m_recipientCard->hide();
}

// The end of that day where the office is.
Time MovingPane::chosenDeadline() const
{
    const int days = m_choice->value().toInt();
    const QDate day = days == kOwnDay ? m_date->date() : QDate::currentDate().addDays(days);
    return Time{QDateTime(day, QTime(23, 59)).toMSecsSinceEpoch()};
}

void MovingPane::act(Button *asked, std::function<Result<void>(flow::Office &)> work, const QString &done)
{
    asked->setBusy(true);
    m_desk.session.run(std::move(work)).then(this, [this, asked, done](const Result<void> &outcome) {
        asked->setBusy(false);
        if (!outcome) {
            Q_EMIT toastRequested({sentenceFor(outcome.error()), Role::Bad, {}, {}});
            return;
        }
        closeForms();
        Q_EMIT toastRequested({done, Role::Ok, {}, {}});
    });
}

} // namespace countersign::ui
