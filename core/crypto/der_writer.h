// Inside core/crypto: DER (X.690, 10) around parts that are DER already. A SignedData is mostly such parts: what was signed is
// embedded byte for byte, not encoded a second time.
#pragma once

#include "core/crypto/der_reader.h"

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <cstring>

namespace countersign::crypto::der {

[[nodiscard]] inline QByteArray wrap(std::uint8_t tag, QByteArrayView content)
{
    QByteArray out;
    out.reserve(content.size() + 6);
    out += static_cast<char>(tag);
    if (content.size() < 0x80) {
        out += static_cast<char>(content.size());
    } else {
        int bytes = 1;
        while (content.size() >> (8 * bytes))
            ++bytes;
        out += static_cast<char>(0x80 | bytes);
        for (int i = bytes - 1; i >= 0; --i)
            out += static_cast<char>(content.size() >> (8 * i) & 0xff);
    }
    out.append(content);
    return out;
}

template <typename... Parts> [[nodiscard]] QByteArray sequence(const Parts &...parts)
{
    QByteArray content;
    content.reserve((parts.size() + ... + 0));
    (content.append(parts), ...);
    return wrap(Sequence, content);
}

// A SET OF is in the order of its encodings (X.690, 11.6).
[[nodiscard]] inline QByteArray setOf(std::uint8_t tag, QList<QByteArray> items)
{
    std::sort(items.begin(), items.end(), [](const QByteArray &a, const QByteArray &b) {
        const int order =
            std::memcmp(a.constData(), b.constData(), static_cast<std::size_t>(std::min(a.size(), b.size())));
        return order != 0 ? order < 0 : a.size() < b.size();
    });
    return wrap(tag, items.join());
}

} // namespace countersign::crypto::der
