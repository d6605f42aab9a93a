#include "core/domain/revision_plan.h"

#include <algorithm>

namespace countersign::domain {

std::vector<PlannedRevision> planRevisions(const Envelope &envelope)
{
    using Kind = PlannedRevision::Kind;
    std::vector<const Party *> inApp, byLink;
    for (const Party &party : envelope.parties) {
        if (party.act != PartyAct::Sign)
            continue;
        if (isNotNeeded(envelope, party))
            continue;
        const bool hasOwnKey = party.side == Side::Ours && party.channel == Channel::InApp;
        (hasOwnKey ? inApp : byLink).push_back(&party);
    }
    const auto byStep = [](const Party *a, const Party *b) { return a->step < b->step; };
    std::stable_sort(inApp.begin(), inApp.end(), byStep);
    std::stable_sort(byLink.begin(), byLink.end(), byStep);

    std::vector<PlannedRevision> plan{{.kind = Kind::Prepared}};
    for (const Party *party : inApp)
        plan.push_back({.kind = Kind::LocalSignature, .party = party->id});
    for (const Party *party : byLink)
        plan.push_back({.kind = Kind::SealForParty, .party = party->id});
    if (byLink.empty())
        plan.push_back({.kind = Kind::FinalSeal});
    plan[1].certifies = true;
    return plan;
}

bool isNotNeeded(const Envelope &envelope, const Party &party)
{
    return envelope.isSent && party.act != PartyAct::ReceiveCopy && party.state != PartyState::Acted
        && party.state != PartyState::Declined && isStepDone(envelope, party.step);
}

bool mayCloseWithFinalSeal(const Envelope &envelope)
{
    // A signer by link is sure to sign where the others of their step are not enough.
    for (const Party &party : envelope.parties) {
        if (party.act != PartyAct::Sign || (party.side == Side::Ours && party.channel == Channel::InApp))
            continue;
        int actors = 0, othersWithoutLink = 0;
        for (const Party &other : envelope.parties) {
            if (other.step != party.step || other.act == PartyAct::ReceiveCopy)
                continue;
            ++actors;
            othersWithoutLink +=
                other.act == PartyAct::Approve || (other.side == Side::Ours && other.channel == Channel::InApp) ? 1 : 0;
        }
        const auto step = static_cast<std::size_t>(party.step);
        const int asked = step < envelope.steps.size() ? envelope.steps[step].needed : 0;
        if ((asked <= 0 ? actors : std::min(asked, actors)) > othersWithoutLink)
            return false;
    }
    return true;
}

} // namespace countersign::domain
