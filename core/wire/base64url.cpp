#include "core/wire/base64url.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace countersign::wire {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr std::array<signed char, 128> kValues = [] {
    std::array<signed char, 128> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < kAlphabet.size(); ++i)
        values[static_cast<std::size_t>(kAlphabet[i])] = static_cast<signed char>(i);
    return values;
}();

} // namespace

QString toB64(QByteArrayView bytes)
{
    return QString::fromLatin1(
        bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<QByteArray> fromB64(const QString &text)
{
    // By table and in one pass: an answer is tens of kilobytes of this, and QByteArray's decoder branches on each letter.
    QByteArray bytes(text.size() * 3 / 4, Qt::Uninitialized);
    char *out = bytes.data();
    quint32 bits = 0;
    int held = 0; // of `bits`, those not written yet
    for (const QChar c : text) {
        const int value = c.unicode() < kValues.size() ? kValues[c.unicode()] : -1;
        if (value < 0)
            return std::nullopt;
        bits = bits << 6 | static_cast<quint32>(value);
        held += 6;
        if (held >= 8) {
            held -= 8;
            *out++ = static_cast<char>(bits >> held & 0xFF);
        }
    }
    const quint32 stray = bits & ((1U << held) - 1);
    if (held == 6 || stray != 0) // a lone character, or one that has another spelling
        return std::nullopt;
    return bytes;
}

bool isHex(const QString &text, qsizetype bytes)
{
    return text.size() == bytes * 2 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
                   || (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
           });
}

} // namespace countersign::wire
