#include "ui/settings/delivery_page.h"

#include "core/flow/messaging.h"
#include "core/flow/workspace_setup.h"
#include "ui/kit/beside_field.h"
#include "ui/kit/button.h"
#include "ui/kit/text_field.h"
#include "ui/settings/own_mail_card.h"
#include "ui/settings/relay_trust_card.h"
#include "ui/words/error_words.h"

#include <QUrl>

#include <utility>

namespace countersign::ui {

DeliveryPage::DeliveryPage(const Desk &desk, QWidget *parent)
    : SettingsPage(tr("Delivery"),
                   tr("The relay sends the links by e-mail or SMS and keeps the sealed packages until they are "
                      "fetched. It never sees what is in a document."),
                   parent),
      m_desk(desk),
      m_state(new Banner),
      m_trust(new RelayTrustCard(desk)),
      m_ownMail(new OwnMailCard(desk)),
      m_url(new TextField(tr("Address of the relay"))),
      m_token(new TextField(tr("Enrolment token"))),
      m_join(new Button(tr("Join"), Button::Kind::Primary, QStringLiteral("plug"))),
      m_trials(new QWidget),
      m_mail(new TextField(tr("Try e-mail with this address"))),
      m_sendMail(new Button(tr("Send a test"), Button::Kind::Plain, QStringLiteral("send"))),
      m_number(new TextField(tr("Try SMS with this number"))),
      m_sendSms(new Button(tr("Send a test"), Button::Kind::Plain, QStringLiteral("smartphone"))),
      m_said(new Banner)
{
    m_state->setObjectName(QStringLiteral("deliveryState"));
    m_url->setName(QStringLiteral("relayUrl"));
    m_token->setName(QStringLiteral("relayToken"));
    m_join->setObjectName(QStringLiteral("relayJoin"));
    m_url->setPlaceholder(QStringLiteral("https://sign.firm.example"));
    m_token->setSecret(true);
    m_token->setHint(
        tr("The relay prints it when it starts for the first time, and keeps it in its data folder. It works once."));
    page()->addWidget(m_state);
    page()->addWidget(m_trust);
    page()->addWidget(m_url);
    page()->addWidget(m_token);
    page()->addWidget(m_join, 0, Qt::AlignLeft);
    m_mail->setName(QStringLiteral("trialMail"));
    m_sendMail->setObjectName(QStringLiteral("trialMailSend"));
    m_sendMail->setAccessibleName(tr("Send a test by e-mail"));
    m_number->setName(QStringLiteral("trialSms"));
    m_number->setPlaceholder(QStringLiteral("+48 601 222 318"));
    m_sendSms->setObjectName(QStringLiteral("trialSmsSend"));
    m_sendSms->setAccessibleName(tr("Send a test by SMS"));
    m_said->setObjectName(QStringLiteral("trialSaid"));
    m_said->hide();
    auto *trials = column(m_trials, kGroup, {0, scaled(8), 0, 0});
    trials->addWidget(new SectionLabel(tr("Does it arrive?")));
    trials->addLayout(besideField(m_mail, m_sendMail));
    trials->addLayout(besideField(m_number, m_sendSms));
    trials->addWidget(m_said);
    page()->addWidget(m_trials);
    page()->addWidget(m_ownMail);
    connect(m_sendMail, &Button::clicked, this, [this] { tryDelivery(false); });
    connect(m_sendSms, &Button::clicked, this, [this] { tryDelivery(true); });
    connect(m_mail, &TextField::accepted, this, [this] { tryDelivery(false); });
    connect(m_number, &TextField::accepted, this, [this] { tryDelivery(true); });
    connect(m_join, &Button::clicked, this, &DeliveryPage::join);
    connect(m_token, &TextField::accepted, this, &DeliveryPage::join);
    for (const TextField *field : {m_url, m_token})
        connect(field, &TextField::edited, this, &DeliveryPage::refreshJoin);
    connect(&desk.facts, &OfficeFacts::changed, this, &DeliveryPage::reload);
    connect(&desk.session, &OfficeSession::heartbeatDone, this, [this](bool reached) {
        m_reached = reached;
        showState();
    });
    reload();
}

void DeliveryPage::reload()
{
    const QString known = m_desk.facts.workspace().relayUrl;
    const QString before = std::exchange(m_knownUrl, known);
    if (m_url->text().isEmpty() || m_url->text() == before) // what is being written stays
        m_url->setText(known);
    m_trust->reload();
    m_ownMail->reload();
    refreshJoin();
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Delivery, {}, {}});
    m_sendMail->setReasonNot(reason);
    m_sendSms->setReasonNot(reason);
    m_trials->setVisible(!m_desk.facts.workspace().relayUrl.isEmpty());
    showSmsCost();
    if (m_mail->text().isEmpty() && m_desk.facts.isLoaded())
        m_mail->setText(m_desk.facts.me().email);
    showState();
}

// Connected, joining is no longer what there is to do here.
void DeliveryPage::refreshJoin()
{
    const QString known = m_desk.facts.workspace().relayUrl;
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Delivery, {}, {}});
    const bool isSame = !known.isEmpty() && m_url->text() == known && m_token->text().isEmpty();
    m_join->setKind(known.isEmpty() ? Button::Kind::Primary : Button::Kind::Plain);
    m_join->setReasonNot(!reason.isEmpty() ? reason
                             : isSame      ? tr("This office uses this relay already. A new token joins it again.")
                                           : QString());
}

void DeliveryPage::tryDelivery(bool bySms)
{
    TextField *field = bySms ? m_number : m_mail;
    Button *button = bySms ? m_sendSms : m_sendMail;
    field->setError(field->text().isEmpty() ? tr("Where should the test go?") : QString());
    if (field->hasError())
        return;
    std::stop_source stop;
    button->setBusy(stop);
    m_said->hide();
    const flow::TrialRequest request{
        .bySms = bySms,
        .to = field->text(),
        .subject = tr("A test from Countersign"),
        .text = tr("If you read this, links will arrive the same way. Nobody has to do anything.")};
    m_desk.session.run([request](flow::Office &office) { return flow::tryDelivery(office, request); }, stop.get_token())
        .then(this, [this, field, button, to = request.to](const Result<flow::DeliveryTrial> &trial) {
            button->setBusy(false);
            if (!trial) {
                field->setError(wasStopped(trial.error()) ? QString() : sentenceFor(trial.error()));
                return;
            }
            // A server's own words are the ones that whoever runs it can look up.
            const QString words =
                trial->words.isEmpty() ? QString() : tr("The server's words: %1").arg(trial->words.simplified());
            m_said->setTone(trial->isDelivered ? Role::Ok : Role::Bad);
            m_said->setText(trial->isDelivered     ? tr("Taken over for %1. See whether it arrives.").arg(to)
                                : trial->isForGood ? tr("It was refused.")
                                                   : tr("It did not go out."),
                            words);
            m_said->show();
        });
}

// What the names of the office's companies make of an invitation: the dearest of them.
void DeliveryPage::showSmsCost()
{
    const domain::Workspace &workspace = m_desk.facts.workspace();
    flow::SmsCost most = flow::invitationBySms(workspace.name, workspace.relayUrl, workspace.language);
    for (const domain::Company &company : m_desk.facts.companies())
        if (const auto cost = flow::invitationBySms(company.requisites.name, workspace.relayUrl, workspace.language);
            std::pair(cost.parts, cost.units) > std::pair(most.parts, most.units))
            most = cost;
    m_number->setHint(
        most.isGsm7 ? tr("An invitation by SMS has up to %1 characters and goes as %n message(s).", nullptr, most.parts)
                          .arg(most.units)
                    : tr("An invitation by SMS has up to %1 characters, some outside the GSM alphabet, and "
                         "goes as %n message(s).",
                         nullptr, most.parts)
                          .arg(most.units));
}

void DeliveryPage::showState()
{
    const QString url = m_desk.facts.workspace().relayUrl;
    if (url.isEmpty()) {
        m_state->setTone(Role::Warning);
        m_state->setText(tr("No relay yet."),
                         tr("Documents can be signed in the app, but no link can be sent to the other side."));
    } else if (m_reached) {
        m_state->setTone(Role::Ok);
        m_state->setText(tr("Connected."), tr("Links go out through %1.").arg(url));
    } else {
        m_state->setTone(Role::Warning);
        m_state->setText(
            tr("The relay does not answer."),
            tr("What is to be sent waits here and goes out by itself as soon as %1 answers again.").arg(url));
    }
}

void DeliveryPage::join()
{
    const QString url = m_url->text();
    const QUrl parsed(url, QUrl::StrictMode);
    const bool isUrl = parsed.isValid()
        && (parsed.scheme() == QLatin1String("https") || parsed.scheme() == QLatin1String("http"))
        && !parsed.host().isEmpty();
    m_url->setError(isUrl ? QString() : tr("Write the whole address, such as https://sign.firm.example."));
    m_token->setError(m_token->text().isEmpty() ? tr("Paste the token that the relay printed.") : QString());
    if (m_url->hasError() || m_token->hasError())
        return;
    std::stop_source stop;
    m_join->setBusy(stop);
    m_desk.session
        .runAlone(
            [url, token = m_token->secret()](flow::Office &office) { return flow::joinRelay(office, url, token); },
            stop.get_token())
        .then(this, [this](const Result<void> &joined) {
            m_join->setBusy(false);
            if (!joined) {
                m_token->setError(wasStopped(joined.error()) ? QString() : sentenceFor(joined.error()));
                return;
            }
            m_token->clear();
            m_reached = true;
            refreshJoin();
            Q_EMIT toastRequested({tr("This office uses the relay now."), Role::Ok, {}, {}});
        });
}

} // namespace countersign::ui
