// A page that the renderer never finishes: a sentence in its place on every screen, everything else goes on, and nothing
// of it is left running. The files are real ones, drawn by the real worker.
#include "core/domain/route.h"
#include "core/flow/opening.h"
#include "tests/support/endless_pdf.h"
#include "tests/support/watched_test.h"
#include "tests/ui/kit/shots.h"
#include "tests/ui/office/desk.h"
#include "ui/create/create_screen.h"
#include "ui/editor/field_editor.h"
#include "ui/editor/field_palette.h"
#include "ui/kit/button.h"
#include "ui/kit/list_row.h"
#include "ui/kit/messages.h"
#include "ui/pages/print_preview.h"
#include "ui/shell/main_window.h"
#include "ui/verify/verify_screen.h"

#include <QDirIterator>
#include <QLabel>
#include <QPlainTextEdit>

using namespace countersign;
using namespace countersign::ui;

namespace {

constexpr int kPatienceMs = 3000; // of the screens; the page takes minutes
constexpr int kFastMs = 30'000; // for what does not wait for that page

// Worker processes of this program that have not ended.
int workers()
{
    int count = 0;
    QDirIterator all(QStringLiteral("/proc"), QDir::Dirs | QDir::NoDotAndDotDot);
    while (all.hasNext()) {
        QFile stat(all.next() + QStringLiteral("/stat"));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = stat.readAll(); // pid (name) state parent …
        const QList<QByteArray> after = line.mid(line.lastIndexOf(')') + 2).split(' ');
        count += line.contains("(countersign-cli)") && after.value(0) != "Z"
            && after.value(1).toLongLong() == QCoreApplication::applicationPid();
    }
    return count;
}

} // namespace

class TestEndlessPages : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    domain::EnvelopeId m_draft, m_endless, m_ordinary;
    QByteArray m_signed;

    template <typename T> T *find(const char *name)
    {
        return m_window->screen(m_window->place())->findChild<T *>(QString::fromLatin1(name));
    }
    // Every source of the window's screens, those that are made later excepted.
    void setPatience(int milliseconds)
    {
        for (PageSource *source : m_window->findChildren<PageSource *>())
            source->setPatience(milliseconds);
    }
    // The window turns to the board of whoever sits down at it.
    void actAs(domain::MemberId member)
    {
        QSignalSpy acting(&m_desk->facts, &OfficeFacts::actingChanged);
        m_desk->office.actAs(member);
        m_desk->facts.reload();
        QTRY_VERIFY_WITH_TIMEOUT(!acting.isEmpty(), kFastMs);
        QTest::qWait(500);
    }
    void goTo(const char *place, domain::EnvelopeId id = {})
    {
        m_window->show(QString::fromLatin1(place), {{}, id});
        setPatience(kPatienceMs);
    }
    static bool isGivenUp(const PageView &view, int page)
    {
        const double scale = view.pixelsPerPoint() * view.devicePixelRatioF();
        return view.source()->isOpen() && view.source()->whyNotDrawn(page, scale);
    }
    static bool isDrawn(const PageView &view, int page)
    {
        const double scale = view.pixelsPerPoint() * view.devicePixelRatioF();
        return view.source()->isOpen() && !view.source()->page(page, scale).isNull();
    }
    // The sentence is on the paper: red letters, and nothing of the page.
    static bool saysSo(const PageView &view, int page)
    {
        const QImage seen = view.viewport()->grab(view.pageRect(page).toAlignedRect()).toImage();
        const QColor ink = color(Role::Bad, paletteFor(false));
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                if (seen.pixelColor(x, y) == ink)
                    return true;
        return false;
    }
    // The first page is given up and says so; the second one is drawn.
    void showsTheRest(PageView &view, const char *shot)
    {
        const bool isOver = QTest::qWaitFor([&] { return isGivenUp(view, 0); }, kFastMs + kPatienceMs);
        if (!isOver)
            std::ignore = tests::shoot(*m_window, QString::fromLatin1(shot) + QStringLiteral("-not"));
        QVERIFY(isOver);
        QTRY_VERIFY_WITH_TIMEOUT(saysSo(view, 0), kFastMs);
        QVERIFY(!isDrawn(view, 0));
        QVERIFY(tests::shoot(*m_window, QString::fromLatin1(shot)));
        view.goToPage(1);
        QTRY_VERIFY_WITH_TIMEOUT(isDrawn(view, 1), kFastMs);
        QVERIFY(!isGivenUp(view, 1));
        view.goToPage(0);
    }
    static QString wordsOf(const QWidget &widget)
    {
        QString words;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            if (label->isVisible())
                words += label->text() + QLatin1Char('\n');
        return words;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<test::TestDesk>();
        test::UiOffice &office = m_desk->office;
        const QByteArray pdf = test::pageEndlessWhenLarge(); // drawn small when it is taken in, so it is
        m_draft = office.draft(QStringLiteral("Film in draft"), pdf);
        m_endless = office.sent(QStringLiteral("Film"), pdf);
        m_ordinary = office.sent(QStringLiteral("Lease"));
        m_signed = office.signedPdf(office.sent(QStringLiteral("Signed film"), pdf));
        m_desk->facts.reload();
        m_preferences = std::make_unique<Preferences>(office.file(QStringLiteral("settings.ini"), {}));
        m_window = std::make_unique<MainWindow>(m_desk->desk(), *m_preferences);
        test::showLarge(*m_window);
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_desk.reset();
    }

    void onTheDocumentsPage()
    {
        goTo("document", m_endless);
        auto *view = m_window->screen(QStringLiteral("document"))->findChild<PageView *>();
        QTRY_VERIFY_WITH_TIMEOUT(view->source() && view->source()->isOpen(), kFastMs);
        showsTheRest(*view, "fault-endless-document");
    }

    void inTheFieldEditor()
    {
        goTo("create", m_draft);
        auto *wizard = static_cast<CreateScreen *>(m_window->screen(QStringLiteral("create")));
        QTest::qWait(300);
        wizard->goToStep(2);
        setPatience(kPatienceMs);
        auto *editor = wizard->findChild<FieldEditor *>();
        QTRY_VERIFY_WITH_TIMEOUT(editor && editor->source().isOpen(), kFastMs);
        showsTheRest(editor->canvas(), "fault-endless-editor");
        // Fields are placed on it all the same, and kept.
        const std::size_t before = editor->fields().size();
        auto *date = editor->findChild<PaletteButton *>(QStringLiteral("palette_ours0_date"));
        QVERIFY(date);
        QTest::mouseClick(date, Qt::LeftButton);
        QTRY_VERIFY(editor->canvas().isPlacing());
        const QRectF paper = editor->canvas().pageRect(0);
        const QPoint at = (paper.topLeft() + QPointF(paper.width() / 2, 60)).toPoint();
        QTest::mouseMove(editor->canvas().viewport(), at);
        QTest::mouseClick(editor->canvas().viewport(), Qt::LeftButton, {}, at);
        QTRY_COMPARE(editor->fields().size(), before + 1);
        m_window->show(QStringLiteral("board"));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->office.envelope(m_draft).fields.size(), before + 1, kFastMs);
    }

    void inTheQueue()
    {
        actAs(m_desk->office.cast().director);
        goTo("queue", m_endless);
        auto *view = find<PageView>("queuePages");
        auto *title = find<QLabel>("queueTitle");
        QTRY_COMPARE_WITH_TIMEOUT(title->text(), QStringLiteral("Film"), kFastMs);
        showsTheRest(*view, "fault-endless-queue");
        // What cannot be seen is not signed, and it says which page and why.
        auto *sign = find<Button>("signButton");
        QVERIFY(!view->hasSeenAll() && !sign->isEnabled());
        const QString said = wordsOf(*find<Banner>("queueProblem"));
        QVERIFY2(said.contains(QStringLiteral("Page 1 cannot be shown, so this cannot be signed here."))
                     && said.contains(QStringLiteral("took too long and was stopped")),
                 qPrintable(said));

        // The one beside it is opened and looked through while a page of this one is being drawn.
        setPatience(600'000);
        auto *list = find<ListView>("queueList");
        const auto choose = [&](const QString &name) {
            const auto rows = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name, 1);
            QVERIFY(!rows.isEmpty());
            list->setCurrentIndex(rows.constFirst());
            QTRY_COMPARE_WITH_TIMEOUT(title->text(), name, kFastMs);
        };
        choose(QStringLiteral("Lease"));
        choose(QStringLiteral("Film"));
        QTRY_VERIFY_WITH_TIMEOUT(view->source()->isOpen(), kFastMs);
        QTest::qWait(500); // the page is being drawn
        choose(QStringLiteral("Lease"));
        QTRY_VERIFY_WITH_TIMEOUT(view->source()->isOpen() && isDrawn(*view, 0), kFastMs);
        QVERIFY(!find<Banner>("queueProblem")->isVisible());
        setPatience(kPatienceMs);

        // It can be sent back.
        choose(QStringLiteral("Film"));
        QTest::mouseClick(find<Button>("signReject"), Qt::LeftButton);
        auto *confirm = find<Button>("signRejectConfirm");
        QTRY_VERIFY_WITH_TIMEOUT(confirm->isVisible(), kFastMs);
        QTest::keyClicks(find<QPlainTextEdit>("signRejectReason"), QStringLiteral("Page 1 cannot be shown."));
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(domain::stateOf(m_desk->office.envelope(m_endless)), domain::EnvelopeState::Declined,
                                  kFastMs);
        actAs(m_desk->office.cast().employee);
    }

    void besideAVerdict()
    {
        goTo("verify");
        auto *screen = static_cast<VerifyScreen *>(m_window->screen(QStringLiteral("verify")));
        QSignalSpy verified(screen, &VerifyScreen::verified);
        screen->verifyBytes(QStringLiteral("film.pdf"), m_signed);
        QTRY_COMPARE_WITH_TIMEOUT(verified.size(), 1, 120'000);
        QVERIFY(verified.front().front().toBool());
        auto *view = find<PageView>("verifyNow");
        QTRY_VERIFY_WITH_TIMEOUT(view->isVisible(), kFastMs);
        showsTheRest(*view, "fault-endless-verify");
        QVERIFY(find<Banner>("verifyBanner")->isVisible());
        // Another file is judged while a page of this one is being drawn.
        setPatience(600'000);
        for (const char *name : {"film again.pdf", "film once more.pdf"}) {
            screen->verifyBytes(QString::fromLatin1(name), m_signed);
            QTRY_VERIFY_WITH_TIMEOUT(verified.size() > 1 && view->source()->isOpen(), 120'000);
            QTest::qWait(500);
            verified.removeLast();
        }
    }

    void inThePrintPreview()
    {
        auto *preview = new PrintPreview(QStringLiteral("Film"), {test::pageEndlessWhenLarge()}, m_window.get());
        preview->findChild<PageSource *>()->setPatience(kPatienceMs);
        preview->show();
        auto *next = preview->findChild<Button *>(QStringLiteral("printNext"));
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), kFastMs);
        auto *sheet = preview->findChild<QWidget *>(QStringLiteral("printSheet"));
        const auto saysWhy = [sheet] {
            const QImage seen = sheet->grab().toImage();
            const QColor ink = color(Role::Bad, paletteFor(false));
            for (int y = 0; y < seen.height(); ++y)
                for (int x = 0; x < seen.width(); ++x)
                    if (seen.pixelColor(x, y) == ink)
                        return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(saysWhy(), kFastMs + kPatienceMs);
        QVERIFY(tests::shoot(*preview, QStringLiteral("fault-endless-print")));
        // Printing it is stopped in the middle of the page.
        preview->setFile(m_desk->office.file(QStringLiteral("printed.pdf"), {}));
        QSignalSpy printed(preview, &PrintPreview::printed);
        auto *start = preview->findChild<Button *>(QStringLiteral("printStart"));
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), kFastMs);
        QTest::mouseClick(start, Qt::LeftButton);
        auto *progress = preview->findChild<QWidget *>(QStringLiteral("printProgress"));
        QTRY_VERIFY_WITH_TIMEOUT(progress->isVisible(), kFastMs);
        QTest::qWait(500);
        preview->close();
        QCOMPARE(printed.size(), 0);
    }

    // Leaving ends them: nothing of all this goes on in the background.
    void nothingIsLeftRunning()
    {
        m_window.reset();
        QTRY_VERIFY_WITH_TIMEOUT(workers() <= 1, kFastMs); // the one that is kept ready for the next file
        QVERIFY(m_desk->office.ask([](flow::Office &o) { return flow::verifyJournal(o).has_value(); }));
    }
};

COUNTERSIGN_WATCHED_TEST(TestEndlessPages)
#include "tst_endless_pages.moc"
