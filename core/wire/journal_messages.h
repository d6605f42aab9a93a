// What desktops of one workspace say to each other through the relay: operations, invitations, leases, files of the vault.
// Format: docs/formats/journal-exchange.md.
#pragma once

#include "core/base/uuid.h"
#include "core/wire/wire_error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace countersign::wire {

constexpr qsizetype kMaxPageOperations = 500;
constexpr qsizetype kMaxPageBytes = 256 * 1024; // of operations; one larger goes alone
constexpr qsizetype kMaxSharedOperation = 1024 * 1024; // what the relay takes of one
constexpr std::int64_t kMaxPushBody = 2 * 1024 * 1024;
constexpr qsizetype kMaxVaultChunks = 512; // of one file
constexpr qsizetype kMaxJoins = 32;

// An operation on its way to the log. `claim` stands for something that only one stream of the workspace may have, such as
// an envelope's number: a keyed hash, so that the relay keeps it single without learning what it is.
struct SharedOperation {
    QByteArray bytes;
    QByteArray claim = {}; // 32 bytes, or empty
    friend bool operator==(const SharedOperation &, const SharedOperation &) = default;
};
struct OperationOutcome {
    Uuid operation;
    QString outcome; // stored|conflict|refused
    std::int64_t seq = 0; // where it stands in the log, if stored
    QString detail;
    friend bool operator==(const OperationOutcome &, const OperationOutcome &) = default;
};
struct OperationPage {
    std::vector<QByteArray> operations; // without a gap from the number asked for
    std::int64_t cursor = 0; // number of the last one here
    std::int64_t end = 0; // of the log's last
};

// An invitation is known to the relay by the hash of its token only.
struct InvitationPost {
    QByteArray tokenHash; // SHA-256
};
struct JoinPost {
    QByteArray token; // 32 bytes, derived from the code
    Uuid device;
    QByteArray key; // Ed25519
    QByteArray about; // sealed under the code: who asks, and the key to answer to
};
struct JoinReply {
    bool isApproved = false;
    QByteArray enc; // of the package, HPKE
    QByteArray package;
};
struct WaitingJoin {
    QByteArray tokenHash;
    Uuid device;
    QByteArray key;
    QByteArray about;
    std::int64_t asked = 0; // seconds
};
struct StatementPost {
    QByteArray statement;
    QByteArray enc; // with a device that is let in: its package
    QByteArray package;
};

struct LeasePost {
    QByteArray task; // 32 bytes: which work
    int seconds = 60; // 0: gives it back
    std::int64_t position = 0; // how far the holder has come; never goes back
};
struct LeaseReply {
    bool isGranted = false;
    std::int64_t fence = 0; // grows with each holder
    std::int64_t position = 0;
};

struct VaultFile {
    QByteArray manifest; // sealed: sizes and the file's key
    QStringList chunks; // hex
};

[[nodiscard]] QByteArray encodePush(const std::vector<SharedOperation> &operations);
[[nodiscard]] Result<std::vector<SharedOperation>> decodePush(const QByteArray &json);
[[nodiscard]] QByteArray encode(const std::vector<OperationOutcome> &outcomes);
[[nodiscard]] Result<std::vector<OperationOutcome>> decodeOutcomes(const QByteArray &json);
[[nodiscard]] QByteArray encode(const OperationPage &page);
[[nodiscard]] Result<OperationPage> decodeOperationPage(const QByteArray &json);

[[nodiscard]] QByteArray encode(const InvitationPost &value);
[[nodiscard]] Result<InvitationPost> decodeInvitation(const QByteArray &json);
[[nodiscard]] QByteArray encode(const JoinPost &value);
[[nodiscard]] Result<JoinPost> decodeJoinPost(const QByteArray &json);
[[nodiscard]] QByteArray encode(const JoinReply &value);
[[nodiscard]] Result<JoinReply> decodeJoinReply(const QByteArray &json);
[[nodiscard]] QByteArray encode(const std::vector<WaitingJoin> &joins);
[[nodiscard]] Result<std::vector<WaitingJoin>> decodeJoins(const QByteArray &json);
[[nodiscard]] QByteArray encode(const StatementPost &value);
[[nodiscard]] Result<StatementPost> decodeStatementPost(const QByteArray &json);
[[nodiscard]] QByteArray encodeStatements(const std::vector<QByteArray> &statements);
[[nodiscard]] Result<std::vector<QByteArray>> decodeStatements(const QByteArray &json);

[[nodiscard]] QByteArray encode(const LeasePost &value);
[[nodiscard]] Result<LeasePost> decodeLeasePost(const QByteArray &json);
[[nodiscard]] QByteArray encode(const LeaseReply &value);
[[nodiscard]] Result<LeaseReply> decodeLeaseReply(const QByteArray &json);
[[nodiscard]] QByteArray encode(const VaultFile &value);
[[nodiscard]] Result<VaultFile> decodeVaultFile(const QByteArray &json);

} // namespace countersign::wire
