#include "core/pdf/worker_protocol.h"

#include "core/pdf/making_error.h"
#include "core/pdf/pdf_error.h"

#include <QtEndian>

#include <cstring>
#include <string>

namespace countersign::pdf {

QByteArray packMessage(const QCborMap &message)
{
    const QByteArray body = QCborValue(message).toCbor();
    QByteArray packed(4, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(body.size()), packed.data());
    return packed + body;
}

Result<std::optional<QCborMap>> unpackMessage(QByteArray &buffer)
{
    if (buffer.size() < 4)
        return std::nullopt;
    const qint64 size = qFromBigEndian<quint32>(buffer.constData());
    if (size > kMaxMessage)
        return fail(MakingError::WorkerCrashed, QStringLiteral("a message of %1 bytes").arg(size));
    if (buffer.size() < 4 + size)
        return std::nullopt;
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(QByteArray::fromRawData(buffer.constData() + 4, size), &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return fail(MakingError::WorkerCrashed, QStringLiteral("a message that is no CBOR map"));
    const QCborMap map = value.toMap();
    buffer.remove(0, 4 + size);
    return map;
}

QCborMap packImage(const QImage &image)
{
    const QImage pixels = image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const QByteArray bytes(reinterpret_cast<const char *>(pixels.constBits()), pixels.sizeInBytes());
    return {{QStringLiteral("width"), pixels.width()},
            {QStringLiteral("height"), pixels.height()},
            {QStringLiteral("alpha"), pixels.hasAlphaChannel()},
            {QStringLiteral("pixels"), bytes}};
}

QImage unpackImage(const QCborMap &map)
{
    const qint64 width = map[QStringLiteral("width")].toInteger(), height = map[QStringLiteral("height")].toInteger();
    const QByteArray bytes = map[QStringLiteral("pixels")].toByteArray();
    if (width <= 0 || height <= 0 || width > 100'000 || height > 100'000 || bytes.size() != width * height * 4)
        return {};
    QImage image(static_cast<int>(width), static_cast<int>(height),
                 map[QStringLiteral("alpha")].toBool() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (image.isNull() || image.sizeInBytes() != bytes.size())
        return {};
    std::memcpy(image.bits(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return image;
}

QCborMap packError(const Error &error)
{
    return {
        {QStringLiteral("ok"), false},
        {QStringLiteral("module"), QString::fromUtf8(error.code.module.data(), qsizetype(error.code.module.size()))},
        {QStringLiteral("code"), error.code.value},
        {QStringLiteral("detail"), error.detail}};
}

Error unpackError(const QCborMap &map)
{
    const QString module = map[QStringLiteral("module")].toString();
    const int code = static_cast<int>(map[QStringLiteral("code")].toInteger(-1));
    const QString detail = map[QStringLiteral("detail")].toString().left(2000);
    // Only codes this program knows pass: the other side may have been taken over by its file.
    if (module == QLatin1String("pdf") && code >= 0 && code <= static_cast<int>(PdfError::ForCertificates))
        return {static_cast<PdfError>(code), detail, {}};
    if (module == QLatin1String("pdf.making") && code >= 0 && code <= static_cast<int>(MakingError::WorkerRefused))
        return {static_cast<MakingError>(code), detail, {}};
    return {MakingError::WorkerRefused, detail, {}};
}

} // namespace countersign::pdf
