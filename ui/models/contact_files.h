// Contacts out of other programs' files and into files for them: vCard 2.1 to 4.0, and CSV with any separator. Reading is
// bounded: what is too long is cut, what is broken is left out and counted.
#pragma once

#include "core/base/result.h"
#include "core/domain/records.h"

#include <QStringList>

#include <vector>

namespace countersign::ui {

inline constexpr qsizetype kLargestContactFile = 32 * 1024 * 1024;
inline constexpr int kMostContacts = 50'000;

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

} // namespace countersign::ui
