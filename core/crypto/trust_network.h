// How trust reaches the world: timestamp authorities, OCSP responders, revocation lists and issuers' certificates are asked
// over HTTP (RFC 3161, 3.4; RFC 6960, A.1; RFC 5280, 4.2.2.1). A port, so that tests hang, lie and refuse, and so that
// programs without a network simply have none. Everything that comes back is hostile until it was checked.
#pragma once

#include "core/crypto/trust_network_error.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace countersign::crypto {

struct TrustQuery {
    QString url;
    QByteArray body; // empty: GET, else POST
    QByteArray contentType; // of the body
    QByteArray accept; // what the answer should be; empty: anything
    std::stop_token stop;
};

class TrustNetwork
{
public:
    virtual ~TrustNetwork() = default;

    // Blocks until the answer, a time-out or a stop. The body of a 2xx answer.
    [[nodiscard]] virtual Result<QByteArray> ask(const TrustQuery &query) = 0;

    [[nodiscard]] Result<QByteArray> get(const QString &url, std::stop_token stop = {})
    {
        return ask({.url = url, .body = {}, .contentType = {}, .accept = {}, .stop = std::move(stop)});
    }
    [[nodiscard]] Result<QByteArray> post(const QString &url, const QByteArray &contentType, const QByteArray &accept,
                                          const QByteArray &body, std::stop_token stop = {})
    {
        return ask({.url = url, .body = body, .contentType = contentType, .accept = accept, .stop = std::move(stop)});
    }
};

} // namespace countersign::crypto
