#include "app/relay/signer_api.h"

#include "app/relay/api_support.h"
#include "core/crypto/digest.h"
#include "core/wire/base64url.h"
#include "core/wire/signer_messages.h"

namespace countersign::relay {

namespace {

constexpr qsizetype kMaxAgent = 400;

Origin originOf(const Request &request)
{
    QString agent = QString::fromUtf8(request.header("user-agent")).left(kMaxAgent);
    agent.remove(QChar(0));
    return {request.address, agent};
}

std::optional<QByteArray> linkSecret(const Request &request)
{
    static const QByteArray scheme = "Link ";
    const QByteArray header = request.header("authorization");
    if (!header.startsWith(scheme))
        return std::nullopt;
    return wire::fromB64(QString::fromLatin1(header.mid(scheme.size())));
}

} // namespace

SignerApi::Admission SignerApi::admit(const Request &request, const QByteArray &id, const std::optional<QByteArray> &a)
{
    if (const std::int64_t wait = m_attempts.secondsToWait(request.address); wait > 0)
        return Response::tooMany(wait);
    auto found = m_storage.link(id);
    if (!found)
        return storageFailed(found.error());
    if (!*found) {
        m_attempts.noteFailure(request.address);
        return Response::error(404, "unknown");
    }
    LinkRecord &link = **found;
    if (link.lockedUntil > now())
        return Response::tooMany(link.lockedUntil - now());
    if (!a || a->size() != 32 || crypto::sha256(*a) != link.auth) {
        m_attempts.noteFailure(request.address);
        const auto wrong = m_storage.noteWrongSecret(id, now());
        if (!wrong)
            return storageFailed(wrong.error());
        logEvent(LogLevel::Warning, "wrong_secret",
                 {{QStringLiteral("link"), shortId(id)}, {QStringLiteral("failures"), wrong->failures}});
        return Response::error(403, "wrong_secret");
    }
    return std::move(link);
}

Response SignerApi::open(const Request &request, const RouteMatch &match)
{
    if (!isJson(request))
        return notJson();
    const auto post = wire::decodeOpenPost(request.body);
    if (!post)
        return badRequest(post.error());
    Admission admission = admit(request, match.link, post->a);
    if (auto *refusal = std::get_if<Response>(&admission))
        return std::move(*refusal);
    const LinkRecord &link = std::get<LinkRecord>(admission);
    const LinkState state = stateOf(link, now());
    if (state == LinkState::Expired || state == LinkState::Cancelled)
        return Response::error(410, stateName(state));
    if (auto noted = m_storage.noteOpened(match.link, originOf(request), now()); !noted)
        return storageFailed(noted.error());
    return Response::json(wire::encode(wire::OpenReply{QString::fromLatin1(stateName(state)), link.wrapped,
                                                       link.manifest, link.completion, opensUntil(link), now()}));
}

Response SignerApi::blob(const Request &request, const RouteMatch &match)
{
    Admission admission = admit(request, match.link, linkSecret(request));
    if (auto *refusal = std::get_if<Response>(&admission))
        return std::move(*refusal);
    const LinkRecord &link = std::get<LinkRecord>(admission);
    const LinkState state = stateOf(link, now());
    if (state == LinkState::Expired || state == LinkState::Cancelled)
        return Response::error(410, stateName(state));
    const auto isOurs = m_storage.linkHasChunk(match.link, QByteArray::fromHex(match.hash.toLatin1()));
    if (!isOurs)
        return storageFailed(isOurs.error());
    if (!*isOurs)
        return Response::error(404, "unknown");
    auto sealed = m_blobs.get(link.workspace, match.hash);
    if (!sealed)
        return storageFailed(sealed.error());
    Response response{.contentType = "application/octet-stream", .body = std::move(*sealed)};
    return response;
}

Response SignerApi::answer(const Request &request, const RouteMatch &match)
{
    if (!isJson(request))
        return notJson();
    const auto post = wire::decodeAnswerPost(request.body);
    if (!post)
        return badRequest(post.error());
    Admission admission = admit(request, match.link, linkSecret(request));
    if (auto *refusal = std::get_if<Response>(&admission))
        return std::move(*refusal);
    const auto taken = m_storage.takeAnswer(match.link, *post, originOf(request), now());
    if (!taken)
        return storageFailed(taken.error());
    switch (taken->outcome) {
    case TakeOutcome::Stored:
    case TakeOutcome::Same:
        return Response::json(wire::encode(
            wire::AnswerReceipt{QString::fromLatin1(crypto::sha256(post->enc + post->ct).toHex()), taken->received}));
    case TakeOutcome::AlreadyAnswered: return Response::error(409, "already_answered");
    case TakeOutcome::Expired: return Response::error(410, "expired");
    case TakeOutcome::Cancelled: return Response::error(410, "cancelled");
    case TakeOutcome::UnknownLink: break;
    }
    return Response::error(404, "unknown");
}

} // namespace countersign::relay
