#include "core/pdf/revision_history.h"
#include "core/pdf/signature_slot.h"
#include "pdf_samples.h"

using namespace countersign;
using namespace countersign::pdf;
namespace s = countersign::pdf::samples;
Q_DECLARE_METATYPE(s::Xref)

namespace {

const Time kNoon{1795348447123}; // 2026-11-22T11:54:07Z
const QByteArray kDer = QByteArray::fromHex("3082010a") + QByteArray(0x10a, '\x55');

Result<QByteArray> sign(const QByteArray &bytes, const SlotRequest &request, const QByteArray &der = kDer)
{
    CS_TRY(const Document document, Document::open(bytes));
    CS_TRY(PreparedSignature prepared, prepareSignature(document, request));
    return embedContents(std::move(prepared), der);
}

} // namespace

class TestSignatureSlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoSignatures_data()
    {
        QTest::addColumn<s::Xref>("xref");
        QTest::newRow("table") << s::Xref::Table;
        QTest::newRow("stream") << s::Xref::Stream;
        QTest::newRow("hybrid") << s::Xref::Hybrid;
    }
    void twoSignatures()
    {
        QFETCH(s::Xref, xref);
        const QByteArray original = s::make({.xref = xref, .gaps = true, .acroFormExtra = " /NeedAppearances true"});
        SlotRequest first{.fieldName = QStringLiteral("ours"),
                          .signedAt = kNoon,
                          .name = QStringLiteral("Łucja"),
                          .reason = QStringLiteral("Agreed"),
                          .certification = Certification::FormFilling,
                          .lock = FieldLock{FieldLock::Action::Include, {QStringLiteral("note")}}};
        first.appearance = [](RevisionWriter &) -> Result<Object> {
            return Object::stream({{"Type", Object::name("XObject")},
                                   {"Subtype", Object::name("Form")},
                                   {"BBox", Object::rect(QRectF(0, 0, 200, 70))}},
                                  "1 0 0 RG 0 0 200 70 re S");
        };
        first.alsoChange = [](RevisionWriter &writer) -> Result<void> {
            Dictionary field = writer.current({8, 0}).dictionary();
            field.set("V", Object::text(QStringLiteral("100")));
            writer.replace({8, 0}, field);
            return {};
        };
        const auto once = sign(original, first);
        QVERIFY2(once, qPrintable(once ? QString() : once.error().detail));
        QVERIFY(once->startsWith(original));
        const Document signedOnce = s::open(*once);
        const QList<SignatureValue> list = signatures(signedOnce);
        QCOMPARE(list.size(), 1);
        const SignatureValue &value = list.first();
        QCOMPARE(value.fieldName, QStringLiteral("ours"));
        QCOMPARE(value.subFilter, QByteArray("ETSI.CAdES.detached"));
        QCOMPARE(value.contents, kDer);
        QVERIFY(value.paddingIsZero);
        QCOMPARE(value.reservedBytes, 24 * 1024);
        QVERIFY(value.rangeIsExact);
        QVERIFY(value.coversWholeFile);
        QCOMPARE(value.coveredEnd, once->size()); // pitfall 1
        QCOMPARE(once->at(value.contentsStart), '<');
        QCOMPARE(once->at(value.contentsEnd - 1), '>');
        QCOMPARE(value.revision, 1);
        QCOMPARE(value.name, QStringLiteral("Łucja"));
        QCOMPARE(value.signedAt, QStringLiteral("D:20261122115407Z"));
        QCOMPARE(value.certification, Certification::FormFilling);
        QVERIFY(value.inPerms);
        QVERIFY(value.fieldLock && value.fieldLock->covers(QStringLiteral("note"))
                && !value.fieldLock->covers(QStringLiteral("amount")));
        QCOMPARE(certificationOf(signedOnce), Certification::FormFilling);
        // Pitfalls 3 and 15
        for (quint32 number = 0; number < signedOnce.trailer()["Size"].toInteger(); ++number)
            QVERIFY(signedOnce.xref().entries.contains(number));
        const Dictionary form = signedOnce.value(signedOnce.catalog(), "AcroForm").dictionary();
        QCOMPARE(form["SigFlags"].toInteger(), 3);
        QVERIFY(!form.contains("NeedAppearances"));
        const Dictionary widget = signedOnce.object({6, 0}).dictionary();
        QVERIFY(widget["F"].toInteger() & 4);
        QCOMPARE(widget["P"].toReference(), (Reference{3, 0}));
        QVERIFY(signedOnce.value(widget["AP"].dictionary(), "N").isStream());
        QVERIFY(widget["V"].isReference());
        QCOMPARE(signedOnce.field(QStringLiteral("amount"))->value.toText(), QStringLiteral("100"));

        const auto twice = sign(*once, {.fieldName = QStringLiteral("theirs"), .signedAt = kNoon});
        QVERIFY2(twice, qPrintable(twice ? QString() : twice.error().detail));
        QVERIFY(twice->startsWith(*once));
        const Document signedTwice = s::open(*twice);
        const QList<SignatureValue> both = signatures(signedTwice);
        QCOMPARE(both.size(), 2);
        QCOMPARE(both[0].revision, 1);
        QVERIFY(both[0].rangeIsExact && !both[0].coversWholeFile);
        QCOMPARE(both[1].revision, 2);
        QVERIFY(both[1].coversWholeFile);
        QVERIFY(both[1].fieldLock && both[1].fieldLock->covers(QStringLiteral("amount"))); // from the field's /Lock
        QCOMPARE(both[1].certification, Certification::None);
        const auto history = RevisionHistory::read(signedTwice);
        QVERIFY(history);
        for (const HistoryFinding &finding : history->checkAfter(-1))
            QVERIFY2(finding.isHarmless(), qPrintable(finding.detail));

        const auto stamped = sign(
            *twice, {.fieldName = QStringLiteral("stamp"), .newField = NewSignatureField{}, .documentTimestamp = true});
        QVERIFY2(stamped, qPrintable(stamped ? QString() : stamped.error().detail));
        const auto three = signatures(s::open(*stamped));
        QCOMPARE(three.size(), 3);
        QVERIFY(three[2].isTimestamp);
        QCOMPARE(three[2].subFilter, QByteArray("ETSI.RFC3161"));
        const s::Outcome outcome =
            s::runOn(*stamped, QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("%f")});
        QVERIFY2(outcome.code == 0, outcome.output.constData());
        const s::Outcome tool =
            s::runOn(*stamped, QStringLiteral("pdfsig"), {QStringLiteral("-nocert"), QStringLiteral("%f")});
        QVERIFY2(tool.output.contains("Signature #3") && tool.output.contains("Total document signed"),
                 tool.output.constData());
    }

    void digestCoversAllButTheContents()
    {
        const Document document = s::open(s::make());
        const auto prepared = prepareSignature(document, {.fieldName = QStringLiteral("ours"), .contentsBytes = 300});
        QVERIFY(prepared);
        QByteArray covered;
        for (const QByteArrayView part : prepared->digestParts())
            covered.append(part);
        QByteArray whole = prepared->wholeFile();
        QCOMPARE(whole.size(), prepared->fileSize());
        const auto &range = prepared->byteRange;
        QCOMPARE(range[2] - range[1], 602);
        QCOMPARE(whole.mid(range[1], 602), '<' + QByteArray(600, '0') + '>');
        QCOMPARE(whole.first(range[1]) + whole.mid(range[2]), covered);
        const auto filled = embedContents(*prepared, kDer);
        QVERIFY(filled);
        QCOMPARE(filled->first(range[1]) + filled->mid(range[2]), covered); // nothing moved
        QVERIFY(embedContents(*prepared, QByteArray(301, 'x')).error().is(PdfError::DoesNotFit)); // pitfall 9
        QVERIFY(embedContents(*prepared, {}).error().is(PdfError::DoesNotFit));
    }

    void refuses()
    {
        const QByteArray original = s::make();
        QVERIFY(sign(original, {.fieldName = QStringLiteral("nobody")}).error().is(PdfError::NotFound));
        QVERIFY(sign(original, {.fieldName = QStringLiteral("amount")}).error().is(PdfError::NotFound)); // a text field
        QVERIFY(sign(original, {.fieldName = QStringLiteral("ours"), .newField = NewSignatureField{}})
                    .error()
                    .is(PdfError::NotAllowed)); // pitfall 6
        QVERIFY(sign(s::make({.junkBefore = "junk"}), {.fieldName = QStringLiteral("ours")})
                    .error()
                    .is(PdfError::Unsupported)); // pitfall 10
        const auto once = sign(original, {.fieldName = QStringLiteral("ours")});
        QVERIFY(once);
        QVERIFY(sign(*once, {.fieldName = QStringLiteral("ours")}).error().is(PdfError::NotAllowed));
        // Pitfall 15: certification not first
        QVERIFY(sign(*once, {.fieldName = QStringLiteral("theirs"), .certification = Certification::FormFilling})
                    .error()
                    .is(PdfError::NotAllowed));
        const auto closed =
            sign(original, {.fieldName = QStringLiteral("ours"), .certification = Certification::NoChanges});
        QVERIFY(closed);
        QVERIFY(sign(*closed, {.fieldName = QStringLiteral("theirs")}).error().is(PdfError::NotAllowed));
        const auto filling =
            sign(original, {.fieldName = QStringLiteral("ours"), .certification = Certification::FormFilling});
        QVERIFY(sign(*filling,
                     {.fieldName = QStringLiteral("new"), .newField = NewSignatureField{.rect = QRectF(1, 1, 50, 50)}})
                    .error()
                    .is(PdfError::NotAllowed));
    }

    void newFieldWhereThereIsNoForm()
    {
        const auto out = sign(s::make({.form = false}),
                              {.fieldName = QStringLiteral("Signature1"),
                               .newField = NewSignatureField{.rect = QRectF(10, 10, 100, 40)}});
        QVERIFY2(out, qPrintable(out ? QString() : out.error().detail));
        const Document document = s::open(*out);
        QCOMPARE(signatures(document).size(), 1);
        QVERIFY(signatures(document).first().coversWholeFile);
        QCOMPARE(document.page(0)->dictionary["Annots"].array().size(), 1);
    }

    void readsForgedRanges_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("not from 0") << QByteArray("[0 ") << QByteArray("[1 ");
        QTest::newRow("contents twice") << QByteArray("/Reason (Agreed)") << QByteArray("/Contents <4142>");
        QTest::newRow("range twice") << QByteArray("/Reason (Agreed)") << QByteArray("/ByteRange [0 1]");
    }
    void readsForgedRanges()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        auto bytes = sign(s::make(), {.fieldName = QStringLiteral("ours"), .reason = QStringLiteral("Agreed")});
        QVERIFY(bytes);
        const qsizetype at = bytes->indexOf(from, bytes->indexOf("/Type /Sig/"));
        QVERIFY(at > 0);
        bytes->replace(at, to.size(), to);
        const auto list = signatures(s::open(*bytes));
        QCOMPARE(list.size(), 1);
        QVERIFY(!list.first().rangeIsExact);
        QCOMPARE(list.first().revision, -1);
    }
    void seesWhatHidesBehindTheDer()
    {
        auto bytes = sign(s::make(), {.fieldName = QStringLiteral("ours")});
        const auto before = signatures(s::open(*bytes)).first();
        (*bytes)[before.contentsEnd - 3] = '7';
        QVERIFY(!signatures(s::open(*bytes)).first().paddingIsZero);
    }
};

QTEST_GUILESS_MAIN(TestSignatureSlot)
#include "tst_signature_slot.moc"
