#include "core/pdf/revision_history.h"
#include "core/pdf/revision_writer.h"
#include "pdf_samples.h"

using namespace countersign;
using namespace countersign::pdf;
namespace s = countersign::pdf::samples;
using Kind = HistoryFinding::Kind;

namespace {

QByteArray withSecondRevision(const QByteArray &original)
{
    const Document document = s::open(original);
    RevisionWriter writer(document);
    const Reference amount = document.field(QStringLiteral("amount"))->reference;
    Dictionary field = writer.current(amount).dictionary();
    field.set("V", Object::text(QStringLiteral("100")));
    writer.replace(amount, field);
    return *writer.finish();
}

// A hand-made update: the objects as given, an xref with the given offsets.
QByteArray update(const QByteArray &before, const QByteArray &body, const QMap<int, qint64> &offsets,
                  const QByteArray &tail = {})
{
    const qsizetype prev = before.mid(before.lastIndexOf("startxref") + 9).trimmed().split('\n').first().toLongLong();
    QByteArray out = before + body;
    const qint64 start = out.size();
    QByteArray rows = "xref\n";
    for (auto it = offsets.cbegin(); it != offsets.cend(); ++it)
        rows += QByteArray::number(it.key()) + " 1\n" + QByteArray::number(it.value()).rightJustified(10, '0')
            + " 00000 n \n";
    out += rows + "trailer\n<< /Root 1 0 R /Size 60 /Prev " + QByteArray::number(prev) + " >>\n";
    return out + (tail.isNull() ? "startxref\n" + QByteArray::number(start) + "\n%%EOF\n" : tail);
}

} // namespace

class TestRevisionHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsRevisionsApart()
    {
        for (const s::Xref kind : {s::Xref::Table, s::Xref::Stream, s::Xref::Hybrid}) {
            const QByteArray original = s::make({.xref = kind});
            const QByteArray bytes = withSecondRevision(original);
            const Document document = s::open(bytes);
            const auto history = RevisionHistory::read(document);
            QVERIFY(history);
            QCOMPARE(history->count(), 2);
            QCOMPARE(history->revisions()[0].end, original.size());
            QCOMPARE(history->revisions()[1].start, original.size());
            QCOMPARE(history->revisions()[1].end, bytes.size());
            QCOMPARE(history->revisionEndingAt(original.size()), 0);
            QCOMPARE(history->revisionEndingAt(original.size() - 1), 0); // without its last line end
            QCOMPARE(history->revisionEndingAt(original.size() - 7), -1);
            QVERIFY(history->numbersAfter(0).contains(8));
            QVERIFY(!history->numbersAfter(0).contains(9));
            const auto before = history->asOf(0);
            QVERIFY(before);
            QCOMPARE(before->bytes().toByteArray(), original);
            QVERIFY(before->bytes().data() == document.bytes().data()); // not copied
            QVERIFY(before->field(QStringLiteral("amount"))->value.isNull());
            QVERIFY(!document.field(QStringLiteral("amount"))->value.isNull());
            for (const HistoryFinding &finding : history->checkAfter(-1))
                QVERIFY2(finding.isHarmless(), qPrintable(finding.detail));
        }
    }

    void findsWhatDoesNotBelong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Kind>("kind");
        const QByteArray original = s::make();
        const qint64 at = original.size();
        const QByteArray object = "50 0 obj\n(new)\nendobj\n";
        QTest::newRow("object without entry")
            << update(original, object + "51 0 obj\n(hidden)\nendobj\n", {{50, at}}) << Kind::OrphanObject;
        QTest::newRow("another object 4")
            << update(original, object + "4 0 obj\n(hidden)\nendobj\n", {{50, at}}) << Kind::UnreferencedObject;
        QTest::newRow("a hidden catalog")
            << update(original, object + "51 0 obj\n<< /Type /Catalog >>\nendobj\n", {{50, at}})
            << Kind::UnreferencedObject;
        QTest::newRow("object twice") << update(original, object + object, {{50, at}}) << Kind::DuplicateObject;
        QTest::newRow("offset a little off") << update(original, '\n' + object, {{50, at}}) << Kind::InexactOffset;
        QTest::newRow("offset into the object") << update(original, object, {{50, at + 1}}) << Kind::WrongOffset;
        QTest::newRow("offset into the signed part")
            << update(original, object, {{50, at}, {9, original.indexOf("8 0 obj")}}) << Kind::PointsOutside;
        QTest::newRow("garbage") << update(original, object + "MZ this is a program\n", {{50, at}}) << Kind::Garbage;
        QTest::newRow("a whole table in between")
            << update(original, object + "xref\n0 0\ntrailer\n<< >>\n", {{50, at}}) << Kind::Garbage;
        QTest::newRow("comment with an object in it")
            << update(original, object + "%51 0 obj (x) endobj\n", {{50, at}}) << Kind::SuspiciousComment;
        QTest::newRow("harmless comment")
            << update(original, object + "%written by a test\n", {{50, at}}) << Kind::Comment;
        QTest::newRow("bytes after the end") << update(original, object, {{50, at}}) + "more" << Kind::TrailingBytes;
        QTest::newRow("damaged object") << update(
            original, "50 0 obj\n<< /Length 99 >>\nstream\nabc\nendstream\nendobj\n", {{50, at}})
                                        << Kind::DamagedObject;
        QTest::newRow("key twice") << update(original, "50 0 obj\n<< /A 1 /A 2 >>\nendobj\n", {{50, at}})
                                   << Kind::DamagedObject;
        const QByteArray cut = update(original, object, {{50, at}});
        QTest::newRow("no %%EOF") << cut.first(cut.size() - 6) << Kind::MissingTail;
    }
    void findsWhatDoesNotBelong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Kind, kind);
        const auto history = RevisionHistory::read(s::open(bytes));
        QVERIFY(history);
        const QList<HistoryFinding> findings = history->checkAfter(0);
        QVERIFY(!findings.isEmpty());
        QStringList words;
        bool found = false;
        for (const HistoryFinding &finding : findings) {
            words += QStringLiteral("%1: %2").arg(static_cast<int>(finding.kind)).arg(finding.detail);
            found = found || finding.kind == kind;
        }
        QVERIFY2(found, qPrintable(words.join(u'\n')));
        QVERIFY(RevisionHistory::read(s::open(s::make()))->checkAfter(0).isEmpty());
    }

    // A linearised file has its first cross-reference section in front; the two are one revision.
    void linearised_data()
    {
        QTest::addColumn<QString>("streams");
        QTest::newRow("tables") << QStringLiteral("disable");
        QTest::newRow("streams") << QStringLiteral("generate");
    }
    void linearised()
    {
        QFETCH(QString, streams);
        QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("linear.pdf"));
        const s::Outcome made = s::runOn(
            s::make(), QStringLiteral("qpdf"),
            {QStringLiteral("--linearize"), QStringLiteral("--object-streams=") + streams, QStringLiteral("%f"), out});
        QVERIFY2(made.code == 0, made.output.constData());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray original = file.readAll();
        const QByteArray bytes = withSecondRevision(original);
        const auto history = RevisionHistory::read(s::open(bytes));
        QVERIFY(history);
        QCOMPARE(history->count(), 2);
        QVERIFY(history->revisions()[0].isLinearised);
        QCOMPARE(history->revisionEndingAt(original.size()), 0);
        QCOMPARE(history->asOf(0)->pageCount(), 1);
        for (const HistoryFinding &finding : history->checkAfter(-1))
            QVERIFY2(finding.isHarmless(),
                     qPrintable(QStringLiteral("%1 at %2: %3")
                                    .arg(static_cast<int>(finding.kind))
                                    .arg(finding.offset)
                                    .arg(finding.detail)));
        const s::Outcome check =
            s::runOn(bytes, QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("%f")});
        QVERIFY2(check.code == 0, check.output.constData());
    }

    // A later revision whose /Prev jumps over a signed one: the signed one is no revision any more.
    void jumpedOverRevisionIsGone()
    {
        const QByteArray original = s::make();
        const QByteArray second = withSecondRevision(original);
        const QByteArray body = "50 0 obj\n(new)\nendobj\n";
        QByteArray third = second + body;
        const qint64 start = third.size();
        third += "xref\n50 1\n" + QByteArray::number(second.size()).rightJustified(10, '0')
            + " 00000 n \ntrailer\n<< /Root 1 0 R /Size 60 /Prev "
            + QByteArray::number(s::open(original).xref().startxref) + " >>\nstartxref\n" + QByteArray::number(start)
            + "\n%%EOF\n";
        const auto history = RevisionHistory::read(s::open(third));
        QVERIFY(history);
        QCOMPARE(history->revisionEndingAt(second.size()), -1);
        QVERIFY(!history->checkAfter(0).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRevisionHistory)
#include "tst_revision_history.moc"
