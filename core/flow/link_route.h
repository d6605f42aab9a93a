// Whose turn it is, as the manifest of a link tells its recipient (docs/formats/link.md): who has acted, who acts now and
// who comes after, as it stands when the link is made.
#pragma once

#include "core/domain/envelope.h"
#include "core/wire/link_contents.h"

namespace countersign::flow {

// Names and companies only. Empty for whoever only gets a copy, and where nobody else acts. In a step that is done without
// all of its parties the others are left out: nobody waits for them.
[[nodiscard]] std::vector<wire::RouteStep> linkRoute(const domain::Envelope &envelope, const domain::Party &recipient);

} // namespace countersign::flow
