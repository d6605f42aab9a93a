#include "ui/settings/certificate_card.h"

#include "core/base/disk.h"
#include "core/flow/workspace_setup.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_field.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

namespace countersign::ui {

namespace {
constexpr std::size_t kShortestPassphrase = 8;
}

CertificateCard::CertificateCard(const Desk &desk, QWidget *parent)
    : Card(parent),
      m_desk(desk),
      m_state(new Chip),
      m_words(new Label({}, TextSize::Body, Role::Second)),
      m_make(new Button({}, Button::Kind::Plain, QStringLiteral("key-round"))),
      m_form(new QWidget),
      m_passphrase(new TextField(tr("A passphrase for the key"))),
      m_repeat(new TextField(tr("The same again"))),
      m_create(new Button(tr("Make and save the key"), Button::Kind::Primary, QStringLiteral("award")))
{
    m_state->setObjectName(QStringLiteral("certificateState"));
    m_make->setObjectName(QStringLiteral("certificateMake"));
    m_create->setObjectName(QStringLiteral("certificateCreate"));
    m_passphrase->setName(QStringLiteral("certificatePassphrase"));
    m_repeat->setName(QStringLiteral("certificateRepeat"));
    m_passphrase->setSecret(true);
    m_passphrase->setHint(tr("At least 8 characters. Nobody can find it out for you: write it down in a safe place."));
    m_repeat->setSecret(true);
    m_words->setWordWrap(true);
    auto *layout = column(this, scaled(12));
    auto *head = row(nullptr, kRelated);
    head->addWidget(new Label(tr("Certificate for signing"), TextSize::Body, Role::Text, Weight::Strong));
    head->addStretch(1);
    head->addWidget(m_state);
    layout->addLayout(head);
    layout->addWidget(m_words);
    layout->addWidget(m_make, 0, Qt::AlignLeft);
    auto *form = column(m_form, scaled(12));
    form->addWidget(m_passphrase);
    form->addWidget(m_repeat);
    form->addWidget(m_create, 0, Qt::AlignLeft);
    layout->addWidget(m_form);
    connect(m_make, &Button::clicked, this, [this] {
        m_form->show();
        m_make->hide();
        m_passphrase->setFocus();
    });
    connect(m_create, &Button::clicked, this, &CertificateCard::create);
    connect(m_repeat, &TextField::accepted, this, &CertificateCard::create);
    connect(this, &CertificateCard::issued, this, &CertificateCard::askWhere);
}

void CertificateCard::show(const domain::Member &member, const QString &reasonNot)
{
    m_member = member;
    const bool has = !member.certificateSha256.isEmpty();
    m_state->setLook(has ? ChipLook{QStringLiteral("circle-check"), tr("Issued"), Role::Ok}
                         : ChipLook{QStringLiteral("triangle-alert"), tr("None yet"), Role::Warning});
    m_words->setText(has ? tr("%1 signs with a key file of the company authority. Its fingerprint begins with %2.")
                               .arg(member.name, QString::fromLatin1(member.certificateSha256.toHex(':').left(23)))
                         : tr("%1 cannot sign in this app yet. The company authority makes a certificate, and a key "
                              "file that only its passphrase opens.")
                               .arg(member.name));
    m_make->setText(has ? tr("Make a new one") : tr("Make a certificate"));
    m_make->setReasonNot(reasonNot);
    m_make->show();
    m_form->hide();
    m_passphrase->clear();
    m_repeat->clear();
}

void CertificateCard::create()
{
    const Secret passphrase = m_passphrase->secret();
    m_passphrase->setError(passphrase.size() < kShortestPassphrase ? tr("At least 8 characters, please.") : QString());
    m_repeat->setError(!m_passphrase->hasError() && !(passphrase == m_repeat->secret())
                           ? tr("The two passphrases differ.")
                           : QString());
    if (m_passphrase->hasError() || m_repeat->hasError())
        return;
    m_create->setBusy(true);
    m_desk.session
        .run([id = m_member.id, passphrase](flow::Office &office) {
            return flow::issueCertificate(office, id, passphrase);
        })
        .then(this, [this, name = m_member.name](const Result<QByteArray> &pkcs12) {
            m_create->setBusy(false);
            if (!pkcs12) {
                m_passphrase->setError(sentenceFor(pkcs12.error()));
                return;
            }
            m_passphrase->clear();
            m_repeat->clear();
            Q_EMIT issued(name + QStringLiteral(".p12"), *pkcs12);
        });
}

void CertificateCard::askWhere(const QString &fileName, const QByteArray &pkcs12)
{
    auto *dialog = newSaveDialog(this, tr("Where is the key kept?"), fileName, tr("Key files (*.p12)"));
    dialog->setObjectName(QStringLiteral("keySaveDialog"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, pkcs12](const QString &path) {
        onPool([path, pkcs12] {
            return LocalDisk().writePrivately(path, pkcs12);
        }).then(this, [this, path](const Result<void> &saved) {
            Q_EMIT toastRequested(
                saved ? ToastMessage{tr("The key is saved as %1. You choose it when you sign.").arg(path),
                                     Role::Ok,
                                     {},
                                     {}}
                      : ToastMessage{tr("The key could not be written: make it again and choose another folder. %1")
                                         .arg(sentenceFor(saved.error())),
                                     Role::Bad,
                                     {},
                                     {}});
        });
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        Q_EMIT toastRequested(
            {tr("The key was not saved, so nobody has it. Make a new one when you need it."), Role::Warning, {}, {}});
    });
    dialog->open();
}

} // namespace countersign::ui
