#include "core/sync/exchange.h"

#include "core/wire/operation.h"

namespace countersign::sync {

namespace {

Refusal refusalOf(const QByteArray &bytes, Error error)
{
    Refusal refusal{.error = std::move(error)};
    const auto operation = wire::decodeOperation(bytes);
    const auto header = operation ? wire::decodeHeader(operation->header) : fail(operation.error());
    if (header) {
        refusal.operation = header->operation;
        refusal.stream = header->stream;
    }
    return refusal;
}

} // namespace

Result<Delta> collectSince(store::WorkspaceStore &store, qint64 cursor)
{
    Delta delta{.cursor = cursor};
    CS_TRY(const auto stored, store.journal().operationsSince(cursor, kMaxOperations + 1));
    qsizetype size = 0;
    for (const store::StoredOperation &operation : stored) {
        size += operation.bytes.size();
        if (static_cast<int>(delta.operations.size()) == kMaxOperations
            || (size > kMaxBytes && !delta.operations.empty())) {
            delta.isMore = true;
            break;
        }
        delta.operations.push_back(operation.bytes);
        delta.cursor = operation.seq;
    }
    return delta;
}

Result<Applied> applyOperations(store::WorkspaceStore &store, const std::vector<QByteArray> &operations)
{
    Applied outcome;
    std::vector<QByteArray> waiting = operations;
    while (!waiting.empty()) {
        std::vector<QByteArray> again;
        std::vector<Error> reasons;
        for (const QByteArray &bytes : waiting) {
            const auto admitted = store.journal().admit(bytes);
            if (admitted) {
                ++(*admitted == store::Admission::Applied ? outcome.applied : outcome.known);
            } else if (admitted.error().is(store::StoreError::Database)
                       || admitted.error().is(store::StoreError::Damaged)) {
                return fail(Error(admitted.error()).as(SyncError::Stopped));
            } else if (admitted.error().code == store::StoreError::Conflict) {
                again.push_back(bytes); // perhaps what it follows comes later in the batch
                reasons.push_back(admitted.error());
            } else {
                outcome.refused.push_back(refusalOf(bytes, admitted.error()));
            }
        }
        if (again.size() == waiting.size()) { // nothing came to help them
            for (std::size_t i = 0; i < again.size(); ++i)
                outcome.refused.push_back(refusalOf(again[i], reasons[i]));
            break;
        }
        waiting = std::move(again);
    }
    return outcome;
}

} // namespace countersign::sync
