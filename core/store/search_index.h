// Full-text search over titles, numbers, parties and the text of PDFs. The index is made from the journal and from
// `document_texts`, a cache that whoever extracts text fills; both can be dropped. Internal to core/store.
#pragma once

#include "core/domain/envelope.h"
#include "core/store/database.h"
#include "core/store/hit.h"

#include <vector>

namespace countersign::store {

// All throw SQLite::Exception.
void indexEnvelope(Database &database, qint64 row, const domain::Envelope &envelope);
// Keeps a text. Envelopes written from now on are indexed with it; those that were there learn it by indexNext().
void keepText(Database &database, const QByteArray &sha256, const QString &text);
// Tells the next few envelopes of a kept text; false when there was none to tell. A few: what one commit may take while
// others wait for the lane.
[[nodiscard]] bool indexNext(Database &database);

// The words as FTS5 wants them: each in quotes, so that nothing of it is taken for its query language, and with a star:
// it may be a beginning. Empty when there is no word.
[[nodiscard]] QString matchOf(const QString &words);

// Those found by title, number or party first, then by their texts; newest first in each; at most `most`.
[[nodiscard]] std::vector<Hit> findWords(Database &database, const QString &words, int most);

// An original whose text is not known yet, oldest first.
[[nodiscard]] std::optional<QByteArray> originalWithoutText(Database &database);

} // namespace countersign::store
