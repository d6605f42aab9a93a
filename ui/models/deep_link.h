// countersign://envelope/<id>: leads a member of the office to a document. It opens nothing to anybody else: the id means
// something only inside the workspace that has it.
#pragma once

#include "core/domain/ids.h"

#include <QString>

#include <optional>

namespace countersign::ui {

inline constexpr auto kLinkScheme = "countersign";

[[nodiscard]] QString linkTo(domain::EnvelopeId envelope);
// Anybody can make a link: whatever is not exactly of this form is none.
[[nodiscard]] std::optional<domain::EnvelopeId> envelopeOf(const QString &link);

} // namespace countersign::ui
