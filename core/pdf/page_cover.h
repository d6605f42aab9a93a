// What one page showed when it was signed, and how much of it lies under what was put there since. Small pieces add up:
// twenty strips hide a line as well as one sheet does.
#pragma once

#include "core/pdf/content_boxes.h"

#include <QList>
#include <QRectF>

#include <utility>

namespace countersign::pdf {

struct Cover {
    bool overLetters = false, overPictures = false; // pictures, and fields and annotations that can be seen
    bool overMostOfOne = false; // a quarter of a picture or more
    [[nodiscard]] bool overAnything() const { return overLetters || overPictures; }
};

class PageCover
{
public:
    PageCover(const Document &document, int page);

    // `self`: the number of the annotation itself, which was there perhaps. What paints counts together with what painted
    // before it.
    [[nodiscard]] Cover lay(const QList<QRectF> &places, quint32 self, bool paints);

private:
    void cover(const QRectF &place, quint32 self, bool paints, Cover &result);

    ContentBoxes m_boxes;
    QList<double> m_hidden; // of each letter: the area under what paints
    QList<std::pair<quint32, QRectF>> m_annotations;
    int m_asked = 0;
};

// Where viewers draw an annotation: its rectangle, and without a look of its own wherever its lines, corners and quarters
// lead (ISO 32000-2, 12.5.6).
[[nodiscard]] QList<QRectF> drawnPlaces(const Document &document, const Dictionary &annotation);

// Its border's width in points (12.5.4): 1 unless it says otherwise.
[[nodiscard]] double borderWidth(const Document &document, const Dictionary &annotation);

} // namespace countersign::pdf
