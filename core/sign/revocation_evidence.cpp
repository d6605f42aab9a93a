#include "core/sign/revocation_evidence.h"

#include <algorithm>
#include <optional>

namespace countersign::sign {

namespace {

constexpr qint64 kClockSkewSeconds = 5 * 60;

Time wholeSecond(Time time) { return Time{time.msSinceEpoch - time.msSinceEpoch % 1000}; }

QString nameOf(const crypto::Certificate &certificate)
{
    return QStringLiteral("the certificate with serial number %1").arg(certificate.serialHex());
}

} // namespace

bool Evidence::isAfter(Time used) const { return thisUpdate >= wholeSecond(used); }

bool Evidence::wasCurrentAt(Time used) const
{
    return (isOcsp || !nextUpdate.isNull()) && crypto::wasCurrentAt(thisUpdate, nextUpdate, used);
}

EvidenceSource::EvidenceSource(crypto::TrustNetwork *network, const Clock &clock, std::stop_token stop)
    : m_network(network),
      m_clock(clock),
      m_stop(std::move(stop))
{
}

void EvidenceSource::know(const QList<QByteArray> &ocspResponses, const QList<QByteArray> &revocationLists)
{
    for (const QByteArray &der : ocspResponses)
        if (!m_ocspResponses.contains(der))
            m_ocspResponses.append(der);
    for (const QByteArray &der : revocationLists) {
        const bool isKnown = std::any_of(m_lists.cbegin(), m_lists.cend(),
                                         [&der](const crypto::RevocationList &list) { return list.der() == der; });
        if (isKnown)
            continue;
        if (auto list = crypto::RevocationList::fromDer(der))
            m_lists.append(*list);
    }
}

Result<Evidence> EvidenceSource::readOcsp(const QByteArray &der, const EvidenceQuestion &question) const
{
    CS_TRY(const crypto::OcspAnswer answer, crypto::readOcspResponse(der, question.certificate, question.issuer));
    if (answer.status == crypto::OcspStatus::Unknown)
        return fail(SignError::NoValidationData, QStringLiteral("the responder does not know the certificate"));
    // Revoked later than the use: the answer still proves that it was good then.
    if (answer.status == crypto::OcspStatus::Revoked && answer.revokedAt <= question.usedAt)
        return fail(SignError::Revoked, nameOf(question.certificate));
    return Evidence{.der = der,
                    .isOcsp = true,
                    .thisUpdate = answer.thisUpdate,
                    .nextUpdate = answer.nextUpdate,
                    .responder = answer.responder};
}

Result<Evidence> EvidenceSource::readList(const crypto::RevocationList &list, const EvidenceQuestion &question) const
{
    if (!list.covers(question.certificate) || !list.isSignedBy(question.issuer)
        || (question.issuer.hasKeyUsage() && !question.issuer.keyUsage().testFlag(crypto::KeyUsage::CrlSign)))
        return fail(SignError::NoValidationData, QStringLiteral("a list that does not cover the certificate"));
    if (const auto entry = list.find(question.certificate.serialHex()); entry && entry->at <= question.usedAt)
        return fail(SignError::Revoked, nameOf(question.certificate));
    if (list.thisUpdate() > question.certificate.notAfter()) // lists forget what has expired
        return fail(SignError::NoValidationData, QStringLiteral("a list made after the certificate expired"));
    return Evidence{.der = list.der(), .thisUpdate = list.thisUpdate(), .nextUpdate = list.nextUpdate()};
}

// Of an answer that was just fetched.
Result<void> EvidenceSource::checkTimes(const Evidence &evidence) const
{
    const Time now = m_clock.now();
    if (evidence.thisUpdate > now.plusSeconds(kClockSkewSeconds))
        return fail(SignError::NoValidationData, QStringLiteral("an answer from the future"));
    if (!evidence.nextUpdate.isNull() && evidence.nextUpdate < now.plusSeconds(-kClockSkewSeconds))
        return fail(SignError::NoValidationData, QStringLiteral("stale since ") + evidence.nextUpdate.toIso());
    return {};
}

Result<Evidence> EvidenceSource::fetchOcsp(const QString &url, const EvidenceQuestion &question)
{
    CS_TRY(const QByteArray request, crypto::makeOcspRequest(question.certificate, question.issuer));
    CS_TRY(const QByteArray response,
           m_network->post(url, "application/ocsp-request", "application/ocsp-response", request, m_stop));
    CS_TRY(Evidence evidence, readOcsp(response, question));
    CS_CHECK(checkTimes(evidence));
    return evidence;
}

Result<Evidence> EvidenceSource::fetchList(const QString &url, const EvidenceQuestion &question)
{
    auto known = m_fetchedLists.constFind(url);
    if (known == m_fetchedLists.cend()) {
        const auto fetch = [&]() -> Result<crypto::RevocationList> {
            CS_TRY(const QByteArray bytes, m_network->get(url, m_stop));
            return bytes.startsWith("-----") ? crypto::RevocationList::fromPem(bytes)
                                             : crypto::RevocationList::fromDer(bytes);
        };
        known = m_fetchedLists.insert(url, fetch());
    }
    if (!*known)
        return fail(known->error());
    CS_TRY(Evidence evidence, readList(**known, question));
    CS_CHECK(checkTimes(evidence));
    return evidence;
}

Result<Evidence> EvidenceSource::find(const EvidenceQuestion &question, const Judge &accept)
{
    Error nothing{SignError::NoValidationData, nameOf(question.certificate), {}};
    QList<Evidence> older; // sound, but made before the use
    bool isRevoked = false;
    // True when the search is over: found, or revoked.
    std::optional<Evidence> found;
    const auto take = [&](Result<Evidence> evidence) {
        if (evidence && !evidence->isAfter(question.usedAt)) {
            older.append(*evidence);
            return false;
        }
        if (evidence) {
            if (auto accepted = accept(*evidence); !accepted)
                evidence = fail(std::move(accepted).error());
        }
        if (evidence) {
            found = std::move(*evidence);
            return true;
        }
        isRevoked = evidence.error().is(SignError::Revoked);
        if (isRevoked)
            nothing = std::move(evidence).error();
        else
            nothing.causes.push_back(std::move(evidence).error());
        return isRevoked;
    };

    // Copies: accepting an answer may ask about its responder, and so add to both.
    const QList<QByteArray> knownResponses = m_ocspResponses;
    const QList<crypto::RevocationList> knownLists = m_lists;
    for (const QByteArray &der : knownResponses) {
        auto evidence = readOcsp(der, question);
        if (!evidence && !evidence.error().is(SignError::Revoked))
            continue; // about others, mostly
        if (take(std::move(evidence)))
            break;
    }
    for (const crypto::RevocationList &list : knownLists) {
        if (found || isRevoked)
            break;
        auto evidence = readList(list, question);
        if (evidence || evidence.error().is(SignError::Revoked))
            take(std::move(evidence));
    }
    const bool mayAsk = m_network != nullptr;
    for (const QString &url : question.certificate.ocspUrls())
        if (mayAsk && !found && !isRevoked && !m_stop.stop_requested())
            take(fetchOcsp(url, question));
    for (const QString &url : question.certificate.crlUrls())
        if (mayAsk && !found && !isRevoked && !m_stop.stop_requested())
            take(fetchList(url, question));
    // Nothing younger: the youngest that was current then.
    std::sort(older.begin(), older.end(),
              [](const Evidence &a, const Evidence &b) { return a.thisUpdate > b.thisUpdate; });
    for (const Evidence &evidence : std::as_const(older)) {
        if (found || isRevoked)
            break;
        if (!evidence.wasCurrentAt(question.usedAt)) {
            nothing.causes.push_back({SignError::NoValidationData, QStringLiteral("older than the use"), {}});
            continue;
        }
        if (auto accepted = accept(evidence))
            found = evidence;
        else
            nothing.causes.push_back(std::move(accepted).error());
    }
    if (!found) {
        if (!isRevoked && question.certificate.ocspUrls().isEmpty() && question.certificate.crlUrls().isEmpty())
            nothing.detail += QStringLiteral(" names nobody who could be asked");
        return fail(std::move(nothing));
    }
    if (found->isOcsp)
        know({found->der}, {});
    else
        know({}, {found->der});
    return std::move(*found);
}

} // namespace countersign::sign
