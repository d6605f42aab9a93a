// Certificates that end soon are said over the board and the queue, to whoever can do something about it, and quietly.
#include "core/flow/certificate_ends.h"
#include "core/flow/company_authority.h"
#include "tests/support/fake_clock.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/desk.h"
#include "ui/kit/button.h"
#include "ui/shell/expiry_lines.h"
#include "ui/shell/main_window.h"

#include <QSignalSpy>

using namespace countersign;
using namespace countersign::ui;

class TestExpiryLines : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    test::FakeClock m_clock;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    Time m_hers, m_seal;

    ExpiryLines *lines() { return m_window->findChild<ExpiryLines *>(); }
    QWidget *line(const char *name) { return lines()->findChild<QWidget *>(QString::fromLatin1(name)); }
    void actAs(domain::MemberId member)
    {
        m_desk->facts.actAs(member);
        QTRY_COMPARE(m_desk->facts.me().id, member);
        lines()->reload();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<test::TestDesk>();
        const auto state = m_desk->office.ask([](flow::Office &o) { return flow::authorityState(o); });
        m_hers = state.members.front().certificate.notAfter;
        m_seal = state.seal->notAfter;
        m_clock.set(SystemClock().now());
        m_preferences = std::make_unique<Preferences>(m_desk->office.file(QStringLiteral("settings.ini"), {}));
        m_window = std::make_unique<MainWindow>(Desk{m_desk->office.session(), m_desk->facts, m_clock}, *m_preferences);
        test::showLarge(*m_window);
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_desk.reset();
    }

    void nothingIsSaidLongBefore()
    {
        actAs(m_desk->office.cast().director);
        m_desk->office.ask([](flow::Office &) { return true; }); // the answer is there
        QTest::qWait(50);
        QVERIFY(!lines()->isVisible());
    }

    void aSignatoryHearsOfTheirOwn()
    {
        m_clock.set(m_hers.plusSeconds(-9 * 86'400));
        actAs(m_desk->office.cast().director);
        QTRY_VERIFY(line("expiryMine") && line("expiryMine")->isVisible());
        QVERIFY(!line("expirySeal")); // nothing that she could do
        QVERIFY(line("expiryMine")->accessibleName().contains(QStringLiteral("ends in 9 ")));
        test::shootBoth(*m_window, QStringLiteral("board-expiry"));
        m_window->show(QStringLiteral("contacts"));
        QVERIFY(!lines()->isVisible());
        m_window->show(QStringLiteral("queue"));
        QVERIFY(lines()->isVisible());
        auto *open = line("expiryMine")->findChild<Button *>(QStringLiteral("expiryOpen"));
        open->setFocus();
        QTest::keyClick(open, Qt::Key_Space);
        QCOMPARE(m_window->place(), QStringLiteral("settings"));
        m_window->show(QStringLiteral("board"));

        // Put aside for a day, no longer.
        QTest::mouseClick(line("expiryMine")->findChild<Button *>(QStringLiteral("expiryLater")), Qt::LeftButton);
        QVERIFY(!lines()->isVisible());
        m_clock.advanceSeconds(3600);
        lines()->reload();
        QTest::qWait(200);
        QVERIFY(!lines()->isVisible());
        m_clock.advanceSeconds(86'400 - 3600); // the same time of day: days are counted by the calendar
        lines()->reload();
        QTRY_VERIFY(lines()->isVisible());
        QVERIFY(line("expiryMine")->accessibleName().contains(QStringLiteral("ends in 8 ")));
        m_clock.set(m_hers.plusSeconds(60));
        lines()->reload();
        QTRY_VERIFY(line("expiryMine") && line("expiryMine")->accessibleName().contains(QStringLiteral("ended on")));
    }

    void anAdministratorHearsOfTheSeal()
    {
        m_clock.set(m_seal.plusSeconds(-86'400));
        actAs(m_desk->office.cast().employee);
        QTRY_VERIFY(line("expirySeal") && line("expirySeal")->isVisible());
        QVERIFY(!line("expiryMine"));
        QVERIFY(line("expirySeal")->accessibleName().contains(QStringLiteral("ends in 1 ")));
        test::shootBoth(*m_window, QStringLiteral("board-expiry-seal"));
        QTest::mouseClick(line("expirySeal")->findChild<Button *>(QStringLiteral("expiryOpen")), Qt::LeftButton);
        QCOMPARE(m_window->place(), QStringLiteral("settings"));
        // Renewed, it is over.
        m_window->show(QStringLiteral("board"));
        QVERIFY(m_desk->office.ask([](flow::Office &o) { return flow::renewSeal(o).has_value(); }));
        m_clock.set(SystemClock().now());
        lines()->reload();
        QTRY_VERIFY(!lines()->isVisible());
    }
};

COUNTERSIGN_WATCHED_TEST(TestExpiryLines)
#include "tst_expiry_lines.moc"
