#include "core/domain/word_difference.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace countersign::domain {

namespace {

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return text.split(space, Qt::SkipEmptyParts);
}

constexpr qsizetype kMostCompared = 2000; // words of either text; the table has the square of it

struct SameEnds {
    qsizetype first = 0;
    qsizetype last = 0;
};

SameEnds sameEnds(const QStringList &a, const QStringList &b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    SameEnds same;
    while (same.first < shorter && a[same.first] == b[same.first])
        ++same.first;
    while (same.last < shorter - same.first && a[a.size() - 1 - same.last] == b[b.size() - 1 - same.last])
        ++same.last;
    return same;
}

QString middle(const QStringList &words, qsizetype same, qsizetype sameAtEnd, int most)
{
    // One word of context on both sides, so that a person finds the place.
    const qsizetype from = std::max<qsizetype>(0, same - 1);
    const qsizetype to = std::min(words.size(), words.size() - sameAtEnd + 1);
    QString text = words.mid(from, to - from).join(QLatin1Char(' '));
    if (text.size() > most)
        text = text.left(most) + QChar(0x2026);
    return text;
}

} // namespace

WordDifference differingWords(const QString &before, const QString &after, int most)
{
    const QStringList a = wordsOf(before), b = wordsOf(after);
    if (a == b)
        return {};
    const SameEnds same = sameEnds(a, b);
    return {middle(a, same.first, same.last, most), middle(b, same.first, same.last, most)};
}

DifferingPlaces differingPlaces(const QStringList &before, const QStringList &after)
{
    const SameEnds same = sameEnds(before, after);
    const qsizetype rows = before.size() - same.first - same.last, columns = after.size() - same.first - same.last;
    DifferingPlaces places{std::vector<bool>(std::size_t(before.size())), std::vector<bool>(std::size_t(after.size()))};
    const auto mark = [&same](std::vector<bool> &of, qsizetype at) { of[std::size_t(same.first + at)] = true; };
    qsizetype i = 0, j = 0;
    if (rows <= kMostCompared && columns <= kMostCompared) {
        // common[i][j]: words in common from there on
        std::vector<quint16> common(std::size_t((rows + 1) * (columns + 1)));
        const auto at = [&](qsizetype r, qsizetype c) -> quint16 & {
            return common[std::size_t(r * (columns + 1) + c)];
        };
        const auto isSame = [&](qsizetype r, qsizetype c) { return before[same.first + r] == after[same.first + c]; };
        for (qsizetype r = rows - 1; r >= 0; --r)
            for (qsizetype c = columns - 1; c >= 0; --c)
                at(r, c) = isSame(r, c) ? quint16(at(r + 1, c + 1) + 1) : std::max(at(r + 1, c), at(r, c + 1));
        while (i < rows && j < columns) {
            if (isSame(i, j)) {
                ++i;
                ++j;
            } else if (at(i + 1, j) >= at(i, j + 1)) {
                mark(places.before, i++);
            } else {
                mark(places.after, j++);
            }
        }
    }
    while (i < rows)
        mark(places.before, i++);
    while (j < columns)
        mark(places.after, j++);
    return places;
}

} // namespace countersign::domain
