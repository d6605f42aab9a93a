// What differs between two texts: the words in the middle that are not the same, enough to say "48,600.00 became 84,600.00"
// of a page, and each single word that was taken or added, to mark it on the page.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace countersign::domain {

struct WordDifference {
    QString before; // the differing words with a word of context on both sides; empty: words were only added
    QString after;
    [[nodiscard]] bool isEmpty() const { return before.isEmpty() && after.isEmpty(); }
};

// Both empty when the texts hold the same words. Longer parts are cut to about `most` characters.
WordDifference differingWords(const QString &before, const QString &after, int most = 200);

// For each word of either text: whether the other lacks it there (a longest common subsequence). Where more than 2,000 words
// lie between what is the same at both ends, all of them differ.
struct DifferingPlaces {
    std::vector<bool> before;
    std::vector<bool> after;
};
DifferingPlaces differingPlaces(const QStringList &before, const QStringList &after);

} // namespace countersign::domain
