// What desktops ask: enrolment, sessions, uploads, what happened.
#pragma once

#include "app/relay/attempts.h"
#include "app/relay/blobs.h"
#include "app/relay/change_feed.h"
#include "app/relay/http_message.h"
#include "app/relay/journal_api.h"
#include "app/relay/routes.h"
#include "core/mail/send_result.h"
#include "app/relay/sessions.h"

namespace countersign::relay {

class DesktopApi
{
public:
    struct Parts {
        Storage &storage;
        Blobs &blobs;
        Sessions &sessions;
        ChangeFeed &feed;
        Attempts &attempts;
        JournalApi &journal;
        const Clock &clock;
        wire::RelayIdentity identity;
        std::function<void()> enrolled; // after a token was used up
        std::function<mail::SendResult(const Uuid &workspace, const wire::Delivery &delivery)> tryDelivery;
    };
    explicit DesktopApi(Parts parts) : m(std::move(parts)), m_trials(m.clock, 5, 1.0 / 30) { }

    void handle(const Request &request, const RouteMatch &match, const Reply &reply);

private:
    [[nodiscard]] Response enrol(const Request &request);
    [[nodiscard]] Response session(const Request &request);
    [[nodiscard]] Response answerFor(const Device &device, const Request &request, const RouteMatch &match);
    [[nodiscard]] Response putBlob(const Device &device, const Request &request, const QString &hash);
    [[nodiscard]] Response fetchBlob(const Device &device, const RouteMatch &match);
    [[nodiscard]] Response putLink(const Device &device, const Request &request, const QByteArray &link);
    [[nodiscard]] Response putCompletion(const Device &device, const Request &request, const QByteArray &link);
    [[nodiscard]] Response putReply(const Device &device, const Request &request, const RouteMatch &match);
    [[nodiscard]] Response tryDelivery(const Device &device, const Request &request);
    void changes(const Device &device, const Request &request, const Reply &reply);
    [[nodiscard]] Response refuse(const Request &request);
    [[nodiscard]] std::int64_t nowMs() const { return m.clock.now().msSinceEpoch; }

    Parts m;
    Attempts m_trials; // of deliveries, by workspace
};

} // namespace countersign::relay
