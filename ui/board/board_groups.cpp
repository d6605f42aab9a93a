#include "ui/board/board_groups.h"

#include "core/flow/deals.h"
#include "core/flow/lists.h"

namespace countersign::ui {

namespace {

constexpr std::size_t kMostGroups = 40;

} // namespace

std::vector<BoardRows::Group> groupsOf(flow::Office &office, const domain::CardQuery &query, BoardGrouping grouping,
                                       const QHash<domain::StageId, int> &more)
{
    std::vector<BoardRows::Group> groups;
    const auto add = [&](const QString &key, const QString &name, const domain::CardQuery &asked, bool always) {
        auto page = flow::board(office, asked, kCardsPerStage, more);
        if (page && (always || !page->lanes.empty()) && groups.size() < kMostGroups)
            groups.push_back({key, name, std::move(*page)});
    };
    domain::CardQuery asked = query;
    switch (grouping) {
    case BoardGrouping::None: add({}, {}, query, true); break;
    case BoardGrouping::Responsible:
        for (const domain::Member &member : office.members()) {
            if (query.responsible && *query.responsible != member.id)
                continue;
            asked.responsible = member.id;
            add(member.id.toString(), member.name, asked, false);
        }
        break;
    case BoardGrouping::Company:
        for (const domain::Company &company : office.companies()) {
            if (query.company && *query.company != company.id)
                continue;
            asked.company = company.id;
            add(company.id.toString(), company.requisites.name, asked, false);
        }
        break;
    case BoardGrouping::Deal:
        for (const domain::Deal &deal : flow::deals(office)) {
            asked.deal = deal.id;
            add(deal.id.toString(), deal.title, asked, false);
        }
        asked.deal = domain::DealId{};
        add({}, BoardRows::tr("Without a deal"), asked, false);
        break;
    }
    return groups;
}

} // namespace countersign::ui
