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

// As 32-bit pixels: in the `room` (core/base/shared_room.h) where they fit, else in the map.
[[nodiscard]] QCborMap packImage(const QImage &image, int room = -1);
// Null when it is none. `spare` becomes the picture when it is of its size: memory that is there already.
[[nodiscard]] QImage unpackImage(const QCborMap &map, int room = -1, QImage spare = {});
[[nodiscard]] QCborMap packError(const Error &error);
[[nodiscard]] Error unpackError(const QCborMap &map);

} // namespace countersign::pdf
