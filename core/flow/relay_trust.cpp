#include "core/flow/relay_trust.h"

#include "core/crypto/digest.h"
#include "core/flow/own_mail.h"
#include "core/flow/ports.h"
#include "core/link/sender_domain.h"

#include <QLoggingCategory>
#include <QStringList>

namespace countersign::flow {

namespace {

Q_LOGGING_CATEGORY(relayLog, "countersign.relay")

const QString kHead = QStringLiteral("relay/log-head"); // "<address> <seq> <hex>"
const QString kFault = QStringLiteral("relay/log-fault"); // "<fault> <seq> <ms>"
const QString kMail = QStringLiteral("relay/mail"); // "<domain> <selector>"
const QString kPages = QStringLiteral("relay/pages");

QString kept(store::WorkspaceStore &store, const QString &key)
{
    const auto value = store.localSetting(key);
    return value ? value->value_or(QString()) : QString();
}

LogHead headFrom(const QString &text, const QString &url)
{
    const QStringList parts = text.split(QLatin1Char(' '));
    if (parts.size() != 3 || parts[0] != url) // another relay has another log
        return {};
    return {parts[1].toLongLong(), QByteArray::fromHex(parts[2].toLatin1())};
}

QString addressOf(store::WorkspaceStore &store)
{
    const auto workspace = store.workspace();
    return workspace ? workspace->relayUrl : QString();
}

} // namespace

LogCheck checkLog(const Uuid &workspace, const LogHead &known, std::int64_t since, const wire::ChangePage &page)
{
    const bool isKnown = known.seq > 0;
    LogCheck check{.fault = {}, .at = 0, .head = known};
    const auto wrong = [&check](LogFault fault, std::int64_t at) {
        if (check.fault) // the first one says most
            return;
        check.fault = fault;
        check.at = at;
    };
    if (!page.end) { // a relay from before it said so
        if (isKnown)
            wrong(LogFault::Altered, known.seq);
        check.head = {};
        return check;
    }
    if (isKnown && *page.end < known.seq) {
        wrong(LogFault::Rewound, *page.end);
        check.head = {};
        return check;
    }
    if (isKnown && known.seq == since && known.chain != page.start)
        wrong(LogFault::Forked, since);
    QByteArray before = page.start;
    std::int64_t seq = since;
    for (const wire::Change &change : page.changes) {
        if (change.seq != seq + 1)
            wrong(LogFault::Altered, change.seq);
        seq = change.seq;
        if (change.chain.isEmpty()) {
            if (!before.isEmpty())
                wrong(LogFault::Altered, seq);
            continue; // from before there was a chain
        }
        // Without its salt the personal part was erased, or there was none; then nothing of it may be told either.
        const bool tellsPerson = !change.address.isEmpty() || !change.agent.isEmpty();
        const bool isPersonRight =
            change.salt.isEmpty() ? !tellsPerson : crypto::sha256(wire::personHashInput(change)) == change.person;
        if (!isPersonRight
            || crypto::sha256(wire::chainHashInput(before, workspace, change, change.person)) != change.chain)
            wrong(LogFault::Altered, seq);
        if (isKnown && seq == known.seq && change.chain != known.chain)
            wrong(LogFault::Forked, seq);
        before = change.chain;
    }
    if (check.fault || seq >= known.seq) // after a fault the log as it is now counts, or it would be told for ever
        check.head = before.isEmpty() ? LogHead{} : LogHead{seq, before};
    return check;
}

Result<std::optional<std::int64_t>> followLog(Office &office, std::int64_t since, const wire::ChangePage &page)
{
    store::WorkspaceStore &store = *office.ports().store;
    const QString url = addressOf(store);
    const LogHead known = headFrom(kept(store, kHead), url);
    const LogCheck check = checkLog(store.workspaceId().value, known, since, page);
    if (check.fault) {
        qCWarning(relayLog) << "the relay's log does not fit what was seen of it, at entry" << check.at;
        if (kept(store, kFault).isEmpty())
            CS_CHECK(store.setLocalSetting(kFault,
                                           QStringLiteral("%1 %2 %3")
                                               .arg(static_cast<int>(*check.fault))
                                               .arg(check.at)
                                               .arg(office.ports().clock->now().msSinceEpoch)));
    }
    if (check.head != known)
        CS_CHECK(store.setLocalSetting(kHead,
                                       QStringLiteral("%1 %2 %3")
                                           .arg(url)
                                           .arg(check.head.seq)
                                           .arg(QString::fromLatin1(check.head.chain.toHex()))));
    // What a rewound relay notes from now on has numbers that were used before.
    if (page.end && *page.end < since)
        return std::optional(*page.end);
    return std::optional<std::int64_t>{};
}

void notePages(Office &office, const wire::RelayIdentity &relay)
{
    store::WorkspaceStore &store = *office.ports().store;
    if (kept(store, kPages) != relay.pages) // losing it costs a sentence in the settings until the next beat
        (void)store.setLocalSetting(kPages, relay.pages);
    const QString mail = relay.mailDomain + QLatin1Char(' ') + relay.dkimSelector;
    if (kept(store, kMail) != mail)
        (void)store.setLocalSetting(kMail, mail);
}

Result<RelayTrust> relayTrust(const Office &office)
{
    store::WorkspaceStore &store = *office.ports().store;
    RelayTrust trust{.servedPages = kept(store, kPages), .ownPages = office.ports().ownPages};
    trust.isOtherPage =
        !trust.servedPages.isEmpty() && !trust.ownPages.isEmpty() && trust.servedPages != trust.ownPages;
    trust.entries = headFrom(kept(store, kHead), addressOf(store)).seq;
    const QStringList fault = kept(store, kFault).split(QLatin1Char(' '));
    if (fault.size() == 3) {
        trust.fault = static_cast<LogFault>(qBound(0, fault[0].toInt(), static_cast<int>(LogFault::Rewound)));
        trust.faultAt = fault[1].toLongLong();
        trust.faultSeen = Time{fault[2].toLongLong()};
    }
    return trust;
}

MailDomainCheck mailDomainCheck(Office &office)
{
    QStringList parts = kept(*office.ports().store, kMail).split(QLatin1Char(' '));
    // Mail of the office's own server comes from its own domain; under which name that signs, nobody told.
    if (const auto own = ownMailSettings(office); own && own->server.isUsed)
        parts = {own->server.fromAddress.section(QLatin1Char('@'), -1)};
    return [domain = parts.value(0), selector = parts.value(1)](const std::stop_token &stop) -> Result<MailDomain> {
        const auto lookup = [&stop, ask = link::systemTxtLookup()](const QString &name) -> Result<QByteArrayList> {
            return stop.stop_requested() ? fail(FlowError::Stopped) : ask(name);
        };
        auto found = link::checkSenderDomain(domain, selector, lookup);
        if (!found)
            return fail(std::move(found).error().as(FlowError::BadRecord));
        if (stop.stop_requested())
            return fail(FlowError::Stopped);
        const auto as = [](link::RecordState state) { return static_cast<MailRecord>(state); };
        return MailDomain{found->domain, as(found->spf), as(found->dkim), as(found->dmarc)};
    };
}

Result<void> acknowledgeFault(Office &office) { return office.ports().store->setLocalSetting(kFault, QString()); }

} // namespace countersign::flow
