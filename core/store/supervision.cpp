// What a supervisor sees: who has what for how long, what is late, how fast documents go through the stages.
#include "core/store/card_lists.h"
#include "core/store/sql.h"

#include <map>

namespace countersign::store {

using namespace domain;

Result<Supervision> CardLists::supervision(Time now, int weeks)
{
    constexpr qint64 kWeekMs = 7LL * 24 * 3600 * 1000;
    const qint64 from = now.msSinceEpoch - weeks * kWeekMs;
    return guarded(m_database, [&]() -> Result<Supervision> {
        Supervision all;
        std::map<MemberId, Holding> holdings;
        const auto of = [&](MemberId member) -> Holding & {
            Holding &holding = holdings[member];
            holding.member = member;
            return holding;
        };
        Query open(
            m_database,
            "SELECT responsible, count(*), sum(deadline IS NOT NULL AND deadline < ?) FROM cards WHERE is_over = 0 "
            "GROUP BY responsible",
            now);
        while (open.next()) {
            Holding &holding = of(open.id<MemberId>(0));
            holding.open = static_cast<int>(open.integer(1));
            holding.overdue = static_cast<int>(open.integer(2));
        }
        Query waiting(m_database,
                      "SELECT waits_member, count(*), min(coalesce(since, changed)) FROM cards WHERE is_over = 0 AND "
                      "waits_for <> '' GROUP BY waits_member");
        while (waiting.next()) {
            Holding &holding = of(waiting.maybeId<MemberId>(0).value_or(MemberId{}));
            holding.waiting = static_cast<int>(waiting.integer(1));
            holding.oldest = Time{waiting.integer(2)};
        }
        for (const auto &[member, holding] : holdings)
            all.holdings.push_back(holding);

        std::map<StageId, StagePace> paces;
        Query inStages(m_database, "SELECT stage, cards FROM stage_counts WHERE cards > 0");
        while (inStages.next()) {
            const StageId stage = inStages.id<StageId>(0);
            paces[stage] = {.stage = stage, .now = static_cast<int>(inStages.integer(1))};
        }
        Query passed(
            m_database,
            "SELECT stage, count(*), CAST(avg(left_at - entered) AS INTEGER) FROM stays WHERE left_at >= ? AND "
            "left_at <= ? GROUP BY stage",
            from, now);
        while (passed.next()) {
            StagePace &pace = paces[passed.id<StageId>(0)];
            pace.stage = passed.id<StageId>(0);
            pace.passed = static_cast<int>(passed.integer(1));
            pace.meanMs = passed.integer(2);
        }
        for (const auto &[stage, pace] : paces)
            all.paces.push_back(pace);

        for (int week = 0; week < weeks; ++week)
            all.weeks.push_back({.from = Time{from + week * kWeekMs}});
        const auto put = [&](const char *sql, int WeekCount::*member) {
            Query query(m_database, sql, from, kWeekMs, now);
            while (query.next())
                if (const qint64 week = query.integer(0); week >= 0 && week < weeks)
                    all.weeks[static_cast<std::size_t>(week)].*member += static_cast<int>(query.integer(1));
        };
        put("SELECT (sent - ?1 - 1) / ?2, count(*) FROM cards WHERE sent > ?1 AND sent <= ?3 GROUP BY 1",
            &WeekCount::sent);
        put("SELECT (completed - ?1 - 1) / ?2, count(*) FROM cards WHERE completed > ?1 AND completed <= ?3 GROUP BY 1",
            &WeekCount::completed);
        Query mean(
            m_database,
            "SELECT count(*), CAST(coalesce(avg(completed - sent), 0) AS INTEGER) FROM cards WHERE completed > ? AND "
            "completed <= ? AND sent IS NOT NULL",
            from, now);
        if (mean.next()) {
            all.completed = static_cast<int>(mean.integer(0));
            all.meanToSignMs = mean.integer(1);
        }
        return all;
    });
}

} // namespace countersign::store
