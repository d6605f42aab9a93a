#include "core/flow/relay_abilities.h"

#include "core/flow/ports.h"
#include "core/wire/link_messages.h"

namespace countersign::flow {

namespace {

const QString kSms = QStringLiteral("relay/sms");
const QString kPublicUrl = QStringLiteral("relay/public-url"); // "<address joined> <address of its pages>"
const QString kYes = QStringLiteral("yes");
const QString kNo = QStringLiteral("no");

} // namespace

void noteRelay(Office &office, const wire::RelayIdentity &relay)
{
    const QString said = !relay.sendsSms ? QString() : *relay.sendsSms ? kYes : kNo;
    const auto kept = office.ports().store->localSetting(kSms);
    if (!kept || kept->value_or(QString()) != said) // losing it costs a sentence in the preflight until the next beat
        (void)office.ports().store->setLocalSetting(kSms, said);
    const QString address = office.workspace().relayUrl + QLatin1Char(' ') + relay.publicUrl;
    const auto known = office.ports().store->localSetting(kPublicUrl);
    if (!known || known->value_or(QString()) != address)
        (void)office.ports().store->setLocalSetting(kPublicUrl, address);
}

std::optional<bool> relaySendsSms(const Office &office)
{
    const auto kept = office.ports().store->localSetting(kSms);
    if (!kept || !*kept || (**kept != kYes && **kept != kNo))
        return std::nullopt;
    return **kept == kYes;
}

QString verifyPageUrl(const Office &office)
{
    QString url = office.workspace().relayUrl;
    if (url.isEmpty())
        return {};
    // It may be joined at an address that only this network knows.
    if (const auto kept = office.ports().store->localSetting(kPublicUrl); kept && *kept) {
        const QStringList parts = (*kept)->split(QLatin1Char(' '));
        if (parts.size() == 2 && parts[0] == url && !parts[1].isEmpty())
            url = parts[1];
    }
    while (url.endsWith(QLatin1Char('/')))
        url.chop(1);
    return url + QStringLiteral("/verify");
}

} // namespace countersign::flow
