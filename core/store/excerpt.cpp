#include "core/store/excerpt.h"

#include "core/domain/card.h"

#include <QStringList>

#include <algorithm>
#include <deque>

namespace countersign::store {

namespace {

constexpr int kWordsBefore = 4;
constexpr int kWordsAfter = 8;

QString folded(QStringView word)
{
    QString plain;
    for (const QChar c : word.toString().normalized(QString::NormalizationForm_KD))
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    return plain.toCaseFolded();
}

bool isOfWord(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

// The next word at or behind `from`; empty at the end.
QStringView wordFrom(QStringView text, qsizetype from)
{
    while (from < text.size() && !isOfWord(text[from]))
        ++from;
    qsizetype end = from;
    while (end < text.size() && isOfWord(text[end]))
        ++end;
    return text.mid(from, end - from);
}

qsizetype endOf(QStringView text, QStringView word) { return word.data() - text.data() + word.size(); }

QStringList termsOf(const QString &words)
{
    QStringList terms;
    for (QStringView word = wordFrom(words, 0); !word.isEmpty(); word = wordFrom(words, endOf(words, word)))
        terms << folded(word);
    terms.removeAll(QString()); // of marks alone
    return terms;
}

class Terms
{
public:
    explicit Terms(const QString &words) : m_terms(termsOf(words)) { }

    [[nodiscard]] bool match(QStringView word) const
    {
        const QChar first = word.front().toCaseFolded();
        // Most words differ in their first letter, and plain letters need no folding to say so.
        if (first.unicode() < 0x80
            && std::none_of(m_terms.begin(), m_terms.end(), [&](const QString &term) { return term[0] == first; }))
            return false;
        const QString plain = folded(word);
        return std::any_of(m_terms.begin(), m_terms.end(), [&](const QString &term) { return plain.startsWith(term); });
    }

private:
    QStringList m_terms;
};

} // namespace

QString excerptOf(const QString &text, const QString &words)
{
    const QStringView all(text);
    const Terms terms(words);
    std::deque<qsizetype> starts; // of the words before the match, and its own
    QStringView hit = wordFrom(all, 0);
    for (; !hit.isEmpty(); hit = wordFrom(all, endOf(all, hit))) {
        starts.push_back(hit.data() - all.data());
        if (starts.size() > kWordsBefore + 1)
            starts.pop_front();
        if (terms.match(hit))
            break;
    }
    if (hit.isEmpty())
        return {};
    QString excerpt;
    qsizetype told = starts.front();
    if (told > 0)
        excerpt += QChar(0x2026);
    for (int n = 0; n < kWordsAfter && !hit.isEmpty(); ++n, hit = wordFrom(all, told)) {
        const qsizetype start = hit.data() - all.data();
        excerpt += all.mid(told, start - told);
        if (terms.match(hit))
            excerpt += domain::kHitFrom + hit.toString() + domain::kHitTo;
        else
            excerpt += hit;
        told = endOf(all, hit);
    }
    if (!hit.isEmpty())
        excerpt += QChar(0x2026);
    return excerpt.simplified();
}

} // namespace countersign::store
