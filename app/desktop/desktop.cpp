#include "app/desktop/desktop.h"

#include "app/pages/built_pages.h"
#include "core/flow/backup.h"
#include "core/flow/joining.h"
#include "core/flow/sample_office.h"
#include "ui/first_start/first_start.h"
#include "ui/models/deep_link.h"
#include "ui/shell/main_window.h"
#include "ui/words/evidence_words.h"
#include "ui/words/error_words.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileOpenEvent>
#include <QStandardPaths>
#include <QUrl>

#include <utility>

namespace countersign {

namespace {

QString usualFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
        .filePath(QStringLiteral("office"));
}

} // namespace

Desktop::Desktop(QApplication &application, DesktopOptions options)
    : m_options(std::move(options)),
      m_preferences(m_options.settingsFile),
      m_theme(application),
      m_facts(m_session)
{
    applyLook();
    m_textPercent = m_preferences.textPercent();
    m_language.use(m_preferences.language());
    // Words and lengths are set when a screen is made: for another language or size of text the window is made anew. After
    // this event, which comes from inside it.
    const auto anew = [this] {
        if (m_window)
            QMetaObject::invokeMethod(
                this, [this] { showMain(QStringLiteral("settings")); }, Qt::QueuedConnection);
    };
    connect(&m_preferences, &ui::Preferences::lookChanged, this, [this, anew] {
        applyLook();
        if (std::exchange(m_textPercent, m_preferences.textPercent()) != m_preferences.textPercent())
            anew();
    });
    connect(&m_preferences, &ui::Preferences::languageChanged, this, [this, anew] {
        m_language.use(m_preferences.language());
        anew();
    });
    connect(&m_bell, &ui::TrayBell::raiseRequested, this, [this] { take({}); });
    connect(&m_instance, &ui::RunningInstance::hailed, this, &Desktop::take);
    connect(&m_session, &ui::OfficeSession::damageFound, this, &Desktop::leaveDamaged);
    application.installEventFilter(this);
}

Desktop::~Desktop() = default;

QString Desktop::folder() const
{
    return m_options.folder.isEmpty() ? m_preferences.workspaceFolder() : m_options.folder;
}

bool Desktop::isHandedOver() const
{
    return !folder().isEmpty() && ui::RunningInstance::handOver(folder(), m_options.hail);
}

void Desktop::take(const ui::Hail &hail)
{
    if (!m_window) {
        // Kept until the office is open.
        if (!hail.files.isEmpty() || !hail.link.isEmpty())
            m_options.hail = hail;
        if (m_first) {
            m_first->raise();
            m_first->activateWindow();
        }
        return;
    }
    m_window->comeForward();
    if (const auto id = ui::envelopeOf(hail.link))
        m_window->openDocument(*id);
    else if (!hail.files.isEmpty())
        m_window->show(QStringLiteral("create"), {hail.files, {}});
}

bool Desktop::eventFilter(QObject *watched, QEvent *event)
{
    // macOS asks the running program this way.
    if (event->type() == QEvent::FileOpen) {
        const auto *asked = static_cast<QFileOpenEvent *>(event);
        take(ui::hailOf({asked->file().isEmpty() ? asked->url().toString() : asked->file()}));
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void Desktop::start()
{
    QString folder = this->folder();
    if (folder.isEmpty() && flow::isJoining(usualFolder()))
        folder = usualFolder(); // the program ended in the middle of it: opening goes on with it
    struct Found {
        bool hasKeychain = false;
        bool isWorkspace = false;
    };
    Answer(m_starting.run([folder] {
        // A restored backup keeps its keys under its own passphrase, whatever this system offers.
        const bool hasOwn = !folder.isEmpty() && flow::needsPassphrase(folder);
        return Found{!hasOwn && flow::hasSystemKeychain(), !folder.isEmpty() && flow::isWorkspace(folder)};
    })).then(this, [this, folder](const Found &found) {
        m_needsPassphrase = !found.hasKeychain;
        if (!found.isWorkspace) {
            showFirstStart(m_needsPassphrase);
            if (!m_options.folder.isEmpty())
                m_first->problem(tr("There is no workspace in %1. Choose another folder, or set one up.")
                                     .arg(QDir::toNativeSeparators(folder)));
        } else if (m_options.passphrase || found.hasKeychain) {
            openWorkspace(folder, m_options.passphrase);
        } else {
            showFirstStart(true);
            m_first->askPassphrase(folder);
        }
    });
}

flow::OfficeSetup Desktop::setupOf(const QString &folder, const std::optional<Secret> &passphrase) const
{
    flow::OfficeSetup setup;
    setup.folder = folder;
    setup.workerProgram = m_options.workerProgram;
    setup.ownPages = builtPages();
    setup.passphrase = passphrase;
    setup.evidenceWords = ui::evidenceWords;
    setup.mayCheckLater = true;
    return setup;
}

void Desktop::showFirstStart(bool needsPassphrase)
{
    m_first = std::make_unique<ui::FirstStart>(m_options.folder.isEmpty() ? usualFolder() : m_options.folder,
                                               needsPassphrase);
    connect(m_first.get(), &ui::FirstStart::createRequested, this, &Desktop::createWorkspace);
    connect(m_first.get(), &ui::FirstStart::openRequested, this, &Desktop::openWorkspace);
    connect(m_first.get(), &ui::FirstStart::samplesRequested, this, &Desktop::openSamples);
    m_first->show();
}

void Desktop::openWorkspace(const QString &folder, const std::optional<Secret> &passphrase)
{
    m_isSample = false;
    m_reopen = [this, folder, passphrase] { openWorkspace(folder, passphrase); };
    if (m_first)
        m_first->busy(tr("Opening the office"));
    m_session.open([setup = setupOf(folder, passphrase)] { return flow::openOffice(setup); })
        .then(this, [this, folder](const Result<void> &outcome) { opened(folder, outcome); });
}

// Opening it anew checks first, sets it aside and says so.
void Desktop::leaveDamaged()
{
    if (!m_reopen)
        return;
    showFirstStart(m_needsPassphrase); // before the window goes, or the program would end with it
    m_window.reset();
    m_reopen();
}

void Desktop::createWorkspace(const QString &folder, const flow::WorkspaceRequest &request,
                              const std::optional<Secret> &passphrase)
{
    m_isSample = false;
    m_first->busy(tr("Making keys and certificates for the office"));
    m_session
        .open([setup = setupOf(folder, passphrase), request]() -> Result<std::unique_ptr<flow::Office>> {
            CS_TRY(auto office, flow::createOffice(setup));
            CS_CHECK(flow::setUpWorkspace(*office, request));
            return office;
        })
        .then(this, [this, folder](const Result<void> &outcome) { opened(folder, outcome); });
}

// Never the office that the program starts with: the next start welcomes again.
void Desktop::openSamples()
{
    const QString folder = QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
                               .filePath(QStringLiteral("sample-office"));
    m_isSample = true;
    m_first->busy(tr("Making a sample office"));
    m_session.open([setup = setupOf(folder, {})] { return flow::openSampleOffice(setup); })
        .then(this, [this, folder](const Result<void> &outcome) { opened(folder, outcome); });
}

void Desktop::opened(const QString &folder, const Result<void> &outcome)
{
    if (!outcome) {
        if (!m_first) {
            showFirstStart(m_needsPassphrase);
            if (m_needsPassphrase)
                m_first->askPassphrase(folder);
        }
        m_first->problem(ui::sentenceFor(outcome.error()));
        const Error &error = outcome.error();
        if (error.is(flow::FlowError::WorkspaceDamaged) || error.is(store::StoreError::DatabaseMissing)
            || error.is(store::StoreError::BrokenKeyFile))
            m_first->offerRestore();
        return;
    }
    if (!m_isSample)
        m_preferences.setWorkspaceFolder(folder);
    m_instance.listen(folder); // without it a second start says that the workspace is in use
    // The first picture shows names, not gaps: the window comes with the first facts.
    const auto show = [this, folder] {
        if (m_window)
            return;
        showMain(QStringLiteral("board"));
        m_first.reset();
        if (m_isSample)
            m_window->toast(
                {tr("This is a sample office. To sign, act as Joanna Wiśniewska at the foot of the rail; her key and "
                    "its passphrase are in a folder."),
                 ui::Role::Second, tr("Open the folder"),
                 [keys = folder + QStringLiteral("/keys")] { QDesktopServices::openUrl(QUrl::fromLocalFile(keys)); }});
        const ui::Hail hail = std::exchange(m_options.hail, {});
        if (hail == ui::Hail{})
            m_window->resume();
        else
            take(hail);
    };
    connect(&m_facts, &ui::OfficeFacts::changed, this, show, Qt::QueuedConnection);
    if (m_facts.isLoaded()) // opened a second time: they may well be the same
        QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
    m_facts.reload();
    if (!std::exchange(m_heartbeatStarted, true))
        m_session.startHeartbeat(m_options.heartbeatMs);
}

void Desktop::showMain(const QString &place)
{
    QByteArray geometry;
    if (m_window)
        geometry = m_window->saveGeometry();
    // The new window before the old one goes, or the program would end with its last window.
    auto window = std::make_unique<ui::MainWindow>(ui::Desk{m_session, m_facts, m_clock}, m_preferences);
    if (!geometry.isEmpty())
        window->restoreGeometry(geometry);
    if (place == QLatin1String("settings"))
        window->showSettings(QStringLiteral("appearance"));
    else
        window->show(place);
    window->setBell(&m_bell);
    window->show();
    m_window = std::move(window);
}

void Desktop::applyLook()
{
    const QString look = m_preferences.appearance();
    m_theme.setReducedMotion(m_preferences.reducedMotion());
    m_theme.setTextScale(m_preferences.textPercent() / 100.0);
    m_theme.setAppearance(look == QLatin1String("dark")        ? ui::Appearance::Dark
                              : look == QLatin1String("light") ? ui::Appearance::Light
                                                               : ui::Appearance::System);
}

} // namespace countersign
