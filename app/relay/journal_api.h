// What desktops of one workspace ask for each other: docs/formats/journal-exchange.md.
#pragma once

#include "app/relay/attempts.h"
#include "app/relay/blobs.h"
#include "app/relay/http_message.h"
#include "app/relay/journal_store.h"
#include "app/relay/routes.h"
#include "core/base/clock.h"

namespace countersign::relay {

class JournalApi
{
public:
    JournalApi(JournalStore &store, Blobs &blobs, Attempts &attempts, const Clock &clock)
        : m_store(store),
          m_blobs(blobs),
          m_attempts(attempts),
          m_clock(clock)
    {
    }

    // Before there is a session: somebody with an invitation.
    [[nodiscard]] Response join(const Request &request);
    [[nodiscard]] Response answerFor(const Device &device, const Request &request, const RouteMatch &match);

private:
    [[nodiscard]] Response state(const Device &device, const Request &request);
    [[nodiscard]] Response invite(const Device &device, const Request &request);
    [[nodiscard]] Response fetchChunk(const Device &device, const QString &hash);
    [[nodiscard]] std::int64_t now() const { return m_clock.now().msSinceEpoch / 1000; }

    JournalStore &m_store;
    Blobs &m_blobs;
    Attempts &m_attempts;
    const Clock &m_clock;
};

} // namespace countersign::relay
