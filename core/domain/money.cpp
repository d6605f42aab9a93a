#include "core/domain/money.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace countersign::domain {

namespace {

constexpr qint64 kMost = 1'000'000'000'000'000;

bool isGroupSign(QChar c)
{
    return c == QLatin1Char('.') || c == QLatin1Char(',') || c == QLatin1Char('\'') || c == QChar(0x2019)
        || c.isSpace();
}

} // namespace

int minorDigits(const QString &currency)
{
    static constexpr std::array kNone{"JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX", "XAF", "XOF", "XPF", "RWF"};
    static constexpr std::array kThree{"KWD", "BHD", "OMR", "JOD", "TND", "IQD", "LYD"};
    const auto is = [&](const char *code) { return currency == QLatin1String(code); };
    if (std::any_of(kNone.begin(), kNone.end(), is))
        return 0;
    return std::any_of(kThree.begin(), kThree.end(), is) ? 3 : 2;
}

std::optional<Money> parseMoney(const QString &text, const QString &currency)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty() || typed.size() > 40 || !typed.back().isDigit() || !typed.front().isDigit())
        return std::nullopt;
    const int digits = minorDigits(currency);
    qsizetype point = std::max(typed.lastIndexOf(QLatin1Char('.')), typed.lastIndexOf(QLatin1Char(',')));
    if (point >= 0) {
        const QChar sign = typed.at(point);
        const bool isAlone = typed.count(sign) == 1;
        const bool hasOther =
            std::any_of(typed.begin(), typed.end(), [&](QChar c) { return c != sign && isGroupSign(c); });
        const qsizetype after = typed.size() - point - 1;
        if (!isAlone || (after == 3 && !hasOther && digits != 3))
            point = -1; // it groups
    }
    qint64 minor = 0;
    qsizetype sinceSign = 0, decimals = 0;
    bool isGrouped = false;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QChar c = typed.at(i);
        if (i == point) {
            if (isGrouped && sinceSign != 3)
                return std::nullopt;
            sinceSign = 0;
        } else if (c.isDigit() && c.digitValue() >= 0) {
            minor = minor * 10 + c.digitValue();
            if (minor > kMost)
                return std::nullopt;
            ++sinceSign;
            decimals += point >= 0 && i > point;
        } else if (isGroupSign(c) && (point < 0 || i < point)) {
            if (isGrouped ? sinceSign != 3 : sinceSign < 1 || sinceSign > 3)
                return std::nullopt; // "1 2345" is two numbers, or a slip
            isGrouped = true;
            sinceSign = 0;
        } else {
            return std::nullopt;
        }
    }
    if (decimals > digits || (point < 0 && isGrouped && sinceSign != 3))
        return std::nullopt;
    for (qsizetype i = decimals; i < digits; ++i)
        minor *= 10;
    if (minor > kMost)
        return std::nullopt;
    return Money{minor, currency};
}

QString groupedAmount(const Money &money, const QString &groupSign, const QString &pointSign)
{
    const int digits = minorDigits(money.currency);
    // Of a negative number the magnitude: INT64_MIN is out of range here, amounts end at 10^15.
    QString figures = QString::number(std::abs(money.minor)).rightJustified(digits + 1, QLatin1Char('0'));
    QString whole = figures.left(figures.size() - digits);
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, groupSign);
    const QString sign = money.minor < 0 ? QStringLiteral("-") : QString();
    return digits == 0 ? sign + whole : sign + whole + pointSign + figures.right(digits);
}

QString plainAmount(const Money &money) { return groupedAmount(money, {}, QStringLiteral(".")); }

} // namespace countersign::domain
