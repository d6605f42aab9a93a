#include "core/pdf/content_text.h"
#include "core/pdf/difference.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/revision_writer.h"
#include "pdf_samples.h"

using namespace countersign;
using namespace countersign::pdf;
namespace s = countersign::pdf::samples;

namespace {

using Edit = std::function<void(RevisionWriter &)>;

QByteArray edited(const QByteArray &bytes, const Edit &edit)
{
    RevisionWriter writer(s::open(bytes));
    edit(writer);
    return *writer.finish();
}

void setKey(RevisionWriter &writer, Reference reference, const QByteArray &key, const Object &value)
{
    Object object = writer.current(reference);
    object.editDictionary()->set(key, value);
    writer.replace(reference, object);
}

Object appearance(const QByteArray &content = "BT /F1 12 Tf (900) Tj ET")
{
    return Object::stream({{"Type", Object::name("XObject")},
                           {"Subtype", Object::name("Form")},
                           {"BBox", Object::rect(QRectF(0, 0, 200, 20))},
                           {"Resources", Dictionary{{"Font", Dictionary{{"F1", Reference{5, 0}}}}}}},
                          content);
}

QByteArray sign(const QByteArray &bytes, const SlotRequest &request)
{
    auto prepared = prepareSignature(s::open(bytes), request);
    if (!prepared)
        qFatal("cannot prepare: %s", qPrintable(prepared.error().detail));
    return *embedContents(std::move(*prepared), QByteArray::fromHex("3003020101"));
}

Dictionary annotation(const QByteArray &subtype)
{
    return {{"Type", Object::name("Annot")},
            {"Subtype", Object::name(subtype)},
            {"Rect", Object::rect(QRectF(10, 10, 100, 20))},
            {"Contents", Object::string("a note")}};
}

void addAnnotation(RevisionWriter &writer, const Object &object)
{
    Array list = writer.current({3, 0}).dictionary()["Annots"].array();
    list.append(writer.add(object));
    setKey(writer, {3, 0}, "Annots", list);
}

void addField(RevisionWriter &writer, const Object &object)
{
    Array fields = writer.current({10, 0}).dictionary()["Fields"].array();
    fields.append(writer.add(object));
    setKey(writer, {10, 0}, "Fields", fields);
}

} // namespace

class TestDifference : public QObject
{
    Q_OBJECT

    static Difference since(const QByteArray &signedFile, const QByteArray &later)
    {
        const auto history = RevisionHistory::read(s::open(later));
        if (!history)
            qFatal("no history");
        const int from = history->revisionEndingAt(signedFile.size());
        const auto difference = compareRevisions(*history, from);
        if (!difference)
            qFatal("no difference: %s", qPrintable(difference.error().detail));
        return *difference;
    }

private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("kind");
        auto row = [](const char *name, ChangeLevel level, ChangeKind kind, const Edit &edit) {
            QTest::newRow(name) << edit << static_cast<int>(level) << static_cast<int>(kind);
        };
        using L = ChangeLevel;
        using K = ChangeKind;
        const Reference catalog{1, 0}, pages{2, 0}, page{3, 0}, content{4, 0}, font{5, 0}, theirs{7, 0}, amount{8, 0},
            note{9, 0}, form{10, 0};
        // Permitted
        row("field filled", L::FormFilling, K::FieldFilled, [=](RevisionWriter &w) {
            setKey(w, amount, "V", Object::string("900"));
            setKey(w, amount, "AP", Dictionary{{"N", w.add(appearance())}});
        });
        row("date of change", L::LtaUpdates, K::Metadata, [=](RevisionWriter &w) {
            w.setInfo(w.add(Dictionary{{"ModDate", Object::string("D:20260101")}}));
        });
        row("validation data", L::LtaUpdates, K::ValidationData, [=](RevisionWriter &w) {
            const Reference certificate = w.addStream({}, "not looked at");
            setKey(w, catalog, "DSS", w.add(Dictionary{{"Type", Object::name("DSS")}, {"Certs", Array{certificate}}}));
        });
        row("extension", L::LtaUpdates, K::Version, [=](RevisionWriter &w) {
            setKey(w, catalog, "Extensions", Dictionary{{"ESIC", Dictionary{{"BaseVersion", Object::name("1.7")}}}});
        });
        row("XMP", L::LtaUpdates, K::Metadata, [=](RevisionWriter &w) {
            setKey(w, catalog, "Metadata", w.addStream({}, "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>", false));
        });
        row("invisible new signature field", L::FormFilling, K::SignatureFieldAdded, [=](RevisionWriter &w) {
            addField(w,
                     Dictionary{{"FT", Object::name("Sig")},
                                {"T", Object::string("third")},
                                {"Rect", Object::rect(QRectF(0, 0, 0, 0))}});
        });
        row("read-only set", L::FormFilling, K::FieldChanged,
            [=](RevisionWriter &w) { setKey(w, amount, "Ff", Object::integer(1)); });
        row("note added", L::Annotations, K::AnnotationAdded,
            [=](RevisionWriter &w) { addAnnotation(w, annotation("Text")); });
        row("visible new signature field", L::Annotations, K::SignatureFieldAdded, [=](RevisionWriter &w) {
            addField(w,
                     Dictionary{{"FT", Object::name("Sig")},
                                {"T", Object::string("third")},
                                {"Rect", Object::rect(QRectF(0, 0, 200, 50))}});
        });
        // Forbidden
        row("value formatted by the viewer", L::FormFilling, K::FieldFilled, [=](RevisionWriter &w) {
            setKey(w, amount, "V", Object::string("1000"));
            setKey(w, amount, "AP", Dictionary{{"N", w.add(appearance("BT /F1 12 Tf (1,000.00) Tj ET"))}});
        });
        row("shows another text than its value", L::Other, K::FieldChanged, [=](RevisionWriter &w) {
            setKey(w, amount, "V", Object::string("100"));
            setKey(w, amount, "AP", Dictionary{{"N", w.add(appearance())}});
        });
        row("drawn anew with another text", L::Other, K::FieldChanged, [=](RevisionWriter &w) {
            setKey(w, amount, "AP", Dictionary{{"N", w.add(appearance())}});
        });
        row("validation data of another kind", L::Other, K::ValidationData, [=](RevisionWriter &w) {
            setKey(w, catalog, "DSS", Dictionary{{"Blah", Array{}}});
        });
        row("a forbidden change after many permitted ones", L::Other, K::Catalog, [=](RevisionWriter &w) {
            for (int i = 0; i < 300; ++i)
                addAnnotation(w, annotation("Text"));
            setKey(w, catalog, "OpenAction", Array{page, Object::name("Fit")});
        });
        row("locked field filled", L::Other, K::LockedFieldChanged,
            [=](RevisionWriter &w) { setKey(w, note, "V", Object::string("late")); });
        row("locked field redrawn", L::Other, K::LockedFieldChanged, [=](RevisionWriter &w) {
            setKey(w, note, "AP", Dictionary{{"N", w.add(appearance())}});
        });
        row("content overwritten", L::Other, K::PageContent, [=](RevisionWriter &w) {
            w.replace(content, Object::stream({}, "BT /F1 24 Tf 72 700 Td (Amount due: 900 EUR) Tj ET"));
        });
        row("content appended", L::Other, K::PageContent, [=](RevisionWriter &w) {
            setKey(w, page, "Contents", Array{content, w.addStream({}, "BT ET")});
        });
        row("font replaced", L::Other, K::PageContent,
            [=](RevisionWriter &w) { setKey(w, font, "BaseFont", Object::name("Courier")); });
        row("page box", L::Other, K::PageContent,
            [=](RevisionWriter &w) { setKey(w, page, "CropBox", Object::rect(QRectF(0, 0, 10, 10))); });
        row("inherited page box", L::Other, K::PageContent,
            [=](RevisionWriter &w) { setKey(w, pages, "MediaBox", Object::rect(QRectF(0, 0, 10, 10))); });
        row("inherited resources", L::Other, K::PageContent, [=](RevisionWriter &w) {
            setKey(w, pages, "Resources",
                   Dictionary{{"Font", Dictionary{{"F1", w.add(Dictionary{{"Type", Object::name("Font")}})}}}});
        });
        row("page added", L::Other, K::PageAdded, [=](RevisionWriter &w) {
            const Reference extra = w.add(Dictionary{{"Type", Object::name("Page")}, {"Parent", pages}});
            setKey(w, pages, "Kids", Array{page, extra});
        });
        row("page removed", L::Other, K::PageRemoved, [=](RevisionWriter &w) { setKey(w, pages, "Kids", Array{}); });
        row("page replaced", L::Other, K::PageReplaced,
            [=](RevisionWriter &w) { setKey(w, pages, "Kids", Array{w.add(w.current(page))}); });
        row("field moved", L::Other, K::WidgetMoved,
            [=](RevisionWriter &w) { setKey(w, amount, "Rect", Object::rect(QRectF(0, 0, 595, 842))); });
        row("field hidden", L::Other, K::WidgetMoved,
            [=](RevisionWriter &w) { setKey(w, amount, "F", Object::integer(6)); });
        row("field renamed", L::Other, K::FieldChanged,
            [=](RevisionWriter &w) { setKey(w, amount, "T", Object::string("sum")); });
        row("field with an action", L::Other, K::FieldChanged, [=](RevisionWriter &w) {
            setKey(w, amount, "AA", Dictionary{{"K", Dictionary{{"S", Object::name("JavaScript")}}}});
        });
        row("appearance without a box", L::Other, K::FieldChanged, [=](RevisionWriter &w) {
            setKey(w, amount, "AP", Dictionary{{"N", w.add(Object::stream({}, "BT ET"))}});
        });
        row("empty signature field drawn", L::Other, K::FieldChanged, [=](RevisionWriter &w) {
            setKey(w, theirs, "AP", Dictionary{{"N", w.add(appearance())}});
        });
        row("field removed", L::Other, K::FieldRemoved, [=](RevisionWriter &w) { w.remove(amount); });
        row("field taken off the page", L::Other, K::FieldRemoved, [=](RevisionWriter &w) {
            Array list = w.current(page).dictionary()["Annots"].array();
            list.removeOne(Object(amount));
            setKey(w, page, "Annots", list);
        });
        row("text field added", L::Other, K::FieldAdded, [=](RevisionWriter &w) {
            addField(w, Dictionary{{"FT", Object::name("Tx")}, {"T", Object::string("more")}});
        });
        row("signature field of the same name", L::Other, K::FieldAdded, [=](RevisionWriter &w) {
            addField(w, Dictionary{{"FT", Object::name("Sig")}, {"T", Object::string("theirs")}});
        });
        row("widget without a field", L::Other, K::FieldAdded,
            [=](RevisionWriter &w) { addAnnotation(w, annotation("Widget")); });
        row("signature removed", L::Other, K::SignatureChanged, [=](RevisionWriter &w) {
            setKey(w, {6, 0}, "V", Object());
        });
        row("signature redrawn", L::Other, K::SignatureChanged, [=](RevisionWriter &w) {
            setKey(w, {6, 0}, "AP", Dictionary{{"N", w.add(appearance())}});
        });
        row("certification taken away", L::Other, K::Permissions,
            [=](RevisionWriter &w) { setKey(w, catalog, "Perms", Object()); });
        row("open action", L::Other, K::Catalog, [=](RevisionWriter &w) {
            setKey(w, catalog, "OpenAction",
                   Dictionary{{"S", Object::name("JavaScript")}, {"JS", Object::string("app.alert(1)")}});
        });
        row("layers", L::Other, K::OptionalContent, [=](RevisionWriter &w) {
            setKey(w, catalog, "OCProperties", Dictionary{{"OCGs", Array{}}});
        });
        row("attachment", L::Other, K::Catalog, [=](RevisionWriter &w) {
            setKey(w, catalog, "Names", Dictionary{{"EmbeddedFiles", Dictionary{}}});
        });
        row("drawn anew by viewers", L::Other, K::Form,
            [=](RevisionWriter &w) { setKey(w, form, "NeedAppearances", Object::boolean(true)); });
        row("form resource replaced", L::Other, K::Form, [=](RevisionWriter &w) {
            setKey(w, form, "DR",
                   Dictionary{{"Font", Dictionary{{"F1", w.add(Dictionary{{"Type", Object::name("Font")}})}}}});
        });
        row("title", L::Other, K::Metadata, [=](RevisionWriter &w) {
            w.setInfo(w.add(Dictionary{{"Title", Object::string("Another")}}));
        });
        row("XMP that is no XML", L::Other, K::Metadata,
            [=](RevisionWriter &w) { setKey(w, catalog, "Metadata", w.addStream({}, "%PDF-1.7", false)); });
        row("form as XFA", L::Other, K::Form,
            [=](RevisionWriter &w) { setKey(w, form, "XFA", w.addStream({}, "<xdp/>", false)); });
    }
    void judges()
    {
        QFETCH(Edit, edit);
        QFETCH(int, level);
        QFETCH(int, kind);
        for (const s::Xref xref : {s::Xref::Table, s::Xref::Stream, s::Xref::Hybrid}) {
            const QByteArray first = sign(s::make({.xref = xref}),
                                          {.fieldName = QStringLiteral("ours"),
                                           .certification = Certification::FormFilling,
                                           .lock = FieldLock{FieldLock::Action::Include, {QStringLiteral("note")}}});
            const Difference difference = since(first, edited(first, edit));
            QStringList words;
            bool found = false;
            for (const Change &change : difference.changes) {
                words += QStringLiteral("level %1 kind %2 page %3 %4")
                             .arg(static_cast<int>(change.level))
                             .arg(static_cast<int>(change.kind))
                             .arg(change.page)
                             .arg(change.path);
                found = found || (static_cast<int>(change.kind) == kind && static_cast<int>(change.level) == level);
            }
            QVERIFY2(found, qPrintable(words.join(u'\n')));
            QVERIFY2(static_cast<int>(difference.level()) == level, qPrintable(words.join(u'\n')));
        }
    }

    void nothingChanged()
    {
        const QByteArray first = sign(s::make(), {.fieldName = QStringLiteral("ours")});
        QVERIFY(since(first, first).changes.isEmpty());
        // An object that is only repeated, and one that nobody refers to
        QByteArray later = edited(first, [](RevisionWriter &w) { w.add(Object::string("an orphan")); });
        QVERIFY(since(first, later).changes.isEmpty());
    }

    void signingGoesOn()
    {
        const QByteArray first =
            sign(s::make({.xref = s::Xref::Stream}),
                 {.fieldName = QStringLiteral("ours"), .certification = Certification::FormFilling});
        const QByteArray second = sign(first,
                                       {.fieldName = QStringLiteral("theirs"),
                                        .appearance = [](RevisionWriter &) -> Result<Object> { return appearance(); },
                                        .alsoChange = [](RevisionWriter &w) -> Result<void> {
                                            setKey(w, {8, 0}, "V", Object::string("900"));
                                            setKey(w, {8, 0}, "AP", Dictionary{{"N", w.add(appearance())}});
                                            return {};
                                        }});
        const Difference one = since(first, second);
        QCOMPARE(one.level(), ChangeLevel::FormFilling);
        QCOMPARE(one.changes.size(), 2);
        for (const Change &change : one.changes) {
            QVERIFY(isPermitted(change, Certification::FormFilling));
            QVERIFY(!isPermitted(change, Certification::NoChanges));
            QCOMPARE(change.page, 0);
            QVERIFY(!change.rect.isEmpty());
            if (change.kind == ChangeKind::FieldFilled) {
                QCOMPARE(change.field, QStringLiteral("amount"));
                QCOMPARE(change.after, QStringLiteral("900"));
            }
        }
        const QByteArray third = sign(
            second, {.fieldName = QStringLiteral("stamp"), .newField = NewSignatureField{}, .documentTimestamp = true});
        const Difference two = since(second, third);
        QCOMPARE(two.level(), ChangeLevel::LtaUpdates);
        QCOMPARE(since(first, third).level(), ChangeLevel::FormFilling);
        // The second signature locked "amount" (its field's /Lock): what it let happen before, it forbids from now on.
        const QByteArray fourth = edited(third, [](RevisionWriter &w) {
            setKey(w, {8, 0}, "V", Object::string("100"));
            setKey(w, {8, 0}, "AP", Dictionary{{"N", w.add(appearance("BT /F1 12 Tf (100) Tj ET"))}});
        });
        QCOMPARE(since(first, fourth).level(), ChangeLevel::FormFilling);
        QCOMPARE(since(second, fourth).level(), ChangeLevel::Other);
    }

    void tellsWhatChanged()
    {
        const QByteArray first = sign(s::make(), {.fieldName = QStringLiteral("ours")});
        const QByteArray forged = edited(first, [](RevisionWriter &w) {
            w.replace({4, 0}, Object::stream({}, "BT /F1 24 Tf 72 700 Td (Amount due: 900 EUR) Tj ET"));
        });
        const Difference difference = since(first, forged);
        QCOMPARE(difference.changes.size(), 1);
        const Change &change = difference.changes.first();
        QCOMPARE(change.page, 0);
        QCOMPARE(change.before, QStringLiteral("Amount due: 100 EUR"));
        QCOMPARE(change.after, QStringLiteral("Amount due: 900 EUR"));
        QVERIFY(change.path.contains(QStringLiteral("Contents")));
        QVERIFY(!isPermitted(change, Certification::None));
        QVERIFY(!isPermitted(change, Certification::Annotations));
    }

    // A form XObject that a page and a field's appearance share: changing it in place is not filling.
    void sharedObjectsCountForThePage()
    {
        QByteArray original = s::make();
        original = edited(original, [](RevisionWriter &w) {
            const Reference shared = w.add(appearance("BT /F1 12 Tf (100) Tj ET"));
            setKey(w, {8, 0}, "AP", Dictionary{{"N", shared}});
            setKey(w, {3, 0}, "Resources",
                   Dictionary{{"XObject", Dictionary{{"Fm0", shared}}}, {"Font", Dictionary{{"F1", Reference{5, 0}}}}});
            setKey(w, {3, 0}, "Contents", w.addStream({}, "/Fm0 Do", false));
        });
        const QByteArray first = sign(original, {.fieldName = QStringLiteral("ours")});
        const Reference shared = s::open(first).object({8, 0}).dictionary()["AP"].dictionary()["N"].toReference();
        const QByteArray forged = edited(first, [&](RevisionWriter &w) { w.replace(shared, appearance()); });
        const Difference difference = since(first, forged);
        QCOMPARE(difference.level(), ChangeLevel::Other);
        bool content = false;
        for (const Change &change : difference.changes)
            content = content
                || (change.kind == ChangeKind::PageContent && change.page == 0 && change.before == u"100"
                    && change.after == u"900");
        QVERIFY(content);
    }

    // Our own appearances, shaped and subset, must read back as the value in every script.
    void ownFillsAreHonest_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("ascii") << QStringLiteral("Amount: 1,000.00 EUR (net)");
        QTest::newRow("ligatures") << QStringLiteral("Official offer, efficient staffing");
        QTest::newRow("polish") << QStringLiteral("Zażółć gęślą jaźń");
        QTest::newRow("cyrillic") << QStringLiteral("Договор № 15");
        QTest::newRow("portuguese, german") << QStringLiteral("Ação, Größe, Straße");
        QTest::newRow("combining") << QStringLiteral("cafe\u0301");
    }
    void ownFillsAreHonest()
    {
        QFETCH(QString, value);
        const QByteArray upright =
            s::make({.xref = s::Xref::Stream}).replace("/Rotate 90", "/Rotate  0"); // room for the text
        const QByteArray first =
            sign(upright, {.fieldName = QStringLiteral("ours"), .certification = Certification::FormFilling});
        RevisionWriter writer(s::open(first));
        const auto filled = fillFields(writer, {{.name = QStringLiteral("amount"), .value = value}});
        QVERIFY2(filled, qPrintable(filled ? QString() : filled.error().detail));
        const QByteArray later = *writer.finish();
        const ShownText shown = formText(
            s::open(later), s::open(later).resolve(s::open(later).object({8, 0}).dictionary()["AP"].dictionary()["N"]));
        const Difference difference = since(first, later);
        QVERIFY2(difference.level() == ChangeLevel::FormFilling, qPrintable(shown.text));
        QVERIFY(shown.isReliable);
        QCOMPARE(shown.text.normalized(QString::NormalizationForm_KC), value.normalized(QString::NormalizationForm_KC));
        // And the same with another value in /V is found out.
        const QByteArray forged = edited(later, [&](RevisionWriter &w) {
            setKey(w, {8, 0}, "V", Object::text(QStringLiteral("xyz 42")));
        });
        QCOMPARE(since(first, forged).level(), ChangeLevel::Other);
    }

    // Shadow attack: the signer saw one text, the field's value says another, and a redrawn appearance shows it later.
    void shadowedValue()
    {
        const QByteArray original = edited(s::make(), [](RevisionWriter &w) {
            setKey(w, {8, 0}, "V", Object::string("Attacker"));
            setKey(w, {8, 0}, "AP", Dictionary{{"N", w.add(appearance("BT /F1 12 Tf (UNICEF) Tj ET"))}});
        });
        const QByteArray first = sign(original, {.fieldName = QStringLiteral("ours")});
        auto redrawn = [&](const QByteArray &text) {
            return since(
                first, edited(first, [&](RevisionWriter &w) {
                    setKey(w, {8, 0}, "AP", Dictionary{{"N", w.add(appearance("BT /F1 14 Tf (" + text + ") Tj ET"))}});
                }));
        };
        QCOMPARE(redrawn("Attacker").level(), ChangeLevel::Other);
        QCOMPARE(redrawn("UNICEF").level(), ChangeLevel::FormFilling);
    }

    // Objects that are fields and something else at once: what is permitted of a field must not change what a page shows.
    void fieldsThatAreDrawn_data()
    {
        QTest::addColumn<Edit>("before");
        QTest::addColumn<Edit>("after");
        const Object one = appearance("BT /F1 12 Tf (100) Tj ET"), two = appearance("BT /F1 12 Tf (900) Tj ET");
        const Reference page{3, 0}, amount{8, 0};
        QTest::newRow("the field is the page's XObject resources, its value a picture") << Edit([=](RevisionWriter &w) {
            setKey(w, amount, "V", w.add(one));
            setKey(w, page, "Resources", Dictionary{{"XObject", amount}});
            setKey(w, page, "Contents", w.addStream({}, "/V Do", false));
        }) << Edit([=](RevisionWriter &w) { setKey(w, amount, "V", w.add(two)); });
        QTest::newRow("the same, inherited") << Edit([=](RevisionWriter &w) {
            setKey(w, amount, "V", w.add(one));
            setKey(w, {2, 0}, "Resources", Dictionary{{"XObject", amount}});
            setKey(w, page, "Contents", w.addStream({}, "/V Do", false));
        }) << Edit([=](RevisionWriter &w) { setKey(w, amount, "V", w.add(two)); });
        QTest::newRow("the field is the page's content") << Edit([=](RevisionWriter &w) {
            w.replace(amount, Object::stream(w.current(amount).dictionary(), "BT /F1 12 Tf (100) Tj ET"));
            setKey(w, page, "Contents", amount);
        }) << Edit([=](RevisionWriter &w) {
            w.replace(amount, Object::stream(w.current(amount).dictionary(), "BT /F1 12 Tf (900) Tj ET"));
        });
        QTest::newRow("the field becomes the page's content") << Edit([=](RevisionWriter &w) {
            setKey(w, page, "Contents", Array{Reference{4, 0}, amount});
        }) << Edit([=](RevisionWriter &w) {
            w.replace(amount, Object::stream(w.current(amount).dictionary(), "BT (900) Tj ET"));
        });
        QTest::newRow("the field configures the layers") << Edit([=](RevisionWriter &w) {
            setKey(w, {1, 0}, "OCProperties", Dictionary{{"OCGs", Array{}}, {"D", amount}});
        }) << Edit([=](RevisionWriter &w) { setKey(w, amount, "AS", Object::name("Off")); });
        QTest::newRow("a resource named like an upward link, in a signature's appearance") << Edit([=](RevisionWriter
                                                                                                           &w) {
            Object picture = appearance("/P Do");
            picture.editDictionary()->set("Resources", Dictionary{{"XObject", Dictionary{{"P", Reference{40, 0}}}}});
            w.replace({40, 0}, one);
            setKey(w, {6, 0}, "AP", Dictionary{{"N", w.add(picture)}});
        }) << Edit([=](RevisionWriter &w) {
            w.replace({40, 0}, two);
        });
        QTest::newRow("the catalog is the page's XObject resources") << Edit([=](RevisionWriter &w) {
            setKey(w, {1, 0}, "Metadata", w.add(one));
            setKey(w, page, "Resources", Dictionary{{"XObject", Reference{1, 0}}});
            setKey(w, page, "Contents", w.addStream({}, "/Metadata Do", false));
        }) << Edit([=](RevisionWriter &w) {
            setKey(w, {1, 0}, "Metadata", w.addStream({}, "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>", false));
        });
    }
    void fieldsThatAreDrawn()
    {
        QFETCH(Edit, before);
        QFETCH(Edit, after);
        const QByteArray first = sign(edited(s::make(), before), {.fieldName = QStringLiteral("ours")});
        QCOMPARE(since(first, edited(first, after)).level(), ChangeLevel::Other);
    }

    // Objects of an object stream change when the stream is overwritten, though no entry names them.
    void overwrittenObjectStream()
    {
        const QByteArray first = sign(s::make({.xref = s::Xref::Stream}), {.fieldName = QStringLiteral("ours")});
        const Document document = s::open(first);
        const quint32 container = 11;
        const QByteArray data = "5 0 10 60 "
            + QByteArray("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>").leftJustified(60)
            + serialise(Object(document.object({10, 0}).dictionary()));
        const QByteArray forged = edited(first, [&](RevisionWriter &w) {
            w.replace({container, 0},
                      Object::stream(
                          {{"Type", Object::name("ObjStm")}, {"N", Object::integer(2)}, {"First", Object::integer(10)}},
                          data));
        });
        QVERIFY(s::open(forged).object({5, 0}).dictionary()["BaseFont"].isName("Courier"));
        QCOMPARE(since(first, forged).level(), ChangeLevel::Other);
    }

    // The length of a stream may be an object of its own, and cut what the page shows.
    void overwrittenLength()
    {
        QMap<int, QByteArray> objects = s::standardObjects();
        objects[4] = "<< /Length 26 0 R >>\nstream\nBT (all) Tj ET (hidden) Tj  endstream\nendstream";
        objects[26] = "48";
        QByteArray original = "%PDF-1.7\n";
        QMap<int, qint64> offsets;
        for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
            offsets[it.key()] = original.size();
            original += QByteArray::number(it.key()) + " 0 obj\n" + it.value() + "\nendobj\n";
        }
        const qsizetype at = objects[4].indexOf("BT");
        offsets[26] = offsets[26];
        const qint64 whole = objects[4].lastIndexOf("\nendstream") - at, cut = objects[4].indexOf("  endstream") - at;
        original.replace("26 0 obj\n48", "26 0 obj\n" + QByteArray::number(whole));
        const qint64 start = original.size();
        original += s::tableSection(offsets) + "trailer\n<< /Root 1 0 R /Size 27 >>\nstartxref\n"
            + QByteArray::number(start) + "\n%%EOF\n";
        QVERIFY(s::open(original).pageContent(0)->contains("endstream"));
        const QByteArray first = sign(original, {.fieldName = QStringLiteral("ours")});
        const QByteArray forged = edited(first, [&](RevisionWriter &w) { w.replace({26, 0}, Object::integer(cut)); });
        QVERIFY(!s::open(forged).pageContent(0)->contains("endstream"));
        QCOMPARE(since(first, forged).level(), ChangeLevel::Other);
    }

    // A dangling reference of the signed revision, given an object later.
    void danglingReference()
    {
        const QByteArray original = edited(s::make(), [](RevisionWriter &w) {
            setKey(w, {3, 0}, "Contents", Array{Reference{4, 0}, Reference{40, 0}});
        });
        const QByteArray first = sign(original, {.fieldName = QStringLiteral("ours")});
        const QByteArray forged = edited(first, [&](RevisionWriter &w) {
            w.replace({40, 0}, Object::stream({}, "BT (more) Tj ET"));
        });
        QCOMPARE(since(first, forged).level(), ChangeLevel::Other);
    }
};

QTEST_MAIN(TestDifference)
#include "tst_difference.moc"
