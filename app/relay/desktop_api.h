// What desktops ask: enrolment, sessions, uploads, what happened.
#pragma once

#include "app/relay/attempts.h"
#include "app/relay/blobs.h"
#include "app/relay/change_feed.h"
#include "app/relay/http_message.h"
#include "app/relay/routes.h"
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
        const Clock &clock;
        wire::RelayIdentity identity;
        std::function<void()> enrolled; // after a token was used up
    };
    explicit DesktopApi(Parts parts) : m(std::move(parts)) { }

    void handle(const Request &request, const RouteMatch &match, const Reply &reply);

private:
    [[nodiscard]] Response enrol(const Request &request);
    [[nodiscard]] Response session(const Request &request);
    [[nodiscard]] Response answerFor(const Device &device, const Request &request, const RouteMatch &match);
    [[nodiscard]] Response putBlob(const Device &device, const Request &request, const QString &hash);
    [[nodiscard]] Response fetchBlob(const Device &device, const RouteMatch &match);
    [[nodiscard]] Response putLink(const Device &device, const Request &request, const QByteArray &link);
    [[nodiscard]] Response putCompletion(const Device &device, const Request &request, const QByteArray &link);
    void changes(const Device &device, const Request &request, const Reply &reply);
    [[nodiscard]] Response refuse(const Request &request, int status, const char *code);
    [[nodiscard]] std::int64_t nowMs() const { return m.clock.now().msSinceEpoch; }

    Parts m;
};

} // namespace countersign::relay
