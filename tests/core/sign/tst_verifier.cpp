// The verdict on signatures of our own making, on each way to break them, and on other projects' attacks.
#include "core/crypto/authority.h"
#include "core/sign/pades_signer.h"
#include "core/sign/verifier.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;

namespace {

const Time kNow = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));

QByteArray onePage()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(200, 400, QStringLiteral("EUR 48,600.00"));
    painter.end();
    return bytes;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasError(const domain::SignatureVerdict &verdict, const char *code)
{
    return std::any_of(verdict.errors.begin(), verdict.errors.end(),
                       [code](const domain::Finding &finding) { return finding.code == QLatin1String(code); });
}

} // namespace

class VerifierTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<crypto::SigningKey> m_key;
    crypto::Certificate m_root;
    QByteArray m_signed;

    Result<domain::Verdict> judge(const QByteArray &pdf, bool trusted = true, Time at = kNow)
    {
        sign::VerifyOptions options{.at = at};
        if (trusted)
            options.anchors = {m_root};
        return sign::verify(pdf, options);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto authority = crypto::Authority::create(
            {.organization = QStringLiteral("Nord Biuro"), .keyKind = crypto::KeyKind::EcP256}, kNow);
        QVERIFY(authority);
        auto issued = authority->issuePerson(
            {.name = QStringLiteral("Joanna Wiśniewska"), .keyKind = crypto::KeyKind::EcP256}, kNow);
        QVERIFY(issued);
        m_root = authority->certificate();
        m_key = issued->signingKey();
        const auto document = pdf::Document::open(onePage());
        QVERIFY(document);
        pdf::SlotRequest slot{.fieldName = QStringLiteral("Signature1"),
                              .newField = pdf::NewSignatureField{},
                              .signedAt = kNow,
                              .certification = pdf::Certification::FormFilling};
        const auto signedFile = sign::signPades(*document, {.slot = slot, .digest = {}}, *m_key);
        QVERIFY2(signedFile, signedFile ? "" : qPrintable(signedFile.error().detail));
        m_signed = *signedFile;
    }

    void ourOwnSignaturePasses()
    {
        const auto verdict = judge(m_signed);
        QVERIFY(verdict);
        QCOMPARE(verdict->indication, domain::Indication::TotalPassed);
        const domain::SignatureVerdict &signature = verdict->signatures.at(0);
        QVERIFY(signature.isIntact && signature.isTrusted && signature.modificationsPermitted);
        QCOMPARE(signature.level, domain::PadesLevel::B);
        QCOMPARE(signature.certification, 2);
        QCOMPARE(signature.coverage, domain::Coverage::WholeFile);
        QCOMPARE(*signature.claimedTime, kNow);
        QCOMPARE(signature.signer.commonName, QStringLiteral("Joanna Wiśniewska"));
        QCOMPARE(*sign::extractSigned(m_signed, QStringLiteral("Signature1")), m_signed);
    }

    // What other programs put into a CMS: openssl adds a signing-time, which PAdES forbids, and signs with whatever it is given.
    void whatOthersSignIsNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("digest");
        QTest::addColumn<QByteArray>("error");
        const QString strong = QStringLiteral("rsa:2048"), sha256 = QStringLiteral("sha256");
        QTest::newRow("sound") << strong << sha256 << QByteArray();
        QTest::newRow("a weak key") << QStringLiteral("rsa:1024") << sha256 << QByteArray("weak-key");
        QTest::newRow("a weak digest") << strong << QStringLiteral("sha1") << QByteArray("weak-digest");
    }
    void whatOthersSignIsNamed()
    {
        QFETCH(QString, key);
        QFETCH(QString, digest);
        QFETCH(QByteArray, error);
        const QTemporaryDir folder;
        const auto path = [&](const char *name) { return folder.filePath(QLatin1String(name)); };
        QCOMPARE(
            QProcess::execute(QStringLiteral("openssl"),
                              {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), key,
                               QStringLiteral("-noenc"), QStringLiteral("-subj"), QStringLiteral("/CN=Other"),
                               QStringLiteral("-keyout"), path("key.pem"), QStringLiteral("-out"), path("cert.pem")}),
            0);
        const auto document = pdf::Document::open(onePage());
        QVERIFY(document);
        const auto prepared = pdf::prepareSignature(
            *document, {.fieldName = QStringLiteral("S"), .newField = pdf::NewSignatureField{}, .signedAt = kNow});
        QVERIFY(prepared);
        QFile content(path("content"));
        QVERIFY(content.open(QIODevice::WriteOnly));
        for (const QByteArrayView part : prepared->digestParts())
            content.write(part.data(), part.size());
        content.close();
        QCOMPARE(QProcess::execute(QStringLiteral("openssl"),
                                   {QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-binary"),
                                    QStringLiteral("-cades"), QStringLiteral("-md"), digest, QStringLiteral("-in"),
                                    path("content"), QStringLiteral("-signer"), path("cert.pem"),
                                    QStringLiteral("-inkey"), path("key.pem"), QStringLiteral("-outform"),
                                    QStringLiteral("DER"), QStringLiteral("-out"), path("cms.der")}),
                 0);
        const auto file = pdf::embedContents(*prepared, contentOf(path("cms.der")));
        QVERIFY(file);
        const auto certificate = crypto::Certificate::fromPem(contentOf(path("cert.pem")));
        QVERIFY(certificate);
        const auto verdict = sign::verify(*file, {.anchors = {*certificate}, .at = SystemClock().now()});
        QVERIFY(verdict);
        const domain::SignatureVerdict &signature = verdict->signatures.at(0);
        QVERIFY(signature.isIntact);
        QVERIFY(std::any_of(signature.warnings.begin(), signature.warnings.end(), [](const domain::Finding &finding) {
            return finding.code == QLatin1String("signing-time-attribute");
        }));
        QCOMPARE(hasError(signature, "weak-key") || hasError(signature, "weak-digest"), !error.isEmpty());
        QVERIFY(error.isEmpty() || hasError(signature, error.constData()));
        QCOMPARE(signature.indication,
                 error.isEmpty() ? domain::Indication::TotalPassed : domain::Indication::Indeterminate);
    }

    void anUnknownAuthorityIsIndeterminate()
    {
        const auto verdict = judge(m_signed, false);
        QCOMPARE(verdict->indication, domain::Indication::Indeterminate);
        QCOMPARE(verdict->signatures.at(0).subIndication, domain::SubIndication::NoCertificateChainFound);
        QVERIFY(verdict->signatures.at(0).isIntact); // kept apart
    }

    void anExpiredCertificateIsNamed()
    {
        const auto verdict = judge(m_signed, true, kNow.plusSeconds(10LL * 365 * 24 * 3600));
        QCOMPARE(verdict->indication, domain::Indication::Indeterminate);
        QCOMPARE(verdict->signatures.at(0).subIndication, domain::SubIndication::Expired);
    }

    void everyChangedByteOfTheSignedPartIsSeen()
    {
        const qsizetype contents = m_signed.indexOf("/Contents <");
        for (qsizetype at = 20; at < m_signed.size(); at += 97) {
            if (contents >= 0 && at > contents && at < m_signed.indexOf('>', contents))
                continue; // the signature's own place: the next test's
            QByteArray changed = m_signed;
            changed[at] = static_cast<char>(changed[at] ^ 0x01);
            const auto verdict = judge(changed);
            if (!verdict)
                continue; // no PDF any more
            QVERIFY2(verdict->indication != domain::Indication::TotalPassed, qPrintable(QString::number(at)));
        }
    }

    void bytesBehindTheLastRevisionAreSeen()
    {
        const auto verdict = judge(m_signed + "\n12 0 obj\n(hidden)\nendobj\n");
        QVERIFY(!verdict || verdict->indication == domain::Indication::TotalFailed);
    }

    void aFileWithoutSignatureSaysSo()
    {
        const auto verdict = judge(onePage());
        QVERIFY(verdict);
        QCOMPARE(verdict->indication, domain::Indication::NoSignature);
        QVERIFY(!judge("no PDF at all"));
    }

    void aWrongByteRangeFails()
    {
        QByteArray changed = m_signed;
        const qsizetype at = changed.indexOf("/ByteRange [0 ");
        QVERIFY(at > 0);
        changed[at + 12] = '1'; // it must start at 0
        const auto verdict = judge(changed);
        QVERIFY(verdict);
        QCOMPARE(verdict->indication, domain::Indication::TotalFailed);
        QVERIFY(hasError(verdict->signatures.at(0), "byte-range"));
    }

    // Forgeries of other projects' tests: no signature of theirs may be called sound.
    void attacksAreRefused()
    {
        const QString corpus = qEnvironmentVariable(
            "COUNTERSIGN_CORPUS", qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/../shared/corpus"));
        int judged = 0;
        for (const char *folder : {"rub-2019-usf-isa-swa", "rub-2020-shadow"}) {
            const QString path = corpus + QLatin1Char('/') + QLatin1String(folder);
            const QList<QByteArray> rows = contentOf(path + QStringLiteral("/MANIFEST.tsv")).split('\n').mid(1);
            for (const QByteArray &row : rows) {
                const QList<QByteArray> columns = row.split('\t');
                if (columns.size() < 3 || !(columns[2].startsWith("NOT_VALID") || columns[2].startsWith("MODIFIED")))
                    continue;
                const QByteArray pdf = contentOf(path + QLatin1Char('/') + QString::fromUtf8(columns[0]));
                if (pdf.isEmpty())
                    continue;
                ++judged;
                const auto verdict = judge(pdf, false);
                if (!verdict || verdict->signatures.empty())
                    continue; // refused as a whole
                const bool isSound = std::all_of(verdict->signatures.begin(), verdict->signatures.end(),
                                                 [](const auto &s) { return s.isIntact && s.modificationsPermitted; });
                QVERIFY2(!isSound, columns[0].constData());
            }
        }
        qInfo("%d attacks judged", judged);
    }
};

QTEST_MAIN(VerifierTest)
#include "tst_verifier.moc"
