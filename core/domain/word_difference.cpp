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
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype same = 0;
    while (same < shorter && a[same] == b[same])
        ++same;
    qsizetype sameAtEnd = 0;
    while (sameAtEnd < shorter - same && a[a.size() - 1 - sameAtEnd] == b[b.size() - 1 - sameAtEnd])
        ++sameAtEnd;
    return {middle(a, same, sameAtEnd, most), middle(b, same, sameAtEnd, most)};
}

} // namespace countersign::domain
