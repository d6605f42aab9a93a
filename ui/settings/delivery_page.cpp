#include "ui/settings/delivery_page.h"

#include "core/flow/workspace_setup.h"
#include "ui/kit/button.h"
#include "ui/kit/text_field.h"
#include "ui/words/error_words.h"

#include <QUrl>

namespace countersign::ui {

DeliveryPage::DeliveryPage(const Desk &desk, QWidget *parent)
    : SettingsPage(tr("Delivery"),
                   tr("The relay sends the links by e-mail or SMS and keeps the sealed packages until they are "
                      "fetched. It never sees what is in a document."),
                   parent),
      m_desk(desk),
      m_state(new Banner),
      m_url(new TextField(tr("Address of the relay"))),
      m_token(new TextField(tr("Enrolment token"))),
      m_join(new Button(tr("Join"), Button::Kind::Primary, QStringLiteral("plug")))
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
    page()->addWidget(m_url);
    page()->addWidget(m_token);
    page()->addWidget(m_join, 0, Qt::AlignLeft);
    connect(m_join, &Button::clicked, this, &DeliveryPage::join);
    connect(m_token, &TextField::accepted, this, &DeliveryPage::join);
    connect(&desk.facts, &OfficeFacts::changed, this, &DeliveryPage::reload);
    connect(&desk.session, &OfficeSession::heartbeatDone, this, [this](bool reached) {
        m_reached = reached;
        showState();
    });
    reload();
}

void DeliveryPage::reload()
{
    m_url->setText(m_desk.facts.workspace().relayUrl);
    m_join->setReasonNot(m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Delivery, {}, {}}));
    showState();
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
    m_join->setBusy(true);
    m_desk.session
        .run([url, token = m_token->secret()](flow::Office &office) { return flow::joinRelay(office, url, token); })
        .then(this, [this](const Result<void> &joined) {
            m_join->setBusy(false);
            if (!joined) {
                m_token->setError(sentenceFor(joined.error()));
                return;
            }
            m_token->clear();
            m_reached = true;
            Q_EMIT toastRequested({tr("This office uses the relay now."), Role::Ok, {}, {}});
        });
}

} // namespace countersign::ui
