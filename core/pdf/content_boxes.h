// Where a page draws words and pictures, read by the strict reader alone: enough to say that something was put on top of
// what was signed. Rough on purpose: a line of text is a box, its width estimated from the font's widths or half an em a
// letter. Lines, fills and shadings are not counted, nor is text that only rules a line ("______", ". . . .").
#pragma once

#include "core/pdf/document.h"

#include <QList>
#include <QRectF>

namespace countersign::pdf {

// In unrotated user space; at most 5,000.
[[nodiscard]] QList<QRectF> contentBoxes(const Document &document, int page);

// A quarter of one of the boxes, or more, lies under `cover`.
[[nodiscard]] bool coversAny(const QRectF &cover, const QList<QRectF> &boxes);

} // namespace countersign::pdf
