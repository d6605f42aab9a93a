#include "tests/core/store/store_fixture.h"

#include <algorithm>

using namespace countersign;
using namespace countersign::domain;
using namespace countersign::store;
using countersign::test::Journey;
using countersign::test::problemOf;
using countersign::test::StoreFixture;

namespace {

// An office of two whose envelopes are in all states.
struct Office : StoreFixture {
    BoardDefaults board;
    MemberId employee, director;
    CompanyId company;

    Office()
    {
        create();
        board = defaultBoard(clock);
        employee = MemberId::fresh(clock);
        director = MemberId::fresh(clock);
    }
    enum Until { Draft, Sent, OurSideSigned, Whole };
    // `file`: an original that it shares with others; empty: one of its own.
    Journey envelope(const QString &title, Until until, const QByteArray &file = {})
    {
        Journey j(clock);
        j.board = board;
        j.employee = employee;
        j.director = director;
        j.title = title;
        j.keepFile = keeper();
        if (!file.isEmpty())
            j.keepFile = [file](const QByteArray &) { return file; };
        j.createDraft();
        if (until >= Sent)
            j.prepareAndSend();
        if (until >= OurSideSigned) {
            clock.advanceSeconds(3600);
            j.ourSideSigns();
        }
        if (until >= Whole) {
            j.issueLink();
            clock.advanceSeconds(7200);
            j.clientSigns();
            j.sealAndComplete();
        }
        clock.advanceSeconds(60);
        must(append(j.events));
        return j;
    }
    void more(Journey &j, EventBody body, MemberId author)
    {
        clock.advanceSeconds(1);
        j.add(std::move(body));
        j.events.back().author = author;
        must(append({j.events.back()}));
    }
    static void must(const Result<void> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    CardQuery asking(MemberId me, CardView view = CardView::All)
    {
        CardQuery query;
        query.me = me;
        query.view = view;
        query.now = clock.now();
        return query;
    }
    QStringList titles(const CardQuery &query, CardOrder order = CardOrder::Changed, bool descending = true,
                       int offset = 0, int limit = 100)
    {
        std::vector<Uuid> ranks;
        for (const Stage &stage : board.stages)
            ranks.push_back(stage.id.value);
        const auto page = store->lists().list(query, {order, descending, ranks}, offset, limit);
        if (!page)
            qFatal("%s", qPrintable(page.error().detail));
        QStringList all;
        for (const Card &card : page->cards)
            all << card.title;
        return all;
    }
};

QString operator""_s(const char *text, std::size_t size)
{
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

} // namespace

class TestCards : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // What the table keeps is what the envelope itself says.
    void areWhatTheEnvelopesSay()
    {
        Office f;
        for (const auto until : {Office::Draft, Office::Sent, Office::OurSideSigned, Office::Whole})
            f.envelope(QStringLiteral("Envelope %1").arg(until), until);
        const std::vector<Card> cards = *f.store->cards();
        QCOMPARE(cards.size(), std::size_t(4));
        for (const Card &card : cards) {
            Card said = cardOf(*f.store->envelope(card.id));
            QVERIFY(card.entered > Time{});
            if (said.need == Need::WaitsForMember || said.need == Need::WaitsForClient)
                QVERIFY(card.since && *card.since <= *said.since);
            said.since = card.since;
            said.entered = card.entered;
            QCOMPARE(card, said);
        }
        QCOMPARE(problemOf(*f.store), QString());
    }

    void aCommentDoesNotMakeAWaitYounger()
    {
        Office f;
        Journey j = f.envelope("Waits"_s, Office::OurSideSigned);
        const auto since = f.store->cards()->front().since;
        f.clock.advanceSeconds(5 * 86400);
        f.more(j, Commented{"He is on holiday"_s}, f.employee);
        QCOMPARE(f.store->cards()->front().since, since);
        f.clock.advanceSeconds(86400);
        f.more(j,
               LinkIssued{.party = j.theirs,
                          .linkId = QByteArray(16, 'l'),
                          .secret = QByteArray(32, 's'),
                          .documentKey = QByteArray(32, 'k'),
                          .manifestSha256 = QByteArray(32, 'm'),
                          .expires = f.clock.now().plusSeconds(86400),
                          .sentTo = "ivan@example.com"_s},
               {});
        f.more(j, LinkPosted{.party = j.theirs}, {});
        QCOMPARE(f.store->cards()->front().since, f.clock.now()); // sent now
    }

    void pagesOfTheBoard()
    {
        Office f;
        for (int i = 0; i < 7; ++i)
            f.envelope(QStringLiteral("Draft %1").arg(i), Office::Draft);
        f.envelope("Sent"_s, Office::Sent);
        const auto page = f.store->lists().board(f.asking(f.employee), 3);
        QVERIFY(page);
        QCOMPARE(page->lanes.size(), std::size_t(2));
        for (const BoardLane &lane : page->lanes) {
            const bool drafts = lane.stage == f.board.stages.front().id;
            QCOMPARE(lane.total, drafts ? 7 : 1);
            QCOMPARE(lane.cards.size(), std::size_t(drafts ? 3 : 1));
            if (drafts)
                QCOMPARE(lane.cards.front().title, "Draft 6"_s); // the newest first
        }
        QCOMPARE(page->counts.all, 8);
        QCOMPARE(page->counts.mine, 8);
        QCOMPARE(f.store->lists().counts(f.director, f.clock.now())->waitsForMe, 1);
        CardQuery hers = f.asking(f.director, CardView::WaitsForMe);
        QCOMPARE(f.titles(hers), QStringList{"Sent"_s});
        const auto narrow = f.store->lists().board(hers, 3);
        QCOMPARE(narrow->lanes.size(), std::size_t(1));
        QCOMPARE(narrow->counts.all, 8); // whatever is asked
        hers = f.asking(f.employee);
        hers.stage = f.board.stages.front().id;
        QCOMPARE(f.titles(hers).size(), 7);
        hers = f.asking(f.employee);
        hers.responsible = f.director;
        QVERIFY(f.titles(hers).isEmpty());
    }

    // The number over a column is kept by triggers: it is what counting the cards would give, whatever happened to them.
    void stagesAreCounted()
    {
        Office f;
        std::vector<Journey> journeys;
        for (const auto until : {Office::Draft, Office::Draft, Office::Sent, Office::OurSideSigned, Office::Whole})
            journeys.push_back(f.envelope(QStringLiteral("Envelope %1").arg(journeys.size()), until));
        const auto agree = [&] {
            QHash<StageId, int> counted, walked;
            const std::vector<Card> cards = *f.store->cards();
            for (const Card &card : cards)
                ++walked[card.stage];
            const BoardPage page = *f.store->lists().board(f.asking(f.employee), 1);
            for (const BoardLane &lane : page.lanes)
                counted.insert(lane.stage, lane.total);
            return !walked.isEmpty() && counted == walked;
        };
        QVERIFY(agree());
        Journey &draft = journeys.front();
        const StageId from = draft.envelope.stage;
        f.more(draft, StageMoved{.from = from, .to = f.board.stages.back().id}, f.employee);
        QVERIFY(agree());
        f.more(draft, StageMoved{.from = f.board.stages.back().id, .to = from}, f.employee);
        QVERIFY(agree());
        QVERIFY(f.store->rebuildProjections());
        QVERIFY(agree());
    }

    void sortsAndPages()
    {
        Office f;
        for (const auto &title : {"Łódź lease"_s, "Lodz annex"_s, "zebra"_s, "Änderung"_s, "MIX"_s})
            f.envelope(title, title == "zebra"_s ? Office::Sent : Office::Draft);
        const CardQuery all = f.asking(f.employee);
        QCOMPARE(f.titles(all, CardOrder::Title, false),
                 (QStringList{"Änderung"_s, "Lodz annex"_s, "Łódź lease"_s, "MIX"_s, "zebra"_s}));
        QCOMPARE(f.titles(all, CardOrder::Title, true).first(), "zebra"_s);
        QCOMPARE(f.titles(all, CardOrder::Stage, false).last(), "zebra"_s);
        QCOMPARE(f.titles(all, CardOrder::Stage, true).first(), "zebra"_s);
        QCOMPARE(f.titles(all, CardOrder::Title, false, 1, 2), (QStringList{"Lodz annex"_s, "Łódź lease"_s}));
        QCOMPARE(f.store->lists().list(all, {}, 4, 2)->total, 5);
        for (int order = 0; order <= static_cast<int>(kLastCardOrder); ++order) {
            QCOMPARE(f.titles(all, static_cast<CardOrder>(order)).size(), 5);
            const auto unranked = f.store->lists().list(all, {.order = static_cast<CardOrder>(order)}, 0, 10);
            QVERIFY(unranked && unranked->cards.size() == 5);
        }
    }

    void withoutADeadlineIsLast()
    {
        Office f;
        for (const auto &title : {"none"_s, "early"_s, "late"_s}) {
            Journey j = f.envelope(title, Office::Sent);
            if (title != "none"_s)
                f.more(j, DeadlineExtended{f.clock.now().plusSeconds(title == "late"_s ? 9000 : 10)}, f.employee);
        }
        const CardQuery all = f.asking(f.employee);
        QCOMPARE(f.titles(all, CardOrder::Deadline, false), (QStringList{"early"_s, "late"_s, "none"_s}));
        QCOMPARE(f.titles(all, CardOrder::Deadline, true), (QStringList{"late"_s, "early"_s, "none"_s}));
        QStringList turns;
        const std::vector<Card> waiting = *f.store->lists().withTurnOf(f.director);
        for (const Card &card : waiting)
            turns << card.title;
        QCOMPARE(turns, (QStringList{"early"_s, "late"_s, "none"_s}));
        QVERIFY(f.store->lists().withTurnOf(f.employee)->empty());
    }

    void knowsWhatIsLate()
    {
        Office f;
        Journey j = f.envelope("Late"_s, Office::Sent);
        f.more(j, DeadlineExtended{f.clock.now().plusSeconds(86400)}, f.employee);
        QVERIFY(f.titles(f.asking(f.employee, CardView::Overdue)).isEmpty());
        QVERIFY(f.store->lists().dueBefore(f.clock.now())->empty());
        QCOMPARE(f.store->lists().dueBefore(f.clock.now().plusSeconds(2 * 86400))->size(), std::size_t(1));
        f.clock.advanceSeconds(2 * 86400);
        QCOMPARE(f.titles(f.asking(f.employee, CardView::Overdue)), QStringList{"Late"_s});
        QCOMPARE(f.store->lists().counts(f.employee, f.clock.now())->overdue, 1);
        f.more(j, Expired{}, {});
        QVERIFY(f.titles(f.asking(f.employee, CardView::Overdue)).isEmpty());
    }

    void marksWhatOthersDid()
    {
        Office f;
        Journey j = f.envelope("Mine"_s, Office::Sent);
        const auto unread = [&](MemberId who) { return f.titles(f.asking(who, CardView::Unread)).size(); };
        QVERIFY(f.store->lists().markSeen(f.employee, j.id, f.clock.now()));
        QCOMPARE(unread(f.employee), 0);
        f.more(j, Commented{"By myself"_s}, f.employee);
        QCOMPARE(unread(f.employee), 0); // one's own doing is no news
        f.more(j, Commented{"By her"_s}, f.director);
        QCOMPARE(unread(f.employee), 1);
        QCOMPARE(f.store->lists().counts(f.employee, f.clock.now())->unread, 1);
        QVERIFY(f.store->lists().list(f.asking(f.employee), {}, 0, 10)->cards.front().isUnread);
        QCOMPARE(unread(MemberId::fresh(f.clock)), 0); // has nothing to do with it
        QVERIFY(f.store->lists().markSeen(f.employee, j.id, f.clock.now()));
        QCOMPARE(unread(f.employee), 0);
        QVERIFY(f.store->rebuildProjections());
        QCOMPARE(unread(f.employee), 0); // what was seen outlives a rebuild
    }

    // A file that many envelopes share: its text is told to a few of them at a time, and other work comes between.
    void tellsALongTextInSlices()
    {
        Office f;
        constexpr int kEnvelopes = 70;
        const QByteArray file = f.store->vault().put("%PDF the same file").value();
        Journey first = f.envelope("Lease 0"_s, Office::Draft, file);
        for (int i = 1; i < kEnvelopes; ++i)
            f.envelope("Lease %1"_s.arg(i), Office::Draft, file);
        QVERIFY(f.store->rememberText(file, "The landlord keeps the roof tight."_s));
        CardQuery query = f.asking(f.employee);
        query.words = "landlord"_s;
        const auto found = [&] { return f.store->lists().list(query, {}, 0, 500)->total; };
        QCOMPARE(found(), 0);
        QVERIFY(*f.store->indexNextText());
        const int told = found();
        QVERIFY2(told > 0 && told < kEnvelopes, qPrintable(QString::number(told)));
        // Between two slices: a new envelope knows the text at once, a changed one keeps it.
        f.envelope("Late lease"_s, Office::Draft, file);
        QCOMPARE(found(), told + 1);
        f.more(first, DraftEdited{.title = "Renamed"_s}, f.employee);
        QCOMPARE(found(), told + 1);
        // A program that ends here goes on later.
        QVERIFY(f.reopen());
        int calls = 0;
        while (*f.store->indexNextText())
            ++calls;
        QVERIFY(calls > 1);
        QCOMPARE(found(), kEnvelopes + 1);
        QVERIFY(!*f.store->indexNextText());
        const QByteArray before = *f.store->dumpProjections();
        QVERIFY(f.store->rebuildProjections());
        QCOMPARE(*f.store->dumpProjections(), before);
    }

    void findsInTheTextAndShowsWhere()
    {
        Office f;
        const Journey lease = f.envelope("Najem lokalu"_s, Office::Draft);
        const Journey other = f.envelope("Protocol"_s, Office::Draft);
        // The oldest first, each once.
        QCOMPARE(*f.store->originalWithoutText(), std::optional(lease.envelope.documents.front().latest().sha256));
        QVERIFY(f.store->rememberText(lease.envelope.documents.front().latest().sha256,
                                      "Strony ustalają, że czynsz wynosi 4 200 zł miesięcznie, płatny z góry."_s));
        QCOMPARE(*f.store->originalWithoutText(), std::optional(other.envelope.documents.front().latest().sha256));
        QVERIFY(f.store->rememberText(other.envelope.documents.front().latest().sha256, "Najem i czynsz"_s));
        QCOMPARE(*f.store->originalWithoutText(), std::optional<QByteArray>());
        while (*f.store->indexNextText()) { }

        CardQuery query = f.asking(f.employee);
        query.words = "czyn mies"_s; // beginnings
        auto page = f.store->lists().list(query, {}, 0, 10);
        QCOMPARE(page->cards.size(), std::size_t(1));
        QCOMPARE(page->cards.front().id, lease.id);
        QVERIFY(page->cards.front().hit.contains(QString(kHitFrom) + "czynsz"_s + kHitTo));
        query.words = "najem"_s;
        page = f.store->lists().list(query, {}, 0, 10);
        QCOMPARE(page->cards.size(), std::size_t(2));
        QCOMPARE(page->cards.front().id, lease.id); // by its title before the other by its text, though older
        QVERIFY(page->cards.front().hit.isEmpty());
        QVERIFY(!page->cards.back().hit.isEmpty());
        QCOMPARE(f.store->lists().board(query, 10)->lanes.front().total, 2);
        query.words = "umowa.pdf"_s; // a file's name
        QCOMPARE(f.store->lists().list(query, {}, 0, 10)->cards.size(), std::size_t(2));
        query.view = CardView::Overdue;
        QVERIFY(f.store->lists().list(query, {}, 0, 10)->cards.empty()); // within the view
        // The index is a projection: it comes back from the journal and the texts.
        QVERIFY(f.store->rebuildProjections());
        query = f.asking(f.employee);
        query.words = "miesięcznie"_s;
        QCOMPARE(f.store->lists().list(query, {}, 0, 10)->cards.size(), std::size_t(1));
        QCOMPARE(problemOf(*f.store), QString());
    }

    void supervises()
    {
        Office f;
        Journey waiting = f.envelope("Waits for her"_s, Office::Sent);
        f.more(waiting, DeadlineExtended{f.clock.now().plusSeconds(60)}, f.employee);
        f.envelope("With the client"_s, Office::OurSideSigned);
        f.envelope("Done"_s, Office::Whole);
        f.clock.advanceSeconds(3600);
        const auto all = f.store->lists().supervision(f.clock.now(), 4);
        QVERIFY(all);
        const auto holding = [&](MemberId who) {
            const auto it = std::find_if(all->holdings.begin(), all->holdings.end(),
                                         [&](const Holding &h) { return h.member == who; });
            return it == all->holdings.end() ? Holding{} : *it;
        };
        QCOMPARE(holding(f.employee).open, 2);
        QCOMPARE(holding(f.employee).overdue, 1);
        QCOMPARE(holding(f.director).waiting, 1);
        QCOMPARE(holding({}).waiting, 1); // the other side
        // Each figure is the number of cards that its question brings.
        for (const Holding &h : all->holdings) {
            const auto count = [&](const std::function<void(CardQuery &)> &how) {
                CardQuery query = f.asking(f.employee);
                how(query);
                const auto page = f.store->lists().list(query, {}, 0, 10);
                return page ? page->total : -1;
            };
            QCOMPARE(count([&](CardQuery &q) { q.turnOf = h.member; }), h.waiting);
            if (h.member.isNull())
                continue;
            QCOMPARE(count([&](CardQuery &q) {
                         q.responsible = h.member;
                         q.onlyOpen = true;
                     }),
                     h.open);
            QCOMPARE(count([&](CardQuery &q) {
                         q.responsible = h.member;
                         q.view = CardView::Overdue;
                     }),
                     h.overdue);
        }
        QVERIFY(holding(f.director).oldest && *holding(f.director).oldest < f.clock.now());
        QCOMPARE(all->completed, 1);
        QCOMPARE(all->meanToSignMs, qint64(3600 + 7200) * 1000);
        QCOMPARE(all->weeks.size(), std::size_t(4));
        QCOMPARE(all->weeks.back().sent, 3);
        QCOMPARE(all->weeks.back().completed, 1);
        const auto pace = std::find_if(all->paces.begin(), all->paces.end(),
                                       [&](const StagePace &p) { return p.stage == f.board.stages[2].id; });
        QVERIFY(pace != all->paces.end());
        QCOMPARE(pace->now, 1); // with our signatory
        QCOMPARE(pace->passed, 2);
        QCOMPARE(pace->meanMs, qint64(3600) * 1000);
    }
};

QTEST_GUILESS_MAIN(TestCards)
#include "tst_cards.moc"
