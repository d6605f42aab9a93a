// What the relay remembers, as a port: SQLite keeps it for one process; several replicas would use a server database
// behind the same functions. Every function is one transaction and returns after it is durable; changes and their
// deliveries are part of the transaction that causes them. Thread-safe.
#pragma once

#include "app/relay/link_codes.h"
#include "app/relay/link_state.h"
#include "app/relay/relay_error.h"
#include "app/relay/retention.h"
#include "core/wire/finished_messages.h"
#include "core/wire/signer_messages.h"

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
    std::optional<GrantedCode> code = {}; // that its grant proves
};

enum class PutOutcome { Stored, Same, Different, UnknownLink, AlreadyAnswered };

enum class TakeOutcome { Stored, Same, AlreadyAnswered, Expired, Cancelled, Replaced, UnknownLink };
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
    std::int64_t createdMs = 0; // when it was due for the first time
    QString channel = QStringLiteral("email");
};

// Of the moment, for the metrics.
struct StorageGauges {
    std::int64_t links = 0, openLinks = 0, answers = 0, blobBytes = 0, deliveriesQueued = 0, deliveriesDead = 0,
                 oldestDeliveryMs = 0; // how long the oldest due delivery has been waiting
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

    // A session's challenge works once. False: it was used before.
    [[nodiscard]] virtual Result<bool> useChallenge(const QByteArray &hash, std::int64_t expires, std::int64_t now) = 0;

    // Blobs: who has which; the bytes are in Blobs.
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
                                                        const wire::Cancellation &cancellation, std::int64_t nowMs) = 0;
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
        friend bool operator==(const BlobName &, const BlobName &) = default;
    };
    struct Purged {
        std::vector<BlobName> blobs; // their rows are gone, their files may go
        int links = 0; // emptied
        int people = 0; // entries of the log that lost their personal part
        [[nodiscard]] bool isNothing() const { return blobs.empty() && links == 0 && people == 0; }
    };
    // Forgets what nobody can reach any more: the contents of links that stopped opening, blobs that no link has named
    // within a week, old addresses in the log. A portion at a time: call again until nothing is left.
    [[nodiscard]] virtual Result<Purged> purge(std::int64_t now, const Retention &retention) = 0;
    // Forgets one link's contents and every personal part of its entries in the log, at once and for good; the link
    // reads "expired" from then on. False: unknown.
    [[nodiscard]] virtual Result<bool> eraseLink(const QByteArray &id, std::int64_t now) = 0;
    // Recomputes the log's chain of hashes. Returns what is wrong, with the number of the entry; nothing: it holds.
    [[nodiscard]] virtual Result<std::optional<QString>> verifyLog() = 0;

    // Where blobs are kept as files, all that must be there. In portions, ordered; after the given one.
    [[nodiscard]] virtual Result<std::vector<BlobName>> blobsAfter(const std::optional<BlobName> &last) = 0;
    [[nodiscard]] virtual Result<StorageGauges> gauges(std::int64_t nowMs) = 0;

    // One-time codes. A code and a grant are known by their MAC and their hash only. Nothing: the link asks for none.
    [[nodiscard]] virtual Result<std::optional<CodeState>> codeState(const QByteArray &link, std::int64_t now) = 0;
    // Voids the code before, queues the delivery.
    [[nodiscard]] virtual Result<CodeIssue> issueCode(const QByteArray &link, const QByteArray &mac,
                                                      const wire::Delivery &delivery, std::int64_t nowMs) = 0;
    // Right: the grant is good from now on.
    [[nodiscard]] virtual Result<CodeCheck> checkCode(const QByteArray &link, const QByteArray &mac,
                                                      const QByteArray &grantHash, const Origin &origin,
                                                      std::int64_t now) = 0;
    [[nodiscard]] virtual Result<std::optional<GrantedCode>> grant(const QByteArray &link, const QByteArray &grantHash,
                                                                   std::int64_t now) = 0;
    // Wrong codes and wrong secrets count from zero again. False: unknown.
    [[nodiscard]] virtual Result<bool> unlockLink(const Uuid &workspace, const QByteArray &link) = 0;

    // What else a signer sends. Questions are kept until the link is forgotten; nothing: unknown.
    [[nodiscard]] virtual Result<QuestionOutcome> addQuestion(const QByteArray &link,
                                                              const wire::QuestionPost &question, const Origin &origin,
                                                              std::int64_t now) = 0;
    [[nodiscard]] virtual Result<std::optional<std::vector<wire::StoredQuestion>>> questions(
        const Uuid &workspace, const QByteArray &link) = 0;
    // The office's answer to one; the first stays. Different, too, where the link has as many as it may.
    [[nodiscard]] virtual Result<PutOutcome> putReply(const Uuid &workspace, const QByteArray &link,
                                                      const Uuid &question, const wire::ReplyUpload &reply,
                                                      std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<std::vector<wire::QuestionReply>> replies(const QByteArray &link) = 0;
    // A chunk of an attachment, whose bytes are stored already.
    [[nodiscard]] virtual Result<ChunkOutcome> addSignerChunk(const QByteArray &link, const QByteArray &hash,
                                                              std::int64_t size, std::int64_t now) = 0;
    [[nodiscard]] virtual Result<void> stopReminders(const QByteArray &link, std::int64_t now) = 0;

    // What offices left about finished files. The first to name a file stays.
    [[nodiscard]] virtual Result<void> addFinished(const Uuid &workspace, const std::vector<wire::Finished> &finished,
                                                   std::int64_t now) = 0;
    [[nodiscard]] virtual Result<std::optional<QByteArray>> findFinished(const QByteArray &id) = 0;

    // Outbox.
    [[nodiscard]] virtual Result<void> addDeliveries(const Uuid &workspace,
                                                     const std::vector<wire::Delivery> &deliveries,
                                                     std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<std::optional<ClaimedDelivery>> claimDelivery(std::int64_t nowMs,
                                                                               std::int64_t leaseMs) = 0;
    [[nodiscard]] virtual Result<void> settleDelivered(const ClaimedDelivery &claim, std::int64_t nowMs,
                                                       const QString &words = {}) = 0;
    [[nodiscard]] virtual Result<void> settleDeferred(const ClaimedDelivery &claim, std::int64_t nextAtMs,
                                                      const QString &words, std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<void> settleDead(const ClaimedDelivery &claim, const QString &words,
                                                  std::int64_t nowMs) = 0;
    // A mail that its server had taken came back. Pending: its own end is not recorded yet, ask again. Unknown: there is no such
    // delivery, or its failure is known already.
    enum class Bounce { Noted, Pending, Unknown };
    [[nodiscard]] virtual Result<Bounce> settleBounced(std::int64_t delivery, const QString &words,
                                                       std::int64_t nowMs) = 0;
    [[nodiscard]] virtual Result<std::optional<std::int64_t>> nextDeliveryAtMs() = 0;
    // After the clock was set back: what was to be tried again within the hour by the old clock is tried at once.
    [[nodiscard]] virtual Result<void> clockWentBack(std::int64_t nowMs) = 0;
    // For a start after a crash, when no other process can hold a lease.
    [[nodiscard]] virtual Result<void> releaseLeases(std::int64_t nowMs) = 0;

    [[nodiscard]] virtual Result<wire::ChangePage> changes(const Uuid &workspace, std::int64_t since) = 0;
};

} // namespace countersign::relay
