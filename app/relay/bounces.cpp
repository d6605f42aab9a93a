#include "app/relay/bounces.h"

#include "core/mail/mail.h"

#include <QRegularExpression>

namespace countersign::relay {

namespace {

constexpr int kMacDigits = 16; // 64 bits, and each guess costs a mail

QByteArray macOf(const RelayKeys &keys, std::int64_t delivery)
{
    return keys.bounceMac(delivery).toHex().left(kMacDigits);
}

} // namespace

bool canTakeBounces(const QString &address)
{
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    return at > 0 && at <= 30 && !address.contains(QLatin1Char('+')) && !mail::smtpAddress(address).isEmpty();
}

QByteArray bounceAddress(const QString &base, const RelayKeys &keys, std::int64_t delivery)
{
    const QByteArray address = mail::smtpAddress(base);
    const qsizetype at = address.lastIndexOf('@');
    return address.left(at) + '+' + QByteArray::number(static_cast<qlonglong>(delivery)) + '-' + macOf(keys, delivery)
        + address.mid(at);
}

std::optional<std::int64_t> deliveryOfBounce(const QString &address, const RelayKeys &keys)
{
    static const QRegularExpression shape(QStringLiteral("^[^+@]{1,30}\\+([1-9][0-9]{0,17})-([0-9a-f]{16})(@|\\z)"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(address.left(320));
    if (!match.hasMatch())
        return std::nullopt;
    const std::int64_t delivery = match.captured(1).toLongLong();
    const QByteArray said = match.captured(2).toLower().toLatin1(), right = macOf(keys, delivery);
    unsigned difference = 0; // the same time for any guess
    for (int i = 0; i < kMacDigits; ++i)
        difference |= static_cast<unsigned char>(said[i]) ^ static_cast<unsigned char>(right[i]);
    if (difference != 0)
        return std::nullopt;
    return delivery;
}

} // namespace countersign::relay
