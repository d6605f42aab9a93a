// The relay over HTTP(S), with Qt Network. One object serves one lane: calls block it, running an event loop of their
// own until the answer, a time-out or a stop request. Sessions are opened and renewed inside.
#pragma once

#include "core/crypto/device_key.h"
#include "core/link/relay_port.h"

#include <QUrl>

#include <memory>

class QNetworkAccessManager;

namespace countersign::link {

struct RelayAccess {
    QUrl url; // https, or http where the relay runs on this machine
    Uuid workspace;
    Uuid device;
    crypto::DeviceKey deviceKey;
    int timeoutMs = 30000; // without progress
};

class HttpRelay final : public RelayPort
{
public:
    explicit HttpRelay(RelayAccess access);
    ~HttpRelay() override;

    [[nodiscard]] Result<wire::RelayIdentity> enrol(const QString &token) override;
    [[nodiscard]] Result<wire::RelayIdentity> identity() override;
    [[nodiscard]] Result<void> putBlob(const QString &address, const QByteArray &sealed) override;
    [[nodiscard]] Result<void> putLink(const QByteArray &linkId, const wire::LinkUpload &upload) override;
    [[nodiscard]] Result<void> putCompletion(const QByteArray &linkId, const wire::CompletionUpload &upload) override;
    [[nodiscard]] Result<void> cancel(const QByteArray &linkId, const wire::Cancellation &cancellation) override;
    [[nodiscard]] Result<void> unlock(const QByteArray &linkId) override;
    [[nodiscard]] Result<void> postDeliveries(const std::vector<wire::Delivery> &deliveries) override;
    [[nodiscard]] Result<wire::ChangePage> fetchChanges(std::int64_t since, int waitSeconds,
                                                        std::stop_token stop) override;
    [[nodiscard]] Result<wire::StoredAnswer> fetchAnswer(const QByteArray &linkId) override;
    [[nodiscard]] Result<std::vector<wire::StoredQuestion>> fetchQuestions(const QByteArray &linkId) override;
    [[nodiscard]] Result<QByteArray> fetchChunk(const QByteArray &linkId, const QString &address) override;

private:
    struct Call {
        QByteArray method;
        QString path; // with its query
        QByteArray body;
        QByteArray contentType = QByteArrayLiteral("application/json");
        int timeoutMs = 0; // 0: the access's own
        std::stop_token stop;
    };
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
