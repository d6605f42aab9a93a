// What only the relay can open or make, from its one key outside of the database: deliveries sealed to it, the check
// values of one-time codes, the tokens that stop reminders or name a mail that
// came back. Thread-safe: nothing changes after construction.
#pragma once

#include "app/relay/relay_error.h"
#include "core/crypto/hpke.h"
#include "core/wire/link_contents.h"

namespace countersign::relay {

class RelayKeys
{
public:
    [[nodiscard]] static Result<RelayKeys> derive(crypto::ReceptionKey deliveryKey);

    [[nodiscard]] const QByteArray &publicKey() const { return m_delivery.publicKey; }
    // `sealed` is enc(65) ‖ ct; `name` is the delivery's dedup key, or codeName() of a link.
    [[nodiscard]] Result<wire::DeliveryPayload> open(const QByteArray &sealed, const QString &name) const;
    [[nodiscard]] Result<QByteArray> seal(const wire::DeliveryPayload &payload, const QString &name) const;
    [[nodiscard]] static QString codeName(const QByteArray &link) { return QStringLiteral("code:") + hex(link); }

    [[nodiscard]] QByteArray codeMac(const QByteArray &link, const QByteArray &code) const; // 32 bytes
    [[nodiscard]] QByteArray reminderMac(const QByteArray &link) const; // 32 bytes
    [[nodiscard]] QByteArray bounceMac(std::int64_t delivery) const; // 32 bytes

private:
    RelayKeys() = default;
    [[nodiscard]] static QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }

    crypto::ReceptionKey m_delivery;
    Secret m_codes, m_reminders, m_bounces;
};

} // namespace countersign::relay
