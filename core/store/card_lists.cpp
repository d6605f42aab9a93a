#include "core/store/card_lists.h"

#include "core/store/card_table.h"
#include "core/store/search_index.h"
#include "core/store/sql.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace countersign::store {

using namespace domain;

namespace {

constexpr int kMostFound = 250; // of a search: more than anybody reads
constexpr int kMostNarrow = 3000; // of a view that shows few by its nature

// News that somebody else made after this member (?1) last looked, of a card `c`.
constexpr char kIsNews[] =
    "(c.news IS NOT NULL AND c.news_by IS NOT ?1 AND c.news > coalesce((SELECT at FROM seen WHERE member = ?1 AND "
    "envelope = c.id), 0) AND c.news > (SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM settings WHERE key = "
    "'unread-since'))";

// Of what they are responsible for, made, or are to act on.
const std::string &isUnread()
{
    static const std::string sql =
        std::string("((c.responsible = ?1 OR c.owner = ?1 OR c.waits_member IS ?1) AND ") + kIsNews + ")";
    return sql;
}

// The same as a set of rows, each part from its own index: together they would be looked for among all cards.
const std::string &unreadRows()
{
    static const std::string sql = [] {
        std::string rows;
        for (const char *who : {"responsible", "owner", "waits_member"})
            rows += std::string(rows.empty() ? "" : " UNION ") + "SELECT c.row FROM cards c WHERE c." + who
                + " = ?1 AND " + kIsNews;
        return rows;
    }();
    return sql;
}

constexpr char kAny[] = "?2 > 0";

// Conditions over ?1 (me) and ?2 (now), then further marks in order.
struct Where {
    std::string sql = kAny;
    std::vector<std::function<void(Query &)>> values;

    template <typename Value> void add(const char *condition, const Value &value)
    {
        sql += std::string(" AND ") + condition;
        values.emplace_back([value](Query &query) { query.with(value); });
    }
};

Where whereOf(const CardQuery &query)
{
    Where where;
    switch (query.view) {
    case CardView::All: break;
    case CardView::Mine: where.sql += " AND c.responsible = ?1"; break;
    case CardView::WaitsForMe: where.sql += " AND c.waits_member = ?1"; break;
    case CardView::Overdue: where.sql += " AND c.is_over = 0 AND c.deadline IS NOT NULL AND c.deadline < ?2"; break;
    case CardView::Unread: where.sql += " AND c.row IN (" + unreadRows() + ")"; break;
    }
    if (query.onlyOpen)
        where.sql += " AND c.is_over = 0";
    if (query.responsible)
        where.add("c.responsible = ?", *query.responsible);
    if (query.company)
        where.add("c.company = ?", *query.company);
    if (query.deal) {
        if (query.deal->isNull())
            where.sql += " AND c.deal IS NULL";
        else
            where.add("c.deal = ?", *query.deal);
    }
    // IS NOT: a card without any is in none of them.
    for (const MemberId member : query.exceptResponsible)
        where.add("c.responsible IS NOT ?", member);
    for (const CompanyId company : query.exceptCompanies)
        where.add("c.company IS NOT ?", company);
    for (const DealId deal : query.exceptDeals) {
        if (deal.isNull())
            where.sql += " AND c.deal IS NOT NULL";
        else
            where.add("c.deal IS NOT ?", deal);
    }
    if (query.stage)
        where.add("c.stage = ?", *query.stage);
    if (query.turnOf && query.turnOf->isNull())
        where.sql += " AND c.is_over = 0 AND c.waits_member IS NULL AND c.waits_for <> ''";
    else if (query.turnOf)
        where.add("c.is_over = 0 AND c.waits_for <> '' AND c.waits_member = ?", *query.turnOf);
    return where;
}

std::string selectCards() { return std::string("SELECT ") + kCardColumns + ", " + isUnread() + " FROM cards c WHERE "; }

Card readCard(Query &query)
{
    Card card = cardAt(query);
    card.isUnread = query.integer(kCardColumnCount) != 0;
    return card;
}

std::vector<Card> run(Database &database, const std::string &sql, const CardQuery &query, const Where &where,
                      const std::function<void(Query &)> &tail = {})
{
    Query statement(database, sql.c_str(), query.me, std::max<qint64>(1, query.now.msSinceEpoch));
    for (const auto &value : where.values)
        value(statement);
    if (tail)
        tail(statement);
    std::vector<Card> cards;
    while (statement.next())
        cards.push_back(readCard(statement));
    return cards;
}

// A lane for each stage that holds cards of the query, without its cards.
std::vector<BoardLane> totals(Database &database, const CardQuery &query, const Where &where)
{
    const std::string sql = where.sql == kAny
        ? "SELECT stage, cards FROM stage_counts WHERE cards > 0 AND ?2 > 0 AND ?1 IS ?1"
        : "SELECT c.stage, count(*) FROM cards c WHERE " + where.sql + " AND ?1 IS ?1 GROUP BY c.stage";
    Query statement(database, sql.c_str(), query.me, std::max<qint64>(1, query.now.msSinceEpoch));
    for (const auto &value : where.values)
        value(statement);
    std::vector<BoardLane> lanes;
    while (statement.next())
        lanes.push_back({statement.id<StageId>(0), static_cast<int>(statement.integer(1)), {}});
    return lanes;
}

constexpr int kStageOfCard = 8; // the number of its column

// Calls `take(statement, hit)` for the cards of a search that are in the query, in the order it found them.
template <typename Take>
void eachFound(Database &database, const CardQuery &query, const std::vector<Hit> &hits, const Take &take)
{
    QHash<qint64, std::size_t> at;
    QByteArray rows; // numbers, as JSON
    for (std::size_t i = 0; i < hits.size(); ++i) {
        at.insert(hits[i].row, i);
        rows += (i == 0 ? '[' : ',') + QByteArray::number(hits[i].row);
    }
    if (hits.empty())
        return;
    const Where where = whereOf(query);
    // CROSS JOIN: SQLite keeps the order of the tables, and so walks the hits as they were found.
    const std::string sql = std::string("SELECT ") + kCardColumns + ", " + isUnread()
        + " FROM json_each(?3) h CROSS JOIN cards c ON c.row = h.value WHERE " + where.sql;
    Query statement(database, sql.c_str(), query.me, std::max<qint64>(1, query.now.msSinceEpoch),
                    QString::fromLatin1(rows + ']'));
    for (const auto &value : where.values)
        value(statement);
    while (statement.next())
        take(statement, hits[at.value(statement.integer(kCardRow))]);
}

Card readHit(Query &statement, const Hit &hit)
{
    Card card = readCard(statement);
    card.hit = hit.text;
    return card;
}

bool isNarrow(const CardQuery &query)
{
    return query.view == CardView::WaitsForMe || query.view == CardView::Overdue || query.view == CardView::Unread
        || query.onlyOpen || query.responsible || query.company || query.turnOf
        || (query.deal && !query.deal->isNull());
}

BoardLane &laneOf(std::vector<BoardLane> &lanes, StageId stage)
{
    const auto known = std::find_if(lanes.begin(), lanes.end(), [&](const auto &lane) { return lane.stage == stage; });
    return known != lanes.end() ? *known : lanes.emplace_back(BoardLane{stage, 0, {}});
}

std::vector<BoardLane> byStage(std::vector<Card> cards, int perStage, const QHash<StageId, int> &more)
{
    std::vector<BoardLane> lanes;
    for (Card &card : cards) {
        BoardLane &lane = laneOf(lanes, card.stage);
        ++lane.total;
        if (static_cast<int>(lane.cards.size()) < more.value(lane.stage, perStage))
            lane.cards.push_back(std::move(card));
    }
    return lanes;
}

int count(Query &&query) { return query.next() ? static_cast<int>(query.integer(0)) : 0; }

std::string orderOf(const CardLists::Sorting &sorting)
{
    const char *way = sorting.descending ? " DESC" : " ASC";
    const auto by = [way](const char *column) { return std::string(column) + way + ", c.row" + way; };
    switch (sorting.order) {
    case CardOrder::Changed: return by("c.changed");
    case CardOrder::Created: return by("c.created");
    case CardOrder::Title: return by("c.title_key");
    case CardOrder::Number: return by("c.number");
    case CardOrder::OtherSide: return by("c.other_key");
    // Without a deadline is later than any.
    case CardOrder::Deadline: return "c.deadline IS NULL, " + by("c.deadline");
    case CardOrder::Stage:
    case CardOrder::Responsible: {
        if (sorting.ranks.empty())
            return by("c.changed");
        std::string ranks = "CASE hex(";
        ranks += sorting.order == CardOrder::Stage ? "c.stage)" : "c.responsible)";
        int n = 0;
        for (const Uuid &id : sorting.ranks) // hexadecimal digits of our own making: nothing that could be SQL
            ranks += " WHEN '" + id.toBytes().toHex().toUpper().toStdString() + "' THEN " + std::to_string(n++);
        ranks += " ELSE " + std::to_string(n) + " END";
        return ranks + way + ", c.changed DESC, c.row DESC";
    }
    }
    return by("c.changed");
}

} // namespace

Result<BoardPage> CardLists::board(const CardQuery &query, int perStage, const QHash<StageId, int> &more)
{
    return guarded(m_database, [&]() -> Result<BoardPage> {
        BoardPage page;
        CS_TRY(page.counts, counts(query.me, query.now));
        if (!query.words.simplified().isEmpty()) {
            eachFound(m_database, query, hits(query.words), [&](Query &statement, const Hit &hit) {
                BoardLane &lane = laneOf(page.lanes, statement.id<StageId>(kStageOfCard));
                ++lane.total; // what is only counted is not read
                if (static_cast<int>(lane.cards.size()) < more.value(lane.stage, perStage))
                    lane.cards.push_back(readHit(statement, hit));
            });
            return page;
        }
        const Where where = whereOf(query);
        if (isNarrow(query)) {
            const std::string sql =
                selectCards() + where.sql + " ORDER BY c.changed DESC, c.row DESC LIMIT " + std::to_string(kMostNarrow);
            page.lanes = byStage(run(m_database, sql, query, where), perStage, more);
            return page;
        }
        page.lanes = totals(m_database, query, where);
        const std::string newest =
            selectCards() + where.sql + " AND c.stage = ? ORDER BY c.changed DESC, c.row DESC LIMIT ?";
        for (BoardLane &lane : page.lanes)
            lane.cards = run(m_database, newest, query, where, [&](Query &statement) {
                statement.with(lane.stage).with(more.value(lane.stage, perStage));
            });
        return page;
    });
}

Result<CardPage> CardLists::list(const CardQuery &query, const Sorting &sorting, int offset, int limit)
{
    return guarded(m_database, [&]() -> Result<CardPage> {
        CardPage page;
        if (!query.words.simplified().isEmpty()) {
            eachFound(m_database, query, hits(query.words),
                      [&](Query &statement, const Hit &hit) { page.cards.push_back(readHit(statement, hit)); });
            page.total = static_cast<int>(page.cards.size());
            if (offset >= page.total)
                page.cards.clear();
            else
                page.cards.erase(page.cards.begin(), page.cards.begin() + std::max(0, offset));
            if (static_cast<int>(page.cards.size()) > limit)
                page.cards.resize(static_cast<std::size_t>(limit));
            return page;
        }
        const Where where = whereOf(query);
        const std::string all = "SELECT count(*) FROM cards c WHERE " + where.sql + " AND ?1 IS ?1";
        {
            Query statement(m_database, all.c_str(), query.me, std::max<qint64>(1, query.now.msSinceEpoch));
            for (const auto &value : where.values)
                value(statement);
            page.total = statement.next() ? static_cast<int>(statement.integer(0)) : 0;
        }
        const std::string sql = selectCards() + where.sql + " ORDER BY " + orderOf(sorting) + " LIMIT ? OFFSET ?";
        page.cards = run(m_database, sql, query, where, [&](Query &statement) { statement.with(limit).with(offset); });
        return page;
    });
}

Result<std::vector<Card>> CardLists::all()
{
    return guarded(m_database, [&]() -> Result<std::vector<Card>> {
        const std::string sql =
            std::string("SELECT ") + kCardColumns + " FROM cards c ORDER BY c.changed DESC, c.row DESC";
        std::vector<Card> cards;
        Query query(m_database, sql.c_str());
        while (query.next())
            cards.push_back(cardAt(query));
        return cards;
    });
}

Result<std::vector<EnvelopeId>> CardLists::dueBefore(Time time)
{
    return guarded(m_database, [&]() -> Result<std::vector<EnvelopeId>> {
        std::vector<EnvelopeId> ids;
        Query query(m_database,
                    "SELECT id FROM cards WHERE is_over = 0 AND deadline IS NOT NULL AND deadline <= ? AND state <> ? "
                    "ORDER BY deadline, row",
                    time, EnvelopeState::Draft);
        while (query.next())
            ids.push_back(query.id<EnvelopeId>(0));
        return ids;
    });
}

Result<ViewCounts> CardLists::counts(MemberId me, Time now)
{
    return guarded(m_database, [&]() -> Result<ViewCounts> {
        static const std::string unread = "SELECT count(*) FROM (" + unreadRows() + ")";
        const Database::Stand stand = m_database.stand();
        if (m_countedFor != me || m_countedAt != stand) {
            m_counts = {.all = count(Query(m_database, "SELECT coalesce(sum(cards), 0) FROM stage_counts")),
                        .mine = count(Query(m_database, "SELECT count(*) FROM cards WHERE responsible = ?", me)),
                        .waitsForMe = count(Query(m_database, "SELECT count(*) FROM cards WHERE waits_member = ?", me)),
                        .overdue = 0,
                        .unread = count(Query(m_database, unread.c_str(), me))};
            m_countedFor = me;
            m_countedAt = stand;
        }
        ViewCounts counts = m_counts;
        counts.overdue = count( // by the clock, too
            Query(m_database, "SELECT count(*) FROM cards WHERE is_over = 0 AND deadline IS NOT NULL AND deadline < ?",
                  now));
        return counts;
    });
}

const std::vector<Hit> &CardLists::hits(const QString &words)
{
    const Database::Stand stand = m_database.stand();
    if (m_foundWords != words || m_foundAt != stand) {
        m_foundAt.reset(); // should it throw
        m_hits = findWords(m_database, words, kMostFound);
        m_foundWords = words;
        m_foundAt = stand;
    }
    return m_hits;
}

Result<std::vector<Card>> CardLists::withTurnOf(MemberId member)
{
    return guarded(m_database, [&]() -> Result<std::vector<Card>> {
        static const std::string sql = std::string("SELECT ") + kCardColumns
            + " FROM cards c WHERE c.row IN (SELECT envelope FROM parties WHERE member = ? AND has_turn = 1) "
              "ORDER BY c.deadline IS NULL, c.deadline, c.changed, c.row";
        std::vector<Card> cards;
        Query query(m_database, sql.c_str(), member);
        while (query.next())
            cards.push_back(cardAt(query));
        return cards;
    });
}

Result<std::vector<Card>> CardLists::withContact(ContactId contact, int most)
{
    return guarded(m_database, [&]() -> Result<std::vector<Card>> {
        const std::string sql = std::string("SELECT ") + kCardColumns
            + " FROM cards c WHERE c.row IN (SELECT envelope FROM parties WHERE contact = ?) "
              "ORDER BY c.changed DESC, c.row DESC LIMIT ?";
        std::vector<Card> cards;
        Query query(m_database, sql.c_str(), contact, most);
        while (query.next())
            cards.push_back(cardAt(query));
        return cards;
    });
}

Result<std::vector<Card>> CardLists::withDeals(int most)
{
    return guarded(m_database, [&]() -> Result<std::vector<Card>> {
        static const std::string sql = std::string("SELECT ") + kCardColumns
            + " FROM cards c WHERE c.deal IS NOT NULL ORDER BY c.changed DESC, c.row DESC LIMIT ?";
        std::vector<Card> cards;
        Query query(m_database, sql.c_str(), most);
        while (query.next())
            cards.push_back(cardAt(query));
        return cards;
    });
}

Result<void> CardLists::markSeen(MemberId member, EnvelopeId envelope, Time at)
{
    return guarded(m_database, [&]() -> Result<void> {
        Query(m_database,
              "INSERT INTO seen (member, envelope, at) VALUES (?, ?, ?) ON CONFLICT (member, envelope) DO UPDATE SET "
              "at = "
              "max(at, excluded.at)",
              member, envelope, at)
            .run();
        return {};
    });
}

} // namespace countersign::store
