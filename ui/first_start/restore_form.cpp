#include "ui/first_start/restore_form.h"

#include "core/flow/backup.h"
#include "ui/kit/beside_field.h"
#include "ui/kit/button.h"
#include "ui/kit/file_dialogs.h"
#include "ui/kit/layout.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/pages/answer.h"
#include "ui/words/error_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPointer>

#include <atomic>

namespace countersign::ui {

namespace {

Label *sentence(const QString &text, Role role = Role::Second)
{
    auto *label = new Label(text, TextSize::Body, role);
    label->setWordWrap(true);
    return label;
}

// Told on the window's thread, at most a hundred times.
flow::BackupProgress teller(ProgressInPlace *progress)
{
    return [guard = QPointer<ProgressInPlace>(progress), last = std::make_shared<int>(-1)](int done, int all) {
        const int percent = all > 0 ? done * 100 / all : 0;
        if (std::exchange(*last, percent) == percent)
            return;
        QMetaObject::invokeMethod(
            qApp,
            [guard, percent] {
                if (guard)
                    guard->setFraction(percent / 100.0);
            },
            Qt::QueuedConnection);
    };
}

QString wordsFor(const Error &error)
{
    if (error.is(flow::FlowError::WorkspaceDamaged))
        return RestoreForm::tr("A file of this backup is damaged. Nothing was restored and the backup stays as it is. "
                               "Copy it from its disk again, or choose an earlier one.");
    return sentenceFor(error);
}

} // namespace

RestoreForm::RestoreForm(const QString &folder, QWidget *parent)
    : QWidget(parent),
      m_folder(folder),
      m_problem(new Banner(Role::Bad)),
      m_from(new TextField(tr("Folder of the backup"))),
      m_passphrase(new TextField(tr("Passphrase of the backup"))),
      m_folderLabel(sentence(QDir::toNativeSeparators(folder), Role::Text)),
      m_restore(new Button(tr("Restore the office"), Button::Kind::Primary, QStringLiteral("archive-restore"))),
      m_back(Button::iconOnly(QStringLiteral("arrow-left"), tr("Back"))),
      m_progress(new ProgressInPlace)
{
    m_problem->setObjectName(QStringLiteral("restoreProblem"));
    m_problem->hide();
    m_from->setName(QStringLiteral("restoreFrom"));
    m_passphrase->setName(QStringLiteral("restorePassphrase"));
    m_passphrase->setSecret(true);
    m_passphrase->setHint(tr("The one that was chosen when the backup was made. It opens the office from now on too."));
    m_folderLabel->setObjectName(QStringLiteral("restoreFolder"));
    m_restore->setObjectName(QStringLiteral("restoreDo"));
    m_restore->setHeight(Button::Height::Tall);
    m_back->setObjectName(QStringLiteral("restoreBack"));
    m_progress->setObjectName(QStringLiteral("restoreProgress"));
    auto *from = new Button(tr("Choose…"), Button::Kind::Plain, QStringLiteral("folder-open"));
    from->setObjectName(QStringLiteral("restoreFromChoose"));
    auto *change = new Button(tr("Change…"), Button::Kind::Plain, QStringLiteral("folder"));
    change->setObjectName(QStringLiteral("restoreFolderChange"));

    auto *layout = column(this, kGroup);
    auto *head = row(nullptr, kRelated);
    head->addWidget(m_back);
    head->addWidget(new Label(tr("Restore a backup"), TextSize::ScreenTitle, Role::Text, Weight::Strong), 1);
    layout->addLayout(head);
    layout->addWidget(sentence(tr("Documents, journal and keys come back as they were when the backup was made. "
                                  "Afterwards go on with this office only, not with the one it was copied from.")));
    layout->addWidget(m_problem);
    layout->addLayout(besideField(m_from, from));
    layout->addWidget(m_passphrase);
    layout->addWidget(new SectionLabel(tr("Where it is kept")));
    auto *where = row(nullptr, kRelated);
    where->addWidget(m_folderLabel, 1);
    where->addWidget(change);
    layout->addLayout(where);
    layout->addWidget(m_restore);
    layout->addWidget(m_progress);
    layout->addStretch(1);
    connect(m_back, &Button::clicked, this, &RestoreForm::backAsked);
    connect(from, &Button::clicked, this, [this] { choose(true); });
    connect(change, &Button::clicked, this, [this] { choose(false); });
    connect(m_restore, &Button::clicked, this, &RestoreForm::restore);
    connect(m_passphrase, &TextField::accepted, this, &RestoreForm::restore);
    connect(m_progress, &ProgressInPlace::cancelled, this, [this] { m_stop.request_stop(); });
}

RestoreForm::~RestoreForm() { m_stop.request_stop(); }

void RestoreForm::open()
{
    m_problem->hide();
    // What is there stays: an office that was set aside, or another one.
    const QString wished = m_folder;
    for (int n = 2; !QDir(m_folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden); ++n)
        m_folder = QStringLiteral("%1-%2").arg(wished).arg(n);
    m_folderLabel->setText(QDir::toNativeSeparators(m_folder));
    m_passphrase->clear();
    for (TextField *field : {m_from, m_passphrase})
        field->setError({});
    m_from->setFocus();
}

void RestoreForm::setBusy(bool busy)
{
    m_isWorking = busy;
    m_restore->setBusy(busy);
    m_back->setEnabled(!busy);
}

void RestoreForm::choose(bool isBackup)
{
    auto *dialog = newFolderDialog(
        window(), isBackup ? tr("Which folder is the backup in?") : tr("Where shall the office be kept?"),
        isBackup ? m_from->text() : QFileInfo(m_folder).path());
    connect(dialog, &QFileDialog::fileSelected, this, [this, isBackup](const QString &path) {
        if (isBackup) {
            m_from->setText(QDir::toNativeSeparators(path));
            m_from->setError({});
            return;
        }
        // A folder with things in it gets one of its own inside.
        m_folder = QDir(path).isEmpty() ? path : QDir(path).filePath(QStringLiteral("Countersign"));
        m_folderLabel->setText(QDir::toNativeSeparators(m_folder));
    });
    dialog->open();
}

void RestoreForm::restore()
{
    if (m_isWorking)
        return;
    const QString from = QDir::fromNativeSeparators(m_from->text());
    const Secret passphrase = m_passphrase->secret();
    m_from->setError(flow::isBackup(from) ? QString() : tr("There is no backup in this folder."));
    m_passphrase->setError(passphrase.size() == 0 ? tr("Write the passphrase of the backup.") : QString());
    if (m_from->hasError() || m_passphrase->hasError())
        return;
    m_stop = {};
    m_problem->hide();
    setBusy(true);
    m_progress->start(tr("Copying and checking"), true);
    onPool([from, to = m_folder, passphrase, tell = teller(m_progress), stop = m_stop.get_token()] {
        return flow::restore(from, to, passphrase, tell, stop);
    }).then(this, [this](const Result<flow::BackupOutcome> &outcome) { done(outcome); });
}

void RestoreForm::done(const Result<flow::BackupOutcome> &outcome)
{
    setBusy(false);
    m_progress->stop();
    if (outcome) {
        Q_EMIT restored(outcome->folder, m_passphrase->secret());
        return;
    }
    if (outcome.error().is(flow::FlowError::WrongPassphrase)) {
        m_passphrase->setError(tr("This passphrase does not open the backup. Check Caps Lock and try again."));
        return;
    }
    m_problem->setText(tr("The office is not restored."), wordsFor(outcome.error()));
    m_problem->show();
}

} // namespace countersign::ui
