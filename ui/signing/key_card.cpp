#include "ui/signing/key_card.h"

#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/kit/typography.h"
#include "ui/pages/icon_mark.h"
#include "ui/words/day_words.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>

namespace countersign::ui {
namespace {

QString settingsGroup(const domain::Member &member) { return QStringLiteral("signing/") + member.id.toString(); }

} // namespace

KeyCard::KeyCard(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("signKey"));
    auto *card = new Card;
    auto *inside = column(card, 10);
    auto *head = row(nullptr, 10);
    auto *mark = new IconMark(QStringLiteral("id-card"), Role::Text, 18);
    head->addWidget(mark, 0, Qt::AlignVCenter);
    auto *words = column(nullptr, 0);
    m_name = new Label({}, TextSize::Body, Role::Text, Weight::Strong);
    m_name->setElides(true);
    m_about = new Label({}, TextSize::Meta, Role::Second);
    m_about->setElides(true);
    words->addWidget(m_name);
    words->addWidget(m_about);
    head->addLayout(words, 1);
    m_choose = new Button({}, Button::Kind::Quiet);
    m_choose->setObjectName(QStringLiteral("signKeyChoose"));
    m_choose->setTone(Role::Accent);
    head->addWidget(m_choose);
    inside->addLayout(head);
    m_passphrase = new TextField;
    m_passphrase->setSecret(true);
    m_passphrase->setName(QStringLiteral("signPassphrase"));
    m_passphrase->setPlaceholder(tr("Passphrase"));
    m_passphrase->edit()->setAccessibleName(tr("Passphrase of the key"));
    inside->addWidget(m_passphrase);
    column(this, 0)->addWidget(card);
    connect(m_passphrase, &TextField::edited, this, [this] {
        m_passphrase->setError({});
        Q_EMIT changed();
    });
    connect(m_passphrase, &TextField::accepted, this, &KeyCard::accepted);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(window(), tr("Choose your key file"), QFileInfo(m_path).absolutePath(),
                                       tr("Key files (*.p12 *.pfx)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &KeyCard::setKeyFile);
        dialog->open();
    });
    refresh();
}

void KeyCard::setMember(const domain::Member &member)
{
    if (m_member == member && !m_path.isEmpty())
        return;
    m_member = member;
    QSettings settings;
    settings.beginGroup(settingsGroup(member));
    m_path = settings.value(QStringLiteral("keyFile")).toString();
    m_holder = settings.value(QStringLiteral("holder")).toString();
    m_notAfter = Time{settings.value(QStringLiteral("notAfter")).toLongLong()};
    forgetPassphrase();
    refresh();
}

void KeyCard::setKeyFile(const QString &path)
{
    m_path = path;
    m_holder.clear();
    m_notAfter = {};
    QSettings settings;
    settings.beginGroup(settingsGroup(m_member));
    settings.setValue(QStringLiteral("keyFile"), path);
    settings.remove(QStringLiteral("holder"));
    settings.remove(QStringLiteral("notAfter"));
    m_passphrase->setError({});
    refresh();
    m_passphrase->control()->setFocus();
    Q_EMIT changed();
}

void KeyCard::remember(const flow::KeyFacts &facts)
{
    m_holder = facts.commonName;
    m_notAfter = facts.notAfter;
    QSettings settings;
    settings.beginGroup(settingsGroup(m_member));
    settings.setValue(QStringLiteral("holder"), m_holder);
    settings.setValue(QStringLiteral("notAfter"), qint64(m_notAfter.msSinceEpoch));
    refresh();
}

Secret KeyCard::passphrase() const { return m_passphrase->secret(); }

void KeyCard::forgetPassphrase()
{
    m_passphrase->clear();
    Q_EMIT changed();
}

void KeyCard::setError(const QString &sentence)
{
    m_passphrase->setError(sentence);
    if (!sentence.isEmpty())
        m_passphrase->control()->setFocus();
}

QString KeyCard::reasonNot() const
{
    if (m_path.isEmpty())
        return tr("Choose your key file first.");
    if (m_passphrase->edit()->text().isEmpty())
        return tr("Enter the passphrase of your key.");
    return {};
}

void KeyCard::refresh()
{
    const QFileInfo file(m_path);
    m_name->setText(!m_holder.isEmpty() ? m_holder : m_path.isEmpty() ? tr("No key chosen") : m_member.name);
    const QString until = m_notAfter.isNull()
        ? QString()
        //: of a certificate
        : tr(" · valid to %1").arg(QLocale().toString(m_notAfter.toUtc().date(), dayFormat()));
    m_about->setText(m_path.isEmpty() ? tr("Your .p12 or .pfx file") : file.fileName() + until);
    m_about->setToolTip(m_path);
    m_choose->setText(m_path.isEmpty() ? tr("Choose…") : tr("Change"));
    m_choose->setAccessibleName(tr("Choose the key file"));
    m_passphrase->setVisible(!m_path.isEmpty());
}

} // namespace countersign::ui
