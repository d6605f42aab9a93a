// Which level a signature has reached, by what the file carries (ETSI EN 319 142-1, 6.1 and table 1): a statement about form.
// Whether it can be trusted is the other checks' business: a level never makes a signature good.
#include "core/sign/verifier_parts.h"

namespace countersign::sign {

namespace {

// Table 1, B-B: what is asked of the signature itself.
bool isBaseline(const Judged &one)
{
    const crypto::SignedData &cms = *one.cms;
    return one.value.subFilter == "ETSI.CAdES.detached" && cms.hasSigningCertificateV2 && !cms.signingTime
        && cms.certificates.contains(cms.signer) && !one.value.signedAt.isEmpty();
}

// Everything needed to judge this chain as of `at` lies in `evidence`: issuers up to a root or an anchor, and for each
// certificate that says where to ask, an answer.
bool isComplete(const crypto::Certificate &leaf, Time at, const Material &evidence, const Ground &ground)
{
    const auto isAnchor = [&ground](const crypto::Certificate &certificate) {
        return ground.options.anchors.contains(certificate) || ground.options.timestampAnchors.contains(certificate);
    };
    const QList<crypto::Certificate> chain =
        crypto::orderChain(leaf, evidence.certificates + ground.options.anchors + ground.options.timestampAnchors);
    if (!isAnchor(chain.last()) && !chain.last().isSelfIssued())
        return false;
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const crypto::Certificate &certificate = chain[i];
        if (isAnchor(certificate))
            return true;
        if (!evidence.certificates.contains(certificate))
            return false;
        if (i + 1 == chain.size())
            return true; // the root
        const bool isAsked = !certificate.crlUrls().isEmpty() || !certificate.ocspUrls().isEmpty();
        const auto state = crypto::revocationOf(certificate, chain[i + 1], at, evidence.lists, evidence.ocspResponses);
        if (isAsked && !state.isKnown)
            return false;
    }
    return true;
}

bool isComplete(const Judged &one, const Judged *documentTimestamp, Material evidence, const Ground &ground)
{
    evidence.add(*one.cms);
    for (const crypto::Timestamp &token : one.timestamps)
        evidence.add(token.cms);
    if (documentTimestamp)
        evidence.add(documentTimestamp->token->cms);
    const Time at = one.verdict.provenTime ? *one.verdict.provenTime
        : !one.timestamps.empty()          ? one.timestamps.front().at
        : documentTimestamp                ? documentTimestamp->token->at
                                           : ground.options.at;
    if (!isComplete(one.cms->signer, at, evidence, ground))
        return false;
    for (const crypto::Timestamp &token : one.timestamps)
        if (!isComplete(token.cms.signer, token.at, evidence, ground))
            return false;
    return !one.timestamps.empty() || !documentTimestamp
        || isComplete(documentTimestamp->token->cms.signer, documentTimestamp->token->at, evidence, ground);
}

domain::PadesLevel levelOf(const Judged &one, const std::vector<Judged> &all, const pdf::RevisionHistory &history,
                           const Ground &ground)
{
    using domain::PadesLevel;
    if (!one.cms || !isBaseline(one))
        return PadesLevel::None;
    std::vector<const Judged *> later; // sound document timestamps over the whole signature
    for (const Judged &other : all)
        if (other.token && other.verdict.isIntact && other.value.contentsStart >= one.value.coveredEnd)
            later.push_back(&other);
    const Judged *first = later.empty() ? nullptr : later.front();
    if (one.timestamps.empty() && !first)
        return PadesLevel::B;
    const auto storeAt = [&](int revision) {
        Material evidence;
        evidence.parsed = ground.evidence.parsed;
        if (const auto document = history.asOf(revision))
            evidence.add(pdf::readSecurityStore(*document));
        return evidence;
    };
    const bool hasStore = history.document().catalog().contains("DSS");
    if (!hasStore || !isComplete(one, one.timestamps.empty() ? first : nullptr, storeAt(history.count() - 1), ground))
        return PadesLevel::T;
    // 6.1, B-LTA: a document timestamp over the validation data. With only one timestamp in all, that is not this one.
    for (auto other = later.rbegin(); other != later.rend(); ++other) {
        if (one.timestamps.empty() && *other == first)
            break;
        if ((*other)->value.revision >= 0
            && isComplete(one, one.timestamps.empty() ? first : nullptr, storeAt((*other)->value.revision), ground))
            return PadesLevel::LTA;
    }
    return PadesLevel::LT;
}

} // namespace

void judgeLevels(std::vector<Judged> &all, const pdf::RevisionHistory &history, const Ground &ground)
{
    for (Judged &one : all)
        one.verdict.level = levelOf(one, all, history, ground);
}

} // namespace countersign::sign
