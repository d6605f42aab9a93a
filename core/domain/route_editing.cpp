#include "core/domain/route_editing.h"

#include "core/domain/envelope.h"
#include "core/domain/route.h"

#include <algorithm>
#include <set>

namespace countersign::domain {

namespace {

bool acts(const Party &party) { return party.act != PartyAct::ReceiveCopy; }

// Makes room before `step`: it and all that follow move on by one.
void insertStep(Envelope &envelope, int step)
{
    envelope.steps.insert(envelope.steps.begin() + step, Step{});
    for (Party &party : envelope.parties)
        if (party.step >= step)
            ++party.step;
}

int lastStep(const Envelope &envelope)
{
    int last = -1;
    for (const Party &party : envelope.parties)
        if (acts(party))
            last = std::max(last, party.step);
    return last;
}

} // namespace

bool hasDefaultRoute(const Envelope &envelope)
{
    Envelope usual = envelope;
    applyDefaultRoute(usual);
    return usual.parties == envelope.parties && usual.steps == envelope.steps;
}

void tidyRoute(Envelope &envelope)
{
    std::set<int> used;
    for (const Party &party : envelope.parties)
        if (acts(party))
            used.insert(party.step);
    std::vector<Step> steps;
    for (const int step : used)
        steps.push_back(static_cast<std::size_t>(step) < envelope.steps.size()
                            ? envelope.steps[static_cast<std::size_t>(step)]
                            : Step{});
    if (steps.empty() && !envelope.parties.empty())
        steps.emplace_back();
    for (Party &party : envelope.parties)
        party.step = acts(party) ? static_cast<int>(std::distance(used.begin(), used.find(party.step)))
                                 : static_cast<int>(steps.size()) - 1;
    envelope.steps = std::move(steps);
    for (std::size_t i = 0; i < envelope.steps.size(); ++i)
        if (envelope.steps[i].needed >= actorsIn(envelope, static_cast<int>(i)))
            envelope.steps[i].needed = 0;
}

bool canMoveEarlier(const Envelope &envelope, PartyId id)
{
    const Party *party = envelope.party(id);
    return party && acts(*party) && (party->step > 0 || actorsIn(envelope, party->step) > 1);
}

bool canMoveLater(const Envelope &envelope, PartyId id)
{
    const Party *party = envelope.party(id);
    return party && acts(*party) && (party->step < lastStep(envelope) || actorsIn(envelope, party->step) > 1);
}

void moveEarlier(Envelope &envelope, PartyId id)
{
    tidyRoute(envelope);
    if (!canMoveEarlier(envelope, id))
        return;
    const int step = envelope.party(id)->step;
    if (actorsIn(envelope, step) > 1) {
        insertStep(envelope, step);
        envelope.party(id)->step = step;
    } else {
        envelope.party(id)->step = step - 1;
    }
    tidyRoute(envelope);
}

void moveLater(Envelope &envelope, PartyId id)
{
    tidyRoute(envelope);
    if (!canMoveLater(envelope, id))
        return;
    const int step = envelope.party(id)->step;
    if (actorsIn(envelope, step) > 1)
        insertStep(envelope, step + 1);
    envelope.party(id)->step = step + 1;
    tidyRoute(envelope);
}

void moveToTheEnd(Envelope &envelope, PartyId id)
{
    Party *party = envelope.party(id);
    if (!party)
        return;
    party->step = lastStep(envelope) + 1;
    tidyRoute(envelope);
}

void moveToTheFront(Envelope &envelope, PartyId id)
{
    if (!envelope.party(id))
        return;
    insertStep(envelope, 0);
    envelope.party(id)->step = 0;
    tidyRoute(envelope);
}

int actorsIn(const Envelope &envelope, int step)
{
    return static_cast<int>(std::count_if(envelope.parties.begin(), envelope.parties.end(),
                                          [&](const Party &p) { return p.step == step && acts(p); }));
}

void setNeeded(Envelope &envelope, int step, int needed)
{
    tidyRoute(envelope);
    if (step >= 0 && static_cast<std::size_t>(step) < envelope.steps.size())
        envelope.steps[static_cast<std::size_t>(step)].needed =
            needed > 0 && needed < actorsIn(envelope, step) ? needed : 0;
}

} // namespace countersign::domain
