// The way to the relay, with a point before each request leaves and one after its answer came (kill_point.h).
#pragma once

#include "core/link/relay_port.h"
#include "tests/app/desktop/kill_point.h"

#include <memory>

namespace countersign::test {

class WatchedRelay final : public link::RelayPort
{
    template <typename Call> auto around(const char *before, const char *after, Call call)
    {
        killpoint::pass(before);
        auto answer = call();
        killpoint::pass(after);
        return answer;
    }

public:
    explicit WatchedRelay(std::unique_ptr<link::RelayPort> real) : m_real(std::move(real)) { }

    Result<wire::RelayIdentity> enrol(const QString &token) override { return m_real->enrol(token); }
    Result<wire::RelayIdentity> identity() override { return m_real->identity(); }
    Result<void> putBlob(const QString &address, const QByteArray &sealed) override
    {
        return around("ask-blob", "told-blob", [&] { return m_real->putBlob(address, sealed); });
    }
    Result<void> putLink(const QByteArray &id, const wire::LinkUpload &upload) override
    {
        return around("ask-link", "told-link", [&] { return m_real->putLink(id, upload); });
    }
    Result<void> putCompletion(const QByteArray &id, const wire::CompletionUpload &upload) override
    {
        return around("ask-completion", "told-completion", [&] { return m_real->putCompletion(id, upload); });
    }
    Result<void> cancel(const QByteArray &id, const wire::Cancellation &c) override { return m_real->cancel(id, c); }
    Result<void> unlock(const QByteArray &id) override { return m_real->unlock(id); }
    Result<void> postDeliveries(const std::vector<wire::Delivery> &deliveries) override
    {
        return around("ask-deliveries", "told-deliveries", [&] { return m_real->postDeliveries(deliveries); });
    }
    Result<wire::DeliveryTrial> tryDelivery(const wire::Delivery &delivery) override
    {
        return m_real->tryDelivery(delivery);
    }
    Result<void> putFinished(const std::vector<wire::Finished> &finished) override
    {
        return around("ask-finished", "told-finished", [&] { return m_real->putFinished(finished); });
    }
    Result<void> erase(const QByteArray &id) override { return m_real->erase(id); }
    Result<wire::ChangePage> fetchChanges(std::int64_t since, int wait, std::stop_token stop) override
    {
        return around("ask-changes", "told-changes", [&] { return m_real->fetchChanges(since, wait, stop); });
    }
    Result<wire::StoredAnswer> fetchAnswer(const QByteArray &id) override
    {
        return around("ask-answer", "told-answer", [&] { return m_real->fetchAnswer(id); });
    }
    Result<std::vector<wire::StoredQuestion>> fetchQuestions(const QByteArray &id) override
    {
        return m_real->fetchQuestions(id);
    }
    Result<void> putReply(const QByteArray &id, const Uuid &question, const wire::ReplyUpload &reply) override
    {
        return m_real->putReply(id, question, reply);
    }
    link::JournalPort *journal() override { return m_real->journal(); }
    Result<QByteArray> fetchChunk(const QByteArray &id, const QString &address) override
    {
        return m_real->fetchChunk(id, address);
    }

private:
    std::unique_ptr<link::RelayPort> m_real;
};

} // namespace countersign::test
