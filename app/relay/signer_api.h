// What the signer's page asks. Every request but the page itself proves the link's secret by A; the order of refusals
// and the locks are in docs/formats/link.md, "Rules of the relay".
#pragma once

#include "app/relay/attempts.h"
#include "app/relay/blobs.h"
#include "app/relay/http_message.h"
#include "app/relay/routes.h"
#include "app/relay/storage.h"
#include "core/base/clock.h"

#include <variant>

namespace countersign::relay {

class SignerApi
{
public:
    SignerApi(Storage &storage, BlobFolder &blobs, Attempts &attempts, const Clock &clock)
        : m_storage(storage),
          m_blobs(blobs),
          m_attempts(attempts),
          m_clock(clock)
    {
    }

    [[nodiscard]] Response open(const Request &request, const RouteMatch &match);
    [[nodiscard]] Response blob(const Request &request, const RouteMatch &match);
    [[nodiscard]] Response answer(const Request &request, const RouteMatch &match);

private:
    using Admission = std::variant<LinkRecord, Response>; // the link, or the refusal
    [[nodiscard]] Admission admit(const Request &request, const QByteArray &link, const std::optional<QByteArray> &a);
    [[nodiscard]] std::int64_t now() const { return m_clock.now().msSinceEpoch / 1000; }

    Storage &m_storage;
    BlobFolder &m_blobs;
    Attempts &m_attempts;
    const Clock &m_clock;
};

} // namespace countersign::relay
