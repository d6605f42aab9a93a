// The Storage port on a SQL database: SQLite for one process, PostgreSQL for several.
#pragma once

#include "app/relay/sql.h"
#include "app/relay/storage.h"

namespace countersign::relay {

class SqlStorage final : public Storage
{
public:
    explicit SqlStorage(std::unique_ptr<SqlDatabase> database) : m_database(std::move(database)) { }
    [[nodiscard]] static Result<std::unique_ptr<SqlStorage>> openSqlite(const QString &path);
    [[nodiscard]] static Result<std::unique_ptr<SqlStorage>> openPostgres(const QByteArray &conninfo);
    [[nodiscard]] SqlDatabase &database() { return *m_database; }

    void setListener(Listener listener) override;

    [[nodiscard]] Result<bool> hasDevices() override;
    [[nodiscard]] Result<bool> hasEnrolmentToken(std::int64_t now) override;
    [[nodiscard]] Result<void> addEnrolmentToken(const QByteArray &hash, std::int64_t expires) override;
    [[nodiscard]] Result<bool> enrol(const QByteArray &tokenHash, const Device &device, std::int64_t now) override;
    [[nodiscard]] Result<std::optional<Device>> device(const Uuid &id) override;

    [[nodiscard]] Result<bool> useChallenge(const QByteArray &hash, std::int64_t expires, std::int64_t now) override;

    [[nodiscard]] Result<bool> hasBlob(const Uuid &workspace, const QByteArray &hash) override;
    [[nodiscard]] Result<void> addBlob(const Uuid &workspace, const QByteArray &hash, std::int64_t size,
                                       std::int64_t now) override;

    [[nodiscard]] Result<PutOutcome> putLink(const Uuid &workspace, const QByteArray &id,
                                             const wire::LinkUpload &upload, std::int64_t nowMs) override;
    [[nodiscard]] Result<PutOutcome> putCompletion(const Uuid &workspace, const QByteArray &id,
                                                   const wire::CompletionUpload &upload, std::int64_t nowMs) override;
    [[nodiscard]] Result<PutOutcome> cancelLink(const Uuid &workspace, const QByteArray &id,
                                                const wire::Cancellation &cancellation, std::int64_t nowMs) override;
    [[nodiscard]] Result<std::optional<LinkRecord>> link(const QByteArray &id) override;
    [[nodiscard]] Result<bool> linkHasChunk(const QByteArray &id, const QByteArray &hash) override;
    [[nodiscard]] Result<void> noteOpened(const QByteArray &id, const Origin &origin, std::int64_t now) override;
    [[nodiscard]] Result<WrongSecret> noteWrongSecret(const QByteArray &id, std::int64_t now) override;
    [[nodiscard]] Result<TakenAnswer> takeAnswer(const QByteArray &id, const wire::AnswerPost &answer,
                                                 const Origin &origin, std::int64_t now) override;
    [[nodiscard]] Result<std::optional<wire::StoredAnswer>> answer(const Uuid &workspace,
                                                                   const QByteArray &id) override;
    [[nodiscard]] Result<int> expireLinks(std::int64_t now) override;
    [[nodiscard]] Result<Purged> purge(std::int64_t now, const Retention &retention) override;
    [[nodiscard]] Result<bool> eraseLink(const QByteArray &id, std::int64_t now) override;
    [[nodiscard]] Result<std::optional<QString>> verifyLog() override;
    [[nodiscard]] Result<std::vector<BlobName>> blobsAfter(const std::optional<BlobName> &last) override;
    [[nodiscard]] Result<StorageGauges> gauges(std::int64_t nowMs) override;

    [[nodiscard]] Result<std::optional<CodeState>> codeState(const QByteArray &link, std::int64_t now) override;
    [[nodiscard]] Result<CodeIssue> issueCode(const QByteArray &link, const QByteArray &mac,
                                              const wire::Delivery &delivery, std::int64_t nowMs) override;
    [[nodiscard]] Result<CodeCheck> checkCode(const QByteArray &link, const QByteArray &mac,
                                              const QByteArray &grantHash, const Origin &origin,
                                              std::int64_t now) override;
    [[nodiscard]] Result<std::optional<GrantedCode>> grant(const QByteArray &link, const QByteArray &grantHash,
                                                           std::int64_t now) override;
    [[nodiscard]] Result<bool> unlockLink(const Uuid &workspace, const QByteArray &link) override;
    [[nodiscard]] Result<QuestionOutcome> addQuestion(const QByteArray &link, const wire::QuestionPost &question,
                                                      const Origin &origin, std::int64_t now) override;
    [[nodiscard]] Result<std::optional<std::vector<wire::StoredQuestion>>> questions(const Uuid &workspace,
                                                                                     const QByteArray &link) override;
    [[nodiscard]] Result<PutOutcome> putReply(const Uuid &workspace, const QByteArray &link, const Uuid &question,
                                              const wire::ReplyUpload &reply, std::int64_t nowMs) override;
    [[nodiscard]] Result<std::vector<wire::QuestionReply>> replies(const QByteArray &link) override;
    [[nodiscard]] Result<ChunkOutcome> addSignerChunk(const QByteArray &link, const QByteArray &hash, std::int64_t size,
                                                      std::int64_t now) override;
    [[nodiscard]] Result<void> stopReminders(const QByteArray &link, std::int64_t now) override;

    [[nodiscard]] Result<void> addFinished(const Uuid &workspace, const std::vector<wire::Finished> &finished,
                                           std::int64_t now) override;
    [[nodiscard]] Result<std::optional<QByteArray>> findFinished(const QByteArray &id) override;

    [[nodiscard]] Result<void> addDeliveries(const Uuid &workspace, const std::vector<wire::Delivery> &deliveries,
                                             std::int64_t nowMs) override;
    [[nodiscard]] Result<std::optional<ClaimedDelivery>> claimDelivery(std::int64_t nowMs,
                                                                       std::int64_t leaseMs) override;
    [[nodiscard]] Result<void> settleDelivered(const ClaimedDelivery &claim, std::int64_t nowMs,
                                               const QString &words = {}) override;
    [[nodiscard]] Result<void> settleDeferred(const ClaimedDelivery &claim, std::int64_t nextAtMs, const QString &words,
                                              std::int64_t nowMs) override;
    [[nodiscard]] Result<void> settleDead(const ClaimedDelivery &claim, const QString &words,
                                          std::int64_t nowMs) override;
    [[nodiscard]] Result<Bounce> settleBounced(std::int64_t delivery, const QString &words,
                                               std::int64_t nowMs) override;
    [[nodiscard]] Result<std::optional<std::int64_t>> nextDeliveryAtMs() override;
    [[nodiscard]] Result<void> clockWentBack(std::int64_t nowMs) override;
    [[nodiscard]] Result<void> releaseLeases(std::int64_t nowMs) override;

    [[nodiscard]] Result<wire::ChangePage> changes(const Uuid &workspace, std::int64_t since) override;

private:
    std::unique_ptr<SqlDatabase> m_database;
};

// Parts of transactions, shared by the storage's files.
void appendChange(Transaction &t, const Uuid &workspace, const wire::Change &change);
void queueDeliveries(Transaction &t, const Uuid &workspace, const std::optional<QByteArray> &link,
                     const std::vector<wire::Delivery> &deliveries, std::int64_t nowMs);
// An invitation to a link that no longer opens would only confuse.
void dropInvitations(Transaction &t, const QByteArray &link);
// What sql_codes.cpp adds to links and answers.
void addCodePolicy(Transaction &t, const QByteArray &link, const wire::CodePolicy &policy);
[[nodiscard]] Result<void> nameSignerChunks(Transaction &t, const QByteArray &link, const QStringList &chunks);
void noteAnswerCode(Transaction &t, const QByteArray &link, const GrantedCode &code);
[[nodiscard]] std::optional<GrantedCode> answerCode(SqlConnection &database, const QByteArray &link);
void forgetCodes(Transaction &t, const QByteArray &link);

// Takes out of a link all that is a person's or a document's. What else is kept per link goes here too.
void forgetContents(Transaction &t, const QByteArray &link, std::int64_t now);

// docs/formats/relay-log.md
struct LogEntry {
    Uuid workspace;
    wire::Change change; // with its number
    QByteArray salt;
};
[[nodiscard]] QByteArray personHash(const LogEntry &entry);
[[nodiscard]] QByteArray chainHash(const QByteArray &before, const LogEntry &entry, const QByteArray &personHash);

} // namespace countersign::relay
