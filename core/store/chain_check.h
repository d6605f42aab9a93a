// The journal computed again: every operation's order, chain, signature and body against its header, and the heads of the
// streams. Cutting off the newest operations together with their heads is not seen here: the relay's log is what shows that.
// A million operations take minutes: whoever has many gives it a connection and a thread of its own.
#pragma once

#include "core/base/secret.h"
#include "core/domain/event.h"
#include "core/store/database.h"
#include "core/wire/operation.h"

#include <functional>
#include <map>
#include <stop_token>

namespace countersign::store {

struct ChainKeys {
    domain::WorkspaceId workspace;
    std::map<quint32, Secret> keys; // that seal bodies, by epoch
};
struct ChainWatch {
    std::stop_token stop;
    std::function<void(int done, int all)> progress; // operations; now and then, from the thread that checks
};

// As the journal stands when it begins. BrokenChain at the first that does not fit; Stopped.
[[nodiscard]] Result<void> checkChain(Database &database, const ChainKeys &keys, const ChainWatch &watch);

// What is sealed in an operation. KeyMissing; BrokenChain where it cannot be opened or is no event.
[[nodiscard]] Result<domain::Event> openOperation(const std::map<quint32, Secret> &keys,
                                                  const wire::OperationHeader &header,
                                                  const wire::Operation &operation);

} // namespace countersign::store
