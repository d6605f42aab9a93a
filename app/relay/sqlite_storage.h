// The Storage port on one SQLite file.
#pragma once

#include "app/relay/sqlite_database.h"
#include "app/relay/storage.h"

namespace countersign::relay {

class SqliteStorage final : public Storage
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SqliteStorage>> open(const QString &path);

    void setListener(Listener listener) override;

    [[nodiscard]] Result<bool> hasDevices() override;
    [[nodiscard]] Result<bool> hasEnrolmentToken(std::int64_t now) override;
    [[nodiscard]] Result<void> addEnrolmentToken(const QByteArray &hash, std::int64_t expires) override;
    [[nodiscard]] Result<bool> enrol(const QByteArray &tokenHash, const Device &device, std::int64_t now) override;
    [[nodiscard]] Result<std::optional<Device>> device(const Uuid &id) override;

    [[nodiscard]] Result<bool> hasBlob(const Uuid &workspace, const QByteArray &hash) override;
    [[nodiscard]] Result<void> addBlob(const Uuid &workspace, const QByteArray &hash, std::int64_t size,
                                       std::int64_t now) override;

    [[nodiscard]] Result<PutOutcome> putLink(const Uuid &workspace, const QByteArray &id,
                                             const wire::LinkUpload &upload, std::int64_t nowMs) override;
    [[nodiscard]] Result<PutOutcome> putCompletion(const Uuid &workspace, const QByteArray &id,
                                                   const wire::CompletionUpload &upload, std::int64_t nowMs) override;
    [[nodiscard]] Result<PutOutcome> cancelLink(const Uuid &workspace, const QByteArray &id,
                                                const std::vector<wire::Delivery> &deliveries,
                                                std::int64_t nowMs) override;
    [[nodiscard]] Result<std::optional<LinkRecord>> link(const QByteArray &id) override;
    [[nodiscard]] Result<bool> linkHasChunk(const QByteArray &id, const QByteArray &hash) override;
    [[nodiscard]] Result<void> noteOpened(const QByteArray &id, const Origin &origin, std::int64_t now) override;
    [[nodiscard]] Result<WrongSecret> noteWrongSecret(const QByteArray &id, std::int64_t now) override;
    [[nodiscard]] Result<TakenAnswer> takeAnswer(const QByteArray &id, const wire::AnswerPost &answer,
                                                 const Origin &origin, std::int64_t now) override;
    [[nodiscard]] Result<std::optional<wire::StoredAnswer>> answer(const Uuid &workspace,
                                                                   const QByteArray &id) override;
    [[nodiscard]] Result<int> expireLinks(std::int64_t now) override;
    [[nodiscard]] Result<std::vector<BlobName>> purge(std::int64_t now) override;

    [[nodiscard]] Result<void> addDeliveries(const Uuid &workspace, const std::vector<wire::Delivery> &deliveries,
                                             std::int64_t nowMs) override;
    [[nodiscard]] Result<std::optional<ClaimedDelivery>> claimDelivery(std::int64_t nowMs,
                                                                       std::int64_t leaseMs) override;
    [[nodiscard]] Result<void> settleDelivered(const ClaimedDelivery &claim, std::int64_t nowMs) override;
    [[nodiscard]] Result<void> settleDeferred(const ClaimedDelivery &claim, std::int64_t nextAtMs, const QString &words,
                                              std::int64_t nowMs) override;
    [[nodiscard]] Result<void> settleDead(const ClaimedDelivery &claim, const QString &words,
                                          std::int64_t nowMs) override;
    [[nodiscard]] Result<std::optional<std::int64_t>> nextDeliveryAtMs() override;
    [[nodiscard]] Result<void> releaseLeases(std::int64_t nowMs) override;

    [[nodiscard]] Result<wire::ChangePage> changes(const Uuid &workspace, std::int64_t since) override;

private:
    explicit SqliteStorage(std::unique_ptr<SqliteDatabase> database) : m_database(std::move(database)) { }

    std::unique_ptr<SqliteDatabase> m_database;
};

// Parts of transactions, shared by the storage's two halves.
void appendChange(Transaction &t, const Uuid &workspace, const wire::Change &change);
void queueDeliveries(Transaction &t, const Uuid &workspace, const std::optional<QByteArray> &link,
                     const std::vector<wire::Delivery> &deliveries, std::int64_t nowMs);
// An invitation to a link that no longer opens would only confuse.
void dropInvitations(Transaction &t, const QByteArray &link);

} // namespace countersign::relay
