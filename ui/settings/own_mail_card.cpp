#include "ui/settings/own_mail_card.h"

#include "ui/kit/beside_field.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/words/error_words.h"

#include <QLineEdit>

namespace countersign::ui {

using Security = flow::OwnMailServer::Security;

OwnMailCard::OwnMailCard(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_used(new CheckBox(tr("Send e-mail by the office's own mail server"))),
      m_fields(new QWidget),
      m_host(new TextField(tr("Mail server"))),
      m_port(new TextField(tr("Port"))),
      m_security(new ChoiceField(tr("Connection"))),
      m_user(new TextField(tr("User"))),
      m_password(new TextField(tr("Password"))),
      m_from(new TextField(tr("Sender's address"))),
      m_attach(new CheckBox(tr("Attach the finished PDF to the last mail"))),
      m_to(new TextField(tr("Try it with this address"))),
      m_try(new Button(tr("Send a test"), Button::Kind::Plain, QStringLiteral("send"))),
      m_save(new Button(tr("Save"), Button::Kind::Plain)),
      m_reset(new Button(tr("Reset"), Button::Kind::Quiet)),
      m_said(new Banner)
{
    m_used->setObjectName(QStringLiteral("ownMailUsed"));
    m_host->setName(QStringLiteral("ownMailHost"));
    m_port->setName(QStringLiteral("ownMailPort"));
    m_security->setObjectName(QStringLiteral("ownMailSecurity"));
    m_user->setName(QStringLiteral("ownMailUser"));
    m_password->setName(QStringLiteral("ownMailPassword"));
    m_from->setName(QStringLiteral("ownMailFrom"));
    m_attach->setObjectName(QStringLiteral("ownMailAttach"));
    m_to->setName(QStringLiteral("ownMailTo"));
    m_try->setObjectName(QStringLiteral("ownMailTry"));
    m_try->setAccessibleName(tr("Send a test by the office's own mail server"));
    m_save->setObjectName(QStringLiteral("ownMailSave"));
    m_reset->setObjectName(QStringLiteral("ownMailReset"));
    m_said->setObjectName(QStringLiteral("ownMailSaid"));
    m_host->setPlaceholder(QStringLiteral("smtp.firm.example"));
    m_from->setPlaceholder(QStringLiteral("office@firm.example"));
    m_password->setSecret(true);
    m_port->edit()->setInputMethodHints(Qt::ImhDigitsOnly);
    m_security->addChoice(tr("TLS after STARTTLS (usually port 587)"), static_cast<int>(Security::StartTls));
    m_security->addChoice(tr("TLS from the start (usually port 465)"), static_cast<int>(Security::Tls));
    m_security->addChoice(tr("None: a server on this machine"), static_cast<int>(Security::None));
    m_said->hide();

    auto *layout = column(this, kGroup, {0, scaled(8), 0, 0});
    layout->addWidget(new SectionLabel(tr("Mail from this desktop")));
    auto *words = new Label(tr("Then the relay never learns who gets a link: it keeps the sealed packages only. Text "
                               "messages, webhooks and one-time codes still go through it."),
                            TextSize::Body, Role::Second);
    words->setWordWrap(true);
    layout->addWidget(m_used);
    layout->addWidget(words);
    auto *fields = column(m_fields, kGroup);
    auto *server = row(nullptr, kRelated);
    server->addWidget(m_host, 3, Qt::AlignTop);
    server->addWidget(m_port, 1, Qt::AlignTop);
    fields->addLayout(server);
    fields->addWidget(m_security);
    auto *login = row(nullptr, kRelated);
    login->addWidget(m_user, 1, Qt::AlignTop);
    login->addWidget(m_password, 1, Qt::AlignTop);
    fields->addLayout(login);
    fields->addWidget(m_from);
    fields->addWidget(m_attach);
    fields->addLayout(besideField(m_to, m_try));
    layout->addWidget(m_fields);
    layout->addWidget(m_said);
    auto *answers = new QWidget;
    auto *wrap = new WrapLayout(answers, scaled(kRelated));
    wrap->addWidget(m_save);
    wrap->addWidget(m_reset);
    layout->addWidget(answers);

    for (TextField *field : {m_host, m_port, m_user, m_password, m_from}) {
        connect(field, &TextField::edited, this, &OwnMailCard::refresh);
        connect(field, &TextField::accepted, this, &OwnMailCard::save);
    }
    connect(m_security, &ChoiceField::chosen, this, [this](const QVariant &value) {
        // The usual port goes with the choice, unless another one was typed.
        if (m_port->text() == QLatin1String("587") || m_port->text() == QLatin1String("465"))
            m_port->setText(value.toInt() == static_cast<int>(Security::Tls) ? QStringLiteral("465")
                                                                             : QStringLiteral("587"));
        refresh();
    });
    connect(m_used, &QCheckBox::clicked, this, [this] {
        showFields();
        refresh();
    });
    connect(m_attach, &QCheckBox::clicked, this, &OwnMailCard::refresh);
    connect(m_reset, &Button::clicked, this, [this] { show(m_before); });
    connect(m_to, &TextField::accepted, this, &OwnMailCard::sendTrial);
    connect(m_try, &Button::clicked, this, &OwnMailCard::sendTrial);
    connect(m_save, &Button::clicked, this, &OwnMailCard::save);
    show({});
}

void OwnMailCard::reload()
{
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Delivery, {}, {}});
    m_try->setReasonNot(reason);
    // Joining the relay comes first; one primary action is enough.
    m_save->setKind(m_desk.facts.workspace().relayUrl.isEmpty() ? Button::Kind::Plain : Button::Kind::Primary);
    refresh();
    if (m_to->text().isEmpty() && m_desk.facts.isLoaded())
        m_to->setText(m_desk.facts.me().email);
    if (isChanged())
        return;
    m_desk.session.run([](flow::Office &office) { return flow::ownMailSettings(office); })
        .then(this, [this](const Result<flow::OwnMailSettings> &settings) {
            if (settings && !isChanged())
                show(*settings);
        });
}

void OwnMailCard::show(const flow::OwnMailSettings &settings)
{
    const flow::OwnMailServer server = settings.server;
    m_before = settings;
    m_used->setChecked(server.isUsed);
    m_host->setText(server.host);
    m_port->setText(QString::number(server.port));
    m_security->setValue(static_cast<int>(server.security));
    m_user->setText(server.user);
    m_from->setText(server.fromAddress);
    m_attach->setChecked(server.attachesFinished);
    m_password->clear();
    m_password->setHint(settings.hasPassword ? tr("Kept in the keychain. Empty: as it is.") : QString());
    for (TextField *field : {m_host, m_port, m_from})
        field->setError({});
    showFields();
    refresh();
}

bool OwnMailCard::isChanged() const { return typed() != m_before.server || !m_password->text().isEmpty(); }

void OwnMailCard::refresh()
{
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Delivery, {}, {}});
    m_save->setReasonNot(!reason.isEmpty() ? reason : isChanged() ? QString() : tr("Nothing was changed."));
    m_reset->setVisible(isChanged());
}

void OwnMailCard::showFields() { m_fields->setVisible(m_used->isChecked()); }

flow::OwnMailServer OwnMailCard::typed() const
{
    return {.isUsed = m_used->isChecked(),
            .host = m_host->text(),
            .port = m_port->text().toInt(),
            .security = static_cast<Security>(m_security->value().toInt()),
            .user = m_user->text(),
            .fromAddress = m_from->text(),
            .attachesFinished = m_attach->isChecked()};
}

// What is kept stays where nothing was typed, but not for another user.
std::optional<Secret> OwnMailCard::typedPassword() const
{
    Secret secret = m_password->secret();
    if (!secret.isEmpty())
        return secret;
    if (m_user->text().isEmpty() && m_before.hasPassword)
        return Secret();
    return std::nullopt;
}

bool OwnMailCard::isComplete()
{
    if (!m_used->isChecked())
        return true;
    const flow::OwnMailServer server = typed();
    const bool isHere = server.host == QLatin1String("localhost") || server.host == QLatin1String("127.0.0.1")
        || server.host == QLatin1String("::1");
    m_host->setError(server.host.isEmpty() ? tr("Which server takes your mail?")
                         : server.security == Security::None && !isHere
                         ? tr("Another machine is only reached with TLS.")
                         : QString());
    m_port->setError(server.port < 1 || server.port > 65535 ? tr("A number up to 65535.") : QString());
    m_from->setError(server.fromAddress.contains(QLatin1Char('@')) ? QString()
                                                                   : tr("Write the address that mail comes from."));
    return !m_host->hasError() && !m_port->hasError() && !m_from->hasError();
}

void OwnMailCard::save()
{
    if (!isChanged() || !isComplete())
        return;
    m_save->setBusy(true);
    m_desk.session
        .run([server = typed(), password = typedPassword()](flow::Office &office) {
            return flow::saveOwnMailServer(office, server, password);
        })
        .then(this, [this, server = typed()](const Result<void> &saved) {
            m_save->setBusy(false);
            m_said->setTone(saved ? Role::Ok : Role::Bad);
            m_said->setVisible(true);
            if (!saved) {
                m_said->setText(tr("It was not saved."), sentenceFor(saved.error()));
                return;
            }
            m_said->setText(tr("Saved."),
                            m_used->isChecked() ? tr("E-mail leaves by this server from now on.")
                                                : tr("E-mail leaves by the relay."));
            m_before.server = server;
            m_password->clear();
            reload();
        });
}

void OwnMailCard::sendTrial()
{
    m_to->setError(m_to->text().isEmpty() ? tr("Where should the test go?") : QString());
    if (!isComplete() || m_to->hasError())
        return;
    std::stop_source stop;
    m_try->setBusy(stop);
    m_said->hide();
    const flow::TrialRequest request{
        .bySms = false,
        .to = m_to->text(),
        .subject = tr("A test from Countersign"),
        .text = tr("If you read this, links will arrive the same way. Nobody has to do anything.")};
    m_desk.session
        .run([request, server = typed(), password = typedPassword()](
                 flow::Office &office) { return flow::tryOwnMail(office, server, password, request); },
             stop.get_token())
        .then(this, [this, to = request.to](const Result<flow::DeliveryTrial> &trial) {
            m_try->setBusy(false);
            if (!trial) {
                m_to->setError(wasStopped(trial.error()) ? QString() : sentenceFor(trial.error()));
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

} // namespace countersign::ui
