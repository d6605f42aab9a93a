// What goes wrong on real machines, seen through real windows: a sentence that can be read there, a window that goes on,
// and nothing lost.
#include "app/desktop/desktop.h"
#include "core/flow/intake.h"
#include "core/flow/local_signing.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "tests/support/endless_pdf.h"
#include "tests/support/full_disk.h"
#include "tests/support/story.h"
#include "tests/ui/kit/shots.h"
#include "tests/ui/office/desk.h"
#include "tests/ui/office/typing.h"
#include "ui/first_start/first_start.h"
#include "ui/kit/messages.h"
#include "ui/kit/button.h"
#include "ui/pages/page_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/words/error_words.h"

#include <QLabel>
#include <QLineEdit>
#include <QProcess>

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdio>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace countersign;
using namespace countersign::ui;

namespace {

// Everything a person can read in a window now.
QString shownIn(const QWidget &window)
{
    QStringList words;
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty())
            words << label->text();
    for (const RailButton *button : window.findChildren<RailButton *>())
        if (button->isVisible())
            words << button->text();
    return words.join(QLatin1Char('\n'));
}

// Another program that holds the database, until its input ends: tst_window_faults --hold FILE.
int hold(const char *path)
{
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    database.exec("BEGIN IMMEDIATE");
    std::puts("held");
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}

class OtherProgram
{
public:
    explicit OtherProgram(const QString &database)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), database});
        m_process.waitForReadyRead(30'000);
    }
    ~OtherProgram()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(30'000);
    }
    [[nodiscard]] bool holds() { return m_process.readAllStandardOutput().startsWith("held"); }

private:
    QProcess m_process;
};

flow::OfficeSetup setupOf(const QString &folder)
{
    return {.folder = folder,
            .workerProgram = qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QStringLiteral("/countersign-cli"),
            .passphrase = test::Story::passphrase(),
            .keyringCost = 1024};
}

Result<void> makeOffice(const QString &folder)
{
    CS_TRY(const auto office, flow::createOffice(setupOf(folder)));
    flow::WorkspaceRequest request{
        .name = QStringLiteral("Nord Biuro"),
        .administrator = {QStringLiteral("Anna Nowak"), QStringLiteral("anna@nord.example"), {}}};
    request.company.requisites.name = QStringLiteral("Nord Biuro");
    return flow::setUpWorkspace(*office, request);
}

} // namespace

// A window over an office that is open, at work.
class WindowFaultsTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    int m_people = 0;

    template <typename T> T *find(const char *name) { return m_window->findChild<T *>(QString::fromLatin1(name)); }
    QString officeFolder() { return m_desk->office.folder() + QStringLiteral("/office"); }
    int contacts()
    {
        return int(m_desk->office.ask([](flow::Office &office) { return office.contacts().size(); }));
    }
    bool isJournalSound()
    {
        return m_desk->office.ask([](flow::Office &office) { return flow::verifyJournal(office).has_value(); });
    }
    void type(const char *name, const QString &text)
    {
        auto *line = find<QLineEdit>(name);
        QVERIFY2(line, name);
        line->setFocus();
        line->selectAll();
        test::typeText(*line, text);
    }
    // Somebody writes a contact and presses Save.
    void writeContact()
    {
        m_window->show(QStringLiteral("contacts"));
        QTest::mouseClick(find<Button>("contactsNew"), Qt::LeftButton);
        QTRY_VERIFY(find<QLineEdit>("contactGivenName")->isVisible());
        ++m_people;
        type("contactGivenName", QStringLiteral("Nils"));
        type("contactSurname", QStringLiteral("Berg%1").arg(m_people));
        type("contactEmail", QStringLiteral("nils%1@berg.example").arg(m_people));
        type("contactCompanyName", QStringLiteral("Berg AB"));
    }
    void pressSave() { QTest::mouseClick(find<Button>("contactSave"), Qt::LeftButton); }
    void saysInThePanel(const QString &sentence, const QString &shot)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(shownIn(*m_window).contains(sentence), qPrintable(shownIn(*m_window)), 30'000);
        QVERIFY(tests::shoot(*m_window, shot));
        QVERIFY(find<Button>("contactSave")->isEnabled());
        QVERIFY(!find<QLineEdit>("contactGivenName")->text().isEmpty()); // what was written is still there
    }
    void savesNow(int before)
    {
        pressSave();
        QTRY_COMPARE_WITH_TIMEOUT(contacts(), before + 1, 60'000);
        QVERIFY(isJournalSound());
    }
    // A file is added to a new document.
    void addFile(const QString &path)
    {
        m_window->show(QStringLiteral("create"), {{path}, {}});
        QCOMPARE(m_window->place(), QStringLiteral("create"));
    }
    int cards()
    {
        return int(m_desk->office.ask([](flow::Office &office) { return office.cards().size(); }));
    }
    // The store's lane may look at the folder and no more, as another user of the machine.
    void setMayWrite(bool may)
    {
        m_desk->office.ask([may, folder = QFile::encodeName(officeFolder())](flow::Office &) {
            if (::getuid() == 0)
                ::setfsuid(may ? 0 : 65534); // of this thread only
            QDirIterator all(QFile::decodeName(folder), QDir::Dirs | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
            ::chmod(folder.constData(), may ? 0700 : 0555);
            while (::getuid() != 0 && all.hasNext())
                ::chmod(QFile::encodeName(all.next()).constData(), may ? 0700 : 0555);
            return true;
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<test::TestDesk>();
        m_preferences = std::make_unique<Preferences>(m_desk->office.file(QStringLiteral("settings.ini"), {}));
        m_window = std::make_unique<MainWindow>(m_desk->desk(), *m_preferences);
        test::showLarge(*m_window);
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_desk.reset();
    }

    void anotherProgramHoldsTheDatabase()
    {
        const int before = contacts();
        writeContact();
        {
            OtherProgram other(officeFolder() + QStringLiteral("/workspace.db"));
            QVERIFY(other.holds());
            pressSave();
            saysInThePanel(QStringLiteral("Another program is using this workspace's database"),
                           QStringLiteral("fault-database-held"));
            // Meanwhile the rest of the window goes on.
            m_window->show(QStringLiteral("board"));
            QCOMPARE(m_window->place(), QStringLiteral("board"));
            m_window->show(QStringLiteral("contacts"));
            QCOMPARE(contacts(), before);
        }
        savesNow(before);
    }

    void theDiskIsFull()
    {
        const int before = contacts(), documents = cards();
        const QString file = m_desk->office.file(QStringLiteral("Lease.pdf"), test::UiOffice::contract());
        writeContact();
        {
            const test::FullDisk full(officeFolder());
            pressSave();
            saysInThePanel(QStringLiteral("check the free space and try again"), QStringLiteral("fault-full-disk"));
            QVERIFY(full.refusals() > 0);
            addFile(file);
            QTRY_VERIFY_WITH_TIMEOUT(find<Banner>("createProblem")->isVisible(), 60'000);
            QVERIFY2(shownIn(*m_window).contains(QStringLiteral("Check the free space and your rights")),
                     qPrintable(shownIn(*m_window)));
            QVERIFY(tests::shoot(*m_window, QStringLiteral("fault-full-disk-file")));
            QCOMPARE(cards(), documents);
            QCOMPARE(contacts(), before);
        }
        addFile(file);
        QTRY_COMPARE_WITH_TIMEOUT(cards(), documents + 1, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!find<Banner>("createProblem")->isVisible(), 60'000);
        m_window->show(QStringLiteral("contacts"));
        writeContact();
        savesNow(before);
    }

    void theFolderMayOnlyBeRead()
    {
        const int documents = cards();
        const QString file = m_desk->office.file(QStringLiteral("Annex.pdf"), test::UiOffice::contract("EUR 1.00"));
        setMayWrite(false);
        addFile(file);
        QTRY_VERIFY_WITH_TIMEOUT(find<Banner>("createProblem")->isVisible(), 60'000);
        QVERIFY2(shownIn(*m_window).contains(QStringLiteral("Check the free space and your rights")),
                 qPrintable(shownIn(*m_window)));
        QVERIFY(tests::shoot(*m_window, QStringLiteral("fault-read-only")));
        QCOMPARE(cards(), documents);
        setMayWrite(true);
        addFile(file);
        QTRY_COMPARE_WITH_TIMEOUT(cards(), documents + 1, 60'000);
        QVERIFY(isJournalSound());
    }

    // What is due by itself cannot be saved: said once, and at the foot of the rail until it is over.
    void whatIsDueCannotBeSaved()
    {
        auto *sync = find<RailButton>("railSync");
        m_window->show(QStringLiteral("board"));
        const Error full = Error{flow::FlowError::NotSaved, {}, {Error{store::StoreError::Database, {}, {}}}};
        Q_EMIT m_desk->office.session().heartbeatFailed(full);
        QVERIFY(sync->text().contains(QStringLiteral("Nothing can be saved")));
        QTRY_VERIFY(shownIn(*m_window).contains(QStringLiteral("check the free space")));
        QVERIFY(tests::shoot(*m_window, QStringLiteral("fault-heartbeat")));
        Q_EMIT m_desk->office.session().heartbeatDone(true);
        QVERIFY(!sync->text().contains(QStringLiteral("Nothing can be saved")));
    }

    // It never becomes the office's: whoever brings it hears why, and the window goes on meanwhile.
    void aPageThatIsDrawnForever()
    {
        const int documents = cards();
        addFile(m_desk->office.file(QStringLiteral("Endless.pdf"), test::endlessPage()));
        QTest::qWait(500);
        m_window->show(QStringLiteral("board"));
        QCOMPARE(m_window->place(), QStringLiteral("board"));
        m_window->show(QStringLiteral("create"));
        addFile(m_desk->office.file(QStringLiteral("Endless too.pdf"), test::endlessPage()));
        QTRY_VERIFY_WITH_TIMEOUT(shownIn(*m_window).contains(QStringLiteral("Reading the file took too long")), 90'000);
        QVERIFY(tests::shoot(*m_window, QStringLiteral("fault-endless-page")));
        QCOMPARE(cards(), documents);
        addFile(m_desk->office.file(QStringLiteral("Short.pdf"), test::UiOffice::contract("EUR 2.00")));
        QTRY_COMPARE_WITH_TIMEOUT(cards(), documents + 1, 60'000);
    }

    void theClockIsChanged()
    {
        QTemporaryDir root;
        const QString folder = root.filePath(QStringLiteral("office"));
        QVERIFY(makeOffice(folder));
        const auto time = std::make_shared<Time>(SystemClock().now());
        OfficeSession session;
        const auto opened = session.open([&]() -> Result<std::unique_ptr<flow::Office>> {
            flow::Ports ports{.clock = std::make_unique<test::StoryClock>(time), .disk = std::make_unique<LocalDisk>()};
            CS_TRY(ports.keyring,
                   store::PassphraseKeyring::open(*ports.disk, folder + QStringLiteral("/keyring"),
                                                  test::Story::passphrase(), {.n = 1024}));
            CS_TRY(
                ports.store,
                store::WorkspaceStore::open(
                    folder, {.clock = *ports.clock, .disk = *ports.disk, .keyring = *ports.keyring, .sqliteVfs = {}}));
            ports.workerProgram = setupOf({}).workerProgram;
            return std::make_unique<flow::Office>(std::move(ports));
        });
        QTRY_VERIFY_WITH_TIMEOUT(opened.future().isFinished(), 60'000);
        QVERIFY(opened.future().result());
        const test::StoryClock clock(time);
        OfficeFacts facts(session);
        facts.reload();
        QTRY_VERIFY(facts.isLoaded());
        MainWindow window(Desk{session, facts, clock}, *m_preferences);
        test::showLarge(window);
        const auto ask = [&](auto work) {
            const auto answer = session.run(work).future();
            while (!answer.isFinished())
                QTest::qWait(2);
            return answer.result();
        };
        const auto add = [&](const QString &name) {
            return ask([name](flow::Office &o) {
                return flow::takeIn(o, {{name, test::Story::contract(), {}}}).has_value();
            });
        };
        QStringList names;
        for (const int days : {0, -3, 400, -30}) { // back, far ahead, back again
            *time = time->plusSeconds(days * 86'400LL);
            names << QStringLiteral("Day %1").arg(days);
            QVERIFY(add(names.last() + QStringLiteral(".pdf")));
            window.show(QStringLiteral("contacts"));
            window.show(QStringLiteral("board"));
            QTest::qWait(200);
        }
        QVERIFY(tests::shoot(window, QStringLiteral("fault-clock")));
        QVERIFY(ask([](flow::Office &o) { return flow::verifyJournal(o).has_value(); }));
        QCOMPARE(ask([](flow::Office &o) { return int(o.cards().size()); }), int(names.size()));
    }
};

// The program itself, from its start on.
class StartFaultsTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<Desktop> m_desktop;

    QString folder() const { return m_root->filePath(QStringLiteral("office")); }
    void start()
    {
        m_desktop.reset();
        DesktopOptions options;
        options.folder = folder();
        options.settingsFile = m_root->filePath(QStringLiteral("settings.ini"));
        options.workerProgram = setupOf({}).workerProgram;
        options.passphrase = test::Story::passphrase();
        m_desktop = std::make_unique<Desktop>(*qApp, std::move(options));
        m_desktop->start();
    }
    template <typename Window> static Window *visible()
    {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *window = qobject_cast<Window *>(widget); window && window->isVisible())
                return window;
        return nullptr;
    }
    void says(const QString &sentence, const QString &shot)
    {
        QTRY_VERIFY_WITH_TIMEOUT(visible<FirstStart>() && shownIn(*visible<FirstStart>()).contains(sentence), 60'000);
        QVERIFY(tests::shoot(*visible<FirstStart>(), shot));
        QVERIFY(!visible<MainWindow>());
    }

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        const auto made = makeOffice(folder());
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    }
    void cleanup() { m_desktop.reset(); }

    void anotherWindowHasIt()
    {
        auto other = flow::openOffice(setupOf(folder()));
        QVERIFY(other);
        start();
        says(QStringLiteral("This workspace is open in another window. Close it there first."),
             QStringLiteral("fault-two-windows"));
        QVERIFY(flow::verifyJournal(**other)); // the other one goes on
        other->reset();
        start();
        QTRY_VERIFY_WITH_TIMEOUT(visible<MainWindow>(), 60'000);
    }

    void aFailedCheckOffersRestoring()
    {
        const QString path = folder() + QStringLiteral("/workspace.db");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray before = file.readAll();
        QVERIFY(file.seek(4096) && file.write(QByteArray(int(before.size()) - 4096, '\xa5')) > 0);
        file.close();
        start();
        says(QStringLiteral("It was set aside and nothing was deleted"), QStringLiteral("fault-damaged"));
        QVERIFY(!QDir(folder()).entryList({QStringLiteral("workspace.db.damaged-*")}).isEmpty());
        // The way to a backup is on the same page, and what is there stays: it is restored beside it.
        Button *restore = nullptr;
        for (const char *name : {"unlockRestore", "firstRestore"})
            if (auto *button = visible<FirstStart>()->findChild<Button *>(QLatin1String(name)); button->isVisible())
                restore = button;
        QVERIFY(restore);
        QTest::mouseClick(restore, Qt::LeftButton);
        auto *where = visible<FirstStart>()->findChild<QLabel *>(QStringLiteral("restoreFolder"));
        QTRY_VERIFY(where->isVisible());
        QCOMPARE(QDir::fromNativeSeparators(where->text()), folder() + QStringLiteral("-2"));
        QVERIFY(tests::shoot(*visible<FirstStart>(), QStringLiteral("fault-damaged-restore")));
        start(); // the next time it is missing, which is said as well
        says(QStringLiteral("database is missing. Restore it from a backup."), QStringLiteral("fault-missing"));
    }
};

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0)
        return hold(argv[2]);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Countersign test"));
    application.setQuitOnLastWindowClosed(false);
    int failed = 0;
    {
        WindowFaultsTest test;
        failed += QTest::qExec(&test, argc, argv);
    }
    StartFaultsTest test;
    return failed + QTest::qExec(&test, argc, argv);
}
#include "tst_window_faults.moc"
