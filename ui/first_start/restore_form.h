// The office out of a backup, on a computer that has none yet: which backup, its passphrase, and where the office is to be
// kept. Nothing is opened before all of it was copied and checked.
//
// Object names: restoreFrom, restoreFromChoose, restorePassphrase, restoreFolder, restoreFolderChange, restoreDo,
// restoreProgress, restoreProblem, restoreBack.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QWidget>

#include <stop_token>

namespace countersign::flow {
struct BackupOutcome;
}

namespace countersign::ui {

class Banner;
class Button;
class Label;
class ProgressInPlace;
class TextField;

class RestoreForm : public QWidget
{
    Q_OBJECT
public:
    // `folder`: where the office is kept unless somebody chooses another place.
    explicit RestoreForm(const QString &folder, QWidget *parent = nullptr);
    ~RestoreForm() override; // stops what is being copied
    void open(); // anew
    void setBusy(bool busy); // the restored office is being opened

Q_SIGNALS:
    void backAsked();
    // Once, after everything was copied and checked.
    void restored(const QString &folder, const countersign::Secret &passphrase);

private:
    void choose(bool isBackup);
    void restore();
    void done(const Result<flow::BackupOutcome> &outcome);

    QString m_folder;
    Banner *m_problem;
    TextField *m_from;
    TextField *m_passphrase;
    Label *m_folderLabel;
    Button *m_restore;
    Button *m_back;
    ProgressInPlace *m_progress;
    std::stop_source m_stop;
    bool m_isWorking = false;
};

} // namespace countersign::ui
