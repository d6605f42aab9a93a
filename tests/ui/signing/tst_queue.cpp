#include "core/base/disk.h"
#include "core/crypto/token_error.h"
#include "core/flow/own_signature.h"
#include "core/flow/ports.h"
#include "core/flow/preview.h"
#include "core/flow/routing.h"
#include "core/flow/trust_settings.h"
#include "core/link/trust_http.h"
#include "core/pdf/renderer.h"
#include "tests/core/crypto/issued_card.h"
#include "tests/support/pki_lab.h"
#include "tests/support/watched_test.h"
#include "tests/ui/signing/queue_hands.h"
#include "ui/kit/tabs.h"
#include "ui/signing/sign_panel.h"
#include "ui/signing/signature_input.h"
#include "ui/signing/signature_pad.h"
#include "ui/words/error_words.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QPlainTextEdit>

using namespace countersign;
using namespace countersign::ui;

class TestQueue : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::UiOffice> m_office;
    test::PkiLab m_lab;
    test::SoftTokens m_tokens;
    std::unique_ptr<test::QueueHands> m_hands;
    domain::EnvelopeId m_first, m_second, m_third;

    template <typename T> T *find(const char *name) { return m_hands->find<T>(name); }
    PageView *pages() { return m_hands->pages(); }
    Button *sign() { return m_hands->sign(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<test::UiOffice>();
        m_first = m_office->sent(QStringLiteral("Service agreement"));
        m_second = m_office->sent(QStringLiteral("Purchase conditions"));
        m_third = m_office->sent(QStringLiteral("Annex 2"));
        m_office->actAs(m_office->cast().director);
        m_hands = std::make_unique<test::QueueHands>(*m_office);
    }
    void cleanupTestCase() { m_hands.reset(); }

    void theQueueShowsWhatWaits()
    {
        auto *list = find<ListView>("queueList");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 3, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(pages()->source()->isOpen(), 30'000);
        QVERIFY(!sign()->isEnabled()); // nothing was looked at
        QVERIFY(sign()->accessibleDescription().contains(QStringLiteral("pages")));
    }

    // A small window, or large text: a line takes the place of the list.
    void whereItIsNarrowALineLeadsThroughTheQueue()
    {
        auto *line = find<QWidget>("queueLine");
        auto *list = find<ListView>("queueList");
        QVERIFY(!line->isVisible() && list->isVisible());
        m_hands->screen().resize(860, 900);
        QTRY_VERIFY(line->isVisible() && !list->isVisible());
        QCOMPARE(find<QLabel>("queuePlace")->text(), QStringLiteral("1 of 3"));
        QVERIFY(!find<Button>("queuePrevious")->isEnabled());
        QTest::mouseClick(find<Button>("queueNext"), Qt::LeftButton);
        QCOMPARE(find<QLabel>("queuePlace")->text(), QStringLiteral("2 of 3"));
        QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("queueTitle")->text(), list->currentIndex().data().toString(), 30'000);
        test::shootBoth(m_hands->screen(), QStringLiteral("queue-narrow"));
        QTest::mouseClick(find<Button>("queuePrevious"), Qt::LeftButton);
        m_hands->screen().resize(1440, 900);
        QTRY_VERIFY(!line->isVisible() && list->isVisible());
    }

    // What is shown at the place of the signature is what the engine writes there, and follows what is typed.
    void thePagesAreShownAsTheyWillBeSigned()
    {
        m_hands->open(m_first);
        const auto place = [this] {
            const domain::Envelope envelope = m_office->envelope(m_first);
            for (const domain::Field &f : envelope.fields)
                if (f.party == envelope.parties.front().id && f.kind == domain::FieldKind::Signature)
                    return f;
            return domain::Field{};
        }();
        QVERIFY(place.rect.isValid());
        pages()->ensureShown(place.page, place.rect);
        m_hands->waitForLook();
        const auto seen = [&] {
            const QRect at = pages()->toView(place.page, place.rect).toAlignedRect().adjusted(3, 3, -3, -3);
            return pages()->viewport()->grab(at).toImage().convertToFormat(QImage::Format_RGB32);
        };
        const auto made = [&](const QString &name) {
            const auto files = m_office->ask([&](flow::Office &o) {
                return flow::previewSigning(o,
                                            {.envelope = m_first,
                                             .look = {.method = flow::SignatureLook::Method::Typed, .text = name},
                                             .key = {},
                                             .passphrase = {},
                                             .utcOffsetMinutes = QDateTime::currentDateTime().offsetFromUtc() / 60,
                                             .level = {},
                                             .stop = {}},
                                            {});
            });
            const auto images = pdf::PageImages::open(files->front());
            const double scale = qRound(pages()->pixelsPerPoint() * pages()->devicePixelRatioF() * 1000) / 1000.0;
            const QRectF page = pages()->pageRect(place.page);
            const QRect at = pages()->toView(place.page, place.rect).toAlignedRect().adjusted(3, 3, -3, -3);
            return images->renderPage(place.page, scale)
                ->convertToFormat(QImage::Format_RGB32)
                .copy(at.translated(-page.topLeft().toPoint()));
        };
        // The time under the name has seconds: most of the place is the name itself.
        const auto differing = [](const QImage &a, const QImage &b) {
            int count = 0;
            for (int y = 0; y < std::min(a.height(), b.height()); ++y)
                for (int x = 0; x < std::min(a.width(), b.width()); ++x)
                    count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 60;
            return count / double(a.width() * a.height());
        };
        auto *typed = find<QLineEdit>("signTyped");
        const QImage first = seen();
        QVERIFY2(differing(first, made(typed->text())) < 0.02, qPrintable(typed->text()));
        typed->setText(QStringLiteral("Quite Another"));
        QTRY_VERIFY_WITH_TIMEOUT(differing(seen(), first) > 0.02, 60'000);
        QVERIFY(differing(seen(), made(QStringLiteral("Quite Another"))) < 0.02);
        typed->setText(QStringLiteral("J. Wiśniewska"));
    }

    void signingNeedsSeenPagesAKeyAndItsPassphrase()
    {
        m_hands->open(m_first);
        test::shootBoth(m_hands->screen(), QStringLiteral("sign-unseen"));
        m_hands->lookThrough();
        QVERIFY(!sign()->isEnabled());
        m_hands->key()->setKeyFile(m_office->keyFile());
        QVERIFY(!sign()->isEnabled());
        m_hands->enter("not it at all");
        QTRY_VERIFY_WITH_TIMEOUT(sign()->isEnabled(), 30'000);
        QTest::mouseClick(sign(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(sign()->isVisible() && find<QLineEdit>("signPassphrase")->text().isEmpty(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("signPassphrase")->hasFocus(),
                                 30'000); // says so there, and asks again
        QVERIFY(m_office->envelope(m_first).parties.front().state == domain::PartyState::Turn);
        test::shootBoth(m_hands->screen(), QStringLiteral("sign-wrong-passphrase"));

        QVERIFY(
            find<QLabel>("signNext")->text().contains(QStringLiteral("the document goes to Klaus Müller by e-mail")));
        m_hands->enter(test::UiOffice::passphrase());
        pages()->goToPage(0);
        m_hands->waitForLook();
        test::shootBoth(m_hands->screen(), QStringLiteral("sign"));
        QSignalSpy done(&m_hands->screen(), &QueueScreen::signedOne);
        QTest::keyClick(&m_hands->screen(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(find<QLineEdit>("signPassphrase")->text().isEmpty()); // gone at once
        QVERIFY(done.wait(60'000));
        const domain::Envelope after = m_office->envelope(m_first);
        QVERIFY(after.parties.front().state == domain::PartyState::Acted);
        QVERIFY(after.documents.front().latest().kind == domain::RevisionKind::Signed);
        QTRY_COMPARE_WITH_TIMEOUT(find<ListView>("queueList")->model()->rowCount(), 2, 30'000);
    }

    void aDrawnSignature()
    {
        m_hands->lookThrough(m_second);
        auto *tabs = find<Tabs>("signMethods");
        QTest::mouseClick(tabs->findChild<QWidget *>(QStringLiteral("tab_draw")), Qt::LeftButton);
        auto *pad = find<SignaturePad>("signPad");
        QTRY_VERIFY_WITH_TIMEOUT(pad->isVisible(), 30'000);
        QVERIFY(!sign()->isEnabled());
        const QList<QPoint> stroke{{30, 70}, {60, 30}, {80, 90}, {120, 40}, {150, 80}, {200, 50}};
        QTest::mousePress(pad, Qt::LeftButton, {}, stroke.first());
        for (const QPoint &p : stroke) {
            QMouseEvent move(QEvent::MouseMove, p, pad->mapToGlobal(p), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(pad, &move);
        }
        QTest::mouseRelease(pad, Qt::LeftButton, {}, stroke.last());
        QVERIFY(!pad->isEmpty());
        m_hands->enter(test::UiOffice::passphrase());
        pages()->goToPage(0);
        m_hands->waitForLook();
        test::shootBoth(m_hands->screen(), QStringLiteral("sign-drawn"));
        find<QCheckBox>("signKeep")->setChecked(true);
        QSignalSpy done(&m_hands->screen(), &QueueScreen::signedOne);
        QTest::mouseClick(sign(), Qt::LeftButton);
        QVERIFY(done.wait(60'000));
        QCOMPARE(m_office->envelope(m_second).parties.front().evidence->method, QStringLiteral("drawn"));

        // It was to be kept: another window has it at once, nobody else does, and it is nowhere in the clear.
        const auto kept = [this] { return *m_office->ask([](flow::Office &o) { return flow::ownSignature(o); }); };
        QTRY_VERIFY_WITH_TIMEOUT(kept().has_value(), 30'000);
        const QByteArray png = kept()->png;
        QVERIFY(png.startsWith("\x89PNG"));
        QueueScreen other(m_office->session());
        test::showLarge(other);
        auto *again = other.findChild<SignatureInput *>();
        QTRY_COMPARE_WITH_TIMEOUT(again->look().png, png, 30'000);
        QVERIFY(again->look().method == flow::SignatureLook::Method::Drawn && !again->isEmpty());
        test::shootBoth(other, QStringLiteral("sign-kept"));
        m_office->actAs(m_office->cast().employee);
        QVERIFY(!kept());
        m_office->actAs(m_office->cast().director);
        bool found = false;
        QDirIterator files(m_office->folder(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.fileName().contains(QStringLiteral("signature-")) || !file.open(QIODevice::ReadOnly))
                continue;
            found = true;
            QVERIFY(!file.readAll().contains("PNG"));
        }
        QVERIFY(found);
        QTest::mouseClick(other.findChild<Button *>(QStringLiteral("signForget")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!kept(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!other.findChild<QWidget *>(QStringLiteral("tab_kept")), 30'000);
    }

    // A card in its reader: chosen in the panel, PIN wrong and right, taken as one's own, two documents with one PIN.
    void aCardSignsManyWithOnePin()
    {
        QVERIFY2(!test::SoftTokens::modulePath().isEmpty(), "SoftHSM2 is not installed");
        const test::IssuedCard card = test::issueCard(m_tokens, QStringLiteral("Karta J. W."));
        QCOMPARE(card.trouble, QString());
        m_office->actAs(m_office->cast().employee);
        const domain::EnvelopeId one = m_office->sent(QStringLiteral("Framework contract"));
        const domain::EnvelopeId two = m_office->sent(QStringLiteral("Addendum"));
        m_office->actAs(m_office->cast().director);
        for (const domain::EnvelopeId id : {one, two}) {
            m_hands->lookThrough(id);
        }
        m_hands->askForCards(card.label, test::SoftTokens::modulePath());
        test::shootBoth(m_hands->screen(), QStringLiteral("sign-key-choices"));
        m_hands->chooseCard(card.label);
        QCOMPARE(find<QLineEdit>("signPassphrase")->placeholderText(), QStringLiteral("PIN"));
        m_hands->enter("000000");
        QTest::mouseClick(sign(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("signPassphrase")->property("invalid").toBool(), 30'000);
        test::shootBoth(m_hands->screen(), QStringLiteral("sign-wrong-pin"));
        QVERIFY(m_office->envelope(one).parties.front().state == domain::PartyState::Turn);

        m_hands->enter(card.pin);
        QSignalSpy done(&m_hands->screen(), &QueueScreen::signedOne);
        auto *all = find<Button>("queueSignAll");
        QVERIFY(all->isVisible());
        QTest::mouseClick(all, Qt::LeftButton);
        // The office knows another certificate of hers: she says once that this one is hers, too.
        auto *decision = find<Card>("signDecision");
        QTRY_VERIFY_WITH_TIMEOUT(decision->isVisible(), 30'000);
        QCOMPARE(done.size(), 0);
        test::shootBoth(m_hands->screen(), QStringLiteral("sign-is-it-yours"));
        QTest::mouseClick(find<Button>("signDecisionMain"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, 30000);
        QVERIFY(!decision->isVisible());
        for (const domain::EnvelopeId id : {one, two})
            QCOMPARE(m_office->envelope(id).parties.front().evidence->certificateSha256, card.fingerprint);
        m_hands->key()->setKeyFile(m_office->keyFile());
    }

    // Of several one is withdrawn just then: what was signed before is said.
    void ofManyOneWasWithdrawn()
    {
        m_office->actAs(m_office->cast().employee);
        const domain::EnvelopeId one = m_office->sent(QStringLiteral("Lease"));
        const domain::EnvelopeId two = m_office->sent(QStringLiteral("Handover record"));
        m_office->actAs(m_office->cast().director);
        for (const domain::EnvelopeId id : {one, two}) {
            m_hands->lookThrough(id);
        }
        const QAbstractItemModel *queue = find<ListView>("queueList")->model();
        const bool isOneFirst =
            queue->match(queue->index(0, 0), Qt::DisplayRole, QStringLiteral("Lease"), 1).value(0).row()
            < queue->match(queue->index(0, 0), Qt::DisplayRole, QStringLiteral("Handover record"), 1).value(0).row();
        m_hands->enter(test::UiOffice::passphrase());
        QSignalSpy done(&m_hands->screen(), &QueueScreen::signedOne);
        QSignalSpy toasts(&m_hands->screen(), &QueueScreen::toastRequested);
        // Both stand on the lane before the window hears of the first.
        const auto withdrawn =
            m_office->session().run([id = isOneFirst ? two : one, cast = m_office->cast()](flow::Office &o) {
                o.actAs(cast.employee);
                auto result = flow::cancel(o, id, QStringLiteral("Sent by mistake"));
                o.actAs(cast.director);
                return result;
            });
        QTest::mouseClick(find<Button>("queueSignAll"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 60'000);
        QVERIFY(withdrawn.future().result());
        QCOMPARE(toasts.size(), 1);
        const QString said = toasts.front().front().value<ToastMessage>().text;
        QVERIFY2(said.startsWith(QStringLiteral("1 of 2 documents were signed. ")), qPrintable(said));
        QVERIFY(m_office->envelope(isOneFirst ? one : two).parties.front().state == domain::PartyState::Acted);
    }

    // The card is out of its reader by the time Sign is pressed.
    void aCardThatWasPulledOut()
    {
        const test::IssuedCard card = test::issueCard(m_tokens, QStringLiteral("Karta wyjęta"));
        QCOMPARE(card.trouble, QString());
        m_office->actAs(m_office->cast().employee);
        const domain::EnvelopeId id = m_office->sent(QStringLiteral("Loan"));
        m_office->actAs(m_office->cast().director);
        m_hands->lookThrough(id);
        m_hands->askForCards(card.label, test::SoftTokens::modulePath());
        m_hands->chooseCard(card.label);

        QCOMPARE(m_tokens.deleteToken(card.label), QString());
        m_hands->enter(card.pin);
        QSignalSpy done(&m_hands->screen(), &QueueScreen::signedOne);
        QTRY_VERIFY_WITH_TIMEOUT(sign()->isEnabled(), 30'000);
        QTest::mouseClick(sign(), Qt::LeftButton);
        const auto shown = [this] {
            QString words;
            for (const QLabel *each : m_hands->screen().findChildren<QLabel *>())
                if (each->isVisible())
                    words += each->text() + QLatin1Char('\n');
            return words;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(shown().contains(sentenceFor(crypto::TokenError::TokenNotFound))
                                      || shown().contains(sentenceFor(crypto::TokenError::TokenRemoved)),
                                  qPrintable(shown()), 30'000);
        test::shootBoth(m_hands->screen(), QStringLiteral("fault-card-pulled-out"));
        QCOMPARE(done.size(), 0);
        QVERIFY(m_office->envelope(id).parties.front().state == domain::PartyState::Turn);

        // Another key signs it: the panel goes on.
        m_hands->key()->setKeyFile(m_office->keyFile());
        m_hands->enter(test::UiOffice::passphrase());
        QTRY_VERIFY_WITH_TIMEOUT(sign()->isEnabled(), 30'000);
        QTest::mouseClick(sign(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 60'000);
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
        m_hands->lookThrough(id);
        QTRY_VERIFY_WITH_TIMEOUT(!find<QLabel>("signLevel")->text().isEmpty(), 30'000);
        m_hands->enter(test::UiOffice::passphrase());
        QTest::mouseClick(sign(), Qt::LeftButton);
        auto *decision = find<Card>("signDecision");
        QTRY_VERIFY_WITH_TIMEOUT(decision->isVisible(), 30'000);
        QVERIFY(find<QLabel>("signDecisionSaid")->text().contains(QStringLiteral("500")));
        QVERIFY(m_office->envelope(id).parties.front().state == domain::PartyState::Turn);
        test::shootBoth(m_hands->screen(), QStringLiteral("sign-no-timestamp"));

        // Wait: nothing happens, and the authority comes back.
        QTest::mouseClick(find<Button>("signDecisionOther"), Qt::LeftButton);
        QVERIFY(!decision->isVisible());
        m_hands->enter(test::UiOffice::passphrase());
        QTest::mouseClick(sign(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(decision->isVisible(), 30'000);
        QSignalSpy done(&m_hands->screen(), &QueueScreen::signedOne);
        QTest::mouseClick(find<Button>("signDecisionMain"), Qt::LeftButton); // without, and without a new passphrase
        QVERIFY(done.wait(60'000));
        QVERIFY(m_office->envelope(id).parties.front().state == domain::PartyState::Acted);
    }

    void rejectingWantsAReason()
    {
        m_hands->open(m_third);
        QTest::mouseClick(find<Button>("signReject"), Qt::LeftButton);
        auto *confirm = find<Button>("signRejectConfirm");
        QTRY_VERIFY_WITH_TIMEOUT(confirm->isVisible(), 30'000);
        QVERIFY(!confirm->isEnabled());
        test::shootBoth(m_hands->screen(), QStringLiteral("sign-reject"));
        QTest::keyClicks(find<QPlainTextEdit>("signRejectReason"), QStringLiteral("The amount is not what we agreed."));
        QVERIFY(confirm->isEnabled());
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(domain::stateOf(m_office->envelope(m_third)), domain::EnvelopeState::Declined,
                                  30'000);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("queueEmpty")->isVisible(), 30'000);
        test::shootBoth(m_hands->screen(), QStringLiteral("sign-empty"));
    }
};

COUNTERSIGN_WATCHED_TEST(TestQueue)
#include "tst_queue.moc"
