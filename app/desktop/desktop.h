// The composition of the window: which office is opened from where, and what is on the screen meanwhile.
#pragma once

#include "core/base/lane.h"
#include "core/flow/opening.h"
#include "core/flow/workspace_setup.h"
#include "ui/kit/theme.h"
#include "ui/models/office_facts.h"
#include "ui/models/preferences.h"
#include "ui/shell/language.h"

#include <QApplication>

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
    QStringList files; // to start new documents with
};

class Desktop : public QObject
{
    Q_OBJECT
public:
    Desktop(QApplication &application, DesktopOptions options);
    ~Desktop() override;
    void start();

private:
    void showFirstStart(bool needsPassphrase);
    void openWorkspace(const QString &folder, const std::optional<Secret> &passphrase);
    void createWorkspace(const QString &folder, const flow::WorkspaceRequest &request,
                         const std::optional<Secret> &passphrase);
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
    std::unique_ptr<ui::FirstStart> m_first;
    std::unique_ptr<ui::MainWindow> m_window;
    bool m_heartbeatStarted = false;
    bool m_needsPassphrase = false;
};

} // namespace countersign
