// Where two pictures of one page differ to the eye. What anti-aliasing may move is no difference.
#pragma once

#include <QImage>
#include <QList>
#include <QRect>

namespace countersign::pdf {

// The places that differ outside the masks, as rectangles of pixels, at most 20. Pictures of different sizes differ as a
// whole. May run on any thread.
[[nodiscard]] QList<QRect> pictureDifferences(QImage a, QImage b, const QList<QRect> &masks);

} // namespace countersign::pdf
