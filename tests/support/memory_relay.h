// A relay in memory with the wire's meaning and without its network. It can be away, and it can do what was asked and
// lose the answer: both happen in the field.
#pragma once

#include "core/crypto/digest.h"
#include "core/crypto/hpke.h"
#include "core/link/package.h"
#include "core/link/relay_port.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace countersign::test {

class MemoryRelay final : public link::RelayPort
{
public:
    struct Link {
        wire::LinkUpload upload;
        std::optional<wire::StoredAnswer> answer;
        std::optional<wire::CompletionUpload> completion;
        std::vector<wire::StoredQuestion> questions;
        std::vector<wire::QuestionReply> replies;
        bool isCancelled = false;
        bool isReplaced = false;
        bool isUnlocked = false;
    };

    struct State { // outlives the port, as a server outlives a connection
        bool isAway = false;
        int callsWhileAway = 0;
        bool losesAnswers = false;
        std::optional<bool> sendsSms; // as it says of itself
        crypto::ReceptionKey deliveryKey = crypto::ReceptionKey::generate();
        QHash<QString, QByteArray> blobs;
        int uploads = 0; // of blobs that were not there
        int lostCompletions = 0; // so many are taken, and their reply is lost
        QMap<QByteArray, Link> links;
        QMap<QString, wire::DeliveryPayload> mails; // by dedup key: sent once
        std::vector<wire::Change> changes;
        QMap<QByteArray, QByteArray> finished;
        QSet<QByteArray> erased;
        std::optional<Uuid> workspace; // whose log it is: then its entries are chained
        QString pages; // the hash it claims to serve

        void note(const QByteArray &linkId, const QString &kind, const QString &dedupKey = {})
        {
            changes.push_back({.seq = static_cast<std::int64_t>(changes.size()) + 1,
                               .link = linkId,
                               .kind = kind,
                               .at = 1'790'000'000,
                               .dedupKey = dedupKey,
                               .address = QStringLiteral("203.0.113.7"),
                               .agent = QStringLiteral("Test browser")});
            if (!workspace)
                return;
            wire::Change &entry = changes.back();
            entry.salt = QByteArray(16, 's');
            entry.person = crypto::sha256(wire::personHashInput(entry));
            const QByteArray before = changes.size() > 1 ? changes[changes.size() - 2].chain : QByteArray();
            entry.chain = crypto::sha256(wire::chainHashInput(before, *workspace, entry, entry.person));
        }
    };

    explicit MemoryRelay(State &state) : m_state(state) { }

    Result<wire::RelayIdentity> enrol(const QString &) override { return identity(); }
    Result<wire::RelayIdentity> identity() override
    {
        return reply(wire::RelayIdentity{m_state.deliveryKey.publicKey, QStringLiteral("https://sign.example"),
                                         m_state.pages, m_state.sendsSms});
    }
    Result<void> putBlob(const QString &address, const QByteArray &sealed) override
    {
        if (isGone())
            return fail(link::LinkError::Unreachable);
        m_state.uploads += !m_state.blobs.contains(address);
        m_state.blobs.insert(address, sealed);
        return done();
    }
    Result<void> putLink(const QByteArray &linkId, const wire::LinkUpload &upload) override
    {
        if (isGone())
            return fail(link::LinkError::Unreachable);
        for (const QString &chunk : upload.chunks)
            if (!m_state.blobs.contains(chunk))
                return fail(link::LinkError::Refused, QStringLiteral("400 missing chunk"));
        m_state.links[linkId].upload = upload;
        return take(linkId, upload.deliveries);
    }
    Result<void> putCompletion(const QByteArray &linkId, const wire::CompletionUpload &upload) override
    {
        if (isGone())
            return fail(link::LinkError::Unreachable);
        auto &known = m_state.links[linkId].completion;
        if (known && (known->completion != upload.completion || known->chunks != upload.chunks))
            return fail(link::LinkError::Conflict, QStringLiteral("409 conflict"));
        known = upload;
        CS_CHECK(take(linkId, upload.deliveries));
        return m_state.lostCompletions-- > 0 ? fail(link::LinkError::Unreachable) : done();
    }
    Result<void> cancel(const QByteArray &linkId, const wire::Cancellation &cancellation) override
    {
        if (isGone())
            return fail(link::LinkError::Unreachable);
        m_state.links[linkId].isCancelled = true;
        m_state.links[linkId].isReplaced = cancellation.isReplaced;
        return take(linkId, cancellation.deliveries);
    }
    Result<void> unlock(const QByteArray &linkId) override
    {
        if (isGone())
            return fail(link::LinkError::Unreachable);
        m_state.links[linkId].isUnlocked = true;
        return done();
    }
    Result<void> postDeliveries(const std::vector<wire::Delivery> &deliveries) override
    {
        if (isGone())
            return fail(link::LinkError::Unreachable);
        return take({}, deliveries);
    }
    Result<wire::DeliveryTrial> tryDelivery(const wire::Delivery &) override
    {
        if (isGone())
            return fail(link::LinkError::Unreachable);
        return wire::DeliveryTrial{QStringLiteral("delivered"), QStringLiteral("250 2.0.0 Ok")};
    }
    Result<void> putFinished(const std::vector<wire::Finished> &finished) override
    {
        if (isGone())
            return fail(link::LinkError::Unreachable);
        for (const wire::Finished &one : finished)
            if (!m_state.finished.contains(one.id))
                m_state.finished.insert(one.id, one.sealed);
        return done();
    }
    Result<void> erase(const QByteArray &linkId) override
    {
        if (isGone())
            return fail(link::LinkError::Unreachable);
        m_state.links.remove(linkId);
        m_state.erased.insert(linkId);
        return done();
    }
    Result<wire::ChangePage> fetchChanges(std::int64_t since, int, std::stop_token) override
    {
        wire::ChangePage page{.changes = {}, .cursor = since};
        page.end = static_cast<std::int64_t>(m_state.changes.size());
        if (since > 0 && since <= *page.end)
            page.start = m_state.changes[static_cast<std::size_t>(since) - 1].chain;
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
    Result<void> putReply(const QByteArray &linkId, const Uuid &question, const wire::ReplyUpload &upload) override
    {
        if (isGone())
            return fail(link::LinkError::Unreachable);
        Link &link = m_state.links[linkId];
        if (link.isCancelled)
            return fail(link::LinkError::Expired);
        for (const wire::QuestionReply &known : link.replies)
            if (known.question == question && known.sealed != upload.sealed)
                return fail(link::LinkError::Conflict);
            else if (known.question == question)
                return take(linkId, upload.deliveries);
        link.replies.push_back({question, upload.sealed});
        return take(linkId, upload.deliveries);
    }
    Result<QByteArray> fetchChunk(const QByteArray &, const QString &address) override
    {
        if (!m_state.blobs.contains(address))
            return fail(link::LinkError::NotFound);
        return reply(m_state.blobs.value(address));
    }

private:
    [[nodiscard]] bool isGone()
    {
        m_state.callsWhileAway += m_state.isAway;
        return m_state.isAway;
    }
    template <typename T> Result<T> reply(T value)
    {
        if (isGone() || m_state.losesAnswers)
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
