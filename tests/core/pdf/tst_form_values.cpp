// Placing fields and filling forms: our own and those of other programs, judged by our reader, Poppler, qpdf and mutool.
#include "core/pdf/fill_values.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/pdf_error.h"
#include "core/pdf/place_fields.h"
#include "core/pdf/renderer.h"
#include "core/pdf/signature_slot.h"
#include "core/pdf/text.h"
#include "making_samples.h"

#include <QtTest>

using namespace countersign;
using namespace countersign::pdf;
using namespace countersign::pdf::samples;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

#define VERIFY_OK(result) QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

// A form as another program writes it: objects of its own, NeedAppearances, no looks of most fields.
QByteArray foreignForm()
{
    const auto document = Document::open(makePdf({{PageBox{.mediaBox = {0, 0, 595, 842}}, {}}}));
    RevisionWriter writer(*document);
    const Page page = *document->page(0);
    Array fields, annotations;
    const auto widget = [&](const char *type, const char *name, const QRectF &rect) {
        Dictionary made{{"Type", Object::name("Annot")}, {"Subtype", Object::name("Widget")},
                        {"Rect", Object::rect(rect)},    {"F", Object::integer(4)},
                        {"P", page.reference},           {"DA", Object::string("/Helv 0 Tf 0 0 1 rg")}};
        if (type)
            made.set("FT", Object::name(type));
        if (name)
            made.set("T", Object::text(u(name)));
        return made;
    };
    const auto keep = [&](const Dictionary &made) {
        const Reference reference = writer.add(made);
        fields << reference;
        annotations << reference;
    };
    const auto state = [&] {
        return Object(writer.addStream({{"Type", Object::name("XObject")},
                                        {"Subtype", Object::name("Form")},
                                        {"BBox", Object::rect(QRectF(0, 0, 12, 12))}},
                                       "0 0 12 12 re f\n"));
    };
    const auto texts = [](std::initializer_list<const char *> list) {
        Array made;
        for (const char *text : list)
            made << Object::text(u(text));
        return made;
    };
    keep(widget("Tx", "name", {50, 700, 200, 20}));
    Dictionary dressed = widget("Tx", "dressed", {50, 660, 200, 20});
    dressed.set("MK",
                Dictionary{{"BG", Array{Object::real(1), Object::real(1), Object::real(0.8)}},
                           {"BC", Array{Object::integer(0)}}});
    dressed.set("V", Object::text(u("as it was")));
    keep(dressed);
    Dictionary comb = widget("Tx", "comb", {50, 620, 200, 20});
    comb.set("Ff", Object::integer(1 << 24));
    comb.set("MaxLen", Object::integer(10));
    keep(comb);
    Dictionary secret = widget("Tx", "password", {300, 620, 100, 20});
    secret.set("Ff", Object::integer(1 << 13));
    keep(secret);
    Dictionary check = widget("Btn", "agree", {50, 590, 12, 12});
    check.set("AP", Dictionary{{"N", Dictionary{{"Off", state()}, {"Ja", state()}}}});
    check.set("AS", Object::name("Off"));
    keep(check);
    keep(widget("Btn", "bare", {80, 590, 12, 12}));
    Dictionary combo = widget("Ch", "country", {50, 560, 150, 18});
    combo.set("Ff", Object::integer(1 << 17));
    combo.set("Opt", Array{Object(texts({"pl", "Polska"})), Object(texts({"de", "Deutschland"}))});
    keep(combo);
    Dictionary list = widget("Ch", "colours", {50, 480, 150, 60});
    list.set("Ff", Object::integer(1 << 21));
    list.set("Opt", texts({"red", "green", "blue"}));
    keep(list);
    // Radio buttons: one field, three widgets.
    const Reference radio = writer.reserve();
    Array kids;
    for (int i = 0; i < 3; ++i) {
        Dictionary kid = widget(nullptr, nullptr, {50.0 + 30 * i, 440, 12, 12});
        kid.set("Parent", radio);
        kid.set("AP", Dictionary{{"N", Dictionary{{"Off", state()}, {QByteArray::number(i), state()}}}});
        kid.set("AS", Object::name("Off"));
        const Reference reference = writer.add(kid);
        kids << reference;
        annotations << reference;
    }
    writer.replace(radio,
                   Dictionary{{"FT", Object::name("Btn")},
                              {"T", Object::text(u("pay"))},
                              {"Ff", Object::integer(1 << 15)},
                              {"Opt", texts({"cash", "card", "transfer"})},
                              {"Kids", kids}});
    fields << radio;
    Object changed = writer.current(page.reference);
    changed.editDictionary()->set("Annots", annotations);
    writer.replace(page.reference, changed);
    Dictionary catalog = writer.currentCatalog();
    catalog.set("AcroForm",
                writer.add(Dictionary{{"Fields", fields},
                                      {"NeedAppearances", Object::boolean(true)},
                                      {"XFA", Object::string("<xdp/>")},
                                      {"DA", Object::string("/Helv 0 Tf 0 g")}}));
    writer.replace(document->catalogReference(), catalog);
    return *writer.finish();
}

QString wordsOf(const QByteArray &file)
{
    const auto images = PageImages::open(file);
    const auto text = images ? pageText(*images, 0) : Result<PageText>();
    return text ? text->plain() : QString();
}

QByteArray stateOf(const Document &document, const QString &name, int widget = 0)
{
    return document.object(document.field(name)->widgets[widget]).dictionary()["AS"].bytes();
}

} // namespace

class TestFormValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsAnyProgramsForm()
    {
        const QByteArray form = foreignForm();
        const auto document = Document::open(form);
        VERIFY_OK(document);
        const auto filled = fillValues(*document,
                                       {{u("name"), u("Zofia Żółkiewska")},
                                        {u("comb"), u("5252248481")},
                                        {u("agree"), true},
                                        {u("bare"), true},
                                        {u("country"), u("de")},
                                        {u("colours"), QStringList{u("blue"), u("red")}},
                                        {u("pay"), u("card")}});
        VERIFY_OK(filled);
        keep(u("form.pdf"), *filled);
        QVERIFY(filled->startsWith(form));
        const QByteArray said = complaints(*filled);
        QVERIFY2(said.isEmpty(), said.constData());
        const auto after = Document::open(*filled);
        VERIFY_OK(after);
        QCOMPARE(after->field(u("name"))->value.toText(), u("Zofia Żółkiewska"));
        QCOMPARE(after->field(u("agree"))->value.bytes(), QByteArray("Ja"));
        QCOMPARE(stateOf(*after, u("agree")), QByteArray("Ja"));
        QCOMPARE(stateOf(*after, u("bare")), QByteArray("Yes"));
        QCOMPARE(after->field(u("country"))->value.toText(), u("de"));
        QCOMPARE(after->field(u("pay"))->value.bytes(), QByteArray("1"));
        QCOMPARE(stateOf(*after, u("pay"), 0), QByteArray("Off"));
        QCOMPARE(stateOf(*after, u("pay"), 1), QByteArray("1"));
        const Field colours = *after->field(u("colours"));
        QCOMPARE(colours.value.array().size(), 2);
        QCOMPARE(after->value(colours.dictionary, "I").array().size(), 2);
        const Dictionary acroForm = after->value(after->catalog(), "AcroForm").dictionary();
        QVERIFY(!acroForm.contains("NeedAppearances") && !acroForm.contains("XFA"));
        const QString words = wordsOf(*filled);
        for (const char *wanted : {"Zofia Żółkiewska", "Deutschland", "as it was", "green"})
            QVERIFY2(words.contains(u(wanted)), qPrintable(words));
        // One digit to a cell of 20 points.
        const auto text = pageText(*PageImages::open(*filled), 0);
        double last = -1;
        int digits = 0;
        for (const Word &word : text->words)
            for (qsizetype i = 0; i < word.text.size(); ++i)
                if (word.rect.center().y() > 620 && word.rect.center().y() < 640 && word.text[i].isDigit()) {
                    const double x = word.letters[static_cast<std::size_t>(i)].center().x();
                    QVERIFY2(last < 0 || std::abs(x - last - 20) < 1, qPrintable(QString::number(x - last)));
                    last = x;
                    ++digits;
                }
        QCOMPARE(digits, 10);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        QTest::newRow("no such field") << u("nobody") << u("x") << int(MakingError::NoSuchField);
        QTest::newRow("too long") << u("comb") << u("12345678901") << int(MakingError::BadField);
        QTest::newRow("no such option") << u("country") << u("fr") << int(MakingError::BadField);
        QTest::newRow("no such state") << u("pay") << u("cheque") << int(MakingError::BadField);
        QTest::newRow("a password") << u("password") << u("secret") << int(MakingError::BadField);
        QTest::newRow("two lines in one") << u("name") << u("a\nb") << int(MakingError::BadField);
        QTest::newRow("no glyph") << u("name") << u("\U000F1234") << int(MakingError::MissingGlyph);
        QTest::newRow("too much text") << u("name") << QString(4000, u'm') << int(MakingError::TextDoesNotFit);
    }
    void refusals()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(int, code);
        const auto filled = fillValues(*Document::open(foreignForm()), {{name, value}});
        QVERIFY(!filled);
        QCOMPARE(filled.error().code, ErrorCode(static_cast<MakingError>(code)));
    }

    void placedFieldsCanBeFilled()
    {
        const PageBox turned{.mediaBox = {0, 0, 595, 842}, .rotate = 90};
        const auto document = Document::open(makePdf({{turned, {}}}));
        const auto placed =
            placeFields(*document,
                        {{.kind = FieldKind::Text,
                          .rect = {100, 100, 20, 200},
                          .name = u("who"),
                          .party = u("client"),
                          .required = true},
                         {.kind = FieldKind::Signature, .rect = {200, 100, 50, 150}, .party = u("client")},
                         {.kind = FieldKind::Signature, .rect = {300, 100, 50, 150}, .name = u("witness")},
                         {.kind = FieldKind::Choice, .rect = {400, 100, 20, 200}, .options = {u("a"), u("b")}}});
        VERIFY_OK(placed);
        QCOMPARE(placed->names, (QStringList{u("who"), u("client-signature-2"), u("witness"), u("common-choice-4")}));
        const QByteArray said = complaints(placed->pdf);
        QVERIFY2(said.isEmpty(), said.constData());
        const auto after = Document::open(placed->pdf);
        QVERIFY(after->field(u("witness"))->isSignature() && after->field(u("client-signature-2"))->isSignature());
        QCOMPARE(after->field(u("who"))->flags, qint64(2)); // required, not read-only
        const auto filled = fillValues(*after, {{u("who"), u("Ivan")}, {u("common-choice-4"), u("b")}});
        VERIFY_OK(filled);
        QVERIFY(wordsOf(*filled).contains(u("Ivan")));
        // The party's signature locks its own fields, and nobody else's.
        const auto prepared = prepareSignature(*Document::open(*filled), {.fieldName = u("client-signature-2")});
        VERIFY_OK(prepared);
        const auto signedFile = embedContents(*prepared, QByteArray("\x30\x03\x02\x01\x05", 5));
        VERIFY_OK(signedFile);
        const auto signedDocument = Document::open(*signedFile);
        const auto locked = fillValues(*signedDocument, {{u("who"), u("Mallory")}});
        QVERIFY(!locked);
        QCOMPARE(locked.error().code, ErrorCode(PdfError::NotAllowed));
        VERIFY_OK(fillValues(*signedDocument, {{u("common-choice-4"), u("a")}}));
        for (const FormFieldFacts &fact : formFields(*signedDocument))
            QCOMPARE(fact.locked, fact.name == u("who"));
    }

    void certificationWithoutChangesForbids()
    {
        const auto form = Document::open(foreignForm());
        SlotRequest request{.fieldName = u("s"), .newField = NewSignatureField{}};
        request.certification = Certification::NoChanges;
        const auto prepared = prepareSignature(*form, request);
        VERIFY_OK(prepared);
        const auto file = embedContents(*prepared, QByteArray("\x30\x03\x02\x01\x05", 5));
        const auto filled = fillValues(*Document::open(*file), {{u("name"), u("x")}});
        QVERIFY(!filled);
        QCOMPARE(filled.error().code, ErrorCode(PdfError::NotAllowed));
    }

    void namesAreChecked()
    {
        const auto document = Document::open(foreignForm());
        const auto place = [&](const char *name) {
            return placeFields(*document, {{.kind = FieldKind::Text, .rect = {10, 10, 50, 12}, .name = u(name)}});
        };
        QVERIFY(place("free").has_value());
        QCOMPARE(place("name").error().code, ErrorCode(MakingError::DuplicateField));
        QCOMPARE(place("a.b").error().code, ErrorCode(MakingError::BadField));
    }

    // A parent shares its name with nobody (12.7.4.2), though it is no field one could fill.
    void parentsKeepTheirNames()
    {
        const auto document = Document::open(foreignForm());
        const Reference kid = document->field(u("name"))->reference;
        RevisionWriter writer(*document);
        const Reference parent = writer.add(Dictionary{{"T", Object::text(u("person"))}, {"Kids", Array{kid}}});
        Dictionary field = writer.current(kid).dictionary();
        field.set("Parent", parent);
        writer.replace(kid, field);
        Dictionary catalog = writer.currentCatalog();
        Dictionary form = writer.currentValue(catalog["AcroForm"]).dictionary();
        Array fields = writer.currentValue(form["Fields"]).array();
        fields.replace(fields.indexOf(Object(kid)), parent);
        form.set("Fields", fields);
        catalog.set("AcroForm", form);
        writer.replace(document->catalogReference(), catalog);
        const auto nested = Document::open(*writer.finish());
        QVERIFY(nested->field(u("person.name")));
        const auto place = [&](const char *name) {
            return placeFields(*nested, {{.kind = FieldKind::Text, .rect = {10, 10, 50, 12}, .name = u(name)}});
        };
        VERIFY_OK(place("personal"));
        QCOMPARE(place("person").error().code, ErrorCode(MakingError::DuplicateField));
    }

    void placesOffThePageAreRefused_data()
    {
        QTest::addColumn<QRectF>("rect");
        QTest::newRow("beside it") << QRectF(700, 10, 50, 12);
        QTest::newRow("huge") << QRectF(0, 0, 1e300, 12);
    }
    void placesOffThePageAreRefused()
    {
        QFETCH(QRectF, rect);
        const auto placed =
            placeFields(*Document::open(foreignForm()), {{.kind = FieldKind::Text, .rect = rect, .name = u("new")}});
        QVERIFY(!placed);
        QCOMPARE(placed.error().code, ErrorCode(MakingError::BadField));
    }
};

QTEST_MAIN(TestFormValues)
#include "tst_form_values.moc"
