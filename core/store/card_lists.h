// What the board and the lists read: pages of cards by query, each over an index. Use on the store lane.
#pragma once

#include "core/domain/card_query.h"
#include "core/store/database.h"
#include "core/store/hit.h"

#include <QHash>

namespace countersign::store {

class CardLists
{
public:
    explicit CardLists(Database &database) : m_database(database) { }

    // The first `perStage` cards of each stage, or as many as `more` says, the newest change first.
    [[nodiscard]] Result<domain::BoardPage> board(const domain::CardQuery &query, int perStage,
                                                  const QHash<domain::StageId, int> &more = {});
    // `ranks`: the ids of stages or members in the order to sort by, for CardOrder::Stage and Responsible.
    struct Sorting {
        domain::CardOrder order = domain::CardOrder::Changed;
        bool descending = true;
        std::vector<Uuid> ranks;
    };
    [[nodiscard]] Result<domain::CardPage> list(const domain::CardQuery &query, const Sorting &sorting, int offset,
                                                int limit);
    [[nodiscard]] Result<std::vector<domain::Card>> all(); // last changed first
    // Open ones with a deadline before this.
    [[nodiscard]] Result<std::vector<domain::EnvelopeId>> dueBefore(Time time);
    [[nodiscard]] Result<domain::ViewCounts> counts(domain::MemberId me, Time now);
    [[nodiscard]] Result<std::vector<domain::Card>> withTurnOf(domain::MemberId member); // the most urgent first
    [[nodiscard]] Result<std::vector<domain::Card>> withContact(domain::ContactId contact, int most); // newest first
    [[nodiscard]] Result<std::vector<domain::Card>> withDeals(int most); // made for any deal, newest change first

    [[nodiscard]] Result<void> markSeen(domain::MemberId member, domain::EnvelopeId envelope, Time at);

    // Of the last `weeks` weeks up to `now`.
    [[nodiscard]] Result<domain::Supervision> supervision(Time now, int weeks);

private:
    // Throws. A board in lanes asks the same of each lane, and every look for the counts: they are kept until something
    // was written.
    [[nodiscard]] const std::vector<Hit> &hits(const QString &words);

    Database &m_database;
    QString m_foundWords;
    std::optional<Database::Stand> m_foundAt;
    std::vector<Hit> m_hits;
    domain::MemberId m_countedFor;
    std::optional<Database::Stand> m_countedAt;
    domain::ViewCounts m_counts;
};

} // namespace countersign::store
