// Contacts out of other programs' files and into files for them: vCard 2.1 to 4.0, and CSV with any separator and the
// encodings that offices still have. Reading is bounded: what is too long is cut, what is broken is left out and counted.
#pragma once

#include "core/base/result.h"
#include "core/domain/records.h"

#include <QStringList>

#include <vector>

namespace countersign::ui {

enum class TextEncoding { Utf8, Utf16, Windows1250, Windows1251, Windows1252 };
inline constexpr TextEncoding kLastEncoding = TextEncoding::Windows1252;

inline constexpr qsizetype kLargestContactFile = 32 * 1024 * 1024;
inline constexpr int kMostContacts = 50'000;

// By its marks and its validity; among the one-byte ones by which letters make sense.
[[nodiscard]] TextEncoding guessEncoding(const QByteArray &bytes);
[[nodiscard]] QString decoded(const QByteArray &bytes, TextEncoding encoding);

// ---- CSV (RFC 4180, with other separators) -------------------------------------------------------------------------------
[[nodiscard]] QChar guessSeparator(const QString &text); // , ; tab or |
[[nodiscard]] std::vector<QStringList> csvRows(const QString &text, QChar separator);

enum class ContactField {
    Nothing,
    FullName,
    GivenName,
    Surname,
    Email,
    Phone,
    Position,
    Company,
    TaxNumber,
    Street,
    PostalCode,
    City,
    Country,
    Language,
    Note
};
inline constexpr ContactField kLastContactField = ContactField::Note;

// What a column of this name holds, in the headings of Outlook, Google and common ones in our languages.
[[nodiscard]] ContactField fieldOfHeading(const QString &heading);
// `columns`: what each column goes to. Rows without a name are left out.
[[nodiscard]] std::vector<domain::Contact> contactsOf(const std::vector<QStringList> &rows,
                                                      const std::vector<ContactField> &columns);

// ---- vCard (RFC 6350, RFC 2426, versit 2.1) ------------------------------------------------------------------------------
[[nodiscard]] bool isVcard(const QByteArray &bytes);
[[nodiscard]] std::vector<domain::Contact> contactsOfVcard(const QString &text);

[[nodiscard]] QByteArray toVcard(const std::vector<domain::Contact> &contacts); // 3.0, UTF-8
[[nodiscard]] QByteArray toCsv(
    const std::vector<domain::Contact> &contacts); // UTF-8 with its mark, commas, a heading line

// ---- who is there already ------------------------------------------------------------------------------------------------
// The same address, the same number, or the same name in the same firm.
[[nodiscard]] bool isSamePerson(const domain::Contact &a, const domain::Contact &b);
// For each of `incoming` the index in `known` of who it is, or -1.
[[nodiscard]] std::vector<int> matched(const std::vector<domain::Contact> &incoming,
                                       const std::vector<domain::Contact> &known);
// Pairs of indexes, each contact in at most one.
[[nodiscard]] std::vector<std::pair<int, int>> duplicatesIn(const std::vector<domain::Contact> &contacts);
// `kept` with what it lacks taken from `other`.
[[nodiscard]] domain::Contact merged(domain::Contact kept, const domain::Contact &other);

} // namespace countersign::ui
