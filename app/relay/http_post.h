// One HTTPS POST to somebody else's server (an SMS gateway, a webhook), with libcurl: no redirects, no cookies, no proxy
// of the environment, a small reply. Blocks; thread-safe.
#pragma once

#include "core/mail/send_result.h"

#include <QList>

#include <atomic>

namespace countersign::relay {

struct HttpPost {
    QByteArray url;
    QList<QByteArray> headers; // "Name: value"
    QByteArray body;
    int timeoutSeconds = 30; // of the whole attempt
    bool mayBePrivate = false; // false: no connection to an address of this machine or of a private network
    QString caFile = {}; // PEM; empty: the system's
};

struct HttpReply {
    int status = 0; // 0: no answer
    QByteArray body; // at most 64 KB
    int retryAfterSeconds = 0;
    QString trouble; // why there is no answer
    bool wasSent = false; // without an answer: the request may have been taken all the same
    bool isForbidden = false; // without an answer: the address is a private one
};

[[nodiscard]] HttpReply post(const HttpPost &request, const std::atomic<bool> &isStopping);

// Where a stranger's webhook may lead: not to loopback, link-local, private, shared, documentation or multicast
// addresses (RFC 6890), nor to those that embed one. `address` is in network order, 4 or 16 bytes.
[[nodiscard]] bool isPublicAddress(const QByteArray &address);

} // namespace countersign::relay
