// Scores the verdict on other projects' files: good ones accepted, attacks refused. They lie outside the repository
// (COUNTERSIGN_CORPUS, or ../shared/corpus); without them only our own files are judged, in tst_verifier.
// COUNTERSIGN_CORPUS_DUMP=FILE writes one line for each signature.
#include "core/sign/report_json.h"
#include "core/sign/verifier.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace countersign;

namespace {

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
    QList<crypto::Certificate> m_anchors;

private Q_SLOTS:
    void initTestCase()
    {
        m_root = qEnvironmentVariable("COUNTERSIGN_CORPUS");
        if (m_root.isEmpty())
            m_root = qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + QStringLiteral("/../shared/corpus");
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
                                            sign::nameOf(change.kind), change.object,
                                            change.after.left(40).simplified()));
                out.write(QStringLiteral(
                              "%1|%2|%3/%4|intact=%5|%6 permitted=%7|trusted=%8|%9|proven=%10|E %11|W %12|%13|%14ms\n")
                              .arg(name, s.field, sign::nameOf(s.indication), sign::nameOf(s.subIndication))
                              .arg(s.isIntact)
                              .arg(sign::nameOf(s.modificationLevel))
                              .arg(s.modificationsPermitted)
                              .arg(s.isTrusted)
                              .arg(sign::nameOf(s.level), s.provenTime ? s.provenTime->toIso() : QString(),
                                   words(s.errors), words(s.warnings), changes.mid(0, 8).join(QLatin1Char(' ')))
                              .arg(ms)
                              .toUtf8());
            }
        }
    }
};

QTEST_GUILESS_MAIN(CorpusVerdictsTest)
#include "tst_corpus_verdicts.moc"
