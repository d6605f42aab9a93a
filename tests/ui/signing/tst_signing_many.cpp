// Many at once: how far it is, and a way out. What was signed until then stays signed and is said; the rest waits as before.
#include "tests/support/watched_test.h"
#include "tests/ui/office/ui_office.h"
#include "ui/kit/button.h"
#include "ui/kit/list_row.h"
#include "ui/kit/messages.h"
#include "ui/pages/page_view.h"
#include "ui/signing/key_card.h"
#include "ui/signing/queue_screen.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

using namespace countersign;
using namespace countersign::ui;

class TestSigningMany : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::UiOffice> m_office;
    std::unique_ptr<QueueScreen> m_screen;
    QList<domain::EnvelopeId> m_ids;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    void lookThrough(domain::EnvelopeId id)
    {
        auto *pages = find<PageView>("queuePages");
        const QString title = m_office->envelope(id).title;
        m_screen->select(id);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("queueTitle")->text() == title && pages->source()->isOpen(), 60'000);
        pages->setFocus();
        QElapsedTimer since;
        since.start();
        while (!pages->hasSeenAll() && since.elapsed() < 60'000) {
            const QScrollBar *bar = pages->verticalScrollBar();
            QTest::keyClick(pages, bar->value() >= bar->maximum() ? Qt::Key_Home : Qt::Key_PageDown);
            QTest::qWait(120);
        }
        QVERIFY(pages->hasSeenAll());
    }
    void signAll()
    {
        auto *line = find<QLineEdit>("signPassphrase");
        line->setFocus();
        QTest::keyClicks(line, QString::fromUtf8(test::UiOffice::passphrase()));
        QTRY_VERIFY(find<Button>("queueSignAll")->isVisible() && find<Button>("queueSignAll")->isEnabled());
        QTest::mouseClick(find<Button>("queueSignAll"), Qt::LeftButton);
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
        m_screen = std::make_unique<QueueScreen>(m_office->session());
        test::showLarge(*m_screen);
        QTRY_COMPARE_WITH_TIMEOUT(find<ListView>("queueList")->model()->rowCount(), 3, 30'000);
        m_screen->findChild<KeyCard *>()->setKeyFile(m_office->keyFile());
        for (const domain::EnvelopeId id : m_ids)
            lookThrough(id);

        auto *progress = find<ProgressInPlace>("signProgress");
        QSignalSpy toasts(m_screen.get(), &Screen::toastRequested);
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
        QTRY_COMPARE_WITH_TIMEOUT(find<ListView>("queueList")->model()->rowCount(), left, 30'000);
        for (const domain::EnvelopeId id : m_ids)
            if (m_office->envelope(id).parties.front().state == domain::PartyState::Turn)
                lookThrough(id);
        if (left < 2)
            return; // stopped late: nothing is left to be signed together
        signAll();
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 60'000);
    }
    void cleanupTestCase()
    {
        m_screen.reset();
        m_office.reset();
    }
};

COUNTERSIGN_WATCHED_TEST(TestSigningMany)
#include "tst_signing_many.moc"
