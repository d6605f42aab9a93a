#include "core/domain/verdict_codec.h"

#include "core/domain/cbor_fields.h"
#include "core/domain/snapshot.h"

namespace countersign::domain {

template <> constexpr int lastOf<Indication>() { return static_cast<int>(Indication::NoSignature); }
template <> constexpr int lastOf<SubIndication>() { return static_cast<int>(SubIndication::TryLater); }
template <> constexpr int lastOf<ModificationLevel>() { return static_cast<int>(ModificationLevel::Other); }
template <> constexpr int lastOf<Coverage>() { return static_cast<int>(Coverage::Revision); }
template <> constexpr int lastOf<PadesLevel>() { return static_cast<int>(PadesLevel::LTA); }
template <> constexpr int lastOf<ChangeKind>() { return static_cast<int>(ChangeKind::Other); }

template <typename A> void fields(A &a, Change &v)
{
    a("kind", v.kind), a("level", v.level), a("isPermitted", v.isPermitted), a("page", v.page), a("rect", v.rect);
    a("object", v.object), a("before", v.before), a("after", v.after);
}
template <typename A> void fields(A &a, Finding &v) { a("code", v.code), a("detail", v.detail); }
template <typename A> void fields(A &a, CertificateFacts &v)
{
    a("subject", v.subject), a("commonName", v.commonName), a("organization", v.organization), a("issuer", v.issuer);
    a("serial", v.serial), a("notBefore", v.notBefore), a("notAfter", v.notAfter), a("sha256", v.sha256);
    a("key", v.key);
}
template <typename A> void fields(A &a, SignatureVerdict &v)
{
    a("field", v.field), a("indication", v.indication), a("subIndication", v.subIndication), a("isIntact", v.isIntact);
    a("coverage", v.coverage), a("revision", v.revision), a("modificationLevel", v.modificationLevel);
    a("modificationsPermitted", v.modificationsPermitted), a("changes", v.changes), a("level", v.level);
    a("signer", v.signer), a("chain", v.chain), a("isTrusted", v.isTrusted), a("anchor", v.anchor);
    a("claimedTime", v.claimedTime), a("provenTime", v.provenTime), a("provenBy", v.provenBy);
    a("certification", v.certification), a("isDocumentTimestamp", v.isDocumentTimestamp), a("algorithm", v.algorithm);
    a("reason", v.reason), a("location", v.location), a("claimedName", v.claimedName);
    a("signedRevision", v.signedRevisionSha256), a("warnings", v.warnings), a("errors", v.errors);
}
template <typename A> void fields(A &a, Verdict &v)
{
    a("indication", v.indication), a("signatures", v.signatures), a("trailingBytes", v.trailingBytes);
    a("warnings", v.warnings);
}

QByteArray encodeVerdict(const Verdict &verdict) { return FieldWriter::of(verdict).toCbor(); }

Result<Verdict> decodeVerdict(const QByteArray &cbor)
{
    CS_TRY(const QCborMap map, readMap(cbor, 64 * 1024 * 1024));
    Verdict verdict;
    FieldReader reader(map);
    fields(reader, verdict);
    if (!reader.isGood())
        return fail(DomainError::MalformedEvent, QStringLiteral("verdict:") + reader.problem());
    return verdict;
}

} // namespace countersign::domain
