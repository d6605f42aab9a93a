// Encrypted files: made by qpdf in every kind it knows, read and signed here, checked by qpdf, mutool and pdfsig.
#include "core/crypto/legacy_cipher.h"
#include "core/pdf/fill_values.h"
#include "core/pdf/place_fields.h"
#include "core/pdf/revision_history.h"
#include "core/pdf/revision_writer.h"
#include "core/pdf/signature_slot.h"
#include "pdf_samples.h"

using namespace countersign;
using namespace countersign::pdf;
namespace s = countersign::pdf::samples;

namespace {

const QByteArray kDer = QByteArray::fromHex("3082010a") + QByteArray(0x10a, '\x55');
const Time kNoon{1795348447123};

Secret secret(const char *word) { return Secret(QByteArrayView(word)); }

QByteArray throughQpdf(const QByteArray &bytes, const QStringList &arguments)
{
    QTemporaryDir folder;
    QFile in(folder.filePath(QStringLiteral("in.pdf")));
    if (!in.open(QIODevice::WriteOnly) || in.write(bytes) != bytes.size())
        return {};
    in.close();
    QFile out(folder.filePath(QStringLiteral("out.pdf")));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("qpdf"), arguments + QStringList{in.fileName(), out.fileName()});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0 || !out.open(QIODevice::ReadOnly)) {
        qWarning() << arguments << process.readAll();
        return {};
    }
    return out.readAll();
}

QStringList split(const char *arguments)
{
    QStringList list = QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts);
    list.replaceInStrings(QStringLiteral("''"), QString());
    return list;
}

void verifyClean(const QByteArray &bytes, const QString &password)
{
    QStringList check{QStringLiteral("--check"), QStringLiteral("%f")};
    if (!password.isEmpty())
        check.prepend(QStringLiteral("--password=") + password);
    const s::Outcome qpdf = s::runOn(bytes, QStringLiteral("qpdf"), check);
    QVERIFY2(qpdf.code == 0, qpdf.output.constData());
    const s::Outcome mutool = s::runOn(bytes, QStringLiteral("mutool"),
                                       {QStringLiteral("info"), QStringLiteral("-p"), password, QStringLiteral("%f")});
    QVERIFY2(mutool.code == 0 && !mutool.output.contains("error") && !mutool.output.contains("warning"),
             mutool.output.constData());
}

} // namespace

class TestCrypt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void primitives()
    {
        using namespace countersign::crypto;
        QCOMPARE(md5("abc").toHex(), QByteArray("900150983cd24fb0d6963f7d28e17f72")); // RFC 1321, A.5
        QCOMPARE(rc4("Key", "Plaintext").toHex(), QByteArray("bbf316e8d940af0ad3"));
        QCOMPARE(rc4("Wiki", "pedia").toHex(), QByteArray("1021bf0420"));
        // NIST SP 800-38A, F.2.1
        const QByteArray key = QByteArray::fromHex("2b7e151628aed2a6abf7158809cf4f3c"),
                         iv = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"),
                         plain = QByteArray::fromHex("6bc1bee22e409f96e93d7e117393172a");
        QCOMPARE(aesCbcEncrypt(key, iv, plain, CbcPadding::None)->toHex(),
                 QByteArray("7649abac8119b246cee98e9b12e9197d"));
        QCOMPARE(*aesCbcDecrypt(key, iv, *aesCbcEncrypt(key, iv, "five", CbcPadding::Pkcs7), CbcPadding::Pkcs7),
                 QByteArray("five"));
        QVERIFY(!aesCbcDecrypt(key, iv, "not a block", CbcPadding::None));
        QVERIFY(!aesCbcDecrypt(key, iv, QByteArray(16, 'x'), CbcPadding::Pkcs7));
        QVERIFY(!aesCbcEncrypt("short", iv, plain, CbcPadding::None));
    }

    void kinds_data()
    {
        QTest::addColumn<QStringList>("arguments");
        struct {
            const char *name, *arguments;
        } const ciphers[] = {
            {"RC4 40", "--allow-weak-crypto --encrypt user owner 40 --"},
            {"RC4 128", "--allow-weak-crypto --encrypt user owner 128 --use-aes=n --"},
            {"RC4 V4", "--allow-weak-crypto --encrypt user owner 128 --force-V4 --use-aes=n --"},
            {"AES 128", "--allow-weak-crypto --encrypt user owner 128 --use-aes=y --"},
            {"AES 128, clear metadata",
             "--allow-weak-crypto --encrypt user owner 128 --use-aes=y --cleartext-metadata --"},
            {"AES 256", "--encrypt user owner 256 --"},
            {"AES 256 R5", "--allow-weak-crypto --encrypt user owner 256 --force-R5 --"},
            {"AES 256, clear metadata", "--encrypt user owner 256 --cleartext-metadata --"},
        };
        struct {
            const char *name, *arguments;
        } const shapes[] = {
            {"", ""},
            {", object streams", " --object-streams=generate"},
            {", linearised", " --linearize --object-streams=disable"},
            {", qdf", " --qdf --object-streams=disable"},
        };
        for (const auto &cipher : ciphers)
            for (const auto &shape : shapes)
                QTest::newRow(qPrintable(QString::fromLatin1(cipher.name) + QString::fromLatin1(shape.name)))
                    << split((QByteArray(cipher.arguments) + shape.arguments).constData());
    }
    void kinds()
    {
        QFETCH(QStringList, arguments);
        const QByteArray bytes = throughQpdf(s::make({}), arguments);
        QVERIFY(!bytes.isEmpty());
        QVERIFY(Document::open(bytes).error().is(PdfError::Encrypted));
        QVERIFY(Document::open(bytes, {}, secret("wrong")).error().is(PdfError::WrongPassword));
        QByteArray whole;
        for (const char *word : {"user", "owner"}) {
            const auto document = Document::open(bytes, {}, secret(word));
            QVERIFY2(document, qPrintable(document ? QString() : document.error().detail));
            QVERIFY(document->isEncrypted());
            QCOMPARE(document->permissions().isOwner, qstrcmp(word, "owner") == 0);
            QVERIFY(document->permissions().maySign());
            QVERIFY(document->pageContent(0)->contains("Amount due: 100 EUR"));
            QVERIFY(document->field(QStringLiteral("amount"))); // its name is an encrypted string

            // Signed in place, and then signed again.
            SlotRequest request{.fieldName = QStringLiteral("ours"),
                                .signedAt = kNoon,
                                .name = QStringLiteral("Łucja"),
                                .reason = QStringLiteral("Agreed")};
            request.alsoChange = [&](RevisionWriter &writer) -> Result<void> {
                const Field field = *document->field(QStringLiteral("amount"));
                Dictionary dictionary = field.dictionary;
                dictionary.set("V", Object::text(QStringLiteral("zażółć")));
                dictionary.set("Extra", writer.addStream({}, "a stream of this revision"));
                writer.replace(field.reference, dictionary);
                return {};
            };
            auto prepared = prepareSignature(*document, request);
            QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().detail));
            const auto appended = embedContentsAppended(*prepared, kDer);
            QVERIFY(appended);
            const auto checked = checkAppended(*prepared, *appended, kDer);
            QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().detail));
            QVERIFY(!appended->contains("Agreed") && !appended->contains("a stream of this")); // no clear text
            QVERIFY(appended->contains(kDer.toHex())); // but for the signature
            whole = bytes + *appended;
            const auto again = Document::open(whole, {}, secret(word));
            QVERIFY(again);
            QCOMPARE(again->field(QStringLiteral("amount"))->value.toText(), QStringLiteral("zażółć"));
            QCOMPARE(*again->decodedStream(again->field(QStringLiteral("amount"))->dictionary["Extra"]),
                     QByteArray("a stream of this revision"));
            const QList<SignatureValue> list = signatures(*again);
            QCOMPARE(list.size(), 1);
            QCOMPARE(list[0].contents, kDer);
            QCOMPARE(list[0].name, QStringLiteral("Łucja"));
            QVERIFY(list[0].coversWholeFile && list[0].paddingIsZero);
            const auto history = RevisionHistory::read(*again);
            QVERIFY(history);
            for (const HistoryFinding &finding : history->checkAfter(0))
                QVERIFY2(finding.isHarmless(), qPrintable(finding.detail));
            QVERIFY(history->asOf(0)->pageContent(0)->contains("Amount due"));
            const auto second = prepareSignature(*again, {.fieldName = QStringLiteral("theirs"), .signedAt = kNoon});
            QVERIFY2(second, qPrintable(second ? QString() : second.error().detail));
        }
        verifyClean(whole, QStringLiteral("user"));
        const s::Outcome pdfsig =
            s::runOn(whole, QStringLiteral("pdfsig"),
                     {QStringLiteral("-nocert"), QStringLiteral("-upw"), QStringLiteral("user"), QStringLiteral("%f")});
        QVERIFY2(pdfsig.output.contains("Signature #1") && pdfsig.output.contains("Total document signed"),
                 pdfsig.output.constData());
        // qpdf decrypts what was appended as we meant it.
        const QByteArray plain = throughQpdf(whole, split("--password=user --decrypt --qdf --object-streams=disable"));
        QVERIFY(plain.contains("(Agreed)"));
        QVERIFY(plain.contains("a stream of this revision"));
        QVERIFY(plain.toLower().contains(kDer.toHex()));
    }

    void emptyUserPassword()
    {
        const QByteArray bytes = throughQpdf(s::make({.xref = s::Xref::Stream}), split("--encrypt '' owner 256 --"));
        const auto document = Document::open(bytes);
        QVERIFY(document);
        QVERIFY(!document->permissions().isOwner);
        QVERIFY(Document::open(bytes, {}, secret("not this one"))); // anybody may open it
        QVERIFY(Document::open(bytes, {}, secret("owner"))->permissions().isOwner);
        const auto prepared = prepareSignature(*document, {.fieldName = QStringLiteral("ours"), .signedAt = kNoon});
        QVERIFY(prepared);
        verifyClean(*embedContents(*prepared, kDer), {});
    }

    void passwordsBeyondAscii()
    {
        const QByteArray word("za\xc5\xbc\xc3\xb3\xc5\x82\xc4\x87"), latin("caf\xc3\xa9");
        for (const QByteArray &password : {word, latin}) {
            const QByteArray bytes = throughQpdf(s::make(),
                                                 {QStringLiteral("--encrypt"), QString::fromUtf8(password),
                                                  QStringLiteral("o"), QStringLiteral("256"), QStringLiteral("--")});
            QVERIFY(Document::open(bytes, {}, Secret(password)));
        }
        const QByteArray old = throughQpdf(s::make(),
                                           {QStringLiteral("--allow-weak-crypto"), QStringLiteral("--encrypt"),
                                            QString::fromUtf8(latin), QStringLiteral("o"), QStringLiteral("128"),
                                            QStringLiteral("--use-aes=y"), QStringLiteral("--")});
        QVERIFY(Document::open(old, {}, Secret(latin)));
    }

    void permissions_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("maySign");
        QTest::addColumn<bool>("mayAdd");
        QTest::newRow("all") << split("--encrypt user owner 256 --") << true << true;
        QTest::newRow("forms only") << split("--encrypt user owner 256 --modify=form --") << true << false;
        QTest::newRow("forms only, AES 128")
            << split("--allow-weak-crypto --encrypt user owner 128 --use-aes=y --modify=form --") << true << false;
        QTest::newRow("annotations") << split("--encrypt user owner 256 --modify=annotate --") << true << false;
        QTest::newRow("nothing") << split("--encrypt user owner 256 --modify=none --") << false << false;
        QTest::newRow("nothing, RC4 40") << split(
            "--allow-weak-crypto --encrypt user owner 40 --annotate=n --modify=n --")
                                         << false << false;
    }
    void permissions()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, maySign);
        QFETCH(bool, mayAdd);
        const QByteArray bytes = throughQpdf(s::make(), arguments);
        const SlotRequest existing{.fieldName = QStringLiteral("ours"), .signedAt = kNoon};
        const SlotRequest fresh{.fieldName = QStringLiteral("new"), .newField = NewSignatureField{}, .signedAt = kNoon};
        const Document user = *Document::open(bytes, {}, secret("user"));
        const auto signedByUser = prepareSignature(user, existing);
        QCOMPARE(signedByUser.has_value(), maySign);
        if (!maySign)
            QVERIFY(signedByUser.error().is(PdfError::Protected));
        QCOMPARE(prepareSignature(user, fresh).has_value(), mayAdd);
        const Document owner = *Document::open(bytes, {}, secret("owner"));
        QVERIFY(prepareSignature(owner, existing));
        QVERIFY(prepareSignature(owner, fresh));

        // Filling is allowed where signing is, placing where a new field is.
        const std::vector<FieldPlacement> place{
            {.kind = FieldKind::Text, .rect = {100, 100, 200, 20}, .name = QStringLiteral("city")}};
        const auto placedByUser = placeFields(user, place);
        QCOMPARE(placedByUser.has_value(), mayAdd);
        if (!mayAdd)
            QVERIFY(placedByUser.error().is(PdfError::Protected));
        const auto placed = placeFields(owner, place);
        QVERIFY(placed);
        const std::vector<FieldValue> values{{.name = QStringLiteral("city"), .value = QStringLiteral("Gdynia")}};
        QVERIFY(fillValues(*Document::open(placed->pdf, {}, secret("owner")), values));
        const auto filledByUser = fillValues(*Document::open(placed->pdf, {}, secret("user")), values);
        QCOMPARE(filledByUser.has_value(), maySign);
        if (!maySign)
            QVERIFY(filledByUser.error().is(PdfError::Protected));
    }

    // /P alone is not protected; /Perms is, with the key.
    void changedPermissionsAreNoticed()
    {
        QByteArray bytes = throughQpdf(s::make(), split("--encrypt user owner 256 --modify=none --"));
        const qsizetype at = bytes.indexOf("/P -");
        QVERIFY(at > 0);
        const qsizetype end = bytes.indexOf(' ', at + 3);
        bytes.replace(at, end - at, QByteArray("/P -4").leftJustified(end - at, ' '));
        const auto document = Document::open(bytes, {}, secret("user"));
        QVERIFY(!document || !document->permissions().maySign());
    }

    // A later revision in the clear, or under a key of its own, shows different things to different readers.
    void revisionsKeepTheKey()
    {
        const QByteArray sealed = throughQpdf(s::make(), split("--encrypt user owner 256 -- --object-streams=disable"));
        QVERIFY(!sealed.isEmpty());
        const Document document = *Document::open(sealed, {}, secret("user"));
        RevisionWriter writer(document);
        writer.add(Object::text(QStringLiteral("more")));
        QByteArray whole = *writer.finish();
        QVERIFY(Document::open(whole, {}, secret("user")));
        const qsizetype at = whole.lastIndexOf("/Encrypt");
        QVERIFY(at > sealed.size());
        whole.replace(at, 8, "/Encrypx");
        QVERIFY(Document::open(whole, {}, secret("user")).error().is(PdfError::Damaged));
    }

    void hostileDictionaries_data()
    {
        QTest::addColumn<QByteArray>("encrypt");
        const QByteArray o(32, 'o'), rest = " /O (" + o + ") /U (" + o + ") /P -4";
        QTest::newRow("no entries") << QByteArray("/Filter /Standard /V 2 /R 3");
        QTest::newRow("length 0") << QByteArray("/Filter /Standard /V 2 /R 3 /Length 0" + rest);
        QTest::newRow("length huge") << QByteArray("/Filter /Standard /V 2 /R 3 /Length 99999999" + rest);
        QTest::newRow("length negative") << QByteArray("/Filter /Standard /V 2 /R 3 /Length -128" + rest);
        QTest::newRow("V 5 with R 2") << QByteArray("/Filter /Standard /V 5 /R 2" + rest);
        QTest::newRow("V 2 with R 6") << QByteArray("/Filter /Standard /V 2 /R 6" + rest);
        QTest::newRow("short O") << QByteArray("/Filter /Standard /V 5 /R 6" + rest);
        QTest::newRow("AESV3 with V 4") << QByteArray("/Filter /Standard /V 4 /R 4 /StmF /A /StrF /A /CF << /A << /CFM "
                                                      "/AESV3 >> >>"
                                                      + rest);
        QTest::newRow("unknown method") << QByteArray(
            "/Filter /Standard /V 4 /R 4 /StmF /A /StrF /A /CF << /A << /CFM /ROT13 >> >>" + rest);
        QTest::newRow("V 3") << QByteArray("/Filter /Standard /V 3 /R 3" + rest);
        QTest::newRow("for certificates") << QByteArray("/Filter /Adobe.PubSec /V 4 /SubFilter /adbe.pkcs7.s5");
    }
    void hostileDictionaries()
    {
        QFETCH(QByteArray, encrypt);
        QByteArray bytes = s::make();
        bytes.replace("trailer\n<<", "trailer\n<< /Encrypt << " + encrypt + " >>");
        QVERIFY(!Document::open(bytes));
        QVERIFY(!Document::open(bytes, {}, secret("user")));
    }

    // Not a file whose password could be asked for.
    void forCertificates()
    {
        QByteArray bytes = s::make();
        bytes.replace("trailer\n<<", "trailer\n<< /Encrypt << /Filter /Adobe.PubSec /V 4 /SubFilter /adbe.pkcs7.s5 >>");
        for (const Secret &password : {Secret(), secret("user")}) {
            const auto document = Document::open(bytes, {}, password);
            QVERIFY(!document);
            QVERIFY(document.error().is(PdfError::ForCertificates));
            QVERIFY(!document.error().is(PdfError::Encrypted));
        }
    }
};

QTEST_MAIN(TestCrypt)
#include "tst_crypt.moc"
