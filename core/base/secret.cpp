#include "core/base/secret.h"

#include <cstring>

namespace countersign {

void wipeMemory(void *data, std::size_t size)
{
    auto *p = static_cast<volatile unsigned char *>(data);
    while (size-- > 0)
        *p++ = 0;
}

Secret::Secret(QByteArrayView bytes)
    : m_bytes(reinterpret_cast<const unsigned char *>(bytes.data()),
              reinterpret_cast<const unsigned char *>(bytes.data()) + bytes.size())
{
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_bytes = other.m_bytes;
    }
    return *this;
}

Secret::Secret(Secret &&other) noexcept : m_bytes(std::move(other.m_bytes)) { other.m_bytes.clear(); }

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        other.m_bytes.clear();
    }
    return *this;
}

QByteArrayView Secret::view() const
{
    return QByteArrayView(reinterpret_cast<const char *>(m_bytes.data()), static_cast<qsizetype>(m_bytes.size()));
}

void Secret::wipe()
{
    if (!m_bytes.empty())
        wipeMemory(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

bool operator==(const Secret &a, const Secret &b)
{
    if (a.size() != b.size())
        return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference = static_cast<unsigned char>(difference | (a.m_bytes[i] ^ b.m_bytes[i]));
    return difference == 0;
}

} // namespace countersign
