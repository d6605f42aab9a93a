#include "core/base/disk.h"
#include "tests/ui/office/ui_office.h"
#include "ui/kit/button.h"
#include "ui/kit/list_row.h"
#include "ui/kit/tabs.h"
#include "ui/pages/page_view.h"
#include "ui/signing/key_card.h"
#include "ui/signing/queue_screen.h"
#include "ui/signing/sign_panel.h"
#include "ui/signing/signature_pad.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace countersign;
using namespace countersign::ui;

class TestQueue : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::UiOffice> m_office;
    std::unique_ptr<QueueScreen> m_screen;
    domain::EnvelopeId m_first, m_second, m_third;

    template <typename T> T *find(const char *name) { return m_screen->findChild<T *>(QString::fromLatin1(name)); }
    PageView *pages() { return find<PageView>("queuePages"); }
    Button *sign() { return find<Button>("signButton"); }
    void open(domain::EnvelopeId id)
    {
        m_screen->select(id);
        QTRY_VERIFY_WITH_TIMEOUT(pages()->source()->isOpen() && sign()->isVisible(), 10000);
        QTest::qWait(150);
    }
    void lookThrough()
    {
        pages()->setFocus();
        for (int i = 0; i < 40 && !pages()->hasSeenAll(); ++i) {
            QTest::keyClick(pages(), Qt::Key_PageDown);
            QTest::qWait(120);
        }
        QVERIFY(pages()->hasSeenAll());
    }
    void enterPassphrase(const QByteArray &words)
    {
        auto *line = find<QLineEdit>("signPassphrase");
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, QString::fromUtf8(words));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<test::UiOffice>();
        m_first = m_office->sent(QStringLiteral("Service agreement"));
        m_second = m_office->sent(QStringLiteral("Purchase conditions"));
        m_third = m_office->sent(QStringLiteral("Annex 2"));
        m_office->actAs(m_office->cast().director);
        m_screen = std::make_unique<QueueScreen>(m_office->session());
        test::showLarge(*m_screen);
    }
    void cleanupTestCase() { m_screen.reset(); }

    void theQueueShowsWhatWaits()
    {
        auto *list = find<ListView>("queueList");
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(pages()->source()->isOpen(), 10000);
        QVERIFY(!sign()->isEnabled()); // nothing was looked at
        QVERIFY(sign()->accessibleDescription().contains(QStringLiteral("pages")));
    }

    void signingNeedsSeenPagesAKeyAndItsPassphrase()
    {
        open(m_first);
        test::shootBoth(*m_screen, QStringLiteral("sign-unseen"));
        lookThrough();
        QVERIFY(!sign()->isEnabled());
        auto *key = m_screen->findChild<KeyCard *>();
        key->setKeyFile(m_office->keyFile());
        QVERIFY(!sign()->isEnabled());
        enterPassphrase("not it at all");
        QTRY_VERIFY(sign()->isEnabled());
        QTest::mouseClick(sign(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(sign()->isVisible() && find<QLineEdit>("signPassphrase")->text().isEmpty(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("signPassphrase")->hasFocus(), 10000); // says so there, and asks again
        QVERIFY(m_office->envelope(m_first).parties.front().state == domain::PartyState::Turn);
        test::shootBoth(*m_screen, QStringLiteral("sign-wrong-passphrase"));

        QVERIFY(
            find<QLabel>("signNext")->text().contains(QStringLiteral("the document goes to Klaus Müller by e-mail")));
        enterPassphrase(test::UiOffice::passphrase());
        pages()->goToPage(0);
        QTest::qWait(200);
        test::shootBoth(*m_screen, QStringLiteral("sign"));
        QSignalSpy done(m_screen.get(), &QueueScreen::signedOne);
        QTest::keyClick(m_screen.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(find<QLineEdit>("signPassphrase")->text().isEmpty()); // gone at once
        QVERIFY(done.wait(20000));
        const domain::Envelope after = m_office->envelope(m_first);
        QVERIFY(after.parties.front().state == domain::PartyState::Acted);
        QVERIFY(after.documents.front().latest().kind == domain::RevisionKind::Signed);
        QTRY_COMPARE(find<ListView>("queueList")->model()->rowCount(), 2);
    }

    void aDrawnSignature()
    {
        open(m_second);
        lookThrough();
        auto *tabs = find<Tabs>("signMethods");
        QTest::mouseClick(tabs->findChild<QWidget *>(QStringLiteral("tab_draw")), Qt::LeftButton);
        auto *pad = find<SignaturePad>("signPad");
        QTRY_VERIFY(pad->isVisible());
        QVERIFY(!sign()->isEnabled());
        const QList<QPoint> stroke{{30, 70}, {60, 30}, {80, 90}, {120, 40}, {150, 80}, {200, 50}};
        QTest::mousePress(pad, Qt::LeftButton, {}, stroke.first());
        for (const QPoint &p : stroke) {
            QMouseEvent move(QEvent::MouseMove, p, pad->mapToGlobal(p), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(pad, &move);
        }
        QTest::mouseRelease(pad, Qt::LeftButton, {}, stroke.last());
        QVERIFY(!pad->isEmpty());
        enterPassphrase(test::UiOffice::passphrase());
        pages()->goToPage(0);
        QTest::qWait(200);
        test::shootBoth(*m_screen, QStringLiteral("sign-drawn"));
        QSignalSpy done(m_screen.get(), &QueueScreen::signedOne);
        QTest::mouseClick(sign(), Qt::LeftButton);
        QVERIFY(done.wait(20000));
        QCOMPARE(m_office->envelope(m_second).parties.front().evidence->method, QStringLiteral("drawn"));
    }

    void rejectingWantsAReason()
    {
        open(m_third);
        QTest::mouseClick(find<Button>("signReject"), Qt::LeftButton);
        auto *confirm = find<Button>("signRejectConfirm");
        QTRY_VERIFY(confirm->isVisible());
        QVERIFY(!confirm->isEnabled());
        test::shootBoth(*m_screen, QStringLiteral("sign-reject"));
        QTest::keyClicks(find<QPlainTextEdit>("signRejectReason"), QStringLiteral("The amount is not what we agreed."));
        QVERIFY(confirm->isEnabled());
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(domain::stateOf(m_office->envelope(m_third)), domain::EnvelopeState::Declined, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("queueEmpty")->isVisible(), 5000);
        test::shootBoth(*m_screen, QStringLiteral("sign-empty"));
    }
};

QTEST_MAIN(TestQueue)
#include "tst_queue.moc"
