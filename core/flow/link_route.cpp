#include "core/flow/link_route.h"

#include "core/domain/route.h"

#include <algorithm>
#include <map>

namespace countersign::flow {

namespace {

constexpr qsizetype kMostName = 256; // as the manifest takes it

bool acts(const domain::Party &party)
{
    return party.act != domain::PartyAct::ReceiveCopy && !(party.name.isEmpty() && party.companyName.isEmpty());
}

wire::RouteParty described(const domain::Party &party)
{
    return {.name = party.name.left(kMostName),
            .company = party.companyName.left(kMostName),
            .act = party.act == domain::PartyAct::Approve ? QStringLiteral("approve") : QStringLiteral("sign")};
}

// So many of the step are enough; 0 where all are needed.
int anyOf(const domain::Envelope &envelope, int step, std::size_t parties)
{
    if (step < 0 || step >= static_cast<int>(envelope.steps.size()))
        return 0;
    const int needed = envelope.steps[static_cast<std::size_t>(step)].needed;
    return needed > 0 && needed < static_cast<int>(parties) ? needed : 0;
}

} // namespace

std::vector<wire::RouteStep> linkRoute(const domain::Envelope &envelope, const domain::Party &recipient)
{
    if (!acts(recipient))
        return {};
    const std::vector<domain::PartyId> turn = domain::whoseTurn(envelope);
    std::map<int, wire::RouteStep> steps;
    qsizetype parties = 0;
    for (const domain::Party &party : envelope.parties) {
        if (!acts(party))
            continue;
        const bool isYou = party.id == recipient.id;
        const bool isDone = party.state == domain::PartyState::Acted;
        if (!isDone && !isYou && domain::isStepDone(envelope, party.step))
            continue;
        wire::RouteParty told = described(party);
        told.isYou = isYou;
        if (isDone)
            told.state = QStringLiteral("done");
        else if (isYou || std::find(turn.begin(), turn.end(), party.id) != turn.end())
            told.state = QStringLiteral("now");
        steps[party.step].parties.push_back(std::move(told));
        ++parties;
    }
    if (parties < 2 || parties > wire::kMaxRouteParties)
        return {};
    std::vector<wire::RouteStep> route;
    for (auto &[step, told] : steps) {
        told.any = anyOf(envelope, step, told.parties.size());
        route.push_back(std::move(told));
    }
    return route;
}

} // namespace countersign::flow
