// Many at once: how far it is, and a way out. What was signed until then stays signed and is said; the rest waits as before.
#include "tests/support/watched_test.h"
#include "tests/ui/signing/queue_hands.h"
#include "ui/kit/messages.h"
#include "ui/signing/sign_panel.h"

using namespace countersign;
using namespace countersign::ui;

class TestSigningMany : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::UiOffice> m_office;
    std::unique_ptr<test::QueueHands> m_hands;
    QList<domain::EnvelopeId> m_ids;

    void signAll()
    {
        m_hands->enter(test::UiOffice::passphrase());
        m_hands->signAll();
    }
    int waiting()
    {
        int count = 0;
        for (const domain::EnvelopeId id : m_ids)
            count += m_office->envelope(id).parties.front().state == domain::PartyState::Turn ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void stoppedHalfWay()
    {
        m_office = std::make_unique<test::UiOffice>();
        for (const char *title : {"Lease", "Annex", "Handover record"})
            m_ids << m_office->sent(QString::fromLatin1(title));
        m_office->actAs(m_office->cast().director);
        m_hands = std::make_unique<test::QueueHands>(*m_office);
        QVERIFY(m_hands->isWaiting(3));
        m_hands->key()->setKeyFile(m_office->keyFile());
        for (const domain::EnvelopeId id : m_ids)
            m_hands->lookThrough(id);

        auto *progress = m_hands->find<ProgressInPlace>("signProgress");
        QSignalSpy toasts(&m_hands->screen(), &Screen::toastRequested);
        signAll();
        while (toasts.isEmpty() && progress->accessibleName() != QStringLiteral("Signing: 2 of 3"))
            QTest::qWait(1);
        Q_EMIT progress->cancelled();
        QTRY_COMPARE_WITH_TIMEOUT(toasts.size(), 1, 60'000);
        const QString said = toasts.takeFirst().first().value<ToastMessage>().text;
        const int left = waiting();
        QVERIFY(left < 3); // what was signed is signed
        QVERIFY2(left == 0 ? said == QStringLiteral("%n documents signed.")
                           : said == QStringLiteral("Stopped. %1 of 3 documents were signed.").arg(3 - left),
                 qPrintable(said));

        // The rest is signed as if nothing had been.
        QVERIFY(m_hands->isWaiting(left));
        for (const domain::EnvelopeId id : m_ids)
            if (m_office->envelope(id).parties.front().state == domain::PartyState::Turn)
                m_hands->lookThrough(id);
        if (left < 2)
            return; // stopped late: nothing is left to be signed together
        signAll();
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 60'000);
    }
    // In a small window, or with large text, it would stand below what is seen.
    void howFarItIsIsSeenInASmallWindow()
    {
        SignPanel panel;
        test::showLarge(panel);
        panel.resize(320, 300);
        panel.setBusy(true, QStringLiteral("Signing"), true);
        QTRY_VERIFY(panel.progress()->isVisible());
        QTRY_VERIFY(!panel.progress()->visibleRegion().isEmpty());
        QVERIFY(!panel.progress()->findChild<Button *>()->visibleRegion().isEmpty()); // the way out
    }
    void cleanupTestCase()
    {
        m_hands.reset();
        m_office.reset();
    }
};

COUNTERSIGN_WATCHED_TEST(TestSigningMany)
#include "tst_signing_many.moc"
