#include "core/domain/verdict_json.h"

#include <QJsonArray>

namespace countersign::domain {

namespace {

QJsonValue time(const std::optional<Time> &at) { return at ? QJsonValue(at->toIso()) : QJsonValue(); }

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonArray toJson(const std::vector<Finding> &findings)
{
    QJsonArray out;
    for (const Finding &finding : findings)
        out.append(QJsonObject{{QStringLiteral("code"), finding.code}, {QStringLiteral("detail"), finding.detail}});
    return out;
}

QJsonObject toJson(const Change &change)
{
    QJsonObject out{{QStringLiteral("kind"), nameOf(change.kind)},     {QStringLiteral("level"), nameOf(change.level)},
                    {QStringLiteral("permitted"), change.isPermitted}, {QStringLiteral("object"), change.object},
                    {QStringLiteral("before"), change.before},         {QStringLiteral("after"), change.after}};
    // Pages count from 1, as people do; null: the whole file.
    out.insert(QStringLiteral("page"), change.page >= 0 ? QJsonValue(change.page + 1) : QJsonValue());
    const QRectF &r = change.rect;
    out.insert(QStringLiteral("rect"),
               r.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray{r.x(), r.y(), r.width(), r.height()}));
    return out;
}

QJsonObject toJson(const CertificateFacts &facts)
{
    return {{QStringLiteral("subject"), facts.subject},
            {QStringLiteral("serial"), facts.serial},
            {QStringLiteral("issuer"), facts.issuer},
            {QStringLiteral("notBefore"), facts.notBefore.toIso()},
            {QStringLiteral("notAfter"), facts.notAfter.toIso()},
            {QStringLiteral("sha256"), QString::fromLatin1(facts.sha256.toHex())},
            {QStringLiteral("key"), facts.key}};
}

// Where the signed bytes are not what was signed nothing tells what was: none of it counts as allowed.
QJsonObject modifications(const SignatureVerdict &s)
{
    const bool isUnknown = !s.isIntact && s.indication == Indication::TotalFailed;
    QJsonArray changes;
    for (const Change &change : s.changes)
        changes.append(toJson(change));
    return {{QStringLiteral("level"), nameOf(isUnknown ? ModificationLevel::Other : s.modificationLevel)},
            {QStringLiteral("permitted"), s.modificationsPermitted && !isUnknown},
            {QStringLiteral("changes"), changes}};
}

QJsonObject toJson(const SignatureVerdict &s)
{
    QJsonArray chain;
    for (const CertificateFacts &facts : s.chain)
        chain.append(toJson(facts));
    QJsonObject signer = s.signer.sha256.isEmpty() ? QJsonObject() : toJson(s.signer);
    signer.insert(QStringLiteral("trusted"), s.isTrusted);
    signer.insert(QStringLiteral("anchor"), textOrNull(s.anchor));
    for (const char *key : {"subject", "serial"})
        if (!signer.contains(QLatin1String(key)))
            signer.insert(QLatin1String(key), QJsonValue());
    return {{QStringLiteral("field"), s.field},
            {QStringLiteral("indication"), nameOf(s.indication)},
            {QStringLiteral("subIndication"), textOrNull(nameOf(s.subIndication))},
            {QStringLiteral("intact"), s.isIntact},
            {QStringLiteral("coverage"), nameOf(s.coverage)},
            {QStringLiteral("revision"), s.revision},
            {QStringLiteral("modifications"), modifications(s)},
            {QStringLiteral("padesLevel"), textOrNull(nameOf(s.level))},
            {QStringLiteral("signer"), signer},
            {QStringLiteral("chain"), chain},
            {QStringLiteral("claimedTime"), time(s.claimedTime)},
            {QStringLiteral("provenTime"), time(s.provenTime)},
            {QStringLiteral("provenBy"), textOrNull(s.provenBy)},
            {QStringLiteral("certification"), s.certification},
            {QStringLiteral("documentTimestamp"), s.isDocumentTimestamp},
            {QStringLiteral("algorithm"), s.algorithm},
            {QStringLiteral("reason"), s.reason},
            {QStringLiteral("location"), s.location},
            {QStringLiteral("claimedName"), s.claimedName},
            {QStringLiteral("signedRevisionSha256"), QString::fromLatin1(s.signedRevisionSha256.toHex())},
            {QStringLiteral("warnings"), toJson(s.warnings)},
            {QStringLiteral("errors"), toJson(s.errors)}};
}

} // namespace

QString nameOf(Indication indication)
{
    switch (indication) { // ETSI EN 319 102-1, table 5
    case Indication::TotalPassed: return QStringLiteral("TOTAL_PASSED");
    case Indication::Indeterminate: return QStringLiteral("INDETERMINATE");
    case Indication::TotalFailed: return QStringLiteral("TOTAL_FAILED");
    case Indication::NoSignature: return QStringLiteral("NO_SIGNATURE");
    }
    return {};
}

QString nameOf(SubIndication reason)
{
    using enum SubIndication;
    switch (reason) { // ETSI EN 319 102-1, table 6
    case None: return {};
    case FormatFailure: return QStringLiteral("FORMAT_FAILURE");
    case HashFailure: return QStringLiteral("HASH_FAILURE");
    case SigCryptoFailure: return QStringLiteral("SIG_CRYPTO_FAILURE");
    case SigConstraintsFailure: return QStringLiteral("SIG_CONSTRAINTS_FAILURE");
    case ChainConstraintsFailure: return QStringLiteral("CHAIN_CONSTRAINTS_FAILURE");
    case CryptoConstraintsFailure: return QStringLiteral("CRYPTO_CONSTRAINTS_FAILURE");
    case Expired: return QStringLiteral("EXPIRED");
    case NotYetValid: return QStringLiteral("NOT_YET_VALID");
    case Revoked: return QStringLiteral("REVOKED");
    case NoCertificateChainFound: return QStringLiteral("NO_CERTIFICATE_CHAIN_FOUND");
    case NoSigningCertificateFound: return QStringLiteral("NO_SIGNING_CERTIFICATE_FOUND");
    case NoPoe: return QStringLiteral("NO_POE");
    case TryLater: return QStringLiteral("TRY_LATER");
    }
    return {};
}

QString nameOf(ModificationLevel level)
{
    switch (level) {
    case ModificationLevel::None: return QStringLiteral("none");
    case ModificationLevel::LtaUpdates: return QStringLiteral("ltaUpdates");
    case ModificationLevel::FormFilling: return QStringLiteral("formFilling");
    case ModificationLevel::Annotations: return QStringLiteral("annotations");
    case ModificationLevel::Other: return QStringLiteral("other");
    }
    return {};
}

QString nameOf(Coverage coverage)
{
    return coverage == Coverage::WholeFile ? QStringLiteral("wholeFile") : QStringLiteral("revision");
}

QString nameOf(ChangeKind kind)
{
    using enum ChangeKind;
    switch (kind) {
    case FieldFilled: return QStringLiteral("fieldFilled");
    case SignatureAdded: return QStringLiteral("signatureAdded");
    case ValidationDataAdded: return QStringLiteral("validationDataAdded");
    case PageContentChanged: return QStringLiteral("pageContentChanged");
    case PageAdded: return QStringLiteral("pageAdded");
    case PageRemoved: return QStringLiteral("pageRemoved");
    case AnnotationChanged: return QStringLiteral("annotationChanged");
    case FieldAltered: return QStringLiteral("fieldAltered");
    case ResourceChanged: return QStringLiteral("resourceChanged");
    case CatalogChanged: return QStringLiteral("catalogChanged");
    case BytesOutsideRevisions: return QStringLiteral("bytesOutsideRevisions");
    case Rendering: return QStringLiteral("rendering");
    case Other: return QStringLiteral("other");
    }
    return {};
}

QString nameOf(PadesLevel level)
{
    switch (level) {
    case PadesLevel::None: return {};
    case PadesLevel::B: return QStringLiteral("B");
    case PadesLevel::T: return QStringLiteral("T");
    case PadesLevel::LT: return QStringLiteral("LT");
    case PadesLevel::LTA: return QStringLiteral("LTA");
    }
    return {};
}

QJsonObject toJson(const Verdict &verdict, const QString &file)
{
    QJsonArray signatures;
    for (const SignatureVerdict &signature : verdict.signatures)
        signatures.append(toJson(signature));
    return {{QStringLiteral("file"), file},
            {QStringLiteral("indication"), nameOf(verdict.indication)},
            {QStringLiteral("signatures"), signatures},
            {QStringLiteral("trailingBytes"), verdict.trailingBytes},
            {QStringLiteral("warnings"), toJson(verdict.warnings)}};
}

QJsonObject unreadableToJson(const QString &file, const Error &error)
{
    const Error *root = &error; // the reader's own reason says more than ours
    while (!root->causes.empty())
        root = &root->causes.front();
    const QString module =
        QString::fromUtf8(root->code.module.data(), static_cast<qsizetype>(root->code.module.size()));
    Verdict nothing;
    nothing.warnings.push_back({QStringLiteral("unreadable"),
                                QStringLiteral("%1 %2: %3").arg(module).arg(root->code.value).arg(root->detail)});
    QJsonObject out = toJson(nothing, file);
    out.insert(QStringLiteral("indication"), QStringLiteral("UNREADABLE"));
    return out;
}

} // namespace countersign::domain
