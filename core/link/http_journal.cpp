// HttpRelay's part for desktops of one workspace.
#include "core/crypto/digest.h"
#include "core/link/http_relay.h"
#include "core/link/reply_reading.h"

namespace countersign::link {

namespace {

QString api(const char *path) { return QStringLiteral("/api/v1/") + QLatin1String(path); }

QString vaultPath(const QByteArray &name) { return api("vault/") + QString::fromLatin1(name.toHex()); }

} // namespace

Result<std::vector<wire::OperationOutcome>> HttpRelay::push(const std::vector<wire::SharedOperation> &operations)
{
    auto outcomes =
        read(sendInSession({.method = "POST", .path = api("journal"), .body = wire::encodePush(operations)}),
             &wire::decodeOutcomes);
    if (outcomes && outcomes->size() != operations.size())
        return fail(LinkError::BadReply, QStringLiteral("an outcome is missing"));
    return outcomes;
}

Result<wire::OperationPage> HttpRelay::operationsSince(std::int64_t cursor)
{
    auto page = read(sendInSession({.method = "GET", .path = api("journal?since=") + QString::number(cursor)}),
                     &wire::decodeOperationPage);
    // Its numbers have no gaps: a page that says otherwise has lost something.
    if (page && page->cursor != cursor + static_cast<std::int64_t>(page->operations.size()))
        return fail(LinkError::BadReply, QStringLiteral("a gap in the journal"));
    return page;
}

Result<std::vector<QByteArray>> HttpRelay::statements()
{
    return read(sendInSession({.method = "GET", .path = api("members")}), &wire::decodeStatements);
}

Result<void> HttpRelay::state(const wire::StatementPost &post)
{
    return ignoreBody(sendInSession({.method = "POST", .path = api("members"), .body = wire::encode(post)}));
}

Result<void> HttpRelay::invite(const QByteArray &tokenHash)
{
    return ignoreBody(sendInSession(
        {.method = "POST", .path = api("invitations"), .body = wire::encode(wire::InvitationPost{tokenHash})}));
}

Result<std::vector<wire::WaitingJoin>> HttpRelay::waitingJoins()
{
    return read(sendInSession({.method = "GET", .path = api("joins")}), &wire::decodeJoins);
}

Result<wire::JoinReply> HttpRelay::join(const wire::JoinPost &post)
{
    return read(send({.method = "POST", .path = api("join"), .body = wire::encode(post)}, {}), &wire::decodeJoinReply);
}

Result<wire::LeaseReply> HttpRelay::lease(const wire::LeasePost &post)
{
    return read(sendInSession({.method = "POST", .path = api("leases"), .body = wire::encode(post)}),
                &wire::decodeLeaseReply);
}

Result<void> HttpRelay::nameFile(const QByteArray &name, const wire::VaultFile &file)
{
    return ignoreBody(sendInSession({.method = "PUT", .path = vaultPath(name), .body = wire::encode(file)}));
}

Result<wire::VaultFile> HttpRelay::namedFile(const QByteArray &name)
{
    return read(sendInSession({.method = "GET", .path = vaultPath(name)}), &wire::decodeVaultFile);
}

Result<QByteArray> HttpRelay::vaultChunk(const QString &address)
{
    CS_TRY(QByteArray sealed, sendInSession({.method = "GET", .path = api("blobs/") + address}));
    if (QString::fromLatin1(crypto::sha256(sealed).toHex()) != address)
        return fail(LinkError::BadReply, QStringLiteral("a chunk with other bytes"));
    return sealed;
}

} // namespace countersign::link
