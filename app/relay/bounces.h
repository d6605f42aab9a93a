// An envelope sender of its own for each mail (VERP): "bounces+<delivery>-<mac>@host". What comes back to it names the delivery, and
// nobody can make one up; in lower case, because servers on the way may change the case.
#pragma once

#include "app/relay/relay_keys.h"

#include <optional>

namespace countersign::relay {

[[nodiscard]] bool canTakeBounces(const QString &address); // there is room for the rest before the @
[[nodiscard]] QByteArray bounceAddress(const QString &base, const RelayKeys &keys, std::int64_t delivery);
// Whatever the host: the mail server has judged that. Nothing where the address is not one of ours.
[[nodiscard]] std::optional<std::int64_t> deliveryOfBounce(const QString &address, const RelayKeys &keys);

} // namespace countersign::relay
