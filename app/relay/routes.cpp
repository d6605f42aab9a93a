#include "app/relay/routes.h"

#include "core/wire/base64url.h"
#include "core/wire/journal_messages.h"
#include "core/wire/link_messages.h"

#include <QList>

#include <algorithm>

namespace countersign::relay {

namespace {

struct Rule {
    const char *method;
    QList<QByteArray> segments; // "{link}", "{hash}" and "{question}" stand for values
    Route route;
    const char *name;
};

const QList<Rule> &rules()
{
    static const QList<Rule> all{
        {"GET", {"healthz"}, Route::Health, "health"},
        {"HEAD", {"healthz"}, Route::Health, "health"},
        {"POST", {"api", "v1", "s", "{link}", "open"}, Route::LinkOpen, "link.open"},
        {"GET", {"api", "v1", "s", "{link}", "blobs", "{hash}"}, Route::LinkBlob, "link.blob"},
        {"POST", {"api", "v1", "s", "{link}", "answer"}, Route::LinkAnswer, "link.answer"},
        {"PUT", {"api", "v1", "s", "{link}", "blobs", "{hash}"}, Route::LinkPutBlob, "link.put_blob"},
        {"POST", {"api", "v1", "s", "{link}", "question"}, Route::LinkQuestion, "link.question"},
        {"POST", {"api", "v1", "s", "{link}", "code"}, Route::LinkSendCode, "link.code"},
        {"POST", {"api", "v1", "s", "{link}", "code", "check"}, Route::LinkCheckCode, "link.check_code"},
        {"GET", {"u", "{link}", "{hash}"}, Route::RemindersPage, "reminders.page"},
        {"POST", {"u", "{link}", "{hash}"}, Route::StopReminders, "reminders.stop"},
        {"POST", {"api", "v1", "enrol"}, Route::Enrol, "enrol"},
        {"POST", {"api", "v1", "session"}, Route::Session, "session"},
        {"HEAD", {"api", "v1", "blobs", "{hash}"}, Route::BlobHead, "blob.head"},
        {"PUT", {"api", "v1", "blobs", "{hash}"}, Route::BlobPut, "blob.put"},
        {"PUT", {"api", "v1", "links", "{link}"}, Route::PutLink, "link.put"},
        {"PUT", {"api", "v1", "links", "{link}", "completion"}, Route::PutCompletion, "link.complete"},
        {"DELETE", {"api", "v1", "links", "{link}"}, Route::EraseLink, "link.erase"},
        {"POST", {"api", "v1", "links", "{link}", "cancel"}, Route::CancelLink, "link.cancel"},
        {"POST", {"api", "v1", "links", "{link}", "unlock"}, Route::UnlockLink, "link.unlock"},
        {"GET", {"api", "v1", "links", "{link}", "questions"}, Route::FetchQuestions, "link.fetch_questions"},
        {"PUT", {"api", "v1", "links", "{link}", "questions", "{question}"}, Route::PutReply, "link.put_reply"},
        {"GET", {"api", "v1", "links", "{link}", "blobs", "{hash}"}, Route::FetchBlob, "link.fetch_blob"},
        {"GET", {"api", "v1", "links", "{link}", "answer"}, Route::FetchAnswer, "link.fetch_answer"},
        {"POST", {"api", "v1", "deliveries"}, Route::PostDeliveries, "deliveries"},
        {"POST", {"api", "v1", "deliveries", "try"}, Route::TryDelivery, "deliveries.try"},
        {"PUT", {"api", "v1", "finished"}, Route::PutFinished, "finished.put"},
        {"GET", {"api", "v1", "verify"}, Route::VerifyOffer, "verify.offer"},
        {"POST", {"api", "v1", "verify", "lookup"}, Route::VerifyLookup, "verify.lookup"},
        {"POST", {"api", "v1", "verify", "file"}, Route::VerifyFile, "verify.file"},
        {"GET", {"api", "v1", "changes"}, Route::Changes, "changes"},
        {"POST", {"api", "v1", "join"}, Route::Join, "join"},
        {"POST", {"api", "v1", "journal"}, Route::JournalPush, "journal.push"},
        {"GET", {"api", "v1", "journal"}, Route::JournalRead, "journal.read"},
        {"POST", {"api", "v1", "members"}, Route::MembersState, "members.state"},
        {"GET", {"api", "v1", "members"}, Route::MembersRead, "members.read"},
        {"POST", {"api", "v1", "invitations"}, Route::Invite, "invite"},
        {"GET", {"api", "v1", "joins"}, Route::WaitingJoins, "joins"},
        {"POST", {"api", "v1", "leases"}, Route::Lease, "lease"},
        {"PUT", {"api", "v1", "vault", "{hash}"}, Route::VaultPut, "vault.put"},
        {"GET", {"api", "v1", "vault", "{hash}"}, Route::VaultGet, "vault.get"},
        {"GET", {"api", "v1", "blobs", "{hash}"}, Route::BlobGet, "blob.get"},
    };
    return all;
}

bool fits(const Rule &rule, const QList<QByteArray> &segments, RouteMatch &match)
{
    if (rule.segments.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (rule.segments[i] == "{link}") {
            const auto id = wire::fromB64(QString::fromLatin1(segments[i]));
            if (!id || id->size() != 16)
                return false;
            match.link = *id;
        } else if (rule.segments[i] == "{hash}") {
            match.hash = QString::fromLatin1(segments[i]);
            if (!wire::isHex(match.hash, 32))
                return false;
        } else if (rule.segments[i] == "{question}") {
            const auto id = wire::fromB64(QString::fromLatin1(segments[i]));
            const auto question = id ? Uuid::fromBytes(*id) : std::nullopt;
            if (!question)
                return false;
            match.question = *question;
        } else if (rule.segments[i] != segments[i]) {
            return false;
        }
    }
    return true;
}

} // namespace

RouteMatch matchRoute(const QByteArray &method, const QByteArray &path)
{
    if (!path.startsWith('/') || path.size() > 1024)
        return {};
    // Most requests are for pages.
    if (method == "GET" && (path.startsWith("/s/") || path.startsWith("/assets/")))
        return {.route = Route::Page};
    const QList<QByteArray> segments = path.mid(1).split('/');
    bool isKnownPath = false;
    for (const Rule &rule : rules()) {
        RouteMatch match;
        if (!fits(rule, segments, match))
            continue;
        isKnownPath = true;
        if (method == rule.method) {
            match.route = rule.route;
            return match;
        }
    }
    if (isKnownPath)
        return {.route = Route::MethodNotAllowed};
    if (segments.first() == "api")
        return {};
    if (segments.first() == "u" && (method == "GET" || method == "POST"))
        return {.route = Route::RemindersPage}; // a damaged one, without its link
    if (method != "GET" && method != "HEAD")
        return {.route = Route::MethodNotAllowed};
    return {.route = Route::Page};
}

QByteArray allowedMethods(const QByteArray &path)
{
    const QList<QByteArray> segments = path.mid(1).split('/');
    QByteArrayList methods;
    for (const Rule &rule : rules())
        if (RouteMatch match; fits(rule, segments, match))
            methods.append(rule.method);
    return methods.isEmpty() ? QByteArray("GET, HEAD") : methods.join(", ");
}

std::int64_t bodyLimitOf(Route route)
{
    switch (route) {
    case Route::LinkAnswer: return 6 * 1024 * 1024;
    case Route::PutLink:
    case Route::PutCompletion: return 3 * 1024 * 1024;
    case Route::BlobPut:
    case Route::LinkPutBlob: return wire::kMaxSealedChunk;
    case Route::PostDeliveries:
    case Route::PutReply:
    case Route::CancelLink: return 1024 * 1024;
    case Route::JournalPush: return wire::kMaxPushBody;
    case Route::VerifyFile: return kMostVerified;
    default: return 64 * 1024;
    }
}

const char *routeName(Route route)
{
    if (route == Route::Page)
        return "page";
    if (route == Route::MethodNotAllowed)
        return "method";
    const auto it = std::find_if(rules().begin(), rules().end(), [route](const Rule &r) { return r.route == route; });
    return it == rules().end() ? "none" : it->name;
}

} // namespace countersign::relay
