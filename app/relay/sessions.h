// Who a desktop is. A device proves its Ed25519 key over a challenge and gets an opaque token for 15 minutes. Both are
// kept in memory only: a restart costs a desktop one more round trip and leaves nothing to steal on disk. Thread-safe.
#pragma once

#include "app/relay/storage.h"
#include "core/base/clock.h"

#include <QHash>

#include <mutex>

namespace countersign::relay {

class Sessions
{
public:
    Sessions(Storage &storage, const Clock &clock) : m_storage(storage), m_clock(clock) { }

    // The same for known and unknown devices: nothing is learned here.
    [[nodiscard]] QByteArray challenge(const Uuid &device);

    struct Grant {
        QByteArray token;
        std::int64_t expires = 0; // seconds
    };
    // A challenge works once and for a minute. Null: not proven.
    [[nodiscard]] Result<std::optional<Grant>> open(const wire::SessionRequest &proof);
    [[nodiscard]] std::optional<Device> deviceOf(const QByteArray &authorization);

    // A single-use enrolment token, valid 10 minutes: 128 bits as text. Only its hash is stored.
    [[nodiscard]] Result<QString> issueEnrolmentToken();
    [[nodiscard]] Result<bool> enrol(const wire::EnrolRequest &request);

private:
    struct Challenge {
        Uuid device;
        std::int64_t expires = 0;
    };
    struct Session {
        Device device;
        std::int64_t expires = 0;
    };
    [[nodiscard]] std::int64_t now() const { return m_clock.now().msSinceEpoch / 1000; }
    template <typename Map> void makeRoom(Map &map, qsizetype most);

    Storage &m_storage;
    const Clock &m_clock;
    std::mutex m_mutex;
    QHash<QByteArray, Challenge> m_challenges;
    QHash<QByteArray, Session> m_sessions; // by the token's hash
};

} // namespace countersign::relay
