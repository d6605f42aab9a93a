#include "core/wire/base64url.h"

#include <algorithm>

namespace countersign::wire {

QString toB64(QByteArrayView bytes)
{
    return QString::fromLatin1(
        bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<QByteArray> fromB64(const QString &text)
{
    const QByteArray latin = text.toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(latin,
                                                        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                            | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || text.size() != latin.size() || toB64(*decoded) != text)
        return std::nullopt;
    return *decoded;
}

bool isHex(const QString &text, qsizetype bytes)
{
    return text.size() == bytes * 2 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
                   || (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
           });
}

} // namespace countersign::wire
