// The journal on the wire (PROTOCOL.md): an operation is a clear header that the relay may read for order and rights, a
// body sealed under the workspace's key with the header's bytes as additional data, and the device's Ed25519 signature
// over both. Sealing and signing happen in core/store; here is only the shape. All integers are unsigned, times UTC.
#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"
#include "core/wire/wire_error.h"

#include <QByteArray>
#include <QString>

namespace countersign::wire {

struct OperationHeader {
    Uuid workspace;
    Uuid stream; // the envelope or record
    Uuid operation; // unique; the event's id
    QString act; // "envelope.created", …
    quint64 baseVersion = 0; // operations of the stream before this one
    QByteArray previousHash; // 32 bytes; zeros for the first of its stream
    Uuid author; // null for acts of the program itself
    Uuid device;
    Time at;
    Uuid owner; // of the envelope, for rights; null where there is none
    Uuid department;
    quint32 epoch = 0; // of the workspace key that seals the body
    friend bool operator==(const OperationHeader &, const OperationHeader &) = default;
};

struct Operation {
    QByteArray header; // encodeHeader()
    QByteArray body; // nonce ‖ ciphertext ‖ tag
    QByteArray signature; // 64 bytes, over signedBytes()
    friend bool operator==(const Operation &, const Operation &) = default;
};

inline constexpr qsizetype kMaxHeader = 4 * 1024;
inline constexpr qsizetype kMaxBody = 8 * 1024 * 1024;

// Deterministic CBOR (RFC 8949, 4.2.1): a map with the small integers 0…12 as keys, 0 being the version.
QByteArray encodeHeader(const OperationHeader &header);
// Takes only what encodeHeader() would have written, byte for byte, so that one header has one hash.
Result<OperationHeader> decodeHeader(const QByteArray &cbor);

// [header, body, signature] as byte strings.
QByteArray encodeOperation(const Operation &operation);
Result<Operation> decodeOperation(const QByteArray &cbor);

// "countersign-op-v1" ‖ u32(size of header) ‖ header ‖ body: what the device signs.
QByteArray signedBytes(const QByteArray &header, const QByteArray &body);

} // namespace countersign::wire
