// How what stands in a file becomes a member of a contact: cut, cleaned, in the form that contacts have. Shared by the
// formats of contact_files.h.
#pragma once

#include "ui/models/contact_files.h"

namespace countersign::ui {

inline constexpr qsizetype kLongestCell = 4000;

[[nodiscard]] QString lineOf(const QString &text); // one line of printable characters
[[nodiscard]] QString phoneOf(const QString &text); // E.164 where it can be
// "Klaus Peter Müller" -> the last word is the surname; "Müller, Klaus" says it by its comma. Keeps names that are there.
void setFullName(domain::Contact &contact, const QString &name);
// The first value of a member stays; notes are joined.
void put(domain::Contact &contact, ContactField field, const QString &value);

} // namespace countersign::ui
