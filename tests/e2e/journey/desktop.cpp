#include "tests/e2e/journey/desktop.h"

#include "core/crypto/certificate.h"
#include "core/flow/intake.h"
#include "core/flow/routing.h"
#include "ui/board/board_screen.h"
#include "ui/editor/field_canvas.h"
#include "ui/editor/field_editor.h"
#include "ui/editor/field_palette.h"
#include "ui/kit/list_row.h"
#include "ui/kit/theme.h"
#include "ui/pages/page_source.h"
#include "ui/shell/main_window.h"
#include "ui/signing/key_card.h"
#include "ui/signing/queue_screen.h"
#include "ui/verify/verify_screen.h"
#include "ui/models/preferences.h"
#include "ui/words/error_words.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>

namespace countersign::journey {

namespace {

constexpr int kPatience = 15'000; // ms

void require(bool isThere, const QString &what)
{
    if (!isThere)
        QTest::qFail(qPrintable(QStringLiteral("not there: ") + what), __FILE__, __LINE__);
}

template <typename Condition> bool waitUntil(Condition condition, int ms) { return QTest::qWaitFor(condition, ms); }

} // namespace

Desktop::Desktop() : m_session(std::make_unique<ui::OfficeSession>()) { }

Desktop::~Desktop()
{
    m_window.reset();
    m_facts.reset();
    m_session.reset();
}

Result<void> Desktop::open(ui::OfficeSession::Opener opener)
{
    const auto answer = m_session->open(std::move(opener));
    const auto future = answer.future();
    while (!future.isFinished())
        QTest::qWait(10);
    return future.result();
}

void Desktop::showWindow(const QString &folder)
{
    auto *theme = new ui::Theme(*qApp); // goes with the application
    theme->setAppearance(ui::Appearance::Light);
    theme->setReducedMotion(true);
    m_facts = std::make_unique<ui::OfficeFacts>(*m_session);
    m_preferences = std::make_unique<ui::Preferences>(folder + QStringLiteral("/preferences.ini"));
    m_window = std::make_unique<ui::MainWindow>(ui::Desk{*m_session, *m_facts, m_clock}, *m_preferences);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow(); // a bare X server has no window manager that would
    require(QTest::qWaitForWindowExposed(m_window.get()), QStringLiteral("the window"));
    m_session->startHeartbeat(700);
    QTest::qWait(800);
}

template <typename T> T *Desktop::find(const QString &name)
{
    // Of several screens with the same part, the one that is shown.
    const QList<T *> all = m_window->findChildren<T *>(name);
    for (T *one : all)
        if (one->isVisible())
            return one;
    return all.isEmpty() ? nullptr : all.first();
}

domain::StageRole Desktop::stageOf(domain::EnvelopeId id)
{
    return ask([id](flow::Office &office) {
        const auto envelope = office.envelope(id);
        for (const domain::Stage &stage : office.stages())
            if (envelope && stage.id == envelope->stage)
                return stage.role;
        return domain::StageRole::None;
    });
}

domain::EnvelopeId Desktop::envelopeTitled(const QString &titleStart)
{
    return ask([titleStart](flow::Office &office) {
        for (const domain::Card &card : office.cards())
            if (card.title.startsWith(titleStart))
                return card.id;
        return domain::EnvelopeId{};
    });
}

domain::StageRole Desktop::stageOf(const QString &titleStart) { return stageOf(envelopeTitled(titleStart)); }

QString Desktop::words(const Error &error) const
{
    QString words = ui::sentenceFor(error);
    for (const Error *e = &error; e; e = e->causes.empty() ? nullptr : &e->causes.front())
        words += QStringLiteral(" [%1]").arg(e->detail);
    return words;
}

void Desktop::waitFor(const QString &name, int ms)
{
    require(waitUntil(
                [&] {
                    auto *w = find<QWidget>(name);
                    return w && w->isVisible();
                },
                ms),
            name);
}

void Desktop::waitUntilEnabled(const QString &name, int ms)
{
    require(waitUntil(
                [&] {
                    auto *w = find<QWidget>(name);
                    return w && w->isVisible() && w->isEnabled();
                },
                ms),
            name);
}

void Desktop::click(const QString &name)
{
    waitUntilEnabled(name, kPatience);
    if (auto *widget = find<QWidget>(name))
        QTest::mouseClick(widget, Qt::LeftButton);
}

void Desktop::type(const QString &name, const QString &text)
{
    auto *edit = find<QLineEdit>(name);
    require(edit, name);
    if (!edit)
        return;
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void Desktop::goTo(const QString &screen)
{
    click(QStringLiteral("rail_") + screen);
    QTest::qWait(600);
}

void Desktop::actAs(const QString &name)
{
    const domain::MemberId id = ask([name](flow::Office &office) {
        for (const domain::Member &member : office.members())
            if (member.name == name)
                return member.id;
        return domain::MemberId{};
    });
    require(!id.isNull(), name);
    m_facts->actAs(id);
    QTest::qWait(400);
}

void Desktop::newDocument(const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    const QPoint middle = m_window->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    require(enter.isAccepted(), QStringLiteral("the window takes dropped files"));
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
}

void Desktop::chooseContact(const QString &words)
{
    type(QStringLiteral("partiesSearch"), words);
    auto *contacts = find<ui::ListView>(QStringLiteral("partiesContacts"));
    require(contacts && waitUntil([&] { return contacts->model()->rowCount() == 1; }, kPatience),
            QStringLiteral("the contact"));
    QTest::mouseClick(contacts->viewport(), Qt::LeftButton, {},
                      contacts->visualRect(contacts->model()->index(0, 0)).center());
}

void Desktop::waitForEditor()
{
    waitFor(QStringLiteral("fieldEditor"), kPatience);
    auto *editor = find<ui::FieldEditor>(QStringLiteral("fieldEditor"));
    require(editor && waitUntil([&] { return editor->source().isOpen(); }, kPatience),
            QStringLiteral("the pages in the editor"));
    QTest::qWait(500);
}

void Desktop::lookAtPage(int page)
{
    auto *canvas = find<ui::FieldCanvas>(QStringLiteral("editorCanvas"));
    require(canvas, QStringLiteral("editorCanvas"));
    canvas->goToPage(page);
    QTest::qWait(700); // its picture is drawn on a pool thread
}

void Desktop::place(const QString &palette, int page, double x, double y)
{
    auto *canvas = find<ui::FieldCanvas>(QStringLiteral("editorCanvas"));
    auto *button = find<ui::PaletteButton>(palette);
    require(canvas && button, palette);
    if (!canvas || !button)
        return;
    canvas->goToPage(page);
    QTest::qWait(60);
    const QPointF paper(x, y);
    QPoint at = (canvas->pageRect(page).topLeft() + paper * canvas->pixelsPerPoint()).toPoint();
    if (!canvas->viewport()->rect().contains(at)) { // the lower part of a page that is higher than the view
        QTest::keyClick(canvas, Qt::Key_PageDown);
        QTest::qWait(60);
        at = (canvas->pageRect(page).topLeft() + paper * canvas->pixelsPerPoint()).toPoint();
    }
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseMove(canvas->viewport(), at);
    QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, at);
}

int Desktop::placedFields()
{
    auto *editor = find<ui::FieldEditor>(QStringLiteral("fieldEditor"));
    return editor ? static_cast<int>(editor->fields().size()) : -1;
}

void Desktop::openInQueue(domain::EnvelopeId id)
{
    auto *queue = m_window->findChild<ui::QueueScreen *>(QStringLiteral("queueScreen"));
    require(queue, QStringLiteral("queueScreen"));
    queue->select(id);
    auto *pages = find<ui::PageView>(QStringLiteral("queuePages"));
    require(pages && waitUntil([&] { return pages->source() && pages->source()->isOpen(); }, kPatience),
            QStringLiteral("the pages in the queue"));
    QTest::qWait(500);
}

void Desktop::readAllPages()
{
    auto *pages = find<ui::PageView>(QStringLiteral("queuePages"));
    pages->setFocus();
    for (int i = 0; i < 60 && !pages->hasSeenAll(); ++i) {
        QTest::keyClick(pages, Qt::Key_PageDown);
        QTest::qWait(120);
    }
    require(pages->hasSeenAll(), QStringLiteral("all pages seen"));
    pages->goToPage(2);
    QTest::qWait(700);
}

void Desktop::useKey(const QString &file, const QByteArray &passphrase)
{
    auto *key = m_window->findChild<ui::KeyCard *>();
    require(key, QStringLiteral("signKey"));
    key->setKeyFile(file);
    type(QStringLiteral("signPassphrase"), QString::fromUtf8(passphrase));
    waitUntilEnabled(QStringLiteral("signButton"), kPatience);
    QTest::qWait(300);
}

void Desktop::showLastColumns()
{
    auto *board = m_window->findChild<ui::BoardScreen *>();
    require(board, QStringLiteral("the board"));
    for (QScrollArea *area : board->findChildren<QScrollArea *>())
        area->horizontalScrollBar()->setValue(area->horizontalScrollBar()->maximum());
    QTest::qWait(200);
}

void Desktop::openDocument(domain::EnvelopeId id)
{
    m_window->show(QStringLiteral("document"), {.files = {}, .envelope = id});
    QTest::qWait(1500);
}

void Desktop::verify(const QString &file)
{
    goTo(QStringLiteral("verify"));
    auto *screen = m_window->findChild<ui::VerifyScreen *>(QStringLiteral("verifyScreen"));
    require(screen, QStringLiteral("verifyScreen"));
    QSignalSpy verified(screen, &ui::VerifyScreen::verified);
    screen->verifyFile(file);
    require(waitUntil([&] { return verified.count() > 0; }, 60'000), QStringLiteral("a verdict"));
    m_verdictPassed = verified.count() > 0 && verified.last().first().toBool();
    QTest::qWait(1500); // the pages side by side are drawn
}

void Desktop::shoot(const QString &file)
{
    QTest::qWait(250);
    require(m_window->grab().save(file), file);
}

QByteArray pemOfRoot(flow::Office &office)
{
    const auto root = crypto::Certificate::fromDer(office.workspace().rootCertificate);
    return root ? root->toPem() : QByteArray();
}

domain::EnvelopeId sendLike(flow::Office &office, domain::EnvelopeId model, const QString &folder)
{
    QFile file(folder + QStringLiteral("/protocol-of-works.pdf"));
    const auto like = office.envelope(model);
    if (!like || !file.open(QIODevice::ReadOnly))
        return {};
    const auto taken = flow::takeIn(office, {{QStringLiteral("Protocol of works, stage 1.pdf"), file.readAll()}});
    if (!taken)
        return {};
    const domain::DocumentId document = office.envelope(taken->envelope)->documents.front().id;
    domain::DraftEdited edit;
    edit.parties.emplace();
    edit.fields.emplace();
    edit.steps = like->steps;
    const SystemClock clock;
    for (domain::Party party : like->parties) {
        party.id = domain::PartyId::fresh(clock);
        party.state = domain::PartyState::Waiting;
        party.link.reset();
        party.evidence.reset();
        party.answers.clear();
        party.signatureImageSha256.clear();
        const double left = party.side == domain::Side::Ours ? 70 : 330;
        edit.fields->push_back({.id = domain::FieldId::fresh(clock),
                                .document = document,
                                .party = party.id,
                                .kind = domain::FieldKind::Signature,
                                .rect = QRectF(left, 330, 190, 56)});
        edit.parties->push_back(std::move(party));
    }
    if (!flow::editDraft(office, taken->envelope, edit) || !flow::send(office, taken->envelope))
        return {};
    return taken->envelope;
}

} // namespace countersign::journey
