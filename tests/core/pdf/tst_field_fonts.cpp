// The faces a field may be written in: what is known beforehand and what is filled in later are embedded in the same one, and
// readers of other people find both.
#include "core/pdf/fonts.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/prepared_revision.h"
#include "core/pdf/text.h"
#include "tests/core/pdf/making_samples.h"

using namespace countersign;
using namespace countersign::pdf;
using namespace countersign::pdf::samples;

namespace {

QString u(const char *text) { return QString::fromUtf8(text); }

// The embedded faces pdffonts lists, without their subsets' tags.
QStringList embeddedFaces(const QByteArray &file)
{
    const QTemporaryDir folder;
    const Ran fonts = run(u("pdffonts"), {writeTemporary(folder, u("p.pdf"), file)}, false);
    QStringList faces;
    const QList<QByteArray> lines = fonts.output.split('\n').mid(2);
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' '); // … emb sub uni object ID
        if (words.size() > 5 && words[words.size() - 5] == "yes")
            faces << QString::fromLatin1(words.front()).section(QLatin1Char('+'), -1).section(QLatin1Char('-'), 0, 0);
    }
    return faces;
}

} // namespace

class FieldFontsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facesAreThere()
    {
        const QList<FieldFace> faces = fieldFaces();
        QVERIFY(faces.size() >= 2); // the handwriting is our own
        QVERIFY(faces.front().name.isEmpty());
        for (const FieldFace &face : faces) {
            QCOMPARE(fieldFont(face.name), face.role);
            QCOMPARE(fontOfResource(resourceOfFont(face.role)), face.role);
            QCOMPARE(font(face.role, 10).family(), face.family);
        }
        QCOMPARE(fieldFont(u("Wingdings")), FontRole::Text);
        QCOMPARE(fontOfResource("F1"), FontRole::Text);
    }

    void aFieldKeepsItsFace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("resource");
        for (const FieldFace &face : fieldFaces())
            QTest::newRow(face.name.isEmpty() ? "text" : qPrintable(face.name))
                << face.name << resourceOfFont(face.role);
    }
    void aFieldKeepsItsFace()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, resource);
        const FontRole role = fieldFont(name);
        const auto plain = Document::open(makePdf({{{.mediaBox = QRectF(0, 0, 595, 842)}, "0 0 m 10 10 l S"}}));
        QVERIFY(plain);
        PreparedRequest request;
        request.parties = {{.key = u("client"), .displayName = u("K. M.")}};
        request.fields = {
            {.id = u("a"),
             .kind = FieldKind::Text,
             .rect = {60, 700, 240, 20},
             .partyKey = u("client"),
             .value = u("Known: Żółć, Ёж"),
             .font = role},
            {.id = u("b"), .kind = FieldKind::Text, .rect = {60, 660, 240, 20}, .partyKey = u("client"), .font = role},
            {.id = u("c"),
             .kind = FieldKind::Choice,
             .rect = {60, 620, 240, 20},
             .partyKey = u("client"),
             .options = {u("Przelew")},
             .font = role}};
        const auto prepared = writePrepared(*plain, request);
        QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
        const auto document = Document::open(*prepared);
        QVERIFY(document);
        QVERIFY(document->field(u("client-text-b"))->defaultAppearance.startsWith('/' + resource + ' '));
        // What a default appearance names is a resource of the form (12.7.3).
        const Dictionary form = document->value(document->catalog(), "AcroForm").dictionary();
        const Dictionary fonts = document->value(document->value(form, "DR").dictionary(), "Font").dictionary();
        QVERIFY(document->value(fonts, resource).isDictionary());

        RevisionWriter writer(*document);
        const std::vector<FieldFill> fills{{.name = u("client-text-b"), .value = u("Filled in: świt")},
                                           {.name = u("client-choice-c"), .value = u("Przelew")}};
        QVERIFY(fillFields(writer, fills));
        const auto filled = writer.finish();
        QVERIFY(filled);
        QCOMPARE(complaints(*filled), QByteArray());
        keep(u("field-font-%1.pdf").arg(name), *filled);

        const auto images = PageImages::open(*filled);
        QVERIFY(images);
        const auto text = pageText(*images, 0);
        QVERIFY(text);
        for (const char *words : {"Known: Żółć, Ёж", "Filled in: świt", "Przelew"})
            QVERIFY2(text->plain().contains(u(words)), qPrintable(text->plain()));
        if (QStandardPaths::findExecutable(u("pdffonts")).isEmpty())
            return;
        const QString wanted = font(role, 10).family().remove(QLatin1Char(' '));
        const QStringList before = embeddedFaces(*prepared), after = embeddedFaces(*filled);
        QVERIFY2(before.contains(wanted), qPrintable(before.join(u(", "))));
        QVERIFY2(after.count(wanted) > before.count(wanted), qPrintable(after.join(u(", ")))); // the filled ones' own
    }
};

QTEST_MAIN(FieldFontsTest)
#include "tst_field_fonts.moc"
