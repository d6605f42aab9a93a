#include "app/relay/relay_keys.h"

#include "core/crypto/kdf.h"
#include "core/wire/link_messages.h"

#include <algorithm>

namespace countersign::relay {

Result<RelayKeys> RelayKeys::derive(crypto::ReceptionKey deliveryKey)
{
    RelayKeys keys;
    const Secret root = crypto::hkdfExtract(QByteArrayLiteral("countersign-relay-v1"), deliveryKey.privateKey.view());
    CS_TRY(keys.m_codes, crypto::hkdfExpand(root, QByteArrayLiteral("codes"), 32));
    CS_TRY(keys.m_reminders, crypto::hkdfExpand(root, QByteArrayLiteral("reminders"), 32));
    CS_TRY(keys.m_bounces, crypto::hkdfExpand(root, QByteArrayLiteral("bounces"), 32));
    keys.m_delivery = std::move(deliveryKey);
    return keys;
}

Result<wire::DeliveryPayload> RelayKeys::open(const QByteArray &sealed, const QString &name) const
{
    const qsizetype split = std::min(sealed.size(), crypto::hpke::kEncapsulationSize);
    auto opened = crypto::hpke::open(m_delivery, QByteArrayView(sealed).first(split), wire::deliveryInfo(),
                                     name.toUtf8(), QByteArrayView(sealed).sliced(split));
    if (!opened)
        return fail(RelayError::BadDelivery, QStringLiteral("The delivery was not sealed for this relay."));
    auto payload = wire::decodeDeliveryPayload(*opened);
    if (!payload)
        return fail(RelayError::BadDelivery, QStringLiteral("The delivery does not read: ") + payload.error().detail);
    return payload;
}

Result<QByteArray> RelayKeys::seal(const wire::DeliveryPayload &payload, const QString &name) const
{
    CS_TRY(const crypto::hpke::Sealed sealed,
           crypto::hpke::seal(m_delivery.publicKey, wire::deliveryInfo(), name.toUtf8(),
                              wire::encodeDeliveryPayload(payload)));
    return sealed.enc + sealed.ciphertext;
}

QByteArray RelayKeys::codeMac(const QByteArray &link, const QByteArray &code) const
{
    return crypto::hmacSha256(m_codes.view(), link + code);
}

QByteArray RelayKeys::reminderMac(const QByteArray &link) const { return crypto::hmacSha256(m_reminders.view(), link); }

QByteArray RelayKeys::bounceMac(std::int64_t delivery) const
{
    return crypto::hmacSha256(m_bounces.view(), QByteArray::number(static_cast<qlonglong>(delivery)));
}

} // namespace countersign::relay
