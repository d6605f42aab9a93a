// What comes to the window from outside: news of documents, a second start, links.
#include "core/flow/local_signing.h"
#include "core/flow/routing.h"
#include "tests/support/watched_test.h"
#include "tests/ui/kit/shots.h"
#include "tests/ui/office/desk.h"
#include "ui/document/document_screen.h"
#include "ui/kit/button.h"
#include "ui/models/deep_link.h"
#include "ui/shell/bell.h"
#include "ui/shell/main_window.h"
#include "ui/shell/running_instance.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QLocalSocket>
#include <QMenu>
#include <QSignalSpy>

using namespace countersign;
using namespace countersign::ui;

namespace {

struct HeardBell : Bell {
    struct Ring {
        QString headline, text;
        bool isBad;
        std::function<void()> opened;
    };
    std::vector<Ring> rings;
    int unread = -1;
    bool isThere = true;
    [[nodiscard]] bool canRing() const override { return isThere; }
    void ring(const QString &headline, const QString &text, bool isBad, std::function<void()> opened) override
    {
        rings.push_back({headline, text, isBad, std::move(opened)});
    }
    void setUnread(int documents) override { unread = documents; }
};

QByteArray hailed(const QString &address, const QByteArray &bytes, int waitMs = 3000)
{
    QLocalSocket socket;
    socket.connectToServer(address);
    if (!socket.waitForConnected(1000))
        return "no connection";
    socket.write(bytes);
    socket.flush();
    QElapsedTimer since;
    since.start();
    while (socket.state() == QLocalSocket::ConnectedState && since.elapsed() < waitMs)
        QTest::qWait(10);
    return socket.readAll();
}

} // namespace

class TestArrivals : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    HeardBell m_bell;
    domain::EnvelopeId m_document;

    ToastArea *toast() { return m_window->findChild<ToastArea *>(QStringLiteral("toast")); }
    // The director rejects or signs while the employee's window is somewhere else.
    void directorRejects(domain::EnvelopeId id)
    {
        m_desk->office.ask([id, director = m_desk->office.cast().director,
                            employee = m_desk->office.cast().employee](flow::Office &office) {
            office.actAs(director);
            const bool done = flow::reject(office, id, QStringLiteral("The amount is wrong")).has_value();
            office.actAs(employee);
            return done;
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<test::TestDesk>();
        m_preferences = std::make_unique<Preferences>(m_desk->office.file(QStringLiteral("settings.ini"), {}));
        m_window = std::make_unique<MainWindow>(m_desk->desk(), *m_preferences);
        m_window->setBell(&m_bell);
        test::showLarge(*m_window);
        QTRY_VERIFY(m_window->isActiveWindow());
        m_document = m_desk->office.sent(QStringLiteral("Service agreement"));
        QTest::qWait(200);
        QVERIFY(m_bell.rings.empty()); // one's own acts are no news
        QVERIFY(toast()->isHidden());
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_desk.reset();
    }

    void saysItInTheWindowThatIsLookedAt()
    {
        directorRejects(m_document);
        QTRY_VERIFY(toast()->isVisible());
        QVERIFY2(toast()->text().contains(
                     QStringLiteral("Joanna Wiśniewska declined: “Service agreement”. The amount is wrong")),
                 qPrintable(toast()->text()));
        QVERIFY(m_bell.rings.empty());
        QTRY_COMPARE(m_bell.unread, 1);
        QTest::qWait(150);
        QVERIFY(tests::shoot(*m_window, QStringLiteral("window-news")));
        QTest::mouseClick(toast()->findChild<Button *>(QStringLiteral("toastAction")), Qt::LeftButton);
        QTRY_COMPARE(m_window->place(), QStringLiteral("document"));
        QTRY_COMPARE(m_bell.unread, 0); // it was looked at
    }

    void ringsWhenNobodyLooks()
    {
        const auto id = m_desk->office.sent(QStringLiteral("Lease"));
        m_window->show(QStringLiteral("contacts"));
        QWidget other;
        other.show();
        other.activateWindow();
        QTRY_VERIFY(!m_window->isActiveWindow());
        directorRejects(id);
        QTRY_COMPARE(m_bell.rings.size(), std::size_t(1));
        QCOMPARE(m_bell.rings.front().headline, QStringLiteral("Joanna Wiśniewska declined"));
        QVERIFY(m_bell.rings.front().text.contains(QStringLiteral("Lease")));
        QVERIFY(m_bell.rings.front().isBad);
        m_bell.rings.front().opened(); // the person clicks it
        QTRY_COMPARE(m_window->place(), QStringLiteral("document"));
        QTRY_COMPARE(static_cast<DocumentScreen *>(m_window->screen(QStringLiteral("document")))->title(),
                     QStringLiteral("Lease"));
    }

    void saysItInTheWindowWhereNoTrayIs()
    {
        m_bell.rings.clear();
        m_bell.isThere = false;
        const auto id = m_desk->office.sent(QStringLiteral("Annex"));
        m_window->show(QStringLiteral("contacts"));
        QWidget other;
        other.show();
        other.activateWindow();
        QTRY_VERIFY(!m_window->isActiveWindow());
        directorRejects(id);
        QTRY_VERIFY(toast()->isVisible() && toast()->text().contains(QStringLiteral("Annex")));
        QVERIFY(m_bell.rings.empty());
        m_bell.isThere = true;
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
    }

    void countsOnTheIcon()
    {
        const QImage plain = iconWithCount(0).pixmap(64).toImage();
        const QImage one = iconWithCount(1).pixmap(64).toImage();
        const QImage many = iconWithCount(1000).pixmap(64).toImage();
        QVERIFY(!one.isNull() && one != plain && many != one);
        QCOMPARE(iconWithCount(120).pixmap(64).toImage(), many);
        QCOMPARE(one.pixelColor(8, 8), plain.pixelColor(8, 8)); // only a corner is covered
        QVERIFY(iconWithCount(12).pixmap(256).save(QCoreApplication::applicationDirPath()
                                                   + QStringLiteral("/../shots/icon-unread.png")));
        TrayBell tray; // the real one: usable with and without a tray
        QCOMPARE(tray.canRing(), QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages());
        tray.setUnread(3);
    }

    void copiesALinkThatLeadsBack()
    {
        m_window->openDocument(m_document);
        QTRY_COMPARE(m_window->place(), QStringLiteral("document"));
        auto *page = m_window->screen(QStringLiteral("document"));
        QAction *copy = nullptr;
        QTRY_VERIFY((copy = page->findChild<QAction *>(QStringLiteral("moreCopyLink"))));
        QTRY_COMPARE(m_window->screen(QStringLiteral("document"))->title(), QStringLiteral("Service agreement"));
        page->findChild<QAction *>(QStringLiteral("moreCopyLink"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), linkTo(m_document));
        QCOMPARE(envelopeOf(QGuiApplication::clipboard()->text()), m_document);
    }

    void saysWhenALinkIsOfAnotherOffice()
    {
        m_window->show(QStringLiteral("board"));
        const SystemClock clock;
        m_window->openDocument(domain::EnvelopeId::fresh(clock));
        QTRY_VERIFY(toast()->isVisible() && toast()->text().contains(QStringLiteral("not in this office")));
        QCOMPARE(m_window->place(), QStringLiteral("board"));
    }

    // A second start of the real program, with a link, while one of this workspace runs.
    void aSecondStartHandsOver()
    {
        const QString folder = QFileInfo(m_desk->office.keyFile()).path() + QStringLiteral("/office");
        QVERIFY(QFileInfo(folder).isDir());
        RunningInstance instance;
        QSignalSpy hails(&instance, &RunningInstance::hailed);
        QVERIFY(instance.listen(folder));
        const QFileInfo socket(RunningInstance::addressOf(folder));
        QVERIFY(socket.exists());
        const auto open = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY2(!(socket.permissions() & open), "others of the machine can write to the window");
        QVERIFY(!(QFileInfo(socket.path()).permissions() & (QFile::WriteGroup | QFile::WriteOther)));

        const QString file = m_desk->office.file(QStringLiteral("Angebot [neu].pdf"), test::UiOffice::contract());
        const auto start = [&](const QStringList &arguments) {
            QProcess second;
            second.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            second.start(qEnvironmentVariable("COUNTERSIGN_BIN_DIR") + QStringLiteral("/countersign"),
                         QStringList{QStringLiteral("--workspace"), folder, QStringLiteral("--settings"),
                                     m_desk->office.file(QStringLiteral("second.ini"), {})}
                             + arguments);
            QElapsedTimer since;
            since.start();
            while (second.state() != QProcess::NotRunning && since.elapsed() < 20000)
                QTest::qWait(20);
            const bool ended = second.state() == QProcess::NotRunning && second.exitCode() == 0;
            second.kill();
            second.waitForFinished();
            return ended;
        };
        QVERIFY(start({linkTo(m_document)}));
        QTRY_COMPARE(hails.size(), 1);
        QCOMPARE(hails.takeFirst().at(0).value<Hail>(), (Hail{{}, linkTo(m_document)}));
        QVERIFY(start({file, QStringLiteral("/nowhere/at/all.pdf"), QStringLiteral("countersign://evil/thing")}));
        QTRY_COMPARE(hails.size(), 1);
        QCOMPARE(hails.takeFirst().at(0).value<Hail>(), (Hail{{file}, {}}));
        QVERIFY(start({})); // only to come forward
        QTRY_COMPARE(hails.size(), 1);
        QCOMPARE(hails.takeFirst().at(0).value<Hail>(), Hail{});
    }

    void bearsWhatAnyProgramWrites_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1\n") << QByteArray("taken\n");
        QTest::newRow("a list") << QByteArray("[1,2,3]\n") << QByteArray("taken\n");
        QTest::newRow("other types") << QByteArray("{\"files\":{\"a\":1},\"link\":[5]}\n") << QByteArray("taken\n");
        QTest::newRow("relative, folders, devices")
            << QByteArray("{\"files\":[\"a.pdf\",\"/etc\",\"/dev/zero\",\"\",\"/etc/\\u0000passwd\"],\"link\":\"x\"}\n")
            << QByteArray("taken\n");
        QTest::newRow("deep") << QByteArray(30'000, '[') + QByteArray(30'000, ']') + '\n' << QByteArray("taken\n");
        QTest::newRow("not UTF-8") << QByteArray("{\"link\":\"\xff\xfe\"}\n") << QByteArray("taken\n");
        QTest::newRow("too long") << QByteArray(200'000, ' ') + '\n' << QByteArray();
        QTest::newRow("endless") << QByteArray(70'000, 'x') << QByteArray();
        QTest::newRow("silent") << QByteArray() << QByteArray();
        QTest::newRow("half a line") << QByteArray("{\"link\":") << QByteArray();
    }
    void bearsWhatAnyProgramWrites()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, answer);
        QTemporaryDir folder;
        RunningInstance instance;
        instance.setPatienceMs(300);
        QSignalSpy hails(&instance, &RunningInstance::hailed);
        QVERIFY(instance.listen(folder.path()));
        QCOMPARE(hailed(RunningInstance::addressOf(folder.path()), bytes), answer);
        for (const auto &one : hails) // shows the window at most
            QCOMPARE(one.at(0).value<Hail>(), Hail{});
        // The next one is served as if nothing had been.
        QCOMPARE(hailed(RunningInstance::addressOf(folder.path()), "{}\n"), QByteArray("taken\n"));
    }

    void keepsFewConnections()
    {
        QTemporaryDir folder;
        RunningInstance instance;
        instance.setPatienceMs(400);
        QVERIFY(instance.listen(folder.path()));
        const QString address = RunningInstance::addressOf(folder.path());
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < RunningInstance::kMostConnections; ++i) {
            silent.push_back(std::make_unique<QLocalSocket>());
            silent.back()->connectToServer(address);
            QTRY_COMPARE(silent.back()->state(), QLocalSocket::ConnectedState);
        }
        QTest::qWait(50);
        QVERIFY(hailed(address, "{}\n") != QByteArray("taken\n"));
        QTest::qWait(600); // the silent ones are let go
        QCOMPARE(hailed(address, "{}\n"), QByteArray("taken\n"));
    }

    void takesTheSocketOfAKilledOne()
    {
        QTemporaryDir folder;
        const QString address = RunningInstance::addressOf(folder.path());
        {
            QFile left(address); // not even a socket any more
            QVERIFY(left.open(QIODevice::WriteOnly));
        }
        QVERIFY(!RunningInstance::handOver(folder.path(), {}));
        RunningInstance instance, late;
        QVERIFY(instance.listen(folder.path()));
        QVERIFY(!late.listen(folder.path())); // the first one has it
        QCOMPARE(hailed(address, "{}\n"), QByteArray("taken\n"));
    }

    void theSystemKnowsTheLinks()
    {
        const QString packaging = qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/packaging/");
        QProcess validate;
        validate.setProcessChannelMode(QProcess::MergedChannels);
        validate.start(QStringLiteral("desktop-file-validate"), {packaging + QStringLiteral("countersign.desktop")});
        QVERIFY(validate.waitForFinished());
        QCOMPARE(validate.readAll(), QByteArray());
        QCOMPARE(validate.exitCode(), 0);
        QProcess plist;
        plist.start(QStringLiteral("/usr/bin/python3"),
                    {QStringLiteral("-c"),
                     QStringLiteral("import plistlib,sys; p=plistlib.load(open(sys.argv[1],'rb')); "
                                    "print(p['CFBundleURLTypes'][0]['CFBundleURLSchemes'][0])"),
                     packaging + QStringLiteral("macos/Info.plist")});
        QVERIFY(plist.waitForFinished());
        QCOMPARE(plist.readAll().trimmed(), QByteArray(kLinkScheme));
    }

    void goesOnWhereThePersonWas()
    {
        m_window->openDocument(m_document);
        QTRY_COMPARE(m_window->place(), QStringLiteral("document"));
        m_window->resize(1100, 700);
        QTest::qWait(100);
        const QSize size = m_window->size();
        m_window->close();
        MainWindow next(m_desk->desk(), *m_preferences);
        next.show();
        QVERIFY(QTest::qWaitForWindowExposed(&next));
        QCOMPARE(next.size(), size);
        next.resume();
        QTRY_COMPARE(next.place(), QStringLiteral("document"));
        QTRY_COMPARE(next.screen(QStringLiteral("document"))->title(), QStringLiteral("Service agreement"));
        // A document that is gone, and a screen this version does not have: the board.
        const SystemClock clock;
        for (const auto &[place, id] :
             {std::pair{QStringLiteral("document"), domain::EnvelopeId::fresh(clock).toString()},
              std::pair{QStringLiteral("no-such-screen"), QString()},
              std::pair{QStringLiteral("document"), QStringLiteral("../../x")}}) {
            m_preferences->setLastPlace(place, id);
            MainWindow other(m_desk->desk(), *m_preferences);
            other.show();
            other.resume();
            QTest::qWait(100);
            QCOMPARE(other.place(), QStringLiteral("board"));
        }
    }
};

COUNTERSIGN_WATCHED_TEST(TestArrivals)
#include "tst_arrivals.moc"
