// What the signer's page asks. Every request but the page itself proves the link's secret by A; the order of refusals
// and the locks are in docs/formats/link.md, "Rules of the relay".
#pragma once

#include "app/relay/attempts.h"
#include "app/relay/blobs.h"
#include "app/relay/codes.h"
#include "app/relay/http_message.h"
#include "app/relay/pages.h"
#include "app/relay/routes.h"
#include "app/relay/storage.h"
#include "core/base/clock.h"

#include <variant>

namespace countersign::relay {

class SignerApi
{
public:
    SignerApi(Storage &storage, Blobs &blobs, Attempts &attempts, Codes &codes, const RelayKeys &keys,
              const Clock &clock, PageLook look = {})
        : m_storage(storage),
          m_blobs(blobs),
          m_attempts(attempts),
          m_codes(codes),
          m_keys(keys),
          m_clock(clock),
          m_look(std::move(look))
    {
    }

    [[nodiscard]] Response handle(const Request &request, const RouteMatch &match);

private:
    using Admission = std::variant<LinkRecord, Response>; // the link, or the refusal
    struct Entry {
        LinkRecord link;
        LinkState state = LinkState::Open;
        std::optional<GrantedCode> code;
    };
    using Entrance = std::variant<Entry, Response>;

    [[nodiscard]] Response open(const Request &request, const RouteMatch &match);
    [[nodiscard]] Response blob(const Request &request, const RouteMatch &match);
    [[nodiscard]] Response putBlob(const Request &request, const RouteMatch &match);
    [[nodiscard]] Response answer(const Request &request, const RouteMatch &match);
    [[nodiscard]] Response question(const Request &request, const RouteMatch &match);
    [[nodiscard]] Response sendCode(const Request &request, const RouteMatch &match);
    [[nodiscard]] Response checkCode(const Request &request, const RouteMatch &match);
    [[nodiscard]] Response stopReminders(const Request &request, const RouteMatch &match);
    // The secret proven.
    [[nodiscard]] Admission admit(const Request &request, const QByteArray &link, const std::optional<QByteArray> &a);
    // The secret and, where the link asks for one, a code. A closed link says so to whoever has the secret.
    [[nodiscard]] Entrance enter(const Request &request, const QByteArray &link);
    // The link's code policy, for whoever has the secret of a link that opens.
    [[nodiscard]] std::variant<CodeState, Response> codePolicy(const Request &request, const QByteArray &link);
    [[nodiscard]] std::int64_t now() const { return m_clock.now().msSinceEpoch / 1000; }

    Storage &m_storage;
    Blobs &m_blobs;
    Attempts &m_attempts;
    Codes &m_codes;
    const RelayKeys &m_keys;
    const Clock &m_clock;
    const PageLook m_look; // of the page that stops reminders
};

} // namespace countersign::relay
