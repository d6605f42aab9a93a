// Several desktops on one workspace: real offices, the real relay between them as a process, and a line that breaks.
#include "tests/support/must.h"
#include "core/flow/heartbeat.h"
#include "core/flow/joining.h"
#include "core/flow/journal_exchange.h"
#include "core/flow/ports.h"
#include "core/flow/routing.h"
#include "core/flow/workspace_setup.h"
#include "tests/app/relay/relay_process.h"
#include "tests/core/flow/stories.h"

#include <QDir>
#include <QTcpServer>
#include <QTcpSocket>

#include <random>

using namespace countersign;
using namespace countersign::test;

namespace {

std::unique_ptr<link::RelayPort> byHttp(const QString &url, const store::WorkspaceStore &store)
{
    return std::make_unique<link::HttpRelay>(link::RelayAccess{.url = QUrl(url),
                                                               .workspace = store.workspaceId().value,
                                                               .device = store.deviceId().value,
                                                               .deviceKey = store.deviceKey(),
                                                               .timeoutMs = 5000});
}

// A line to the relay that breaks: before a request arrives, or before its answer does.
class BreakingLine : public QTcpServer
{
public:
    BreakingLine(quint16 to, quint32 seed) : m_to(to), m_random(seed)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, &BreakingLine::carry);
    }
    int percentBroken = 0;
    int requestsLost = 0;
    int answersLost = 0;
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }

private:
    bool breaks() { return std::uniform_int_distribution<int>(1, 100)(m_random) <= percentBroken; }
    void carry()
    {
        QTcpSocket *near = nextPendingConnection();
        auto *far = new QTcpSocket(near);
        far->connectToHost(QHostAddress::LocalHost, m_to);
        connect(near, &QTcpSocket::readyRead, far, [this, near, far] {
            const QByteArray bytes = near->readAll();
            if (breaks()) {
                ++requestsLost;
                far->abort();
                near->abort();
                return;
            }
            far->write(bytes);
        });
        connect(far, &QTcpSocket::readyRead, near, [this, near, far] {
            const QByteArray bytes = far->readAll();
            if (breaks()) {
                ++answersLost;
                far->abort();
                near->abort();
                return;
            }
            near->write(bytes);
        });
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        connect(far, &QTcpSocket::disconnected, near, [near] { near->disconnectFromHost(); });
    }

    quint16 m_to;
    std::mt19937 m_random;
};

} // namespace

class DesktopsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_relay = std::make_unique<RelayProcess>(m_folder->filePath(QStringLiteral("relay")), QString(), 9);
        QVERIFY(m_relay->start());
        m_line = std::make_unique<BreakingLine>(m_relay->port(), 4711);
        m_story = std::make_unique<Story>();
        m_story->office().ports().connectRelay = byHttp;
        MUST(flow::joinRelay(m_story->office(), m_line->url(), Secret(QByteArrayView(m_relay->token().toUtf8()))));
    }
    void cleanup()
    {
        m_second.reset();
        m_story.reset();
        m_line.reset();
        m_relay.reset();
    }

    void nothingLeavesBeforeSomebodyIsInvited()
    {
        m_story->draft();
        MUST(flow::heartbeat(first()));
        QVERIFY(!flow::isShared(first()));
        QVERIFY(!m_relay->log().contains("journal.push"));
    }
    void aSecondDesktopComesInAndSeesTheOffice()
    {
        const domain::EnvelopeId before = m_story->draft();
        join(m_story->people().director);
        QCOMPARE(second().me().id, m_story->people().director);
        QCOMPARE(second().workspace().name, first().workspace().name);
        QVERIFY(second().envelope(before));
        QCOMPARE(second().envelope(before)->title, first().envelope(before)->title);
        QCOMPARE(flow::officeDevices(first()).size(), std::size_t(2));
        level();
        const QByteArray page = second().envelope(before)->documents.front().revisions.front().sha256;
        MUST(second().pdf(page)); // the pages came, too
        QCOMPARE(*second().pdf(page), *first().pdf(page));
        // What one drafts from now on, the other sees.
        const domain::EnvelopeId later = m_story->draft();
        level();
        MUST(second().envelope(later));
        MUST(flow::comment(second(), later, QStringLiteral("Looks good.")));
        level();
        QVERIFY(saysOn(first(), later, QStringLiteral("Looks good.")));
        equal();
    }
    // Whoever is on duty may be asked for an envelope whose pages have not come with the beats yet.
    void pagesComeWhenSomebodyWorksOnThem()
    {
        const domain::EnvelopeId envelope = m_story->draft();
        join(m_story->people().employee);
        const QByteArray page = second().envelope(envelope)->documents.front().revisions.front().sha256;
        QVERIFY(!second().pdf(page));
        MUST(flow::fetchFilesOf(second(), envelope));
        QCOMPARE(*second().pdf(page), *first().pdf(page));
        MUST(flow::fetchMissingFiles(second(), 100)); // those are there by now
        QVERIFY(second().ports().store->journal().missingFiles(1)->empty());
    }
    void aCodeIsGoodOnceAndOnlyWhole()
    {
        const auto invitation = flow::invite(first(), m_story->people().director);
        MUST(invitation);
        QString wrong = invitation->code;
        wrong[0] = wrong[0] == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
        const auto tried = flow::Join::ask(m_relay->url(), wrong, QStringLiteral("X"));
        QVERIFY(!tried && tried.error().is(flow::FlowError::NotAllowed));
        const auto short_ = flow::Join::ask(m_relay->url(), invitation->code.left(10), QStringLiteral("X"));
        QVERIFY(!short_ && short_.error().is(flow::FlowError::BadRecord));
        auto one =
            flow::Join::ask(m_relay->url(), invitation->code.toLower().remove(QLatin1Char('-')), QStringLiteral("One"));
        MUST(one);
        const auto other = flow::Join::ask(m_relay->url(), invitation->code, QStringLiteral("Other"));
        QVERIFY(!other && other.error().is(flow::FlowError::NotAllowed));
        QVERIFY(!*(*one)->isLetIn());
        const auto asking = flow::whoAsks(first());
        MUST(asking);
        QCOMPARE(asking->size(), std::size_t(1));
        QCOMPARE(asking->front().name, QStringLiteral("One"));
        QCOMPARE(asking->front().compare, (*one)->compare());
    }
    // Stopped between two pages of the log: nothing of the office stays on the computer.
    void aJoiningThatIsStoppedLeavesNothing()
    {
        m_story->draft();
        const auto invitation = flow::invite(first(), m_story->people().employee);
        MUST(invitation);
        auto join = flow::Join::ask(m_line->url(), invitation->code, QStringLiteral("Second desk"));
        MUST(join);
        const auto asking = flow::whoAsks(first());
        MUST(asking);
        MUST(flow::letIn(first(), asking->front().device));
        QVERIFY(*(*join)->isLetIn());
        MUST(flow::heartbeat(first())); // the log has something to tell
        const QString folder = m_folder->filePath(QStringLiteral("stopped"));
        std::stop_source stop;
        int told = 0, ofAll = 0;
        const auto entered = (*join)->enter({.folder = folder,
                                             .workerProgram = {},
                                             .ownPages = {},
                                             .evidenceWords = {},
                                             .passphrase = Story::passphrase(),
                                             .keyringCost = 1024},
                                            {stop.get_token(), [&](int, int all) {
                                                 ++told;
                                                 ofAll = all;
                                                 stop.request_stop();
                                             }});
        QVERIFY(!entered && entered.error().is(flow::FlowError::Stopped));
        QCOMPARE(told, 1);
        QVERIFY(ofAll > 0);
        QVERIFY(!QDir(folder).exists());
    }
    void twoWhoMoveOneCard()
    {
        const domain::EnvelopeId envelope = m_story->draft();
        join(m_story->people().employee);
        level();
        const std::vector<domain::Stage> stages = first().stages();
        const domain::StageId from = first().envelope(envelope)->stage;
        std::vector<domain::StageId> to;
        for (const domain::Stage &stage : stages)
            if (stage.id != from && stage.role == domain::StageRole::None)
                to.push_back(stage.id);
        for (const domain::Stage &stage : stages)
            if (stage.id != from && to.size() < 2)
                to.push_back(stage.id);
        const quint64 version = first().envelope(envelope)->stageVersion;
        MUST(flow::moveCard(first(), envelope, to[0], version));
        MUST(flow::moveCard(second(), envelope, to[1], version)); // neither knows of the other
        MUST(flow::comment(second(), envelope, QStringLiteral("I have moved it.")));
        level();
        QCOMPARE(second().envelope(envelope)->stage, first().envelope(envelope)->stage);
        QCOMPARE(first().envelope(envelope)->stage, to[0]); // whose word reached the relay first
        QVERIFY(flow::notAppliedActs(first()).empty());
        const std::vector<store::NotApplied> lost = flow::notAppliedActs(second());
        QVERIFY(!lost.empty());
        QCOMPARE(lost.front().act, QStringLiteral("stage.moved"));
        QCOMPARE(lost.front().stream, envelope.value);
        QVERIFY(saysOn(first(), envelope, QStringLiteral("I have moved it."))); // what fits stays
        equal();
        MUST(flow::putAway(second(), lost.front().operation));
        QCOMPARE(flow::notAppliedActs(second()).size(), lost.size() - 1);
    }
    void twoWhoTakeOneNumber()
    {
        const domain::EnvelopeId one = m_story->draft(), other = m_story->draft();
        join(m_story->people().employee);
        level();
        MUST(flow::send(first(), one));
        MUST(flow::send(second(), other)); // neither knows of the other
        const QString number = first().envelope(one)->number;
        QCOMPARE(second().envelope(other)->number, number);
        MUST(flow::comment(second(), other, QStringLiteral("It is on its way.")));
        level();
        QCOMPARE(first().envelope(one)->number, number); // whose word reached the relay first
        QVERIFY(!second().envelope(other)->isPrepared && !second().envelope(other)->isSent);
        QVERIFY(second().envelope(other)->number.isEmpty());
        QVERIFY(flow::notAppliedActs(first()).empty());
        QSet<QString> lost;
        for (const store::NotApplied &act : flow::notAppliedActs(second()))
            lost.insert(act.act);
        QVERIFY(lost.contains(QStringLiteral("envelope.prepared")) && lost.contains(QStringLiteral("envelope.sent")));
        QVERIFY(saysOn(first(), other, QStringLiteral("It is on its way."))); // what fits stays
        equal();
        MUST(flow::send(second(), other));
        level();
        QVERIFY(first().envelope(other)->isSent);
        QVERIFY(!first().envelope(other)->number.isEmpty() && first().envelope(other)->number != number);
        equal();
    }
    void aLineThatBreaksLosesAndDoublesNothing()
    {
        const domain::EnvelopeId envelope = m_story->draft();
        join(m_story->people().employee);
        level();
        m_line->percentBroken = 12;
        std::mt19937 random(99);
        int said = 0;
        for (int round = 0; round < 12; ++round) {
            for (flow::Office *office : {&first(), &second()}) {
                for (int i = std::uniform_int_distribution<int>(0, 2)(random); i > 0; --i)
                    MUST(flow::comment(*office, envelope, QStringLiteral("word %1").arg(++said)));
                const auto beaten = flow::heartbeat(*office); // may fail: the line
                Q_UNUSED(beaten)
            }
            if (round == 6) { // and the relay is killed in the middle
                m_relay->kill();
                QVERIFY(m_relay->start());
            }
        }
        QVERIFY2(m_line->requestsLost > 0 && m_line->answersLost > 0, "the line never broke");
        m_line->percentBroken = 0;
        level();
        level();
        for (flow::Office *office : {&first(), &second()})
            for (int i = 1; i <= said; ++i)
                QCOMPARE(timesSaid(*office, envelope, QStringLiteral("word %1").arg(i)), 1);
        QVERIFY(flow::notAppliedActs(first()).empty());
        QVERIFY(flow::notAppliedActs(second()).empty());
        equal();
    }
    void replicasAreEqualAfterAnyPartition_data()
    {
        QTest::addColumn<int>("seed");
        for (const int seed : {1, 2, 3, 4})
            QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
    }
    // Both act at random, meet at random over a line that breaks: in the end there is one journal, and every act is in it
    // once or told as not applied.
    void replicasAreEqualAfterAnyPartition()
    {
        QFETCH(int, seed);
        std::mt19937 random(static_cast<quint32>(seed));
        const auto pick = [&random](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
        std::vector<domain::EnvelopeId> envelopes{m_story->draft(), m_story->draft(), m_story->draft()};
        join(m_story->people().employee);
        level();
        m_line->percentBroken = 6;
        const std::vector<domain::Stage> stages = first().stages();
        int said = 0;
        for (int step = 0; step < 60; ++step) {
            flow::Office &office = pick(2) == 0 ? first() : second();
            const domain::EnvelopeId envelope = envelopes[static_cast<std::size_t>(pick(3))];
            switch (pick(4)) {
            case 0: MUST(flow::comment(office, envelope, QStringLiteral("word %1").arg(++said))); break;
            case 1: {
                const domain::StageId to = stages[static_cast<std::size_t>(pick(int(stages.size())))].id;
                MUST(flow::moveCard(office, envelope, to, office.envelope(envelope)->stageVersion));
                break;
            }
            case 2: {
                domain::Contact contact = office.contacts().front();
                contact.position = QStringLiteral("position %1").arg(step);
                MUST(flow::saveContact(office, contact));
                break;
            }
            default: {
                const auto beaten = flow::heartbeat(office);
                Q_UNUSED(beaten)
            }
            }
        }
        m_line->percentBroken = 0;
        level();
        level();
        equal();
        for (int i = 1; i <= said; ++i) {
            int times = 0;
            for (const domain::EnvelopeId envelope : envelopes)
                times += timesSaid(first(), envelope, QStringLiteral("word %1").arg(i));
            QCOMPARE(times, 1); // a comment fits any ground
        }
        for (flow::Office *office : {&first(), &second()})
            for (const store::NotApplied &lost : flow::notAppliedActs(*office))
                QVERIFY2(lost.act != QLatin1String("commented") && lost.act != QLatin1String("contact.saved"),
                         qPrintable(lost.act + QLatin1Char(' ') + lost.reason));
    }
    void aMemberWritesWhatAMemberMay()
    {
        join(m_story->people().director); // no administrator
        level();
        // The window would not offer it; a program that was changed might.
        store::Change change;
        domain::Member colleague = first().me();
        colleague.roles.clear();
        change.events = {{.id = domain::EventId::fresh(SystemClock()),
                          .stream = colleague.id.value,
                          .at = SystemClock().now(),
                          .author = second().me().id,
                          .body = domain::MemberSaved{colleague}}};
        MUST(second().ports().store->append(change));
        level();
        const std::vector<store::NotApplied> lost = flow::notAppliedActs(second());
        QCOMPARE(lost.size(), std::size_t(1));
        QCOMPARE(lost.front().act, QStringLiteral("member.saved"));
        QVERIFY(!first().me().roles.empty());
        equal();
    }
    void aRemovedDeviceIsTurnedAway()
    {
        const domain::EnvelopeId envelope = m_story->draft();
        join(m_story->people().director);
        level();
        MUST(flow::comment(second(), envelope, QStringLiteral("before")));
        level();
        MUST(flow::removeDevice(first(), second().ports().store->deviceId()));
        QCOMPARE(flow::officeDevices(first()).size(), std::size_t(1));
        MUST(flow::comment(second(), envelope, QStringLiteral("after")));
        QVERIFY(!flow::heartbeat(second()));
        MUST(flow::heartbeat(first()));
        QVERIFY(saysOn(first(), envelope, QStringLiteral("before")));
        QVERIFY(!saysOn(first(), envelope, QStringLiteral("after")));
        MUST(flow::verifyJournal(first())); // what it wrote before still holds
    }
    void onlyOneIsOnDuty()
    {
        join(m_story->people().employee);
        level();
        const auto one = flow::takeDuty(first());
        const auto other = flow::takeDuty(second());
        MUST(one);
        MUST(other);
        QVERIFY(one->isOurs != other->isOurs);
    }

private:
    flow::Office &first() { return m_story->office(); }
    flow::Office &second() { return *m_second; }

    void join(domain::MemberId member)
    {
        const auto invitation = flow::invite(first(), member);
        MUST(invitation);
        auto join = flow::Join::ask(m_line->url(), invitation->code, QStringLiteral("Second desk"));
        MUST(join);
        const auto asking = flow::whoAsks(first());
        MUST(asking);
        QCOMPARE(asking->size(), std::size_t(1));
        QCOMPARE(asking->front().compare, (*join)->compare());
        MUST(flow::letIn(first(), asking->front().device));
        QVERIFY(*(*join)->isLetIn());
        auto entered = (*join)->enter({.folder = m_folder->filePath(QStringLiteral("second")),
                                       .workerProgram = {},
                                       .ownPages = {},
                                       .evidenceWords = {},
                                       .passphrase = Story::passphrase(),
                                       .keyringCost = 1024});
        MUST(entered);
        m_second = std::move(*entered);
    }
    // Until nothing is on its way any more.
    void level()
    {
        for (int i = 0; i < 3; ++i) {
            for (flow::Office *office : {&first(), &second()}) {
                const auto beaten = flow::heartbeat(*office);
                MUST(beaten);
            }
        }
        QVERIFY(first().ports().store->journal().outgoing(1)->empty());
        QVERIFY(second().ports().store->journal().outgoing(1)->empty());
    }
    void equal()
    {
        MUST(flow::verifyJournal(first()));
        MUST(flow::verifyJournal(second()));
        const QByteArray one = first().ports().store->dumpProjections().value();
        const QByteArray other = second().ports().store->dumpProjections().value();
        QCOMPARE(other, one);
        for (flow::Office *office : {&first(), &second()}) {
            MUST(flow::rebuildFromJournal(*office));
            QCOMPARE(office->ports().store->dumpProjections().value(), one);
        }
        QCOMPARE(first().ports().store->journal().operationsSince(0, 100000)->size(),
                 second().ports().store->journal().operationsSince(0, 100000)->size());
    }
    static int timesSaid(flow::Office &office, domain::EnvelopeId envelope, const QString &text)
    {
        int times = 0;
        const auto events = office.events(envelope.value);
        for (const domain::Event &event : events.value())
            if (const auto *comment = std::get_if<domain::Commented>(&event.body))
                times += comment->text == text;
        return times;
    }
    static bool saysOn(flow::Office &office, domain::EnvelopeId envelope, const QString &text)
    {
        return timesSaid(office, envelope, text) == 1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<BreakingLine> m_line;
    std::unique_ptr<Story> m_story;
    std::unique_ptr<flow::Office> m_second;
};

QTEST_MAIN(DesktopsTest)
#include "tst_desktops.moc"
