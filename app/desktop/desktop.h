// The composition of the window: which office is opened from where, and what is on the screen meanwhile.
#pragma once

#include "core/base/lane.h"
#include "core/flow/opening.h"
#include "core/flow/workspace_setup.h"
#include "ui/kit/theme.h"
#include "ui/models/office_facts.h"
#include "ui/models/preferences.h"
#include "ui/shell/bell.h"
#include "ui/shell/language.h"
#include "ui/shell/running_instance.h"

#include <QApplication>

#include <functional>
#include <memory>
#include <optional>

namespace countersign::ui {
class FirstStart;
class MainWindow;
} // namespace countersign::ui

namespace countersign {

struct DesktopOptions {
    QString folder; // of the workspace; empty: the one opened last
    QString settingsFile; // empty: the user's own
    QString workerProgram;
    std::optional<Secret> passphrase; // asked for on the screen where it is needed and not given
    int heartbeatMs = 3000;
    ui::Hail hail; // what it was started with
};

class Desktop : public QObject
{
    Q_OBJECT
public:
    Desktop(QApplication &application, DesktopOptions options);
    ~Desktop() override;
    // Another window of this workspace runs and took over what this one was started with.
    [[nodiscard]] bool isHandedOver() const;
    void start();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // files and links that the system asks to open

private:
    void take(const ui::Hail &hail);
    [[nodiscard]] QString folder() const;
    void showFirstStart(bool needsPassphrase);
    void openWorkspace(const QString &folder, const std::optional<Secret> &passphrase);
    void leaveDamaged();
    void createWorkspace(const QString &folder, const flow::WorkspaceRequest &request,
                         const std::optional<Secret> &passphrase);
    void openSamples();
    void opened(const QString &folder, const Result<void> &outcome);
    void showMain(const QString &place);
    void applyLook();
    [[nodiscard]] flow::OfficeSetup setupOf(const QString &folder, const std::optional<Secret> &passphrase) const;

    DesktopOptions m_options;
    SystemClock m_clock;
    ui::Preferences m_preferences;
    ui::Theme m_theme;
    ui::Language m_language;
    Lane m_starting{QStringLiteral("starting")};
    ui::OfficeSession m_session;
    ui::OfficeFacts m_facts;
    ui::TrayBell m_bell;
    ui::RunningInstance m_instance;
    std::unique_ptr<ui::FirstStart> m_first;
    std::unique_ptr<ui::MainWindow> m_window;
    bool m_heartbeatStarted = false;
    bool m_needsPassphrase = false;
    bool m_isSample = false; // the office that is open, or being opened
    std::function<void()> m_reopen;
    int m_textPercent = 100; // that the window was made with
};

} // namespace countersign
