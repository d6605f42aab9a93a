#include "ui/shell/main_window.h"

#include "core/flow/journal_exchange.h"
#include "ui/board/board_screen.h"
#include "ui/contacts/contacts_screen.h"
#include "ui/create/create_screen.h"
#include "ui/deals/deals_screen.h"
#include "ui/document/document_screen.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"
#include "ui/settings/settings_screen.h"
#include "ui/shell/bell.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/expiry_lines.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/rail.h"
#include "ui/signing/queue_screen.h"
#include "ui/templates/templates_screen.h"
#include "ui/verify/verify_screen.h"
#include "ui/words/error_words.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <tuple>
#include <utility>

namespace countersign::ui {

namespace {

const QString kBoard = QStringLiteral("board");
const QString kQueue = QStringLiteral("queue");
const QString kDeals = QStringLiteral("deals");
const QString kTemplates = QStringLiteral("templates");
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
      m_ends(new ExpiryLines(desk, preferences)),
      m_stack(new QStackedWidget),
      m_lastPlace(preferences.lastPlace()),
      m_lastDocument(preferences.lastDocument()),
      m_notices(desk)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Countersign"));
    setAcceptDrops(true);
    setMinimumSize(720, 480);
    m_stack->setObjectName(QStringLiteral("screens"));
    auto *layout = row(this, 0);
    layout->addWidget(m_rail);
    auto *beside = column(nullptr, 0);
    beside->addWidget(m_ends);
    beside->addWidget(m_stack, 1);
    layout->addLayout(beside, 1);
    connect(m_ends, &ExpiryLines::settingsRequested, this, &MainWindow::showSettings);
    m_toasts = new ToastArea(m_stack);
    // A screen that comes is raised: what was just said stays above it.
    connect(m_stack, &QStackedWidget::currentChanged, m_toasts, &QWidget::raise);
    m_drop = new DropOverlay(this);
    m_keys = new KeySheet(this);

    m_rail->addPlace(kBoard, QStringLiteral("square-kanban"), tr("Board"));
    m_rail->addPlace(kQueue, QStringLiteral("signature"), tr("My queue"));
    m_rail->addPlace(kDeals, QStringLiteral("handshake"), tr("Deals"));
    m_rail->addPlace(kTemplates, QStringLiteral("files"), tr("Templates"));
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
    connect(&desk.session, &OfficeSession::heartbeatFailed, this, &MainWindow::sayWhatFailed);
    connect(&desk.session, &OfficeSession::heartbeatDone, this, &MainWindow::sayWhatWasNotApplied);
    connect(&m_notices, &Notices::noticed, this, &MainWindow::tell);
    connect(&m_notices, &Notices::unreadChanged, this, &MainWindow::showUnread);
    const QStringList places = m_rail->places(); // numbered as they stand there
    for (int i = 0; i < places.size(); ++i) {
        const QString words = m_rail->findChild<RailButton *>(QStringLiteral("rail_") + places[i])->text();
        m_places.push_back(addKeys(this, QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), tr("Go to: %1").arg(words),
                                   [this, place = places[i]] { show(place); }));
    }
    addKeys(this, QKeySequence(QKeySequence::Back), tr("Back to the screen before"), [this] { back(); });
    for (const Qt::Key key : {Qt::Key_F1, Qt::Key_Question})
        addKeys(this, QKeySequence(key), tr("Show the keys"), [this] { showKeys(); });

    // What the keyboard brings the focus to is brought into sight, from outside of what scrolls too.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (!now || !isAncestorOf(now))
            return;
        const auto *view = qobject_cast<QAbstractScrollArea *>(now);
        if (!(view ? view->viewport() : now)->visibleRegion().isEmpty())
            return;
        for (QWidget *up = now->parentWidget(); up && up != this; up = up->parentWidget())
            if (auto *area = qobject_cast<QScrollArea *>(up))
                area->ensureWidgetVisible(now);
    });

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
    if (place == kDeals)
        return new DealsScreen(m_desk);
    if (place == kTemplates)
        return new TemplatesScreen(m_desk);
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
        // What is missing may be put right elsewhere; the way back is at hand there.
        const auto offerBack = [this, create] {
            if (const domain::EnvelopeId draft = create->draft(); !draft.isNull())
                toast({tr("The draft is kept."), Role::Second, tr("Back to the draft"),
                       [this, draft] { openDocument(draft); }});
        };
        connect(create, &Screen::settingsRequested, this, offerBack);
        connect(create, &Screen::contactRequested, this, offerBack);
        connect(create, &Screen::dealRequested, this, offerBack);
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
    connect(screen, &Screen::dealRequested, this, [this](const domain::DealId &id) {
        show(kDeals);
        static_cast<DealsScreen *>(this->screen(kDeals))->showDeal(id);
    });
    connect(screen, &Screen::contactRequested, this, [this](const domain::ContactId &id) {
        show(kContacts);
        static_cast<ContactsScreen *>(this->screen(kContacts))->showContact(id);
    });
    connect(screen, &Screen::closed, this, &MainWindow::back);
    connect(screen, &Screen::settingsRequested, this, &MainWindow::showSettings);
}

void MainWindow::show(const QString &place, const ScreenRequest &request)
{
    if (!m_place.isEmpty() && m_place != place) {
        m_screens.value(m_place)->leave();
        if (!m_goingBack)
            remember();
        if (m_before.size() > 20)
            m_before.erase(m_before.begin());
    }
    m_place = place;
    m_request = request;
    Screen *next = screen(place);
    // The wizard has these keys for its own steps.
    for (QShortcut *go : m_places)
        go->setEnabled(place != kCreate);
    m_rail->setCurrent(place == kDocument ? kBoard : place);
    m_rail->setVisible(!next->isFullWindow());
    m_ends->setIsPlace(place == kBoard || place == kQueue);
    m_stack->setCurrentWidget(next);
    next->open(request);
    next->focusFirst();
    m_preferences.setLastPlace(place, request.envelope ? request.envelope->toString() : QString());
    m_notices.recount(); // what is looked at is news no more
    setWindowTitle(next->title() + QStringLiteral(" – Countersign"));
}

// What going back leads to. Of the wizard, the draft: what it was begun with is in it.
void MainWindow::remember()
{
    if (m_place != kCreate)
        return void(m_before.emplace_back(m_place, m_request));
    const domain::EnvelopeId draft = static_cast<CreateScreen *>(m_screens.value(kCreate))->draft();
    if (!draft.isNull())
        m_before.emplace_back(kCreate, ScreenRequest{{}, draft});
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

void MainWindow::resume()
{
    const auto id = domain::EnvelopeId::fromString(m_lastDocument);
    if ((m_lastPlace == kDocument || m_lastPlace == kCreate) && id) {
        // It may be gone: a backup was restored, the workspace is another one.
        m_desk.session.run([id](flow::Office &office) { return office.envelope(*id).has_value(); })
            .then(this, [this, id, from = m_place](bool isThere) {
                if (isThere && m_place == from)
                    openDocument(*id);
            });
    } else if (m_rail->has(m_lastPlace)) {
        show(m_lastPlace);
    }
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
            if (!envelope)
                return toast({tr("This document is not in this office. The link may be of another workspace."),
                              Role::Warning,
                              {},
                              {}});
            // A draft goes on where it was left; everything else has its page.
            const bool isDraft = domain::stateOf(*envelope) == domain::EnvelopeState::Draft;
            show(isDraft ? kCreate : kDocument, {{}, id});
        });
}

// Several desktops share an office: what somebody did here and a colleague was faster with does not go away silently.
void MainWindow::sayWhatWasNotApplied()
{
    m_desk.session.run([](flow::Office &office) { return flow::notAppliedActs(office); })
        .then(this, [this](const std::vector<store::NotApplied> &acts) {
            bool isNew = false;
            for (const store::NotApplied &act : acts) {
                isNew = isNew || !m_saidNotApplied.contains(act.operation);
                m_saidNotApplied.insert(act.operation);
            }
            if (isNew)
                toast({tr("Somebody else was faster: something that was done on this computer has changed nothing."),
                       Role::Warning, tr("Show"), [this] { showSettings(QStringLiteral("desktops")); }});
        });
}

void MainWindow::toast(const ToastMessage &message) { m_toasts->show(message); }

void MainWindow::setBell(Bell *bell)
{
    m_bell = bell;
    showUnread(m_notices.unread());
}

void MainWindow::tell(const Notice &notice)
{
    const auto open = [this, id = notice.envelope, isMine = notice.kind == Notice::Kind::YourTurn] {
        comeForward();
        if (isMine)
            show(kQueue, {{}, id});
        else
            openDocument(id);
    };
    if (!isActiveWindow() && m_bell && m_bell->canRing())
        return m_bell->ring(headlineOf(notice), sentenceOf(notice), notice.isBad(), open);
    // Whoever looks at the document sees it there.
    if (isActiveWindow() && m_place == kDocument && m_request.envelope == notice.envelope)
        return;
    if (!isActiveWindow())
        QApplication::alert(this);
    toast({sentenceOf(notice), notice.isBad() ? Role::Warning : Role::Accent, tr("Open"), open});
}

void MainWindow::showUnread(int documents)
{
    setWindowIcon(iconWithCount(documents));
    if (m_bell)
        m_bell->setUnread(documents);
}

void MainWindow::comeForward()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    QWidget::show();
    raise();
    activateWindow();
}

void MainWindow::factsChanged()
{
    const OfficeFacts &facts = m_desk.facts;
    if (!facts.isLoaded())
        return;
    m_rail->member()->setPerson(facts.me().name);
    m_rail->member()->setWords(facts.me().name, facts.workspace().name);
    syncChanged(m_relayReached);
}

// Said once, and at the foot of the rail until it is over: it is tried every few seconds.
void MainWindow::sayWhatFailed(const Error &error)
{
    RailButton *sync = m_rail->sync();
    sync->setIconName(QStringLiteral("cloud-alert"), Role::Bad);
    sync->setWords(tr("Nothing can be saved"));
    const QString words = sentenceFor(error);
    if (std::exchange(m_saidFailure, words) != words)
        toast({words, Role::Bad, {}, {}});
}

void MainWindow::syncChanged(bool relayReached)
{
    m_relayReached = relayReached;
    m_saidFailure.clear();
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
    if (m_keys->isVisible())
        return m_keys->close();
    const Screen *current = m_screens.value(m_place);
    m_keys->open({{current->title(), keysOf(current)}, {tr("Everywhere"), keysOf(this, current)}});
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_place == kCreate || DropOverlay::filesOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_drop->offer(DropOverlay::filesOf(event->mimeData()));
    m_drop->pointAt(event->position().toPoint());
}

void MainWindow::dragMoveEvent(QDragMoveEvent *event) { m_drop->pointAt(event->position().toPoint()); }

void MainWindow::dragLeaveEvent(QDragLeaveEvent *) { m_drop->hide(); }

void MainWindow::dropEvent(QDropEvent *event)
{
    m_drop->hide();
    const QStringList files = DropOverlay::filesOf(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    const bool isVerified = m_drop->targetAt(event->position().toPoint()) == DropOverlay::Target::Verify;
    show(isVerified ? kVerify : kCreate, {files, {}});
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
