// The only way state changes: pure, total over every journal that was accepted.
#pragma once

#include "core/domain/event.h"

#include <QHash>

namespace countersign::domain {

// Applies one event of the envelope's own stream. Fails with NotPossible and leaves nothing changed when the act does
// not fit the state; flow steps call this before they append, so an accepted journal always reduces.
Result<Envelope> reduce(const Envelope &before, const Event &event);

// What an event means for the automation; nothing for events that trigger nothing.
std::vector<Happening> happeningsOf(const Envelope &after, const Event &event);

} // namespace countersign::domain
