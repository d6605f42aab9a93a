#include "app/relay/codes.h"

#include "core/crypto/digest.h"
#include "core/crypto/random.h"

#include <QtEndian>

#include <cstdint>

namespace countersign::relay {

namespace {

constexpr QChar kDot(0x2022);

} // namespace

QString masked(const QString &to)
{
    const QString dots(3, kDot);
    const qsizetype at = to.lastIndexOf(QLatin1Char('@'));
    if (at < 0)
        return QString(6, kDot) + QLatin1Char(' ') + to.right(3);
    const QString domain = to.mid(at + 1);
    const qsizetype ending = domain.lastIndexOf(QLatin1Char('.'));
    return to.left(1) + dots + QLatin1Char('@') + domain.left(1) + dots + (ending > 0 ? domain.mid(ending) : QString());
}

QByteArray randomCode()
{
    constexpr quint32 kCodes = 1000000;
    for (;;) {
        const auto number = qFromBigEndian<quint32>(crypto::randomBytes(4).constData());
        if (number < UINT32_MAX / kCodes * kCodes) // above it the low codes would be likelier
            return QByteArray::number(number % kCodes).rightJustified(6, '0');
    }
}

Result<wire::CodePrompt> Codes::prompt(const LinkRecord &link, const CodeState &state) const
{
    CS_TRY(const wire::DeliveryPayload where, m_keys.open(state.payload, RelayKeys::codeName(link.id)));
    return wire::CodePrompt{.channel = state.channel,
                            .to = masked(where.to),
                            .sender = where.fromName,
                            .language = where.language,
                            .sent = state.currentSent,
                            .codeExpires = state.currentExpires,
                            .resendAfter = nextCodeAt(state.sent),
                            .triesLeft = state.triesLeft,
                            .expires = opensUntil(link),
                            .now = now()};
}

Result<CodeIssue> Codes::send(const QByteArray &link, const CodeState &state, wire::CodeSent &sent)
{
    CS_TRY(wire::DeliveryPayload mail, m_keys.open(state.payload, RelayKeys::codeName(link)));
    const std::int64_t nowMs = m_clock.now().msSinceEpoch;
    mail.code = randomCode();
    mail.url.clear();
    mail.expires = nowMs / 1000 + kCodeLife;
    wire::Delivery delivery{
        .dedupKey = QStringLiteral("%1:%2:code")
                        .arg(QString::fromLatin1(link.toHex()), QString::fromLatin1(crypto::randomBytes(8).toHex())),
        .kind = QStringLiteral("code"),
        .channel = state.channel,
        .payload = {}};
    CS_TRY(delivery.payload, m_keys.seal(mail, delivery.dedupKey));
    CS_TRY(const CodeIssue issue, m_storage.issueCode(link, m_keys.codeMac(link, mail.code), delivery, nowMs));
    sent = {nowMs / 1000, nowMs / 1000 + kCodeLife, issue.nextAt, nowMs / 1000};
    return issue;
}

Result<Codes::Checked> Codes::check(const QByteArray &link, const QByteArray &code, const Origin &origin)
{
    Checked checked;
    checked.grant = {crypto::randomBytes(32), now() + kGrantLife};
    CS_TRY(checked.check,
           m_storage.checkCode(link, m_keys.codeMac(link, code), crypto::sha256(checked.grant.grant), origin, now()));
    return checked;
}

Result<std::optional<GrantedCode>> Codes::granted(const QByteArray &link, const QByteArray &grant) const
{
    return m_storage.grant(link, crypto::sha256(grant), now());
}

} // namespace countersign::relay
