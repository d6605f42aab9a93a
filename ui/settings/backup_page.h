// A copy of everything, that opens by itself on any computer.
// Object names: backupFolder, backupChoose, backupPassphrase, backupRepeat, backupMake, backupProgress, backupState (banner),
// restoreFrom, restoreFromChoose, restoreTo, restoreToChoose, restorePassphrase, restoreDo.
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

#include <stop_token>

namespace countersign::flow {
struct BackupOutcome;
}

namespace countersign::ui {

class Banner;
class Button;
class ProgressInPlace;
class TextField;

class BackupPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit BackupPage(const Desk &desk, QWidget *parent = nullptr);
    void reload() override;

private:
    void make();
    void restore();
    void done(const Result<flow::BackupOutcome> &outcome, bool isRestored);
    TextField *folderField(const char *name, const QString &label, QVBoxLayout *on);

    Desk m_desk;
    std::stop_source m_stop;
    TextField *m_folder;
    TextField *m_passphrase;
    TextField *m_repeat;
    Button *m_make;
    TextField *m_from;
    TextField *m_to;
    TextField *m_open;
    Button *m_restore;
    ProgressInPlace *m_progress;
    Banner *m_state;
};

} // namespace countersign::ui
