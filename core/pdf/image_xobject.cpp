#include "core/pdf/image_xobject.h"

#include "core/pdf/filters.h"

#include <QBuffer>
#include <QPainter>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace countersign::pdf {

namespace {

// The orientation out of an APP1 segment's TIFF directory (EXIF 2.3, 4.6.4, tag 0x0112).
int exifOrientation(QByteArrayView segment)
{
    if (segment.size() < 14 || segment.first(6) != QByteArrayView("Exif\0\0", 6))
        return 1;
    const QByteArrayView tiff = segment.sliced(6);
    const bool little = tiff.startsWith("II");
    const auto u16 = [&](qsizetype at) {
        return little ? qFromLittleEndian<quint16>(tiff.data() + at) : qFromBigEndian<quint16>(tiff.data() + at);
    };
    const auto u32 = [&](qsizetype at) {
        return little ? qFromLittleEndian<quint32>(tiff.data() + at) : qFromBigEndian<quint32>(tiff.data() + at);
    };
    const qsizetype directory = u32(4);
    if (directory + 2 > tiff.size())
        return 1;
    const int count = u16(directory);
    for (int i = 0; i < count; ++i) {
        const qsizetype entry = directory + 2 + 12 * qsizetype(i);
        if (entry + 12 > tiff.size())
            return 1;
        if (u16(entry) == 0x0112) {
            const int value = u16(entry + 8);
            return value >= 1 && value <= 8 ? value : 1;
        }
    }
    return 1;
}

// PNG's filters, the one with the least sum for each row (PDF predictor 15, table 10).
QByteArray predicted(const QByteArray &raw, qsizetype rowBytes, int pixelBytes)
{
    QByteArray out;
    out.reserve(raw.size() + raw.size() / rowBytes);
    const QByteArray zeros(rowBytes, '\0');
    std::array<QByteArray, 5> rows;
    for (QByteArray &row : rows)
        row.resize(rowBytes);
    for (qsizetype at = 0; at < raw.size(); at += rowBytes) {
        const auto *now = reinterpret_cast<const uchar *>(raw.constData() + at);
        const auto *up = at ? reinterpret_cast<const uchar *>(raw.constData() + at - rowBytes)
                            : reinterpret_cast<const uchar *>(zeros.constData());
        for (qsizetype i = 0; i < rowBytes; ++i) {
            const int a = i >= pixelBytes ? now[i - pixelBytes] : 0, b = up[i],
                      c = i >= pixelBytes ? up[i - pixelBytes] : 0;
            const int p = a + b - c, pa = std::abs(p - a), pb = std::abs(p - b), pc = std::abs(p - c);
            const int paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
            const std::array<int, 5> guesses{0, a, b, (a + b) / 2, paeth};
            for (std::size_t f = 0; f < 5; ++f)
                rows[f][i] = static_cast<char>(now[i] - guesses[f]);
        }
        std::size_t best = 0;
        qint64 least = -1;
        for (std::size_t f = 0; f < 5; ++f) {
            qint64 sum = 0;
            for (const char c : rows[f])
                sum += std::abs(static_cast<signed char>(c));
            if (least < 0 || sum < least) {
                least = sum;
                best = f;
            }
        }
        out += static_cast<char>(best);
        out += rows[best];
    }
    return out;
}

struct Packed {
    QByteArray bytes;
    bool predictor = false;
};
Packed packed(const QByteArray &raw, qsizetype rowBytes, int pixelBytes)
{
    Packed plain{deflate(raw), false};
    const QByteArray filtered = deflate(predicted(raw, rowBytes, pixelBytes));
    return filtered.size() + 60 < plain.bytes.size() ? Packed{filtered, true} : plain;
}

Dictionary imageDictionary(int width, int height, const char *space)
{
    return {{"Type", Object::name("XObject")},        {"Subtype", Object::name("Image")},
            {"Width", Object::integer(width)},        {"Height", Object::integer(height)},
            {"BitsPerComponent", Object::integer(8)}, {"ColorSpace", Object::name(space)}};
}

Reference addSamples(RevisionWriter &writer, Dictionary dictionary, const QByteArray &raw, int width, int components)
{
    const Packed samples = packed(raw, qsizetype(width) * components, components);
    dictionary.set("Filter", Object::name("FlateDecode"));
    if (samples.predictor)
        dictionary.set("DecodeParms",
                       Dictionary{{"Predictor", Object::integer(15)},
                                  {"Colors", Object::integer(components)},
                                  {"Columns", Object::integer(width)}});
    return writer.addStream(dictionary, samples.bytes, false);
}

} // namespace

std::optional<JpegFacts> jpegFacts(const QByteArray &bytes)
{
    if (!bytes.startsWith("\xff\xd8"))
        return std::nullopt;
    JpegFacts facts;
    for (qsizetype at = 2; at + 4 <= bytes.size();) {
        if (static_cast<uchar>(bytes[at]) != 0xff)
            return std::nullopt;
        const int marker = static_cast<uchar>(bytes[at + 1]);
        if (marker == 0xff) { // a fill byte
            ++at;
            continue;
        }
        const qsizetype length = qFromBigEndian<quint16>(bytes.constData() + at + 2);
        if (length < 2 || at + 2 + length > bytes.size() || marker == 0xd8 || marker == 0xd9)
            return std::nullopt;
        const QByteArrayView segment = QByteArrayView(bytes).sliced(at + 4, length - 2);
        if (marker == 0xe1 && facts.orientation == 1)
            facts.orientation = exifOrientation(segment);
        else if (marker == 0xee && segment.startsWith("Adobe"))
            facts.inverted = true;
        else if (marker == 0xc0 || marker == 0xc1 || marker == 0xc2) { // baseline, extended, progressive
            if (segment.size() < 6 || segment[0] != 8)
                return std::nullopt;
            facts.height = qFromBigEndian<quint16>(segment.data() + 1);
            facts.width = qFromBigEndian<quint16>(segment.data() + 3);
            facts.components = static_cast<uchar>(segment[5]);
        } else if (marker > 0xc2 && marker < 0xd0 && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
            return std::nullopt; // lossless, hierarchical, arithmetic
        } else if (marker == 0xda) {
            const bool known = facts.components == 1 || facts.components == 3 || facts.components == 4;
            facts.inverted = facts.inverted && facts.components == 4;
            if (!known || facts.width <= 0 || facts.height <= 0)
                return std::nullopt;
            return facts;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

QSize uprightPixels(const JpegFacts &facts)
{
    const QSize size(facts.width, facts.height);
    return facts.orientation >= 5 ? size.transposed() : size;
}

QTransform orientationMatrix(int orientation)
{
    switch (orientation) { // what the first row and the first column are as seen: EXIF 2.3, 4.6.4
    case 2: return {-1, 0, 0, 1, 1, 0}; // top, right
    case 3: return {-1, 0, 0, -1, 1, 1}; // bottom, right
    case 4: return {1, 0, 0, -1, 0, 1}; // bottom, left
    case 5: return {0, -1, -1, 0, 1, 1}; // left, top
    case 6: return {0, -1, 1, 0, 0, 1}; // right, top
    case 7: return {0, 1, 1, 0, 0, 0}; // right, bottom
    case 8: return {0, 1, -1, 0, 1, 0}; // left, bottom
    default: return {};
    }
}

Reference addJpeg(RevisionWriter &writer, const QByteArray &bytes, const JpegFacts &facts)
{
    static constexpr std::array<const char *, 5> spaces{"", "DeviceGray", "", "DeviceRGB", "DeviceCMYK"};
    Dictionary dictionary =
        imageDictionary(facts.width, facts.height, spaces[static_cast<std::size_t>(facts.components)]);
    dictionary.set("Filter", Object::name("DCTDecode"));
    if (facts.inverted) {
        Array decode;
        for (int i = 0; i < 4; ++i)
            decode << Object::integer(1) << Object::integer(0);
        dictionary.set("Decode", decode);
    }
    return writer.addStream(dictionary, bytes, false);
}

Reference addImage(RevisionWriter &writer, const QImage &given, const ImageRules &rules)
{
    QImage image = given.convertToFormat(given.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (rules.opaque && image.hasAlphaChannel()) {
        QImage paper(image.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, image);
        image = paper;
    }
    const int width = image.width(), height = image.height();
    QByteArray colours, greys, alphas;
    colours.reserve(qsizetype(width) * height * 3);
    bool seeThrough = false, grey = true, oneInk = true;
    std::optional<QRgb> ink;
    QRgb last = 0xff000000;
    for (int y = 0; y < height; ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < width; ++x) {
            const int alpha = image.hasAlphaChannel() ? qAlpha(line[x]) : 255;
            if (alpha > 0)
                last = line[x]; // what cannot be seen takes its neighbour's colour: smaller, and no fringes
            const QRgb colour = last | 0xff000000;
            if (alpha > 0) {
                oneInk = oneInk && (!ink || *ink == colour);
                ink = colour;
                grey = grey && qRed(colour) == qGreen(colour) && qGreen(colour) == qBlue(colour);
            }
            colours += static_cast<char>(qRed(colour));
            colours += static_cast<char>(qGreen(colour));
            colours += static_cast<char>(qBlue(colour));
            greys += static_cast<char>(qRed(colour));
            alphas += static_cast<char>(alpha);
            seeThrough = seeThrough || alpha < 255;
        }
    }
    Reference mask;
    if (seeThrough)
        mask = addSamples(writer, imageDictionary(width, height, "DeviceGray"), alphas, width, 1);
    if (seeThrough && oneInk) { // one pixel of ink under the whole mask
        Dictionary dictionary = imageDictionary(1, 1, "DeviceRGB");
        dictionary.set("SMask", mask);
        const QRgb colour = ink.value_or(0xff000000);
        const char sample[] = {static_cast<char>(qRed(colour)), static_cast<char>(qGreen(colour)),
                               static_cast<char>(qBlue(colour))};
        return writer.addStream(dictionary, QByteArray(sample, 3), false);
    }
    Dictionary dictionary = imageDictionary(width, height, grey ? "DeviceGray" : "DeviceRGB");
    if (seeThrough)
        dictionary.set("SMask", mask);
    const Packed samples = grey ? packed(greys, width, 1) : packed(colours, qsizetype(width) * 3, 3);
    constexpr qsizetype large = 100 * 1024;
    if (!seeThrough && samples.bytes.size() > large) { // a photograph: JPEG where that is much smaller
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (image.save(&buffer, "JPEG", 92) && buffer.data().size() < samples.bytes.size() / 2) {
            if (const auto facts = jpegFacts(buffer.data()))
                return addJpeg(writer, buffer.data(), *facts);
        }
    }
    dictionary.set("Filter", Object::name("FlateDecode"));
    if (samples.predictor)
        dictionary.set("DecodeParms",
                       Dictionary{{"Predictor", Object::integer(15)},
                                  {"Colors", Object::integer(grey ? 1 : 3)},
                                  {"Columns", Object::integer(width)}});
    return writer.addStream(dictionary, samples.bytes, false);
}

} // namespace countersign::pdf
