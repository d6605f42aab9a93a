// Every request passes here: which route, who answers, what is logged, which headers each answer carries.
#pragma once

#include "app/relay/desktop_api.h"
#include "app/relay/metrics.h"
#include "app/relay/pages.h"
#include "app/relay/signer_api.h"
#include "app/relay/verify_api.h"

namespace countersign::relay {

class Front final : public RequestHandler
{
public:
    Front(const Pages &pages, SignerApi &signers, DesktopApi &desktops, VerifyApi &verification, ChangeFeed &feed,
          Metrics &metrics, bool isHttps)
        : m_pages(pages),
          m_signers(signers),
          m_desktops(desktops),
          m_verification(verification),
          m_feed(feed),
          m_metrics(metrics),
          m_isHttps(isHttps)
    {
    }

    [[nodiscard]] std::int64_t bodyLimit(const QByteArray &method, const QByteArray &path) const override;
    [[nodiscard]] bool isQuick(const QByteArray &method, const QByteArray &path) const override;
    void addHeaders(Response &response) const override { Pages::addSecurityHeaders(response, m_isHttps); }
    void ending() override
    {
        m_feed.answerAll();
        m_verification.ending();
    }
    void handle(Request request, Reply reply) override;

private:
    void dispatch(Request request, const RouteMatch &match, const Reply &reply);

    const Pages &m_pages;
    SignerApi &m_signers;
    DesktopApi &m_desktops;
    VerifyApi &m_verification;
    ChangeFeed &m_feed;
    Metrics &m_metrics;
    bool m_isHttps;
};

// What the operator's machines ask, on an address of its own: is the process alive, can it serve, what does it count.
class AdminFront final : public RequestHandler
{
public:
    AdminFront(Storage &storage, const Clock &clock, const Metrics &metrics,
               std::function<std::int64_t()> certificateExpires)
        : m_storage(storage),
          m_clock(clock),
          m_metrics(metrics),
          m_certificateExpires(std::move(certificateExpires))
    {
    }

    // Nothing here takes a body; a small one is read so that the answer says what is wrong.
    [[nodiscard]] std::int64_t bodyLimit(const QByteArray &, const QByteArray &) const override { return 64 * 1024; }
    void addHeaders(Response &response) const override { Pages::addSecurityHeaders(response, false); }
    void ending() override { m_isEnding = true; }
    void handle(Request request, Reply reply) override;

private:
    Storage &m_storage;
    const Clock &m_clock;
    const Metrics &m_metrics;
    std::function<std::int64_t()> m_certificateExpires; // UTC seconds, 0: no certificate of our own
    std::atomic<bool> m_isEnding = false;
};

} // namespace countersign::relay
