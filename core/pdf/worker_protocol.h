// What a program and its worker process say to each other on the worker's stdin and stdout: u32 (big endian) length, then
// that many bytes of CBOR: a map. The worker answers each request with one map: {"ok": true, …} or
// {"ok": false, "module", "code", "detail"}. It ends when its stdin does.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCborMap>
#include <QImage>

#include <memory>
#include <optional>

namespace countersign::pdf {

inline constexpr qint64 kMaxMessage = 900LL * 1024 * 1024;

[[nodiscard]] QByteArray packMessage(const QCborMap &message);
// Takes one whole message off the front of `buffer`; nothing when it is not complete yet. Errors: WorkerCrashed (nonsense).
[[nodiscard]] Result<std::optional<QCborMap>> unpackMessage(QByteArray &buffer);

[[nodiscard]] QCborMap packImage(const QImage &image); // as 32-bit pixels
[[nodiscard]] QImage unpackImage(const QCborMap &map); // null when it is none
[[nodiscard]] QCborMap packError(const Error &error);
[[nodiscard]] Error unpackError(const QCborMap &map);

} // namespace countersign::pdf
