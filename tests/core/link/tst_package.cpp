// The sealed side of a link: against a second implementation (signer.mjs on WebCrypto), and against every bit changed.
#include "core/link/package.h"

#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "core/wire/base64url.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace countersign;

class TstPackage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensInAnotherImplementation_data();
    void opensInAnotherImplementation();
    void everyChangedBitIsNoticed();
    void chunksKeepTheirPlace();
    void chunksAreFewAndSmall_data();
    void chunksAreFewAndSmall();
    void manyDocumentsAreNoMoreThanALinkNames();
    void completionsAreTheSameEachTime();
    void filesAndQuestionsAreBound();
    void delegatingNeedsLeave();
    void secretsSurviveStoring();
    void requestsThatMakeNoLink();
    void urlCarriesTheSecretInItsFragment();
    void deliveriesAreBoundToTheirKey();

private:
    link::LinkRequest request(const QByteArray &document, const QByteArray &code = {}) const
    {
        wire::Manifest m;
        m.envelopeTitle = QStringLiteral("Umowa «№ 7» – żółć");
        m.language = QStringLiteral("pl");
        m.expires = 1790000000;
        m.consentVersion = QStringLiteral("1");
        m.consentText = QStringLiteral("Zgadzam się na podpis elektroniczny.");
        m.fields = {{.id = QStringLiteral("f1"), .kind = QStringLiteral("text")},
                    {.id = QStringLiteral("f2"), .kind = QStringLiteral("signature")},
                    {.id = QStringLiteral("f3"), .kind = QStringLiteral("checkbox")},
                    {.id = QStringLiteral("f4"), .kind = QStringLiteral("attachment")}};
        return {.manifest = m,
                .documents = {{QStringLiteral("umowa.pdf"), 2, document}},
                .envelope = m_id,
                .accessCode = Secret(QByteArrayView(code)),
                .receptionPublicKey = m_reception.publicKey,
                .device = m_id,
                .deviceKey = &m_device};
    }
    static wire::OpenReply replyOf(const link::LinkPackage &package)
    {
        wire::OpenReply reply;
        reply.state = QStringLiteral("open");
        reply.wrapped = package.upload.wrapped;
        reply.manifest = package.upload.manifest;
        return reply;
    }

    crypto::DeviceKey m_device;
    crypto::ReceptionKey m_reception;
    Uuid m_id;
};

void TstPackage::initTestCase()
{
    m_device = crypto::DeviceKey::generate();
    m_reception = crypto::ReceptionKey::generate();
    m_id = newUuid(SystemClock());
}

void TstPackage::opensInAnotherImplementation_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("one byte") << 1 << QByteArray();
    QTest::newRow("exactly one chunk") << 64 * 1024 << QByteArray();
    QTest::newRow("many chunks, access code") << 2 * 1024 * 1024 + 17 << QByteArray("zażółć 42");
}

void TstPackage::opensInAnotherImplementation()
{
    QFETCH(int, size);
    QFETCH(QByteArray, code);
    const QByteArray document = crypto::randomBytes(size);
    const auto package = link::buildPackage(request(document, code));
    QVERIFY(package.has_value());
    const link::LinkSecrets &secrets = package->secrets;
    QJsonArray chunks;
    for (const link::SealedChunk &chunk : package->chunks)
        chunks.append(wire::toB64(chunk.sealed));
    const QJsonObject input{{"link", wire::toB64(secrets.linkId)},
                            {"s", wire::toB64(secrets.shared.view())},
                            {"code", QString::fromUtf8(code)},
                            {"wrapped", wire::toB64(package->upload.wrapped)},
                            {"manifest", wire::toB64(package->upload.manifest)},
                            {"chunks", chunks}};
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(
        QStringLiteral("node"),
        {QString::fromLocal8Bit(qgetenv("COUNTERSIGN_SOURCE_DIR")) + QStringLiteral("/tests/core/link/signer.mjs")});
    QVERIFY(node.waitForStarted());
    node.write(QJsonDocument(input).toJson());
    node.closeWriteChannel();
    QVERIFY(node.waitForFinished(60000));
    QCOMPARE(node.exitCode(), 0);
    const QJsonObject output = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    QCOMPARE(output["title"].toString(), QStringLiteral("Umowa «№ 7» – żółć"));
    QCOMPARE(output["document_sha256"].toString(), QString::fromLatin1(crypto::sha256(document).toHex()));
    const QByteArray a = wire::fromB64(output["a"].toString()).value();
    QCOMPARE(crypto::sha256(a), package->upload.auth);
    QCOMPARE(link::linkAuthenticator(secrets.linkId, secrets.shared, Secret(QByteArrayView(code))).value(), a);

    const auto opened = link::openLink(secrets.linkId, secrets.shared, Secret(QByteArrayView(code)), replyOf(*package));
    QVERIFY(opened.has_value());
    const wire::AnswerPost post{Uuid::fromString(output["attempt"].toString()).value(),
                                wire::fromB64(output["enc"].toString()).value(),
                                wire::fromB64(output["ct"].toString()).value()};
    const auto answer = link::openAnswer(secrets, m_reception, post, opened->manifest);
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->values.value(QStringLiteral("f1")), QStringLiteral("ulica Kwiatowa 12, Łódź"));
    QCOMPARE(answer->values.value(QStringLiteral("f3")), QStringLiteral("yes"));
    QCOMPARE(answer->signature->png, QByteArray("png"));
    QCOMPARE(answer->atMs, 1790000000999);

    QCOMPARE(answer->attachments.size(), 1u);
    std::vector<QByteArray> attached;
    for (const QJsonValue &chunk : output["attached"].toArray())
        attached.push_back(wire::fromB64(chunk.toString()).value());
    const auto file = link::openAttachment(secrets.linkId, answer->attachments.front(), attached);
    QVERIFY(file.has_value());
    QCOMPARE(*file, QByteArray(1024 * 1024 + 3, 7));
    const QJsonObject asked = output["question"].toObject();
    const auto question = link::openQuestion(secrets, m_reception,
                                             {Uuid::fromString(asked["id"].toString()).value(),
                                              wire::fromB64(asked["enc"].toString()).value(),
                                              wire::fromB64(asked["ct"].toString()).value()});
    QVERIFY(question.has_value());
    QCOMPARE(question->text, QStringLiteral("Z VAT czy bez?"));
    // An answer is no question, whoever relabels it.
    QVERIFY(!link::openQuestion(secrets, m_reception, {post.attempt, post.enc, post.ct}));
}

void TstPackage::filesAndQuestionsAreBound()
{
    const auto package = link::buildPackage(request("document"));
    const auto other = link::buildPackage(request("document"));
    const link::LinkSecrets &secrets = package->secrets;
    wire::Attachment attachment{
        .field = QStringLiteral("f4"), .name = QStringLiteral("a"), .type = QStringLiteral("image/png")};
    const QByteArray bytes = crypto::randomBytes(2 * wire::kChunkPlaintext);
    const auto sealed = link::sealAttachment(secrets.linkId, bytes, attachment);
    QCOMPARE(sealed->size(), 2u);
    const std::vector<QByteArray> chunks{sealed->at(0).sealed, sealed->at(1).sealed};
    QCOMPARE(link::openAttachment(secrets.linkId, attachment, chunks).value(), bytes);
    QVERIFY(!link::openAttachment(other->secrets.linkId, attachment, chunks));
    QVERIFY(!link::openAttachment(secrets.linkId, attachment, {chunks[1], chunks[0]}));
    QVERIFY(!link::openAttachment(secrets.linkId, attachment, {chunks[0]}));
    wire::Attachment elsewhere = attachment;
    elsewhere.field = QStringLiteral("f5");
    QVERIFY(!link::openAttachment(secrets.linkId, elsewhere, chunks));
    wire::Attachment lying = attachment;
    lying.size -= 1;
    QVERIFY(!link::openAttachment(secrets.linkId, lying, chunks));
    lying = attachment;
    lying.sha256 = QString(64, QLatin1Char('0'));
    QVERIFY(!link::openAttachment(secrets.linkId, lying, chunks));
    QVERIFY(!link::sealAttachment(secrets.linkId, QByteArray(wire::kMaxAttachment + 1, 'x'), attachment));

    const wire::QuestionContent question{.id = m_id, .manifestHash = secrets.manifestHash, .text = QStringLiteral("?")};
    const wire::QuestionPost post = link::sealQuestion(secrets, m_reception.publicKey, question).value();
    QVERIFY(link::openQuestion(secrets, m_reception, post).has_value());
    QVERIFY(!link::openQuestion(other->secrets, m_reception, post));
    wire::QuestionPost renamed = post;
    renamed.id = newUuid(SystemClock());
    QVERIFY(!link::openQuestion(secrets, m_reception, renamed));

    // The answer is for this question of this link, and holds both sides' words.
    const wire::ReplyContent content{
        .question = question.text, .text = QStringLiteral("Z VAT."), .from = QStringLiteral("Anna"), .at = 1790000000};
    const wire::QuestionReply reply{m_id, link::sealReply(secrets, m_id, content).value()};
    QCOMPARE(link::openReply(secrets, reply).value(), content);
    QVERIFY(!link::openReply(other->secrets, reply));
    QVERIFY(!link::openReply(secrets, {renamed.id, reply.sealed}));
    wire::QuestionReply changed = reply;
    changed.sealed[20] = static_cast<char>(changed.sealed[20] ^ 1);
    QVERIFY(!link::openReply(secrets, changed));
}

void TstPackage::delegatingNeedsLeave()
{
    for (const bool mayDelegate : {false, true}) {
        link::LinkRequest wanted = request("document");
        wanted.manifest.mayDelegate = mayDelegate;
        const auto package = link::buildPackage(wanted);
        const auto opened = link::openLink(package->secrets.linkId, package->secrets.shared, {}, replyOf(*package));
        wire::AnswerContent content;
        content.attempt = m_id;
        content.manifestHash = package->secrets.manifestHash;
        content.kind = QStringLiteral("delegated");
        content.delegate = wire::Delegate{QStringLiteral("Ewa"), {}, QStringLiteral("+48600100200"), {}};
        const auto post = link::sealAnswer(package->secrets, m_reception.publicKey, content).value();
        const auto answer = link::openAnswer(package->secrets, m_reception, post, opened->manifest);
        QCOMPARE(answer.has_value(), mayDelegate);
        if (answer)
            QCOMPARE(answer->delegate->phone, QStringLiteral("+48600100200"));
    }
}

void TstPackage::everyChangedBitIsNoticed()
{
    const auto package = link::buildPackage(request("document"));
    const link::LinkSecrets &secrets = package->secrets;
    const auto isOpened = [&](const wire::OpenReply &reply) {
        return link::openLink(secrets.linkId, secrets.shared, {}, reply).has_value();
    };
    QVERIFY(isOpened(replyOf(*package)));
    for (const auto part : {&wire::OpenReply::wrapped, &wire::OpenReply::manifest})
        for (qsizetype at = 0; at < (replyOf(*package).*part).size(); at += 7) {
            wire::OpenReply changed = replyOf(*package);
            (changed.*part)[at] = static_cast<char>((changed.*part)[at] ^ (1 << (at % 8)));
            QVERIFY2(!isOpened(changed), qPrintable(QString::number(at)));
        }
    wire::OpenReply cut = replyOf(*package);
    cut.manifest.chop(1);
    QVERIFY(!isOpened(cut));
    // Two links' parts do not mix, even from one sender.
    const auto other = link::buildPackage(request("document"));
    wire::OpenReply mixed = replyOf(*package);
    mixed.manifest = other->upload.manifest;
    QVERIFY(!isOpened(mixed));
    QVERIFY(!link::openLink(other->secrets.linkId, secrets.shared, {}, replyOf(*package)));

    const auto opened = link::openLink(secrets.linkId, secrets.shared, {}, replyOf(*package));
    wire::AnswerContent content;
    content.attempt = m_id;
    content.manifestHash = secrets.manifestHash;
    content.kind = QStringLiteral("declined");
    content.reason = QStringLiteral("too dear");
    const wire::AnswerPost post = link::sealAnswer(secrets, m_reception.publicKey, content).value();
    QVERIFY(link::openAnswer(secrets, m_reception, post, opened->manifest).has_value());
    for (const auto part : {&wire::AnswerPost::enc, &wire::AnswerPost::ct})
        for (qsizetype at = 0; at < (post.*part).size(); ++at) {
            wire::AnswerPost changed = post;
            (changed.*part)[at] = static_cast<char>((changed.*part)[at] ^ (1 << (at % 8)));
            QVERIFY(!link::openAnswer(secrets, m_reception, changed, opened->manifest));
        }
    QVERIFY(!link::openAnswer(other->secrets, m_reception, post, opened->manifest));
    QVERIFY(!link::openAnswer(secrets, crypto::ReceptionKey::generate(), post, opened->manifest));
}

void TstPackage::chunksKeepTheirPlace()
{
    const auto package = link::buildPackage(request(crypto::randomBytes(wire::kLeastDocumentChunk + 5)));
    QCOMPARE(package->chunks.size(), std::size_t(2));
    const QByteArray &first = package->chunks[0].sealed;
    QCOMPARE(first.size(), qsizetype(wire::kLeastDocumentChunk + 28));
    QVERIFY(link::openChunk(package->secrets, first, 0, 0, 2).has_value());
    QVERIFY(!link::openChunk(package->secrets, first, 0, 1, 2));
    QVERIFY(!link::openChunk(package->secrets, first, 1, 0, 2));
    QVERIFY(!link::openChunk(package->secrets, first, 0, 0, 1));
    QVERIFY(!link::openChunk(package->secrets, first, 0, 0, 2, true));
}

void TstPackage::chunksAreFewAndSmall_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("chunkSize");
    QTest::addColumn<int>("chunks");
    const qint64 mebi = 1024 * 1024;
    QTest::newRow("a page") << qint64(1000) << mebi / 16 << 1;
    QTest::newRow("a contract") << mebi << mebi / 16 << 16;
    QTest::newRow("64 of the least") << 4 * mebi << mebi / 16 << 64;
    QTest::newRow("a byte more") << 4 * mebi + 1 << mebi / 8 << 33;
    QTest::newRow("64 of half the most") << 32 * mebi << mebi / 2 << 64;
    QTest::newRow("the most") << 66 * mebi << mebi << 66;
}

void TstPackage::chunksAreFewAndSmall()
{
    QFETCH(qint64, size);
    QFETCH(qint64, chunkSize);
    QFETCH(int, chunks);
    const QByteArray bytes(size, 'x');
    const auto package = link::buildPackage(request(bytes));
    QCOMPARE(package->chunks.size(), std::size_t(chunks));
    const auto opened = link::openLink(package->secrets.linkId, package->secrets.shared, {}, replyOf(*package));
    QCOMPARE(opened->manifest.documents.front().chunkSize, chunkSize);
    const auto completion = link::buildCompletion(package->secrets, {{QStringLiteral("umowa.pdf"), 2, bytes}}, 1);
    QCOMPARE(completion->chunks.size(), std::size_t(chunks));
}

void TstPackage::manyDocumentsAreNoMoreThanALinkNames()
{
    // The worst case: each as large as the fewest chunks of a size take, just not the largest size.
    const QByteArray bytes(64 * wire::kLeastDocumentChunk, 'x');
    link::LinkRequest large = request(bytes);
    large.documents.assign(static_cast<std::size_t>(wire::kMaxLinkDocuments), {QStringLiteral("a.pdf"), 1, bytes});
    const auto package = link::buildPackage(large);
    QVERIFY(package.has_value());
    QVERIFY(package->upload.chunks.size() <= 3'500);
    large.documents.push_back(large.documents.front());
    QVERIFY(!link::buildPackage(std::move(large)));

    link::LinkRequest pages = request("document");
    pages.documents.front().pages = wire::kMaxLinkPages + 1;
    QVERIFY(!link::buildPackage(std::move(pages)));
}

// An upload that broke off goes on where it was, and a repeat is known as one.
void TstPackage::completionsAreTheSameEachTime()
{
    const auto package = link::buildPackage(request("document"));
    const auto made = [&](const QByteArray &bytes, std::int64_t at) {
        const auto completion = link::buildCompletion(package->secrets, {{QStringLiteral("umowa.pdf"), 2, bytes}}, at);
        return std::pair(completion->upload.completion, completion->upload.chunks);
    };
    const QByteArray bytes(200'000, 'x');
    QCOMPARE(made(bytes, 1), made(bytes, 1));
    QVERIFY(made(bytes, 1).first != made(bytes, 2).first);
    QCOMPARE(made(bytes, 1).second, made(bytes, 2).second);
    const QStringList chunks = made(bytes, 1).second; // of the same bytes, each in its place
    QCOMPARE(QSet<QString>(chunks.begin(), chunks.end()).size(), chunks.size());
}

void TstPackage::secretsSurviveStoring()
{
    const auto package = link::buildPackage(request("document"));
    const auto read = link::decodeLinkSecrets(link::encodeLinkSecrets(package->secrets));
    QVERIFY(read.has_value());
    QCOMPARE(read->linkId, package->secrets.linkId);
    QVERIFY(read->shared == package->secrets.shared);
    QVERIFY(read->documentKey == package->secrets.documentKey);
    QVERIFY(read->psk == package->secrets.psk);
    QCOMPARE(read->manifestHash, package->secrets.manifestHash);
    QVERIFY(!link::decodeLinkSecrets(Secret(std::size_t(10))));
}

void TstPackage::requestsThatMakeNoLink()
{
    const auto isRefused = [this](auto change) {
        link::LinkRequest bad = request("document");
        change(bad);
        const auto package = link::buildPackage(std::move(bad));
        return !package && package.error().is(link::LinkError::BadRequest);
    };
    QVERIFY(isRefused([](link::LinkRequest &r) { r.documents.clear(); }));
    QVERIFY(isRefused([](link::LinkRequest &r) { r.documents[0].bytes.clear(); }));
    QVERIFY(isRefused([](link::LinkRequest &r) { r.documents[0].pages = 0; }));
    QVERIFY(isRefused([](link::LinkRequest &r) { r.receptionPublicKey.chop(1); }));
    QVERIFY(isRefused([](link::LinkRequest &r) { r.deviceKey = nullptr; }));
    QVERIFY(isRefused([](link::LinkRequest &r) { r.manifest.fields[0].document = 1; }));
    QVERIFY(isRefused([](link::LinkRequest &r) { r.manifest.fields[0].kind = QStringLiteral("script"); }));
    QVERIFY(isRefused([](link::LinkRequest &r) { r.manifest.language = QStringLiteral("xx"); }));
    QVERIFY(isRefused([](link::LinkRequest &r) { r.manifest.expires = 0; }));
}

void TstPackage::urlCarriesTheSecretInItsFragment()
{
    const auto package = link::buildPackage(request("document"));
    const QString url = link::linkUrl(QStringLiteral("https://sign.example/"), package->secrets);
    QVERIFY(url.startsWith(QStringLiteral("https://sign.example/s/") + wire::toB64(package->secrets.linkId)
                           + QStringLiteral("#v1.")));
    QCOMPARE(url.section(QStringLiteral("#v1."), 1), wire::toB64(package->secrets.shared.view()));
}

void TstPackage::deliveriesAreBoundToTheirKey()
{
    const auto relay = crypto::ReceptionKey::generate();
    const auto delivery = link::sealDelivery(relay.publicKey, QStringLiteral("e:r:invitation"),
                                             QStringLiteral("invitation"), {.to = QStringLiteral("a@b.example")});
    QVERIFY(delivery.has_value());
    const auto opens = [&](const QByteArray &aad) {
        return crypto::hpke::open(relay, QByteArrayView(delivery->payload).first(65), wire::deliveryInfo(), aad,
                                  QByteArrayView(delivery->payload).sliced(65))
            .has_value();
    };
    QVERIFY(opens("e:r:invitation"));
    QVERIFY(!opens("e:r:reminder"));
    QVERIFY(!link::sealDelivery(QByteArray(65, 'x'), QStringLiteral("k"), QStringLiteral("invitation"), {}));
}

QTEST_GUILESS_MAIN(TstPackage)
#include "tst_package.moc"
