// Text as the glyphs of a laid out text, each with the characters it stands for: what a page needs so that it shows the right
// shapes and still gives back the right words. Shaping, bidirectional order and the choice of faces are Qt's.
#pragma once

#include <QPointF>
#include <QRawFont>
#include <QString>
#include <QStringList>

#include <vector>

class QTextLayout;

namespace countersign::pdf {

struct ShapedGlyph {
    quint32 index = 0; // in the font; 0 is the missing glyph
    QPointF position; // of its origin on the baseline, in the layout's coordinates
};

// The smallest piece whose characters and glyphs belong together: a letter, a letter with its marks, a ligature, a syllable.
struct ShapedCluster {
    QString text; // in logical order
    QRawFont font;
    std::vector<ShapedGlyph> glyphs; // in visual order
};

// Line by line, each from left to right as seen. Controls and line ends are left out.
[[nodiscard]] std::vector<ShapedCluster> shapedClusters(const QTextLayout &layout);
[[nodiscard]] bool mayBeEmbedded(const QRawFont &font);
// Whether the face shows something for every glyph of it, and may be embedded.
[[nodiscard]] bool canBeDrawn(const ShapedCluster &cluster);

} // namespace countersign::pdf
