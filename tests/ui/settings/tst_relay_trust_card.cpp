// What the settings say of the relay: its history, its page, its mail.
#include "core/flow/heartbeat.h"
#include "core/flow/ports.h"
#include "tests/support/watched_test.h"
#include "tests/ui/office/desk.h"
#include "ui/kit/button.h"
#include "ui/kit/messages.h"
#include "ui/settings/relay_trust_card.h"

using namespace countersign;
using namespace countersign::ui;

class TestRelayTrustCard : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    RelayTrustCard *m_card = nullptr;

    template <typename T> T *find(const char *name) { return m_card->findChild<T *>(QString::fromLatin1(name)); }
    void beat()
    {
        QVERIFY(m_desk->office.ask([](flow::Office &o) { return flow::heartbeat(o).has_value(); }));
        m_card->reload();
    }
    QString said(const char *banner) { return find<Banner>(banner)->accessibleName(); }
    test::MemoryRelay::State &relay() { return m_desk->office.relay(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<test::TestDesk>();
        QVERIFY(!m_desk->facts.workspace().relayUrl.isEmpty());
        relay().workspace = m_desk->facts.workspace().id.value;
        m_window = std::make_unique<QWidget>();
        m_card = new RelayTrustCard(m_desk->desk(), m_window.get());
        m_card->setGeometry(20, 20, 640, 400);
        test::showLarge(*m_window);
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_desk.reset();
    }

    void aHistoryThatHoldsIsSaid()
    {
        for (int i = 0; i < 3; ++i)
            relay().note(QByteArray(16, 'x'), QStringLiteral("viewed"));
        beat();
        QTRY_VERIFY(find<Banner>("relayTrust")->isVisible());
        QTRY_VERIFY2(said("relayTrust").contains(QStringLiteral("Its history holds")), qPrintable(said("relayTrust")));
        QVERIFY(said("relayTrust").contains(QLatin1Char('3')));
        QVERIFY(!find<Button>("relayFaultSeen")->isVisible());
        test::shootBoth(*m_window, QStringLiteral("relay-trust-holds"));
    }

    // Another history stays said until somebody has looked into it, and is not said again for the same.
    void anotherHistoryWaitsForSomebody()
    {
        relay().changes.clear();
        for (int i = 0; i < 4; ++i)
            relay().note(QByteArray(16, 'y'), QStringLiteral("viewed"));
        beat();
        QTRY_VERIFY2(said("relayTrust").contains(QStringLiteral("another history")), qPrintable(said("relayTrust")));
        QVERIFY(find<Button>("relayFaultSeen")->isVisible());
        test::shootBoth(*m_window, QStringLiteral("relay-trust-forked"));
        beat();
        QTRY_VERIFY(find<Button>("relayFaultSeen")->isVisible());
        QTest::mouseClick(find<Button>("relayFaultSeen"), Qt::LeftButton);
        QTRY_VERIFY(!find<Button>("relayFaultSeen")->isVisible());
        QTRY_VERIFY(said("relayTrust").contains(QStringLiteral("Its history holds")));
    }

    void anotherPageIsSaid()
    {
        m_desk->office.ask([](flow::Office &o) {
            o.ports().ownPages = QString(64, QLatin1Char('b'));
            return true;
        });
        relay().pages = QString(64, QLatin1Char('a'));
        beat();
        QTRY_VERIFY2(said("relayTrust").contains(QStringLiteral("another page")), qPrintable(said("relayTrust")));
        QVERIFY(said("relayTrust").contains(QString(12, QLatin1Char('a'))));
        QVERIFY(!find<Button>("relayFaultSeen")->isVisible()); // there is nothing to tick off: it is so, or it is not
        relay().pages = QString(64, QLatin1Char('b'));
        beat();
        QTRY_VERIFY(said("relayTrust").contains(QStringLiteral("Its history holds")));
    }

    // A relay that does not say where its mail comes from: asked, and nothing is made up.
    void withoutADomainThereIsNothingToCheck()
    {
        QVERIFY(!find<Banner>("relayMailState")->isVisible());
        QTest::mouseClick(find<Button>("relayMailCheck"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<Banner>("relayMailState")->isVisible(), 20'000);
        QVERIFY2(said("relayMailState").contains(QStringLiteral("Nothing to check yet")),
                 qPrintable(said("relayMailState")));
        QVERIFY(find<Button>("relayMailCheck")->isEnabled());
    }
};

COUNTERSIGN_WATCHED_TEST(TestRelayTrustCard)
#include "tst_relay_trust_card.moc"
