// Base64url without padding (RFC 4648, 5): how link.md writes bytes in JSON and URLs ("b64").
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace countersign::wire {

[[nodiscard]] QString toB64(QByteArrayView bytes);

// Strict: no padding, no other alphabet, no stray bits in the last character, so that a value has one spelling only.
[[nodiscard]] std::optional<QByteArray> fromB64(const QString &text);

// Lower-case hex of exactly `bytes` bytes; nothing else.
[[nodiscard]] bool isHex(const QString &text, qsizetype bytes);

} // namespace countersign::wire
