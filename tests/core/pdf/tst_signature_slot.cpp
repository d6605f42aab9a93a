#include "core/pdf/archive.h"
#include "core/pdf/making_error.h"
#include "core/pdf/parser.h"
#include "core/pdf/revision_history.h"
#include "core/pdf/signature_slot.h"
#include "core/pdf/tagging.h"
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
                    .is(MakingError::DuplicateField)); // pitfall 6
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

    // Pitfall 15: a widget that nobody would see or print, and that does not say its page, is mended when it is signed.
    void theWidgetIsMended()
    {
        const auto changed = [](quint32 number, const std::function<void(Dictionary &)> &change) {
            const Document plain = s::open(s::make());
            RevisionWriter writer(plain);
            Dictionary widget = writer.current({number, 0}).dictionary();
            change(widget);
            writer.replace({number, 0}, widget);
            return *writer.finish();
        };
        const QByteArray odd = changed(6, [](Dictionary &widget) {
            widget.set("F", Object::integer(2 | 32)); // Hidden, NoView
            widget.remove("P");
        });
        const auto done = sign(odd, {.fieldName = QStringLiteral("ours")});
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        const Dictionary widget = s::open(*done).object({6, 0}).dictionary();
        QCOMPARE(widget["F"].toInteger(), 4);
        QCOMPARE(widget["P"].toReference(), (Reference{3, 0}));
        // Pitfall 6: which of two fields of one name is meant, nobody can tell.
        const QByteArray twice =
            changed(7, [](Dictionary &field) { field.set("T", Object::text(QStringLiteral("ours"))); });
        QVERIFY(sign(twice, {.fieldName = QStringLiteral("ours")}).error().is(MakingError::DuplicateField));
    }

    // A new field lies where somebody can see it, or is invisible altogether. The page: 595 x 842.
    void newFieldsLieOnTheirPage_data()
    {
        QTest::addColumn<QRectF>("rect");
        QTest::addColumn<bool>("fits");
        const double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
        QTest::newRow("on it") << QRectF(20, 20, 100, 40) << true;
        QTest::newRow("all of it") << QRectF(0, 0, 595, 842) << true;
        QTest::newRow("partly over the edge") << QRectF(-20, 800, 100, 100) << true;
        QTest::newRow("invisible") << QRectF() << true;
        QTest::newRow("off to the left") << QRectF(-200, 20, 100, 40) << false;
        QTest::newRow("off to the right") << QRectF(600, 20, 100, 40) << false;
        QTest::newRow("above") << QRectF(20, 900, 100, 40) << false;
        QTest::newRow("larger than it") << QRectF(-100, -100, 2000, 2000) << false;
        QTest::newRow("huge") << QRectF(0, 0, 1e300, 1e300) << false;
        QTest::newRow("no number") << QRectF(nan, 20, 100, 40) << false;
        QTest::newRow("no width") << QRectF(20, 20, nan, 40) << false;
        QTest::newRow("endless") << QRectF(20, 20, inf, 40) << false;
    }
    void newFieldsLieOnTheirPage()
    {
        QFETCH(QRectF, rect);
        QFETCH(bool, fits);
        const auto done =
            sign(s::make(), {.fieldName = QStringLiteral("new"), .newField = NewSignatureField{.rect = rect}});
        QCOMPARE(done.has_value(), fits);
        if (!fits)
            QVERIFY(done.error().is(MakingError::BadField));
    }

    // A parent shares its name with nobody (12.7.4.2), though it is no field one could fill.
    void parentsKeepTheirNames()
    {
        const Document plain = s::open(s::make());
        RevisionWriter writer(plain);
        Dictionary kid = writer.current({9, 0}).dictionary();
        const Reference parent = writer.add(
            Dictionary{{"T", Object::text(QStringLiteral("person"))}, {"Kids", Array{Object(Reference{9, 0})}}});
        kid.set("Parent", parent);
        writer.replace({9, 0}, kid);
        Dictionary form = writer.current({10, 0}).dictionary();
        form.set("Fields", Array{Reference{6, 0}, Reference{7, 0}, Reference{8, 0}, parent});
        writer.replace({10, 0}, form);
        const QByteArray nested = *writer.finish();
        QVERIFY(s::open(nested).field(QStringLiteral("person.note")));
        QVERIFY(sign(nested, {.fieldName = QStringLiteral("person"), .newField = NewSignatureField{}})
                    .error()
                    .is(MakingError::DuplicateField));
    }

    // A lock is no answer to a name that no empty field has.
    void lockedOrNotThere()
    {
        const auto once = sign(s::make(), {.fieldName = QStringLiteral("ours"), .lock = FieldLock{}});
        QVERIFY(once);
        QVERIFY(sign(*once, {.fieldName = QStringLiteral("nobody")}).error().is(PdfError::NotFound));
        const auto again = sign(*once, {.fieldName = QStringLiteral("ours")}).error();
        QVERIFY2(again.detail.contains(QStringLiteral("signed already")), qPrintable(again.detail));
        const auto locked = sign(*once, {.fieldName = QStringLiteral("theirs")}).error();
        QVERIFY2(locked.detail.contains(QStringLiteral("locked")), qPrintable(locked.detail));
    }

    // FieldMDP of an earlier signature (12.8.2.4): a field it locks is neither signed nor filled.
    void lockedFields()
    {
        SlotRequest first{.fieldName = QStringLiteral("ours"),
                          .lock = FieldLock{FieldLock::Action::Include, {QStringLiteral("amount")}}};
        const auto once = sign(s::make(), first);
        QVERIFY(once);
        auto fill = [](quint32 number) {
            return [number](RevisionWriter &writer) -> Result<void> {
                Dictionary field = writer.current({number, 0}).dictionary();
                field.set("V", Object::text(QStringLiteral("1")));
                writer.replace({number, 0}, field);
                return {};
            };
        };
        SlotRequest second{.fieldName = QStringLiteral("theirs")};
        second.alsoChange = fill(8);
        const auto locked = sign(*once, second);
        QVERIFY(!locked && locked.error().is(PdfError::NotAllowed));
        QVERIFY2(locked.error().detail.contains(QStringLiteral("amount")), qPrintable(locked.error().detail));
        second.alsoChange = fill(9);
        QVERIFY(sign(*once, second));
        second.alsoChange = [](RevisionWriter &writer) -> Result<void> { // written as it was: no change
            writer.replace({8, 0}, writer.current({8, 0}));
            return {};
        };
        QVERIFY(sign(*once, second));

        first.lock = FieldLock{FieldLock::Action::Exclude, {QStringLiteral("note")}};
        const auto all = sign(s::make(), first);
        const auto refused = sign(*all, {.fieldName = QStringLiteral("theirs")});
        QVERIFY(!refused && refused.error().is(PdfError::NotAllowed));
        QVERIFY2(refused.error().detail.contains(QStringLiteral("theirs")), qPrintable(refused.error().detail));
        // Timestamps are no fields to fill.
        QVERIFY(
            sign(*all, {.fieldName = QStringLiteral("t"), .newField = NewSignatureField{}, .documentTimestamp = true}));
    }

    // SigFieldLock's /P (PDF 2.0): read from a field, written into a new one, binding without being a certification.
    void lockWithPermissions()
    {
        // An incremental update puts /P into the lock.
        const Document document = s::open(s::make());
        RevisionWriter writer(document);
        Dictionary field = writer.current({7, 0}).dictionary();
        Dictionary lock = field["Lock"].dictionary();
        lock.set("P", Object::integer(1));
        field.set("Lock", lock);
        writer.replace({7, 0}, field);
        const auto with = writer.finish();
        QVERIFY(with);
        const auto once = sign(*with, {.fieldName = QStringLiteral("theirs")});
        QVERIFY(once);
        const SignatureValue value = signatures(s::open(*once)).first();
        QCOMPARE(value.certification, Certification::NoChanges);
        QVERIFY(!value.inPerms);
        QVERIFY(value.fieldLock && value.fieldLock->fields == QStringList{QStringLiteral("amount")});
        QVERIFY(sign(*once, {.fieldName = QStringLiteral("ours")}).error().is(PdfError::NotAllowed));

        const auto fresh =
            sign(s::make({.form = false}),
                 {.fieldName = QStringLiteral("new"),
                  .newField = NewSignatureField{},
                  .lock = FieldLock{.action = FieldLock::Action::All, .afterwards = Certification::FormFilling}});
        QVERIFY(fresh);
        const Document made = s::open(*fresh);
        const Dictionary written = made.value(made.field(QStringLiteral("new"))->dictionary, "Lock").dictionary();
        QVERIFY(written["Type"].isName("SigFieldLock") && written["Action"].isName("All"));
        QCOMPARE(written["P"].toInteger(), 2);
        QCOMPARE(signatures(made).first().certification, Certification::FormFilling);

        // A level in force only becomes stricter.
        const auto certified =
            sign(*with, {.fieldName = QStringLiteral("ours"), .certification = Certification::FormFilling});
        const auto after = sign(*certified, {.fieldName = QStringLiteral("theirs")});
        QVERIFY(after);
        QCOMPARE(signatures(s::open(*after))[1].certification, Certification::NoChanges);
    }

    void seedValues_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<bool>("met");
        auto row = [](const QByteArray &seed, bool met) { QTest::newRow(seed.constData()) << seed << met; };
        row("/Ff 0 /SubFilter [/adbe.pkcs7.detached]", true); // a wish, no demand
        row("/Ff 2 /SubFilter [/adbe.pkcs7.detached]", false);
        row("/Ff 2 /SubFilter [/adbe.pkcs7.detached /ETSI.CAdES.detached]", true);
        row("/Ff 1 /Filter /Entrust.PPKEF", false);
        row("/Ff 1 /Filter /Adobe.PPKLite", true);
        row("/Ff 64 /DigestMethod [(SHA512)]", false);
        row("/Ff 64 /DigestMethod [(SHA512) (SHA256)]", true);
        row("/Ff 32 /AddRevInfo true", false);
        row("/Ff 32 /AddRevInfo false", true);
        row("/Ff 8 /Reasons [(I approve)]", false);
        row("/Ff 8 /Reasons [(Agreed) (I approve)]", true);
        row("/Ff 8 /Reasons [(.)]", false);
        row("/Ff 4 /V 9", false);
        row("/Ff 16 /LegalAttestation [(x)]", false);
        row("/Ff 128 /LockDocument /true", false);
        row("/MDP << /P 2 >>", false);
        row("/MDP << /P 0 >>", true);
        row("/TimeStamp << /URL (http://tsa.example) /Ff 1 >>", false);
        row("/TimeStamp << /URL (http://tsa.example) /Ff 0 >>", true);
        row("/Cert << /Ff 1 /Subject [<3003020105>] >>", false);
        row("/Cert << /Ff 1 /Subject [<3003020101>] >>", true);
        row("/Cert << /Ff 2 /Issuer [<3003020102>] >>", true);
        row("/Cert << /Ff 32 /KeyUsage [(1)] >>", false);
    }
    void seedValues()
    {
        QFETCH(QByteArray, seed);
        QFETCH(bool, met);
        const Document document = s::open(s::make());
        RevisionWriter writer(document);
        const QByteArray text = "<< /Type /SV " + seed + " >>";
        Parser parser(text, nullptr);
        const auto value = parser.object();
        QVERIFY(value);
        Dictionary field = writer.current({6, 0}).dictionary();
        field.set("SV", writer.add(*value));
        writer.replace({6, 0}, field);
        const auto out =
            sign(*writer.finish(),
                 {.fieldName = QStringLiteral("ours"),
                  .reason = QStringLiteral("Agreed"),
                  .signerCertificates = {QByteArray::fromHex("3003020101"), QByteArray::fromHex("3003020102")}});
        QCOMPARE(out.has_value(), met);
        if (!met) {
            QVERIFY(out.error().is(PdfError::NotAllowed));
            QVERIFY2(out.error().detail.startsWith(QStringLiteral("the field asks for")),
                     qPrintable(out.error().detail));
        }
    }

    // A tagged file stays tagged: ISO 14289-1, 7.18.4.
    void taggedFilesStayTagged_data()
    {
        QTest::addColumn<QByteArray>("tree");
        QTest::addColumn<QByteArray>("parents");
        QTest::newRow("flat") << QByteArray("/K 31 0 R /ParentTree 32 0 R /ParentTreeNextKey 1")
                              << QByteArray("<< /Nums [0 [31 0 R]] >>");
        QTest::newRow("kids as an array, no next key")
            << QByteArray("/K [31 0 R] /ParentTree 32 0 R") << QByteArray("<< /Kids [33 0 R] >>");
        QTest::newRow("direct, empty") << QByteArray("/K [31 0 R]") << QByteArray("<< >>");
    }
    void taggedFilesStayTagged()
    {
        QFETCH(QByteArray, tree);
        QFETCH(QByteArray, parents);
        const Document plain =
            s::open(s::make({.form = false, .catalogExtra = " /MarkInfo << /Marked true >> /StructTreeRoot 30 0 R"}));
        RevisionWriter writer(plain);
        const auto put = [&](quint32 number, const QByteArray &body) {
            Parser parser(body, nullptr);
            writer.replace({number, 0}, *parser.object());
        };
        put(30, "<< /Type /StructTreeRoot " + tree + " >>");
        put(31, "<< /Type /StructElem /S /Document /P 30 0 R /K [] >>");
        put(32, parents);
        put(33, "<< /Limits [0 0] /Nums [0 [31 0 R]] >>");
        const auto tagged = writer.finish();
        QVERIFY(tagged);
        const auto out = sign(*tagged,
                              {.fieldName = QStringLiteral("Signature1"),
                               .newField = NewSignatureField{.rect = QRectF(10, 10, 100, 40),
                                                             .alternative = QStringLiteral("Client's signature")}});
        QVERIFY2(out, qPrintable(out ? QString() : out.error().detail));
        const Document document = s::open(*out);
        const Field field = *document.field(QStringLiteral("Signature1"));
        QCOMPARE(field.dictionary["TU"].toText(), QStringLiteral("Client's signature"));
        const Object key = field.dictionary["StructParent"];
        QVERIFY(key.isInteger());
        const Dictionary root = document.value(document.catalog(), "StructTreeRoot").dictionary();
        QCOMPARE(document.value(root, "ParentTreeNextKey").toInteger(), key.toInteger() + 1);
        // The parent tree leads from the key to the element, the element to the widget and its page, its parent to it.
        Dictionary node = document.value(root, "ParentTree").dictionary();
        if (node.contains("Kids")) {
            node = document.resolve(document.value(node, "Kids").array().last()).dictionary();
            QCOMPARE(node["Limits"].array().last().toInteger(), key.toInteger());
        }
        const Array numbers = document.value(node, "Nums").array();
        QCOMPARE(numbers[numbers.size() - 2].toInteger(), key.toInteger());
        const Reference element = numbers.last().toReference();
        const Dictionary form = document.object(element).dictionary();
        QVERIFY(form["S"].isName("Form"));
        QCOMPARE(form["K"].dictionary()["Obj"].toReference(), field.reference);
        QCOMPARE(form["Pg"].toReference(), document.pageReference(0));
        QCOMPARE(form["P"].toReference(), (Reference{31, 0}));
        QVERIFY(document.object({31, 0}).dictionary()["K"].array().contains(Object(element)));
        QVERIFY(document.page(0)->dictionary["Tabs"].isName("S"));
    }

    // ISO 19005: no transparency in PDF/A-1, an appearance for every field, printed.
    void archiveFilesStayArchives()
    {
        const auto claims = [](int part) {
            const Document plain = s::open(s::make());
            RevisionWriter writer(plain);
            Dictionary catalog = writer.currentCatalog();
            catalog.set("Metadata",
                        writer.addStream({{"Type", Object::name("Metadata")}, {"Subtype", Object::name("XML")}},
                                         "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
                                         "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description "
                                         "xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/' pdfaid:part='"
                                             + QByteArray::number(part)
                                             + "' pdfaid:conformance='B'/></rdf:RDF></x:xmpmeta>",
                                         false));
            writer.replace(plain.catalogReference(), catalog);
            return *writer.finish();
        };
        QCOMPARE(archiveClaim(s::open(claims(1))), std::optional(ArchiveClaim{1, QStringLiteral("B")}));
        QCOMPARE(archiveClaim(s::open(claims(3))), std::optional(ArchiveClaim{3, QStringLiteral("B")}));
        QVERIFY(!archiveClaim(s::open(claims(7))));
        QVERIFY(!archiveClaim(s::open(s::make())));
        SlotRequest request{.fieldName = QStringLiteral("ours")};
        const auto empty = sign(claims(1), request);
        QVERIFY(empty);
        const Document document = s::open(*empty);
        const Dictionary widget = document.object({6, 0}).dictionary();
        QVERIFY(document.value(document.value(widget, "AP").dictionary(), "N").isStream());
        QVERIFY(widget["F"].toInteger() & 4);
        const auto appearance = [](const Dictionary &extra) {
            return [extra](RevisionWriter &) -> Result<Object> {
                Dictionary form{{"Subtype", Object::name("Form")}, {"BBox", Object::rect(QRectF(0, 0, 200, 70))}};
                for (const Dictionary::Entry &entry : extra)
                    form.set(entry.key, entry.value);
                return Object::stream(form, "0 0 10 10 re f");
            };
        };
        request.appearance = appearance({{"Resources", Dictionary()}});
        QVERIFY(sign(claims(1), request));
        for (const char *clear :
             {"<< /Group << /S /Transparency >> >>", "<< /Resources << /ExtGState << /G << /ca 0.5 >> >> >> >>",
              "<< /Resources << /ExtGState << /G << /BM /Multiply >> >> >> >>",
              "<< /Resources << /XObject << /I << /SMask 5 0 R >> >> >> >>"}) {
            Parser parser(clear, nullptr);
            request.appearance = appearance(parser.object()->dictionary());
            QVERIFY(sign(claims(1), request).error().is(PdfError::NotAllowed));
            QVERIFY(sign(claims(2), request));
        }
    }

    // Reading back what was made notices whatever could have gone wrong in making it.
    void checksWhatWasAppended_data()
    {
        QTest::addColumn<s::Xref>("xref");
        QTest::newRow("table") << s::Xref::Table;
        QTest::newRow("stream") << s::Xref::Stream;
        QTest::newRow("hybrid") << s::Xref::Hybrid;
    }
    void checksWhatWasAppended()
    {
        QFETCH(s::Xref, xref);
        const Document document = s::open(s::make({.xref = xref}));
        auto prepared = prepareSignature(document, {.fieldName = QStringLiteral("ours"), .contentsBytes = 600});
        QVERIFY(prepared);
        const QByteArray good = *embedContentsAppended(*prepared, kDer);
        QVERIFY(checkAppended(*prepared, good, kDer));
        QVERIFY(!checkAppended(*prepared, good, QByteArray(kDer).replace(20, 1, "x")));
        QVERIFY(!checkAppended(*prepared, good + "%", kDer));
        QVERIFY(!checkAppended(*prepared, good.chopped(1), kDer));
        const auto broken = [&](const QByteArray &from, const QByteArray &to) {
            QByteArray bytes = good;
            const qsizetype at = bytes.lastIndexOf(from);
            if (at < 0)
                return false;
            bytes.replace(at, from.size(), to);
            return !checkAppended(*prepared, bytes, kDer);
        };
        QVERIFY(broken("endobj", "endobx"));
        QVERIFY(broken("startxref\n", "startxref\n1"));
        QVERIFY(broken("/ByteRange [0 ", "/ByteRange [1 "));
        QVERIFY(broken("/Prev ", "/Prev 1"));
        QVERIFY(broken("0>>>", "1>>>")); // behind the DER
        if (xref != s::Xref::Stream)
            QVERIFY(broken(" 00000 n ", " 00000 f "));
        auto shifted = *prepared;
        shifted.byteRange[1] += 1;
        QVERIFY(!checkAppended(shifted, good, kDer));
        // A range that ends before the file, although what is written agrees with it.
        auto shorter = *prepared;
        const QByteArray was = ' ' + QByteArray::number(shorter.byteRange[3]) + ']';
        const QByteArray is = ' ' + QByteArray::number(--shorter.byteRange[3]) + ']';
        QCOMPARE(is.size(), was.size());
        QVERIFY(good.contains(was));
        QVERIFY(!checkAppended(shorter, QByteArray(good).replace(was, is), kDer));
    }

    void writesFiles()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.pdf"));
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(s::make());
        }
        const QByteArray original = s::make();
        const auto document = Document::openFile(path);
        const auto prepared = prepareSignature(*document, {.fieldName = QStringLiteral("ours")});
        QVERIFY(prepared);
        const QString out = folder.filePath(QStringLiteral("signed.pdf"));
        qint64 last = 0, all = 0;
        std::stop_source stop;
        QVERIFY(writeSignedFile(out, *prepared, kDer, stop.get_token(), [&](qint64 done, qint64 total) {
            last = done;
            all = total;
        }));
        QCOMPARE(last, all);
        QFile written(out);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), *embedContents(*prepared, kDer));
        QByteArray covered;
        QVERIFY(digestInParts(*prepared, [&](QByteArrayView part) { covered.append(part); }));
        QByteArray wanted;
        for (const QByteArrayView part : prepared->digestParts())
            wanted.append(part);
        QCOMPARE(covered, wanted);
        // Over the file that is open: whole or not at all.
        stop.request_stop();
        QVERIFY(writeSignedFile(path, *prepared, kDer, stop.get_token()).error().is(PdfError::Stopped));
        QVERIFY(digestInParts(
                    *prepared, [](QByteArrayView) {}, stop.get_token())
                    .error()
                    .is(PdfError::Stopped));
        QFile untouched(path);
        QVERIFY(untouched.open(QIODevice::ReadOnly));
        QCOMPARE(untouched.readAll(), original);
        QVERIFY(writeSignedFile(path, *prepared, kDer));
        QCOMPARE(QFileInfo(path).size(), prepared->fileSize());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2); // nothing left over
        QVERIFY(!writeSignedFile(path, *prepared, QByteArray(100'000, 'x')));
    }

    // Pitfall 5: nothing that pages show changes after the first signature.
    void pagesStayAfterTheFirst()
    {
        const auto once = sign(s::make(), {.fieldName = QStringLiteral("ours")});
        const auto changing = [](Reference object, const char *key) {
            return [=](RevisionWriter &writer) -> Result<void> {
                Dictionary dictionary = writer.current(object).dictionary();
                dictionary.set(key, writer.addStream({}, "0 0 m"));
                writer.replace(object, dictionary);
                return {};
            };
        };
        for (const auto &[object, key] :
             {std::pair(Reference{3, 0}, "Contents"), {Reference{2, 0}, "Kids"}, {Reference{1, 0}, "Pages"}}) {
            SlotRequest request{.fieldName = QStringLiteral("theirs")};
            request.alsoChange = changing(object, key);
            QVERIFY(sign(*once, request).error().is(PdfError::NotAllowed));
            if (object.number == 3) {
                request.fieldName = QStringLiteral("ours");
                QVERIFY(sign(s::make(), request)); // before it, they may
            }
        }
    }

    // Pitfall 3: gaps are filled before the first signature, and only then: later they would be changes of their own.
    void gapsAreFilledOnce()
    {
        const QByteArray original = s::make({.gaps = true});
        const auto once = sign(original, {.fieldName = QStringLiteral("ours")});
        const Document first = s::open(*once);
        QCOMPARE(first.xref().sections.first().entries.size(), 14 + 3); // 11 to 24, and what changed
        RevisionWriter writer(first); // another program's revision, with numbers it left out
        (void)writer.reserve();
        (void)writer.reserve();
        writer.add(Object::integer(1));
        const Document gappy = s::open(*writer.finish());
        const quint32 gap = static_cast<quint32>(first.trailer()["Size"].toInteger());
        QVERIFY(!gappy.xref().entries.contains(gap));
        const auto twice = sign(gappy.bytes().toByteArray(), {.fieldName = QStringLiteral("theirs")});
        QVERIFY(twice);
        QVERIFY(!s::open(*twice).xref().entries.contains(gap));
    }

    // Pitfall 4: a signature writes its value, its widget, what the form needs, and nothing else.
    void writesOnlyWhatChanges()
    {
        const auto once = sign(s::make(), {.fieldName = QStringLiteral("ours")});
        const Document document = s::open(*once);
        QSet<quint32> numbers;
        for (const auto &[number, entry] : document.xref().sections.first().entries)
            numbers.insert(number);
        QCOMPARE(numbers, (QSet<quint32>{6, 10, 11}));
        const auto twice = sign(*once, {.fieldName = QStringLiteral("theirs")});
        numbers.clear();
        const Document again = s::open(*twice);
        for (const auto &[number, entry] : again.xref().sections.first().entries)
            numbers.insert(number);
        QCOMPARE(numbers, (QSet<quint32>{7, 12})); // SigFlags are set, numbers without gaps
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
