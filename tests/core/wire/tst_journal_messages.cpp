// What desktops of one workspace say to each other: forth and back, and what nobody should be able to say.
#include "core/wire/journal_messages.h"
#include "core/wire/membership.h"

#include <QtTest>

using namespace countersign;
using namespace countersign::wire;

namespace {

Uuid id(char c) { return Uuid::fromBytes(QByteArray(16, c)).value(); }
QByteArray bytes(char c, qsizetype size = 32) { return QByteArray(size, c); }

Statement statement(std::int64_t number, const QByteArray &previous, char device, char by)
{
    return {.workspace = id('W'),
            .number = number,
            .previous = previous,
            .isRemoval = false,
            .device = id(device),
            .key = bytes(device),
            .member = id('m'),
            .isAdmin = true,
            .at = Time{1790000000000},
            .by = id(by)};
}

} // namespace

class TestJournalMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forthAndBack()
    {
        const std::vector<QByteArray> operations{"one", "two"};
        const std::vector<SharedOperation> shared{{"one"}, {"two", bytes('c')}};
        QCOMPARE(decodePush(encodePush(shared)).value(), shared);
        QCOMPARE(decodePush(R"({"operations":["b25l"]})").value(), std::vector<SharedOperation>{{"one"}});
        const std::vector<OperationOutcome> outcomes{{id('a'), QStringLiteral("stored"), 7, {}},
                                                     {id('b'), QStringLiteral("refused"), 0, QStringLiteral("why")}};
        QCOMPARE(decodeOutcomes(encode(outcomes)).value(), outcomes);
        const OperationPage page = decodeOperationPage(encode(OperationPage{operations, 2, 9})).value();
        QCOMPARE(page.operations, operations);
        QCOMPARE(page.cursor, 2);
        QCOMPARE(page.end, 9);
        const JoinPost join = decodeJoinPost(encode(JoinPost{bytes('t'), id('d'), bytes('k'), bytes('a', 40)})).value();
        QCOMPARE(join.token, bytes('t'));
        QCOMPARE(join.about, bytes('a', 40));
        QVERIFY(!decodeJoinReply(encode(JoinReply{})).value().isApproved);
        const JoinReply reply = decodeJoinReply(encode(JoinReply{true, bytes('e', 65), "package"})).value();
        QVERIFY(reply.isApproved);
        QCOMPARE(reply.package, QByteArray("package"));
        QCOMPARE(decodeJoins(encode(std::vector<WaitingJoin>{{bytes('t'), id('d'), bytes('k'), bytes('a', 40), 5}}))
                     .value()
                     .front()
                     .device,
                 id('d'));
        QCOMPARE(decodeLeasePost(encode(LeasePost{bytes('t'), 60, 12})).value().position, 12);
        QCOMPARE(decodeLeaseReply(encode(LeaseReply{true, 3, 12})).value().fence, 3);
        const VaultFile file =
            decodeVaultFile(encode(VaultFile{bytes('m', 68), {QString(64, QLatin1Char('a'))}})).value();
        QCOMPARE(file.chunks.size(), 1);
        QCOMPARE(decodeInvitation(encode(InvitationPost{bytes('h')})).value().tokenHash, bytes('h'));
        QCOMPARE(decodeStatements(encodeStatements({"a statement"})).value().front(), QByteArray("a statement"));
    }
    void whatIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("as");
        QTest::newRow("an empty operation") << QByteArray(R"({"operations":[""]})") << 0;
        QTest::newRow("no base64url") << QByteArray(R"({"operations":["a b"]})") << 0;
        QTest::newRow("a number for an operation") << QByteArray(R"({"operations":[7]})") << 0;
        QTest::newRow("an operation too large") << encodePush({{QByteArray(kMaxSharedOperation + 1, 'x')}}) << 0;
        QTest::newRow("too many operations") << encodePush(std::vector<SharedOperation>(501, {"x"})) << 0;
        QTest::newRow("a claim for nothing") << encodePush({{"one", bytes('c')}}).replace("\"at\":0", "\"at\":1") << 0;
        QTest::newRow("a short claim") << encodePush({{"one", bytes('c', 16)}}) << 0;
        QTest::newRow("an unknown outcome")
            << encode(std::vector<OperationOutcome>{{id('a'), QStringLiteral("perhaps"), 0, {}}}) << 1;
        QTest::newRow("a short token") << encode(JoinPost{bytes('t', 31), id('d'), bytes('k'), bytes('a', 40)}) << 2;
        QTest::newRow("a short key") << encode(JoinPost{bytes('t'), id('d'), bytes('k', 16), bytes('a', 40)}) << 2;
        QTest::newRow("a lease of a year") << QByteArray(encode(LeasePost{bytes('t'), 31536000, 0})) << 3;
        QTest::newRow("a position below zero") << encode(LeasePost{bytes('t'), 60, -1}) << 3;
        QTest::newRow("a chunk that is no hash") << encode(VaultFile{bytes('m', 68), {QStringLiteral("../x")}}) << 4;
    }
    void whatIsNotTaken()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, as);
        switch (as) {
        case 0: QVERIFY(!decodePush(json)); break;
        case 1: QVERIFY(!decodeOutcomes(json)); break;
        case 2: QVERIFY(!decodeJoinPost(json)); break;
        case 3: QVERIFY(!decodeLeasePost(json)); break;
        default: QVERIFY(!decodeVaultFile(json)); break;
        }
    }
    void aStatementHasOneSpelling()
    {
        const Statement one = statement(1, bytes('\0'), 'a', 'a');
        const QByteArray body = encodeBody(one);
        const QByteArray whole = encodeStatement(body, bytes('s', 64));
        QCOMPARE(decodeStatement(whole).value().statement, one);
        QVERIFY(!decodeStatement(whole.left(64)));
        QVERIFY(!decodeStatement(bytes('s', 64) + ' ' + body)); // the same, written otherwise
        QByteArray more = body;
        more.insert(1, "\"zzz\":1,");
        QVERIFY(!decodeStatement(bytes('s', 64) + more));
    }
    void theChainOfStatements()
    {
        Membership membership;
        const Statement first = statement(1, bytes('\0'), 'a', 'a');
        QVERIFY(!membership.follow(statement(1, bytes('\0'), 'a', 'b'), bytes('1'))); // somebody else's word
        QVERIFY(!membership.follow(statement(2, bytes('\0'), 'a', 'a'), bytes('1')));
        QCOMPARE(membership.signer(first), std::optional(bytes('a')));
        QVERIFY(membership.follow(first, bytes('1')));
        QVERIFY(!membership.follow(first, bytes('1'))); // twice
        Statement member = statement(2, bytes('1'), 'b', 'a');
        member.isAdmin = false;
        QVERIFY(!membership.follow(statement(2, bytes('x'), 'b', 'a'), bytes('2'))); // another past
        QVERIFY(!membership.follow(statement(2, bytes('1'), 'b', 'b'), bytes('2'))); // lets itself in
        QVERIFY(!membership.follow(statement(2, bytes('1'), 'a', 'a'), bytes('2'))); // of itself
        QVERIFY(membership.follow(member, bytes('2')));
        QVERIFY(!membership.follow(statement(3, bytes('2'), 'c', 'b'), bytes('3'))); // no administrator
        Statement removal = member;
        removal.number = 3;
        removal.previous = bytes('2');
        removal.isRemoval = true;
        QVERIFY(membership.follow(removal, bytes('3')));
        QVERIFY(membership.device(id('b'))->isRemoved);
        member.number = 4;
        member.previous = bytes('3');
        QVERIFY(!membership.follow(member, bytes('4'))); // does not come back
        QCOMPARE(membership.count(), 3);
        QCOMPARE(membership.head(), bytes('3'));
    }
};

QTEST_GUILESS_MAIN(TestJournalMessages)
#include "tst_journal_messages.moc"
