// Other projects' files: odd, broken, signed and attacked. They stay outside the repository; without them the reader and
// the writer are tried on files of every kind that qpdf makes, and only the verdicts of others are left out.
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
    QTemporaryDir m_made; // where there is no corpus: files of every kind, made by qpdf
    bool m_isCorpus = false;

    void makeFiles()
    {
        const QByteArray plain = s::make({.gaps = true}), streams = s::make({.xref = s::Xref::Stream, .gaps = true});
        auto put = [&](const QString &name, const QByteArray &bytes) {
            QFile file(m_made.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            m_files.append(file.fileName());
        };
        put(QStringLiteral("table.pdf"), plain);
        put(QStringLiteral("stream.pdf"), streams);
        put(QStringLiteral("hybrid.pdf"), s::make({.xref = s::Xref::Hybrid, .gaps = true}));
        put(QStringLiteral("no-line-end.pdf"), s::make({.endsWithNewline = false}));
        put(QStringLiteral("no-form.pdf"), s::make({.form = false}));
        const Document document = s::open(streams);
        const auto once = prepareSignature(
            document, {.fieldName = QStringLiteral("ours"), .contentsBytes = 600, .signedAt = Time{1795348447123}});
        QVERIFY(once);
        put(QStringLiteral("signed.pdf"), *embedContents(*once, QByteArray::fromHex("3003020101")));
        const char *const kinds[][2] = {
            {"qdf", "--qdf"},
            {"objstm", "--object-streams=generate"},
            {"no-objstm", "--object-streams=disable"},
            {"linear", "--linearize"},
            {"linear-objstm", "--linearize --object-streams=generate"},
            {"1.2", "--force-version=1.2 --object-streams=disable"},
            {"2.0", "--force-version=2.0 --object-streams=generate"},
            {"rc4-40", "--allow-weak-crypto --encrypt  owner 40 --"},
            {"rc4-128", "--allow-weak-crypto --encrypt  owner 128 --use-aes=n --"},
            {"aes-128", "--allow-weak-crypto --encrypt  owner 128 --use-aes=y --"},
            {"aes-256", "--encrypt  owner 256 --"},
            {"aes-256-linear", "--encrypt  owner 256 -- --linearize"},
            {"aes-256-objstm", "--encrypt  owner 256 -- --object-streams=generate"},
        };
        for (const QString &source : QStringList{m_files[0], m_files[1], m_files[2]}) {
            for (const auto &[name, arguments] : kinds) {
                const QString out = m_made.filePath(QFileInfo(source).baseName() + u'-' + QString::fromLatin1(name)
                                                    + QStringLiteral(".pdf"));
                QProcess qpdf;
                qpdf.start(QStringLiteral("qpdf"),
                           QString::fromLatin1(arguments).split(u' ') + QStringList{source, out});
                QVERIFY(qpdf.waitForFinished() && qpdf.exitCode() == 0);
                m_files.append(out);
            }
        }
    }

    // 0 sound, 1 warnings, 2 errors
    static int qpdfRank(const QString &path, QByteArray *output = nullptr)
    {
        QProcess qpdf;
        qpdf.setProcessChannelMode(QProcess::MergedChannels);
        qpdf.start(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
        if (!qpdf.waitForFinished(60'000))
            return 2;
        if (output)
            *output = qpdf.readAll();
        return qpdf.exitCode() == 0 ? 0 : qpdf.exitCode() == 3 ? 1 : 2;
    }
    static int mutoolRank(const QString &path, QByteArray *output = nullptr)
    {
        QProcess mutool;
        mutool.setProcessChannelMode(QProcess::MergedChannels);
        mutool.start(QStringLiteral("mutool"),
                     {QStringLiteral("show"), path, QStringLiteral("trailer"), QStringLiteral("pages/1/Annots"),
                      QStringLiteral("pages")});
        if (!mutool.waitForFinished(60'000))
            return 2;
        const QByteArray said = mutool.readAll();
        if (output)
            *output = said;
        return mutool.exitCode() != 0 ? 2 : said.contains("warning:") || said.contains("error:") ? 1 : 0;
    }

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
        m_isCorpus = !m_files.isEmpty();
        if (!m_isCorpus) {
            qInfo("no corpus (COUNTERSIGN_CORPUS): files of every kind are made by qpdf");
            makeFiles();
        }
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
    }

    // pyHanko's tests of its difference analysis, with its verdicts.
    void agreesWithPyHanko()
    {
        QFile manifest(m_root + QStringLiteral("/pyhanko-generated/MANIFEST.tsv"));
        if (!manifest.open(QIODevice::ReadOnly)) {
            qInfo("the corpus is not here: 0 files");
            return;
        }
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

    // Protected files of other programs, with the passwords their projects use in tests.
    void opensProtectedFiles()
    {
        static const char *const kPasswords[] = {
            "usersecret",
            "secret",
            "ownersecret",
            "user",
            "owner",
            "asdfasdf",
            " ",
            "view",
            "master",
            "abc",
            "1234",
            "wwwww",
            "owner4",
            "test",
            "password",
            "ELXRTQWS",
            "h\xc3\xb4tel",
            "attachment",
            "\xc3\xa6\xc3\xb8\xc3\xa5",
            "qwertyuiopasdfghjklzxcvbnmqwertyuiopasdfghjklzxcvbnmqwertyuiopasdfghjklzxcvbn"
            "mqwertyuiopasdfghjklzxcvbnmqwertyuiopasdfghjklzxcv"};
        int freely = 0, withPassword = 0, same = 0;
        QStringList closed, differing;
        for (const QString &path : m_files) {
            auto document = Document::openFile(path);
            QString used;
            if (!document) {
                if (!document.error().is(PdfError::Encrypted))
                    continue;
                for (const char *password : kPasswords) {
                    document = Document::openFile(path, {}, Secret(QByteArrayView(password)));
                    if (document) {
                        used = QString::fromUtf8(password);
                        break;
                    }
                }
                if (!document) {
                    closed += path.section(u'/', -1) + QStringLiteral(": ") + document.error().detail;
                    continue;
                }
                ++withPassword;
            } else if (document->isEncrypted()) {
                ++freely;
            } else {
                continue;
            }
            // qpdf decrypts; what it reads then is what we read.
            QTemporaryDir folder;
            const QString plainPath = folder.filePath(QStringLiteral("plain.pdf"));
            QProcess qpdf;
            qpdf.start(QStringLiteral("qpdf"),
                       {QStringLiteral("--password=") + used, QStringLiteral("--decrypt"), path, plainPath});
            const auto plain = qpdf.waitForFinished(60'000) && qpdf.exitCode() != 2
                ? Document::openFile(plainPath)
                : Result<Document>(fail(PdfError::NotReadable));
            if (!plain)
                continue;
            bool equal = plain->pageCount() == document->pageCount();
            for (int i = 0; equal && i < std::min(plain->pageCount(), 20); ++i) {
                const auto a = plain->pageContent(i), b = document->pageContent(i);
                equal = a.has_value() == b.has_value() && (!a || *a == *b);
            }
            const QList<Field> ours = document->fields(), theirs = plain->fields();
            equal = equal && ours.size() == theirs.size();
            for (qsizetype i = 0; equal && i < ours.size(); ++i)
                equal = ours[i].name == theirs[i].name;
            same += equal;
            if (!equal)
                differing += path;
        }
        qInfo() << "encrypted:" << freely << "open to anybody," << withPassword << "with a password," << same
                << "compared with qpdf; not opened:" << closed.size();
        if (!closed.isEmpty())
            qInfo().noquote() << closed.join(u'\n');
        QVERIFY2(differing.isEmpty(), qPrintable(differing.join(u'\n')));
        QVERIFY(same > (m_isCorpus ? 30 : 10));
    }

    // What another strict tool finds nothing wrong with, this reader reads: every object of it.
    void readsWhatIsSound()
    {
        int sound = 0;
        QStringList refused, unreadable;
        for (const QString &path : m_files) {
            if (QFileInfo(path).size() > 20'000'000 || qpdfRank(path) != 0)
                continue;
            ++sound;
            const auto document = Document::openFile(path);
            if (!document) {
                refused += path + QStringLiteral(": ") + document.error().detail;
                continue;
            }
            const auto &entries = document->xref().entries;
            for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
                if (it->type == XrefEntry::Type::Free)
                    continue;
                const auto object = document->readObject({it.key(), it->generation});
                if (!object) {
                    unreadable += path + QStringLiteral(": ") + object.error().detail;
                    break;
                }
            }
        }
        qInfo() << sound << "sound files, refused" << refused.size() << "with unreadable objects" << unreadable.size();
        if (!unreadable.isEmpty())
            qInfo().noquote() << unreadable.join(u'\n');
        QVERIFY2(refused.isEmpty(), qPrintable(refused.join(u'\n')));
        QVERIFY(unreadable.size() * 50 <= sound);
    }

    // One more revision on every file that opens, with a new object and a signature field: other readers must not like it
    // less than before, the original stays, and only what changed is written.
    void appendsToEverything()
    {
        int withField = 0, withoutField = 0, encrypted = 0, streams = 0, hybrids = 0, linearised = 0, alreadySigned = 0;
        QStringList refused, worse;
        QTemporaryDir folder;
        const QString before = folder.filePath(QStringLiteral("before.pdf")),
                      after = folder.filePath(QStringLiteral("after.pdf"));
        for (const QString &path : m_files) {
            if (QFileInfo(path).size() > 20'000'000)
                continue;
            const auto document = Document::openFile(path);
            if (!document)
                continue;
            Reference note;
            const auto change = [&](RevisionWriter &writer) -> Result<void> {
                note = writer.addStream({}, "a note");
                Dictionary catalog = writer.currentCatalog();
                catalog.set("CountersignTest", note);
                writer.replace(document->catalogReference(), catalog);
                return {};
            };
            SlotRequest request{.fieldName = QStringLiteral("CountersignTestField"),
                                .newField = NewSignatureField{.rect = QRectF(10, 10, 90, 30)},
                                .contentsBytes = 600};
            request.alsoChange = change;
            QByteArray appended;
            const auto prepared = prepareSignature(*document, request);
            if (prepared) {
                const QByteArray der = QByteArray::fromHex("3003020101");
                const auto embedded = embedContentsAppended(*prepared, der);
                QVERIFY(embedded);
                const auto checked = checkAppended(*prepared, *embedded, der);
                QVERIFY2(checked, qPrintable(path + (checked ? QString() : checked.error().detail)));
                appended = *embedded;
                ++withField;
            } else {
                RevisionWriter writer(*document);
                QVERIFY(change(writer));
                const auto plain = writer.finishAppended();
                if (!plain) {
                    refused += path + QStringLiteral(": ") + plain.error().detail;
                    continue;
                }
                appended = *plain;
                ++withoutField;
            }
            const QByteArray whole = document->bytes().toByteArray() + appended;
            const auto again = Document::open(whole);
            QVERIFY2(again, qPrintable(path + (again ? QString() : again.error().detail)));
            QCOMPARE(again->pageCount(), document->pageCount());
            QCOMPARE(*again->decodedStream(again->catalog()["CountersignTest"]), QByteArray("a note"));
            QCOMPARE(again->object(note).dictionary()["Length"].toInteger(), again->object(note).rawBytes().size());
            // Same kind of cross-reference, chained to the old one, and none of the old entries lost.
            const XrefSection &newest = again->xref().sections.first(), &old = document->xref().sections.first();
            QCOMPARE(newest.kind == XrefKind::Stream, old.kind == XrefKind::Stream);
            QCOMPARE(again->xref().sections.size(), document->xref().sections.size() + 1);
            QVERIFY2(newest.entries.size() < 40 + document->xref().highestNumber, qPrintable(path));
            for (auto it = document->xref().entries.cbegin(); it != document->xref().entries.cend(); ++it)
                QVERIFY2(again->xref().entries.contains(it.key()), qPrintable(path));
            // What lies behind the original's end was there before; else the new revision holds what it names, no more.
            const auto original = RevisionHistory::read(*document);
            if (original && original->checkAfter(original->count() - 1).isEmpty()) {
                const auto history = RevisionHistory::read(*again);
                QVERIFY2(history, qPrintable(path));
                for (const HistoryFinding &finding : history->check(history->count() - 1))
                    QVERIFY2(finding.isHarmless(), qPrintable(path + u' ' + finding.detail));
            }
            encrypted += document->isEncrypted();
            streams += old.kind == XrefKind::Stream;
            hybrids += old.kind == XrefKind::Hybrid;
            linearised +=
                document->bytes().first(std::min<qsizetype>(1024, document->size())).indexOf("/Linearized") > 0;
            alreadySigned += hasSignatures(*document);
            for (const auto &[name, bytes] : {std::pair(before, document->bytes().toByteArray()), {after, whole}}) {
                QFile file(name);
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            }
            QByteArray said;
            if (qpdfRank(after, &said) > qpdfRank(before))
                worse += path + QStringLiteral(" qpdf: ") + QString::fromUtf8(said);
            if (mutoolRank(after, &said) > mutoolRank(before))
                worse += path + QStringLiteral(" mutool: ") + QString::fromUtf8(said.right(500));
        }
        qInfo() << "appended to" << withField + withoutField << "files," << withField
                << "of them with a signature field;" << streams << "xref streams," << hybrids << "hybrid," << linearised
                << "linearised," << encrypted << "encrypted," << alreadySigned << "signed; refused" << refused.size();
        if (!refused.isEmpty())
            qInfo().noquote() << refused.join(u'\n');
        QVERIFY2(worse.isEmpty(), qPrintable(worse.join(u'\n')));
        QVERIFY(withField > (m_isCorpus ? 1000 : 40));
        QVERIFY(encrypted > 0 && streams > 0 && hybrids > 0 && linearised > 0 && alreadySigned > 0);
    }
};

QTEST_GUILESS_MAIN(TestPdfCorpus)
#include "tst_pdf_corpus.moc"
