// How one attempt to hand a delivery to a server ended.
#pragma once

#include <QByteArray>
#include <QString>

namespace countersign::mail {

struct SendResult {
    enum class Outcome { Delivered, Deferred, Refused };
    Outcome outcome = Outcome::Deferred;
    QString words = {}; // the server's, without addresses and numbers; or why it could not be reached
    bool mayHaveArrived = false; // deferred, and the server did not say that it refused
    int retryAfterSeconds = 0; // the server's wish; 0: none
};

// Takes addresses and control characters out of a server's reply before it is kept. `recipient` is an address or a
// number.
[[nodiscard]] QString withoutAddresses(const QByteArray &words, const QByteArray &recipient);

} // namespace countersign::mail
