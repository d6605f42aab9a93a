// Stream filters (ISO 32000-2, 7.4): what structure and text are encoded with. Image codecs are the renderer's business.
// Every decoder stops at a limit, so that a small hostile file cannot become a large amount of memory.
#pragma once

#include "core/base/result.h"
#include "core/pdf/object.h"
#include "core/pdf/pdf_error.h"

#include <functional>

namespace countersign::pdf {

using Resolver = std::function<Object(const Object &)>;

// All filters of the stream undone, in order. Errors: Damaged, TooLarge, Unsupported (image codecs, Crypt).
[[nodiscard]] Result<QByteArray> decodeStream(const Object &stream, const Resolver &resolve, qint64 maxBytes);

[[nodiscard]] QByteArray deflate(QByteArrayView bytes); // zlib format, as FlateDecode wants
[[nodiscard]] Result<QByteArray> inflate(QByteArrayView bytes, qint64 maxBytes);
[[nodiscard]] Result<QByteArray> decodeLzw(QByteArrayView bytes, bool earlyChange, qint64 maxBytes);
[[nodiscard]] Result<QByteArray> decodeAscii85(QByteArrayView bytes, qint64 maxBytes);
[[nodiscard]] Result<QByteArray> decodeAsciiHex(QByteArrayView bytes, qint64 maxBytes);
[[nodiscard]] Result<QByteArray> decodeRunLength(QByteArrayView bytes, qint64 maxBytes);

struct Predictor { // tables 8 and 10
    qint64 predictor = 1, colors = 1, bitsPerComponent = 8, columns = 1;
};
[[nodiscard]] Result<QByteArray> undoPredictor(const QByteArray &bytes, const Predictor &predictor);

} // namespace countersign::pdf
