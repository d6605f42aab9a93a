// Which devices belong to a workspace: a chain of statements, each signed by a device that may say so, so that the relay,
// which keeps them, cannot add one of its own. The first states itself. What a device may write is judged by the clear header
// of an operation, by the relay and by every desktop alike. Format: docs/formats/journal-exchange.md.
#pragma once

#include "core/base/clock.h"
#include "core/wire/operation.h"

#include <map>
#include <optional>
#include <vector>

namespace countersign::wire {

struct Statement {
    Uuid workspace;
    std::int64_t number = 0; // from 1, without gaps
    QByteArray previous; // SHA-256 of the encoded statement before it; 32 zeros for the first
    bool isRemoval = false;
    Uuid device;
    QByteArray key; // Ed25519, 32 bytes
    Uuid member; // who sits there
    bool isAdmin = false; // may state others, and write what an administrator writes
    Time at;
    Uuid by; // the device that signs
    friend bool operator==(const Statement &, const Statement &) = default;
};

inline constexpr qsizetype kMaxStatement = 4 * 1024;

[[nodiscard]] QByteArray encodeBody(const Statement &statement); // JSON; exactly these bytes are signed
[[nodiscard]] QByteArray statementSigningInput(const QByteArray &body);
[[nodiscard]] QByteArray encodeStatement(const QByteArray &body, const QByteArray &signature);

struct SignedStatement {
    Statement statement;
    QByteArray body;
    QByteArray signature; // 64 bytes, not checked by decoding
};
[[nodiscard]] Result<SignedStatement> decodeStatement(const QByteArray &bytes);

struct KnownDevice {
    QByteArray key;
    Uuid member;
    bool isAdmin = false;
    bool isRemoved = false;
    friend bool operator==(const KnownDevice &, const KnownDevice &) = default;
};

// The chain so far. Signatures are checked by whoever calls, for keys are not of this floor: `signer()` says whose.
class Membership
{
public:
    [[nodiscard]] const std::map<Uuid, KnownDevice> &devices() const { return m_devices; }
    [[nodiscard]] std::optional<KnownDevice> device(const Uuid &id) const; // removed ones too
    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] const QByteArray &head() const { return m_head; } // `previous` of the next

    // The key that must have signed this one; nothing where its device may not say such a thing.
    [[nodiscard]] std::optional<QByteArray> signer(const Statement &statement) const;
    // False: it does not follow (number, previous, device), and nothing has changed. `hash` is SHA-256 of the encoded one.
    [[nodiscard]] bool follow(const Statement &statement, const QByteArray &hash);

private:
    std::map<Uuid, KnownDevice> m_devices;
    std::int64_t m_count = 0;
    QByteArray m_head = QByteArray(32, '\0');
};

// Why a device may not write this operation; nothing: it may. `kindOfStream`: the act that began the stream, empty where this
// one does.
[[nodiscard]] std::optional<QString> whyNotWrite(const OperationHeader &header, const QString &kindOfStream,
                                                 const KnownDevice &device);

} // namespace countersign::wire
