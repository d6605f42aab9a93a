#include "ui/settings/secret_field.h"

#include "core/flow/webhook_calling.h"
#include "ui/kit/beside_field.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

namespace countersign::ui {

SecretField::SecretField(const QString &name, QWidget *parent)
    : QWidget(parent),
      m_field(new TextField(tr("Secret the calls are signed with")))
{
    m_field->setName(name);
    m_field->setReadOnly(true);
    m_field->setHint(
        tr("Copy it to your server now: it is not shown again. The server checks with it that a call comes "
           "from this office (HMAC-SHA256, “Standard Webhooks”)."));
    auto *copy = Button::iconOnly(QStringLiteral("copy"), tr("Copy the secret"), Button::Kind::Plain);
    copy->setObjectName(name + QStringLiteral("Copy"));
    column(this, 0)->addLayout(besideField(m_field, copy));
    connect(copy, &Button::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_secret.view())); });
}

void SecretField::makeNew()
{
    m_secret = flow::newWebhookSecret();
    m_field->setText(QString::fromUtf8(m_secret.view()));
}

void SecretField::forget()
{
    m_secret.wipe();
    m_secret = Secret();
    m_field->clear();
}

} // namespace countersign::ui
