#include "ui/shell/main_window.h"

#include "ui/board/board_screen.h"
#include "ui/contacts/contacts_screen.h"
#include "ui/create/create_screen.h"
#include "ui/document/document_screen.h"
#include "ui/kit/layout.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/rail.h"
#include "ui/signing/queue_screen.h"
#include "ui/verify/verify_screen.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <tuple>

namespace countersign::ui {

namespace {

const QString kBoard = QStringLiteral("board");
const QString kQueue = QStringLiteral("queue");
const QString kContacts = QStringLiteral("contacts");
const QString kVerify = QStringLiteral("verify");
const QString kSettings = QStringLiteral("settings");
const QString kCreate = QStringLiteral("create");
const QString kDocument = QStringLiteral("document");

} // namespace

MainWindow::MainWindow(const Desk &desk, Preferences &preferences, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_preferences(preferences),
      m_rail(new Rail),
      m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Countersign"));
    setAcceptDrops(true);
    setMinimumSize(720, 480);
    m_stack->setObjectName(QStringLiteral("screens"));
    auto *layout = row(this, 0);
    layout->addWidget(m_rail);
    layout->addWidget(m_stack, 1);
    m_toasts = new ToastArea(m_stack);
    m_drop = new DropOverlay(this);

    m_rail->addPlace(kBoard, QStringLiteral("square-kanban"), tr("Board"));
    m_rail->addPlace(kQueue, QStringLiteral("signature"), tr("My queue"));
    m_rail->addPlace(kContacts, QStringLiteral("contact-round"), tr("Contacts"));
    m_rail->addPlace(kVerify, QStringLiteral("shield-check"), tr("Verify a PDF"));
    m_rail->addFootPlace(kSettings, QStringLiteral("settings"), tr("Settings"));
    m_rail->setNarrow(preferences.railIsNarrow());
    connect(m_rail, &Rail::placeRequested, this, [this](const QString &place) { show(place); });
    connect(m_rail, &Rail::folded, this, [this](bool narrow) { m_preferences.setRailIsNarrow(narrow); });
    connect(m_rail->sync(), &QAbstractButton::clicked, this, [this] { showSettings(QStringLiteral("delivery")); });
    connect(m_rail->member(), &QAbstractButton::clicked, this, &MainWindow::showMembers);

    connect(&desk.facts, &OfficeFacts::changed, this, &MainWindow::factsChanged);
    connect(&desk.facts, &OfficeFacts::actingChanged, this, [this] {
        screen(kQueue)->open({}); // another member, another queue
        m_before.clear();
        show(kBoard);
    });
    connect(&desk.session, &OfficeSession::heartbeatDone, this, &MainWindow::syncChanged);
    const QStringList places{kBoard, kQueue, kContacts, kVerify};
    for (int i = 0; i < places.size(); ++i) {
        auto *go = new QShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), this);
        connect(go, &QShortcut::activated, this, [this, place = places[i]] {
            // The wizard has these keys for its own steps.
            if (m_place != kCreate)
                show(place);
        });
    }
    connect(new QShortcut(QKeySequence(QKeySequence::Back), this), &QShortcut::activated, this, &MainWindow::back);
    connect(new QShortcut(QKeySequence(Qt::Key_F1), this), &QShortcut::activated, this, &MainWindow::showKeys);

    if (!restoreGeometry(preferences.windowGeometry()))
        resize(1440, 900);
    factsChanged();
    std::ignore = screen(kQueue); // counts what waits, for the rail
    show(kBoard);
}

MainWindow::~MainWindow() = default;

Screen *MainWindow::screen(const QString &place)
{
    Screen *&known = m_screens[place];
    if (!known) {
        known = make(place);
        wire(known);
        m_stack->addWidget(known);
    }
    return known;
}

Screen *MainWindow::make(const QString &place)
{
    if (place == kQueue) {
        auto *queue = new QueueScreen(m_desk.session);
        RailButton *button = m_rail->findChild<RailButton *>(QStringLiteral("rail_queue"));
        connect(queue, &QueueScreen::counted, button, &RailButton::setCount);
        return queue;
    }
    if (place == kContacts)
        return new ContactsScreen(m_desk);
    if (place == kVerify)
        return new VerifyScreen(m_desk.session);
    if (place == kSettings)
        return new SettingsScreen(m_desk, m_preferences);
    if (place == kDocument) {
        auto *document = new DocumentScreen(m_desk);
        connect(document, &DocumentScreen::verifyBytesRequested, this,
                [this](const QString &name, const QByteArray &pdf) {
                    show(kVerify);
                    static_cast<VerifyScreen *>(screen(kVerify))->verifyBytes(name, pdf);
                });
        return document;
    }
    if (place == kCreate) {
        auto *create = new CreateScreen(m_desk.session);
        connect(create, &CreateScreen::finished, this, [this] {
            m_before.clear();
            show(kBoard);
            toast({tr("The document is on its way."), Role::Ok, {}, {}});
        });
        return create;
    }
    return new BoardScreen(m_desk);
}

void MainWindow::wire(Screen *screen)
{
    connect(screen, &Screen::toastRequested, this, &MainWindow::toast);
    connect(screen, &Screen::documentRequested, this, &MainWindow::openDocument);
    connect(screen, &Screen::createRequested, this, [this](const QStringList &files) { show(kCreate, {files, {}}); });
    connect(screen, &Screen::verifyRequested, this, [this](const QString &file) { show(kVerify, {{file}, {}}); });
    connect(screen, &Screen::queueRequested, this, [this](const domain::EnvelopeId &id) {
        show(kQueue, {{}, id.isNull() ? std::nullopt : std::optional(id)});
    });
    connect(screen, &Screen::closed, this, &MainWindow::back);
    connect(screen, &Screen::settingsRequested, this, &MainWindow::showSettings);
}

void MainWindow::show(const QString &place, const ScreenRequest &request)
{
    if (!m_place.isEmpty() && m_place != place) {
        m_screens.value(m_place)->leave();
        if (m_place != kCreate && !m_goingBack)
            m_before.emplace_back(m_place, m_request);
        if (m_before.size() > 20)
            m_before.erase(m_before.begin());
    }
    m_place = place;
    m_request = request;
    Screen *next = screen(place);
    m_rail->setCurrent(place == kDocument ? kBoard : place);
    m_rail->setVisible(!next->isFullWindow());
    m_stack->setCurrentWidget(next);
    next->open(request);
    setWindowTitle(next->title() + QStringLiteral(" – Countersign"));
}

void MainWindow::back()
{
    if (m_before.empty()) {
        show(kBoard);
        return;
    }
    const auto [place, request] = m_before.back();
    m_before.pop_back();
    m_goingBack = true;
    show(place, request);
    m_goingBack = false;
}

void MainWindow::showSettings(const QString &page)
{
    show(kSettings);
    static_cast<SettingsScreen *>(screen(kSettings))->showPage(page);
}

void MainWindow::openDocument(domain::EnvelopeId id)
{
    m_desk.session.run([id](flow::Office &office) { return office.envelope(id); })
        .then(this, [this, id](const Result<domain::Envelope> &envelope) {
            // A draft goes on where it was left; everything else has its page.
            const bool isDraft = envelope && domain::stateOf(*envelope) == domain::EnvelopeState::Draft;
            show(isDraft ? kCreate : kDocument, {{}, id});
        });
}

void MainWindow::toast(const ToastMessage &message) { m_toasts->show(message); }

void MainWindow::factsChanged()
{
    const OfficeFacts &facts = m_desk.facts;
    if (!facts.isLoaded())
        return;
    m_rail->member()->setPerson(facts.me().name);
    m_rail->member()->setWords(facts.me().name, facts.workspace().name);
    syncChanged(m_relayReached);
}

void MainWindow::syncChanged(bool relayReached)
{
    m_relayReached = relayReached;
    RailButton *sync = m_rail->sync();
    if (m_desk.facts.isLoaded() && m_desk.facts.workspace().relayUrl.isEmpty()) {
        sync->setIconName(QStringLiteral("cloud-off"), Role::Third);
        sync->setWords(tr("No relay set up yet"));
    } else if (!relayReached) {
        sync->setIconName(QStringLiteral("cloud-alert"), Role::Warning);
        sync->setWords(tr("The relay does not answer"));
    } else {
        sync->setIconName(QStringLiteral("cloud-check"), Role::Second);
        sync->setWords(tr("All changes saved"));
    }
}

void MainWindow::showMembers()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("memberMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::Member &member : m_desk.facts.members()) {
        if (!member.isActive)
            continue;
        QAction *act =
            menu->addAction(member.position.isEmpty() ? member.name : tr("%1, %2").arg(member.name, member.position));
        act->setObjectName(QStringLiteral("member_") + member.id.toString());
        act->setCheckable(true);
        act->setChecked(member.id == m_desk.facts.me().id);
        connect(act, &QAction::triggered, this, [this, id = member.id] { m_desk.facts.actAs(id); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("My profile")), &QAction::triggered, this,
            [this] { showSettings(QStringLiteral("profile")); });
    connect(menu->addAction(tr("Keys")), &QAction::triggered, this, &MainWindow::showKeys);
    const QPoint at = m_rail->member()->mapToGlobal(QPoint(0, -menu->sizeHint().height()));
    menu->popup(at);
}

void MainWindow::showKeys()
{
    toast({tr("Ctrl+N new document · / search · arrows through the cards · Ctrl+Left and Ctrl+Right move a card · "
              "Enter opens · "
              "Ctrl+1 to Ctrl+4 places · Ctrl+B rail · Alt+Left back"),
           Role::Second,
           {},
           {}});
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_place == kCreate || DropOverlay::filesOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_drop->setGeometry(rect());
    m_drop->show();
    m_drop->raise();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *) { m_drop->hide(); }

void MainWindow::dropEvent(QDropEvent *event)
{
    m_drop->hide();
    const QStringList files = DropOverlay::filesOf(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    show(kCreate, {files, {}});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (Screen *current = m_screens.value(m_place))
        current->leave();
    m_preferences.setWindowGeometry(saveGeometry());
    QWidget::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Little room: the rail gives way, and comes back when there is room again.
    const bool tight = width() < scaled(960); // large text needs room sooner
    const bool narrow = tight || m_preferences.railIsNarrow();
    if (narrow != m_rail->isNarrow())
        m_rail->setNarrow(narrow);
}

void MainWindow::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), color(Role::Background)); }

} // namespace countersign::ui
