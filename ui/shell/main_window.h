// The window: the rail, the screen beside it, messages at its foot, files dropped anywhere.
//
// Object names: mainWindow, the rail's (rail.h), screens (stack), toast (kit), and each screen's own.
// Keys: Ctrl+1 … Ctrl+4 go to the places of the rail, Ctrl+N starts a document, Alt+Left goes back, Ctrl+B folds the rail,
// F1 shows the keys.
#pragma once

#include "ui/kit/screen.h"
#include "ui/models/desk.h"
#include "ui/models/preferences.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QStackedWidget;

namespace countersign::ui {

class DropOverlay;
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
    void toast(const ToastMessage &message);
    using QWidget::show;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Screen *make(const QString &place);
    void wire(Screen *screen);
    void back();
    void openDocument(domain::EnvelopeId id);
    void factsChanged();
    void syncChanged(bool relayReached);
    void showMembers();
    void showKeys();

    Desk m_desk;
    Preferences &m_preferences;
    Rail *m_rail;
    QStackedWidget *m_stack;
    ToastArea *m_toasts;
    DropOverlay *m_drop;
    QHash<QString, Screen *> m_screens;
    QString m_place;
    ScreenRequest m_request;
    std::vector<std::pair<QString, ScreenRequest>> m_before; // for going back
    bool m_relayReached = true;
    bool m_goingBack = false;
};

} // namespace countersign::ui
