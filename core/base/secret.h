// Bytes that must not outlive their use: passphrases, PINs, keys. Wiped when they go; never a QString, never logged.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstddef>
#include <vector>

namespace countersign {

class Secret
{
public:
    Secret() = default;
    explicit Secret(std::size_t size) : m_bytes(size) { }
    explicit Secret(QByteArrayView bytes);
    Secret(const Secret &) = default;
    Secret &operator=(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    ~Secret() { wipe(); }

    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }
    [[nodiscard]] unsigned char *data() { return m_bytes.data(); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] QByteArrayView view() const; // valid as long as this object
    void wipe();

    // In constant time for equal sizes.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    std::vector<unsigned char> m_bytes;
};

// Overwrites memory in a way the compiler may not remove.
void wipeMemory(void *data, std::size_t size);

} // namespace countersign
