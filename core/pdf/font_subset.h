// Fonts for pages: subsets of a face with exactly the glyphs drawn (ISO 32000-2, 9.7.4, 9.9). The outlines come from the face as
// the system has it (TrueType or CFF) and are written as a TrueType program of their own.
// A glyph that stands for two different texts gets two codes, so that /ToUnicode is exact (9.10.3).
#pragma once

#include "core/pdf/revision_writer.h"

#include <QByteArray>
#include <QHash>
#include <QRawFont>
#include <QString>

#include <vector>

namespace countersign::pdf {

class FontSubset
{
public:
    explicit FontSubset(const QRawFont &face);

    // The code of a glyph that stands for that text; empty: a part of something larger.
    quint16 code(quint32 glyph, const QString &text);
    // The same with a part of its width only, and a blank of that width (font units): the letters of a ligature share it.
    quint16 code(quint32 glyph, const QString &text, double width);
    quint16 blank(const QString &text, double width);
    [[nodiscard]] double width(quint32 glyph) const; // font units
    // In thousandths of the font's size.
    [[nodiscard]] double advance(quint16 code) const { return m_glyphs[code].advance * 1000 / m_unitsPerEm; }
    [[nodiscard]] bool isFull() const { return m_glyphs.size() >= 60'000; }

    [[nodiscard]] QByteArray program() const; // the TrueType file
    [[nodiscard]] QByteArray toUnicode() const; // the CMap
    // Adds the font and what belongs to it; returns the Type 0 font.
    [[nodiscard]] Reference addTo(RevisionWriter &writer) const;

private:
    struct Glyph {
        QString text;
        double advance = 0; // font units
        QByteArray outline; // of the glyf table
        int left = 0; // least x
        int points = 0, contours = 0;
    };
    quint16 add(qint64 index, const QString &text, double width); // -1: no outline
    void addOutline(Glyph &glyph, quint32 index);

    QRawFont m_face; // at one unit to a pixel
    double m_unitsPerEm = 1000;
    std::vector<Glyph> m_glyphs; // by code; 0 is the missing glyph, which is never drawn
    QHash<QString, quint16> m_codes; // by glyph, width and text
    QRectF m_box; // around all glyphs, y upwards
};

// The faces of one revision.
class FontSubsets
{
public:
    // Its index; the same face has the same.
    int subsetFor(const QRawFont &face);
    [[nodiscard]] FontSubset &at(int index) { return m_subsets[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int size() const { return static_cast<int>(m_subsets.size()); }

private:
    QHash<QString, int> m_index;
    std::vector<FontSubset> m_subsets;
};

} // namespace countersign::pdf
