#include "app/relay/desktop_api.h"

#include "app/relay/api_support.h"
#include "core/crypto/digest.h"
#include "core/wire/signer_messages.h"

#include <QUrlQuery>

namespace countersign::relay {

namespace {

constexpr int kLongestWait = 25; // seconds

Response done() { return Response::json("{}"); }

Response outcome(const Result<PutOutcome> &result)
{
    if (!result)
        return storageFailed(result.error());
    switch (*result) {
    case PutOutcome::Stored:
    case PutOutcome::Same: return done();
    case PutOutcome::Different: return Response::error(409, "conflict");
    case PutOutcome::AlreadyAnswered: return Response::error(409, "already_answered");
    case PutOutcome::UnknownLink: break;
    }
    return Response::error(404, "unknown");
}

} // namespace

Response DesktopApi::refuse(const Request &request)
{
    m.attempts.noteFailure(request.address);
    return Response::unauthorised("Bearer");
}

void DesktopApi::handle(const Request &request, const RouteMatch &match, const Reply &reply)
{
    if (match.route == Route::Enrol || match.route == Route::Session || match.route == Route::Join) {
        if (const std::int64_t wait = m.attempts.secondsToWait(request.address); wait > 0)
            reply(Response::tooMany(wait));
        else if (match.route == Route::Join)
            reply(m.journal.join(request));
        else
            reply(match.route == Route::Enrol ? enrol(request) : session(request));
        return;
    }
    const auto known = m.sessions.deviceOf(request.header("authorization"));
    if (!known)
        reply(storageFailed(known.error()));
    else if (const std::optional<Device> &device = *known; !device)
        reply(Response::unauthorised("Bearer"));
    else if (match.route == Route::Changes)
        changes(*device, request, reply);
    else
        reply(answerFor(*device, request, match));
}

Response DesktopApi::enrol(const Request &request)
{
    if (!isJson(request))
        return notJson();
    const auto enrolment = wire::decodeEnrolRequest(request.body);
    if (!enrolment)
        return badRequest(enrolment.error());
    const auto isEnrolled = m.sessions.enrol(*enrolment);
    if (!isEnrolled)
        return storageFailed(isEnrolled.error());
    if (!*isEnrolled)
        return refuse(request);
    if (m.enrolled)
        m.enrolled();
    logEvent(LogLevel::Info, "enrolled", {{QStringLiteral("device"), enrolment->device.toString()}});
    return Response::json(wire::encode(m.identity));
}

Response DesktopApi::session(const Request &request)
{
    if (!isJson(request))
        return notJson();
    const auto proof = wire::decodeSessionRequest(request.body);
    if (!proof)
        return badRequest(proof.error());
    if (proof->challenge.isEmpty())
        return Response::json(wire::encodeChallenge(m.sessions.challenge(proof->device)));
    const auto grant = m.sessions.open(*proof);
    if (!grant)
        return storageFailed(grant.error());
    if (!*grant)
        return refuse(request);
    return Response::json(
        wire::encode(wire::SessionGrant{QString::fromLatin1((*grant)->token), (*grant)->expires, m.identity}));
}

Response DesktopApi::answerFor(const Device &device, const Request &request, const RouteMatch &match)
{
    switch (match.route) {
    case Route::BlobHead: {
        const auto isThere = m.storage.hasBlob(device.workspace, QByteArray::fromHex(match.hash.toLatin1()));
        if (!isThere)
            return storageFailed(isThere.error());
        return *isThere ? Response{.contentType = "application/octet-stream"} : Response::error(404, "unknown");
    }
    case Route::BlobPut: return putBlob(device, request, match.hash);
    case Route::PutLink: return isJson(request) ? putLink(device, request, match.link) : notJson();
    case Route::PutCompletion: return isJson(request) ? putCompletion(device, request, match.link) : notJson();
    case Route::CancelLink: {
        if (!isJson(request))
            return notJson();
        const auto cancellation = wire::decodeCancellation(request.body);
        if (!cancellation)
            return badRequest(cancellation.error());
        return outcome(m.storage.cancelLink(device.workspace, match.link, *cancellation, nowMs()));
    }
    case Route::UnlockLink: {
        const auto isKnown = m.storage.unlockLink(device.workspace, match.link);
        if (!isKnown)
            return storageFailed(isKnown.error());
        return *isKnown ? done() : Response::error(404, "unknown");
    }
    case Route::FetchQuestions: {
        const auto questions = m.storage.questions(device.workspace, match.link);
        if (!questions)
            return storageFailed(questions.error());
        return *questions ? Response::json(wire::encode(**questions)) : Response::error(404, "unknown");
    }
    case Route::PutReply: return isJson(request) ? putReply(device, request, match) : notJson();
    case Route::FetchBlob: return fetchBlob(device, match);
    case Route::PostDeliveries: {
        if (!isJson(request))
            return notJson();
        const auto deliveries = wire::decodeDeliveries(request.body);
        if (!deliveries)
            return badRequest(deliveries.error());
        auto added = m.storage.addDeliveries(device.workspace, *deliveries, nowMs());
        return added ? done() : storageFailed(added.error());
    }
    case Route::TryDelivery: return tryDelivery(device, request);
    case Route::PutFinished: {
        if (!isJson(request))
            return notJson();
        const auto finished = wire::decodeFinished(request.body);
        if (!finished)
            return badRequest(finished.error());
        const auto added = m.storage.addFinished(device.workspace, *finished, nowMs() / 1000);
        return added ? done() : storageFailed(added.error());
    }
    case Route::EraseLink: {
        const auto link = m.storage.link(match.link);
        if (!link)
            return storageFailed(link.error());
        if (!*link || (*link)->workspace != device.workspace)
            return Response::error(404, "unknown");
        const auto erased = m.storage.eraseLink(match.link, nowMs() / 1000);
        return erased ? done() : storageFailed(erased.error());
    }
    case Route::FetchAnswer: {
        const auto answer = m.storage.answer(device.workspace, match.link);
        if (!answer)
            return storageFailed(answer.error());
        return *answer ? Response::json(wire::encode(**answer)) : Response::error(404, "unknown");
    }
    default: return m.journal.answerFor(device, request, match);
    }
}

// A person waits for it: few, and of the office's own words only, so that it is no way around the outbox.
Response DesktopApi::tryDelivery(const Device &device, const Request &request)
{
    if (!isJson(request))
        return notJson();
    const auto deliveries = wire::decodeDeliveries(request.body);
    if (!deliveries)
        return badRequest(deliveries.error());
    if (deliveries->size() != 1 || deliveries->front().kind != QLatin1String("message")
        || deliveries->front().channel == QLatin1String("webhook"))
        return Response::error(400, "bad_request", QStringLiteral("one message is tried, by e-mail or SMS"));
    const QString workspace = device.workspace.toString();
    if (m_trials.secondsToWait(workspace) > 0)
        return Response::json(wire::encode(wire::DeliveryTrial{
            QStringLiteral("deferred"), QStringLiteral("Too many tests at once. Wait a minute and try again.")}));
    m_trials.noteFailure(workspace);
    const mail::SendResult sent = m.tryDelivery(device.workspace, deliveries->front());
    const char *outcome = sent.outcome == mail::SendResult::Outcome::Delivered ? "delivered"
        : sent.outcome == mail::SendResult::Outcome::Refused                   ? "refused"
                                                                               : "deferred";
    return Response::json(wire::encode(wire::DeliveryTrial{QString::fromLatin1(outcome), sent.words.left(2000)}));
}

Response DesktopApi::putBlob(const Device &device, const Request &request, const QString &hash)
{
    if (request.header("content-type") != "application/octet-stream")
        return Response::error(415, "unsupported", QStringLiteral("application/octet-stream expected"));
    const QByteArray digest = crypto::sha256(request.body);
    if (QString::fromLatin1(digest.toHex()) != hash)
        return Response::error(400, "bad_request", QStringLiteral("the bytes have another hash"));
    const std::shared_lock hold(m.blobs.rowsAndFiles());
    const auto isThere = m.storage.hasBlob(device.workspace, digest);
    if (!isThere)
        return storageFailed(isThere.error());
    if (*isThere)
        return done();
    if (auto written = m.blobs.put(device.workspace, hash, request.body); !written) {
        logEvent(LogLevel::Error, "blob", {{QStringLiteral("detail"), written.error().detail}});
        return Response::error(507, "full", QStringLiteral("the chunk could not be stored"));
    }
    auto added = m.storage.addBlob(device.workspace, digest, request.body.size(), nowMs() / 1000);
    return added ? done() : storageFailed(added.error());
}

Response DesktopApi::fetchBlob(const Device &device, const RouteMatch &match)
{
    const auto link = m.storage.link(match.link);
    const auto isOfLink = m.storage.linkHasChunk(match.link, QByteArray::fromHex(match.hash.toLatin1()));
    if (!link || !isOfLink)
        return storageFailed(link ? isOfLink.error() : link.error());
    if (!*link || (*link)->workspace != device.workspace || !*isOfLink)
        return Response::error(404, "unknown");
    auto sealed = m.blobs.get(device.workspace, match.hash);
    if (!sealed)
        return storageFailed(sealed.error());
    return Response{.contentType = "application/octet-stream", .body = std::move(*sealed)};
}

Response DesktopApi::putLink(const Device &device, const Request &request, const QByteArray &link)
{
    const auto upload = wire::decodeLinkUpload(request.body);
    return upload ? outcome(m.storage.putLink(device.workspace, link, *upload, nowMs())) : badRequest(upload.error());
}

Response DesktopApi::putCompletion(const Device &device, const Request &request, const QByteArray &link)
{
    const auto upload = wire::decodeCompletionUpload(request.body);
    return upload ? outcome(m.storage.putCompletion(device.workspace, link, *upload, nowMs()))
                  : badRequest(upload.error());
}

Response DesktopApi::putReply(const Device &device, const Request &request, const RouteMatch &match)
{
    const auto reply = wire::decodeReplyUpload(request.body);
    if (!reply)
        return badRequest(reply.error());
    const auto link = m.storage.link(match.link);
    if (!link)
        return storageFailed(link.error());
    if (!*link || (*link)->workspace != device.workspace)
        return Response::error(404, "unknown");
    if (const LinkState state = stateOf(**link, nowMs() / 1000); isClosed(state)) // nobody could read it
        return Response::error(410, stateName(state));
    return outcome(m.storage.putReply(device.workspace, match.link, match.question, *reply, nowMs()));
}

void DesktopApi::changes(const Device &device, const Request &request, const Reply &reply)
{
    const QUrlQuery query(QString::fromLatin1(request.query));
    bool isSinceNumber = false;
    bool isWaitNumber = true;
    const qint64 since = query.queryItemValue(QStringLiteral("since")).toLongLong(&isSinceNumber);
    const QString waitText = query.queryItemValue(QStringLiteral("wait"));
    const int wait = waitText.isEmpty() ? 0 : waitText.toInt(&isWaitNumber);
    if (!isSinceNumber || !isWaitNumber || since < 0 || wait < 0) {
        reply(Response::error(400, "bad_request", QStringLiteral("since, wait")));
        return;
    }
    m.feed.fetch(device.workspace, since, std::min(wait, kLongestWait), reply);
}

} // namespace countersign::relay
