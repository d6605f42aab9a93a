#include "ui/document/moving_pane.h"

#include "core/domain/route.h"
#include "core/flow/extension.h"
#include "core/flow/handing_over.h"
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

#include <algorithm>

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

bool hasTurn(const domain::Envelope &envelope, domain::PartyId party)
{
    const std::vector<domain::PartyId> turn = domain::whoseTurn(envelope);
    return std::find(turn.begin(), turn.end(), party) != turn.end();
}

} // namespace

MovingPane::MovingPane(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_remind(named("remind", tr("Remind"), Button::Kind::Plain, QStringLiteral("bell"))),
      m_time(named("moreTime", tr("More time"), Button::Kind::Plain, QStringLiteral("calendar-plus"))),
      m_recipient(named("correctRecipient", tr("Correct the address"), Button::Kind::Plain, QStringLiteral("at-sign"))),
      m_again(named("sendAgain", tr("Send it again"), Button::Kind::Plain, QStringLiteral("send"))),
      m_unlock(named("unlockLink", tr("Unlock the link"), Button::Kind::Plain, QStringLiteral("lock-open"))),
      m_hand(named("handOver", tr("Hand over"), Button::Kind::Plain, QStringLiteral("user-cog"))),
      m_timeCard(new Card),
      m_choice(new ChoiceField(tr("New deadline"))),
      m_date(new QDateEdit(QDate::currentDate().addDays(14))),
      m_timeWords(explaining({})),
      m_timeConfirm(named("timeConfirm", tr("Set the deadline"), Button::Kind::Primary)),
      m_recipientCard(new Card),
      m_who(new ChoiceField(tr("Whose address is wrong?"))),
      m_address(new TextField),
      m_phone(new TextField),
      m_recipientWords(explaining({})),
      m_recipientConfirm(named("recipientConfirm", {}, Button::Kind::Primary)),
      m_handCard(new Card),
      m_member(new ChoiceField(tr("Who acts instead"))),
      m_handReason(new TextField(tr("Why (may be empty)"))),
      m_handWords(explaining({})),
      m_handConfirm(named("handOverConfirm", tr("Hand it over"), Button::Kind::Primary))
{
    auto *all = column(this, kRelated);
    auto *buttons = new QWidget;
    auto *line = new WrapLayout(buttons, scaled(kRelated));
    for (Button *button : {m_unlock, m_remind, m_again, m_recipient, m_hand, m_time})
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
    auto *timeAnswers = new WrapLayout; // one below the other where the text is large
    timeAnswers->addWidget(m_timeConfirm);
    timeAnswers->addWidget(backButton());
    time->addLayout(timeAnswers);
    m_timeCard->hide();
    all->addWidget(m_timeCard);

    m_recipientCard->setObjectName(QStringLiteral("recipientCard"));
    m_address->setName(QStringLiteral("recipientAddress"));
    m_phone->setName(QStringLiteral("recipientPhone"));
    m_recipientWords->setObjectName(QStringLiteral("recipientWords"));
    auto *recipient = column(m_recipientCard, kRelated);
    m_who->setName(QStringLiteral("recipientWho"));
    recipient->addWidget(m_who);
    recipient->addWidget(m_address);
    recipient->addWidget(m_phone);
    recipient->addWidget(m_recipientWords);
    auto *recipientAnswers = new WrapLayout; // one below the other where the text is large
    recipientAnswers->addWidget(m_recipientConfirm);
    recipientAnswers->addWidget(backButton());
    recipient->addLayout(recipientAnswers);
    m_recipientCard->hide();
    all->addWidget(m_recipientCard);

    m_handCard->setObjectName(QStringLiteral("handOverCard"));
    m_member->setName(QStringLiteral("handOverMember"));
    m_handReason->setName(QStringLiteral("handOverReason"));
    auto *hand = column(m_handCard, kRelated);
    hand->addWidget(m_member);
    hand->addWidget(m_handReason);
    hand->addWidget(m_handWords);
    auto *handAnswers = new WrapLayout; // one below the other where the text is large
    handAnswers->addWidget(m_handConfirm);
    handAnswers->addWidget(backButton());
    hand->addLayout(handAnswers);
    m_handCard->hide();
    all->addWidget(m_handCard);

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
    connect(m_hand, &Button::clicked, this, &MovingPane::openHandOver);
    connect(m_handConfirm, &Button::clicked, this, &MovingPane::handOver);
    connect(m_handReason, &TextField::accepted, m_handConfirm, &Button::click);
    connect(m_again, &Button::clicked, this, [this] {
        const domain::Party *party = m_party ? m_envelope.party(*m_party) : nullptr;
        if (!party)
            return;
        act(
            m_again,
            [id = m_envelope.id, who = *m_party, to = flow::Recipient{.email = party->email, .phone = party->phone}](
                flow::Office &office) { return flow::resend(office, id, who, to); },
            tr("A new link goes to %1.").arg(party->channel == domain::Channel::Sms ? party->phone : party->email));
    });
    connect(m_unlock, &Button::clicked, this, [this] {
        if (!m_party)
            return;
        act(
            m_unlock,
            [id = m_envelope.id, who = *m_party](flow::Office &office) { return flow::unlockLink(office, id, who); },
            tr("The link opens again."));
    });
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
    connect(m_recipientConfirm, &Button::clicked, this, &MovingPane::correct);
    connect(m_address, &TextField::accepted, m_recipientConfirm, &Button::click);
    connect(m_phone, &TextField::accepted, m_recipientConfirm, &Button::click);
    connect(m_who, &ChoiceField::chosen, this, [this](const QVariant &who) {
        m_corrected = domain::PartyId::fromString(who.toString());
        showRecipient();
    });
}

void MovingPane::show(const domain::Envelope &envelope)
{
    const bool another = envelope.id != m_envelope.id;
    m_envelope = envelope;
    m_open.clear();
    for (const domain::Party &party : envelope.parties)
        if (party.channel != domain::Channel::InApp && domain::isStillToCome(envelope, party))
            m_open.push_back(party.id);
    m_party.reset();
    m_ours.reset();
    const domain::MemberId me = m_desk.facts.me().id;
    for (const domain::PartyId id : domain::whoseTurn(envelope)) {
        const domain::Party &party = *envelope.party(id);
        if (party.channel != domain::Channel::InApp) {
            if (!m_party || (party.link && party.link->isLocked)) // what cannot go on by itself comes first
                m_party = id;
        } else if (!m_ours || party.member == me) {
            m_ours = id;
        }
    }
    const bool isAwaited = !domain::whoseTurn(envelope).empty();
    setVisible(isAwaited);
    if (another || !isAwaited)
        closeForms();
    if (!isAwaited)
        return;
    if (m_recipientCard->isVisible()) { // an open form stays about its party, as long as there is something to correct
        if (m_corrected && std::find(m_open.begin(), m_open.end(), *m_corrected) != m_open.end())
            showWhatGoesOut();
        else
            closeForms();
    }
    showButtons();
}

void MovingPane::showButtons()
{
    const domain::Target target{domain::Object::Envelope,
                                m_envelope.responsible.isNull() ? m_envelope.owner : m_envelope.responsible,
                                m_envelope.department};
    const QString notSend = m_desk.facts.reasonNot(domain::Act::Send, target);
    const QString notEdit = m_desk.facts.reasonNot(domain::Act::Edit, target);
    const domain::Party *party = m_party ? m_envelope.party(*m_party) : nullptr;
    const domain::Party *ours = m_ours ? m_envelope.party(*m_ours) : nullptr;
    const bool isOut = party && party->link && party->link->isPosted;
    const bool isLocked = isOut && party->link->isLocked;
    m_remind->setVisible(party && !isLocked);
    m_recipient->setVisible(!m_open.empty());
    m_again->setVisible(isOut && party->link->deliveryFailed);
    m_unlock->setVisible(isLocked);
    m_hand->setVisible(ours);
    m_time->setReasonNot(notEdit);
    m_recipient->setReasonNot(notSend);
    m_again->setReasonNot(notSend);
    m_unlock->setReasonNot(notSend);
    m_remind->setReasonNot(!notSend.isEmpty()                  ? notSend
                               : !isOut                        ? tr("The invitation itself has not gone out yet.")
                               : party->link->wantsNoReminders ? tr("They want no more reminders.")
                                                               : QString());
    // Whose turn it is may pass it on; else whoever may edit the document.
    m_hand->setReasonNot(ours && ours->member == m_desk.facts.me().id ? QString() : notEdit);
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
    if (m_open.empty())
        return;
    m_who->clear();
    for (const domain::PartyId id : m_open)
        m_who->addChoice(m_envelope.party(id)->name, id.toString());
    m_corrected = m_party ? *m_party : m_open.front();
    m_who->setValue(m_corrected->toString());
    m_who->setVisible(m_open.size() > 1);
    m_recipientCard->show();
    showRecipient();
}

void MovingPane::showRecipient()
{
    const domain::Party *party = m_corrected ? m_envelope.party(*m_corrected) : nullptr;
    if (!party)
        return;
    m_address->setVisible(flow::needsMail(*party));
    m_address->setLabel(tr("Right address of %1").arg(party->name));
    m_address->setText(party->email);
    m_address->setError({});
    m_phone->setVisible(flow::needsPhone(*party));
    m_phone->setLabel(tr("Right phone number of %1").arg(party->name));
    m_phone->setText(party->phone);
    m_phone->setError({});
    showWhatGoesOut();
    QLineEdit *first = (flow::needsMail(*party) ? m_address : m_phone)->edit();
    first->setFocus();
    first->selectAll();
}

void MovingPane::showWhatGoesOut()
{
    const domain::Party *party = m_corrected ? m_envelope.party(*m_corrected) : nullptr;
    if (!party)
        return;
    const bool isTurn = hasTurn(m_envelope, *m_corrected);
    m_recipientWords->setText(isTurn ? tr("The old link stops working at once, wherever it went. A new one goes out.")
                                  : party->act == domain::PartyAct::ReceiveCopy
                                  ? tr("Nothing goes out now. The copy goes there when the document is complete.")
                                  : tr("Nothing goes out now. The invitation goes there when it is their turn."));
    m_recipientConfirm->setText(isTurn ? tr("Send a new link") : tr("Correct it"));
}

void MovingPane::correct()
{
    const domain::Party *party = m_corrected ? m_envelope.party(*m_corrected) : nullptr;
    if (!party)
        return;
    flow::Recipient to{.email = party->email, .phone = party->phone};
    m_address->setError({});
    m_phone->setError({});
    if (flow::needsMail(*party)) {
        to.email = m_address->text();
        if (!flow::looksLikeMail(to.email))
            return m_address->setError(tr("This is no address that a link can go to."));
    }
    if (flow::needsPhone(*party)) {
        to.phone = m_phone->text();
        if (domain::internationalNumber(to.phone).isEmpty())
            return m_phone->setError(tr("Begin with + and the country's code, such as +48 601 222 318."));
    }
    const QString where = party->channel == domain::Channel::Sms ? to.phone : to.email;
    act(
        m_recipientConfirm,
        [id = m_envelope.id, who = *m_corrected, to](flow::Office &office) {
            return flow::resend(office, id, who, to);
        },
        hasTurn(m_envelope, *m_corrected)                 ? tr("A new link goes to %1.").arg(where)
            : party->act == domain::PartyAct::ReceiveCopy ? tr("The copy will go to %1.").arg(where)
                                                          : tr("The invitation will go to %1.").arg(where));
}

// Only who could really act is offered: active, in the right role, and with a certificate where a signature is due.
void MovingPane::openHandOver()
{
    closeForms();
    const domain::Party *party = m_ours ? m_envelope.party(*m_ours) : nullptr;
    if (!party)
        return;
    m_member->clear();
    for (const domain::Member &member : m_desk.facts.members())
        if (party->member != member.id
            && !flow::cannotTakeOver(m_envelope, *party, member, m_desk.facts.roles(), m_desk.facts.departments()))
            m_member->addChoice(member.position.isEmpty() ? member.name
                                                          : tr("%1, %2").arg(member.name, member.position),
                                member.id.toString());
    const bool isSomebody = m_member->combo()->count() > 0;
    m_member->setVisible(isSomebody);
    m_handReason->setVisible(isSomebody);
    m_handReason->clear();
    m_handConfirm->setVisible(isSomebody);
    m_handWords->setText(
        !isSomebody ? tr("Nobody else has a certificate and the right to sign. An administrator gives both "
                         "in Settings.")
            : party->act == domain::PartyAct::Sign
            ? tr("It leaves the queue of %1, who is named in the journal. The other one signs with their "
                 "own key.")
                  .arg(party->name)
            : tr("It leaves the queue of %1, who is named in the journal.").arg(party->name));
    m_handCard->show();
    if (isSomebody)
        m_member->combo()->setFocus();
    else if (auto *back = m_handCard->findChild<Button *>(QStringLiteral("moveBack")))
        back->setFocus();
}

void MovingPane::handOver()
{
    const auto to = domain::MemberId::fromString(m_member->value().toString());
    if (!m_ours || !to)
        return;
    act(
        m_handConfirm,
        [id = m_envelope.id, who = *m_ours, to = *to, reason = m_handReason->text()](flow::Office &office) {
            return flow::handOver(office, id, who, to, reason);
        },
        tr("It waits for %1 now.").arg(m_desk.facts.memberName(*to)));
}

void MovingPane::closeForms()
{
    m_handCard->hide();
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
