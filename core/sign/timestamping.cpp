#include "core/sign/timestamping.h"

#include "core/crypto/random.h"

#include <QUrl>

namespace countersign::sign {

namespace {

constexpr int kUsualToken = 8 * 1024; // with a chain of three; the largest public ones take about 7 KB
constexpr int kSlack = 512; // from one token to the next: serial numbers, accuracy, ECDSA's variable length

// As it may be said and logged: an account's name and secret are left out. Empty for what is no address.
QString publicAddress(const QString &authority)
{
    return QUrl(authority).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

// What was wrong, for people who read logs: the innermost words there are.
QString reasonOf(const Error &error)
{
    for (const Error &cause : error.causes)
        if (QString reason = reasonOf(cause); !reason.isEmpty())
            return reason;
    return error.detail;
}

} // namespace

TimestampSource::TimestampSource(crypto::TrustNetwork &network, TimestampOptions options)
    : m_network(network),
      m_options(std::move(options))
{
}

int TimestampSource::room() const { return m_lastSize > 0 ? static_cast<int>(m_lastSize) + kSlack : kUsualToken; }

Result<Stamp> TimestampSource::askOne(const QString &authority, QByteArrayView digest)
{
    CS_TRY(const crypto::TimestampRequest request,
           crypto::makeTimestampRequest(m_options.digest, digest, m_options.policy));
    CS_TRY(const QByteArray response,
           m_network.post(authority, "application/timestamp-query", "application/timestamp-reply", request.der,
                          m_options.stop));
    Stamp stamp{.authority = authority};
    CS_TRY(stamp.token, crypto::tokenFromResponse(response, request));
    CS_TRY(stamp.facts, crypto::parseTimestamp(stamp.token));
    const crypto::Certificate &signer = stamp.facts.cms.signer;
    if (!signer.isValidAt(stamp.facts.at))
        return fail(crypto::TimestampError::NotByTimestamper, QStringLiteral("its certificate was not valid then"));
    if (stamp.facts.cms.weakness.any() || signer.isWeak())
        return fail(SignError::WeakKey, stamp.facts.cms.signatureWords);
    return stamp;
}

Result<Stamp> TimestampSource::stampDigest(QByteArrayView digest)
{
    Error refused{SignError::NoTimestamp, {}, {}};
    if (m_options.authorities.isEmpty())
        refused.detail = QStringLiteral("no timestamp authority is named");
    const qsizetype count = m_options.authorities.size();
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype at = (m_preferred + i) % count;
        const QString &authority = m_options.authorities[at];
        auto stamp = askOne(authority, digest);
        if (stamp) {
            m_preferred = at;
            m_lastSize = stamp->token.size();
            return stamp;
        }
        const bool isStopped = stamp.error().is(crypto::TrustNetworkError::Stopped);
        const QString address = publicAddress(authority);
        QStringList said{address, reasonOf(stamp.error())};
        said.removeAll(QString());
        refused.detail +=
            (refused.detail.isEmpty() ? QString() : QStringLiteral("; ")) + said.join(QStringLiteral(": "));
        refused.causes.push_back(std::move(stamp).error().as(SignError::NoTimestamp, address));
        if (isStopped)
            break;
    }
    return fail(std::move(refused));
}

Result<Stamp> TimestampSource::stamp(QByteArrayView bytes)
{
    return stampDigest(crypto::digest(m_options.digest, bytes));
}

Result<void> TimestampSource::probe()
{
    if (auto stamp = stampDigest(crypto::randomBytes(crypto::digestSize(m_options.digest))); !stamp)
        return fail(std::move(stamp).error());
    return {};
}

} // namespace countersign::sign
