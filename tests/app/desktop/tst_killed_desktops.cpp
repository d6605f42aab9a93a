// kill -9 of one desktop of two, again and again: while it takes over what the other wrote, puts its own acts behind that,
// gives them to the relay, takes answers and files from it; and while it joins. In the end both have one journal and what it
// comes to, every act that was said to be done is in it once or told as not applied, every file is on both, and nobody
// was mailed twice. COUNTERSIGN_SEED repeats a run's choices, COUNTERSIGN_KILLS sets how many there are.
#include "tests/support/must.h"
#include "core/crypto/digest.h"
#include "core/flow/heartbeat.h"
#include "core/flow/joining.h"
#include "core/flow/journal_exchange.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "core/flow/workspace_setup.h"
#include "core/link/journal_port.h"
#include "tests/app/desktop/kill_world.h"
#include "tests/app/desktop/second_desk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <random>

using namespace countersign;
using namespace countersign::test;

namespace {

// What a process said before it ended.
struct Said {
    bool isKilled = false;
    QStringList lines;
    QStringList did;
    [[nodiscard]] bool has(const char *what) const
    {
        return std::any_of(lines.begin(), lines.end(),
                           [&](const QString &line) { return line.startsWith(QLatin1String(what)); });
    }
};

int count(const QString &name, int usual)
{
    const int asked = qEnvironmentVariableIntValue(qPrintable(name));
    return asked > 0 ? asked : usual;
}

} // namespace

class KilledDesktopsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_seed = static_cast<quint32>(count(QStringLiteral("COUNTERSIGN_SEED"), 20261123));
        m_random.seed(m_seed);
        qInfo("seed %u", m_seed);
        QVERIFY(m_world.make());
        auto opened = flow::openOffice(desk::setupOf(m_world.folder()));
        MUST(opened);
        m_first = std::move(*opened);
        for (int i = 0; i < 3; ++i)
            MUST(desk::draft(first(), QStringLiteral("Shared %1").arg(i)));
        MUST(flow::heartbeat(first()));
    }

    void cleanup() { m_second.reset(); }

    // Of the same office, a desktop each time; after being killed the folder is opened as any other.
    void whileItJoins()
    {
        // Several pages of the log.
        const std::vector<domain::Card> cards = first().cards();
        for (int i = 0; i < 600; ++i)
            MUST(flow::comment(first(), cards[static_cast<std::size_t>(i) % cards.size()].id,
                               QStringLiteral("before %1 ").arg(i) + QString(700, QLatin1Char('x'))));
        MUST(flow::heartbeat(first()));
        int resumed = 0, invitedAgain = 0;
        for (int round = 0; round < 3; ++round) {
            const QString folder = m_folder.filePath(QStringLiteral("joins%1").arg(round));
            // The first dies before there is anything to go on with; the others somewhere in the log.
            QString kill =
                round == 0 ? QStringLiteral("join@create:log@0") : QStringLiteral("fetch@write:log@%1").arg(pick(120));
            if (round % 2)
                kill += QStringLiteral("@torn");
            Said said = joins(folder, kill);
            for (int again = 0; !said.has("joined") && again < 3; ++again) {
                QVERIFY2(said.isKilled, qPrintable(said.lines.join(QLatin1Char('\n'))));
                QVERIFY(flow::isJoining(folder));
                if (auto office = flow::openOffice(desk::setupOf(folder))) {
                    ++resumed;
                    m_second = std::move(*office);
                    break;
                } else {
                    QVERIFY2(office.error().is(flow::FlowError::WorkspaceNotFound),
                             qPrintable(wordsOf(office.error())));
                    ++invitedAgain;
                    said = joins(folder, {}); // into the same folder
                }
            }
            if (!m_second) {
                auto office = flow::openOffice(desk::setupOf(folder));
                MUST(office);
                m_second = std::move(*office);
            }
            QVERIFY(!flow::isJoining(folder));
            QVERIFY(!second().workspace().name.isEmpty());
            QCOMPARE(second().me().id, first().me().id);
            settle();
            equal();
            if (QTest::currentTestFailed())
                return;
            m_second.reset();
        }
        qInfo("%d joinings went on, %d began anew", resumed, invitedAgain);
        QVERIFY(resumed > 0 && invitedAgain > 0);
    }

    void whileItMerges()
    {
        const QString folder = m_folder.filePath(QStringLiteral("second"));
        QVERIFY(joins(folder, {}).has("joined"));
        // The one that dies is on duty: it takes over what clients answered.
        {
            const auto given = first().ports().relay->journal()->lease(
                {crypto::sha256("countersign-duty-v1" + first().ports().store->workspaceId().value.toBytes()), 0, 0});
            MUST(given);
            auto office = flow::openOffice(desk::setupOf(folder));
            MUST(office);
            MUST(flow::heartbeat(**office));
            const auto duty = flow::takeDuty(**office);
            MUST(duty);
            QVERIFY(duty->isOurs);
        }
        const int kills = count(QStringLiteral("COUNTERSIGN_KILLS"), 12);
        QStringList words, drafts, sent; // of both: what stood in a journal
        int killed = 0, whileBeating = 0;
        for (int round = 0; round < kills; ++round) {
            // By turns at any moment, and at a write of its beat; each write is one point, half of one another.
            QStringList more;
            const bool atPoint = round % 2;
            if (atPoint) {
                static const char *const kPoints[] = {"write:log", "write:log",         "write:log",
                                                      "flush:log", "rename:vault-file", "write:new-vault-file"};
                const QLatin1String point(kPoints[pick(std::size(kPoints))]);
                const bool isWrite = point.startsWith(QLatin1String("write"));
                const bool isTorn = isWrite && round % 4 == 1;
                more = {QStringLiteral("--kill"),
                        QStringLiteral("beat@%1@%2%3")
                            .arg(point)
                            .arg(point == QLatin1String("write:log") ? pick(60) : pick(3))
                            .arg(isTorn ? QStringLiteral("@torn") : QString())};
            }
            // What it will have to merge.
            colleagueActs(round, words, drafts, sent);
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            start(process,
                  QStringList{QStringLiteral("work"), folder, QString::number(round + 1), QStringLiteral("6")} + more);
            QTimer::singleShot(atPoint ? 60'000 : 80 + pick(900), Qt::PreciseTimer, &process, &QProcess::kill);
            // And meanwhile.
            for (int n = 0; process.state() != QProcess::NotRunning && n < 5; ++n) {
                colleagueActs(1000 + round * 10 + n, words, drafts, sent);
                QTest::qWait(40);
            }
            const Said said = endOf(process);
            QVERIFY2(said.isKilled || said.has("beaten 5"), qPrintable(said.lines.join(QLatin1Char('\n'))));
            killed += said.isKilled;
            const auto beats = [&](const char *what) {
                return std::count_if(said.lines.begin(), said.lines.end(),
                                     [what](const QString &line) { return line.startsWith(QLatin1String(what)); });
            };
            whileBeating += said.isKilled && beats("beats ") > beats("beaten ");
            for (const QString &what : said.did) {
                const QString rest = what.section(QLatin1Char(' '), 1);
                (what.startsWith(QLatin1String("word"))        ? words
                     : what.startsWith(QLatin1String("draft")) ? drafts
                                                               : sent)
                    << rest;
            }
            if (round % 5 == 4) // a client answers while nobody is on duty
                for (const domain::Card &card : first().cards())
                    if (const auto one = first().envelope(card.id); one && one->isSent && !one->isCompleted
                        && m_world.mailsTo(desk::clientOf(one->title)) == 1 && !m_answered.contains(one->title)) {
                        m_answered << one->title;
                        const QString problem = m_world.clientSigns(desk::clientOf(one->title));
                        QVERIFY2(problem.isEmpty(), qPrintable(problem));
                        break;
                    }
        }
        auto office = flow::openOffice(desk::setupOf(folder));
        MUST(office);
        m_second = std::move(*office);
        settle();
        if (QTest::currentTestFailed())
            return;
        // What fell away because the number was taken goes out now.
        for (const domain::Card &card : first().cards()) {
            const auto envelope = first().envelope(card.id);
            MUST(envelope);
            if (envelope->fields.empty())
                continue; // killed before it was a whole draft
            MUST(desk::sendAndApprove(first(), card.id));
            sent << envelope->title;
        }
        settle();
        for (const domain::Card &card : first().cards()) {
            const auto envelope = first().envelope(card.id);
            if (envelope->isSent && !m_answered.contains(envelope->title)) {
                m_answered << envelope->title;
                const QString problem = m_world.clientSigns(desk::clientOf(envelope->title));
                QVERIFY2(problem.isEmpty(), qPrintable(problem));
            }
        }
        QElapsedTimer waits;
        waits.start();
        const auto isFinished = [&] {
            for (const QString &title : std::as_const(m_answered))
                if (!isCompleted(title) || m_world.mailsTo(desk::clientOf(title)) < 2)
                    return false;
            return true;
        };
        while (!isFinished() && waits.elapsed() < 60'000) {
            settle();
            QTest::qWait(100);
        }
        for (const QString &title : std::as_const(m_answered))
            QVERIFY2(isCompleted(title), qPrintable(title + QLatin1Char('\n') + lifeOf(title)));
        settle();
        equal();
        if (QTest::currentTestFailed())
            return;

        QMap<QString, int> said;
        QMap<QString, int> titles;
        for (const domain::Card &card : first().cards()) {
            ++titles[card.title];
            const auto events = first().events(card.id.value);
            MUST(events);
            QMap<QString, int> happened;
            for (const domain::Event &event : *events) {
                ++happened[domain::actName(event.body)];
                if (const auto *comment = std::get_if<domain::Commented>(&event.body))
                    ++said[comment->text];
            }
            if (!m_answered.contains(card.title))
                continue;
            for (const char *once :
                 {"envelope.sent", "link.issued", "link.posted", "envelope.sealed", "envelope.completed"})
                QVERIFY2(happened.value(QLatin1String(once)) == 1,
                         qPrintable(QStringLiteral("%1: %2 %3 times")
                                        .arg(card.title, QLatin1String(once))
                                        .arg(happened.value(QLatin1String(once)))));
            QCOMPARE(m_world.mailsTo(desk::clientOf(card.title)), 2); // asked, and given the copy
        }
        for (const QString &word : std::as_const(words))
            QVERIFY2(said.value(word) == 1, qPrintable(word + QStringLiteral(" %1 times").arg(said.value(word))));
        for (auto it = said.cbegin(); it != said.cend(); ++it) // said or not: never twice
            QVERIFY2(it.value() == 1, qPrintable(it.key()));
        for (const QString &title : std::as_const(drafts))
            QVERIFY2(titles.value(title) == 1, qPrintable(title));
        for (const QString &title : std::as_const(sent))
            QVERIFY2(m_answered.contains(title), qPrintable(title));
        qInfo("%d of %d rounds ended in a kill, %d of them in a beat; %lld words, %lld documents sent, %zu acts told "
              "as not "
              "applied",
              killed, kills, whileBeating, qlonglong(words.size()), qlonglong(m_answered.size()),
              flow::notAppliedActs(first()).size() + flow::notAppliedActs(second()).size());
        QVERIFY(whileBeating > kills / 6); // else this tested little
    }

private:
    flow::Office &first() { return *m_first; }
    flow::Office &second() { return *m_second; }
    int pick(std::size_t below) { return std::uniform_int_distribution<int>(0, int(below) - 1)(m_random); }

    static void start(QProcess &process, const QStringList &arguments)
    {
        process.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--desk")} + arguments);
        QVERIFY(process.waitForStarted());
    }
    Said endOf(QProcess &process)
    {
        while (process.state() != QProcess::NotRunning)
            QTest::qWait(10);
        m_world.hearRelay();
        Said said{.isKilled = process.exitStatus() == QProcess::CrashExit};
        for (const QString &line : QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'))) {
            said.lines << line;
            if (line.startsWith(QLatin1String("did ")))
                said.did << line.mid(4);
        }
        return said;
    }

    // A desktop asks, is let in by the first one, and fetches the office, or dies at `kill`.
    Said joins(const QString &folder, const QString &kill)
    {
        const auto invitation = flow::invite(first(), first().me().id);
        if (!invitation) {
            QTest::qFail(qPrintable(wordsOf(invitation.error())), __FILE__, __LINE__);
            return {};
        }
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        start(process,
              QStringList{QStringLiteral("join"), folder, first().workspace().relayUrl, invitation->code}
                  + (kill.isEmpty() ? QStringList() : QStringList{QStringLiteral("--kill"), kill}));
        for (bool isIn = false; !isIn && process.state() != QProcess::NotRunning;) {
            QTest::qWait(10);
            const auto asking = flow::whoAsks(first());
            if (asking && !asking->empty())
                isIn = flow::letIn(first(), asking->front().device).has_value();
        }
        return endOf(process);
    }

    // On the same cards and the same contact as the other one.
    void colleagueActs(int n, QStringList &words, QStringList &drafts, QStringList &sent)
    {
        const std::vector<domain::Card> cards = first().cards();
        for (int i = 0; i < 4; ++i) {
            const domain::Card &card = cards[static_cast<std::size_t>(pick(cards.size()))];
            const QString word = QStringLiteral("colleague %1.%2").arg(n).arg(i);
            if (flow::comment(first(), card.id, word))
                words << word;
        }
        const auto envelope = first().envelope(cards[static_cast<std::size_t>(pick(cards.size()))].id);
        const std::vector<domain::Stage> stages = first().stages();
        if (envelope)
            (void)flow::moveCard(first(), envelope->id, stages[static_cast<std::size_t>(pick(stages.size()))].id,
                                 envelope->stageVersion);
        domain::Contact contact = first().contacts().front();
        contact.position = QStringLiteral("colleague %1").arg(n);
        (void)flow::saveContact(first(), contact);
        if (n < 1000 && n % 6 == 0) {
            const QString title = QStringLiteral("Colleague %1").arg(n);
            if (desk::draft(first(), title)) {
                drafts << title;
                for (const domain::Card &card : first().cards())
                    if (card.title == title && desk::sendAndApprove(first(), card.id))
                        sent << title;
            }
        }
        (void)flow::heartbeat(first());
        m_world.hearRelay();
    }

    // For whoever has to find out why it does not come to its end.
    QString lifeOf(const QString &title)
    {
        QStringList lines;
        for (flow::Office *office : {&first(), &second()}) {
            lines << (office == m_first.get() ? QStringLiteral("first:") : QStringLiteral("second:"));
            const auto lost = flow::notAppliedActs(*office);
            for (const domain::Card &card : office->cards()) {
                if (card.title != title)
                    continue;
                const auto events = office->events(card.id.value);
                for (const domain::Event &event : events.value())
                    lines << QStringLiteral("  ") + domain::actName(event.body);
                for (const store::NotApplied &act : lost)
                    if (act.stream == card.id.value)
                        lines << QStringLiteral("  not applied: ") + act.act + QLatin1Char(' ') + act.reason;
                const auto tasks = office->ports().store->tasks().pendingFor(card.id);
                for (const store::Task &task : tasks.value())
                    lines << QStringLiteral("  to do: %1, %2 times, %3")
                                 .arg(task.kind)
                                 .arg(task.attempts)
                                 .arg(task.lastError);
            }
        }
        return lines.join(QLatin1Char('\n'));
    }

    bool isCompleted(const QString &title)
    {
        for (const domain::Card &card : first().cards())
            if (card.title == title)
                if (const auto envelope = first().envelope(card.id))
                    return envelope->isCompleted;
        return false;
    }

    // Until nothing is on its way between the two.
    void settle()
    {
        store::Journal &one = first().ports().store->journal(), &other = second().ports().store->journal();
        const auto isLevel = [&] {
            return one.outgoing(1)->empty() && other.outgoing(1)->empty() && one.missingFiles(1)->empty()
                && other.missingFiles(1)->empty()
                && first().ports().store->cursor(QStringLiteral("journal")).value()
                == second().ports().store->cursor(QStringLiteral("journal")).value();
        };
        int quiet = 0;
        for (int i = 0; i < 60 && quiet < 2; ++i) {
            for (flow::Office *office : {&first(), &second()})
                MUST(flow::heartbeat(*office));
            m_world.hearRelay();
            quiet = isLevel() ? quiet + 1 : 0;
        }
        QVERIFY(isLevel());
    }
    void equal()
    {
        MUST(flow::verifyJournal(first()));
        MUST(flow::verifyJournal(second()));
        const QByteArray one = first().ports().store->dumpProjections().value();
        QCOMPARE(second().ports().store->dumpProjections().value(), one);
        for (flow::Office *office : {&first(), &second()}) {
            MUST(flow::rebuildFromJournal(*office));
            QCOMPARE(office->ports().store->dumpProjections().value(), one);
            for (const domain::Card &card : office->cards()) {
                const auto envelope = office->envelope(card.id);
                MUST(envelope);
                for (const domain::Document &document : envelope->documents)
                    for (const domain::Revision &revision : document.revisions)
                        MUST(office->pdf(revision.sha256)); // there, and unchanged
            }
        }
        QCOMPARE(first().ports().store->journal().operationsSince(0, 1'000'000)->size(),
                 second().ports().store->journal().operationsSince(0, 1'000'000)->size());
    }

    quint32 m_seed = 0;
    std::mt19937 m_random;
    KillWorld m_world;
    QTemporaryDir m_folder;
    QStringList m_answered; // titles, by their clients
    std::unique_ptr<flow::Office> m_first, m_second;
};

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv); // documents are painted
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--desk"))
        return desk::run(arguments.mid(2));
    KilledDesktopsTest test;
    return QTest::qExec(&test, arguments);
}
#include "tst_killed_desktops.moc"
