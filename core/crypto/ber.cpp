#include "core/crypto/ber.h"

#include <cstdint>

namespace countersign::crypto::ber {

namespace {

constexpr int kMaxDepth = 48; // a timestamp token within a signature reaches 30
constexpr std::uint8_t kConstructed = 0x20, kOctetString = 0x04;

struct Walk {
    QByteArrayView in;
    bool changed = false;

    [[nodiscard]] std::uint8_t at(qsizetype i) const { return static_cast<std::uint8_t>(in[i]); }
    bool item(qsizetype &position, qsizetype end, QByteArray &out, int depth);
    bool items(qsizetype &position, qsizetype end, bool untilMark, QByteArray &out, int depth);
};

void appendHeader(QByteArray &out, std::uint8_t tag, qsizetype length)
{
    out.append(static_cast<char>(tag));
    if (length < 0x80) {
        out.append(static_cast<char>(length));
        return;
    }
    int count = 1;
    while (count < 4 && (length >> (8 * count)) != 0)
        ++count;
    out.append(static_cast<char>(0x80 | count));
    for (int i = count - 1; i >= 0; --i)
        out.append(static_cast<char>((length >> (8 * i)) & 0xff));
}

// The contents of the pieces of a constructed octet string (8.7.3), already definite.
bool joined(QByteArrayView pieces, QByteArray &out)
{
    for (qsizetype at = 0; at < pieces.size();) {
        if (pieces.size() - at < 2 || static_cast<std::uint8_t>(pieces[at]) != kOctetString)
            return false;
        qsizetype length = static_cast<std::uint8_t>(pieces[at + 1]);
        at += 2;
        if (length >= 0x80) {
            const qsizetype count = length & 0x7f;
            if (count == 0 || count > 4 || pieces.size() - at < count)
                return false;
            length = 0;
            for (qsizetype i = 0; i < count; ++i)
                length = length << 8 | static_cast<std::uint8_t>(pieces[at + i]);
            at += count;
        }
        if (length > pieces.size() - at)
            return false;
        out.append(pieces.sliced(at, length));
        at += length;
    }
    return true;
}

bool Walk::items(qsizetype &position, qsizetype end, bool untilMark, QByteArray &out, int depth)
{
    while (position < end) {
        if (untilMark && end - position >= 2 && at(position) == 0 && at(position + 1) == 0) {
            position += 2;
            return true;
        }
        if (!item(position, end, out, depth))
            return false;
    }
    return !untilMark;
}

bool Walk::item(qsizetype &position, qsizetype end, QByteArray &out, int depth)
{
    if (depth > kMaxDepth || end - position < 2)
        return false;
    const qsizetype start = position;
    const std::uint8_t tag = at(position);
    if ((tag & 0x1f) == 0x1f)
        return false;
    qsizetype length = at(position + 1);
    position += 2;
    const bool indefinite = length == 0x80;
    if (indefinite && !(tag & kConstructed))
        return false;
    if (length > 0x80) {
        const qsizetype count = length & 0x7f;
        if (count > 4 || end - position < count)
            return false;
        length = 0;
        for (qsizetype i = 0; i < count; ++i)
            length = length << 8 | at(position + i);
        position += count;
    }
    if (!indefinite && length > end - position)
        return false;
    if (!(tag & kConstructed)) {
        position += length;
        out.append(in.sliced(start, position - start));
        return true;
    }
    const bool hadChanged = changed;
    changed = false;
    QByteArray content;
    const qsizetype limit = indefinite ? end : position + length;
    if (!items(position, limit, indefinite, content, depth + 1))
        return false;
    const bool pieces = tag == (kOctetString | kConstructed);
    if (!indefinite && !changed && !pieces) {
        out.append(in.sliced(start, position - start));
        changed = hadChanged;
        return true;
    }
    changed = true;
    if (pieces) {
        QByteArray whole;
        if (!joined(content, whole))
            return false;
        content = whole;
    }
    appendHeader(out, pieces ? kOctetString : tag, content.size());
    out.append(content);
    return true;
}

} // namespace

std::optional<QByteArray> withDefiniteLengths(QByteArrayView bytes)
{
    Walk walk{bytes};
    QByteArray out;
    qsizetype position = 0;
    if (!walk.item(position, bytes.size(), out, 0) || !walk.changed)
        return std::nullopt;
    out.append(bytes.sliced(position));
    return out;
}

} // namespace countersign::crypto::ber
