#include "app/relay/journal_api.h"

#include "app/relay/api_support.h"

#include <QUrlQuery>

namespace countersign::relay {

namespace {

QByteArray nameOf(const RouteMatch &match) { return QByteArray::fromHex(match.hash.toLatin1()); }

} // namespace

Response JournalApi::join(const Request &request)
{
    if (!isJson(request))
        return notJson();
    const auto post = wire::decodeJoinPost(request.body);
    if (!post)
        return badRequest(post.error());
    const auto reply = m_store.join(*post, now());
    if (!reply)
        return storageFailed(reply.error());
    if (!*reply) {
        m_attempts.noteFailure(request.address); // a code that is tried out
        return Response::unauthorised("Bearer");
    }
    return Response::json(wire::encode(**reply));
}

Response JournalApi::invite(const Device &device, const Request &request)
{
    const auto isAdmin = m_store.isAdmin(device);
    if (!isAdmin)
        return storageFailed(isAdmin.error());
    if (!*isAdmin)
        return Response::error(403, "not_allowed");
    const auto invitation = wire::decodeInvitation(request.body);
    if (!invitation)
        return badRequest(invitation.error());
    const auto invited = m_store.invite(device, invitation->tokenHash, now());
    return invited ? Response::json("{}") : storageFailed(invited.error());
}

Response JournalApi::state(const Device &device, const Request &request)
{
    const auto post = wire::decodeStatementPost(request.body);
    if (!post)
        return badRequest(post.error());
    const auto stated = m_store.state(device, *post, now());
    if (!stated)
        return storageFailed(stated.error());
    switch (*stated) {
    case JournalStore::StateOutcome::Stored:
    case JournalStore::StateOutcome::Same: return Response::json("{}");
    case JournalStore::StateOutcome::UnknownJoin: return Response::error(404, "unknown");
    case JournalStore::StateOutcome::Refused: break;
    }
    return Response::error(409, "conflict");
}

Response JournalApi::fetchChunk(const Device &device, const QString &hash)
{
    const auto isOurs = m_store.isVaultChunk(device.workspace, QByteArray::fromHex(hash.toLatin1()));
    if (!isOurs)
        return storageFailed(isOurs.error());
    if (!*isOurs)
        return Response::error(404, "unknown");
    auto sealed = m_blobs.get(device.workspace, hash);
    if (!sealed)
        return storageFailed(sealed.error());
    return Response{.contentType = "application/octet-stream", .body = std::move(*sealed)};
}

Response JournalApi::answerFor(const Device &device, const Request &request, const RouteMatch &match)
{
    const bool hasBody = request.method == "POST" || request.method == "PUT";
    if (hasBody && !isJson(request))
        return notJson();
    switch (match.route) {
    case Route::JournalPush: {
        const auto operations = wire::decodePush(request.body);
        if (!operations)
            return badRequest(operations.error());
        const auto outcomes = m_store.append(device, *operations, now());
        return outcomes ? Response::json(wire::encode(*outcomes)) : storageFailed(outcomes.error());
    }
    case Route::JournalRead: {
        bool isNumber = false;
        const qint64 since =
            QUrlQuery(QString::fromLatin1(request.query)).queryItemValue(QStringLiteral("since")).toLongLong(&isNumber);
        if (!isNumber || since < 0)
            return Response::error(400, "bad_request", QStringLiteral("since"));
        const auto page = m_store.read(device.workspace, since);
        return page ? Response::json(wire::encode(*page)) : storageFailed(page.error());
    }
    case Route::MembersState: return state(device, request);
    case Route::MembersRead: {
        const auto statements = m_store.statements(device.workspace);
        return statements ? Response::json(wire::encodeStatements(*statements)) : storageFailed(statements.error());
    }
    case Route::Invite: return invite(device, request);
    case Route::WaitingJoins: {
        const auto joins = m_store.waiting(device.workspace);
        return joins ? Response::json(wire::encode(*joins)) : storageFailed(joins.error());
    }
    case Route::Lease: {
        const auto post = wire::decodeLeasePost(request.body);
        if (!post)
            return badRequest(post.error());
        const auto lease = m_store.lease(device, *post, now());
        return lease ? Response::json(wire::encode(*lease)) : storageFailed(lease.error());
    }
    case Route::VaultPut: {
        const auto file = wire::decodeVaultFile(request.body);
        if (!file)
            return badRequest(file.error());
        const auto named = m_store.nameFile(device.workspace, nameOf(match), *file);
        if (!named)
            return storageFailed(named.error());
        return *named ? Response::json("{}") : Response::error(400, "missing_blob");
    }
    case Route::VaultGet: {
        const auto file = m_store.file(device.workspace, nameOf(match));
        if (!file)
            return storageFailed(file.error());
        return *file ? Response::json(wire::encode(**file)) : Response::error(404, "unknown");
    }
    case Route::BlobGet: return fetchChunk(device, match.hash);
    default: return Response::error(404, "unknown");
    }
}

} // namespace countersign::relay
