// Before there is an office on the screen: make one, open one, restore one, or unlock the one that was open last.
// It decides nothing: it asks, and whoever made it answers with busy() and problem().
//
// Object names: firstStart, firstMake, firstJoin, firstOpen, firstRestore, firstSamples (and restore_form.h's, join_form.h's); on the form firstCompanyName,
// …TaxNumber … (requisites_form.h), firstMemberName, firstMemberEmail, firstMemberPosition, firstFolder, firstFolderChange, firstPassphrase, firstRepeat,
// firstCreate, firstBack, firstProblem; to unlock unlockPassphrase, unlockOpen, unlockOther.
#pragma once

#include "core/flow/workspace_setup.h"
#include "ui/kit/surfaces.h"

#include <optional>

class QVBoxLayout;

namespace countersign::ui {

class Banner;
class Button;
class ProgressInPlace;
class RequisitesForm;
class JoinForm;
class RestoreForm;
class TextField;

class FirstStart : public Ground
{
    Q_OBJECT
public:
    // `needsPassphrase`: there is no system keychain, the keys lie under a passphrase.
    FirstStart(const QString &usualFolder, bool needsPassphrase, QWidget *parent = nullptr);

    void askPassphrase(const QString &folder); // of a workspace that exists
    void busy(const QString &sentence); // empty: no more
    void problem(const QString &sentence);
    void offerRestore(); // beside what was said: a backup would help

Q_SIGNALS:
    void createRequested(const QString &folder, const countersign::flow::WorkspaceRequest &request,
                         const std::optional<countersign::Secret> &passphrase);
    void openRequested(const QString &folder, const std::optional<countersign::Secret> &passphrase);
    void samplesRequested(); // an office to look around in, apart from any other

private:
    QWidget *makeWelcome();
    QWidget *makeForm();
    QWidget *makeUnlock();
    void showPage(int page);
    void goToRestore();
    void create();
    void unlock();
    void chooseFolder(bool existing);

    bool m_needsPassphrase;
    QString m_folder;
    QString m_unlockFolder;
    QVBoxLayout *m_pages; // one of them is shown
    int m_page = 0;
    Banner *m_problem;
    ProgressInPlace *m_progress;
    RequisitesForm *m_company = nullptr;
    RestoreForm *m_restore = nullptr;
    JoinForm *m_join = nullptr;
    TextField *m_name = nullptr;
    TextField *m_email = nullptr;
    TextField *m_position = nullptr;
    TextField *m_passphrase = nullptr;
    TextField *m_repeat = nullptr;
    TextField *m_unlock = nullptr;
    Label *m_folderLabel = nullptr;
    Label *m_unlockLabel = nullptr;
    Button *m_create = nullptr;
    Button *m_open = nullptr;
    Button *m_restoreInstead = nullptr;
    Button *m_samples = nullptr;
};

} // namespace countersign::ui
