// What differs between two texts, as the words in the middle that are not the same: enough to say "48,600.00 became
// 84,600.00" of a page.
#pragma once

#include <QString>

namespace countersign::domain {

struct WordDifference {
    QString before; // the differing words with a word of context on both sides; empty: words were only added
    QString after;
    [[nodiscard]] bool isEmpty() const { return before.isEmpty() && after.isEmpty(); }
};

// Both empty when the texts hold the same words. Longer parts are cut to about `most` characters.
WordDifference differingWords(const QString &before, const QString &after, int most = 200);

} // namespace countersign::domain
