// Who may write to the shared log, as the desktop knows it.
#include "core/store/journal.h"

#include "core/crypto/digest.h"
#include "core/store/sql.h"

namespace countersign::store {

Result<std::vector<QByteArray>> Journal::statements()
{
    return guarded(m_database, [&]() -> Result<std::vector<QByteArray>> {
        std::vector<QByteArray> all;
        Query query(m_database, "SELECT bytes FROM statements ORDER BY number");
        while (query.next())
            all.push_back(query.blob(0));
        return all;
    });
}

Result<wire::Membership> Journal::membership()
{
    wire::Membership membership;
    CS_TRY(const std::vector<QByteArray> all, statements());
    for (const QByteArray &bytes : all) {
        CS_TRY(const wire::SignedStatement next, wire::decodeStatement(bytes));
        if (!membership.follow(next.statement, crypto::sha256(bytes)))
            return fail(StoreError::BrokenChain, QStringLiteral("statement %1").arg(next.statement.number));
    }
    return membership;
}

Result<void> Journal::followStatement(const QByteArray &bytes)
{
    CS_TRY(const wire::SignedStatement next, wire::decodeStatement(bytes));
    CS_TRY(auto transaction, m_database.begin());
    CS_TRY(wire::Membership membership, this->membership());
    const wire::Statement &statement = next.statement;
    const auto key = membership.signer(statement);
    if (statement.workspace != m_keys.workspace.value || !key
        || !crypto::verifyDeviceSignature(*key, wire::statementSigningInput(next.body), next.signature))
        return fail(StoreError::BadSignature, QStringLiteral("statement %1").arg(statement.number));
    if (!membership.follow(statement, crypto::sha256(bytes)))
        return fail(StoreError::BrokenChain, QStringLiteral("statement %1").arg(statement.number));
    CS_CHECK(trustDevice(domain::DeviceId{statement.device}, statement.key));
    CS_CHECK(guarded(m_database, [&]() -> Result<void> {
        Query(m_database, "INSERT INTO statements (number, bytes) VALUES (?, ?)", static_cast<qint64>(statement.number),
              bytes)
            .run();
        return {};
    }));
    return transaction.commit();
}

Result<std::vector<NotApplied>> Journal::notApplied()
{
    return guarded(m_database, [&]() -> Result<std::vector<NotApplied>> {
        std::vector<NotApplied> all;
        Query query(m_database,
                    "SELECT op, stream, act, author, at, reason FROM not_applied WHERE hidden = 0 ORDER BY at, op");
        while (query.next())
            all.push_back({query.uuid(0), query.uuid(1), query.text(2), query.id<domain::MemberId>(3),
                           Time{query.integer(4)}, query.text(5)});
        return all;
    });
}

Result<void> Journal::forgetNotApplied(const Uuid &operation)
{
    return guarded(m_database, [&]() -> Result<void> {
        Query(m_database, "UPDATE not_applied SET hidden = 1 WHERE op = ?", operation).run();
        return {};
    });
}

Result<domain::Event> Journal::eventIn(const QByteArray &bytes)
{
    CS_TRY(const wire::Operation operation, wire::decodeOperation(bytes));
    CS_TRY(const wire::OperationHeader header, wire::decodeHeader(operation.header));
    return openOperation(header, operation);
}

Result<std::vector<QByteArray>> Journal::missingFiles(int max)
{
    return guarded(m_database, [&]() -> Result<std::vector<QByteArray>> {
        std::vector<QByteArray> files;
        // Others each time: some may never come, and the rest does not wait for them.
        Query query(m_database, "SELECT sha256 FROM missing_files ORDER BY random() LIMIT ?", max);
        while (query.next())
            files.push_back(query.blob(0));
        return files;
    });
}

Result<void> Journal::fileCame(const QByteArray &sha256)
{
    return guarded(m_database, [&]() -> Result<void> {
        Query(m_database, "DELETE FROM missing_files WHERE sha256 = ?", sha256).run();
        return {};
    });
}

} // namespace countersign::store
