#include "core/flow/onward.h"

#include "core/domain/route.h"
#include "core/flow/link_sending.h"

namespace countersign::flow {

void addOnward(Commit &commit, const domain::Envelope &after)
{
    const domain::EnvelopeState state = domain::stateOf(after);
    addUnneededCancellations(commit, after);
    if (state == domain::EnvelopeState::Sealing) {
        commit.task({.kind = kSealTask,
                     .envelope = after.id,
                     .party = {},
                     .payload = {},
                     .notBefore = {},
                     .dedupKey = QStringLiteral("seal:") + after.id.toString()});
        return;
    }
    const std::optional<int> step = domain::currentStep(after);
    if (domain::isOver(state) || !step)
        return;
    std::vector<domain::PartyId> fresh;
    for (const domain::PartyId id : domain::whoseTurn(after))
        if (after.party(id)->state == domain::PartyState::Waiting)
            fresh.push_back(id);
    if (!fresh.empty())
        commit.add(after.id.value, domain::TurnStarted{.step = *step, .parties = fresh});
}

} // namespace countersign::flow
