// A relay in memory with the wire's meaning and without its network. It can be away, and it can do what was asked and
// lose the answer: both happen in the field.
#pragma once

#include "core/crypto/hpke.h"
#include "core/link/package.h"
#include "core/link/relay_port.h"

#include <QHash>
#include <QMap>

namespace countersign::test {

class MemoryRelay final : public link::RelayPort
{
public:
    struct Link {
        wire::LinkUpload upload;
        std::optional<wire::StoredAnswer> answer;
        std::optional<wire::CompletionUpload> completion;
        std::vector<wire::StoredQuestion> questions;
        bool isCancelled = false;
        bool isReplaced = false;
        bool isUnlocked = false;
    };

    struct State { // outlives the port, as a server outlives a connection
        bool isAway = false;
        bool losesAnswers = false;
        crypto::ReceptionKey deliveryKey = crypto::ReceptionKey::generate();
        QHash<QString, QByteArray> blobs;
        QMap<QByteArray, Link> links;
        QMap<QString, wire::DeliveryPayload> mails; // by dedup key: sent once
        std::vector<wire::Change> changes;

        void note(const QByteArray &linkId, const QString &kind, const QString &dedupKey = {})
        {
            changes.push_back({.seq = static_cast<std::int64_t>(changes.size()) + 1,
                               .link = linkId,
                               .kind = kind,
                               .at = 1'790'000'000,
                               .dedupKey = dedupKey,
                               .address = QStringLiteral("203.0.113.7"),
                               .agent = QStringLiteral("Test browser")});
        }
    };

    explicit MemoryRelay(State &state) : m_state(state) { }

    Result<wire::RelayIdentity> enrol(const QString &) override { return identity(); }
    Result<wire::RelayIdentity> identity() override
    {
        return reply(wire::RelayIdentity{m_state.deliveryKey.publicKey, QStringLiteral("https://sign.example")});
    }
    Result<void> putBlob(const QString &address, const QByteArray &sealed) override
    {
        if (m_state.isAway)
            return fail(link::LinkError::Unreachable);
        m_state.blobs.insert(address, sealed);
        return done();
    }
    Result<void> putLink(const QByteArray &linkId, const wire::LinkUpload &upload) override
    {
        if (m_state.isAway)
            return fail(link::LinkError::Unreachable);
        for (const QString &chunk : upload.chunks)
            if (!m_state.blobs.contains(chunk))
                return fail(link::LinkError::Refused, QStringLiteral("400 missing chunk"));
        m_state.links[linkId].upload = upload;
        return take(linkId, upload.deliveries);
    }
    Result<void> putCompletion(const QByteArray &linkId, const wire::CompletionUpload &upload) override
    {
        if (m_state.isAway)
            return fail(link::LinkError::Unreachable);
        m_state.links[linkId].completion = upload;
        return take(linkId, upload.deliveries);
    }
    Result<void> cancel(const QByteArray &linkId, const wire::Cancellation &cancellation) override
    {
        if (m_state.isAway)
            return fail(link::LinkError::Unreachable);
        m_state.links[linkId].isCancelled = true;
        m_state.links[linkId].isReplaced = cancellation.isReplaced;
        return take(linkId, cancellation.deliveries);
    }
    Result<void> unlock(const QByteArray &linkId) override
    {
        if (m_state.isAway)
            return fail(link::LinkError::Unreachable);
        m_state.links[linkId].isUnlocked = true;
        return done();
    }
    Result<void> postDeliveries(const std::vector<wire::Delivery> &deliveries) override
    {
        if (m_state.isAway)
            return fail(link::LinkError::Unreachable);
        return take({}, deliveries);
    }
    Result<wire::ChangePage> fetchChanges(std::int64_t since, int, std::stop_token) override
    {
        wire::ChangePage page{.changes = {}, .cursor = since};
        for (const wire::Change &change : m_state.changes)
            if (change.seq > since) {
                page.changes.push_back(change);
                page.cursor = change.seq;
            }
        return reply(page);
    }
    Result<wire::StoredAnswer> fetchAnswer(const QByteArray &linkId) override
    {
        const auto &answer = m_state.links[linkId].answer;
        if (!answer)
            return fail(link::LinkError::NotFound);
        return reply(*answer);
    }
    Result<std::vector<wire::StoredQuestion>> fetchQuestions(const QByteArray &linkId) override
    {
        return reply(m_state.links[linkId].questions);
    }
    Result<QByteArray> fetchChunk(const QByteArray &, const QString &address) override
    {
        if (!m_state.blobs.contains(address))
            return fail(link::LinkError::NotFound);
        return reply(m_state.blobs.value(address));
    }

private:
    template <typename T> Result<T> reply(T value)
    {
        if (m_state.isAway || m_state.losesAnswers)
            return fail(link::LinkError::Unreachable);
        return value;
    }
    Result<void> done()
    {
        if (m_state.losesAnswers)
            return fail(link::LinkError::Unreachable);
        return {};
    }
    Result<void> take(const QByteArray &linkId, const std::vector<wire::Delivery> &deliveries)
    {
        for (const wire::Delivery &delivery : deliveries) {
            if (m_state.mails.contains(delivery.dedupKey))
                continue;
            const auto opened =
                crypto::hpke::open(m_state.deliveryKey, delivery.payload.first(65), wire::deliveryInfo(),
                                   delivery.dedupKey.toUtf8(), delivery.payload.sliced(65));
            if (!opened)
                return fail(link::LinkError::Refused, QStringLiteral("400 sealed to another key"));
            const auto payload = wire::decodeDeliveryPayload(*opened);
            if (!payload)
                return fail(link::LinkError::Refused, QStringLiteral("400 no payload"));
            m_state.mails.insert(delivery.dedupKey, *payload);
            m_state.note(linkId, QStringLiteral("delivered"), delivery.dedupKey);
        }
        return done();
    }

    State &m_state;
};

} // namespace countersign::test
