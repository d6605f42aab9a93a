#include "core/pdf/worker_protocol.h"

#include "core/pdf/making_error.h"
#include "core/pdf/pdf_error.h"
#include "core/base/shared_room.h"

#include <QtEndian>

#include <cstring>
#include <string>
#include <utility>

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

QCborMap packImage(const QImage &image, int room)
{
    const QImage pixels = image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const auto *bytes = reinterpret_cast<const char *>(pixels.constBits());
    QCborMap map{{QStringLiteral("width"), pixels.width()},
                 {QStringLiteral("height"), pixels.height()},
                 {QStringLiteral("alpha"), pixels.hasAlphaChannel()}};
    if (leaveIn(room, bytes, pixels.sizeInBytes()))
        map.insert(QStringLiteral("inRoom"), true);
    else
        map.insert(QStringLiteral("pixels"), QByteArray(bytes, pixels.sizeInBytes()));
    return map;
}

QImage unpackImage(const QCborMap &map, int room, QImage spare)
{
    const qint64 width = map[QStringLiteral("width")].toInteger(), height = map[QStringLiteral("height")].toInteger();
    if (width <= 0 || height <= 0 || width > 100'000 || height > 100'000)
        return {};
    const bool isInRoom = map[QStringLiteral("inRoom")].toBool();
    const QByteArray bytes = map[QStringLiteral("pixels")].toByteArray();
    // Before there is memory for as much as the other side may claim.
    if (isInRoom ? width * height * 4 > SharedRoom::kBytes : bytes.size() != width * height * 4)
        return {};
    const QImage::Format format = map[QStringLiteral("alpha")].toBool() ? QImage::Format_ARGB32 : QImage::Format_RGB32;
    QImage image = std::move(spare);
    if (image.size() != QSize(static_cast<int>(width), static_cast<int>(height)) || image.format() != format)
        image = QImage(static_cast<int>(width), static_cast<int>(height), format);
    if (image.isNull() || image.sizeInBytes() != width * height * 4)
        return {};
    auto *to = reinterpret_cast<char *>(image.bits());
    if (!isInRoom)
        std::memcpy(to, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    else if (!takeFrom(room, to, image.sizeInBytes()))
        return {};
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
