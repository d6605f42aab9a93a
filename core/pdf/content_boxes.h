// Where a page draws words and pictures, read by the strict reader alone: enough to say that something was put on top of
// what was signed. A letter is a box as high as its font and as wide as the font says, or half an em. Rules, frames and
// shaded grounds are not counted, nor are letters that only rule a line ("______", ". . . .").
#pragma once

#include "core/pdf/document.h"

#include <QList>
#include <QRectF>

namespace countersign::pdf {

// In unrotated user space.
struct ContentBoxes {
    QList<QRectF> letters; // of fonts; and drawn shapes as small or as intricate as letters are
    QList<QRectF> pictures; // images, and large drawings
    bool isComplete = true; // not when there was too much of it, or it could not be read: then anything may be anywhere
};
[[nodiscard]] ContentBoxes contentBoxes(const Document &document, int page);

// The same for a form XObject, in its own space (that of its /BBox).
[[nodiscard]] ContentBoxes formBoxes(const Document &document, const Object &form);

} // namespace countersign::pdf
