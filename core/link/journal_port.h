// What desktops of one workspace ask of its relay for each other: docs/formats/journal-exchange.md. Synchronous, like
// RelayPort. Every call may be repeated after any failure.
#pragma once

#include "core/link/link_error.h"
#include "core/wire/journal_messages.h"

namespace countersign::link {

class JournalPort
{
public:
    virtual ~JournalPort() = default;

    // What became of each, in their order.
    [[nodiscard]] virtual Result<std::vector<wire::OperationOutcome>> push(
        const std::vector<wire::SharedOperation> &operations) = 0;
    [[nodiscard]] virtual Result<wire::OperationPage> operationsSince(std::int64_t cursor) = 0;

    [[nodiscard]] virtual Result<std::vector<QByteArray>> statements() = 0;
    // Conflict: it does not follow, or this device may not say it.
    [[nodiscard]] virtual Result<void> state(const wire::StatementPost &post) = 0;

    [[nodiscard]] virtual Result<void> invite(const QByteArray &tokenHash) = 0;
    [[nodiscard]] virtual Result<std::vector<wire::WaitingJoin>> waitingJoins() = 0;
    // For a device that does not belong yet. Unauthorised: no such invitation, or somebody else came with it.
    [[nodiscard]] virtual Result<wire::JoinReply> join(const wire::JoinPost &post) = 0;

    [[nodiscard]] virtual Result<wire::LeaseReply> lease(const wire::LeasePost &post) = 0;

    // Files of the vault; `name` is 32 bytes, a chunk's address the hex SHA-256 of the sealed bytes, which is checked.
    [[nodiscard]] virtual Result<void> nameFile(const QByteArray &name, const wire::VaultFile &file) = 0;
    [[nodiscard]] virtual Result<wire::VaultFile> namedFile(const QByteArray &name) = 0; // NotFound
    [[nodiscard]] virtual Result<QByteArray> vaultChunk(const QString &address) = 0;
};

} // namespace countersign::link
