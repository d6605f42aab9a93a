#include "core/pdf/filters.h"

#include "core/pdf/lexer.h"

#include <zlib.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace countersign::pdf {

namespace {

constexpr int kMaxFilters = 8;

tl::unexpected<Error> bomb()
{
    return fail(PdfError::TooLarge, QStringLiteral("a stream decodes to more than the limit"));
}

} // namespace

QByteArray deflate(QByteArrayView bytes)
{
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    QByteArray out(static_cast<qsizetype>(size), Qt::Uninitialized);
    const int status =
        compress2(reinterpret_cast<Bytef *>(out.data()), &size, reinterpret_cast<const Bytef *>(bytes.data()),
                  static_cast<uLong>(bytes.size()), Z_DEFAULT_COMPRESSION);
    Q_ASSERT(status == Z_OK); // fails only for lack of memory
    Q_UNUSED(status)
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

Result<QByteArray> inflate(QByteArrayView bytes, qint64 maxBytes)
{
    if (bytes.isEmpty()) // no zlib data, but what some writers make of an empty stream
        return QByteArray();
    z_stream z{};
    if (inflateInit(&z) != Z_OK)
        return fail(PdfError::TooLarge, QStringLiteral("no memory to inflate a stream"));
    QByteArray out;
    qint64 room = std::clamp<qint64>(bytes.size() * 4, 4096, std::max<qint64>(maxBytes, 4096));
    qint64 taken = 0; // zlib counts in 32 bits, streams need not
    int status = Z_OK;
    while (status == Z_OK) {
        if (z.avail_in == 0 && taken < bytes.size()) {
            const qint64 part = std::min<qint64>(bytes.size() - taken, 1 << 30);
            z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data() + taken));
            z.avail_in = static_cast<uInt>(part);
            taken += part;
        }
        const qsizetype have = out.size();
        const qint64 step = std::min<qint64>(room, 1 << 28);
        out.resize(have + step);
        z.next_out = reinterpret_cast<Bytef *>(out.data() + have);
        z.avail_out = static_cast<uInt>(step);
        status = ::inflate(&z, Z_NO_FLUSH);
        out.truncate(have + step - z.avail_out);
        if (out.size() > maxBytes) {
            inflateEnd(&z);
            return bomb();
        }
        room = std::max<qint64>(4096, std::min<qint64>(out.size(), maxBytes - out.size() + 1));
    }
    inflateEnd(&z);
    // Many writers leave out the end of the last block or the checksum; what came out until then is whole.
    if (status != Z_STREAM_END && !(status == Z_BUF_ERROR && !out.isEmpty()))
        return fail(PdfError::Damaged, QStringLiteral("a Flate stream is damaged"));
    return out;
}

Result<QByteArray> decodeLzw(QByteArrayView bytes, bool earlyChange, qint64 maxBytes)
{
    struct Word {
        int prefix;
        int length;
        char last;
    };
    std::vector<Word> words(4097);
    int next = 258, width = 9, previous = -1;
    for (int i = 0; i < 256; ++i)
        words[i] = {-1, 1, static_cast<char>(i)};
    QByteArray out;
    quint32 buffer = 0;
    int bits = 0;
    qsizetype at = 0;
    const int early = earlyChange ? 1 : 0;
    for (;;) {
        while (bits < width && at < bytes.size()) {
            buffer = buffer << 8 | static_cast<unsigned char>(bytes[at++]);
            bits += 8;
        }
        if (bits < width)
            return out; // no end code: tolerated, as by all readers
        const int code = static_cast<int>(buffer >> (bits - width) & ((1u << width) - 1));
        bits -= width;
        if (code == 257)
            return out;
        if (code == 256) {
            next = 258;
            width = 9;
            previous = -1;
            continue;
        }
        if (code > next || (code == next && previous < 0) || (code >= 258 && previous < 0))
            return fail(PdfError::Damaged, QStringLiteral("an LZW stream is damaged"));
        const int source = code < next ? code : previous;
        const int length = words[source].length + (code == next ? 1 : 0);
        if (out.size() + length > maxBytes)
            return bomb();
        const qsizetype start = out.size();
        out.resize(start + length);
        qsizetype write = start + words[source].length - 1;
        for (int w = source; w >= 0; w = words[w].prefix)
            out[write--] = words[w].last;
        if (code == next)
            out[start + length - 1] = out[start];
        if (previous >= 0 && next < 4096) {
            words[next] = {previous, words[previous].length + 1, out[start]};
            ++next;
        }
        if (next + early >= 2048)
            width = 12;
        else if (next + early >= 1024)
            width = 11;
        else if (next + early >= 512)
            width = 10;
        previous = code;
    }
}

Result<QByteArray> decodeAscii85(QByteArrayView bytes, qint64 maxBytes)
{
    QByteArray out;
    quint64 group = 0;
    int count = 0;
    for (const char c : bytes) {
        if (isWhite(c))
            continue;
        if (c == '~')
            break;
        if (out.size() + 4 > maxBytes)
            return bomb();
        if (c == 'z' && count == 0) {
            out.append(4, '\0');
            continue;
        }
        if (c < '!' || c > 'u')
            return fail(PdfError::Damaged, QStringLiteral("an ASCII85 stream is damaged"));
        group = group * 85 + static_cast<quint64>(c - '!');
        if (++count == 5) {
            for (int shift = 24; shift >= 0; shift -= 8)
                out += static_cast<char>(group >> shift & 0xff);
            group = 0;
            count = 0;
        }
    }
    if (count > 1) {
        for (int i = count; i < 5; ++i)
            group = group * 85 + 84;
        for (int i = 0; i < count - 1; ++i)
            out += static_cast<char>(group >> (24 - 8 * i) & 0xff);
    }
    return out;
}

Result<QByteArray> decodeAsciiHex(QByteArrayView bytes, qint64 maxBytes)
{
    if (bytes.size() / 2 > maxBytes)
        return bomb();
    QByteArray closed("<");
    const qsizetype end = bytes.indexOf('>');
    closed.append(end < 0 ? bytes : bytes.first(end));
    closed += '>';
    Lexer hex(closed);
    Token token = hex.next();
    if (token.kind != Token::Kind::HexString)
        return fail(PdfError::Damaged, QStringLiteral("an ASCIIHex stream is damaged"));
    return token.bytes;
}

Result<QByteArray> decodeRunLength(QByteArrayView bytes, qint64 maxBytes)
{
    QByteArray out;
    for (qsizetype at = 0; at < bytes.size();) {
        const int length = static_cast<unsigned char>(bytes[at++]);
        if (length == 128)
            break;
        if (length < 128) {
            const qsizetype take = std::min<qsizetype>(length + 1, bytes.size() - at);
            out.append(bytes.sliced(at, take));
            at += take;
        } else if (at < bytes.size()) {
            out.append(257 - length, bytes[at++]);
        }
        if (out.size() > maxBytes)
            return bomb();
    }
    return out;
}

namespace {

Result<QByteArray> undoTiff(QByteArray bytes, const Predictor &p, qsizetype rowBytes)
{
    if (p.bitsPerComponent != 8 && p.bitsPerComponent != 16)
        return fail(PdfError::Unsupported, QStringLiteral("a TIFF predictor with %1 bits").arg(p.bitsPerComponent));
    const qsizetype colors = p.colors;
    for (qsizetype row = 0; row + rowBytes <= bytes.size(); row += rowBytes) {
        auto *line = reinterpret_cast<unsigned char *>(bytes.data() + row);
        if (p.bitsPerComponent == 8) {
            for (qsizetype i = colors; i < rowBytes; ++i)
                line[i] = static_cast<unsigned char>(line[i] + line[i - colors]);
        } else {
            for (qsizetype i = colors * 2; i + 1 < rowBytes; i += 2) {
                const int before = line[i - colors * 2] << 8 | line[i - colors * 2 + 1];
                const int sum = before + (line[i] << 8 | line[i + 1]);
                line[i] = static_cast<unsigned char>(sum >> 8);
                line[i + 1] = static_cast<unsigned char>(sum);
            }
        }
    }
    return bytes;
}

unsigned char paeth(int a, int b, int c)
{
    const int p = a + b - c;
    const int pa = std::abs(p - a), pb = std::abs(p - b), pc = std::abs(p - c);
    if (pa <= pb && pa <= pc)
        return static_cast<unsigned char>(a);
    return static_cast<unsigned char>(pb <= pc ? b : c);
}

} // namespace

Result<QByteArray> undoPredictor(const QByteArray &bytes, const Predictor &p)
{
    if (p.predictor <= 1)
        return bytes;
    if (p.colors < 1 || p.colors > 64 || p.columns < 1 || p.columns > (1 << 26)
        || (p.bitsPerComponent != 1 && p.bitsPerComponent != 2 && p.bitsPerComponent != 4 && p.bitsPerComponent != 8
            && p.bitsPerComponent != 16))
        return fail(PdfError::Damaged, QStringLiteral("impossible predictor parameters"));
    const qsizetype rowBytes = (p.colors * p.bitsPerComponent * p.columns + 7) / 8;
    if (p.predictor == 2)
        return undoTiff(bytes, p, rowBytes);
    if (p.predictor < 10 || p.predictor > 15)
        return fail(PdfError::Damaged, QStringLiteral("an unknown predictor"));
    const qsizetype pixel = std::max<qsizetype>(1, p.colors * p.bitsPerComponent / 8);
    QByteArray out;
    out.reserve(bytes.size());
    const QByteArray zeros(std::min(rowBytes, bytes.size()), '\0'); // a row can claim gigabytes
    for (qsizetype at = 0; at < bytes.size();) {
        const int type = static_cast<unsigned char>(bytes[at++]); // PNG: each row says its own
        const qsizetype have = std::min<qsizetype>(rowBytes, bytes.size() - at);
        const qsizetype start = out.size();
        out.append(bytes.constData() + at, have);
        at += have;
        auto *line = reinterpret_cast<unsigned char *>(out.data() + start);
        const auto *up =
            start >= rowBytes ? line - rowBytes : reinterpret_cast<const unsigned char *>(zeros.constData());
        switch (type) {
        case 0: break;
        case 1:
            for (qsizetype i = pixel; i < have; ++i)
                line[i] = static_cast<unsigned char>(line[i] + line[i - pixel]);
            break;
        case 2:
            for (qsizetype i = 0; i < have; ++i)
                line[i] = static_cast<unsigned char>(line[i] + up[i]);
            break;
        case 3:
            for (qsizetype i = 0; i < have; ++i)
                line[i] = static_cast<unsigned char>(line[i] + ((i >= pixel ? line[i - pixel] : 0) + up[i]) / 2);
            break;
        case 4:
            for (qsizetype i = 0; i < have; ++i)
                line[i] = static_cast<unsigned char>(
                    line[i] + paeth(i >= pixel ? line[i - pixel] : 0, up[i], i >= pixel ? up[i - pixel] : 0));
            break;
        default: return fail(PdfError::Damaged, QStringLiteral("an unknown PNG row filter"));
        }
    }
    return out;
}

Result<QByteArray> decodeStream(const Object &stream, const Resolver &resolve, qint64 maxBytes)
{
    if (!stream.isStream())
        return fail(PdfError::Damaged, QStringLiteral("not a stream"));
    const Dictionary &dictionary = stream.dictionary();
    if (dictionary.contains("F"))
        return fail(PdfError::Unsupported, QStringLiteral("a stream in another file"));
    const Object filter = resolve(dictionary["Filter"]);
    const Object parameters =
        resolve(dictionary.contains("DecodeParms") ? dictionary["DecodeParms"] : dictionary["DP"]);
    Array names = filter.isName() ? Array{filter} : filter.array();
    if (names.size() > kMaxFilters)
        return fail(PdfError::TooLarge, QStringLiteral("too many filters on one stream"));
    if (names.isEmpty() && stream.rawBytes().size() > maxBytes)
        return bomb();
    const QByteArrayView raw = stream.rawBytes();
    QByteArray bytes = names.isEmpty() ? raw.toByteArray() : QByteArray::fromRawData(raw.data(), raw.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QByteArray name = resolve(names[i]).bytes();
        const Object own = resolve(
            parameters.isArray() ? (i < parameters.array().size() ? parameters.array()[i] : Object()) : parameters);
        const Dictionary &options = own.dictionary();
        Result<QByteArray> decoded;
        bool predicts = false;
        if (name == "FlateDecode" || name == "Fl") {
            decoded = inflate(bytes, maxBytes);
            predicts = true;
        } else if (name == "LZWDecode" || name == "LZW") {
            decoded = decodeLzw(bytes, resolve(options["EarlyChange"]).toInteger(1) != 0, maxBytes);
            predicts = true;
        } else if (name == "ASCII85Decode" || name == "A85") {
            decoded = decodeAscii85(bytes, maxBytes);
        } else if (name == "ASCIIHexDecode" || name == "AHx") {
            decoded = decodeAsciiHex(bytes, maxBytes);
        } else if (name == "RunLengthDecode" || name == "RL") {
            decoded = decodeRunLength(bytes, maxBytes);
        } else if (name == "Crypt" && (options["Name"].isNull() || options["Name"].isName("Identity"))) {
            decoded = QByteArray(bytes.constData(), bytes.size());
        } else {
            return fail(PdfError::Unsupported, QStringLiteral("filter %1").arg(QString::fromLatin1(name)));
        }
        if (!decoded)
            return decoded;
        bytes = *decoded;
        if (predicts && options.contains("Predictor")) {
            const Predictor predictor{.predictor = resolve(options["Predictor"]).toInteger(1),
                                      .colors = resolve(options["Colors"]).toInteger(1),
                                      .bitsPerComponent = resolve(options["BitsPerComponent"]).toInteger(8),
                                      .columns = resolve(options["Columns"]).toInteger(1)};
            CS_TRY(bytes, undoPredictor(bytes, predictor));
        }
    }
    return bytes;
}

} // namespace countersign::pdf
