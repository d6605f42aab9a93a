// kill -9 in every step of an envelope's life: before each kind of thing a step does to the disk or asks of the relay, in
// the middle of writes, and at random moments. Started again, the office opens, its journal holds, what was said to be
// done is done, nothing unfinished lies about, and the envelope comes to its end as one that nobody disturbed: the same
// events, one seal, one mail of each kind, a sound verdict.
// `tst_killed --all` tries every single point.
#include "tests/app/cli/cli_program.h"
#include "tests/app/desktop/envelope_life.h"
#include "tests/app/desktop/kill_world.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

using namespace countersign;
using namespace countersign::test;

namespace {

bool s_triesAll = false;

struct Target {
    QString step, label;
    int occurrence = 0;
    bool isTorn = false;
    int lives = 0; // of envelopes, without coming to this point
    [[nodiscard]] QString option() const
    {
        return QStringLiteral("%1@%2@%3%4")
            .arg(step, label)
            .arg(occurrence)
            .arg(isTorn ? QStringLiteral("@torn") : QString());
    }
};

// What one process said before it ended.
struct Lived {
    bool isKilled = false;
    bool isFinished = false;
    QString waitsFor, failure;
    QString killedIn, killedAt; // step; index and label
    QStringList found, did;
    QMap<QString, QStringList> points; // of a step, in their order
    QMap<QString, int> happened;
};

Lived heard(const QByteArray &output)
{
    Lived lived;
    for (const QByteArray &line : output.split('\n')) {
        const QStringList words = QString::fromUtf8(line).split(QLatin1Char(' '));
        const QString &what = words.first(), rest = QString::fromUtf8(line).section(QLatin1Char(' '), 1);
        if (what == QLatin1String("found"))
            lived.found << rest;
        else if (what == QLatin1String("did"))
            lived.did << rest;
        else if (what == QLatin1String("waits"))
            lived.waitsFor = rest;
        else if (what == QLatin1String("finished"))
            lived.isFinished = true;
        else if (what == QLatin1String("failed"))
            lived.failure = rest;
        else if (what == QLatin1String("point"))
            lived.points[words.value(1)] << words.value(3);
        else if (what == QLatin1String("happened"))
            lived.happened[words.value(1)] = words.value(2).toInt();
        else if (what == QLatin1String("killed")) {
            lived.killedIn = words.value(1);
            lived.killedAt = words.value(2) + QLatin1Char(' ') + words.value(3);
        }
    }
    return lived;
}

// Of each kind in a step the first or the last, in turn; of writes the first, and half of the last. Or all there are.
QList<Target> chosen(const QMap<QString, QStringList> &points)
{
    QList<Target> targets;
    bool isLastsTurn = false;
    for (auto step = points.cbegin(); step != points.cend(); ++step) {
        const QStringList &labels = step.value();
        const QSet<QString> kinds(labels.cbegin(), labels.cend());
        for (const QString &kind : kinds) {
            const int first = 0, last = int(labels.count(kind)) - 1;
            for (int i = 0; s_triesAll && i <= last; ++i)
                targets.append({step.key(), kind, i, i % 2 == 1});
            if (s_triesAll)
                continue;
            const bool isWrite = kind.startsWith(QLatin1String("write"));
            isLastsTurn = !isLastsTurn;
            if (isWrite)
                targets.append({step.key(), kind, last, true});
            if (isWrite || !isLastsTurn || first == last)
                targets.append({step.key(), kind, first});
            else
                targets.append({step.key(), kind, last});
        }
    }
    std::sort(targets.begin(), targets.end(),
              [](const Target &x, const Target &y) { return x.occurrence < y.occurrence; });
    return targets;
}

} // namespace

class KilledTest : public QObject
{
    Q_OBJECT
    KillWorld m_world;
    Lived m_undisturbed; // its last process
    QMap<QString, QStringList> m_points;
    QStringList m_titles;
    int m_lives = 0, m_kills = 0;

    // Runs the program once. `killAfterMs` >= 0: from outside, too.
    Lived run(const QString &title, const QStringList &more, int killAfterMs = -1)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{QStringLiteral("--live"), m_world.folder(), m_world.keyFile(), title,
                                  QStringLiteral("--finished"), m_world.finished(title)}
                          + more);
        if (killAfterMs >= 0) {
            if (!process.waitForFinished(killAfterMs))
                process.kill();
        }
        process.waitForFinished(120'000);
        m_world.hearRelay();
        Lived lived = heard(process.readAllStandardOutput());
        lived.isKilled = process.exitStatus() == QProcess::CrashExit;
        m_kills += lived.isKilled;
        return lived;
    }
    QString nextTitle()
    {
        m_titles << QStringLiteral("Contract %1").arg(++m_lives);
        return m_titles.last();
    }
    static QString words(const Lived &lived, const QString &before)
    {
        return QStringLiteral("after being killed at %1: %2").arg(before, lived.failure);
    }

    // One envelope's life. `prepare`: what each process is told; `killAfter`: ms until it is killed from outside, or -1.
    void live(const QString &title, const std::function<QStringList()> &prepare, const std::function<int()> &killAfter,
              const std::function<void(const Lived &)> &look)
    {
        QStringList said; // to be done
        QString before = QStringLiteral("nothing");
        bool isAnswered = false;
        for (int run_ = 0; run_ < 4000; ++run_) {
            const QStringList answered = isAnswered ? QStringList{QStringLiteral("--answered")} : QStringList{};
            const Lived lived = run(title, prepare() + answered, killAfter());
            QVERIFY2(lived.failure.isEmpty(), qPrintable(words(lived, before)));
            // Once it is open: what was acknowledged is there, and what the one before began is gone.
            if (!lived.found.isEmpty() || !lived.did.isEmpty())
                for (const QString &step : std::as_const(said))
                    QVERIFY2(lived.found.contains(step), qPrintable(step + QStringLiteral(" lost at ") + before));
            said += lived.did;
            said.removeDuplicates();
            look(lived);
            if (lived.isKilled)
                before = lived.killedIn + QLatin1Char(' ') + lived.killedAt;
            if (!lived.waitsFor.isEmpty() && !isAnswered) {
                const QString problem = m_world.clientSigns(lived.waitsFor);
                QVERIFY2(problem.isEmpty(), qPrintable(problem));
                isAnswered = true;
            }
            if (lived.isFinished && !lived.isKilled) {
                if (!m_undisturbed.isFinished)
                    m_undisturbed = lived;
                QMap<QString, int> happened = lived.happened, expected = m_undisturbed.happened;
                for (QMap<QString, int> *one : {&happened, &expected})
                    one->remove(QStringLiteral("delivery.reported")); // come when the mail server has them
                QCOMPARE(happened, expected);
                QCOMPARE(m_world.unfinishedFiles(), QStringList());
                return;
            }
        }
        QFAIL("it never came to its end");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_world.make());
        // Nobody disturbs the first one; it tells what there is.
        live(
            nextTitle(), [] { return QStringList{QStringLiteral("--tell")}; }, [] { return -1; },
            [this](const Lived &lived) {
                for (auto step = lived.points.cbegin(); step != lived.points.cend(); ++step)
                    if (!m_points.contains(step.key()))
                        m_points[step.key()] = step.value();
            });
        for (const char *step : {"open", "intake", "place", "send", "sign", "post", "wait", "collect", "close"})
            QVERIFY2(!m_points.value(QLatin1String(step)).isEmpty(), step);
    }

    void atEveryKindOfPoint()
    {
        QList<Target> targets = chosen(m_points);
        const qsizetype all = targets.size();
        qsizetype total = 0;
        for (const QStringList &labels : std::as_const(m_points))
            total += labels.size();
        QMap<QString, QSet<QString>> hit; // labels, by step
        while (!targets.isEmpty()) {
            live(
                nextTitle(),
                [&] {
                    QStringList options;
                    for (const Target &target : std::as_const(targets)) // it dies at the first it comes to
                        options << QStringLiteral("--kill") << target.option();
                    return options;
                },
                [] { return -1; },
                [&](const Lived &lived) {
                    if (!lived.isKilled)
                        return;
                    hit[lived.killedIn].insert(lived.killedAt.section(QLatin1Char(' '), 1));
                    targets.removeIf([&](const Target &target) {
                        return lived.killedIn == target.step
                            && lived.killedAt == QStringLiteral("%1 %2").arg(target.occurrence).arg(target.label);
                    });
                });
            if (QTest::currentTestFailed())
                return;
            targets.removeIf([](const Target &target) { return target.lives >= 4; });
            for (Target &target : targets) { // not as many this time
                ++target.lives;
                target.occurrence /= 2;
            }
        }
        // Folders are made once.
        QStringList missed;
        for (auto step = m_points.cbegin(); step != m_points.cend(); ++step)
            for (const QString &label : QSet<QString>(step->cbegin(), step->cend()))
                if (!hit.value(step.key()).contains(label))
                    missed << step.key() + QLatin1Char(' ') + label;
        qInfo("%lld of %lld points chosen, %d kills, %d envelopes", qlonglong(all), qlonglong(total), m_kills, m_lives);
        missed.removeIf([](const QString &what) {
            return what.contains(QLatin1String("folder")) || what.endsWith(QLatin1String(":other"));
        });
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QStringLiteral(", "))));
    }

    void atAnyMoment()
    {
        for (int n = 0; n < (s_triesAll ? 30 : 2); ++n) {
            int left = 6;
            live(
                nextTitle(), [] { return QStringList(); },
                [&left] { return left-- > 0 ? QRandomGenerator::global()->bounded(50, 2000) : -1; },
                [](const Lived &) {});
            if (QTest::currentTestFailed())
                return;
        }
    }

    // Each envelope's documents, as a stranger judges them; and each client got one invitation and one copy.
    void allOfItIsSound()
    {
        QMap<QString, qsizetype> signatures; // of each document's place
        for (const QString &title : std::as_const(m_titles)) {
            const QDir folder(m_world.finished(title));
            QStringList files;
            for (const QString &name : folder.entryList({QStringLiteral("*.pdf")}))
                files << folder.filePath(name);
            QCOMPARE(files.size(), 2);
            const Ran ran = cli(QStringList{QStringLiteral("verify"), QStringLiteral("--offline"),
                                            QStringLiteral("--trust"), m_world.rootFile(), QStringLiteral("--json")}
                                + files);
            QVERIFY2(ran.exitCode == 0, (ran.output + ran.complaint).constData());
            for (const QByteArray &line : ran.output.trimmed().split('\n')) {
                const QJsonArray found =
                    QJsonDocument::fromJson(line).object().value(QStringLiteral("signatures")).toArray();
                QCOMPARE(found.size(), 2); // the director's, and the seal of the client's act
            }
            const QString client = life::clientAddress(title);
            QTRY_COMPARE_WITH_TIMEOUT(m_world.mailsTo(client), 2, 30000);
        }
        for (const QString &title : std::as_const(m_titles))
            QCOMPARE(m_world.mailsTo(life::clientAddress(title)), 2);
    }
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv); // documents are painted
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--live"))
        return life::run(arguments.mid(2));
    s_triesAll = arguments.removeAll(QStringLiteral("--all")) > 0;
    KilledTest test;
    return QTest::qExec(&test, arguments);
}
#include "tst_killed.moc"
