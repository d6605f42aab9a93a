#include "ui/settings/backup_page.h"

#include "core/flow/backup.h"
#include "ui/kit/beside_field.h"
#include "ui/kit/button.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/text_field.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>

namespace countersign::ui {

namespace {

constexpr std::size_t kShortestPassphrase = 8;

TextField *secretField(const char *name, const QString &label)
{
    auto *field = new TextField(label);
    field->setName(QString::fromLatin1(name));
    field->setSecret(true);
    return field;
}

// Told on the window's thread, at most some times a second.
flow::BackupProgress teller(ProgressInPlace *progress)
{
    return [guard = QPointer<ProgressInPlace>(progress), last = std::make_shared<int>(-1)](int done, int all) {
        const int percent = all > 0 ? done * 100 / all : 0;
        if (percent == *last)
            return;
        *last = percent;
        QMetaObject::invokeMethod(
            qApp,
            [guard, percent] {
                if (guard)
                    guard->setFraction(percent / 100.0);
            },
            Qt::QueuedConnection);
    };
}

} // namespace

BackupPage::BackupPage(const Desk &desk, QWidget *parent)
    : SettingsPage(
        tr("Backup and restore"),
        tr("A backup holds every document, the journal, and the keys under a passphrase of its own. It opens "
           "on any computer. Put it on another disk."),
        parent),
      m_desk(desk),
      m_passphrase(secretField("backupPassphrase", tr("Passphrase of the backup"))),
      m_repeat(secretField("backupRepeat", tr("The same again"))),
      m_make(new Button(tr("Make the backup"), Button::Kind::Primary, QStringLiteral("archive"))),
      m_open(secretField("restorePassphrase", tr("Passphrase of the backup"))),
      m_restore(new Button(tr("Restore"), Button::Kind::Plain, QStringLiteral("archive-restore"))),
      m_progress(new ProgressInPlace),
      m_state(new Banner)
{
    m_make->setObjectName(QStringLiteral("backupMake"));
    m_restore->setObjectName(QStringLiteral("restoreDo"));
    m_progress->setObjectName(QStringLiteral("backupProgress"));
    m_state->setObjectName(QStringLiteral("backupState"));
    m_state->hide();
    page()->addWidget(m_state);
    m_folder = folderField("backupFolder", tr("Folder of the backup"), page());
    auto *about =
        new Label(tr("An earlier backup in this folder is brought up to date."), TextSize::Small, Role::Second);
    about->setWordWrap(true);
    page()->addWidget(about);
    m_passphrase->setHint(tr("At least 8 characters. Without it nobody can open the backup, nor can we."));
    page()->addWidget(m_passphrase);
    page()->addWidget(m_repeat);
    page()->addWidget(m_make, 0, Qt::AlignLeft);
    page()->addWidget(m_progress);
    page()->addWidget(new SectionLabel(tr("Restore")));
    auto *restoring =
        new Label(tr("Into a new folder; this office and the backup stay as they are. Afterwards start the "
                     "program with the new folder."),
                  TextSize::Small, Role::Second);
    restoring->setWordWrap(true);
    page()->addWidget(restoring);
    m_from = folderField("restoreFrom", tr("Folder of the backup"), page());
    m_to = folderField("restoreTo", tr("New folder"), page());
    page()->addWidget(m_open);
    page()->addWidget(m_restore, 0, Qt::AlignLeft);
    connect(m_make, &Button::clicked, this, &BackupPage::make);
    connect(m_repeat, &TextField::accepted, this, &BackupPage::make);
    connect(m_restore, &Button::clicked, this, &BackupPage::restore);
    connect(m_open, &TextField::accepted, this, &BackupPage::restore);
    connect(m_progress, &ProgressInPlace::cancelled, this, [this] { m_stop.request_stop(); });
    connect(&desk.facts, &OfficeFacts::changed, this, &BackupPage::reload);
    reload();
}

TextField *BackupPage::folderField(const char *name, const QString &label, QVBoxLayout *on)
{
    auto *field = new TextField(label);
    field->setName(QString::fromLatin1(name));
    auto *choose = new Button(tr("Choose…"));
    choose->setObjectName(QString::fromLatin1(name) + QStringLiteral("Choose"));
    choose->setAccessibleName(tr("Choose: %1").arg(label));
    on->addLayout(besideField(field, choose));
    connect(choose, &Button::clicked, this, [this, field, label] {
        auto *dialog = newFolderDialog(window(), label, field->text());
        connect(dialog, &QFileDialog::fileSelected, field,
                [field](const QString &path) { field->setText(QDir::toNativeSeparators(path)); });
        dialog->open();
    });
    return field;
}

void BackupPage::reload()
{
    m_make->setReasonNot(m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Companies, {}, {}}));
}

void BackupPage::make()
{
    m_folder->setError(QDir::isAbsolutePath(m_folder->text()) ? QString() : tr("Choose a folder."));
    const Secret passphrase = m_passphrase->secret();
    m_passphrase->setError(passphrase.size() < kShortestPassphrase ? tr("At least 8 characters, please.") : QString());
    m_repeat->setError(!m_passphrase->hasError() && !(passphrase == m_repeat->secret())
                           ? tr("The two passphrases differ.")
                           : QString());
    if (m_folder->hasError() || m_passphrase->hasError() || m_repeat->hasError())
        return;
    m_stop = {};
    m_make->setBusy(true);
    m_state->hide();
    m_progress->start(tr("Copying"), true);
    asked(m_desk.session,
          [folder = m_folder->text(), passphrase, tell = teller(m_progress), stop = m_stop.get_token()](
              flow::Office &office) { return flow::backUp(office, folder, passphrase, tell, stop); })
        .then(this, [this](const Result<flow::BackupOutcome> &outcome) { done(outcome, false); });
}

void BackupPage::restore()
{
    m_from->setError(flow::isBackup(m_from->text()) ? QString() : tr("There is no backup in this folder."));
    m_to->setError(QDir::isAbsolutePath(m_to->text()) ? QString() : tr("Choose a new folder."));
    if (m_from->hasError() || m_to->hasError())
        return;
    m_stop = {};
    m_restore->setBusy(true);
    m_state->hide();
    m_progress->start(tr("Copying"), true);
    onPool([from = m_from->text(), to = m_to->text(), passphrase = m_open->secret(), tell = teller(m_progress),
            stop = m_stop.get_token()] {
        return flow::restore(from, to, passphrase, tell, stop);
    }).then(this, [this](const Result<flow::BackupOutcome> &outcome) { done(outcome, true); });
}

void BackupPage::done(const Result<flow::BackupOutcome> &outcome, bool isRestored)
{
    m_make->setBusy(false);
    m_restore->setBusy(false);
    m_progress->stop();
    m_state->setTone(outcome ? Role::Ok : Role::Bad);
    if (!outcome) {
        // Said of a workspace it would send to the backup; here the backup itself is what is damaged.
        const bool isBroken = isRestored && outcome.error().is(flow::FlowError::WorkspaceDamaged);
        m_state->setText(tr("It did not work."),
                         isBroken ? tr("A file of this backup is damaged. Nothing was restored and the backup stays as "
                                       "it is. Copy it from its disk again, or choose an earlier one.")
                                  : sentenceFor(outcome.error()));
    } else {
        const QString size = QLocale().formattedDataSize(outcome->bytes, 1);
        m_state->setText(isRestored ? tr("Restored and checked.") : tr("The backup is made and checked."),
                         isRestored ? tr("%1 in %2. Start the program with this folder.")
                                          .arg(size, QDir::toNativeSeparators(outcome->folder))
                                    : tr("%1 in %2.").arg(size, QDir::toNativeSeparators(outcome->folder)));
        (isRestored ? m_open : m_passphrase)->clear();
        m_repeat->clear();
    }
    m_state->show();
}

} // namespace countersign::ui
