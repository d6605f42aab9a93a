// Pictures as a PDF: one page each, in their own physical size where they say a plausible one, else on A4.
#pragma once

#include "core/base/result.h"
#include "core/pdf/images.h"

namespace countersign::pdf {

// Errors: ImageDamaged, ImageTooLarge.
[[nodiscard]] Result<QByteArray> imagesToPdf(const QByteArray &bytes, const ImageLimits &limits = {});

} // namespace countersign::pdf
