// Other projects' files: odd, broken, signed and attacked. They stay outside the repository; without them this skips.
#include "core/pdf/difference.h"
#include "core/pdf/revision_history.h"
#include "core/pdf/revision_writer.h"
#include "core/pdf/signature_slot.h"
#include "pdf_samples.h"

#include <QDirIterator>
#include <QElapsedTimer>

using namespace countersign;
using namespace countersign::pdf;
namespace s = countersign::pdf::samples;

class TestPdfCorpus : public QObject
{
    Q_OBJECT

    QString m_root;
    QStringList m_files;

    // Structure, bytes and objects: whether nothing forbidden happened since the signature. Cryptography is core/sign's.
    static bool isClean(const SignatureValue &signature, const RevisionHistory &history)
    {
        if (!signature.rangeIsExact || !signature.paddingIsZero || signature.contents.isEmpty()
            || signature.revision < 0)
            return false;
        for (const HistoryFinding &finding : history.checkAfter(signature.revision))
            if (!finding.isHarmless())
                return false;
        const auto difference = compareRevisions(history, signature.revision);
        const auto then = history.asOf(signature.revision);
        if (!difference || !then || difference->isCutOff)
            return false;
        const Certification certification = certificationOf(*then);
        return std::all_of(difference->changes.cbegin(), difference->changes.cend(),
                           [&](const Change &change) { return isPermitted(change, certification); });
    }
    static bool isClean(const QString &path, const QString &field = {})
    {
        const auto document = Document::openFile(path);
        if (!document)
            return false;
        const auto history = RevisionHistory::read(*document);
        if (!history)
            return false;
        bool any = false;
        for (const SignatureValue &signature : signatures(*document)) {
            if (!field.isEmpty() && signature.fieldName != field)
                continue;
            any = true;
            if (!isClean(signature, *history))
                return false;
        }
        return any;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_root = qEnvironmentVariable("COUNTERSIGN_CORPUS");
        if (m_root.isEmpty())
            m_root = qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/../shared/corpus");
        QDirIterator it(m_root, {QStringLiteral("*.pdf")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            m_files.append(it.next());
        m_files.sort();
        if (m_files.isEmpty())
            QSKIP("no corpus: set COUNTERSIGN_CORPUS");
    }

    void readsEverythingWithoutHarm()
    {
        QMap<QString, int> outcomes;
        QMap<QString, int> reasons;
        qint64 slowest = 0;
        QString slowestFile;
        int withSignatures = 0, pages = 0;
        for (const QString &path : m_files) {
            QElapsedTimer timer;
            timer.start();
            const auto document = Document::openFile(path);
            if (!document) {
                const Error &error = document.error();
                const QString name = QString::number(error.code.value);
                ++outcomes[error.is(PdfError::Encrypted)     ? QStringLiteral("encrypted")
                               : error.is(PdfError::Damaged) ? QStringLiteral("damaged")
                               : error.is(PdfError::NotPdf)  ? QStringLiteral("no PDF")
                                                             : QStringLiteral("other ") + name];
                if (error.is(PdfError::Damaged)) {
                    QString reason = error.detail;
                    ++reasons[reason.remove(QRegularExpression(QStringLiteral("\\d+")))];
                }
            } else {
                ++outcomes[QStringLiteral("opened")];
                pages += document->pageCount();
                for (int i = 0; i < std::min(document->pageCount(), 50); ++i)
                    (void)document->pageContent(i);
                withSignatures += signatures(*document).isEmpty() ? 0 : 1;
                if (const auto history = RevisionHistory::read(*document))
                    (void)history->checkAfter(-1);
            }
            if (timer.elapsed() > slowest) {
                slowest = timer.elapsed();
                slowestFile = path;
            }
        }
        qInfo() << m_files.size() << "files:" << outcomes << "pages" << pages << "with signatures" << withSignatures;
        qInfo() << reasons;
        qInfo() << "slowest" << slowest << "ms" << slowestFile;
        QVERIFY(slowest < 30'000);
        QVERIFY(outcomes[QStringLiteral("opened")] > m_files.size() / 2);
    }

    void attacksAreFound()
    {
        int attacks = 0, sound = 0;
        QStringList missed;
        for (const QString &path : m_files) {
            if (!path.contains(QStringLiteral("/rub-20")))
                continue;
            const QString name = path.section(u'/', -1);
            const bool attacked = path.contains(QStringLiteral("/rub-2019"))
                || name.contains(QStringLiteral("manipulated"))
                || (name.contains(QStringLiteral("shadow-file-signed")));
            const bool good = !attacked && name.startsWith(QStringLiteral("3_"));
            attacks += attacked;
            sound += good;
            if ((attacked && isClean(path)) || (good && !isClean(path)))
                missed += name;
        }
        qInfo() << attacks << "attacks refused," << sound << "sound files accepted";
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
        if (attacks == 0)
            QSKIP("no attacks in the corpus");
    }

    // pyHanko's tests of its difference analysis, with its verdicts.
    void agreesWithPyHanko()
    {
        QFile manifest(m_root + QStringLiteral("/pyhanko-generated/MANIFEST.tsv"));
        if (!manifest.open(QIODevice::ReadOnly))
            QSKIP("no pyHanko files in the corpus");
        QStringList columns = QString::fromUtf8(manifest.readLine()).trimmed().split(u'\t');
        int compared = 0;
        QStringList differing;
        while (!manifest.atEnd()) {
            const QStringList row = QString::fromUtf8(manifest.readLine()).split(u'\t');
            auto value = [&](const char *column) {
                return row.value(columns.indexOf(QString::fromLatin1(column))).trimmed();
            };
            if (value("encrypted") == QStringLiteral("True") || value("docmdp_ok").isEmpty()
                || value("docmdp_ok") == QStringLiteral("None"))
                continue;
            const bool expected = value("docmdp_ok") == QStringLiteral("True");
            ++compared;
            if (isClean(m_root + QStringLiteral("/pyhanko-generated/") + value("file"), value("field")) != expected)
                differing += value("file") + u' ' + value("test") + u' ' + value("suspicious_or_error");
        }
        qInfo() << compared << "verdicts compared";
        QVERIFY2(differing.isEmpty(), qPrintable(differing.join(u'\n')));
    }

    // One more revision on every odd file that opens: other readers must not like it less than before.
    void appendsToEverything()
    {
        int tried = 0, refused = 0;
        QStringList worse;
        const int every =
            qEnvironmentVariableIntValue("COUNTERSIGN_CORPUS_ALL") ? 1 : 8; // each one costs two processes
        int count = 0;
        for (const QString &path : m_files) {
            if (!path.contains(QStringLiteral("/robust-")) || count++ % every != 0)
                continue;
            const auto document = Document::openFile(path);
            if (!document || document->size() > 5'000'000)
                continue;
            RevisionWriter writer(*document);
            writer.fillNumberGaps();
            const Reference note = writer.addStream({}, "a note");
            Dictionary catalog = writer.currentCatalog();
            catalog.set("CountersignTest", note);
            writer.replace(document->catalogReference(), catalog);
            const auto after = writer.finish();
            if (!after) {
                ++refused;
                continue;
            }
            ++tried;
            QVERIFY2(after->startsWith(document->bytes().toByteArray()), qPrintable(path));
            const auto again = Document::open(*after);
            QVERIFY2(again, qPrintable(path));
            QCOMPARE(again->pageCount(), document->pageCount());
            QCOMPARE(*again->decodedStream(again->catalog()["CountersignTest"]), QByteArray("a note"));
            const QStringList check{QStringLiteral("--check"), QStringLiteral("%f")};
            const int before = s::runOn(document->bytes().toByteArray(), QStringLiteral("qpdf"), check).code;
            const s::Outcome now = s::runOn(*after, QStringLiteral("qpdf"), check);
            // 0 sound, 3 warnings, 2 errors
            auto rank = [](int code) { return code == 0 ? 0 : code == 3 ? 1 : 2; };
            if (rank(now.code) > rank(before))
                worse += path + u'\n' + QString::fromUtf8(now.output);
        }
        qInfo() << "appended to" << tried << "files, refused" << refused;
        QVERIFY2(worse.isEmpty(), qPrintable(worse.join(u'\n')));
        QVERIFY(tried > 0);
    }
};

QTEST_GUILESS_MAIN(TestPdfCorpus)
#include "tst_pdf_corpus.moc"
