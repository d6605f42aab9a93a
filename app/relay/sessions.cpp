#include "app/relay/sessions.h"

#include "core/crypto/device_key.h"
#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "core/wire/base64url.h"

namespace countersign::relay {

namespace {

constexpr std::int64_t kChallengeSeconds = 60;
constexpr std::int64_t kSessionSeconds = 15 * 60;
constexpr std::int64_t kTokenSeconds = 10 * 60;
constexpr qsizetype kMaxChallenges = 10000;
constexpr qsizetype kMaxSessions = 10000;

} // namespace

template <typename Map> void Sessions::makeRoom(Map &map, qsizetype most)
{
    if (map.size() < most)
        return;
    map.removeIf([now = now()](const auto &entry) { return entry.value().expires <= now; });
    if (map.size() >= most)
        map.erase(map.begin()); // under a flood somebody has to ask again
}

QByteArray Sessions::challenge(const Uuid &device)
{
    QByteArray value = crypto::randomBytes(32);
    const std::lock_guard lock(m_mutex);
    makeRoom(m_challenges, kMaxChallenges);
    m_challenges.insert(value, {device, now() + kChallengeSeconds});
    return value;
}

Result<std::optional<Sessions::Grant>> Sessions::open(const wire::SessionRequest &proof)
{
    {
        const std::lock_guard lock(m_mutex);
        const Challenge challenge = m_challenges.take(proof.challenge);
        if (challenge.expires <= now() || challenge.device != proof.device)
            return std::nullopt;
    }
    CS_TRY(const std::optional<Device> device, m_storage.device(proof.device));
    if (!device
        || !crypto::verifyDeviceSignature(device->key, wire::sessionSigningInput(proof.challenge), proof.signature))
        return std::nullopt;
    Grant grant{wire::toB64(crypto::randomBytes(32)).toLatin1(), now() + kSessionSeconds};
    const std::lock_guard lock(m_mutex);
    makeRoom(m_sessions, kMaxSessions);
    m_sessions.insert(crypto::sha256(grant.token), {*device, grant.expires});
    return grant;
}

std::optional<Device> Sessions::deviceOf(const QByteArray &authorization)
{
    static const QByteArray scheme = "Bearer ";
    if (!authorization.startsWith(scheme))
        return std::nullopt;
    const QByteArray hash = crypto::sha256(authorization.mid(scheme.size()));
    const std::lock_guard lock(m_mutex);
    const auto it = m_sessions.constFind(hash);
    if (it == m_sessions.constEnd() || it->expires <= now())
        return std::nullopt;
    return it->device;
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
