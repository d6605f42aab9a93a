#include "core/domain/reduce_deal.h"
#include "core/domain/reduce.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace countersign;
using namespace countersign::domain;

namespace {

struct Case {
    test::FakeClock clock;
    DealId id = DealId::fresh(clock);
    MemberId me = MemberId::fresh(clock), other = MemberId::fresh(clock);
    StageId first = StageId::fresh(clock), second = StageId::fresh(clock);

    Event event(EventBody body, MemberId author) const
    {
        return {.id = EventId::fresh(clock),
                .stream = id.value,
                .at = clock.now(),
                .author = author,
                .body = std::move(body)};
    }
    Deal record() const { return {.id = id, .title = QStringLiteral("Chairs"), .stage = first}; }
    Deal created() const { return *reduceDeal({}, event(DealSaved{record()}, me)); }
};

} // namespace

class TestReduceDeal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void creationSetsWhatIsReduced()
    {
        Case c;
        Deal claimed = c.record();
        claimed.owner = c.other; // a record cannot say who made it, or when
        claimed.version = 17;
        claimed.created = Time{5};
        const auto deal = reduceDeal({}, c.event(DealSaved{claimed}, c.me));
        QVERIFY(deal);
        QCOMPARE(deal->owner, c.me);
        QCOMPARE(deal->responsible, c.me);
        QCOMPARE(deal->version, 1u);
        QCOMPARE(deal->created, c.clock.now());
        QCOMPARE(deal->entered, c.clock.now());
    }

    void onlyMovesChangeTheStage()
    {
        Case c;
        Deal edited = c.created();
        c.clock.advanceSeconds(60);
        edited.stage = c.second;
        edited.title = QStringLiteral("Tables");
        const auto saved = reduceDeal(c.created(), c.event(DealSaved{edited}, c.other));
        QVERIFY(saved);
        QCOMPARE(saved->stage, c.first);
        QCOMPARE(saved->title, QStringLiteral("Tables"));
        QCOMPARE(saved->owner, c.me);
        const auto moved = reduceDeal(*saved, c.event(DealMoved{c.first, c.second}, c.other));
        QVERIFY(moved);
        QCOMPARE(moved->stage, c.second);
        QCOMPARE(moved->entered, c.clock.now());
        QCOMPARE(moved->version, 3u);
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 9; ++i)
            QTest::addRow("%d", i) << i;
    }
    void whatDoesNotFitIsRefused()
    {
        QFETCH(int, which);
        Case c;
        Deal bad = c.record();
        EventBody body = DealSaved{bad};
        Deal before;
        MemberId author = c.me;
        switch (which) {
        case 0:
            bad.title = QStringLiteral("  ");
            body = DealSaved{bad};
            break;
        case 1:
            bad.id = DealId::fresh(c.clock);
            body = DealSaved{bad};
            break;
        case 2:
            bad.stage = {};
            body = DealSaved{bad};
            break;
        case 3: author = {}; break;
        case 4:
            bad.amount = Money{-1, QStringLiteral("EUR")};
            body = DealSaved{bad};
            break;
        case 5: body = DealMoved{c.first, c.second}; break; // of a deal that is not there
        case 6:
            before = c.created();
            body = DealMoved{c.second, c.first};
            break; // not where it is
        case 7:
            before = c.created();
            body = DealMoved{c.first, c.first};
            break;
        case 8:
            before = c.created();
            body = Sent{};
            break;
        }
        const auto after = reduceDeal(before, c.event(body, author));
        QVERIFY(!after);
        QVERIFY(after.error().is(DomainError::NotPossible));
    }

    void rulesAndCommentsCountOnly()
    {
        Case c;
        const Deal deal = c.created();
        for (const EventBody &body :
             {EventBody(RuleFired{RuleId::fresh(c.clock), true, QStringLiteral("sent")}), EventBody(Commented{{}})}) {
            auto after = reduceDeal(deal, c.event(body, {}));
            QVERIFY(after);
            QCOMPARE(after->version, 2u);
            after->version = deal.version;
            QCOMPARE(*after, deal);
        }
    }

    void aReplacedDocumentKeepsItsPlace()
    {
        Case c;
        const auto document = [&](char mark) {
            return Document{.id = DocumentId::fresh(c.clock),
                            .name = QStringLiteral("d.pdf"),
                            .revisions = {{.sha256 = QByteArray(32, mark), .size = 3, .pages = 1}}};
        };
        Document first = document('a'), second = document('b');
        const EnvelopeId id = EnvelopeId::fresh(c.clock);
        const auto event = [&](EventBody body) {
            return Event{.id = EventId::fresh(c.clock),
                         .stream = id.value,
                         .at = c.clock.now(),
                         .author = c.me,
                         .body = std::move(body)};
        };
        Envelope envelope = *reduce(
            {}, event(EnvelopeCreated{.title = QStringLiteral("t"), .documents = {first, second}, .deal = c.id}));
        QCOMPARE(envelope.deal, std::optional(c.id));
        DraftEdited fields;
        const auto field = [&](const Document &of) {
            return Field{.id = FieldId::fresh(c.clock), .document = of.id, .rect = QRectF(10, 10, 50, 20)};
        };
        const Field ofFirst = field(first), ofSecond = field(second);
        fields.fields = {ofFirst, ofSecond};
        envelope = *reduce(envelope, event(fields));

        Document fresh = first;
        fresh.revisions.front().sha256 = QByteArray(32, 'c');
        Field moved = ofFirst;
        moved.rect.translate(0, -40);
        const auto after = reduce(envelope, event(DocumentReplaced{fresh, {moved}}));
        QVERIFY(after);
        QCOMPARE(after->documents.front(), fresh);
        QCOMPARE(after->documents.back(), second);
        QCOMPARE(after->fields, (std::vector<Field>{ofSecond, moved}));
        QVERIFY(!reduce(envelope, event(DocumentReplaced{fresh, {ofSecond}}))); // a field of another document
        QVERIFY(!reduce(envelope, event(DocumentReplaced{document('d'), {}}))); // no such document
        envelope.isPrepared = true;
        QVERIFY(!reduce(envelope, event(DocumentReplaced{fresh, {moved}})));
    }
};

QTEST_GUILESS_MAIN(TestReduceDeal)
#include "tst_reduce_deal.moc"
