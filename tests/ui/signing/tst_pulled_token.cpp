// The card is taken out of its reader between two documents of many that are signed with one PIN: what was signed is said,
// the rest stays in the queue, and no document is half signed. SoftHSM2; the timestamp of the first signature is the moment
// at which the token goes.
#include "core/crypto/token_error.h"
#include "core/flow/opening.h"
#include "core/flow/ports.h"
#include "core/flow/trust_settings.h"
#include "core/link/trust_http.h"
#include "core/pdf/document.h"
#include "core/pdf/signature_slot.h"
#include "tests/core/crypto/issued_card.h"
#include "tests/support/pki_lab.h"
#include "tests/support/watched_test.h"
#include "tests/ui/signing/queue_hands.h"
#include "ui/words/error_words.h"

#include <QDirIterator>

using namespace countersign;
using namespace countersign::ui;

namespace {

// Asks for the timestamp; when it has come, the token is no longer there. On the office's lane.
class PullingNetwork final : public crypto::TrustNetwork
{
public:
    explicit PullingNetwork(std::function<void()> pull) : m_pull(std::move(pull)) { }
    Result<QByteArray> ask(const crypto::TrustQuery &query) override
    {
        auto answer = m_http.ask(query);
        if (const auto pull = std::exchange(m_pull, nullptr))
            pull();
        return answer;
    }

private:
    link::TrustHttp m_http;
    std::function<void()> m_pull;
};

} // namespace

class TestPulledToken : public QObject
{
    Q_OBJECT
    test::PkiLab m_lab;
    test::SoftTokens m_tokens;
    std::unique_ptr<test::UiOffice> m_office;
    std::unique_ptr<test::QueueHands> m_hands;

    template <typename T> T *find(const char *name) { return m_hands->find<T>(name); }
    // Signatures in the latest file of the document.
    qsizetype signaturesIn(domain::EnvelopeId id)
    {
        const domain::Envelope envelope = m_office->envelope(id);
        const auto bytes =
            m_office->ask([sha = envelope.documents.front().latest().sha256](flow::Office &o) { return o.pdf(sha); });
        const auto document = bytes ? pdf::Document::open(*bytes) : Result<pdf::Document>(fail(bytes.error()));
        return document ? pdf::signatures(*document).size() : -1;
    }
    // Out of the reader, and back into it: the same token both times.
    bool moveTokens(const char *from, const char *to)
    {
        QDir folder = QFileInfo(m_tokens.configuration()).dir();
        const QString source = folder.filePath(QString::fromLatin1(from)),
                      target = folder.filePath(QString::fromLatin1(to));
        bool isMoved = folder.mkpath(target);
        int moved = 0;
        for (const QString &token : QDir(source).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            isMoved = isMoved && QDir().rename(source + QLatin1Char('/') + token, target + QLatin1Char('/') + token);
            ++moved;
        }
        return isMoved && moved == 1;
    }
    QStringList files()
    {
        QStringList all;
        QDirIterator each(m_office->folder() + QStringLiteral("/office"), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            all << each.next();
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!test::SoftTokens::modulePath().isEmpty(), "SoftHSM2 is not installed");
        QVERIFY(m_lab.start());
        m_office = std::make_unique<test::UiOffice>();
    }
    void cleanupTestCase() { m_hands.reset(); }

    void whatWasSignedIsSaidAndTheRestStays()
    {
        const test::IssuedCard card = test::issueCard(m_tokens, QStringLiteral("Karta J. W."));
        QCOMPARE(card.trouble, QString());
        std::vector<domain::EnvelopeId> sent;
        for (const char *title : {"Framework contract", "Addendum", "Annex"})
            sent.push_back(m_office->sent(QString::fromLatin1(title)));
        bool isPulled = false;
        const auto saved = m_office->ask([&, url = m_lab.url(QStringLiteral("tsa/good"))](flow::Office &o) {
            o.ports().network =
                std::make_unique<PullingNetwork>([&, this] { isPulled = moveTokens("tokens", "pocket"); });
            return flow::saveSignatureLevel(o, domain::PadesLevel::T, {url});
        });
        QVERIFY(saved);
        m_office->actAs(m_office->cast().director);
        m_hands = std::make_unique<test::QueueHands>(*m_office);
        QVERIFY(m_hands->isWaiting(3));
        for (const domain::EnvelopeId id : sent)
            m_hands->lookThrough(id);

        m_hands->askForCards(card.label, test::SoftTokens::modulePath());
        m_hands->chooseCard(card.label);
        m_hands->enter(card.pin);
        QSignalSpy done(&m_hands->screen(), &QueueScreen::signedOne);
        QSignalSpy toasts(&m_hands->screen(), &QueueScreen::toastRequested);
        const QStringList before = files();
        m_hands->signAll();
        QTRY_VERIFY_WITH_TIMEOUT(find<Card>("signDecision")->isVisible(), 30'000); // "Is this key yours?"
        QTest::mouseClick(find<Button>("signDecisionMain"), Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 60'000);
        QVERIFY(isPulled);
        const auto signedId = done.front().front().value<domain::EnvelopeId>();
        QTRY_VERIFY_WITH_TIMEOUT(!toasts.isEmpty(), 30'000);
        const QString said = toasts.front().front().value<ToastMessage>().text;
        QVERIFY2(said.startsWith(QStringLiteral("1 of 3 documents were signed. "))
                     && said.contains(sentenceFor(crypto::TokenError::TokenRemoved)),
                 qPrintable(said));
        test::shootBoth(m_hands->screen(), QStringLiteral("fault-card-pulled-out-of-many"));

        // The two others wait as before, each whole.
        QVERIFY(m_hands->isWaiting(2));
        for (const domain::EnvelopeId id : sent) {
            const bool isSigned = id == signedId;
            QCOMPARE(m_office->envelope(id).parties.front().state,
                     isSigned ? domain::PartyState::Acted : domain::PartyState::Turn);
            QCOMPARE(signaturesIn(id), isSigned ? 1 : 0);
        }
        QVERIFY(m_office->ask([](flow::Office &o) { return flow::verifyJournal(o).has_value(); }));
        // Whatever was written is the file that was signed: no more of them than its revisions.
        QStringList added = files();
        for (const QString &file : before)
            added.removeAll(file);
        for (const QString &file : added) {
            QFile one(file);
            QVERIFY(one.open(QIODevice::ReadOnly));
            const QByteArray bytes = one.readAll();
            if (bytes.startsWith("%PDF-"))
                QVERIFY2(pdf::Document::open(bytes).has_value(), qPrintable(file));
        }

        // Put back, it signs the rest.
        QVERIFY(moveTokens("pocket", "tokens"));
        toasts.clear();
        m_hands->enter(card.pin);
        m_hands->signAll();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 3, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("queueEmpty")->isVisible(), 30'000);
        for (const domain::EnvelopeId id : sent)
            QCOMPARE(signaturesIn(id), 1);
    }
};

COUNTERSIGN_WATCHED_TEST(TestPulledToken)
#include "tst_pulled_token.moc"
