// Moments as people say them, in the window's language and the member's time zone.
#pragma once

#include "core/base/clock.h"

#include <QString>

namespace countersign::ui {

[[nodiscard]] QString agoWords(Time then, Time now); // "just now", "5 min ago", "2 h ago", "yesterday", "5 days ago"
[[nodiscard]] QString dayAndTime(Time time, Time now); // "today 09:12", "yesterday 14:02", "17 Nov, 14:02"
[[nodiscard]] QString fullMoment(Time time); // "17 Nov 2026 14:02:30 +01:00"
[[nodiscard]] QString dayWords(Time time); // "17 Nov 2026"
[[nodiscard]] QString dayWords(Time time, Time now); // "17 Nov" within this year
[[nodiscard]] int daysBetween(Time then, Time now); // by calendar days of the member's zone

} // namespace countersign::ui
