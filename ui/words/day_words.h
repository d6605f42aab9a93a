// How a day is written in the window's language, as formats of QLocale::toString.
#pragma once

#include <QString>

namespace countersign::ui {

[[nodiscard]] QString dayFormat(); // "17 Nov 2026"
[[nodiscard]] QString shortDayFormat(); // "17 Nov"

} // namespace countersign::ui
