#include "app/relay/sessions.h"

#include "core/crypto/device_key.h"
#include "core/crypto/digest.h"
#include "core/crypto/kdf.h"
#include "core/crypto/random.h"
#include "core/wire/base64url.h"

#include <QtEndian>

namespace countersign::relay {

namespace {

constexpr std::int64_t kChallengeSeconds = 60;
constexpr std::int64_t kSessionSeconds = 15 * 60;
constexpr std::int64_t kTokenSeconds = 10 * 60;
constexpr qsizetype kProofSize = 16;

QByteArray bigEndian(std::int64_t n)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(static_cast<qint64>(n), bytes.data());
    return bytes;
}

std::int64_t numberAt(const QByteArray &bytes, qsizetype at) { return qFromBigEndian<qint64>(bytes.constData() + at); }

} // namespace

Sessions::Sessions(Storage &storage, const Clock &clock, Secret key)
    : m_storage(storage),
      m_clock(clock),
      m_key(std::move(key))
{
}

QByteArray Sessions::proofOf(char purpose, const QByteArray &claim) const
{
    return crypto::hmacSha256(m_key.view(), purpose + claim).left(kProofSize);
}

// 8 bytes of time, 8 of chance and 16 of proof; the device is in the proof.
QByteArray Sessions::challenge(const Uuid &device)
{
    const QByteArray claim = bigEndian(now() + kChallengeSeconds) + crypto::randomBytes(8);
    return claim + proofOf('c', claim + device.toBytes());
}

Result<std::optional<Sessions::Grant>> Sessions::open(const wire::SessionRequest &proof)
{
    if (proof.challenge.size() != 16 + kProofSize)
        return std::nullopt;
    const QByteArray claim = proof.challenge.left(16);
    const std::int64_t expires = numberAt(claim, 0);
    if (Secret(QByteArrayView(proofOf('c', claim + proof.device.toBytes())))
            != Secret(QByteArrayView(proof.challenge).sliced(16))
        || expires <= now())
        return std::nullopt;
    CS_TRY(const std::optional<Device> device, m_storage.device(proof.device));
    if (!device
        || !crypto::verifyDeviceSignature(device->key, wire::sessionSigningInput(proof.challenge), proof.signature))
        return std::nullopt;
    // Only who has proven a key costs the disk anything.
    CS_TRY(const bool isFirst, m_storage.useChallenge(crypto::sha256(proof.challenge), expires, now()));
    if (!isFirst)
        return std::nullopt;
    const std::int64_t until = now() + kSessionSeconds;
    const QByteArray grant = bigEndian(until) + device->id.toBytes();
    return Grant{wire::toB64(grant + proofOf('s', grant)).toLatin1(), until};
}

Result<std::optional<Device>> Sessions::deviceOf(const QByteArray &authorization)
{
    static const QByteArray scheme = "Bearer ";
    if (!authorization.startsWith(scheme))
        return std::nullopt;
    const auto token = wire::fromB64(QString::fromLatin1(authorization.mid(scheme.size())));
    if (!token || token->size() != 24 + kProofSize)
        return std::nullopt;
    const QByteArray grant = token->left(24);
    if (Secret(QByteArrayView(proofOf('s', grant))) != Secret(QByteArrayView(*token).sliced(24))
        || numberAt(grant, 0) <= now())
        return std::nullopt;
    return m_storage.device(Uuid::fromBytes(grant.mid(8)).value_or(Uuid{}));
}

Result<QString> Sessions::issueEnrolmentToken()
{
    const QString token = wire::toB64(crypto::randomBytes(16));
    CS_CHECK(m_storage.addEnrolmentToken(crypto::sha256(token.toLatin1()), now() + kTokenSeconds));
    return token;
}

Result<bool> Sessions::enrol(const wire::EnrolRequest &request)
{
    return m_storage.enrol(crypto::sha256(request.token.toLatin1()),
                           Device{request.device, request.workspace, request.key}, now());
}

} // namespace countersign::relay
