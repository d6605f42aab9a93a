// What people type into records, checked with a sentence that says what to do; an empty sentence is fine.
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace countersign::ui {

[[nodiscard]] QString problemOfEmail(const QString &email); // empty is no problem
[[nodiscard]] QString problemOfPhone(const QString &phone);
// "+48 600 100-200" -> "+48600100200"; what is no international number comes back as typed.
[[nodiscard]] QString normalisedPhone(const QString &phone);
// ISO 13616: letters, length and the check digits.
[[nodiscard]] QString problemOfIban(const QString &iban);

// Countries in the window's language, sorted by name: {code, name}.
[[nodiscard]] std::vector<std::pair<QString, QString>> countries();

} // namespace countersign::ui
