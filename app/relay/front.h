// Every request passes here: which route, who answers, what is logged, which headers each answer carries.
#pragma once

#include "app/relay/desktop_api.h"
#include "app/relay/pages.h"
#include "app/relay/signer_api.h"

namespace countersign::relay {

class Front final : public RequestHandler
{
public:
    Front(const Pages &pages, SignerApi &signers, DesktopApi &desktops, bool isHttps)
        : m_pages(pages),
          m_signers(signers),
          m_desktops(desktops),
          m_isHttps(isHttps)
    {
    }

    [[nodiscard]] std::int64_t bodyLimit(const QByteArray &method, const QByteArray &path) const override;
    void handle(Request request, Reply reply) override;

private:
    void dispatch(const Request &request, const RouteMatch &match, const Reply &reply);

    const Pages &m_pages;
    SignerApi &m_signers;
    DesktopApi &m_desktops;
    bool m_isHttps;
};

} // namespace countersign::relay
