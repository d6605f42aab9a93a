#include "core/sign/pades_lt.h"

#include "core/sign/signed_parts.h"

namespace countersign::sign {

namespace {

// Everything in the file that may be an issuer or an answer, of whichever signature.
ValidationSources sourcesIn(const SignedParts &signedParts, const pdf::SecurityStore &store)
{
    ValidationSources sources;
    for (const QByteArray &der : store.certificates)
        if (auto certificate = crypto::Certificate::fromDer(der))
            sources.certificates.append(*certificate);
    sources.ocspResponses = store.ocspResponses;
    sources.revocationLists = store.revocationLists;
    const auto take = [&sources](const crypto::SignedData &cms) {
        sources.certificates += cms.certificates;
        sources.revocationLists += cms.revocationListsDer;
    };
    for (const SignedPart &part : signedParts.parts) {
        take(part.cms);
        for (const crypto::Timestamp &timestamp : part.timestamps)
            take(timestamp.cms);
    }
    return sources;
}

Result<pdf::SignatureValidation> collectFor(const SignedPart &part, Time usedAt, ValidationCollector &collector)
{
    using crypto::PathPurpose;
    const PathPurpose purpose = part.value.isTimestamp ? PathPurpose::Timestamping : PathPurpose::DocumentSigning;
    CS_TRY(pdf::SignatureValidation all, collector.collect(part.cms.signer, usedAt, purpose));
    for (const crypto::Timestamp &timestamp : part.timestamps) {
        CS_TRY(const pdf::SignatureValidation more,
               collector.collect(timestamp.cms.signer, timestamp.at, PathPurpose::Timestamping));
        merge(&all, more);
    }
    return all;
}

bool holds(const pdf::SecurityStore &store, const pdf::SignatureValidation &wanted)
{
    const auto within = [](const QList<QByteArray> &items, const QList<QByteArray> &all) {
        return std::all_of(items.cbegin(), items.cend(), [&all](const QByteArray &one) { return all.contains(one); });
    };
    return within(wanted.certificates, store.certificates) && within(wanted.ocspResponses, store.ocspResponses)
        && within(wanted.revocationLists, store.revocationLists);
}

} // namespace

Result<ValidationRevision> appendValidationData(const pdf::Document &document, const ValidationRequest &request,
                                                crypto::TrustNetwork *network, const Clock &clock)
{
    const SignedParts signedParts = readSignedParts(document);
    if (signedParts.parts.empty() && signedParts.unread.isEmpty())
        return fail(SignError::NothingToExtend);
    const pdf::SecurityStore store = pdf::readSecurityStore(document);
    ValidationRevision revision;
    if (!signedParts.unread.isEmpty()) {
        if (request.isStrict)
            return fail(SignError::NoValidationData,
                        QStringLiteral("a signature that cannot be read: ") + signedParts.unread.join(u' '));
        revision.missing = signedParts.unread;
    }

    ValidationCollector collector(network, clock, request.stop);
    collector.know(request.known);
    collector.know(sourcesIn(signedParts, store));
    pdf::SecurityStore additions;
    for (const SignedPart &part : signedParts.parts) {
        const Time usedAt = signedParts.provenAt(part).value_or(clock.now());
        auto validation = collectFor(part, usedAt, collector);
        if (!validation) {
            if (request.isStrict || request.stop.stop_requested()) {
                Error error = std::move(validation).error();
                error.detail = part.value.fieldName + QStringLiteral(": ") + error.detail;
                return fail(std::move(error));
            }
            revision.missing.append(part.value.fieldName);
            continue;
        }
        if (holds(store, *validation))
            continue;
        validation->madeAt = clock.now();
        additions.vri.insert(pdf::vriKey(document, part.value), *validation);
    }
    if (additions.vri.isEmpty())
        return revision;
    pdf::RevisionWriter writer(document);
    auto written = pdf::writeSecurityStore(writer, additions);
    if (!written)
        return fail(std::move(written).error().as(SignError::NotSignable));
    auto appended = writer.finishAppended();
    if (!appended)
        return fail(std::move(appended).error().as(SignError::NotSignable));
    revision.appended = std::move(*appended);
    return revision;
}

} // namespace countersign::sign
