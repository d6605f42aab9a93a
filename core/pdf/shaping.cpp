#include "core/pdf/shaping.h"

#include <QGlyphRun>
#include <QPainterPath>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>

namespace countersign::pdf {

namespace {

bool isSilent(char32_t c) // nothing is drawn for it, and nothing is missing
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || QChar::isSpace(c) || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0x034F; // variation selectors, the grapheme joiner
}

bool isSilent(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::all_of(characters.cbegin(), characters.cend(), [](uint c) { return isSilent(char32_t(c)); });
}

bool isLineEnd(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph;
    });
}

ShapedCluster clusterOf(const QTextLine &line, int from, int length, const QString &text)
{
    ShapedCluster cluster{.text = text};
    const QList<QGlyphRun> runs = line.glyphRuns(from, length);
    for (const QGlyphRun &run : runs) {
        const QList<quint32> indexes = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        if (indexes.isEmpty())
            continue;
        cluster.font = run.rawFont();
        for (qsizetype i = 0; i < indexes.size(); ++i)
            cluster.glyphs.push_back({indexes[i], positions[i]});
    }
    return cluster;
}

double leftOf(const ShapedCluster &cluster)
{
    double left = cluster.glyphs.front().position.x();
    for (const ShapedGlyph &glyph : cluster.glyphs)
        left = std::min(left, glyph.position.x());
    return left;
}

bool sameGlyphs(const ShapedCluster &a, const ShapedCluster &b)
{
    const auto same = [](const ShapedGlyph &x, const ShapedGlyph &y) {
        return x.index == y.index && x.position == y.position;
    };
    return std::any_of(a.glyphs.begin(), a.glyphs.end(), [&](const ShapedGlyph &x) {
        return std::any_of(b.glyphs.begin(), b.glyphs.end(), [&](const ShapedGlyph &y) { return same(x, y); });
    });
}

} // namespace

// OpenType, OS/2 fsType: bit 1 alone means that the face may not be embedded.
bool mayBeEmbedded(const QRawFont &font)
{
    const QByteArray os2 = font.fontTable("OS/2");
    return os2.size() < 10 || (static_cast<unsigned char>(os2[9]) & 0x0f) != 0x02;
}

std::vector<ShapedCluster> shapedClusters(const QTextLayout &layout)
{
    std::vector<ShapedCluster> all;
    const QString text = layout.text();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        std::vector<ShapedCluster> clusters;
        const int end = line.textStart() + line.textLength();
        for (int from = line.textStart(); from < end;) {
            finder.setPosition(from);
            const qsizetype next = finder.toNextBoundary();
            const int to = next > from ? std::min(end, static_cast<int>(next)) : end;
            const QString piece = text.mid(from, to - from);
            if (!isLineEnd(piece)) {
                ShapedCluster cluster = clusterOf(line, from, to - from, piece);
                // Letters that share a glyph (ligatures, conjuncts) are one piece.
                if (!clusters.empty() && !cluster.glyphs.empty() && sameGlyphs(clusters.back(), cluster))
                    clusters.back().text += piece;
                else if (!cluster.glyphs.empty())
                    clusters.push_back(std::move(cluster));
                else if (!clusters.empty() && !isSilent(piece))
                    clusters.back().text += piece; // drawn with the one before
            }
            from = to;
        }
        std::stable_sort(clusters.begin(), clusters.end(),
                         [](const ShapedCluster &a, const ShapedCluster &b) { return leftOf(a) < leftOf(b); });
        all.insert(all.end(), std::make_move_iterator(clusters.begin()), std::make_move_iterator(clusters.end()));
    }
    return all;
}

bool canBeDrawn(const ShapedCluster &cluster)
{
    if (isSilent(cluster.text))
        return true;
    bool hasInk = false;
    for (const ShapedGlyph &glyph : cluster.glyphs) {
        if (glyph.index == 0)
            return false;
        hasInk = hasInk || !cluster.font.pathForGlyph(glyph.index).isEmpty(); // pictures (emoji) have no outline
    }
    return hasInk && mayBeEmbedded(cluster.font);
}

} // namespace countersign::pdf
