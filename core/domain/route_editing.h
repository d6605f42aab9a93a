// How a person changes the order of a route. Each act leaves a tidy one: no step without somebody who acts, and those who
// only receive a copy with the last step, where they cost no time.
#pragma once

#include "core/domain/ids.h"

namespace countersign::domain {

struct Envelope;

// Whether the route is the one that applyDefaultRoute() gives.
bool hasDefaultRoute(const Envelope &envelope);

// After parties came, went or changed their act.
void tidyRoute(Envelope &envelope);

// One place earlier or later. Who shares a step leaves it for one of their own; who has one joins the step next to it.
bool canMoveEarlier(const Envelope &envelope, PartyId party);
bool canMoveLater(const Envelope &envelope, PartyId party);
void moveEarlier(Envelope &envelope, PartyId party);
void moveLater(Envelope &envelope, PartyId party);

// In a step of their own, after or before everybody else.
void moveToTheEnd(Envelope &envelope, PartyId party);
void moveToTheFront(Envelope &envelope, PartyId party);

int actorsIn(const Envelope &envelope, int step);
// How many of them must act: all (0), or any n.
void setNeeded(Envelope &envelope, int step, int needed);

} // namespace countersign::domain
