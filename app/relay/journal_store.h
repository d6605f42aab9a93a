// The log of a workspace's operations, and what its desktops need to share it: statements of membership, invitations,
// leases, names of vault files. Every function is one transaction and returns after it is durable. Thread-safe.
#pragma once

#include "app/relay/storage.h"
#include "core/wire/journal_messages.h"
#include "core/wire/membership.h"

namespace countersign::relay {

class SqlDatabase;

class JournalStore
{
public:
    explicit JournalStore(SqlDatabase &database) : m_database(database) { }

    // Appends in order; each operation has an outcome of its own, which stays its outcome. Checked here: shape, workspace,
    // device and its signature, its rights at this place of the log, the stream's chain, that no other stream has its claim.
    [[nodiscard]] Result<std::vector<wire::OperationOutcome>> append(
        const Device &device, const std::vector<wire::SharedOperation> &operations, std::int64_t now);
    [[nodiscard]] Result<wire::OperationPage> read(const Uuid &workspace, std::int64_t since);

    enum class StateOutcome { Stored, Same, Refused, UnknownJoin };
    // A statement of membership. One that lets a device in names who asked, with the package for it.
    [[nodiscard]] Result<StateOutcome> state(const Device &by, const wire::StatementPost &post, std::int64_t now);
    [[nodiscard]] Result<std::vector<QByteArray>> statements(const Uuid &workspace);
    [[nodiscard]] Result<bool> isAdmin(const Device &device);

    // Valid 10 minutes for the first who brings the token.
    [[nodiscard]] Result<void> invite(const Device &by, const QByteArray &tokenHash, std::int64_t now);
    // Nothing: no such invitation, or somebody else came with it before. The same request again asks for the answer.
    [[nodiscard]] Result<std::optional<wire::JoinReply>> join(const wire::JoinPost &post, std::int64_t now);
    [[nodiscard]] Result<std::vector<wire::WaitingJoin>> waiting(const Uuid &workspace);

    [[nodiscard]] Result<wire::LeaseReply> lease(const Device &device, const wire::LeasePost &post, std::int64_t now);

    // False: a chunk is not there. What has that name already stays.
    [[nodiscard]] Result<bool> nameFile(const Uuid &workspace, const QByteArray &name, const wire::VaultFile &file);
    [[nodiscard]] Result<std::optional<wire::VaultFile>> file(const Uuid &workspace, const QByteArray &name);
    [[nodiscard]] Result<bool> isVaultChunk(const Uuid &workspace, const QByteArray &hash);

private:
    SqlDatabase &m_database;
};

} // namespace countersign::relay
