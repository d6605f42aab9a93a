// What state a link is in, and until when: pure rules, used inside the storage's transactions and by the API alike.
// docs/formats/link.md, "Rules of the relay".
#pragma once

#include "core/base/uuid.h"

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace countersign::relay {

struct LinkRecord {
    QByteArray id;
    Uuid workspace;
    QByteArray auth, wrapped, manifest;
    std::int64_t expires = 0;
    std::optional<std::int64_t> answeredAt, completedAt, cancelledAt, expiredAt;
    std::optional<QByteArray> completion;
    std::int64_t completionExpires = 0;
    int failures = 0;
    std::int64_t lockedUntil = 0;
    bool isReplaced = false; // cancelled because another link took its place
};

enum class LinkState { Open, Answered, Completed, Expired, Cancelled, Replaced };

constexpr std::int64_t kKeptAfterAnswer = 90LL * 24 * 3600; // seconds
constexpr std::int64_t kKeptAfterClosing = 30LL * 24 * 3600;
constexpr std::int64_t kKeptUnnamed = 7LL * 24 * 3600; // a blob that no link names
constexpr int kFailuresToWait = 5;
constexpr int kFailuresToLock = 20;

[[nodiscard]] std::int64_t opensUntil(const LinkRecord &link);
[[nodiscard]] LinkState stateOf(const LinkRecord &link, std::int64_t now);
[[nodiscard]] const char *stateName(LinkState state);
[[nodiscard]] inline bool isClosed(LinkState state)
{
    return state == LinkState::Expired || state == LinkState::Cancelled || state == LinkState::Replaced;
}

// How long a link is closed to everybody after so many wrong secrets in a row.
[[nodiscard]] std::int64_t waitAfterFailures(int failures);

} // namespace countersign::relay
