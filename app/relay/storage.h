// What the relay remembers, as a port: SQLite keeps it for one process; several replicas would use a server database
// behind the same functions. Every function is one transaction and returns after it is durable; changes and their
// deliveries are part of the transaction that causes them. Thread-safe.
#pragma once

#include "app/relay/link_state.h"
#include "app/relay/relay_error.h"
#include "core/wire/link_messages.h"

#include <functional>

namespace countersign::relay {

struct Device {
    Uuid id;
    Uuid workspace;
    QByteArray key; // Ed25519
};

struct Origin { // of a signer's request: evidence
    QString address;
    QString agent;
};

enum class PutOutcome { Stored, Same, Different, UnknownLink, AlreadyAnswered };

enum class TakeOutcome { Stored, Same, AlreadyAnswered, Expired, Cancelled, UnknownLink };
struct TakenAnswer {
    TakeOutcome outcome = TakeOutcome::UnknownLink;
    std::int64_t received = 0;
};

struct WrongSecret {
    int failures = 0;
    std::int64_t lockedUntil = 0;
};

// One delivery in hand. Its result counts only while `fence` is still the row's.
struct ClaimedDelivery {
    std::int64_t id = 0;
    std::int64_t fence = 0;
    int attempts = 0; // this one included
    Uuid workspace;
    std::optional<QByteArray> link;
    QString dedupKey;
    QString kind;
    QByteArray payload;
    std::int64_t createdMs = 0;
};

class Storage
{
public:
    virtual ~Storage() = default;

    struct Listener {
        std::function<void(const Uuid &workspace)> changed; // after the commit that added changes
        std::function<void()> deliveriesQueued; // after the commit that queued deliveries
    };
    virtual void setListener(Listener listener) = 0; // once, before the first request

    // Devices.
    [[nodiscard]] virtual Result<bool> hasDevices() = 0;
    [[nodiscard]] virtual Result<bool> hasEnrolmentToken(std::int64_t now) = 0;
    [[nodiscard]] virtual Result<void> addEnrolmentToken(const QByteArray &hash, std::int64_t expires) = 0;
    // Uses up the token. False: not valid, or the device exists with another key.
    [[nodiscard]] virtual Result<bool> enrol(const QByteArray &tokenHash, const Device &device, std::int64_t now) = 0;
    [[nodiscard]] virtual Result<std::optional<Device>> device(const Uuid &id) = 0;

    // Blobs: who has which; the bytes are in BlobFolder.
    [[nodiscard]] virtual Result<bool> hasBlob(const Uuid &workspace, const QByteArray &hash) = 0;
    [[nodiscard]] virtual Result<void> addBlob(const Uuid &workspace, const QByteArray &hash, std::int64_t size,
                                               std::int64_t now) = 0;

    // Links. MissingBlob when a chunk is not there.
    [[nodiscard]] virtual Result<PutOutcome> putLink(const Uuid &workspace, const QByteArray &id,
                                                     const wire::LinkUpload &upload, std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<PutOutcome> putCompletion(const Uuid &workspace, const QByteArray &id,
                                                           const wire::CompletionUpload &upload,
                                                           std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<PutOutcome> cancelLink(const Uuid &workspace, const QByteArray &id,
                                                        const std::vector<wire::Delivery> &deliveries,
                                                        std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<std::optional<LinkRecord>> link(const QByteArray &id) = 0;
    [[nodiscard]] virtual Result<bool> linkHasChunk(const QByteArray &id, const QByteArray &hash) = 0;
    [[nodiscard]] virtual Result<void> noteOpened(const QByteArray &id, const Origin &origin, std::int64_t now) = 0;
    [[nodiscard]] virtual Result<WrongSecret> noteWrongSecret(const QByteArray &id, std::int64_t now) = 0;
    [[nodiscard]] virtual Result<TakenAnswer> takeAnswer(const QByteArray &id, const wire::AnswerPost &answer,
                                                         const Origin &origin, std::int64_t now) = 0;
    [[nodiscard]] virtual Result<std::optional<wire::StoredAnswer>> answer(const Uuid &workspace,
                                                                           const QByteArray &id) = 0;
    // Marks what is past its time, once, and says so in the changes. Returns how many.
    [[nodiscard]] virtual Result<int> expireLinks(std::int64_t now) = 0;

    struct BlobName {
        Uuid workspace;
        QByteArray hash;
    };
    // Forgets what nobody can reach any more: the contents of links that stopped opening 30 days ago, and blobs that no
    // link has named within a week. Returns blobs whose files may go; their rows are gone.
    [[nodiscard]] virtual Result<std::vector<BlobName>> purge(std::int64_t now) = 0;

    // Outbox.
    [[nodiscard]] virtual Result<void> addDeliveries(const Uuid &workspace,
                                                     const std::vector<wire::Delivery> &deliveries,
                                                     std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<std::optional<ClaimedDelivery>> claimDelivery(std::int64_t nowMs,
                                                                               std::int64_t leaseMs) = 0;
    [[nodiscard]] virtual Result<void> settleDelivered(const ClaimedDelivery &claim, std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<void> settleDeferred(const ClaimedDelivery &claim, std::int64_t nextAtMs,
                                                      const QString &words, std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<void> settleDead(const ClaimedDelivery &claim, const QString &words,
                                                  std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<std::optional<std::int64_t>> nextDeliveryAtMs() = 0;
    // For a start after a crash, when no other process can hold a lease.
    [[nodiscard]] virtual Result<void> releaseLeases(std::int64_t nowMs) = 0;

    [[nodiscard]] virtual Result<wire::ChangePage> changes(const Uuid &workspace, std::int64_t since) = 0;
};

} // namespace countersign::relay
