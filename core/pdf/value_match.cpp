#include "core/pdf/value_match.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace countersign::pdf {

namespace {

constexpr int kMaxDecimals = 9;
constexpr qsizetype kCut = 399; // values are read up to here

bool isFromTheRight(const QString &letters)
{
    return std::any_of(letters.cbegin(), letters.cend(),
                       [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text)
        if (c.digitValue() >= 0)
            digits += QChar(static_cast<char16_t>(u'0' + c.digitValue()));
    return digits;
}

QList<int> numbersIn(const QString &text)
{
    static const QRegularExpression kGroup(QStringLiteral("[0-9]{1,6}"));
    QList<int> numbers;
    for (auto match = kGroup.globalMatch(text); match.hasNext() && numbers.size() < 8;)
        numbers.append(match.next().captured().toInt());
    return numbers;
}

// 1234.567 as 1,234.57 or 1.234,57; 0.5 as 50 %.
bool isSameNumber(const QString &drawn, const QString &value)
{
    bool isNumber = false;
    double number = value.trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || std::abs(number) > 1e12)
        return false;
    if (drawn.contains(u'%'))
        number *= 100;
    static const QRegularExpression kTail(QStringLiteral("[.,]([0-9]+)[^0-9]*$"));
    const QString tail = kTail.match(drawn).captured(1);
    const double shown = digitsOf(drawn).toDouble();
    // What follows the last separator is decimals, or three more digits of a whole number.
    for (const qsizetype decimals : {tail.size(), qsizetype(0)}) {
        if (decimals > kMaxDecimals)
            continue;
        if (std::abs(std::abs(number) * std::pow(10, static_cast<double>(decimals)) - shown) <= 0.5 + 1e-6)
            return true;
    }
    return false;
}

// 2026-11-22 as 22.11.2026, 11/22/26 or 22 November 2026.
bool isSameDate(const QString &drawn, const QString &value)
{
    static const QRegularExpression kDate(QStringLiteral("^\\s*[0-9]{1,4}[-./ ][0-9]{1,2}[-./ ][0-9]{1,4}\\s*$"));
    if (!kDate.match(value).hasMatch())
        return false;
    QList<int> wanted = numbersIn(value);
    for (const int number : numbersIn(drawn)) {
        const auto found = std::find_if(wanted.begin(), wanted.end(),
                                        [&](int one) { return one == number || (one >= 1000 && one % 100 == number); });
        if (found == wanted.end())
            return false;
        wanted.erase(found);
    }
    const bool isNamed = std::any_of(drawn.cbegin(), drawn.cend(), [](QChar c) { return c.isLetter(); });
    return wanted.isEmpty() || (isNamed && wanted.size() == 1 && wanted.first() <= 12);
}

} // namespace

QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) // ligatures are drawn as one
        if (c.isLetterOrNumber())
            letters += c.toCaseFolded();
    if (isFromTheRight(letters))
        std::sort(letters.begin(), letters.end());
    return letters;
}

bool showsValue(const QString &drawn, const QString &value)
{
    const QString shown = lettersOf(drawn), wanted = lettersOf(value);
    if (shown == wanted)
        return true;
    if (shown.isEmpty() || wanted.isEmpty())
        return false;
    if (isFromTheRight(wanted)) // cut off, perhaps
        return std::includes(wanted.cbegin(), wanted.cend(), shown.cbegin(), shown.cend());
    if (isSameNumber(drawn, value) || isSameDate(drawn, value))
        return true;
    if (wanted.startsWith(shown)) { // cut off, but not within a number
        const bool isWithinNumber = wanted[shown.size()].isDigit() && shown.back().isDigit();
        return !isWithinNumber && digitsOf(wanted) != wanted;
    }
    if (value.size() >= kCut && shown.startsWith(wanted))
        return true;
    return shown.contains(wanted) && digitsOf(shown) == digitsOf(wanted); // with a currency, a title
}

} // namespace countersign::pdf
