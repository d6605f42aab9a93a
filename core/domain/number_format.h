// How a number is written on a page. Numbers travel plain, as the signer's page sends them: digits, a point, no grouping
// ("-1234.5"); the format of the field says what they look like on paper.
//
// Grammar of a format: `#`, the sign between thousands (one of . , ' space, no-break space, narrow no-break space) or
// nothing, `##0`, and where there are decimals the sign before them (. or ,) and a `0` for each, six at most:
// "###0", "#,##0.00", "# ##0,00".
#pragma once

#include <QString>

#include <optional>

namespace countersign::domain {

struct NumberFormat {
    QString group; // between thousands; empty: none
    QChar point = QLatin1Char('.'); // before the decimals; never the same as the group's
    int decimals = 0;
    friend bool operator==(const NumberFormat &, const NumberFormat &) = default;
};

[[nodiscard]] std::optional<NumberFormat> numberFormat(const QString &format); // nothing for what is no format
[[nodiscard]] QString formatName(const NumberFormat &format); // as the grammar has it

// What a person typed ("1 234,50", "1.234,50", "1'234.5"), plain. With both signs the last one is the point; one sign
// alone before exactly three digits groups, unless it is `point`. Nothing for what is no number.
[[nodiscard]] std::optional<QString> plainNumber(const QString &typed, QChar point);

// A plain number as the format has it. Zeros are put or taken at the end; other digits that the format has no room for stay,
// because no value anybody entered is rounded on its way to the page. What is no plain number, and all without a valid
// format, comes back as it is.
[[nodiscard]] QString numberText(const QString &plain, const QString &format);
// The same for what was typed at the desktop.
[[nodiscard]] QString typedNumberText(const QString &typed, const QString &format);

} // namespace countersign::domain
