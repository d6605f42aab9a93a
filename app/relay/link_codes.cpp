#include "app/relay/link_codes.h"

#include <algorithm>

namespace countersign::relay {

std::int64_t nextCodeAt(std::vector<std::int64_t> sent)
{
    if (sent.empty())
        return 0;
    std::sort(sent.rbegin(), sent.rend()); // newest first
    const std::int64_t pause = sent.front() + kCodePause;
    return sent.size() < kCodesAnHour ? pause : std::max(pause, sent[kCodesAnHour - 1] + 3600);
}

} // namespace countersign::relay
