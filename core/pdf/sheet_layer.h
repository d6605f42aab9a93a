// The texts and pictures of a sheet's pages, written by ourselves. Text that QPainter draws through QPdfWriter has the right
// shapes but, for scripts that are shaped, does not give its words back; JPEG files would be compressed a second time.
// While a page is drawn its texts and pictures are collected here instead. They lie above its other drawing, texts on top.
#pragma once

#include "core/pdf/font_subset.h"
#include "core/pdf/image_xobject.h"
#include "core/pdf/shaping.h"

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QTransform>

#include <vector>

namespace countersign::pdf {

class SheetLayer
{
public:
    // Makes this thread's texts go to `layer` until the end of the scope.
    class Scope
    {
    public:
        explicit Scope(SheetLayer &layer);
        ~Scope();
        Q_DISABLE_COPY_MOVE(Scope)

    private:
        SheetLayer *m_before;
    };
    [[nodiscard]] static SheetLayer *current(); // of this thread, or null

    // `place`: from the layout's coordinates to the sheet's (kUnit to a point, y downwards).
    void add(std::vector<ShapedCluster> clusters, const QTransform &place, const QColor &colour);
    // `area` in points, y downwards; `part` of it is shown, in the same coordinates.
    struct Picture {
        QImage image; // as seen; for `jpeg` only its size counts
        QByteArray jpeg; // the file, to be put in as it is
        QRectF area, part;
    };
    void add(Picture picture) { m_pictures.push_back(std::move(picture)); }

    // Operators for a page of that height in points, whose fonts are named /T<index>; `used` gets those indexes.
    [[nodiscard]] QByteArray textContent(FontSubsets &fonts, double height, QList<int> &used) const;
    // The same for its pictures, which are added to the writer and named /P<index> in `names`.
    [[nodiscard]] QByteArray pictureContent(RevisionWriter &writer, const ImageRules &rules, double height,
                                            Dictionary &names) const;

private:
    struct Text {
        std::vector<ShapedCluster> clusters;
        QTransform place;
        QColor colour;
    };
    std::vector<Text> m_texts;
    std::vector<Picture> m_pictures;
};

} // namespace countersign::pdf
