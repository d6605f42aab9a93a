// Where the window is told of when nobody looks at it: the system's tray. A seam, because a tray is not everywhere; where
// there is none, the window says it itself.
#pragma once

#include <QIcon>
#include <QObject>
#include <QSystemTrayIcon>

#include <functional>
#include <memory>

class QMenu;

namespace countersign::ui {

class Bell
{
public:
    virtual ~Bell() = default;
    [[nodiscard]] virtual bool canRing() const = 0;
    // `opened` when the person clicks it; the last one's counts.
    virtual void ring(const QString &headline, const QString &text, bool isBad, std::function<void()> opened) = 0;
    virtual void setUnread(int documents) = 0; // on the icon
};

// The program's icon with a number on it; 0 is the plain one, more than 99 is "99+".
[[nodiscard]] QIcon iconWithCount(int count);

class TrayBell : public QObject, public Bell
{
    Q_OBJECT
public:
    explicit TrayBell(QObject *parent = nullptr);
    ~TrayBell() override;
    [[nodiscard]] bool canRing() const override;
    void ring(const QString &headline, const QString &text, bool isBad, std::function<void()> opened) override;
    void setUnread(int documents) override;

Q_SIGNALS:
    void raiseRequested(); // the person clicked the icon

private:
    QSystemTrayIcon m_icon;
    std::unique_ptr<QMenu> m_menu;
    std::function<void()> m_opened;
};

} // namespace countersign::ui
