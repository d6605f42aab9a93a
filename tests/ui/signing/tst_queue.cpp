#include "core/base/disk.h"
#include "core/crypto/authority.h"
#include "core/flow/ports.h"
#include "core/flow/trust_settings.h"
#include "core/link/trust_http.h"
#include "tests/core/crypto/soft_token.h"
#include "tests/support/pki_lab.h"
#include "tests/ui/office/ui_office.h"
#include "ui/kit/button.h"
#include "ui/kit/surfaces.h"
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
    test::PkiLab m_lab;
    test::SoftTokens m_tokens;
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

    // A card in its reader: chosen in the panel, PIN wrong and right, taken as one's own, two documents with one PIN.
    void aCardSignsManyWithOnePin()
    {
        QVERIFY2(!test::SoftTokens::modulePath().isEmpty(), "SoftHSM2 is not installed");
        const QByteArray pin = "731906";
        const QString label = QStringLiteral("Karta J. W.");
        const Time now = SystemClock().now();
        auto authority = crypto::Authority::create({.organization = QStringLiteral("Izba Rozliczeń")}, now);
        QVERIFY(authority);
        const auto person = authority->issuePerson(
            {.name = QStringLiteral("Joanna Wiśniewska"), .keyKind = crypto::KeyKind::Rsa2048}, now);
        QVERIFY(person);
        QCOMPARE(m_tokens.addToken(label, pin), QString());
        QCOMPARE(m_tokens.importKey(label, pin, person->keyToPem(Secret(QByteArrayView("file pass"))).value(),
                                    "file pass", "\x01", QStringLiteral("podpis")),
                 QString());
        QCOMPARE(m_tokens.addCertificate(label, pin, person->certificate(), "\x01", QStringLiteral("podpis")),
                 QString());
        m_office->actAs(m_office->cast().employee);
        const domain::EnvelopeId one = m_office->sent(QStringLiteral("Framework contract"));
        const domain::EnvelopeId two = m_office->sent(QStringLiteral("Addendum"));
        m_office->actAs(m_office->cast().director);
        for (const domain::EnvelopeId id : {one, two}) {
            open(id);
            lookThrough();
        }
        auto *key = m_screen->findChild<KeyCard *>();
        key->setFurtherModules({test::SoftTokens::modulePath()});
        QTest::mouseClick(find<Button>("signKeyChoose"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("signKeyOffer_0"), 15000);
        test::shootBoth(*m_screen, QStringLiteral("sign-key-choices"));
        Card *offer = nullptr;
        for (Card *card : m_screen->findChildren<Card *>(QRegularExpression(QStringLiteral("^signKeyOffer_"))))
            if (card->accessibleName().contains(label))
                offer = card;
        QVERIFY(offer);
        offer->setFocus();
        QTest::keyClick(offer, Qt::Key_Return);
        QTRY_VERIFY(find<QLineEdit>("signPassphrase")->isVisible());
        QCOMPARE(find<QLineEdit>("signPassphrase")->placeholderText(), QStringLiteral("PIN"));
        enterPassphrase("000000");
        QTest::mouseClick(sign(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("signPassphrase")->property("invalid").toBool(), 15000);
        test::shootBoth(*m_screen, QStringLiteral("sign-wrong-pin"));
        QVERIFY(m_office->envelope(one).parties.front().state == domain::PartyState::Turn);

        enterPassphrase(pin);
        QSignalSpy done(m_screen.get(), &QueueScreen::signedOne);
        auto *all = find<Button>("queueSignAll");
        QVERIFY(all->isVisible());
        QTest::mouseClick(all, Qt::LeftButton);
        // The office knows another certificate of hers: she says once that this one is hers, too.
        auto *decision = find<Card>("signDecision");
        QTRY_VERIFY_WITH_TIMEOUT(decision->isVisible(), 20000);
        QCOMPARE(done.size(), 0);
        test::shootBoth(*m_screen, QStringLiteral("sign-is-it-yours"));
        QTest::mouseClick(find<Button>("signDecisionMain"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, 30000);
        QVERIFY(!decision->isVisible());
        for (const domain::EnvelopeId id : {one, two})
            QCOMPARE(m_office->envelope(id).parties.front().evidence->certificateSha256,
                     person->certificate().fingerprint());
        key->setKeyFile(m_office->keyFile());
    }

    // The office signs with timestamps, and the authority is down: the signatory hears its words and decides.
    void withoutATimestampByChoice()
    {
        QVERIFY(m_lab.start());
        const QString path = QStringLiteral("tsa/good");
        m_lab.set(path, QStringLiteral("500"));
        m_office->actAs(m_office->cast().employee);
        const domain::EnvelopeId id = m_office->sent(QStringLiteral("Lease"));
        const auto saved = m_office->ask([url = m_lab.url(path)](flow::Office &o) {
            o.ports().network = std::make_unique<link::TrustHttp>(link::TrustHttpLimits{.timeoutMs = 4000});
            return flow::saveSignatureLevel(o, domain::PadesLevel::T, {url});
        });
        QVERIFY(saved);
        m_office->actAs(m_office->cast().director);
        open(id);
        lookThrough();
        QTRY_VERIFY(!find<QLabel>("signLevel")->text().isEmpty());
        enterPassphrase(test::UiOffice::passphrase());
        QTest::mouseClick(sign(), Qt::LeftButton);
        auto *decision = find<Card>("signDecision");
        QTRY_VERIFY_WITH_TIMEOUT(decision->isVisible(), 20000);
        QVERIFY(find<QLabel>("signDecisionSaid")->text().contains(QStringLiteral("500")));
        QVERIFY(m_office->envelope(id).parties.front().state == domain::PartyState::Turn);
        test::shootBoth(*m_screen, QStringLiteral("sign-no-timestamp"));

        // Wait: nothing happens, and the authority comes back.
        QTest::mouseClick(find<Button>("signDecisionOther"), Qt::LeftButton);
        QVERIFY(!decision->isVisible());
        enterPassphrase(test::UiOffice::passphrase());
        QTest::mouseClick(sign(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(decision->isVisible(), 20000);
        QSignalSpy done(m_screen.get(), &QueueScreen::signedOne);
        QTest::mouseClick(find<Button>("signDecisionMain"), Qt::LeftButton); // without, and without a new passphrase
        QVERIFY(done.wait(20000));
        QVERIFY(m_office->envelope(id).parties.front().state == domain::PartyState::Acted);
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
