#include "app/relay/signer_api.h"

#include "app/relay/api_support.h"
#include "app/relay/reminders.h"
#include "core/crypto/digest.h"
#include "core/wire/base64url.h"
#include "core/wire/signer_messages.h"

#include <algorithm>
#include <shared_mutex>

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

SignerApi::Entrance SignerApi::enter(const Request &request, const QByteArray &id)
{
    Admission admission = admit(request, id, linkSecret(request));
    if (auto *refusal = std::get_if<Response>(&admission))
        return std::move(*refusal);
    Entry entry{std::move(std::get<LinkRecord>(admission)), {}, {}};
    entry.state = stateOf(entry.link, now());
    const auto policy = m_codes.state(id);
    if (!policy)
        return storageFailed(policy.error());
    if (!*policy)
        return entry;
    const auto grant = wire::fromB64(QString::fromLatin1(request.header("countersign-grant")));
    auto granted = grant && grant->size() == 32 ? m_codes.granted(id, *grant) : Result<std::optional<GrantedCode>>{};
    if (!granted)
        return storageFailed(granted.error());
    if (*granted) {
        entry.code = std::move(*granted);
        return entry;
    }
    if (isClosed(entry.state))
        return Response::error(410, stateName(entry.state));
    return (*policy)->isLocked ? Response::error(423, "locked") : Response::unauthorised("Link", "code_needed");
}

Response SignerApi::handle(const Request &request, const RouteMatch &match)
{
    switch (match.route) {
    case Route::LinkOpen: return isJson(request) ? open(request, match) : notJson();
    case Route::LinkBlob: return blob(request, match);
    case Route::LinkPutBlob: return putBlob(request, match);
    case Route::LinkAnswer: return isJson(request) ? answer(request, match) : notJson();
    case Route::LinkQuestion: return isJson(request) ? question(request, match) : notJson();
    case Route::LinkSendCode: return isJson(request) ? sendCode(request, match) : notJson();
    case Route::LinkCheckCode: return isJson(request) ? checkCode(request, match) : notJson();
    case Route::RemindersPage:
    case Route::StopReminders: return stopReminders(request, match);
    default: return Response::error(404, "unknown");
    }
}

Response SignerApi::open(const Request &request, const RouteMatch &match)
{
    const auto post = wire::decodeOpenPost(request.body);
    if (!post)
        return badRequest(post.error());
    Admission admission = admit(request, match.link, post->a);
    if (auto *refusal = std::get_if<Response>(&admission))
        return std::move(*refusal);
    const LinkRecord &link = std::get<LinkRecord>(admission);
    const LinkState state = stateOf(link, now());
    if (isClosed(state))
        return Response::error(410, stateName(state));
    const auto policy = m_codes.state(match.link);
    if (!policy)
        return storageFailed(policy.error());
    if (*policy) {
        if ((*policy)->isLocked)
            return Response::error(423, "locked");
        const auto granted =
            post->grant ? m_codes.granted(match.link, *post->grant) : Result<std::optional<GrantedCode>>{};
        if (!granted)
            return storageFailed(granted.error());
        if (!*granted) {
            const auto prompt = m_codes.prompt(link, **policy);
            return prompt ? Response::json(wire::encode(*prompt)) : storageFailed(prompt.error());
        }
    }
    auto replies = m_storage.replies(match.link);
    if (!replies)
        return storageFailed(replies.error());
    if (auto noted = m_storage.noteOpened(match.link, originOf(request), now()); !noted)
        return storageFailed(noted.error());
    return Response::json(
        wire::encode(wire::OpenReply{QString::fromLatin1(stateName(state)), link.wrapped, link.manifest,
                                     link.completion, opensUntil(link), now(), std::move(*replies)}));
}

Response SignerApi::blob(const Request &request, const RouteMatch &match)
{
    Entrance entrance = enter(request, match.link);
    if (auto *refusal = std::get_if<Response>(&entrance))
        return std::move(*refusal);
    const Entry &entry = std::get<Entry>(entrance);
    if (isClosed(entry.state))
        return Response::error(410, stateName(entry.state));
    const auto isOurs = m_storage.linkHasChunk(match.link, QByteArray::fromHex(match.hash.toLatin1()));
    if (!isOurs)
        return storageFailed(isOurs.error());
    if (!*isOurs)
        return Response::error(404, "unknown");
    auto sealed = m_blobs.get(entry.link.workspace, match.hash);
    if (!sealed)
        return storageFailed(sealed.error());
    Response response{.contentType = "application/octet-stream", .body = std::move(*sealed)};
    return response;
}

Response SignerApi::putBlob(const Request &request, const RouteMatch &match)
{
    if (request.header("content-type") != "application/octet-stream")
        return Response::error(415, "unsupported", QStringLiteral("application/octet-stream expected"));
    Entrance entrance = enter(request, match.link);
    if (auto *refusal = std::get_if<Response>(&entrance))
        return std::move(*refusal);
    const Entry &entry = std::get<Entry>(entrance);
    if (isClosed(entry.state))
        return Response::error(410, stateName(entry.state));
    if (entry.state != LinkState::Open)
        return Response::error(409, "already_answered");
    const QByteArray digest = crypto::sha256(request.body);
    if (request.body.isEmpty() || QString::fromLatin1(digest.toHex()) != match.hash)
        return Response::error(400, "bad_request", QStringLiteral("the bytes have another hash"));
    const std::shared_lock hold(m_blobs.rowsAndFiles());
    // The bytes first, so that a row never names what is not there; what the limit then refuses is purged unnamed.
    if (auto written = m_blobs.put(entry.link.workspace, match.hash, request.body); !written) {
        logEvent(LogLevel::Error, "blob", {{QStringLiteral("detail"), written.error().detail}});
        return Response::error(507, "full", QStringLiteral("the chunk could not be stored"));
    }
    const auto added = m_storage.addSignerChunk(match.link, digest, request.body.size(), now());
    if (!added)
        return storageFailed(added.error());
    return *added == ChunkOutcome::TooMuch ? Response::error(413, "too_large") : Response::json("{}");
}

Response SignerApi::answer(const Request &request, const RouteMatch &match)
{
    // Who may not enter does not get 6 MB taken apart.
    Entrance entrance = enter(request, match.link);
    if (auto *refusal = std::get_if<Response>(&entrance))
        return std::move(*refusal);
    const auto post = wire::decodeAnswerPost(request.body);
    if (!post)
        return badRequest(post.error());
    Origin origin = originOf(request);
    origin.code = std::get<Entry>(entrance).code;
    const auto taken = m_storage.takeAnswer(match.link, *post, origin, now());
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
    case TakeOutcome::Replaced: return Response::error(410, "replaced");
    case TakeOutcome::UnknownLink: break;
    }
    return Response::error(404, "unknown");
}

Response SignerApi::question(const Request &request, const RouteMatch &match)
{
    const auto post = wire::decodeQuestionPost(request.body);
    if (!post)
        return badRequest(post.error());
    Entrance entrance = enter(request, match.link);
    if (auto *refusal = std::get_if<Response>(&entrance))
        return std::move(*refusal);
    const LinkState state = std::get<Entry>(entrance).state;
    if (isClosed(state))
        return Response::error(410, stateName(state));
    if (state == LinkState::Completed)
        return Response::error(409, "completed");
    const auto added = m_storage.addQuestion(match.link, *post, originOf(request), now());
    if (!added)
        return storageFailed(added.error());
    if (*added == QuestionOutcome::TooMany)
        return Response::error(429, "too_many");
    return Response::json("{\"received\":" + QByteArray::number(static_cast<qint64>(now())) + '}');
}

std::variant<CodeState, Response> SignerApi::codePolicy(const Request &request, const QByteArray &id)
{
    Admission admission = admit(request, id, linkSecret(request));
    if (auto *refusal = std::get_if<Response>(&admission))
        return std::move(*refusal);
    if (const LinkState state = stateOf(std::get<LinkRecord>(admission), now()); isClosed(state))
        return Response::error(410, stateName(state));
    auto policy = m_codes.state(id);
    if (!policy)
        return storageFailed(policy.error());
    if (!*policy)
        return Response::error(404, "no_code");
    if ((*policy)->isLocked)
        return Response::error(423, "locked");
    return std::move(**policy);
}

Response SignerApi::sendCode(const Request &request, const RouteMatch &match)
{
    auto policy = codePolicy(request, match.link);
    if (auto *refusal = std::get_if<Response>(&policy))
        return std::move(*refusal);
    wire::CodeSent sent;
    const auto issue = m_codes.send(match.link, std::get<CodeState>(policy), sent);
    if (!issue)
        return storageFailed(issue.error());
    switch (issue->outcome) {
    case CodeIssue::Outcome::Issued: return Response::json(wire::encode(sent));
    case CodeIssue::Outcome::TooSoon: return Response::tooMany(std::max<std::int64_t>(1, issue->nextAt - now()));
    case CodeIssue::Outcome::Locked: return Response::error(423, "locked");
    case CodeIssue::Outcome::NoCode: break;
    }
    return Response::error(404, "no_code");
}

Response SignerApi::checkCode(const Request &request, const RouteMatch &match)
{
    const auto code = wire::decodeCodeCheck(request.body);
    if (!code)
        return badRequest(code.error());
    auto policy = codePolicy(request, match.link);
    if (auto *refusal = std::get_if<Response>(&policy))
        return std::move(*refusal);
    const auto checked = m_codes.check(match.link, *code, originOf(request));
    if (!checked)
        return storageFailed(checked.error());
    switch (checked->check.outcome) {
    case CodeCheck::Outcome::Right: return Response::json(wire::encode(checked->grant));
    case CodeCheck::Outcome::Wrong: {
        m_attempts.noteFailure(request.address);
        Response wrong = Response::error(403, "wrong_code");
        wrong.body = wire::encodeWrongCode(checked->check.triesLeft);
        return wrong;
    }
    case CodeCheck::Outcome::Expired: return Response::error(409, "code_expired");
    case CodeCheck::Outcome::Locked: return Response::error(423, "locked");
    case CodeCheck::Outcome::NoCode: break;
    }
    return Response::error(404, "no_code");
}

Response SignerApi::stopReminders(const Request &request, const RouteMatch &match)
{
    if (const std::int64_t wait = m_attempts.secondsToWait(request.address); wait > 0)
        return Response::tooMany(wait);
    const Secret expected{QByteArrayView(m_keys.reminderMac(match.link))};
    if (!(Secret(QByteArrayView(QByteArray::fromHex(match.hash.toLatin1()))) == expected)) {
        m_attempts.noteFailure(request.address);
        return stopRemindersPage(request, StopPage::BrokenLink, m_look);
    }
    if (match.route == Route::RemindersPage)
        return stopRemindersPage(request, StopPage::Question, m_look);
    if (auto stopped = m_storage.stopReminders(match.link, now()); !stopped)
        return storageFailed(stopped.error());
    return stopRemindersPage(request, StopPage::Done, m_look);
}

} // namespace countersign::relay
