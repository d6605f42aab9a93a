// Parties grouped into ordered steps; a step is done when all, or any n, of its parties have acted.
#pragma once

#include "core/domain/ids.h"

#include <optional>
#include <vector>

namespace countersign::domain {

struct Envelope;
struct Party;

struct Step {
    int needed = 0; // 0: all of the step's parties; n: any n
    friend bool operator==(const Step &, const Step &) = default;
};

// The step whose turn it is: the first that is not done; nothing when all are done (or it was not sent).
std::optional<int> currentStep(const Envelope &envelope);

// Parties who may act now, in the order of the envelope. Those who only receive a copy never have a turn.
std::vector<PartyId> whoseTurn(const Envelope &envelope);

bool isStepDone(const Envelope &envelope, int step);

// Of a sent envelope that is not over: the party's turn is now or may still come. Who only receives a copy: until it goes
// out.
bool isStillToCome(const Envelope &envelope, const Party &party);

// Our signatory first, then the client (DOMAIN.md, Route).
void applyDefaultRoute(Envelope &envelope);

} // namespace countersign::domain
