// Every message of the link: written and read back, and read again with each member missing, of another type, or too
// large.
#include "core/wire/base64url.h"
#include "core/wire/link_contents.h"
#include "core/wire/link_messages.h"
#include "core/wire/signer_messages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;
using namespace countersign::wire;

namespace {

const Uuid kId = Uuid::fromString(QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057")).value();
const QString kHash(64, QLatin1Char('a'));

using Recode = std::function<Result<QByteArray>(const QByteArray &)>; // reads, and writes again

template <typename T> Recode recode(Result<T> (*decode)(const QByteArray &), QByteArray (*encode)(const T &))
{
    return [decode, encode](const QByteArray &json) -> Result<QByteArray> {
        auto value = decode(json);
        if (!value)
            return fail(std::move(value).error());
        return encode(*value);
    };
}

Manifest manifest()
{
    Manifest m;
    m.link = QByteArray(16, 'l');
    m.envelopeNumber = QStringLiteral("2026/0142");
    m.envelopeTitle = QStringLiteral("Договор");
    m.language = QStringLiteral("ru");
    m.senderName = QStringLiteral("A");
    m.expires = 1790000000;
    m.documents = {{QStringLiteral("a.pdf"), kHash, 12, 1, {kHash}}};
    m.fields = {{.id = QStringLiteral("f"),
                 .rect = QRectF(1.5, 2, 3, 4),
                 .kind = QStringLiteral("choice"),
                 .options = {QStringLiteral("x")}}};
    m.route = {{{{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("approve"), QStringLiteral("done")}}},
               {{{.name = QStringLiteral("C"), .state = QStringLiteral("now"), .isYou = true},
                 {.name = QStringLiteral("D"), .state = QStringLiteral("waiting")}},
                1}};
    m.consentVersion = QStringLiteral("1");
    m.consentText = QStringLiteral("yes");
    m.receptionKey = QByteArray(65, 4);
    m.device = kId;
    m.deviceKey = QByteArray(32, 'd');
    return m;
}

AnswerContent answer()
{
    AnswerContent a;
    a.attempt = kId;
    a.manifestHash = QByteArray(32, 'm');
    a.kind = QStringLiteral("signed");
    a.consentVersion = QStringLiteral("1");
    a.consentTextSha256 = kHash;
    a.consentAtMs = 1;
    a.values = {{QStringLiteral("f"), QStringLiteral("yes")}};
    a.signature = Mark{QStringLiteral("drawn"), {}, "png", {}};
    a.initials = a.signature;
    a.stampPng = "stamp";
    a.attachments = {{QStringLiteral("f"),
                      QStringLiteral("scan.pdf"),
                      QStringLiteral("application/pdf"),
                      12,
                      kHash,
                      QByteArray(32, 'k'),
                      {kHash}}};
    a.shown = {kHash};
    a.atMs = 1;
    return a;
}

} // namespace

Q_DECLARE_METATYPE(Recode)

class TstLinkMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messages_data();
    void messages();
    void base64HasOneSpelling_data();
    void base64HasOneSpelling();
    void fieldsStayOnTheirDocuments();
    void chunksAreOfOneSize_data();
    void chunksAreOfOneSize();
    void routesNameTheReaderOnce();
    void decliningNeedsNoConsent();
    void delegatingNamesSomebody();
    void attachmentsHaveLimits();
    void webhooksCarryEventsOnly();
    void numbersAreWhole();
};

void TstLinkMessages::messages_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("optional"); // members that may be missing, with a comma after each
    QTest::addColumn<Recode>("recode");
    const Delivery delivery{QStringLiteral("e:r:invitation"), QStringLiteral("invitation"), QStringLiteral("email"),
                            QByteArray(100, 'p')};
    const QByteArray sealed(100, 's');
    const QByteArray wrapped(92, 'w');
    const RelayIdentity identity{QByteArray(65, 4), QStringLiteral("https://r.example")};
    const AnswerPost post{kId, QByteArray(65, 4), sealed, {}};
    const AnswerPost postWithChunks{kId, QByteArray(65, 4), sealed, {kHash}};

    QTest::newRow("enrol") << encode(EnrolRequest{QStringLiteral("t"), kId, kId, QByteArray(32, 'k')}) << ""
                           << recode(decodeEnrolRequest, &encode);
    QTest::newRow("identity") << encode(identity) << "" << recode(decodeRelayIdentity, &encode);
    QTest::newRow("session") << encode(SessionRequest{kId, QByteArray(32, 'c'), QByteArray(64, 's')}) << "challenge,"
                             << recode(decodeSessionRequest, &encode);
    QTest::newRow("grant") << encode(SessionGrant{QStringLiteral("t"), 1790000000, identity}) << ""
                           << recode(decodeSessionGrant, &encode);
    QTest::newRow("link") << encode(LinkUpload{kId,
                                               QByteArray(32, 'a'),
                                               wrapped,
                                               sealed,
                                               {kHash, kHash},
                                               1790000000,
                                               CodePolicy{QStringLiteral("sms"), sealed},
                                               {delivery}})
                          << "code,deliveries," << recode(decodeLinkUpload, &encode);
    QTest::newRow("completion") << encode(CompletionUpload{sealed, {kHash}, 1790000000, {delivery}})
                                << "expires,deliveries," << recode(decodeCompletionUpload, &encode);
    QTest::newRow("open reply") << encode(
        OpenReply{QStringLiteral("completed"), wrapped, sealed, sealed, 1790000000, 1780000000, {{kId, sealed}}})
                                << "completion,replies," << recode(decodeOpenReply, &encode);
    QTest::newRow("answer") << encode(postWithChunks) << "chunks," << recode(decodeAnswerPost, &encode);
    QTest::newRow("receipt") << encode(AnswerReceipt{kHash, 1790000000}) << "" << recode(decodeAnswerReceipt, &encode);
    QTest::newRow("stored answer") << encode(StoredAnswer{post, 1790000000, QStringLiteral("127.0.0.1"),
                                                          QStringLiteral("agent"), QStringLiteral("sms"), 1780000000})
                                   << "address,agent,code," << recode(decodeStoredAnswer, &encode);
    QTest::newRow("changes") << encode(
        ChangePage{{{.seq = 1,
                     .link = QByteArray(16, 'l'),
                     .kind = QStringLiteral("viewed"),
                     .at = 1,
                     .address = QStringLiteral("::1"),
                     .agent = QStringLiteral("a")},
                    {.seq = 2, .kind = QStringLiteral("delivered"), .at = 1, .dedupKey = QStringLiteral("k")}},
                   2}) << "" << recode(decodeChangePage, &encode);
    QTest::newRow("open") << encode(OpenPost{QByteArray(32, 'a'), QByteArray(32, 'g')}) << "grant,"
                          << recode(decodeOpenPost, &encode);
    QTest::newRow("code prompt") << encode(CodePrompt{.channel = QStringLiteral("sms"),
                                                      .to = QStringLiteral("•••789"),
                                                      .sender = QStringLiteral("Firma"),
                                                      .language = QStringLiteral("pl"),
                                                      .sent = 1790000000,
                                                      .codeExpires = 1790000600,
                                                      .resendAfter = 1790000030,
                                                      .triesLeft = 5,
                                                      .expires = 1790000000,
                                                      .now = 1780000000})
                                 << "" << recode(decodeCodePrompt, &encode);
    QTest::newRow("code sent") << encode(CodeSent{1, 2, 3, 4}) << "" << recode(decodeCodeSent, &encode);
    QTest::newRow("code check") << encodeCodeCheck("012345") << "" << recode(decodeCodeCheck, &encodeCodeCheck);
    QTest::newRow("code grant") << encode(CodeGrant{QByteArray(32, 'g'), 1790000000}) << ""
                                << recode(decodeCodeGrant, &encode);
    const QuestionPost question{kId, QByteArray(65, 4), sealed};
    QTest::newRow("question") << encode(question) << "" << recode(decodeQuestionPost, &encode);
    const std::vector<StoredQuestion> questions{{question, 1790000000, QStringLiteral("::1"), QStringLiteral("a")}};
    QTest::newRow("questions") << encode(questions) << "" << recode(decodeQuestions, &encode);
    QTest::newRow("question contents") << encodeQuestionContent(
        {kId, QByteArray(32, 'm'), QStringLiteral("Warum?"), QStringLiteral("de"), 1})
                                       << "language," << recode(decodeQuestionContent, &encodeQuestionContent);
    QTest::newRow("reply") << encode(ReplyUpload{sealed, {delivery}}) << "deliveries,"
                           << recode(decodeReplyUpload, &encode);
    QTest::newRow("reply contents") << encodeReplyContent(
        {QStringLiteral("Warum?"), QStringLiteral("Darum."), QStringLiteral("Anna"), 1})
                                    << "from," << recode(decodeReplyContent, &encodeReplyContent);
    QTest::newRow("cancellation") << encode(Cancellation{true, {delivery}}) << "replaced,deliveries,"
                                  << recode(decodeCancellation, &encode);
    QTest::newRow("webhook payload") << encodeDeliveryPayload({.to = QStringLiteral("https://h.example/x"),
                                                               .text = QStringLiteral("{}"),
                                                               .secret = QByteArray(32, 's'),
                                                               .code = "012345"})
                                     << "from_name,language,url,expires,reply_to,subject,text,secret,code,"
                                     << recode(decodeDeliveryPayload, &encodeDeliveryPayload);
    QTest::newRow("challenge") << encodeChallenge(QByteArray(32, 'a')) << ""
                               << recode(decodeChallenge, &encodeChallenge);
    QTest::newRow("deliveries") << encodeDeliveries({delivery, delivery}) << "deliveries,"
                                << recode(decodeDeliveries, &encodeDeliveries);
    QTest::newRow("manifest") << encodeManifest(manifest()) << "message,may_delegate,route,"
                              << recode(decodeManifest, &encodeManifest);
    QTest::newRow("manifest envelope") << encodeManifestEnvelope({"{}", QByteArray(64, 's')}) << ""
                                       << recode(decodeManifestEnvelope, &encodeManifestEnvelope);
    QTest::newRow("completion contents") << encodeCompletion({1790000000, manifest().documents}) << ""
                                         << recode(decodeCompletion, &encodeCompletion);
    QTest::newRow("answer contents")
        << encodeAnswerContent(answer())
        << "reason,values,signature,initials,stamp,attachments,shown,agent,time_zone,utc_offset_minutes,language,"
        << recode(decodeAnswerContent, &encodeAnswerContent);
    QTest::newRow("delivery payload") << encodeDeliveryPayload({QStringLiteral("a@b.example"), QStringLiteral("Firma"),
                                                                QStringLiteral("pl"), QStringLiteral("https://r"), 1,
                                                                QStringLiteral("c@d.example")})
                                      << "from_name,language,url,expires,reply_to,"
                                      << recode(decodeDeliveryPayload, &encodeDeliveryPayload);
}

void TstLinkMessages::messages()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, optional);
    QFETCH(Recode, recode);
    const auto again = recode(json);
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().detail));
    QCOMPARE(*again, json);

    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto read = [&recode](const QJsonObject &o) {
        return recode(QJsonDocument(o).toJson(QJsonDocument::Compact)).has_value();
    };
    QJsonObject more = object;
    more.insert(QStringLiteral("a_later_version_added_this"), QJsonObject{{QStringLiteral("x"), 1}});
    QVERIFY(read(more));
    for (const QString &key : object.keys()) {
        QJsonObject without = object;
        without.remove(key);
        QVERIFY2(read(without) == optional.split(QLatin1Char(',')).contains(key),
                 qPrintable(key + QStringLiteral(" missing")));
        QList<QJsonValue> strange{QJsonArray{QJsonValue(QJsonArray{})}, 1e300, -1.5,
                                  QString(10000000, QLatin1Char('x'))};
        if (!object.value(key).isBool())
            strange.append(true);
        if (!object.value(key).isObject())
            strange.append(QJsonObject{{QStringLiteral("x"), 1}});
        for (const QJsonValue &value : strange) {
            QJsonObject changed = object;
            changed.insert(key, value);
            QVERIFY2(!read(changed), qPrintable(key + QStringLiteral(" of type ") + QString::number(value.type())));
        }
    }
    for (const char *other : {"", "null", "[]", "7", "{", "{\"v\":1}x", "\xff\xfe"})
        QVERIFY(!recode(QByteArray(other)));
    for (qsizetype cut = 0; cut < json.size(); cut += 5)
        QVERIFY(!recode(json.left(cut)));
}

void TstLinkMessages::base64HasOneSpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("empty") << "" << true;
    QTest::newRow("one byte") << "_w" << true;
    QTest::newRow("stray bits") << "_x" << false;
    QTest::newRow("padding") << "_w==" << false;
    QTest::newRow("standard alphabet") << "/w" << false;
    QTest::newRow("one character") << "A" << false;
    QTest::newRow("space") << "AA AA" << false;
    QTest::newRow("line end") << "AAAA\n" << false;
    QTest::newRow("not Latin") << QString::fromUtf8("ААAA") << false;
    QTest::newRow("link id") << "AAAAAAAAAAAAAAAAAAAAAA" << true;
    QTest::newRow("three characters") << "AAE" << true;
    QTest::newRow("three, stray bits") << "AAF" << false;
    QTest::newRow("five characters") << "AAAAA" << false;
    QTest::newRow("zero in the middle") << QString::fromLatin1("AA\0A", 4) << false;
    QTest::newRow("link id, other spelling") << "AAAAAAAAAAAAAAAAAAAAAB" << false;
}

void TstLinkMessages::base64HasOneSpelling()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    QCOMPARE(fromB64(text).has_value(), isGood);
    if (isGood)
        QCOMPARE(toB64(*fromB64(text)), text);
    // All values of a byte, at every length modulo three.
    QByteArray bytes;
    for (int i = 0; i < 260; ++i) {
        QCOMPARE(fromB64(toB64(bytes)), std::optional(bytes));
        bytes.append(static_cast<char>(i * 7));
    }
}

void TstLinkMessages::fieldsStayOnTheirDocuments()
{
    Manifest m = manifest();
    QVERIFY(decodeManifest(encodeManifest(m)).has_value());
    m.fields[0].document = 1;
    QVERIFY(!decodeManifest(encodeManifest(m)));
    m = manifest();
    m.fields[0].rect = QRectF(0, 0, 1e9, 1);
    QVERIFY(!decodeManifest(encodeManifest(m)));
    QByteArray later = encodeManifest(manifest());
    later.replace("\"v\":1", "\"v\":2");
    const auto refused = decodeManifest(later);
    QVERIFY(!refused && refused.error().is(WireError::UnknownVersion));
}

void TstLinkMessages::chunksAreOfOneSize_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QJsonValue>("chunkSize");
    QTest::addColumn<int>("chunks");
    QTest::addColumn<bool>("isGood");
    const qint64 mebi = 1024 * 1024;
    const QJsonValue unsaid(QJsonValue::Undefined);
    QTest::newRow("an older program's") << 2 * mebi + 1 << unsaid << 3 << true;
    QTest::newRow("an older program's, of another size") << 2 * mebi << unsaid << 32 << false;
    QTest::newRow("null is not said") << 2 * mebi << QJsonValue() << 2 << true;
    QTest::newRow("the least") << mebi + 1 << QJsonValue(65536) << 17 << true;
    QTest::newRow("the most") << mebi + 1 << QJsonValue(1048576) << 2 << true;
    QTest::newRow("below the least") << mebi << QJsonValue(32768) << 32 << false;
    QTest::newRow("above the most") << 2 * mebi << QJsonValue(2097152) << 1 << false;
    QTest::newRow("no power of two") << mebi << QJsonValue(100000) << 11 << false;
    QTest::newRow("zero") << mebi << QJsonValue(0) << 1 << false;
    QTest::newRow("negative") << mebi << QJsonValue(-65536) << 16 << false;
    QTest::newRow("a fraction") << mebi << QJsonValue(65536.5) << 16 << false;
    QTest::newRow("text") << mebi << QJsonValue(QStringLiteral("65536")) << 16 << false;
    QTest::newRow("one chunk short") << mebi << QJsonValue(65536) << 15 << false;
    QTest::newRow("one chunk too many") << mebi << QJsonValue(65536) << 17 << false;
    QTest::newRow("too many chunks") << 65 * mebi << QJsonValue(65536) << 1040 << false;
}

void TstLinkMessages::chunksAreOfOneSize()
{
    QFETCH(qint64, size);
    QFETCH(QJsonValue, chunkSize);
    QFETCH(int, chunks);
    QFETCH(bool, isGood);
    QJsonObject object = QJsonDocument::fromJson(encodeManifest(manifest())).object();
    QJsonObject document = object.value(QStringLiteral("documents")).toArray().first().toObject();
    document.insert(QStringLiteral("size"), size);
    document.insert(QStringLiteral("chunks"), QJsonArray::fromStringList(QStringList(chunks, kHash)));
    document.remove(QStringLiteral("chunk_size"));
    if (!chunkSize.isUndefined())
        document.insert(QStringLiteral("chunk_size"), chunkSize);
    object.insert(QStringLiteral("documents"), QJsonArray{document});
    const auto read = decodeManifest(QJsonDocument(object).toJson());
    QCOMPARE(read.has_value(), isGood);
    if (isGood)
        QCOMPARE(read->documents.front().chunkSize, qint64(chunkSize.toInt(1048576)));
}

void TstLinkMessages::routesNameTheReaderOnce()
{
    const auto reads = [](const std::vector<RouteStep> &route) {
        Manifest m = manifest();
        m.route = route;
        const auto read = decodeManifest(encodeManifest(m));
        return read && read->route == route;
    };
    const RouteParty you{.name = QStringLiteral("A"), .state = QStringLiteral("now"), .isYou = true};
    const RouteParty other{.name = QStringLiteral("B")};
    const auto with = [&](auto change) {
        RouteParty changed = you;
        change(changed);
        return std::vector<RouteStep>{{{changed, other}}};
    };
    QVERIFY(reads({}));
    QVERIFY(reads({{{you, other}}}));
    QVERIFY(reads({{{you, other}, 1}}));
    QVERIFY(!reads({{{you, other}, 2}})); // all of them is not any of them
    QVERIFY(!reads({{{you}, 1}}));
    QVERIFY(!reads({{{other}}}));
    QVERIFY(!reads({{{you}}, {{you}}}));
    QVERIFY(!reads({{{you}}, {}}));
    QVERIFY(reads(with([](RouteParty &p) { p.state = QStringLiteral("done"); })));
    QVERIFY(!reads(with([](RouteParty &p) { p.state = QStringLiteral("soon"); })));
    QVERIFY(!reads(with([](RouteParty &p) { p.act = QStringLiteral("copy"); })));
    QVERIFY(!reads(with([](RouteParty &p) { p.name.clear(); })));
    QVERIFY(!reads(with([](RouteParty &p) { p.name = QString(257, QLatin1Char('x')); })));
    std::vector<RouteParty> many(kMaxRouteParties, other);
    many.front() = you;
    QVERIFY(reads({{many}}));
    QVERIFY(!reads({{many}, {{other}}}));
}

void TstLinkMessages::decliningNeedsNoConsent()
{
    QJsonObject object = QJsonDocument::fromJson(encodeAnswerContent(answer())).object();
    object.remove(QStringLiteral("consent"));
    QVERIFY(!decodeAnswerContent(QJsonDocument(object).toJson()));
    object.insert(QStringLiteral("kind"), QStringLiteral("declined"));
    QVERIFY(decodeAnswerContent(QJsonDocument(object).toJson()).has_value());
    object.insert(QStringLiteral("values"),
                  QJsonObject{{QStringLiteral("f"), false}, {QStringLiteral("g"), QStringLiteral("text")}});
    QCOMPARE(decodeAnswerContent(QJsonDocument(object).toJson())->values.value(QStringLiteral("f")),
             QStringLiteral("no"));
    object.insert(QStringLiteral("values"), QJsonObject{{QStringLiteral("f"), 7}});
    QVERIFY(!decodeAnswerContent(QJsonDocument(object).toJson()));
}

void TstLinkMessages::delegatingNamesSomebody()
{
    QJsonObject object = QJsonDocument::fromJson(encodeAnswerContent(answer())).object();
    object.insert(QStringLiteral("kind"), QStringLiteral("delegated"));
    const auto read = [&](const QJsonObject &delegate) {
        QJsonObject changed = object;
        if (!delegate.isEmpty())
            changed.insert(QStringLiteral("delegate"), delegate);
        return decodeAnswerContent(QJsonDocument(changed).toJson());
    };
    const QString name = QStringLiteral("name");
    const QString email = QStringLiteral("email");
    QVERIFY(!read({}));
    QVERIFY(!read({{name, QStringLiteral("Ewa")}}));
    QVERIFY(!read({{name, QStringLiteral("  ")}, {email, QStringLiteral("e@f.example")}}));
    const auto good = read({{name, QStringLiteral(" Ewa ")}, {email, QStringLiteral("e@f.example")}});
    QVERIFY(good.has_value());
    QCOMPARE(good->delegate->name, QStringLiteral("Ewa"));
    QVERIFY(
        read({{name, QStringLiteral("Ewa")}, {QStringLiteral("phone"), QStringLiteral("+48600100200")}}).has_value());
}

void TstLinkMessages::attachmentsHaveLimits()
{
    AnswerContent content = answer();
    const auto reads = [&] { return decodeAnswerContent(encodeAnswerContent(content)).has_value(); };
    Attachment &one = content.attachments.front();
    one.size = kMaxAttachment;
    one.chunks = QStringList(10, kHash);
    QVERIFY(reads());
    one.size = kMaxAttachment + 1;
    one.chunks = QStringList(11, kHash);
    QVERIFY(!reads());
    one.size = kMaxAttachment;
    QVERIFY(!reads()); // a chunk more than its size needs
    one.chunks = QStringList(10, kHash);
    content.attachments.assign(3, content.attachments.front());
    QVERIFY(!reads()); // 30 MB in all
    for (Attachment &a : content.attachments) {
        a.size = 1;
        a.chunks = {kHash};
    }
    QVERIFY(reads());
    content.attachments.assign(6, content.attachments.front());
    QVERIFY(!reads()); // six for one field
    content.attachments.resize(1);
    content.attachments.front().type = QStringLiteral("text/html");
    QVERIFY(!reads());
}

void TstLinkMessages::webhooksCarryEventsOnly()
{
    for (const QString &channel :
         {QStringLiteral("email"), QStringLiteral("sms"), QStringLiteral("webhook"), QStringLiteral("fax")})
        for (const QString &kind : {QStringLiteral("invitation"), QStringLiteral("event")}) {
            const bool isGood = channel != QLatin1String("fax")
                && (channel == QLatin1String("webhook")) == (kind == QLatin1String("event"));
            QCOMPARE(decodeDeliveries(encodeDeliveries({{QStringLiteral("k"), kind, channel, QByteArray(100, 'p'), 7}}))
                         .has_value(),
                     isGood);
        }
    for (const char *code : {"12345", "1234567", "12345a", "", " 12345", "١٢٣٤٥٦"})
        QVERIFY2(!decodeCodeCheck(QByteArray("{\"code\":\"") + code + "\"}"), code);
}

void TstLinkMessages::numbersAreWhole()
{
    QByteArray json = encode(AnswerReceipt{kHash, 1790000000});
    QVERIFY(decodeAnswerReceipt(json).has_value());
    for (const char *number : {"1790000000.5", "-1", "1e20", "\"1790000000\"", "null", "1e400"}) {
        QByteArray other = json;
        other.replace("1790000000", number);
        QVERIFY2(!decodeAnswerReceipt(other), number);
    }
}

QTEST_APPLESS_MAIN(TstLinkMessages)
#include "tst_link_messages.moc"
