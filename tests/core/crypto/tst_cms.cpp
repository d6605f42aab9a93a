// Detached CMS as PAdES wants it: made here and judged by `openssl cms`, made by openssl and read here, and every way of
// tampering refused for the right reason.
#include "core/crypto/authority.h"
#include "core/crypto/cms.h"
#include "core/crypto/der_reader.h"
#include "openssl_tool.h"

#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace countersign::crypto;

namespace {

// openssl judges by the machine's clock, so the certificates are made for it.
const Time kNow = SystemClock().now();
const QByteArray kContent = "The parties agree on 1000 euro.\r\nBinary: \0\1\2 end"; // "-binary" keeps the line ends

QString code(const Error &error)
{
    return QString::fromLatin1(error.code.module.data(), static_cast<int>(error.code.module.size()))
        + QString::number(error.code.value);
}
template <typename T> QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("success") : code(result.error());
}
template <typename E> QString codeOf(E value) { return code(Error{ErrorCode(value), {}, {}}); }

// A tiny tree over DER, to take signatures apart and put them together wrongly.
struct Node {
    std::uint8_t tag = 0;
    QByteArray content; // of primitives
    QList<Node> children; // of constructed ones

    static QList<Node> parse(QByteArrayView bytes)
    {
        QList<Node> list;
        der::Reader reader(bytes);
        while (const auto item = reader.next()) {
            Node node{item->tag, {}, {}};
            if (item->tag & 0x20)
                node.children = parse(item->content);
            else
                node.content = item->content.toByteArray();
            list.append(node);
        }
        return list;
    }
    QByteArray encode() const
    {
        QByteArray body = content;
        for (const Node &child : children)
            body += child.encode();
        QByteArray out(1, static_cast<char>(tag));
        if (body.size() < 0x80) {
            out += static_cast<char>(body.size());
        } else {
            QByteArray length;
            for (qsizetype rest = body.size(); rest > 0; rest >>= 8)
                length.prepend(static_cast<char>(rest & 0xff));
            out += static_cast<char>(0x80 | length.size());
            out += length;
        }
        return out + body;
    }
    Node &at(int i) { return children[i]; }
};

Node tree(const QByteArray &cms) { return Node::parse(cms).first(); }
Node &signedData(Node &cms) { return cms.at(1).at(0); }
Node &signerInfos(Node &cms) { return signedData(cms).children.last(); }
Node &signerInfo(Node &cms) { return signerInfos(cms).at(0); }
Node &signedAttributes(Node &cms) { return signerInfo(cms).at(3); }
QByteArray oid(const Node &attribute) { return attribute.children.first().content.toHex(); }
constexpr const char *kContentTypeOid = "2a864886f70d010903";
constexpr const char *kMessageDigestOid = "2a864886f70d010904";
constexpr const char *kSigningTimeOid = "2a864886f70d010905";
constexpr const char *kSigningCertificateV2Oid = "2a864886f70d010910022f";

Node *attribute(Node &cms, const char *wanted)
{
    for (Node &one : signedAttributes(cms).children)
        if (oid(one) == wanted)
            return &one;
    return nullptr;
}

} // namespace

class TestCms : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Authority> m_authority;
    std::unique_ptr<IssuedKey> m_issued;
    std::unique_ptr<SigningKey> m_key; // P-256
    QByteArray m_cms;
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    std::unique_ptr<SigningKey> keyOf(KeyKind kind) const
    {
        return m_authority->issuePerson({.name = QStringLiteral("Łucja Ćwikła"), .keyKind = kind}, kNow)
            .value()
            .signingKey();
    }
    static AttributesRequest request(const SigningKey &key)
    {
        const DigestAlgorithm hash = key.recommendedDigest();
        return {.contentDigest = digest(hash, kContent), .digestAlgorithm = hash};
    }
    // Signs the tree's attributes anew, so that only the structure is wrong and not the signature.
    QByteArray resigned(Node cms) const
    {
        Node attributes = signedAttributes(cms);
        attributes.tag = der::Set;
        signerInfo(cms).at(5).content = m_key->signMessage(DigestAlgorithm::Sha256, attributes.encode()).value();
        return cms.encode();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_authority =
            std::make_unique<Authority>(Authority::create({.organization = QStringLiteral("Firma Ćma")}, kNow).value());
        m_issued = std::make_unique<IssuedKey>(
            m_authority->issuePerson({.name = QStringLiteral("Jan"), .keyKind = KeyKind::EcP256}, kNow).value());
        m_key = m_issued->signingKey();
        m_cms = signDetached(*m_key, request(*m_key)).value();
        QVERIFY(writeFile(path("root.pem"), m_authority->certificate().toPem()));
        QVERIFY(writeFile(path("content"), kContent));
    }

    void opensslAgrees_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"rsa", "rsa-pss", "rsa-sha512", "p256", "p384", "p521", "ed25519"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void opensslAgrees()
    {
        QFETCH(QString, kind);
        std::unique_ptr<SigningKey> key;
        QString root = path("root.pem");
        if (kind == QLatin1String("p256") || kind == QLatin1String("p384") || kind == QLatin1String("rsa")
            || kind == QLatin1String("rsa-sha512")) {
            key = keyOf(kind == QLatin1String("p256")       ? KeyKind::EcP256
                            : kind == QLatin1String("p384") ? KeyKind::EcP384
                                                            : KeyKind::Rsa3072);
        } else {
            const QStringList newKey = kind == QLatin1String("rsa-pss") ? QStringList{QStringLiteral("rsa:2048")}
                : kind == QLatin1String("p521") ? QStringList{QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                                                              QStringLiteral("ec_paramgen_curve:P-521")}
                                                : QStringList{QStringLiteral("ed25519")};
            const auto made =
                openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey")} + newKey
                        + QStringList{QStringLiteral("-noenc"), QStringLiteral("-keyout"), path("self.key"),
                                      QStringLiteral("-out"), path("self.crt"), QStringLiteral("-subj"),
                                      QStringLiteral("/CN=Self")});
            QVERIFY2(made.exitCode == 0, made.output.constData());
            key = signingKeyFromPem(readFile(path("self.key")) + readFile(path("self.crt")), Secret(),
                                    kind == QLatin1String("rsa-pss") ? RsaPadding::Pss : RsaPadding::Pkcs1)
                      .value();
            root = path("self.crt");
        }
        AttributesRequest asked = request(*key);
        if (kind == QLatin1String("rsa-sha512"))
            asked = {.contentDigest = digest(DigestAlgorithm::Sha512, kContent),
                     .digestAlgorithm = DigestAlgorithm::Sha512,
                     .commitment = Commitment::ProofOfApproval};
        const auto cms = signDetached(*key, asked);
        QVERIFY2(cms, qPrintable(codeOf(cms)));
        QVERIFY(writeFile(path("cms.der"), *cms));
        const QStringList verify{QStringLiteral("cms"),      QStringLiteral("-verify"),
                                 QStringLiteral("-cades"),   QStringLiteral("-binary"),
                                 QStringLiteral("-inform"),  QStringLiteral("DER"),
                                 QStringLiteral("-in"),      path("cms.der"),
                                 QStringLiteral("-CAfile"),  root,
                                 QStringLiteral("-purpose"), QStringLiteral("any"),
                                 QStringLiteral("-content")};
        // OpenSSL 3.0's -cades check of signing-certificate-v2 runs in the same call.
        // (Its 3.0 does not verify Ed25519 in CMS at all; there our own verifier below must do.)
        const bool judged = kind != QLatin1String("ed25519");
        const auto good = openssl(verify + QStringList{path("content")});
        QVERIFY2(!judged || (good.exitCode == 0 && good.output.contains("CAdES Verification successful")),
                 good.output.constData());
        QVERIFY(writeFile(path("changed"), QByteArray(kContent).replace("1000", "9000")));
        QVERIFY(openssl(verify + QStringList{path("changed")}).exitCode != 0);

        const auto parsed = parseSignedData(*cms);
        QVERIFY2(parsed, qPrintable(codeOf(parsed)));
        QCOMPARE(parsed->derSize, cms->size());
        QCOMPARE(parsed->digestAlgorithm, asked.digestAlgorithm);
        QCOMPARE(parsed->signatureAlgorithm, key->signatureAlgorithm());
        QCOMPARE(parsed->signer, key->certificate());
        QCOMPARE(parsed->messageDigest, asked.contentDigest);
        QVERIFY(parsed->hasSigningCertificateV2);
        QVERIFY(!parsed->signingTime); // PAdES: the time is the PDF's
        QVERIFY(!parsed->weakness.any());
        QVERIFY(parsed->certificates.contains(key->certificate()));
        QCOMPARE(parsed->otherSignedAttributes.size(), asked.commitment == Commitment::None ? 0 : 1);
        QVERIFY(verifySignature(*parsed, asked.contentDigest));
        QCOMPARE(codeOf(verifySignature(*parsed, digest(asked.digestAlgorithm, "other"))),
                 codeOf(CmsError::DigestMismatch));

        // What we wrote is DER: decoding and encoding it again changes nothing.
        const auto reencoded =
            openssl({QStringLiteral("cms"), QStringLiteral("-cmsout"), QStringLiteral("-inform"), QStringLiteral("DER"),
                     QStringLiteral("-in"), path("cms.der"), QStringLiteral("-outform"), QStringLiteral("DER"),
                     QStringLiteral("-out"), path("again.der")});
        QVERIFY2(reencoded.exitCode == 0, reencoded.output.constData());
        QCOMPARE(readFile(path("again.der")), *cms);
    }

    void twoPhasesWithAnOutsideSigner()
    {
        // A remote signer gets the digest alone.
        const auto attributes =
            prepareSignedAttributes({.contentDigest = sha256(kContent), .signer = m_key->certificate()}).value();
        QCOMPARE(attributes.digest, sha256(attributes.der));
        const QByteArray signature = m_key->sign(attributes.digestAlgorithm, attributes.digest).value();
        SignedDataParts parts{.attributes = attributes,
                              .signature = signature,
                              .signatureAlgorithm = SignatureAlgorithm::Ecdsa,
                              .signer = m_key->certificate(),
                              .certificates = {m_authority->certificate(), m_key->certificate()}};
        const auto cms = assembleSignedData(parts).value();
        const auto parsed = parseSignedData(cms).value();
        QCOMPARE(parsed.certificates.size(), 2); // the signer only once
        QVERIFY(verifySignature(parsed, sha256(kContent)));

        // The wrong key, the wrong algorithm, a broken value: never assembled.
        parts.signature = keyOf(KeyKind::EcP256)->sign(attributes.digestAlgorithm, attributes.digest).value();
        QCOMPARE(codeOf(assembleSignedData(parts)), codeOf(CmsError::SignatureWrong));
        parts.signature = signature;
        parts.signatureAlgorithm = SignatureAlgorithm::RsaPkcs1;
        QCOMPARE(codeOf(assembleSignedData(parts)), codeOf(CmsError::SignatureWrong));
        QVERIFY(!prepareSignedAttributes({.contentDigest = "short", .signer = m_key->certificate()}));
        QVERIFY(!prepareSignedAttributes({.contentDigest = QByteArray(20, 'x'),
                                          .digestAlgorithm = DigestAlgorithm::Sha1,
                                          .signer = m_key->certificate()}));
    }

    void paddingAndTrailingBytes()
    {
        const auto padded = parseSignedData(m_cms + QByteArray(500, '\0'));
        QVERIFY(padded);
        QCOMPARE(padded->derSize, m_cms.size());
        QCOMPARE(padded->der, m_cms);
        QCOMPARE(codeOf(parseSignedData(m_cms + QByteArray(500, '\0') + 'x')), codeOf(CmsError::TrailingBytes));
        QCOMPARE(codeOf(parseSignedData(m_cms + '\0', {.allowZeroPadding = false})), codeOf(CmsError::TrailingBytes));
        QVERIFY(parseSignedData(m_cms, {.allowZeroPadding = false}));
        QCOMPARE(codeOf(parseSignedData(QByteArray(5 * 1024 * 1024, '0'))), codeOf(CmsError::TooLarge));
    }

    void notCms_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("zeros") << QByteArray(100, '\0');
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("cut") << m_cms.left(m_cms.size() - 1);
        QTest::newRow("a certificate") << m_authority->certificate().der();
        QByteArray indefinite = m_cms;
        indefinite[1] = static_cast<char>(0x80);
        QTest::newRow("BER") << indefinite;
        Node other = tree(m_cms);
        other.at(0).content[other.at(0).content.size() - 1] = 3; // envelopedData
        QTest::newRow("other content type") << other.encode();
        Node extra = tree(m_cms);
        signedData(extra).children.append(Node{der::Integer, "\1", {}});
        QTest::newRow("more in SignedData") << extra.encode();
        Node more = tree(m_cms);
        signerInfo(more).children.append(Node{der::Integer, "\1", {}});
        QTest::newRow("more in SignerInfo") << more.encode();
    }
    void notCms()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(codeOf(parseSignedData(bytes)), codeOf(CmsError::NotCms));
    }

    void wrongStructures_data()
    {
        QTest::addColumn<QByteArray>("cms");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QByteArray &cms, CmsError error) {
            QTest::newRow(name) << cms << codeOf(error);
        };
        const Node good = tree(m_cms);

        Node changed = good;
        signerInfos(changed).children.append(signerInfos(changed).at(0));
        row("two SignerInfos", changed.encode(), CmsError::SignerCount);

        changed = good;
        signerInfos(changed).children.clear();
        row("no SignerInfo", changed.encode(), CmsError::SignerCount);

        for (const char *one : {kContentTypeOid, kMessageDigestOid, kSigningCertificateV2Oid}) {
            changed = good;
            signedAttributes(changed).children.append(*attribute(changed, one));
            row(qPrintable(QStringLiteral("attribute twice ") + QLatin1String(one)), resigned(changed),
                CmsError::DuplicateAttribute);
            changed = good;
            Node &values = attribute(changed, one)->at(1);
            values.children.append(values.at(0));
            row(qPrintable(QStringLiteral("value twice ") + QLatin1String(one)), resigned(changed),
                CmsError::DuplicateAttribute);
            changed = good;
            signedAttributes(changed).children.removeIf([one](const Node &node) { return oid(node) == one; });
            row(qPrintable(QStringLiteral("attribute missing ") + QLatin1String(one)), resigned(changed),
                CmsError::AttributeMissing);
            changed = good;
            attribute(changed, one)->at(1).children.clear();
            row(qPrintable(QStringLiteral("value missing ") + QLatin1String(one)), resigned(changed),
                CmsError::AttributeMalformed);
        }

        changed = good;
        signerInfo(changed).children.removeAt(3);
        row("no signed attributes", changed.encode(), CmsError::NoSignedAttributes);

        changed = good;
        signedData(changed).children.removeAt(3);
        row("no certificates", changed.encode(), CmsError::SignerNotFound);

        // signing-certificate-v2 of another certificate with the same sid fields, and one of another key
        changed = good;
        Node &certId = attribute(changed, kSigningCertificateV2Oid)->at(1).at(0).at(0).at(0);
        certId.at(0).content[5] = static_cast<char>(certId.at(0).content.at(5) ^ 1);
        row("signing-certificate-v2: other hash", resigned(changed), CmsError::SignerMismatch);
        changed = good;
        Node &serial = attribute(changed, kSigningCertificateV2Oid)->at(1).at(0).at(0).at(0).at(1).at(1);
        serial.content[3] = static_cast<char>(serial.content.at(3) ^ 1);
        row("signing-certificate-v2: other serial", resigned(changed), CmsError::SignerMismatch);
        changed = good;
        attribute(changed, kSigningCertificateV2Oid)->at(1).at(0).at(0).children.clear();
        row("signing-certificate-v2: empty", resigned(changed), CmsError::AttributeMalformed);

        changed = good;
        Node &encapsulated = signedData(changed).at(2);
        encapsulated.children.append(Node{der::Context0, {}, {Node{der::OctetString, kContent, {}}}});
        row("content inside", changed.encode(), CmsError::NotDetached);

        changed = good;
        signerInfo(changed).at(2).at(0).content = QByteArray::fromHex("2a864886f70d0205"); // md5
        row("MD5", changed.encode(), CmsError::AlgorithmWeak);
        changed = good;
        signerInfo(changed).at(2).at(0).content = QByteArray::fromHex("2a0304");
        row("unknown digest", changed.encode(), CmsError::AlgorithmUnknown);
        changed = good;
        signerInfo(changed).at(4).at(0).content = QByteArray::fromHex("2a8648ce3d040303"); // ecdsa-with-SHA384
        row("digest of another size", changed.encode(), CmsError::AlgorithmMismatch);
        changed = good;
        signerInfo(changed).at(4).at(0).content = QByteArray::fromHex("2a864886f70d01010b"); // sha256WithRSAEncryption
        row("RSA with an EC key", changed.encode(), CmsError::AlgorithmMismatch);
        changed = good;
        attribute(changed, kMessageDigestOid)->at(1).at(0).content.chop(1);
        row("short messageDigest", resigned(changed), CmsError::AttributeMalformed);
        changed = good;
        attribute(changed, kContentTypeOid)->at(1).at(0).content = QByteArray::fromHex("2a864886f70d010703");
        row("contentType contradicts", resigned(changed), CmsError::AttributeMalformed);
    }
    void wrongStructures()
    {
        QFETCH(QByteArray, cms);
        QFETCH(QString, error);
        QCOMPARE(codeOf(parseSignedData(cms)), error);
    }

    void anotherCertificateUnderTheSameSid()
    {
        // The attack signing-certificate-v2 exists for: same issuer name and serial number, another certificate.
        auto rogue = Authority::create({.organization = QStringLiteral("Firma Ćma")}, kNow).value();
        const auto issued =
            rogue.issuePerson({.name = QStringLiteral("Mallory"), .keyKind = KeyKind::EcP256}, kNow).value();
        Node cms = tree(m_cms);
        Node fake = tree(issued.certificate().der());
        const Node real = tree(m_key->certificate().der());
        fake.at(0).children[1] = real.children.first().children.at(1); // serial number
        for (Node &certificate : signedData(cms).at(3).children)
            if (certificate.encode() == m_key->certificate().der())
                certificate = fake;
        QCOMPARE(codeOf(parseSignedData(cms.encode())), codeOf(CmsError::SignerMismatch));
    }

    void tamperingIsSeen()
    {
        // Every changed byte is refused by the parser or the verifier, or lies where nothing is claimed: in the issuer's
        // certificate and the outer list of digest algorithms.
        const QByteArray hash = sha256(kContent);
        const QByteArray root = m_authority->certificate().der();
        const qsizetype rootAt = m_cms.indexOf(root);
        QVERIFY(rootAt > 0);
        int accepted = 0;
        for (qsizetype at = 0; at < m_cms.size(); at += 2) {
            if (at >= rootAt && at < rootAt + root.size())
                continue;
            for (const int mask : {0x01, 0x80}) {
                QByteArray changed = m_cms;
                changed[at] = static_cast<char>(changed.at(at) ^ mask);
                const auto parsed = parseSignedData(changed);
                if (parsed && verifySignature(*parsed, hash)) {
                    ++accepted;
                    // nothing that a person would be told may have changed
                    QCOMPARE(parsed->signer, m_key->certificate());
                    QCOMPARE(parsed->messageDigest, hash);
                }
            }
        }
        QVERIFY2(accepted < 40, qPrintable(QString::number(accepted)));
    }

    void signedAttributesInAnotherOrder()
    {
        // Some programs store the set unsorted but sign it sorted; both readings are the same set.
        Node cms = tree(m_cms);
        QList<Node> &list = signedAttributes(cms).children;
        std::reverse(list.begin(), list.end());
        const auto parsed = parseSignedData(cms.encode());
        QVERIFY(parsed);
        QVERIFY(verifySignature(*parsed, sha256(kContent)));
        const auto signedUnsorted = parseSignedData(resigned(cms));
        QVERIFY(signedUnsorted);
        QVERIFY(verifySignature(*signedUnsorted, sha256(kContent)));
    }

    void opensslsOwnSignatures_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<bool>("strict"); // has signing-certificate-v2
        QTest::newRow("cades") << QStringList{QStringLiteral("-cades")} << true;
        QTest::newRow("plain") << QStringList() << false;
        QTest::newRow("by key id") << QStringList{QStringLiteral("-cades"), QStringLiteral("-keyid")} << true;
    }
    void opensslsOwnSignatures()
    {
        QFETCH(QStringList, options);
        QFETCH(bool, strict);
        const Secret passphrase(QByteArrayView("p"));
        QVERIFY(writeFile(path("key.p12"), m_issued->toPkcs12(passphrase, {}).value()));
        QVERIFY(
            openssl({QStringLiteral("pkcs12"), QStringLiteral("-in"), path("key.p12"), QStringLiteral("-noenc"),
                     QStringLiteral("-passin"), QStringLiteral("pass:p"), QStringLiteral("-out"), path("signer.pem")})
                .exitCode
            == 0);
        const auto made = openssl(QStringList{QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-binary"),
                                              QStringLiteral("-in"), path("content"), QStringLiteral("-signer"),
                                              path("signer.pem"), QStringLiteral("-outform"), QStringLiteral("DER"),
                                              QStringLiteral("-out"), path("theirs.der")}
                                  + options);
        QVERIFY2(made.exitCode == 0, made.output.constData());
        const QByteArray cms = readFile(path("theirs.der"));
        const auto parsed = parseSignedData(cms, {.requireSigningCertificate = strict});
        QVERIFY2(parsed, qPrintable(codeOf(parsed)));
        QVERIFY(parsed->signingTime); // openssl adds it; a finding for PAdES
        QVERIFY(qAbs(parsed->signingTime->msSinceEpoch - SystemClock().now().msSinceEpoch) < 60'000);
        QCOMPARE(parsed->hasSigningCertificateV2, strict);
        QVERIFY(verifySignature(*parsed, digest(parsed->digestAlgorithm, kContent)));
        if (!strict)
            QCOMPARE(codeOf(parseSignedData(cms)), codeOf(CmsError::AttributeMissing));
    }

    // A timestamp token, say, is no signature over a document.
    void signsPlainDataOnly()
    {
        for (const char *type : {"1.2.840.113549.1.7.1", "1.2.840.113549.1.9.16.1.4"}) {
            const Secret passphrase(QByteArrayView("p"));
            QVERIFY(writeFile(path("key.p12"), m_issued->toPkcs12(passphrase, {}).value()));
            QVERIFY(openssl({QStringLiteral("pkcs12"), QStringLiteral("-in"), path("key.p12"), QStringLiteral("-noenc"),
                             QStringLiteral("-passin"), QStringLiteral("pass:p"), QStringLiteral("-out"),
                             path("signer.pem")})
                        .exitCode
                    == 0);
            const auto made = openssl(
                {QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-binary"), QStringLiteral("-cades"),
                 QStringLiteral("-md"), QStringLiteral("sha256"), QStringLiteral("-econtent_type"), QLatin1String(type),
                 QStringLiteral("-in"), path("content"), QStringLiteral("-signer"), path("signer.pem"),
                 QStringLiteral("-outform"), QStringLiteral("DER"), QStringLiteral("-out"), path("typed.der")});
            QVERIFY2(made.exitCode == 0, made.output.constData());
            const auto parsed = parseSignedData(readFile(path("typed.der")));
            QCOMPARE(parsed.has_value(), type[17] == '7');
            if (!parsed)
                QCOMPARE(codeOf(parsed), codeOf(CmsError::NotCms));
        }
    }

    void weakOnesAreFlagged()
    {
        const auto made =
            openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                     QStringLiteral("rsa:1024"), QStringLiteral("-noenc"), QStringLiteral("-keyout"), path("weak.pem"),
                     QStringLiteral("-out"), path("weak.crt"), QStringLiteral("-subj"), QStringLiteral("/CN=Weak")});
        QVERIFY2(made.exitCode == 0, made.output.constData());
        const auto signedWeakly =
            openssl({QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-binary"), QStringLiteral("-md"),
                     QStringLiteral("sha1"), QStringLiteral("-cades"), QStringLiteral("-in"), path("content"),
                     QStringLiteral("-signer"), path("weak.crt"), QStringLiteral("-inkey"), path("weak.pem"),
                     QStringLiteral("-outform"), QStringLiteral("DER"), QStringLiteral("-out"), path("weak.der")});
        QVERIFY2(signedWeakly.exitCode == 0, signedWeakly.output.constData());
        const auto parsed = parseSignedData(readFile(path("weak.der")), {.requireSigningCertificate = false});
        QVERIFY2(parsed, qPrintable(codeOf(parsed)));
        QVERIFY(parsed->weakness.digest);
        QVERIFY(parsed->weakness.key);
        QCOMPARE(parsed->signatureWords, QStringLiteral("RSA 1024, SHA-1"));
        QVERIFY(verifySignature(*parsed, digest(DigestAlgorithm::Sha1, kContent)));
    }
};

QTEST_GUILESS_MAIN(TestCms)
#include "tst_cms.moc"
