// A few words of a text around the first place where somebody's search matches. Internal to core/store. FTS5's own
// snippet() looks for the best place in the whole text and counts every occurrence: for common words that takes longer
// than finding the documents.
#pragma once

#include <QString>

namespace countersign::store {

// `words` as typed: each may be the beginning of a word of the text, whatever its case and marks. What matches is put
// between kHitFrom and kHitTo. Empty when nothing does. Any thread.
[[nodiscard]] QString excerptOf(const QString &text, const QString &words);

} // namespace countersign::store
