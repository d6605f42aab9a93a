// The relay over HTTP(S), with Qt Network. One object serves one lane: calls block it, running an event loop of their
// own until the answer, a time-out, a stop request or the end of the lane's patience (Lane::Patience); the last two end them
// with Stopped. So other work of the lane may run inside a call, but whoever takes this object away runs alone. Sessions
// are opened and renewed inside.
#pragma once

#include "core/base/lane.h"
#include "core/crypto/device_key.h"
#include "core/link/journal_port.h"
#include "core/link/relay_port.h"

#include <QUrl>

#include <deque>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace countersign::link {

struct RelayAccess {
    QUrl url; // https, or http where the relay runs on this machine
    Uuid workspace;
    Uuid device;
    crypto::DeviceKey deviceKey;
    int timeoutMs = 30000; // without progress
};

class HttpRelay final : public RelayPort, public JournalPort
{
public:
    explicit HttpRelay(RelayAccess access);
    ~HttpRelay() override;

    [[nodiscard]] Result<wire::RelayIdentity> enrol(const QString &token) override;
    [[nodiscard]] Result<wire::RelayIdentity> identity() override;
    [[nodiscard]] Result<void> putBlob(const QString &address, const QByteArray &sealed) override;
    [[nodiscard]] Result<void> putBlobs(const QStringList &addresses, const BlobSource &sealed) override;
    [[nodiscard]] Result<void> putLink(const QByteArray &linkId, const wire::LinkUpload &upload) override;
    [[nodiscard]] Result<void> putCompletion(const QByteArray &linkId, const wire::CompletionUpload &upload) override;
    [[nodiscard]] Result<void> cancel(const QByteArray &linkId, const wire::Cancellation &cancellation) override;
    [[nodiscard]] Result<void> unlock(const QByteArray &linkId) override;
    [[nodiscard]] Result<void> postDeliveries(const std::vector<wire::Delivery> &deliveries) override;
    [[nodiscard]] Result<wire::DeliveryTrial> tryDelivery(const wire::Delivery &delivery) override;
    [[nodiscard]] Result<void> putFinished(const std::vector<wire::Finished> &finished) override;
    [[nodiscard]] Result<void> erase(const QByteArray &linkId) override;
    [[nodiscard]] Result<wire::ChangePage> fetchChanges(std::int64_t since, int waitSeconds,
                                                        std::stop_token stop) override;
    [[nodiscard]] Result<wire::StoredAnswer> fetchAnswer(const QByteArray &linkId) override;
    [[nodiscard]] Result<std::vector<wire::StoredQuestion>> fetchQuestions(const QByteArray &linkId) override;
    [[nodiscard]] Result<void> putReply(const QByteArray &linkId, const Uuid &question,
                                        const wire::ReplyUpload &reply) override;
    [[nodiscard]] Result<QByteArray> fetchChunk(const QByteArray &linkId, const QString &address) override;
    [[nodiscard]] JournalPort *journal() override { return this; }

    [[nodiscard]] Result<std::vector<wire::OperationOutcome>> push(
        const std::vector<wire::SharedOperation> &operations) override;
    [[nodiscard]] Result<wire::OperationPage> operationsSince(std::int64_t cursor) override;
    [[nodiscard]] Result<std::vector<QByteArray>> statements() override;
    [[nodiscard]] Result<void> state(const wire::StatementPost &post) override;
    [[nodiscard]] Result<void> invite(const QByteArray &tokenHash) override;
    [[nodiscard]] Result<std::vector<wire::WaitingJoin>> waitingJoins() override;
    [[nodiscard]] Result<wire::JoinReply> join(const wire::JoinPost &post) override;
    [[nodiscard]] Result<wire::LeaseReply> lease(const wire::LeasePost &post) override;
    [[nodiscard]] Result<void> nameFile(const QByteArray &name, const wire::VaultFile &file) override;
    [[nodiscard]] Result<wire::VaultFile> namedFile(const QByteArray &name) override;
    [[nodiscard]] Result<QByteArray> vaultChunk(const QString &address) override;

private:
    struct Call {
        QByteArray method;
        QString path; // with its query
        QByteArray body;
        QByteArray contentType = QByteArrayLiteral("application/json");
        int timeoutMs = 0; // 0: the access's own
        std::stop_token stop;
        Lane::Patience patience;
    };
    static constexpr int kStopPollMs = 50;
    [[nodiscard]] static bool mustStop(const Call &call);
    // The request on its way; fails where it must not leave.
    [[nodiscard]] Result<std::unique_ptr<QNetworkReply>> begin(const Call &call, const QByteArray &authorization);
    // What a finished one came to.
    [[nodiscard]] static Result<QByteArray> outcomeOf(QNetworkReply &reply);
    // Those of `todo`, until one fails; what is done leaves the list.
    [[nodiscard]] Result<void> putSeveral(const QStringList &addresses, const BlobSource &sealed,
                                          std::deque<qsizetype> &todo);
    [[nodiscard]] Result<QByteArray> send(const Call &call, const QByteArray &authorization);
    [[nodiscard]] Result<QByteArray> sendInSession(const Call &call);
    [[nodiscard]] Result<void> openSession();
    [[nodiscard]] QNetworkAccessManager &network();
    void dropNetwork();

    RelayAccess m_access;
    std::unique_ptr<QNetworkAccessManager> m_network; // belongs to the lane that called first
    QByteArray m_bearer;
    wire::RelayIdentity m_identity;
};

} // namespace countersign::link
