// The text of documents for search. Files are strangers' until the end: their text is taken out in the worker process, one
// at a time; what cannot be read is remembered as empty, so that it is not asked for again and again.
#pragma once

#include "core/flow/office.h"

#include <optional>

namespace countersign::flow {

struct Untold {
    QByteArray sha256;
    QByteArray pdf; // empty when the vault does not have it, or it is too large to be worth it
    QString workerProgram;
};
// The next original whose text is not known; nothing when all are. On the office's lane.
[[nodiscard]] Result<std::optional<Untold>> nextUntold(Office &office);

// On any thread; waits for the worker. Empty where there is no text.
[[nodiscard]] QString textOf(const Untold &file);

// Keeps it; indexNextText() tells the search.
[[nodiscard]] Result<void> rememberText(Office &office, const QByteArray &sha256, const QString &text);
// Tells the search of the next few envelopes of a text that was remembered; false when all are told. Short, so that other
// work comes between two calls, however many envelopes have the same file. What a kill broke off goes on with the next call.
[[nodiscard]] Result<bool> indexNextText(Office &office);

} // namespace countersign::flow
