// Finished files that a relay can be asked about without being sent one, and without learning anything itself: it holds a
// number nobody can guess without the file, and words that only the file's own hash opens (docs/formats/integrity.md).
#pragma once

#include "core/wire/wire_error.h"

#include <QByteArray>

#include <vector>

namespace countersign::wire {

constexpr qsizetype kMaxFinished = 64; // in one request
constexpr qsizetype kMaxSealedFinished = 512;

struct Finished {
    QByteArray id; // 32 bytes, derived from the file's hash
    QByteArray sealed; // number and time, under a key derived from it
    friend bool operator==(const Finished &, const Finished &) = default;
};

[[nodiscard]] QByteArray encode(const std::vector<Finished> &all);
[[nodiscard]] Result<std::vector<Finished>> decodeFinished(const QByteArray &json);

[[nodiscard]] QByteArray encodeLookup(const QByteArray &id);
[[nodiscard]] Result<QByteArray> decodeLookup(const QByteArray &json);
[[nodiscard]] QByteArray encodeLookupReply(const QByteArray &sealed);

} // namespace countersign::wire
