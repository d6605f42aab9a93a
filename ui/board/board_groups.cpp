#include "ui/board/board_groups.h"

#include "core/flow/deals.h"
#include "core/flow/lists.h"

namespace countersign::ui {

std::vector<BoardRows::Group> groupsOf(flow::Office &office, const domain::CardQuery &query, BoardGrouping grouping,
                                       const QHash<domain::StageId, int> &more)
{
    std::vector<BoardRows::Group> groups;
    // Whether the group has a lane now.
    const auto add = [&](const QString &key, const QString &name, const domain::CardQuery &asked) {
        auto page = flow::board(office, asked, kCardsPerStage, more);
        if (!page || page->lanes.empty())
            return false;
        groups.push_back({key, name, std::move(*page)});
        return true;
    };
    domain::CardQuery asked = query;
    domain::CardQuery others = query; // what is in no lane, with that of the lanes left out
    switch (grouping) {
    case BoardGrouping::None:
        if (auto page = flow::board(office, query, kCardsPerStage, more))
            groups.push_back({{}, {}, std::move(*page)});
        return groups;
    case BoardGrouping::Responsible:
        for (const domain::Member &member : office.members()) {
            if (groups.size() == kMostLanes)
                break;
            if (query.responsible && *query.responsible != member.id)
                continue;
            asked.responsible = member.id;
            if (add(member.id.toString(), member.name, asked))
                others.exceptResponsible.push_back(member.id);
        }
        break;
    case BoardGrouping::Company:
        for (const domain::Company &company : office.companies()) {
            if (groups.size() == kMostLanes)
                break;
            if (query.company && *query.company != company.id)
                continue;
            asked.company = company.id;
            if (add(company.id.toString(), company.requisites.name, asked))
                others.exceptCompanies.push_back(company.id);
        }
        break;
    case BoardGrouping::Deal:
        for (const domain::Deal &deal : flow::deals(office)) {
            if (groups.size() == kMostLanes)
                break;
            if (query.deal && *query.deal != deal.id)
                continue;
            asked.deal = deal.id;
            if (add(deal.id.toString(), deal.title, asked))
                others.exceptDeals.push_back(deal.id);
        }
        asked.deal = domain::DealId{};
        if ((!query.deal || query.deal->isNull()) && add({}, BoardRows::tr("Without a deal"), asked))
            others.exceptDeals.push_back(domain::DealId{});
        break;
    }
    //: A lane of the board: the cards of all who have no lane of their own.
    add(kOtherLanes, BoardRows::tr("Others"), others);
    return groups;
}

} // namespace countersign::ui
