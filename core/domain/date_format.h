// How a date is written on a page. Dates travel as yyyy-MM-dd; the format of the field and the language of its party say what
// they look like on paper. The signer's page writes them by the same rules (app/relay/web/src/fields/date_format.ts), and
// tests/date_texts.json holds both to the same text.
//
// Grammar of a format: d, dd, dddd, M, MM, MMMM and yyyy as Qt has them, with spaces and . , - / between them; 32 signs at
// most. "d MMMM yyyy" is the date in words, with what the language puts between them ("23. November 2026").
#pragma once

#include <QDate>
#include <QString>

namespace countersign::domain {

// As given where it keeps to the grammar, else the date in words.
[[nodiscard]] QString dateFormat(const QString &format);

[[nodiscard]] QString dateText(QDate date, const QString &format, const QString &language);

} // namespace countersign::domain
