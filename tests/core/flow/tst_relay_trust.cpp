// What a desktop notices about its relay: a log that was altered, forked or shortened; another page than the one it was built
// with; and that what it asks to be forgotten or known arrives there.
#include "core/flow/erasure.h"
#include "core/flow/ports.h"
#include "core/flow/relay_trust.h"
#include "core/flow/routing.h"
#include "core/crypto/digest.h"
#include "core/link/finished_file.h"
#include "tests/core/flow/stories.h"

using namespace countersign;
using namespace countersign::flow;
using namespace countersign::test;

namespace {

const Uuid kWorkspace = Uuid::fromBytes(QByteArray(16, 'W')).value();

wire::Change entry(std::int64_t seq, const QByteArray &before, const QString &detail = {})
{
    wire::Change change{.seq = seq,
                        .link = QByteArray(16, 'l'),
                        .kind = QStringLiteral("viewed"),
                        .at = 1790000000 + seq,
                        .detail = detail,
                        .address = QStringLiteral("203.0.113.7"),
                        .agent = QStringLiteral("phone"),
                        .salt = QByteArray(16, 's')};
    change.person = crypto::sha256(wire::personHashInput(change));
    change.chain = crypto::sha256(wire::chainHashInput(before, kWorkspace, change, change.person));
    return change;
}

std::vector<wire::Change> history(int count, const QString &from3 = {})
{
    std::vector<wire::Change> all;
    for (int seq = 1; seq <= count; ++seq)
        all.push_back(entry(seq, all.empty() ? QByteArray() : all.back().chain, seq >= 3 ? from3 : QString()));
    return all;
}

wire::ChangePage pageOf(const std::vector<wire::Change> &all, std::int64_t since)
{
    wire::ChangePage page{.changes = {}, .cursor = since};
    page.end = std::ssize(all);
    for (const wire::Change &change : all) {
        if (change.seq == since)
            page.start = change.chain;
        if (change.seq > since)
            page.changes.push_back(change);
    }
    return page;
}

} // namespace

class TstRelayTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logs_data();
    void logs();
    void aHeadIsFollowedOverPages();
    void aRewoundRelayIsReportedAndGoesOn();
    void anotherPageIsSaid();
    void finishedFilesAreLeftAtTheRelay();
    void erasureReachesTheRelayForWhatIsOver();
};

void TstRelayTrust::logs_data()
{
    using Page = wire::ChangePage;
    QTest::addColumn<LogHead>("known");
    QTest::addColumn<qint64>("since");
    QTest::addColumn<Page>("page");
    QTest::addColumn<int>("fault"); // -1: none
    QTest::addColumn<qint64>("head");

    const auto five = history(5), other = history(5, QStringLiteral("another"));
    const LogHead three{3, five[2].chain};
    const auto row = [](const char *name, const LogHead &known, qint64 since, const Page &page,
                        std::optional<LogFault> fault, qint64 head) {
        QTest::newRow(name) << known << since << page << (fault ? static_cast<int>(*fault) : -1) << head;
    };
    const auto changed = [&](auto change) {
        Page page = pageOf(five, 3);
        change(page);
        return page;
    };
    row("a first look", {}, 0, pageOf(five, 0), {}, 5);
    row("a first look in the middle", {}, 3, pageOf(five, 3), {}, 5);
    row("nothing new", three, 3, pageOf(history(3), 3), {}, 3);
    row("it grew", three, 3, pageOf(five, 3), {}, 5);
    row("taken over later than seen", three, 1, pageOf(five, 1), {}, 5);
    row("an empty relay", {}, 0, pageOf({}, 0), {}, 0);
    row("a relay that does not say", {}, 0, Page{.changes = {}, .cursor = 0}, {}, 0);
    row("a person was erased", three, 3, changed([](Page &page) {
            page.changes[0].salt.clear();
            page.changes[0].address.clear();
            page.changes[0].agent.clear();
        }),
        {}, 5);

    row("another history", three, 3, pageOf(other, 3), LogFault::Forked, 5);
    row("another history, asked from before", three, 1, pageOf(other, 1), LogFault::Forked, 5);
    row("shortened", three, 3, pageOf(history(2), 3), LogFault::Rewound, 0);
    row("emptied", three, 3, pageOf({}, 3), LogFault::Rewound, 0);
    row("it says no more", three, 3, Page{.changes = {}, .cursor = 3}, LogFault::Altered, 0);
    row("one is missing", three, 3, changed([](Page &page) { page.changes.erase(page.changes.begin()); }),
        LogFault::Altered, 5);
    row("a detail", three, 3, changed([](Page &page) { page.changes[1].detail = QStringLiteral("x"); }),
        LogFault::Altered, 5);
    row("a time", three, 3, changed([](Page &page) { ++page.changes[0].at; }), LogFault::Altered, 5);
    row("an address", three, 3, changed([](Page &page) { page.changes[0].address = QStringLiteral("198.51.100.1"); }),
        LogFault::Altered, 5);
    row("an address without its salt", three, 3, changed([](Page &page) { page.changes[0].salt.clear(); }),
        LogFault::Altered, 5);
    row("an entry without its hash", three, 3, changed([](Page &page) { page.changes[1].chain.clear(); }),
        LogFault::Altered, 5);
}

void TstRelayTrust::logs()
{
    QFETCH(LogHead, known);
    QFETCH(qint64, since);
    QFETCH(wire::ChangePage, page);
    QFETCH(int, fault);
    QFETCH(qint64, head);
    const LogCheck check = checkLog(kWorkspace, known, since, page);
    QCOMPARE(check.fault ? static_cast<int>(*check.fault) : -1, fault);
    QCOMPARE(check.head.seq, head);
}

void TstRelayTrust::aHeadIsFollowedOverPages()
{
    Story story;
    story.relay().workspace = story.office().workspace().id.value;
    for (int i = 0; i < 3; ++i)
        story.relay().note(QByteArray(16, 'x'), QStringLiteral("viewed"));
    beat(story);
    QCOMPARE(relayTrust(story.office())->entries, 3);
    story.reopen();
    story.relay().note(QByteArray(16, 'x'), QStringLiteral("viewed"));
    beat(story);
    QCOMPARE(relayTrust(story.office())->entries, 4);
    QVERIFY(!relayTrust(story.office())->fault);
    // The relay rewrites what it said before and chains it anew.
    auto &changes = story.relay().changes;
    changes.clear();
    for (int i = 0; i < 4; ++i)
        story.relay().note(QByteArray(16, 'y'), QStringLiteral("viewed"));
    beat(story);
    const auto trust = relayTrust(story.office());
    QCOMPARE(trust->fault, std::optional(LogFault::Forked));
    QCOMPARE(trust->faultAt, 4);
    beat(story);
    QVERIFY(acknowledgeFault(story.office()).has_value());
    beat(story); // told once
    QVERIFY(!relayTrust(story.office())->fault);
}

void TstRelayTrust::aRewoundRelayIsReportedAndGoesOn()
{
    Story story;
    story.relay().workspace = story.office().workspace().id.value;
    for (int i = 0; i < 30; ++i)
        story.relay().note(QByteArray(16, 'x'), QStringLiteral("viewed"));
    settle(story);
    // An old backup was put back at the relay: what it notes now has numbers that were used before.
    story.relay().changes.resize(10);
    beat(story);
    QCOMPARE(relayTrust(story.office())->fault, std::optional(LogFault::Rewound));
    QVERIFY(acknowledgeFault(story.office()).has_value());
    story.relay().note(QByteArray(16, 'x'), QStringLiteral("viewed"));
    const auto outcome = flow::heartbeat(story.office());
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->collected, 1); // not lost
    QVERIFY(!relayTrust(story.office())->fault);
}

void TstRelayTrust::anotherPageIsSaid()
{
    Story story;
    story.relay().pages = QString(64, QLatin1Char('b'));
    beat(story);
    QVERIFY(!relayTrust(story.office())->isOtherPage); // a program built without the page has nothing to compare
    story.office().ports().ownPages = story.relay().pages;
    beat(story);
    QVERIFY(!relayTrust(story.office())->isOtherPage);
    story.relay().pages = QString(64, QLatin1Char('a'));
    beat(story);
    const auto trust = relayTrust(story.office());
    QVERIFY(trust->isOtherPage);
    QCOMPARE(trust->servedPages, story.relay().pages);
}

void TstRelayTrust::finishedFilesAreLeftAtTheRelay()
{
    Story story;
    const domain::EnvelopeId id = story.draft();
    QVERIFY(flow::send(story.office(), id));
    story.directorSigns(id);
    settle(story);
    QVERIFY(!story.clientAnswers().isEmpty());
    settle(story);
    const auto envelope = story.office().envelope(id);
    QVERIFY(envelope->isCompleted);
    const auto expected = link::sealFinished(envelope->documents.front().latest().sha256, {}, 0);
    QVERIFY(story.relay().finished.contains(expected->id));
    QCOMPARE(story.relay().finished.size(), envelope->documents.size());
}

void TstRelayTrust::erasureReachesTheRelayForWhatIsOver()
{
    Story story;
    const domain::EnvelopeId first = story.draft();
    QVERIFY(flow::send(story.office(), first));
    story.directorSigns(first);
    settle(story);
    const QByteArray link = story.clientAnswers();
    settle(story);
    QVERIFY(story.office().envelope(first)->isCompleted);
    const domain::EnvelopeId second = story.draft();
    QVERIFY(flow::send(story.office(), second));
    story.directorSigns(second);
    settle(story);

    const auto contacts = story.office().contacts();
    const auto client = std::find_if(contacts.begin(), contacts.end(),
                                     [&](const domain::Contact &c) { return c.id == story.people().client; });
    QVERIFY(client != contacts.end());
    story.relay().isAway = true; // it waits for the relay
    const auto asked = eraseAtRelay(story.office(), *client);
    QVERIFY2(asked, asked ? "" : qPrintable(asked.error().detail));
    QCOMPARE(asked->asked, 1);
    QCOMPARE(asked->underWay, 1);
    beat(story);
    QVERIFY(story.relay().erased.isEmpty());
    story.relay().isAway = false;
    settle(story);
    QCOMPARE(story.relay().erased, QSet<QByteArray>{link});

    domain::Contact nobody = *client;
    nobody.email.clear();
    nobody.phone.clear();
    QVERIFY(eraseAtRelay(story.office(), nobody).error().is(FlowError::BadRecord));
    nobody.email = QStringLiteral("somebody.else@example.com");
    QCOMPARE(eraseAtRelay(story.office(), nobody)->asked, 0);
}

QTEST_MAIN(TstRelayTrust)
#include "tst_relay_trust.moc"
