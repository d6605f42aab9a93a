#include "core/link/sender_domain.h"

#include <QUrl>

#ifdef Q_OS_UNIX
#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <netdb.h>
#include <netinet/in.h>
#include <resolv.h>
#else
#include <QDnsLookup>
#include <QEventLoop>
#include <QHostAddress>
#include <QTimer>
#endif

#include <algorithm>
#include <vector>

namespace countersign::link {

namespace {

constexpr qsizetype kMostRecords = 64, kMostBytes = 64 * 1024;

// "v=DMARC1; p=none; …": the value of a tag, in lower case.
QByteArray tagOf(const QByteArray &record, const QByteArray &tag)
{
    for (const QByteArray &part : record.split(';')) {
        const qsizetype mark = part.indexOf('=');
        if (mark > 0 && part.left(mark).trimmed().toLower() == tag)
            return part.mid(mark + 1).trimmed().toLower();
    }
    return {};
}

QByteArrayList beginningWith(const QByteArrayList &records, const QByteArray &version)
{
    QByteArrayList found;
    for (const QByteArray &record : records) {
        const QByteArray lower = record.trimmed().toLower();
        if (lower == version || lower.startsWith(version + ' ') || lower.startsWith(version + ';'))
            found.append(record.trimmed());
    }
    return found;
}

} // namespace

RecordState judgeSpf(const QByteArrayList &records)
{
    const QByteArrayList found = beginningWith(records, "v=spf1");
    if (found.isEmpty())
        return RecordState::Missing;
    if (found.size() > 1) // RFC 7208, 4.5: permerror
        return RecordState::Weak;
    for (const QByteArray &word : found.first().toLower().split(' ')) {
        if (word == "-all" || word == "~all" || word.startsWith("redirect="))
            return RecordState::Good;
        if (word.endsWith("all") && word.size() <= 4) // "all", "+all", "?all": anybody may
            return RecordState::Weak;
    }
    return RecordState::Weak; // nobody is forbidden to
}

RecordState judgeDkim(const QByteArrayList &records)
{
    for (const QByteArray &record : records) {
        if (!tagOf(record, "p").isEmpty())
            return tagOf(record, "t").contains('y') ? RecordState::Weak : RecordState::Good; // y: still being tried
    }
    return RecordState::Missing; // an empty p is a key that was withdrawn
}

RecordState judgeDmarc(const QByteArrayList &records)
{
    const QByteArrayList found = beginningWith(records, "v=dmarc1");
    if (found.isEmpty())
        return RecordState::Missing;
    const QByteArray policy = tagOf(found.first(), "p");
    return found.size() == 1 && (policy == "quarantine" || policy == "reject") ? RecordState::Good : RecordState::Weak;
}

#ifdef Q_OS_UNIX

namespace {

// The resolver's state, with the server in place of the system's own where one is named.
struct Resolver {
    struct __res_state state = {};
    bool isReady = false;

    Resolver(int timeoutMs, const QString &server)
    {
        isReady = res_ninit(&state) == 0;
        state.retrans = std::max(1, timeoutMs / 1000 / 2); // seconds, for each of two tries
        state.retry = 2;
        if (server.isEmpty())
            return;
        const QUrl place(QStringLiteral("dns://") + server);
        sockaddr_in &address = state.nsaddr_list[0];
        address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<quint16>(place.port(53)));
        isReady = isReady && inet_pton(AF_INET, place.host().toLatin1().constData(), &address.sin_addr) == 1;
        state.nscount = 1;
    }
    Resolver(const Resolver &) = delete;
    Resolver &operator=(const Resolver &) = delete;
    ~Resolver() { res_nclose(&state); }
};

// A record's strings, one length byte before each (RFC 1035, 3.3.14), joined.
QByteArray joined(const unsigned char *data, int size)
{
    QByteArray text;
    for (int at = 0; at < size; at += 1 + data[at])
        text.append(reinterpret_cast<const char *>(data) + at + 1, std::min<int>(data[at], size - at - 1));
    return text;
}

} // namespace

// The system's resolver itself: QDnsLookup of older Qt knows no port but 53.
TxtLookup systemTxtLookup(int timeoutMs, const QString &server)
{
    return [timeoutMs, server](const QString &name) -> Result<QByteArrayList> {
        Resolver resolver(timeoutMs, server);
        if (!resolver.isReady)
            return fail(LinkError::Unreachable, QStringLiteral("no resolver"));
        std::vector<unsigned char> answer(65536);
        const int size = res_nquery(&resolver.state, name.toLatin1().constData(), ns_c_in, ns_t_txt, answer.data(),
                                    static_cast<int>(answer.size()));
        if (size < 0) {
            if (resolver.state.res_h_errno == HOST_NOT_FOUND || resolver.state.res_h_errno == NO_DATA)
                return QByteArrayList{};
            return fail(LinkError::Unreachable, QStringLiteral("no answer about %1").arg(name));
        }
        ns_msg message;
        if (ns_initparse(answer.data(), std::min<int>(size, static_cast<int>(answer.size())), &message) != 0)
            return fail(LinkError::Unreachable, QStringLiteral("an answer that cannot be read"));
        QByteArrayList records;
        qsizetype bytes = 0;
        for (int i = 0; i < ns_msg_count(message, ns_s_an); ++i) {
            ns_rr record;
            if (ns_parserr(&message, ns_s_an, i, &record) != 0)
                break;
            if (ns_rr_type(record) != ns_t_txt)
                continue; // the alias that led there
            records.append(joined(ns_rr_rdata(record), ns_rr_rdlen(record)));
            bytes += records.last().size();
            if (records.size() >= kMostRecords || bytes > kMostBytes)
                break;
        }
        return records;
    };
}

#else

TxtLookup systemTxtLookup(int timeoutMs, const QString &server)
{
    return [timeoutMs, server](const QString &name) -> Result<QByteArrayList> {
        QDnsLookup lookup(QDnsLookup::TXT, name);
        if (!server.isEmpty()) {
            const QUrl place(QStringLiteral("dns://") + server);
            lookup.setNameserver(QHostAddress(place.host()));
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
            lookup.setNameserverPort(static_cast<quint16>(place.port(53)));
#endif
        }
        QEventLoop loop;
        QObject::connect(&lookup, &QDnsLookup::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
        lookup.lookup();
        if (!lookup.isFinished())
            loop.exec(QEventLoop::ExcludeUserInputEvents);
        if (!lookup.isFinished()) {
            lookup.abort();
            return fail(LinkError::Unreachable, QStringLiteral("no answer about %1").arg(name));
        }
        if (lookup.error() == QDnsLookup::NotFoundError)
            return QByteArrayList{};
        if (lookup.error() != QDnsLookup::NoError)
            return fail(LinkError::Unreachable, lookup.errorString());
        QByteArrayList records;
        qsizetype bytes = 0;
        for (const QDnsTextRecord &record : lookup.textRecords()) {
            records.append(record.values().join());
            bytes += records.last().size();
            if (records.size() >= kMostRecords || bytes > kMostBytes)
                break;
        }
        return records;
    };
}

#endif

Result<SenderDomain> checkSenderDomain(const QString &domain, const QString &selector, const TxtLookup &lookup)
{
    const QString name = QString::fromLatin1(QUrl::toAce(domain.trimmed()));
    if (name.isEmpty() || !name.contains(QLatin1Char('.')))
        return fail(LinkError::BadRequest, QStringLiteral("no domain of mail"));
    SenderDomain found{.domain = name};
    if (const auto records = lookup(name))
        found.spf = judgeSpf(*records);
    if (!selector.isEmpty())
        if (const auto records = lookup(selector + QStringLiteral("._domainkey.") + name))
            found.dkim = judgeDkim(*records);
    // RFC 7489, 6.6.3: the domain's own record, then that of the organisation above it. Which one that is needs the list of public
    // suffixes; each parent of two labels and more is asked, and a public suffix has no such record.
    for (QString place = name; place.contains(QLatin1Char('.')); place = place.section(QLatin1Char('.'), 1)) {
        const auto records = lookup(QStringLiteral("_dmarc.") + place);
        if (!records) {
            found.dmarc = RecordState::Unknown;
            break;
        }
        found.dmarc = judgeDmarc(*records);
        if (found.dmarc != RecordState::Missing)
            break;
    }
    return found;
}

} // namespace countersign::link
