// The journal between two desktops, as values: what to give, and what became of what was taken. Carrying them (relay,
// long-poll, cursor) is the flow's; order and rights are judged by the relay on the clear header (PROTOCOL.md). Use on the
// store lane.
#pragma once

#include "core/store/workspace_store.h"

namespace countersign::sync {

enum class SyncError {
    Stopped, // the store failed while applying: what is reported as applied is, the rest was not looked at
};
inline std::string_view errorModule(SyncError) { return "sync"; }

// Deltas are at most this (PROTOCOL.md).
inline constexpr int kMaxOperations = 500;
inline constexpr qsizetype kMaxBytes = 256 * 1024; // one larger operation goes alone

struct Delta {
    std::vector<QByteArray> operations; // core/wire's encoding, in the order of the journal
    qint64 cursor = 0; // give this the next time
    bool isMore = false;
};

// Operations of the store's journal after the cursor (0: from the start), its own and those it took from others.
Result<Delta> collectSince(store::WorkspaceStore &store, qint64 cursor);

// Why an operation was not applied. It becomes a visible "not applied" item, never silence.
struct Refusal {
    Uuid operation; // null when the header could not be read
    Uuid stream;
    Error error; // Conflict, BadSignature, UnknownDevice, BrokenChain, Refused …
};

struct Applied {
    int applied = 0;
    int known = 0; // had been there already
    std::vector<Refusal> refused;
};

// Each operation is checked (device signature, chain, version, body against header, the domain's rules) and applied in
// a transaction of its own; one that waits for an earlier one of the batch is tried again after it. Idempotent. Fails
// only when the store itself does.
Result<Applied> applyOperations(store::WorkspaceStore &store, const std::vector<QByteArray> &operations);

} // namespace countersign::sync
