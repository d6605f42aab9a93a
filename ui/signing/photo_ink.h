// A signature on paper, photographed: the paper becomes transparent, the ink stays, the margin goes. Pure.
#pragma once

#include <QImage>

namespace countersign::ui {

// `strength` 0 … 1: how much darker than the paper around it a pixel must be to count as ink; 0.35 suits most photos.
// Uneven light is levelled out first. Null when nothing but paper was found.
[[nodiscard]] QImage inkFromPhoto(const QImage &photo, double strength);

} // namespace countersign::ui
