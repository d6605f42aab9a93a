// An address as text, in one spelling, and whose limits it counts against.
#pragma once

#include <QString>

namespace countersign::relay {

struct IpAddress {
    bool isValid = false;
    bool isLoopback = false;
    QString text; // canonical; IPv4 in IPv6 (::ffff:192.0.2.1) is written as IPv4
};
[[nodiscard]] IpAddress ipAddress(const QString &text);

// Limits per address count by this name: of IPv6 the /64, because whoever has one address has all of those. What is no
// address stays as it is.
[[nodiscard]] QString shareOf(const QString &address);

} // namespace countersign::relay
