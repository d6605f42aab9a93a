// Inside core/crypto: a walk over DER (X.690, 10) that never looks past its bounds. It gives items as views into the
// caller's bytes; what an item means is for OpenSSL's types to say. Indefinite and over-long lengths are refused.
#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace countersign::crypto::der {

enum Tag : std::uint8_t {
    Integer = 0x02,
    OctetString = 0x04,
    ObjectIdentifier = 0x06,
    Sequence = 0x30,
    Set = 0x31,
    Context0 = 0xa0, // constructed
    Context1 = 0xa1,
    Context0Primitive = 0x80,
};

struct Item {
    std::uint8_t tag = 0;
    QByteArrayView whole; // identifier, length and content
    QByteArrayView content;
};

class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) { }

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }
    [[nodiscard]] bool nextIs(std::uint8_t tag) const
    {
        return !m_rest.isEmpty() && static_cast<std::uint8_t>(m_rest.front()) == tag;
    }

    // Nothing at the end and for anything malformed.
    [[nodiscard]] std::optional<Item> next()
    {
        if (m_rest.size() < 2)
            return std::nullopt;
        const auto at = [this](qsizetype i) { return static_cast<std::uint8_t>(m_rest[i]); };
        if ((at(0) & 0x1f) == 0x1f) // no structure of ours has tags above 30
            return std::nullopt;
        qsizetype header = 2;
        qsizetype length = at(1);
        if (length >= 0x80) {
            const qsizetype count = length & 0x7f;
            if (count == 0 || count > 4 || m_rest.size() < 2 + count || at(2) == 0)
                return std::nullopt;
            length = 0;
            for (qsizetype i = 0; i < count; ++i)
                length = length << 8 | at(2 + i);
            if (length < 0x80)
                return std::nullopt;
            header += count;
        }
        if (length > m_rest.size() - header)
            return std::nullopt;
        Item item{at(0), m_rest.first(header + length), m_rest.sliced(header, length)};
        m_rest = m_rest.sliced(header + length);
        return item;
    }
    // The next item if it has this tag.
    [[nodiscard]] std::optional<Item> take(std::uint8_t tag) { return nextIs(tag) ? next() : std::nullopt; }

private:
    QByteArrayView m_rest;
};

} // namespace countersign::crypto::der
