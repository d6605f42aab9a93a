// The window: the rail, the screen beside it, messages at its foot, files dropped anywhere.
//
// Object names: mainWindow, the rail's (rail.h), screens (stack), toast (kit), and each screen's own.
// Keys: Ctrl+1 … Ctrl+7 go to the places of the rail in its order, Ctrl+N starts a document, Alt+Left goes back, Ctrl+B
// folds the rail, F1 or ? shows every key that works now (key_sheet.h).
#pragma once

#include "core/base/uuid.h"
#include "ui/kit/screen.h"
#include "ui/models/notices.h"
#include "ui/models/preferences.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <functional>

class QShortcut;
class QStackedWidget;

namespace countersign::ui {

class Bell;
class DropOverlay;
class ExpiryLines;
class KeySheet;
class QueueScreen;
class Rail;

class MainWindow : public QWidget
{
    Q_OBJECT
public:
    MainWindow(const Desk &desk, Preferences &preferences, QWidget *parent = nullptr);
    ~MainWindow() override;

    // "board", "queue", "contacts", "verify", "settings", "create", "document"
    void show(const QString &place, const ScreenRequest &request = {});
    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] Screen *screen(const QString &place); // made when it is first asked for
    void showSettings(const QString &page); // "profile", "delivery", … (settings_screen.h)
    // The document page, or the wizard for a draft; a sentence where the office has no such document.
    void openDocument(domain::EnvelopeId id);
    void resume(); // where the person was when the program ended
    void setBell(Bell *bell); // rings while the window is not active; not taken. Without one the window says it itself
    void comeForward(); // restored, raised and active
    void toast(const ToastMessage &message);
    void sayWhatWasNotApplied();
    using QWidget::show;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Screen *make(const QString &place);
    void wire(Screen *screen);
    void back();
    void remember();
    void tell(const Notice &notice);
    void showUnread(int documents);
    void factsChanged();
    void sayWhatFailed(const Error &error);
    void syncChanged(bool relayReached);
    void showMembers();
    void showKeys();

    Desk m_desk;
    Preferences &m_preferences;
    Rail *m_rail;
    ExpiryLines *m_ends; // over the board and the queue
    QStackedWidget *m_stack;
    ToastArea *m_toasts;
    QSet<Uuid> m_saidNotApplied;
    DropOverlay *m_drop;
    KeySheet *m_keys;
    std::vector<QShortcut *> m_places; // their keys
    QHash<QString, Screen *> m_screens;
    QString m_place;
    ScreenRequest m_request;
    std::vector<std::pair<QString, ScreenRequest>> m_before; // for going back
    QString m_lastPlace, m_lastDocument; // of the run before
    Notices m_notices;
    Bell *m_bell = nullptr;
    bool m_relayReached = true;
    QString m_saidFailure; // until a heartbeat succeeds
    bool m_goingBack = false;
};

} // namespace countersign::ui
