#include "core/pdf/font_subset.h"

#include <QCryptographicHash>
#include <QPainterPath>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>

namespace countersign::pdf {

namespace {

void put16(QByteArray &out, int value)
{
    char bytes[2];
    qToBigEndian(static_cast<quint16>(value), bytes);
    out.append(bytes, 2);
}
void put32(QByteArray &out, quint32 value)
{
    char bytes[4];
    qToBigEndian(value, bytes);
    out.append(bytes, 4);
}

struct OutlinePoint {
    int x = 0, y = 0;
    bool onCurve = true;
};
using Contour = std::vector<OutlinePoint>;

OutlinePoint pointAt(QPointF p, bool onCurve)
{
    return {static_cast<int>(std::lround(p.x())), static_cast<int>(std::lround(-p.y())), onCurve}; // y upwards
}

// TrueType knows quadratic curves only. What Qt raised from those comes back exactly; cubic ones (CFF) are cut until a
// quadratic one is less than a third of a unit away.
void addCurve(Contour &contour, QPointF a, QPointF b, QPointF c, QPointF d, int depth = 0)
{
    const QPointF first = (b * 3 - a) / 2, second = (c * 3 - d) / 2;
    const QPointF apart = first - second;
    if (depth >= 6 || std::hypot(apart.x(), apart.y()) < 1.5) {
        contour.push_back(pointAt((first + second) / 2, false));
        contour.push_back(pointAt(d, true));
        return;
    }
    const QPointF ab = (a + b) / 2, bc = (b + c) / 2, cd = (c + d) / 2, abc = (ab + bc) / 2, bcd = (bc + cd) / 2;
    const QPointF middle = (abc + bcd) / 2;
    addCurve(contour, a, ab, abc, middle, depth + 1);
    addCurve(contour, middle, bcd, cd, d, depth + 1);
}

std::vector<Contour> contoursOf(const QPainterPath &path)
{
    std::vector<Contour> contours;
    QPointF at;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo() || contours.empty()) {
            contours.emplace_back();
            contours.back().push_back(pointAt(element, true));
        } else if (element.isLineTo()) {
            contours.back().push_back(pointAt(element, true));
        } else if (element.isCurveTo() && i + 2 < path.elementCount()) {
            const QPointF end = path.elementAt(i + 2);
            addCurve(contours.back(), at, element, path.elementAt(i + 1), end);
            i += 2;
            at = end;
            continue;
        }
        at = element;
    }
    for (Contour &contour : contours) { // closed by itself
        const auto last = contour.back();
        if (contour.size() > 1 && last.onCurve && last.x == contour.front().x && last.y == contour.front().y)
            contour.pop_back();
    }
    std::erase_if(contours, [](const Contour &contour) { return contour.size() < 2; });
    return contours;
}

// A simple glyph (OpenType, glyf table): end points, no instructions, flags, deltas.
QByteArray encodeGlyph(const std::vector<Contour> &contours, const QRect &box)
{
    QByteArray out, flags, xs, ys;
    put16(out, static_cast<int>(contours.size()));
    for (const int side : {box.left(), box.top(), box.left() + box.width(), box.top() + box.height()})
        put16(out, side);
    int last = -1, x = 0, y = 0;
    for (const Contour &contour : contours) {
        last += static_cast<int>(contour.size());
        put16(out, last);
        for (const OutlinePoint &point : contour) {
            char flag = point.onCurve ? 0x01 : 0;
            const auto delta = [&flag](QByteArray &to, int by, char isShort, char sameOrPositive) {
                if (by == 0) {
                    flag |= sameOrPositive;
                } else if (std::abs(by) < 256) {
                    flag |= isShort | (by > 0 ? sameOrPositive : 0);
                    to += static_cast<char>(std::abs(by));
                } else {
                    put16(to, by);
                }
            };
            delta(xs, point.x - x, 0x02, 0x10);
            delta(ys, point.y - y, 0x04, 0x20);
            flags += flag;
            x = point.x;
            y = point.y;
        }
    }
    put16(out, 0);
    out += flags + xs + ys;
    while (out.size() % 4 != 0)
        out += '\0';
    return out;
}

quint32 checksum(const QByteArray &table) // over whole words
{
    quint32 sum = 0;
    for (qsizetype i = 0; i < table.size(); i += 4) {
        char word[4] = {};
        std::copy_n(table.constData() + i, std::min<qsizetype>(4, table.size() - i), word);
        sum += qFromBigEndian<quint32>(word);
    }
    return sum;
}

QByteArray utf16Hex(const QString &text)
{
    QByteArray hex;
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex;
}

QByteArray postscriptName(const QRawFont &face)
{
    QByteArray name;
    for (const QChar c : face.familyName() + QLatin1Char('-') + face.styleName())
        if (c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('-')))
            name += c.toLatin1();
    return name.left(60);
}

} // namespace

FontSubset::FontSubset(const QRawFont &face) : m_face(face), m_unitsPerEm(std::max(16.0, face.unitsPerEm()))
{
    m_face.setPixelSize(m_unitsPerEm);
    Glyph missing;
    const QList<QPointF> advances = m_face.advancesForGlyphIndexes({0u});
    missing.advance = advances.isEmpty() ? m_unitsPerEm / 2 : advances.constFirst().x();
    m_glyphs.push_back(missing);
}

void FontSubset::addOutline(Glyph &glyph, quint32 index)
{
    const std::vector<Contour> contours = contoursOf(m_face.pathForGlyph(index));
    if (contours.empty())
        return;
    int left = 32767, right = -32768, bottom = 32767, top = -32768;
    for (const Contour &contour : contours) {
        for (const OutlinePoint &point : contour) {
            left = std::min(left, point.x);
            right = std::max(right, point.x);
            bottom = std::min(bottom, point.y);
            top = std::max(top, point.y);
            ++glyph.points;
        }
    }
    glyph.contours = static_cast<int>(contours.size());
    if (left < -32000 || bottom < -32000 || right > 32000 || top > 32000 || glyph.points > 30'000)
        return; // no face has such a glyph
    glyph.left = left;
    const QRect box(left, bottom, right - left, top - bottom);
    glyph.outline = encodeGlyph(contours, box);
    m_box = m_box.united(box);
}

double FontSubset::width(quint32 glyph) const
{
    const QList<QPointF> advances = m_face.advancesForGlyphIndexes({glyph});
    return advances.isEmpty() ? 0 : std::round(advances.constFirst().x());
}

quint16 FontSubset::add(qint64 index, const QString &text, double width)
{
    const QString key = QString::number(index) + QLatin1Char(' ') + QString::number(width) + QLatin1Char(' ') + text;
    if (const auto known = m_codes.constFind(key); known != m_codes.constEnd())
        return *known;
    Glyph added{.text = text, .advance = width};
    if (index >= 0)
        addOutline(added, static_cast<quint32>(index));
    const auto code = static_cast<quint16>(m_glyphs.size());
    m_glyphs.push_back(std::move(added));
    m_codes.insert(key, code);
    return code;
}

quint16 FontSubset::code(quint32 glyph, const QString &text) { return add(glyph, text, width(glyph)); }
quint16 FontSubset::code(quint32 glyph, const QString &text, double width) { return add(glyph, text, width); }
quint16 FontSubset::blank(const QString &text, double width) { return add(-1, text, width); }

QByteArray FontSubset::program() const
{
    const int ascent = static_cast<int>(std::lround(m_face.ascent()));
    const int descent = static_cast<int>(std::lround(m_face.descent()));
    QByteArray glyf, loca, hmtx, head, hhea, maxp;
    int points = 0, contours = 0, widest = 0;
    for (const Glyph &glyph : m_glyphs) {
        put32(loca, static_cast<quint32>(glyf.size()));
        glyf += glyph.outline;
        put16(hmtx, static_cast<int>(glyph.advance));
        put16(hmtx, glyph.left);
        points = std::max(points, glyph.points);
        contours = std::max(contours, glyph.contours);
        widest = std::max(widest, static_cast<int>(glyph.advance));
    }
    put32(loca, static_cast<quint32>(glyf.size()));
    if (glyf.isEmpty())
        glyf = QByteArray(4, '\0');

    put32(head, 0x00010000);
    put32(head, 0x00010000);
    put32(head, 0); // checkSumAdjustment, below
    put32(head, 0x5F0F3CF5);
    put16(head, 0x0003); // baseline at y = 0, left sidebearing at x = 0
    put16(head, static_cast<int>(m_unitsPerEm));
    head += QByteArray(16, '\0'); // created, modified: nothing of ours depends on the clock
    for (const double side : {m_box.left(), m_box.top(), m_box.right(), m_box.bottom()})
        put16(head, static_cast<int>(std::lround(side)));
    put16(head, 0);
    put16(head, 8);
    put16(head, 2);
    put16(head, 1); // long offsets in loca
    put16(head, 0);

    put32(hhea, 0x00010000);
    put16(hhea, ascent);
    put16(hhea, -descent);
    put16(hhea, 0);
    put16(hhea, widest);
    hhea += QByteArray(22, '\0');
    put16(hhea, static_cast<int>(m_glyphs.size()));

    put32(maxp, 0x00010000);
    put16(maxp, static_cast<int>(m_glyphs.size()));
    put16(maxp, points);
    put16(maxp, contours);
    put16(maxp, 0);
    put16(maxp, 0);
    put16(maxp, 1); // zones
    maxp += QByteArray(16, '\0');

    std::array<std::pair<const char *, QByteArray>, 6> tables{
        {{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}}};
    QByteArray file;
    put32(file, 0x00010000);
    put16(file, static_cast<int>(tables.size()));
    put16(file, 64); // searchRange, entrySelector, rangeShift for six tables
    put16(file, 2);
    put16(file, 32);
    quint32 offset = 12 + 16 * static_cast<quint32>(tables.size());
    for (auto &[tag, table] : tables) {
        file.append(tag, 4);
        put32(file, checksum(table));
        put32(file, offset);
        put32(file, static_cast<quint32>(table.size()));
        while (table.size() % 4 != 0)
            table += '\0';
        offset += static_cast<quint32>(table.size());
    }
    qsizetype headAt = 0;
    for (const auto &[tag, table] : tables) {
        if (QByteArrayView(tag) == QByteArrayView("head"))
            headAt = file.size();
        file += table;
    }
    qToBigEndian(0xB1B0AFBAu - checksum(file), file.data() + headAt + 8);
    return file;
}

QByteArray FontSubset::toUnicode() const
{
    QByteArray lines;
    QList<QByteArray> rows;
    for (std::size_t i = 1; i < m_glyphs.size(); ++i) {
        // A part of something larger: the whole is said by the first part, and a reader must find something here.
        const QByteArray text = m_glyphs[i].text.isEmpty() ? QByteArray("200B") : utf16Hex(m_glyphs[i].text);
        rows << '<' + QByteArray::number(qulonglong(i), 16).rightJustified(4, '0').toUpper() + "> <" + text + ">\n";
    }
    for (qsizetype i = 0; i < rows.size(); i += 100) {
        const QList<QByteArray> block = rows.mid(i, 100);
        lines += QByteArray::number(block.size()) + " beginbfchar\n" + block.join() + "endbfchar\n";
    }
    return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
           "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
           "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
           "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + lines + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

Reference FontSubset::addTo(RevisionWriter &writer) const
{
    const QByteArray file = program();
    // The tag comes from the program's bytes, so equal subsets have equal names (9.9.2).
    const QByteArray digest = QCryptographicHash::hash(file, QCryptographicHash::Sha256);
    QByteArray name;
    for (int i = 0; i < 6; ++i)
        name += static_cast<char>('A' + static_cast<unsigned char>(digest[i]) % 26);
    name += '+' + postscriptName(m_face);
    const auto thousandths = [this](double units) {
        return Object::integer(static_cast<qint64>(std::lround(units * 1000 / m_unitsPerEm)));
    };
    const Reference programReference = writer.addStream(Dictionary{{"Length1", Object::integer(file.size())}}, file);
    const Array box{thousandths(m_box.left()), thousandths(m_box.top()), thousandths(m_box.right()),
                    thousandths(m_box.bottom())};
    const bool slanted = m_face.style() != QFont::StyleNormal;
    const Reference descriptor =
        writer.add(Dictionary{{"Type", Object::name("FontDescriptor")},
                              {"FontName", Object::name(name)},
                              {"Flags", Object::integer(4)}, // symbolic: no encoding but our own (table 121)
                              {"FontBBox", box},
                              {"ItalicAngle", Object::integer(slanted ? -12 : 0)},
                              {"Ascent", thousandths(m_face.ascent())},
                              {"Descent", thousandths(-m_face.descent())},
                              {"CapHeight", thousandths(m_face.capHeight())},
                              {"StemV", Object::integer(m_face.weight() > 500 ? 120 : 80)},
                              {"FontFile2", programReference}});
    Array widths;
    for (std::size_t i = 0; i < m_glyphs.size(); ++i)
        widths << thousandths(m_glyphs[i].advance);
    const Reference descendant = writer.add(Dictionary{{"Type", Object::name("Font")},
                                                       {"Subtype", Object::name("CIDFontType2")},
                                                       {"BaseFont", Object::name(name)},
                                                       {"CIDSystemInfo",
                                                        Dictionary{{"Registry", Object::string("Adobe")},
                                                                   {"Ordering", Object::string("Identity")},
                                                                   {"Supplement", Object::integer(0)}}},
                                                       {"FontDescriptor", descriptor},
                                                       {"CIDToGIDMap", Object::name("Identity")},
                                                       {"DW", Object::integer(1000)},
                                                       {"W", Array{Object::integer(0), Object(widths)}}});
    return writer.add(Dictionary{{"Type", Object::name("Font")},
                                 {"Subtype", Object::name("Type0")},
                                 {"BaseFont", Object::name(name)},
                                 {"Encoding", Object::name("Identity-H")},
                                 {"DescendantFonts", Array{descendant}},
                                 {"ToUnicode", writer.addStream({}, toUnicode())}});
}

int FontSubsets::subsetFor(const QRawFont &face)
{
    const QString key = face.familyName() + QLatin1Char('|') + face.styleName() + QLatin1Char('|')
        + QString::number(face.weight()) + QLatin1Char('|') + QString::number(face.unitsPerEm());
    if (const auto known = m_index.constFind(key); known != m_index.constEnd())
        return *known;
    m_subsets.emplace_back(face);
    const int index = static_cast<int>(m_subsets.size()) - 1;
    m_index.insert(key, index);
    return index;
}

} // namespace countersign::pdf
