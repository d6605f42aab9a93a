#include "app/relay/link_state.h"

#include <algorithm>

namespace countersign::relay {

std::int64_t opensUntil(const LinkRecord &link)
{
    if (link.completedAt)
        return link.completionExpires > 0 ? link.completionExpires : *link.completedAt + kKeptAfterAnswer;
    if (link.answeredAt)
        return std::max(link.expires, *link.answeredAt + kKeptAfterAnswer);
    return link.expires;
}

LinkState stateOf(const LinkRecord &link, std::int64_t now)
{
    if (link.cancelledAt)
        return link.isReplaced ? LinkState::Replaced : LinkState::Cancelled;
    if (link.expiredAt || now >= opensUntil(link)) // expired once is expired for good, whatever the clock does
        return LinkState::Expired;
    if (link.completedAt)
        return LinkState::Completed;
    return link.answeredAt ? LinkState::Answered : LinkState::Open;
}

const char *stateName(LinkState state)
{
    switch (state) {
    case LinkState::Open: return "open";
    case LinkState::Answered: return "answered";
    case LinkState::Completed: return "completed";
    case LinkState::Expired: return "expired";
    case LinkState::Cancelled: return "cancelled";
    case LinkState::Replaced: return "replaced";
    }
    return "";
}

std::int64_t waitAfterFailures(int failures)
{
    if (failures >= kFailuresToLock)
        return 24 * 3600;
    if (failures < kFailuresToWait)
        return 0;
    return std::min<std::int64_t>(2LL << (failures - kFailuresToWait), 15 * 60);
}

} // namespace countersign::relay
