#include "core/flow/reception.h"

#include "core/flow/ports.h"

namespace countersign::flow {

namespace {
const QString kName = QStringLiteral("reception");
}

QStringList receptionSecrets() { return {kName}; }

Result<QByteArray> makeReceptionKey(Office &office)
{
    const crypto::ReceptionKey key = crypto::ReceptionKey::generate();
    CS_CHECK(office.ports().store->keepSecret(kName, key.privateKey));
    return key.publicKey;
}

Result<crypto::ReceptionKey> receptionKey(Office &office)
{
    CS_TRY(const std::optional<Secret> key, office.ports().store->secret(kName));
    if (!key)
        return fail(FlowError::WorkspaceDamaged, QStringLiteral("the reception key is missing"));
    return crypto::ReceptionKey::fromPrivate(*key);
}

} // namespace countersign::flow
