// What the desktop asks of a relay. Synchronous: a flow step calls it on its own lane, never on the window's thread.
// Every call may be repeated after any failure: puts are idempotent, deliveries go out once per dedup key.
#pragma once

#include "core/link/link_error.h"
#include "core/wire/finished_messages.h"
#include "core/wire/signer_messages.h"

#include <functional>
#include <stop_token>

namespace countersign::link {

class JournalPort;

class RelayPort
{
public:
    virtual ~RelayPort() = default;

    // Registers this device with the single-use token the relay printed.
    [[nodiscard]] virtual Result<wire::RelayIdentity> enrol(const QString &token) = 0;
    // The relay's delivery key and public address, as it states them now (opens a session where there is none).
    [[nodiscard]] virtual Result<wire::RelayIdentity> identity() = 0;

    // Skips the upload when the relay has it. `address` is the hex SHA-256 of `sealed`.
    [[nodiscard]] virtual Result<void> putBlob(const QString &address, const QByteArray &sealed) = 0;
    // All of them, several at a time where that is faster. `sealed` gives the bytes of the i-th when its turn to be
    // uploaded comes, in the calling thread, so that no more than a few are in memory; its error ends the whole.
    using BlobSource = std::function<Result<QByteArray>(qsizetype)>;
    [[nodiscard]] virtual Result<void> putBlobs(const QStringList &addresses, const BlobSource &sealed)
    {
        for (qsizetype i = 0; i < addresses.size(); ++i) {
            CS_TRY(const QByteArray bytes, sealed(i));
            CS_CHECK(putBlob(addresses[i], bytes));
        }
        return {};
    }
    [[nodiscard]] virtual Result<void> putLink(const QByteArray &linkId, const wire::LinkUpload &upload) = 0;
    [[nodiscard]] virtual Result<void> putCompletion(const QByteArray &linkId,
                                                     const wire::CompletionUpload &upload) = 0;
    [[nodiscard]] virtual Result<void> cancel(const QByteArray &linkId, const wire::Cancellation &cancellation) = 0;
    // A link that too many wrong codes or secrets locked opens again.
    [[nodiscard]] virtual Result<void> unlock(const QByteArray &linkId) = 0;
    [[nodiscard]] virtual Result<void> postDeliveries(const std::vector<wire::Delivery> &deliveries) = 0;
    // Sends one now and says what the mail server or the SMS gateway answered. May take a minute.
    [[nodiscard]] virtual Result<wire::DeliveryTrial> tryDelivery(const wire::Delivery &delivery) = 0;

    // Whoever holds one of these files may ask the relay about it; what is there already stays as it is.
    [[nodiscard]] virtual Result<void> putFinished(const std::vector<wire::Finished> &finished) = 0;
    // The relay forgets the link's contents, its answer and every address in its log entries, for good.
    [[nodiscard]] virtual Result<void> erase(const QByteArray &linkId) = 0;

    // What happened after `since`, oldest first. Waits up to `waitSeconds` (at most 25) for the first change, so give
    // this its own lane; a stop request ends the waiting (Stopped). Continue from the page's cursor.
    [[nodiscard]] virtual Result<wire::ChangePage> fetchChanges(std::int64_t since, int waitSeconds,
                                                                std::stop_token stop = {}) = 0;
    [[nodiscard]] virtual Result<wire::StoredAnswer> fetchAnswer(const QByteArray &linkId) = 0;
    [[nodiscard]] virtual Result<std::vector<wire::StoredQuestion>> fetchQuestions(const QByteArray &linkId) = 0;
    // The answer to one of them: what is there already stays, so repeat it with the same bytes.
    [[nodiscard]] virtual Result<void> putReply(const QByteArray &linkId, const Uuid &question,
                                                const wire::ReplyUpload &reply) = 0;
    // For desktops that share a workspace; null where this relay cannot.
    [[nodiscard]] virtual JournalPort *journal() { return nullptr; }
    // A sealed chunk of the link, the signer's own included; `address` is the hex SHA-256, which is checked.
    [[nodiscard]] virtual Result<QByteArray> fetchChunk(const QByteArray &linkId, const QString &address) = 0;
};

} // namespace countersign::link
