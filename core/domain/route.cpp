#include "core/domain/route.h"

#include "core/domain/envelope.h"

#include <algorithm>

namespace countersign::domain {

bool isStepDone(const Envelope &envelope, int step)
{
    int actors = 0;
    int acted = 0;
    for (const Party &party : envelope.parties) {
        if (party.step != step || party.act == PartyAct::ReceiveCopy)
            continue;
        ++actors;
        acted += party.state == PartyState::Acted ? 1 : 0;
    }
    const int asked = step >= 0 && step < static_cast<int>(envelope.steps.size())
        ? envelope.steps[static_cast<std::size_t>(step)].needed
        : 0;
    return acted >= (asked <= 0 ? actors : std::min(asked, actors));
}

std::optional<int> currentStep(const Envelope &envelope)
{
    if (!envelope.isSent)
        return std::nullopt;
    int last = static_cast<int>(envelope.steps.size()) - 1;
    for (const Party &party : envelope.parties)
        last = std::max(last, party.step);
    for (int step = 0; step <= last; ++step) {
        if (!isStepDone(envelope, step))
            return step;
    }
    return std::nullopt;
}

std::vector<PartyId> whoseTurn(const Envelope &envelope)
{
    std::vector<PartyId> turn;
    const bool isEnded = envelope.isCancelled || envelope.isExpired || envelope.isCompleted
        || std::any_of(envelope.parties.begin(), envelope.parties.end(),
                       [](const Party &party) { return party.state == PartyState::Declined; });
    const std::optional<int> step = currentStep(envelope);
    if (isEnded || !step)
        return turn;
    for (const Party &party : envelope.parties) {
        if (party.step == *step && party.act != PartyAct::ReceiveCopy
            && (party.state == PartyState::Waiting || party.state == PartyState::Turn))
            turn.push_back(party.id);
    }
    return turn;
}

bool isStillToCome(const Envelope &envelope, const Party &party)
{
    if (!envelope.isSent || isOver(stateOf(envelope)))
        return false;
    if (party.act == PartyAct::ReceiveCopy)
        return !party.link;
    return (party.state == PartyState::Waiting || party.state == PartyState::Turn) && !isStepDone(envelope, party.step);
}

void applyDefaultRoute(Envelope &envelope)
{
    // Approvers of ours, then signers of ours, then the other side; copies go with the last step, where they cost no time.
    const auto rank = [](const Party &party) {
        if (party.act == PartyAct::ReceiveCopy)
            return 3;
        if (party.side == Side::Theirs)
            return 2;
        return party.act == PartyAct::Approve ? 0 : 1;
    };
    bool isUsed[3] = {};
    for (const Party &party : envelope.parties) {
        if (rank(party) < 3)
            isUsed[rank(party)] = true;
    }
    int stepOf[4] = {};
    int steps = 0;
    for (int i = 0; i < 3; ++i) {
        stepOf[i] = steps;
        steps += isUsed[i] ? 1 : 0;
    }
    stepOf[3] = std::max(0, steps - 1);
    for (Party &party : envelope.parties)
        party.step = stepOf[rank(party)];
    envelope.steps.assign(static_cast<std::size_t>(std::max(steps, envelope.parties.empty() ? 0 : 1)), Step{});
}

} // namespace countersign::domain
