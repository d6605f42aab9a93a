#include "core/flow/join_package.h"

#include "core/flow/company_authority.h"
#include "core/flow/reception.h"

#include <QtEndian>

#include <cstring>

namespace countersign::flow {

namespace {

constexpr quint8 kVersion = 1;
constexpr qsizetype kIdSize = 16, kRootSize = 32, kKeySize = 32;
constexpr quint32 kMostOfOne = 64 * 1024;

class Writer
{
public:
    explicit Writer(std::size_t size) : m_out(size) { }
    void bytes(QByteArrayView view)
    {
        std::memcpy(m_out.data() + m_at, view.data(), static_cast<std::size_t>(view.size()));
        m_at += static_cast<std::size_t>(view.size());
    }
    template <typename T> void number(T value)
    {
        qToBigEndian(value, m_out.data() + m_at);
        m_at += sizeof value;
    }
    Secret take() { return std::move(m_out); }

private:
    Secret m_out;
    std::size_t m_at = 0;
};

// Once something was missing, everything after it is empty.
class Reader
{
public:
    explicit Reader(QByteArrayView in) : m_in(in) { }
    QByteArrayView bytes(qsizetype size)
    {
        if (size > m_in.size() - m_at) {
            m_isBroken = true;
            return {};
        }
        m_at += size;
        return m_in.sliced(m_at - size, size);
    }
    template <typename T> T number()
    {
        const QByteArrayView view = bytes(sizeof(T));
        return view.isEmpty() ? T{} : qFromBigEndian<T>(view.data());
    }
    void refuse() { m_isBroken = true; }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] bool isWhole() const { return !m_isBroken && m_at == m_in.size(); }

private:
    QByteArrayView m_in;
    qsizetype m_at = 0;
    bool m_isBroken = false;
};

std::size_t sizeOf(const std::map<QString, Secret> &named)
{
    std::size_t size = sizeof(quint16);
    for (const auto &[name, secret] : named)
        size += sizeof(quint8) + static_cast<std::size_t>(name.toLatin1().size()) + sizeof(quint32) + secret.size();
    return size;
}

void write(Writer &out, const std::map<QString, Secret> &named)
{
    out.number(static_cast<quint16>(named.size()));
    for (const auto &[name, secret] : named) {
        const QByteArray letters = name.toLatin1();
        out.number(static_cast<quint8>(letters.size()));
        out.bytes(letters);
        out.number(static_cast<quint32>(secret.size()));
        out.bytes(secret.view());
    }
}

std::map<QString, Secret> read(Reader &in, const QStringList &allowed)
{
    std::map<QString, Secret> named;
    for (int left = in.number<quint16>(); left > 0 && !in.isBroken(); --left) {
        const QString name = QString::fromLatin1(in.bytes(in.number<quint8>()));
        const quint32 size = in.number<quint32>();
        if (!allowed.contains(name) || size > kMostOfOne)
            in.refuse();
        else
            named[name] = Secret(in.bytes(size));
    }
    return named;
}

} // namespace

Secret encode(const JoinPackage &package)
{
    Writer out(sizeof kVersion + 2 * kIdSize + kRootSize + sizeof(quint16)
               + package.keys.size() * (sizeof(quint32) + kKeySize) + sizeOf(package.secrets) + sizeOf(package.files));
    out.number(kVersion);
    out.bytes(package.workspace.value.toBytes());
    out.bytes(package.member.value.toBytes());
    out.bytes(package.root);
    out.number(static_cast<quint16>(package.keys.size()));
    for (const auto &[epoch, key] : package.keys) {
        out.number(epoch);
        out.bytes(key.view());
    }
    write(out, package.secrets);
    write(out, package.files);
    return out.take();
}

Result<JoinPackage> decodeJoinPackage(const Secret &bytes)
{
    Reader in(bytes.view());
    JoinPackage package;
    if (in.number<quint8>() != kVersion)
        in.refuse();
    package.workspace.value = Uuid::fromBytes(in.bytes(kIdSize).toByteArray()).value_or(Uuid{});
    package.member.value = Uuid::fromBytes(in.bytes(kIdSize).toByteArray()).value_or(Uuid{});
    package.root = in.bytes(kRootSize).toByteArray();
    for (int left = in.number<quint16>(); left > 0 && !in.isBroken(); --left) {
        const quint32 epoch = in.number<quint32>();
        if (epoch == 0)
            in.refuse();
        package.keys[epoch] = Secret(in.bytes(kKeySize));
    }
    package.secrets = read(in, receptionSecrets() + sealSecrets());
    package.files = read(in, sealFiles());
    if (!in.isWhole() || package.keys.empty() || package.workspace.value.isNull() || package.member.value.isNull())
        return fail(FlowError::NoRelay, QStringLiteral("a package of another shape"));
    return package;
}

} // namespace countersign::flow
