#include "core/pdf/sheet_layer.h"

#include "core/pdf/appearance.h"

#include <algorithm>
#include <cmath>

namespace countersign::pdf {

namespace {

thread_local SheetLayer *t_current = nullptr;

QByteArray decimal(double value, int digits = 3)
{
    QByteArray text = QByteArray::number(value, 'f', digits);
    if (text.contains('.')) {
        while (text.endsWith('0'))
            text.chop(1);
        if (text.endsWith('.'))
            text.chop(1);
    }
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray hex(const QString &text) // UTF-16BE with its mark (7.9.2.2)
{
    QByteArray out("FEFF");
    for (const QChar c : text)
        out += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return out;
}

QString oneCharacter(uint character) { return QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1); }

// Several letters, none a mark, written from right to left.
bool isRightToLeftLigature(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return characters.size() > 1 && std::all_of(characters.cbegin(), characters.cend(), [](uint c) {
               const QChar::Direction direction = QChar::direction(c);
               return direction == QChar::DirR || direction == QChar::DirAL;
           });
}

// Lam and alef in two halves, seen from right to left: what each glyph stands for. Empty for every other cluster: a letter
// and its marks overlap, and readers differ in what they make of that.
QStringList textsOfHalves(const ShapedCluster &cluster)
{
    const QList<uint> characters = cluster.text.toUcs4();
    if (std::ssize(cluster.glyphs) != characters.size() || !isRightToLeftLigature(cluster.text))
        return {};
    QStringList texts;
    for (qsizetype i = characters.size(); i > 0; --i)
        texts << oneCharacter(characters[i - 1]);
    return texts;
}

// Writes one text's glyphs, as few operators as their places allow.
class Typesetter
{
public:
    Typesetter(FontSubsets &fonts, const QTransform &place, double height, QList<int> &used)
        : m_fonts(fonts),
          m_place(place),
          m_height(height),
          m_used(used)
    {
    }

    void set(const ShapedCluster &cluster)
    {
        const int index = m_fonts.subsetFor(cluster.font);
        const double size = cluster.font.pixelSize();
        if (index != m_font || size != m_size) {
            flush();
            m_font = index;
            m_size = size;
            m_hasPen = false;
            m_out += "/T" + QByteArray::number(index) + ' ' + decimal(size / kUnit) + " Tf\n";
            if (!m_used.contains(index))
                m_used << index;
        }
        FontSubset &font = m_fonts.at(index);
        if (cluster.glyphs.size() == 1 && isRightToLeftLigature(cluster.text)) {
            setLigature(font, cluster);
            return;
        }
        const QStringList texts = textsOfHalves(cluster);
        const bool several = cluster.glyphs.size() > 1 && texts.isEmpty();
        if (several) {
            flush();
            m_out += "/Span <</ActualText <" + hex(cluster.text) + ">>> BDC\n"; // 14.9.4
        }
        for (std::size_t i = 0; i < cluster.glyphs.size(); ++i) {
            const ShapedGlyph &glyph = cluster.glyphs[i];
            const QString text = !texts.isEmpty() ? texts[static_cast<qsizetype>(i)]
                : i == 0                          ? cluster.text
                                                  : QString();
            moveTo(glyph.position);
            put(font, font.code(glyph.index, text));
        }
        if (several) {
            flush();
            m_out += "EMC\n";
        }
    }

    QByteArray finish()
    {
        flush();
        return std::move(m_out);
    }

private:
    void put(const FontSubset &font, quint16 code)
    {
        m_codes += QByteArray::number(code, 16).rightJustified(4, '0').toUpper();
        m_pen.rx() += font.advance(code) * m_size / 1000;
    }
    // Readers differ in the order they expect of several letters in one code, written from right to left. So each gets a
    // code of its own: the glyph stands for the last letter, blanks in its width for the others.
    void setLigature(FontSubset &font, const ShapedCluster &cluster)
    {
        const QList<uint> characters = cluster.text.toUcs4();
        const quint32 glyph = cluster.glyphs.front().index;
        const double share = std::round(font.width(glyph) / static_cast<double>(characters.size()));
        moveTo(cluster.glyphs.front().position);
        put(font, font.code(glyph, oneCharacter(characters.constLast()), share));
        for (qsizetype i = characters.size() - 1; i > 0; --i)
            put(font, font.blank(oneCharacter(characters[i - 1]), share));
    }
    void moveTo(QPointF to)
    {
        if (m_hasPen && std::abs(to.y() - m_pen.y()) < 0.5) { // hundredths of a point
            const double back = std::round((m_pen.x() - to.x()) * 1000 / m_size);
            if (back == 0)
                return;
            if (std::abs(back) < 30'000) {
                closeCodes();
                m_row += decimal(back);
                m_pen.rx() -= back * m_size / 1000;
                return;
            }
        }
        flush();
        const QPointF at = m_place.map(to) / kUnit;
        m_out += decimal(m_place.m11(), 5) + ' ' + decimal(-m_place.m12(), 5) + ' ' + decimal(-m_place.m21(), 5) + ' '
            + decimal(m_place.m22(), 5) + ' ' + decimal(at.x()) + ' ' + decimal(m_height - at.y()) + " Tm\n";
        m_pen = to;
        m_hasPen = true;
    }
    void closeCodes()
    {
        if (!m_codes.isEmpty())
            m_row += '<' + m_codes + '>';
        m_codes.clear();
    }
    void flush()
    {
        closeCodes();
        if (!m_row.isEmpty())
            m_out += '[' + m_row + "] TJ\n";
        m_row.clear();
    }

    FontSubsets &m_fonts;
    const QTransform &m_place;
    double m_height;
    QList<int> &m_used;
    QByteArray m_out, m_row, m_codes;
    QPointF m_pen; // layout units
    double m_size = 0;
    int m_font = -1;
    bool m_hasPen = false;
};

} // namespace

SheetLayer::Scope::Scope(SheetLayer &layer) : m_before(t_current) { t_current = &layer; }
SheetLayer::Scope::~Scope() { t_current = m_before; }
SheetLayer *SheetLayer::current() { return t_current; }

void SheetLayer::add(std::vector<ShapedCluster> clusters, const QTransform &place, const QColor &colour)
{
    if (!clusters.empty())
        m_texts.push_back({std::move(clusters), place, colour});
}

QByteArray SheetLayer::textContent(FontSubsets &fonts, double height, QList<int> &used) const
{
    QByteArray out;
    for (const Text &text : m_texts) {
        out += "BT\n" + decimal(text.colour.redF()) + ' ' + decimal(text.colour.greenF()) + ' '
            + decimal(text.colour.blueF()) + " rg\n";
        Typesetter typesetter(fonts, text.place, height, used);
        for (const ShapedCluster &cluster : text.clusters)
            typesetter.set(cluster);
        out += typesetter.finish() + "ET\n";
    }
    return out;
}

QByteArray SheetLayer::pictureContent(RevisionWriter &writer, const ImageRules &rules, double height,
                                      Dictionary &names) const
{
    const auto matrix = [](const QTransform &m) {
        return decimal(m.m11()) + ' ' + decimal(m.m12()) + ' ' + decimal(m.m21()) + ' ' + decimal(m.m22()) + ' '
            + decimal(m.dx()) + ' ' + decimal(m.dy()) + " cm ";
    };
    QByteArray out;
    for (const Picture &picture : m_pictures) {
        const auto facts = picture.jpeg.isEmpty() ? std::nullopt : jpegFacts(picture.jpeg);
        const QByteArray name = "P" + QByteArray::number(names.size());
        QTransform place(picture.area.width(), 0, 0, picture.area.height(), picture.area.left(),
                         height - picture.area.bottom());
        if (facts && (facts->components < 4 || rules.inks)) {
            names.set(name, addJpeg(writer, picture.jpeg, *facts));
            place = orientationMatrix(facts->orientation) * place;
        } else {
            names.set(name, addImage(writer, picture.image, rules));
        }
        out += "q ";
        if (picture.part != picture.area)
            out += decimal(picture.part.left()) + ' ' + decimal(height - picture.part.bottom()) + ' '
                + decimal(picture.part.width()) + ' ' + decimal(picture.part.height()) + " re W n ";
        out += matrix(place) + '/' + name + " Do Q\n";
    }
    return out;
}

} // namespace countersign::pdf
