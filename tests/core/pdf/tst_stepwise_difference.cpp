// The short way and the long one have to find the same: over thousands of random edits of a file with everything in it that
// has rules of its own, over edits made on purpose to be overlooked, and over every file of the corpus with several revisions.
#include "core/pdf/form_fill.h"
#include "core/pdf/revision_writer.h"
#include "core/pdf/stepwise_difference.h"
#include "pdf_samples.h"

#include <QDirIterator>
#include <QRandomGenerator>

using namespace countersign;
using namespace countersign::pdf;
namespace s = countersign::pdf::samples;

namespace {

QStringList words(const Result<Difference> &difference)
{
    if (!difference)
        return {QStringLiteral("error: ") + difference.error().detail};
    QStringList lines{QString::number(difference->isCutOff)};
    for (const Change &change : difference->changes)
        lines += QStringLiteral("%1 %2 page %3 [%4 %5 %6 %7] %8 | %9 ")
                     .arg(int(change.level))
                     .arg(int(change.kind))
                     .arg(change.page)
                     .arg(change.rect.x())
                     .arg(change.rect.y())
                     .arg(change.rect.width())
                     .arg(change.rect.height())
                     .arg(change.field, change.path)
            + QStringLiteral("%1 | %2 | %3 %4 %5")
                  .arg(change.object)
                  .arg(change.before, change.after)
                  .arg(change.covers)
                  .arg(change.hides);
    return lines;
}

// Three pages under two nodes with inherited fonts, a field with two widgets, one below another, an indirect list of
// annotations, outlines, a structure tree, a form XObject used by two pages, and numbers that nothing defines yet.
QByteArray richFile(s::Xref xref)
{
    RevisionWriter w(s::open(s::make({.xref = xref})));
    const auto name = [](const char *word) { return Object::name(word); };
    const Reference font =
        w.add(Dictionary{{"Type", name("Font")}, {"Subtype", name("Type1")}, {"BaseFont", name("Courier")}});
    const Reference shared = w.addStream({{"Type", name("XObject")},
                                          {"Subtype", name("Form")},
                                          {"BBox", Object::rect(QRectF(0, 0, 9, 9))},
                                          {"Resources", Dictionary{{"Font", Dictionary{{"F", font}}}}}},
                                         "0 0 9 9 re f", false);
    const Reference node = w.reserve(), second = w.reserve(), third = w.reserve(), parent = w.reserve(),
                    kid = w.reserve(), other = w.reserve(), note = w.reserve(), box = w.reserve();
    const Reference list = w.add(Array{note, other});
    const auto page = [&](Reference above, const Object &annotations) {
        return Object(Dictionary{
            {"Type", name("Page")},
            {"Parent", above},
            {"Annots", annotations},
            {"Contents", w.addStream({}, "BT /F1 9 Tf 50 700 Td (Words) Tj ET /X Do", false)},
            {"Resources", Dictionary{{"Font", Dictionary{{"F1", font}}}, {"XObject", Dictionary{{"X", shared}}}}}});
    };
    w.replace(second, page(node, list));
    w.replace(third, page(node, Array{kid}));
    w.replace(node,
              Dictionary{{"Type", name("Pages")},
                         {"Parent", Reference{2, 0}},
                         {"Kids", Array{second, third}},
                         {"Count", Object::integer(2)},
                         {"Resources", w.add(Dictionary{{"Font", Dictionary{{"F1", font}}}})}});
    Object root = w.current({2, 0});
    root.editDictionary()->set("Kids", Array{Reference{3, 0}, node});
    root.editDictionary()->set("Count", Object::integer(3));
    w.replace({2, 0}, root);
    w.replace(note,
              Dictionary{{"Type", name("Annot")},
                         {"Subtype", name("Text")},
                         {"P", second},
                         {"Contents", Object::string("note")},
                         {"Rect", Object::rect(QRectF(10, 10, 20, 20))},
                         {"AP", Dictionary{{"N", shared}}}});
    const auto widget = [&](Reference on, Reference above, double y) {
        return Object(Dictionary{{"Type", name("Annot")},
                                 {"Subtype", name("Widget")},
                                 {"P", on},
                                 {"Parent", above},
                                 {"Rect", Object::rect(QRectF(10, y, 90, 20))},
                                 {"AP", Dictionary{{"N", shared}}}});
    };
    w.replace(parent, Dictionary{{"T", Object::string("group")}, {"FT", name("Tx")}, {"Kids", w.add(Array{box, kid})}});
    w.replace(box, Dictionary{{"T", Object::string("box")}, {"Parent", parent}, {"Kids", Array{other}}});
    w.replace(other, widget(second, box, 90));
    Object named = widget(third, parent, 50);
    named.editDictionary()->set("T", Object::string("kid"));
    w.replace(kid, named);
    Object form = w.current({10, 0});
    Array fields = form.dictionary()["Fields"].array();
    fields.append(parent);
    form.editDictionary()->set("Fields", fields);
    w.replace({10, 0}, form);
    const Reference item = w.reserve(), element = w.reserve(), missing{500, 0};
    w.replace(item, Dictionary{{"Title", Object::string("one")}, {"Dest", Array{third, name("Fit")}}, {"Next", item}});
    w.replace(element,
              Dictionary{
                  {"S", name("P")}, {"Pg", second}, {"K", Array{Dictionary{{"Obj", other}}, element}}, {"X", missing}});
    Object catalog = w.current({1, 0});
    catalog.editDictionary()->set("Outlines", w.add(Dictionary{{"First", item}}));
    catalog.editDictionary()->set("StructTreeRoot", w.add(Dictionary{{"K", element}}));
    catalog.editDictionary()->set(
        "Names", Dictionary{{"Dests", w.add(Dictionary{{"Names", Array{Object::string("a"), missing}}})}});
    catalog.editDictionary()->set("Metadata", w.addStream({}, "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>", false));
    w.replace({1, 0}, catalog);
    return *w.finish();
}

// Numbers of a file, and how to break something in it: whatever comes to mind, most of it forbidden.
class Vandal
{
public:
    explicit Vandal(quint32 seed) : m_random(seed) { }

    QByteArray revise(const QByteArray &file)
    {
        RevisionWriter writer(s::open(file));
        QList<quint32> numbers = s::open(file).xref().entries.keys();
        std::sort(numbers.begin(), numbers.end());
        for (int i = below(3); i >= 0; --i)
            edit(writer, s::open(file), numbers);
        const auto done = writer.finish();
        return done ? *done : file;
    }

private:
    int below(qsizetype limit) { return int(m_random.bounded(int(limit))); }
    Reference some(const Document &document, const QList<quint32> &numbers)
    {
        return document.referenceOf(numbers[below(numbers.size())]).value_or(Reference{500, 0});
    }
    Object value(RevisionWriter &writer, const Document &document, const QList<quint32> &numbers)
    {
        switch (below(7)) {
        case 0: return Object::string("text " + QByteArray::number(below(1000)));
        case 1: return Object::integer(below(9));
        case 2: return some(document, numbers);
        case 3: return writer.current(some(document, numbers));
        case 4: return writer.add(writer.current(some(document, numbers)));
        case 5: return Array{some(document, numbers), some(document, numbers)};
        default: return Dictionary{{"N", some(document, numbers)}};
        }
    }
    void edit(RevisionWriter &writer, const Document &document, const QList<quint32> &numbers)
    {
        const Reference at = some(document, numbers);
        Object object = writer.current(at);
        switch (below(10)) {
        case 0: writer.remove(at); return;
        case 1: writer.replace(at, value(writer, document, numbers)); return;
        case 2: writer.replace({500, 0}, value(writer, document, numbers)); return;
        case 3: { // as a sound program fills a field
            const QList<Field> fields = document.fields();
            if (fields.isEmpty())
                return;
            const Field &field = fields[below(fields.size())];
            Object filled = writer.current(field.reference);
            if (!filled.isDictionary())
                return;
            filled.editDictionary()->set("V", Object::string(QByteArray::number(below(100))));
            writer.replace(field.reference, filled);
            return;
        }
        default: break;
        }
        static const QByteArrayList kKeys{"V",          "AP",       "Annots", "Kids", "Parent", "P",      "Contents",
                                          "Resources",  "Rect",     "A",      "DR",   "Fields", "Length", "DSS",
                                          "Extensions", "Metadata", "Perms",  "F",    "K",      "Next"};
        if (object.isArray()) {
            Array array = object.array();
            array.insert(below(array.size() + 1), value(writer, document, numbers));
            writer.replace(at, array);
        } else if (object.editDictionary()) {
            QByteArray key = kKeys[below(kKeys.size())];
            if (below(2) == 0 && !object.dictionary().isEmpty())
                key = (object.dictionary().begin() + below(object.dictionary().size()))->key;
            object.editDictionary()->set(key, value(writer, document, numbers));
            writer.replace(at, object);
        }
    }

    QRandomGenerator m_random;
};

} // namespace

class TestStepwiseDifference : public QObject
{
    Q_OBJECT

    int m_short = 0, m_steps = 0, m_mild = 0;

    // All steps of a file from some revision on; empty when both ways tell the same.
    QString disagreement(const QByteArray &file, int from = 1)
    {
        const auto document = Document::open(file);
        const auto history = document ? RevisionHistory::read(*document) : fail(document.error());
        if (!history)
            return {};
        StepwiseDifference steps(*history);
        QString told;
        for (int revision = from; revision < history->count() && told.isEmpty(); ++revision) {
            const QStringList found = words(steps.to(revision));
            const auto whole = compareRevisions(*history, revision - 1, revision);
            m_mild += whole && whole->level() < ChangeLevel::Other ? 1 : 0;
            ++m_steps;
            if (found != words(whole))
                told = QStringLiteral("revision %1:\n%2\nand the whole walk:\n%3")
                           .arg(revision)
                           .arg(found.join(u'\n'), words(whole).join(u'\n'));
        }
        m_short += steps.shortSteps();
        return told;
    }

private Q_SLOTS:
    void init() { m_short = m_steps = m_mild = 0; }

    void findsWhatTheWholeWalkFinds_data()
    {
        QTest::addColumn<int>("xref");
        QTest::newRow("table") << int(s::Xref::Table);
        QTest::newRow("stream") << int(s::Xref::Stream);
        QTest::newRow("hybrid") << int(s::Xref::Hybrid);
    }
    void findsWhatTheWholeWalkFinds()
    {
        QFETCH(int, xref);
        const QByteArray rich = richFile(static_cast<s::Xref>(xref));
        const int before = RevisionHistory::read(s::open(rich))->count();
        for (quint32 seed = 1; seed <= 400; ++seed) {
            Vandal vandal(seed);
            QByteArray file = rich;
            for (int i = 0; i < 4; ++i) {
                const QByteArray next = vandal.revise(file);
                if (!Document::open(next))
                    break; // no catalog any more
                file = next;
            }
            const QString told = disagreement(file, before);
            QVERIFY2(told.isEmpty(), qPrintable(QStringLiteral("seed %1, ").arg(seed) + told));
        }
        // Neither all of one kind nor all of the other: or it would prove little.
        QVERIFY2(m_short > m_steps / 20 && m_short <= m_mild, qPrintable(QString::number(m_short)));
        QVERIFY(m_mild < m_steps * 9 / 10);
    }

    void walksPathsOnly()
    {
        QByteArray file = richFile(s::Xref::Table);
        const int before = RevisionHistory::read(s::open(file))->count();
        for (int i = 0; i < 5; ++i) {
            RevisionWriter writer(s::open(file));
            Object field = writer.current({8, 0});
            field.editDictionary()->set("V", Object::string(QByteArray::number(i)));
            writer.replace({8, 0}, field);
            file = *writer.finish();
        }
        QCOMPARE(disagreement(file, before), QString());
        QCOMPARE(m_short, 5);
    }

    // Numbers that an earlier revision refers to and only a later one defines, out of the way of everything that is walked.
    void seesWhatAppearsLater_data()
    {
        QTest::addColumn<QByteArray>("key");
        for (const char *key : {"Contents", "Resources", "Thumb", "Group"})
            QTest::newRow(key) << QByteArray(key);
    }
    void seesWhatAppearsLater()
    {
        QFETCH(QByteArray, key);
        RevisionWriter first(s::open(richFile(s::Xref::Stream)));
        Object page = first.current({3, 0});
        page.editDictionary()->set(key, Reference{700, 0});
        first.replace({3, 0}, page);
        QByteArray file = *first.finish();
        const int before = RevisionHistory::read(s::open(file))->count();
        for (int i = 0; i < 2; ++i) {
            RevisionWriter writer(s::open(file));
            Object field = writer.current({8, 0});
            field.editDictionary()->set("V", Object::string(QByteArray::number(i)));
            writer.replace({8, 0}, field);
            if (i == 1)
                writer.replace({700, 0}, Dictionary{{"Font", Object::integer(1)}});
            file = *writer.finish();
        }
        QCOMPARE(disagreement(file, before), QString());
        QCOMPARE(m_short, 1);
        QCOMPARE(m_mild, 1);
    }

    // A look that one revision brought along, painted over by the next without a word about its field.
    void seesWhatALaterRevisionRefersTo()
    {
        const QByteArray rich = richFile(s::Xref::Table);
        const int before = RevisionHistory::read(s::open(rich))->count();
        const auto look = [](const char *content) {
            return Object::stream({{"Type", Object::name("XObject")},
                                   {"Subtype", Object::name("Form")},
                                   {"BBox", Object::rect(QRectF(0, 0, 200, 20))},
                                   {"Resources", Dictionary{{"Font", Dictionary{{"F1", Reference{5, 0}}}}}}},
                                  content);
        };
        RevisionWriter first(s::open(rich));
        const Reference drawn = first.add(look("BT /F1 12 Tf (900) Tj ET"));
        Object field = first.current({8, 0});
        field.editDictionary()->set("V", Object::string("900"));
        field.editDictionary()->set("AP", Dictionary{{"N", drawn}});
        first.replace({8, 0}, field);
        const QByteArray filled = *first.finish();
        RevisionWriter second(s::open(filled));
        second.replace(drawn, look("BT /F1 12 Tf (100) Tj ET"));
        const QByteArray file = *second.finish();
        QCOMPARE(disagreement(file, before), QString());
        QCOMPARE(m_short, 1);
        const auto history = RevisionHistory::read(s::open(file));
        QCOMPARE(compareRevisions(*history, before)->level(), ChangeLevel::Other);
    }

    void corpusAgrees()
    {
        QString root = qEnvironmentVariable("COUNTERSIGN_CORPUS");
        if (root.isEmpty())
            root = qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/../shared/corpus");
        QStringList wrong;
        QDirIterator files(root, {QStringLiteral("*.pdf")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.size() > 2 * 1024 * 1024 || !file.open(QIODevice::ReadOnly))
                continue;
            if (const QString told = disagreement(file.readAll()); !told.isEmpty())
                wrong += file.fileName() + u' ' + told;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        qInfo("%d steps, %d of them the short way, %d without a forbidden change", m_steps, m_short, m_mild);
        QVERIFY(m_short > 0 || m_steps == 0); // the corpus is no part of the repository
    }
};

QTEST_GUILESS_MAIN(TestStepwiseDifference)
#include "tst_stepwise_difference.moc"
