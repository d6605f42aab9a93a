// A second computer joins the office: both windows, the real relay between them.
#include "core/flow/journal_exchange.h"
#include "core/flow/opening.h"
#include "core/flow/ports.h"
#include "core/flow/workspace_setup.h"
#include "core/link/http_relay.h"
#include "tests/app/relay/relay_process.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/desk.h"
#include "ui/first_start/first_start.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/messages.h"
#include "ui/settings/desktops_page.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace countersign;
using namespace countersign::ui;

class TestDesktopsPage : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<test::RelayProcess> m_relay;
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    DesktopsPage *m_page = nullptr;

    template <typename T> static T *in(QWidget &window, const char *name)
    {
        return window.findChild<T *>(QString::fromLatin1(name));
    }
    template <typename T> T *find(const char *name) { return in<T>(*m_page, name); }
    static void press(QWidget &window, const char *name)
    {
        QTest::mouseClick(in<Button>(window, name), Qt::LeftButton);
    }
    static void type(QWidget &window, const char *name, const QString &text)
    {
        auto *line = in<QLineEdit>(window, name);
        QVERIFY2(line, name);
        line->clear();
        QTest::keyClicks(line, text);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_relay = std::make_unique<test::RelayProcess>(m_folder.filePath(QStringLiteral("relay")), QString(), 9);
        QVERIFY(m_relay->start());
        m_desk = std::make_unique<test::TestDesk>();
        m_window = std::make_unique<QWidget>();
        m_page = new DesktopsPage(m_desk->desk(), m_window.get());
        m_page->setGeometry(20, 20, 700, 860);
        test::showLarge(*m_window);
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_desk.reset();
    }

    void aSecondComputerComesIn()
    {
        const QString url = m_relay->url();
        const QByteArray token = m_relay->token().toUtf8();
        QVERIFY(m_desk->office.ask([url, token](flow::Office &office) {
            office.ports().connectRelay = [](const QString &to, const store::WorkspaceStore &store) {
                return std::make_unique<link::HttpRelay>(link::RelayAccess{.url = QUrl(to),
                                                                           .workspace = store.workspaceId().value,
                                                                           .device = store.deviceId().value,
                                                                           .deviceKey = store.deviceKey()});
            };
            return flow::joinRelay(office, url, Secret(QByteArrayView(token))).has_value();
        }));
        QTRY_COMPARE(m_desk->facts.workspace().relayUrl, url);
        const domain::EnvelopeId envelope = m_desk->office.draft(QStringLiteral("Lease of the hall"));

        // The administrator makes a code.
        auto *whose = find<ChoiceField>("desktopsFor");
        whose->setValue(m_desk->office.cast().director.toString());
        press(*m_page, "desktopsInvite");
        auto *code = find<Label>("desktopsCode");
        QTRY_VERIFY_WITH_TIMEOUT(code->isVisible(), 30000);
        test::shootBoth(*m_window, QStringLiteral("desktops-code"));

        // The other computer asks, first with a wrong one.
        const QString folder = m_folder.filePath(QStringLiteral("second"));
        FirstStart start(folder, true);
        test::showLarge(start);
        press(start, "firstJoin");
        type(start, "joinUrl", url);
        type(start, "joinCode", QStringLiteral("0000-0000"));
        type(start, "joinPassphrase", QStringLiteral("correct horse"));
        type(start, "joinRepeat", QStringLiteral("correct horse"));
        press(start, "joinDo");
        QTRY_VERIFY_WITH_TIMEOUT(in<QLineEdit>(start, "joinCode")->property("invalid").toBool(), 30000);
        test::shootBoth(start, QStringLiteral("first-start-join"));
        type(start, "joinCode", code->text());
        press(start, "joinDo");
        auto *shown = in<Label>(start, "joinCompare");
        QTRY_VERIFY_WITH_TIMEOUT(shown->isVisible(), 30000);
        test::shootBoth(start, QStringLiteral("first-start-join-waits"));

        // Both screens show one number; only then is it let in.
        auto *number = find<Label>("desktopsCompare");
        QTRY_VERIFY_WITH_TIMEOUT(number->isVisible(), 30000);
        QCOMPARE(number->text(), shown->text());
        QVERIFY(!QFileInfo::exists(folder + QStringLiteral("/workspace.json")));
        test::shootBoth(*m_window, QStringLiteral("desktops-asks"));
        QSignalSpy open(&start, &FirstStart::openRequested);
        press(*m_page, "desktopsLetIn");
        QTRY_COMPARE_WITH_TIMEOUT(open.size(), 1, 120000);
        QCOMPARE(open.front().front().toString(), folder);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->findChildren<Button *>(QStringLiteral("desktopsRemove")).size(), 1, 30000);
        test::shootBoth(*m_window, QStringLiteral("desktops"));

        auto second = flow::openOffice({.folder = folder,
                                        .workerProgram = {},
                                        .ownPages = {},
                                        .evidenceWords = {},
                                        .passphrase = Secret(QByteArrayView("correct horse"))});
        QVERIFY(second.has_value());
        QCOMPARE((*second)->me().id, m_desk->office.cast().director);
        QCOMPARE((*second)->envelope(envelope)->title, QStringLiteral("Lease of the hall"));
        QVERIFY(flow::isShared(**second));
    }
};

COUNTERSIGN_WATCHED_TEST(TestDesktopsPage)
#include "tst_desktops_page.moc"
