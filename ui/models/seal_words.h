// Why a seal failed and what happens then, of what the journal keeps of it (core/flow/sealing.h).
#pragma once

#include <QString>

namespace countersign::ui {

[[nodiscard]] QString whySealFailed(const QString &kept); // of journals from before codes were kept: their own words
[[nodiscard]] QString afterSealFailed(const QString &kept); // "It is tried again by itself."

} // namespace countersign::ui
