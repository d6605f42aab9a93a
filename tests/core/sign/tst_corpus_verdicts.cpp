// Scores the verdict on other projects' files: good ones accepted, attacks refused, and every disagreement with what their
// own tests expect decided here, with a reason. The files lie outside the repository (COUNTERSIGN_CORPUS, or
// ../shared/corpus); without them this test has only its own: see tst_verifier and tst_verifier_attacks.
// COUNTERSIGN_CORPUS_DUMP=FILE writes one line for each signature.
#include "core/domain/verdict_json.h"
#include "core/sign/verifier.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace countersign;

namespace {

// Where our verdict is another than the manifest's, on purpose. A row that no longer disagrees fails the test as well.
struct Decision {
    const char *file; // folder/file; a field after '#' where only one signature is meant
    const char *reason;
};
constexpr Decision kDecisions[] = {
    {"dss-pades/validation/malformed-pades.pdf", "no %PDF header within the first 1024 bytes (7.5.2): not read at all"},
    {"dss-pades/validation/pades_infinite_loop.pdf", "no startxref that leads anywhere: nothing to judge by rules"},
    {"dss-pades/validation/pades_opposite_infinite_loop.pdf", "as above"},
    {"dss-pades/validation/pades-lt-extended-abde.pdf",
     "the embedded text document that LibreOffice opens instead of the pages was overwritten after signing"},
    {"pyhanko-generated/pdf/20b352f2#Sig1",
     "a ByteRange that is not exactly around /Contents is no statement about the file"},
    {"pyhanko-generated/pdf/01ff53eb#Sig1", "as above"},
    {"pyhanko-generated/pdf/2077d34e#Sig1", "Ed448 is not supported: Indeterminate, never failed"},
    {"pyhanko-generated/pdf/3d8d22a0#Sig1",
     "untrusted only by a policy of that test against an algorithm that is sound"},
    {"pyhanko-generated/pdf/0bc7d15d#Signature", "MD5 is refused before it is computed: Indeterminate"},
    {"pyhanko-generated/pdf/2ac45dc3#Sig1", "DSA is not supported: Indeterminate, never failed"},
    {"pyhanko-generated/pdf/0c74fe93#Sig1",
     "an ECDSA algorithm identifier that names no hash (RFC 5754, 3.3): Indeterminate"},
    {"pyhanko-generated/pdf/3950b502#Sig1",
     "RSASSA-PSS with another hash than the SignerInfo's (RFC 4056, 3): refused"},
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString words(const std::vector<domain::Finding> &findings)
{
    QStringList out;
    for (const domain::Finding &finding : findings)
        out.append(
            finding.code
            + (finding.detail.isEmpty() ? QString() : QLatin1Char('(') + finding.detail.left(90) + QLatin1Char(')')));
    return out.join(QLatin1Char(','));
}

} // namespace

class CorpusVerdictsTest : public QObject
{
    Q_OBJECT

    QString m_root;
    struct Score {
        int good = 0, goodAccepted = 0, bad = 0, badRefused = 0, unread = 0;
    };

    static bool isSound(const domain::SignatureVerdict &s) { return s.isIntact && s.modificationsPermitted; }
    static bool isSound(const Result<domain::Verdict> &verdict)
    {
        return verdict && !verdict->signatures.empty()
            && std::all_of(verdict->signatures.begin(), verdict->signatures.end(),
                           [](const auto &s) { return isSound(s); });
    }
    // What a manifest of the field says: 1 good, -1 an attack or broken, 0 nothing that can be told of the file as a whole.
    static int expectationOf(const QByteArray &expected)
    {
        const QByteArray text = expected.trimmed();
        if (text.startsWith("NOT_VALID") || text.startsWith("MODIFIED") || text.startsWith("INVALID")
            || text.startsWith("no: signature intact"))
            return -1;
        if (text.startsWith("INTACT") || text.startsWith("VALID") || text.startsWith("2x VALID")
            || text.startsWith("default AbstractPAdES"))
            return 1;
        return 0;
    }
    static const Decision *decisionFor(const QString &name)
    {
        for (const Decision &decision : kDecisions)
            if (name.startsWith(QString::fromUtf8(decision.file).section(QLatin1Char('#'), 0, 0)))
                return &decision;
        return nullptr;
    }
    static sign::VerifyOptions optionsAt(const QString &iso) { return {.at = Time::fromIso(iso)}; }

    // Encrypted ones open with the passwords their tests use, where they are password-protected at all.
    static Result<domain::Verdict> judge(const QByteArray &pdf, const sign::VerifyOptions &options)
    {
        Result<pdf::Document> document = pdf::Document::open(pdf);
        for (const char *password : {"usersecret", "ownersecret", "secret"})
            if (!document
                && (document.error().is(pdf::PdfError::Encrypted) || document.error().is(pdf::PdfError::WrongPassword)))
                document = pdf::Document::open(pdf, {}, Secret(QByteArrayView(password)));
        if (!document)
            return fail(document.error());
        return sign::verify(*document, options);
    }

    QSet<QString> m_used; // decisions that were needed

private Q_SLOTS:
    void initTestCase()
    {
        m_root = qEnvironmentVariable("COUNTERSIGN_CORPUS");
        if (m_root.isEmpty())
            m_root = qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/../shared/corpus");
    }

    void scored()
    {
        if (!QDir(m_root).exists()) {
            qInfo("no corpus: nothing of others was judged");
            return;
        }
        QStringList wrong;
        for (const char *folder : {"rub-2019-usf-isa-swa", "rub-2020-shadow", "libreoffice-pdfsigning", "dss-pades"}) {
            Score score;
            const QString path = m_root + QLatin1Char('/') + QLatin1String(folder);
            for (const QByteArray &row : contentOf(path + QStringLiteral("/MANIFEST.tsv")).split('\n').mid(1)) {
                const QList<QByteArray> columns = row.split('\t');
                const int expectation = columns.size() > 2 ? expectationOf(columns[2]) : 0;
                const QByteArray pdf =
                    expectation ? contentOf(path + QLatin1Char('/') + QString::fromUtf8(columns[0])) : QByteArray();
                if (pdf.isEmpty())
                    continue;
                const QString name = QLatin1String(folder) + QLatin1Char('/') + QString::fromUtf8(columns[0]);
                const auto verdict = sign::verify(pdf, optionsAt(QStringLiteral("2026-11-22T10:00:00.000Z")));
                const bool hasNone = verdict && verdict->signatures.empty();
                if (expectation > 0 && hasNone)
                    continue; // a template that their tests sign first
                const bool sound = isSound(verdict);
                const bool right = sound == (expectation > 0);
                ++(expectation > 0 ? score.good : score.bad);
                if (right)
                    ++(expectation > 0 ? score.goodAccepted : score.badRefused);
                if (right)
                    continue;
                if (const Decision *decision = decisionFor(name))
                    m_used.insert(QString::fromUtf8(decision->file));
                else
                    wrong << name;
            }
            qInfo("%s: good %d of %d accepted, bad %d of %d refused", folder, score.goodAccepted, score.good,
                  score.badRefused, score.bad);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char(' '))));
    }

    // pyHanko's own results: the four facts of each signature, at the test's time with the test's anchors.
    void scoredByFact()
    {
        const QString path = m_root + QStringLiteral("/pyhanko-generated");
        QStringList wrong;
        int rows = 0, agreed = 0, unread = 0;
        for (const QByteArray &row : contentOf(path + QStringLiteral("/MANIFEST.tsv")).split('\n').mid(1)) {
            const QList<QByteArray> c = row.split('\t');
            if (c.size() < 18 || c[2] != "sig" || c[7].isEmpty() || c[7] == "None")
                continue;
            ++rows;
            const QString name = QStringLiteral("pyhanko-generated/") + QString::fromUtf8(c[0]);
            sign::VerifyOptions options = optionsAt(QString::fromLatin1(c[4].left(19)) + QStringLiteral(".000Z"));
            for (const QByteArray &root : c[5].split(','))
                if (const auto one = crypto::Certificate::fromFileBytes(
                        contentOf(path + QStringLiteral("/roots/%1.der").arg(QString::fromLatin1(root)))))
                    options.anchors.append(*one);
            const auto verdict = judge(contentOf(path + QLatin1Char('/') + QString::fromUtf8(c[0])), options);
            if (!verdict) {
                ++unread; // encrypted with a password that the manifest does not name
                continue;
            }
            const auto found = std::find_if(verdict->signatures.begin(), verdict->signatures.end(),
                                            [&](const auto &s) { return s.field == QString::fromUtf8(c[1]); });
            const bool right = found != verdict->signatures.end() && found->isIntact == (c[7] == "True")
                && found->isTrusted == (c[9] == "True")
                && (c[13] == "None" || c[13].isEmpty() || found->modificationsPermitted == (c[13] == "True"));
            if (right) {
                ++agreed;
            } else if (const Decision *decision = decisionFor(name)) {
                m_used.insert(QString::fromUtf8(decision->file));
            } else {
                wrong << name + QLatin1Char('#') + QString::fromUtf8(c[1]);
            }
        }
        qInfo("pyhanko-generated: %d of %d signatures agree, %d unread (encrypted)", agreed, rows, unread);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char(' '))));
    }

    // Nothing anywhere may hang; the worst of all files is told.
    void nothingHangs()
    {
        QDirIterator it(m_root, {QStringLiteral("*.pdf")}, QDir::Files, QDirIterator::Subdirectories);
        int files = 0, signatures = 0;
        qint64 slowest = 0;
        QString slowestFile;
        while (it.hasNext()) {
            const QByteArray pdf = contentOf(it.next());
            QElapsedTimer timer;
            timer.start();
            const auto verdict = sign::verify(pdf, optionsAt(QStringLiteral("2026-11-22T10:00:00.000Z")));
            ++files;
            signatures += verdict ? static_cast<int>(verdict->signatures.size()) : 0;
            if (timer.elapsed() > slowest) {
                slowest = timer.elapsed();
                slowestFile = it.filePath();
            }
        }
        qInfo("%d files, %d signatures; slowest %lld ms: %s", files, signatures, static_cast<long long>(slowest),
              qPrintable(slowestFile));
        QVERIFY(slowest < 20'000);
    }

    void decisionsAreStillNeeded()
    {
        if (!QDir(m_root).exists())
            return;
        for (const Decision &decision : kDecisions)
            QVERIFY2(m_used.contains(QString::fromUtf8(decision.file)), decision.file);
    }

    void dump()
    {
        QFile out(qEnvironmentVariable("COUNTERSIGN_CORPUS_DUMP"));
        if (!out.open(QIODevice::WriteOnly))
            return;
        QHash<QString, QStringList> times;
        const QList<QByteArray> rows =
            contentOf(m_root + QStringLiteral("/pyhanko-generated/MANIFEST.tsv")).split('\n').mid(1);
        for (const QByteArray &row : rows)
            if (const QList<QByteArray> columns = row.split('\t'); columns.size() > 5)
                times.insert(QStringLiteral("pyhanko-generated/") + QString::fromUtf8(columns[0]),
                             {QString::fromLatin1(columns[4]), QString::fromLatin1(columns[5])});
        QStringList files;
        QDirIterator it(m_root, {QStringLiteral("*.pdf")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(it.next());
        files.sort();
        for (const QString &path : std::as_const(files)) {
            if (path.contains(QLatin1String("/robust-")))
                continue;
            const QString name = path.mid(m_root.size() + 1);
            sign::VerifyOptions options{.at = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"))};
            if (const QStringList known = times.value(name); !known.isEmpty()) {
                options.at = Time::fromIso(known[0].left(19) + QStringLiteral(".000Z"));
                for (const QString &root : known[1].split(QLatin1Char(','), Qt::SkipEmptyParts))
                    if (const auto c = crypto::Certificate::fromFileBytes(
                            contentOf(m_root + QStringLiteral("/pyhanko-generated/roots/%1.der").arg(root))))
                        options.anchors.append(*c);
            }
            QElapsedTimer timer;
            timer.start();
            const auto verdict = sign::verify(contentOf(path), options);
            const qint64 ms = timer.elapsed();
            if (!verdict) {
                const Error *root = &verdict.error();
                while (!root->causes.empty())
                    root = &root->causes.front();
                out.write(
                    QStringLiteral("%1|UNREADABLE|%2 %3\n").arg(name).arg(root->code.value).arg(root->detail).toUtf8());
                continue;
            }
            if (verdict->signatures.empty())
                out.write(QStringLiteral("%1|NO_SIGNATURE\n").arg(name).toUtf8());
            for (const domain::SignatureVerdict &s : verdict->signatures) {
                QStringList changes;
                for (const domain::Change &change : s.changes)
                    changes.append(QStringLiteral("%1%2:%3:%4")
                                       .arg(change.isPermitted ? QString() : QStringLiteral("!"),
                                            domain::nameOf(change.kind), change.object,
                                            change.after.left(40).simplified()));
                out.write(QStringLiteral(
                              "%1|%2|%3/%4|intact=%5|%6 permitted=%7|trusted=%8|%9|proven=%10|E %11|W %12|%13|%14ms\n")
                              .arg(name, s.field, domain::nameOf(s.indication), domain::nameOf(s.subIndication))
                              .arg(s.isIntact)
                              .arg(domain::nameOf(s.modificationLevel))
                              .arg(s.modificationsPermitted)
                              .arg(s.isTrusted)
                              .arg(domain::nameOf(s.level), s.provenTime ? s.provenTime->toIso() : QString(),
                                   words(s.errors), words(s.warnings), changes.mid(0, 8).join(QLatin1Char(' ')))
                              .arg(ms)
                              .toUtf8());
            }
        }
    }
};

QTEST_GUILESS_MAIN(CorpusVerdictsTest)
#include "tst_corpus_verdicts.moc"
