// Amounts of money, exact: whole minor units of a currency, never floating point.
#pragma once

#include <QString>

#include <optional>

namespace countersign::domain {

struct Money {
    qint64 minor = 0; // cents; the smallest unit that ISO 4217 gives the currency
    QString currency = QStringLiteral("EUR"); // ISO 4217, three capital letters
    friend bool operator==(const Money &, const Money &) = default;
};

// Digits after the point: 2 for most, 0 for yen, 3 for the Kuwaiti dinar.
[[nodiscard]] int minorDigits(const QString &currency);

// What a person typed: "12 500,50", "12,500.50", "12.500", "1'000". With both signs the last one is the point; one sign
// alone before exactly three digits groups, unless the currency has three minor digits. Nothing for what is no amount, for
// more digits than the currency has, and for more than 10^15 minor units.
[[nodiscard]] std::optional<Money> parseMoney(const QString &text, const QString &currency);

// "12500.50": digits alone, with a point, for files and comparison.
[[nodiscard]] QString plainAmount(const Money &money);
// Grouped in threes: groupedAmount(m, " ", ",") gives "12 500,50".
[[nodiscard]] QString groupedAmount(const Money &money, const QString &groupSign, const QString &pointSign);

} // namespace countersign::domain
