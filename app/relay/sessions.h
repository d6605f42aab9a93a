// Who a desktop is. A device proves its Ed25519 key over a challenge and gets an opaque token for 15 minutes. Challenges
// and tokens carry their own proof (HMAC), so that nothing is kept for those who only ask, and any replica knows what
// another one gave out. A device that was removed is refused at once. Thread-safe.
#pragma once

#include "app/relay/storage.h"
#include "core/base/clock.h"
#include "core/base/secret.h"

namespace countersign::relay {

class Sessions
{
public:
    // `key`: 32 bytes. One process makes a new one at each start, which leaves nothing to steal on disk; replicas derive
    // the same one from the key that they share.
    Sessions(Storage &storage, const Clock &clock, Secret key);

    // The same for known and unknown devices: nothing is learned here.
    [[nodiscard]] QByteArray challenge(const Uuid &device);

    struct Grant {
        QByteArray token;
        std::int64_t expires = 0; // seconds
    };
    // A challenge works once and for a minute. Null: not proven.
    [[nodiscard]] Result<std::optional<Grant>> open(const wire::SessionRequest &proof);
    [[nodiscard]] Result<std::optional<Device>> deviceOf(const QByteArray &authorization);

    // A single-use enrolment token, valid 10 minutes: 128 bits as text. Only its hash is stored.
    [[nodiscard]] Result<QString> issueEnrolmentToken();
    [[nodiscard]] Result<bool> enrol(const wire::EnrolRequest &request);

private:
    [[nodiscard]] std::int64_t now() const { return m_clock.now().msSinceEpoch / 1000; }
    [[nodiscard]] QByteArray proofOf(char purpose, const QByteArray &claim) const; // 16 bytes

    Storage &m_storage;
    const Clock &m_clock;
    const Secret m_key;
};

} // namespace countersign::relay
