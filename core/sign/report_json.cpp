#include "core/sign/report_json.h"

#include <QJsonArray>

namespace countersign::sign {

namespace {

QJsonValue time(const std::optional<Time> &at) { return at ? QJsonValue(at->toIso()) : QJsonValue(); }

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonArray toJson(const std::vector<domain::Finding> &findings)
{
    QJsonArray out;
    for (const domain::Finding &finding : findings)
        out.append(QJsonObject{{QStringLiteral("code"), finding.code}, {QStringLiteral("detail"), finding.detail}});
    return out;
}

QJsonObject toJson(const domain::Change &change)
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

QJsonObject toJson(const domain::CertificateFacts &facts)
{
    return {{QStringLiteral("subject"), facts.subject},
            {QStringLiteral("serial"), facts.serial},
            {QStringLiteral("issuer"), facts.issuer},
            {QStringLiteral("notBefore"), facts.notBefore.toIso()},
            {QStringLiteral("notAfter"), facts.notAfter.toIso()},
            {QStringLiteral("sha256"), QString::fromLatin1(facts.sha256.toHex())},
            {QStringLiteral("key"), facts.key}};
}

QJsonObject toJson(const domain::SignatureVerdict &s)
{
    QJsonArray changes, chain;
    for (const domain::Change &change : s.changes)
        changes.append(toJson(change));
    for (const domain::CertificateFacts &facts : s.chain)
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
            {QStringLiteral("modifications"),
             QJsonObject{{QStringLiteral("level"), nameOf(s.modificationLevel)},
                         {QStringLiteral("permitted"), s.modificationsPermitted},
                         {QStringLiteral("changes"), changes}}},
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

QString nameOf(domain::Indication indication)
{
    switch (indication) { // ETSI EN 319 102-1, table 5
    case domain::Indication::TotalPassed: return QStringLiteral("TOTAL_PASSED");
    case domain::Indication::Indeterminate: return QStringLiteral("INDETERMINATE");
    case domain::Indication::TotalFailed: return QStringLiteral("TOTAL_FAILED");
    case domain::Indication::NoSignature: return QStringLiteral("NO_SIGNATURE");
    }
    return {};
}

QString nameOf(domain::SubIndication reason)
{
    using enum domain::SubIndication;
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

QString nameOf(domain::ModificationLevel level)
{
    switch (level) {
    case domain::ModificationLevel::None: return QStringLiteral("none");
    case domain::ModificationLevel::LtaUpdates: return QStringLiteral("ltaUpdates");
    case domain::ModificationLevel::FormFilling: return QStringLiteral("formFilling");
    case domain::ModificationLevel::Annotations: return QStringLiteral("annotations");
    case domain::ModificationLevel::Other: return QStringLiteral("other");
    }
    return {};
}

QString nameOf(domain::Coverage coverage)
{
    return coverage == domain::Coverage::WholeFile ? QStringLiteral("wholeFile") : QStringLiteral("revision");
}

QString nameOf(domain::ChangeKind kind)
{
    using enum domain::ChangeKind;
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

QString nameOf(domain::PadesLevel level)
{
    switch (level) {
    case domain::PadesLevel::None: return {};
    case domain::PadesLevel::B: return QStringLiteral("B");
    case domain::PadesLevel::T: return QStringLiteral("T");
    case domain::PadesLevel::LT: return QStringLiteral("LT");
    case domain::PadesLevel::LTA: return QStringLiteral("LTA");
    }
    return {};
}

QJsonObject toJson(const domain::Verdict &verdict, const QString &file)
{
    QJsonArray signatures;
    for (const domain::SignatureVerdict &signature : verdict.signatures)
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
    domain::Verdict nothing;
    nothing.warnings.push_back({QStringLiteral("unreadable"),
                                QStringLiteral("%1 %2: %3").arg(module).arg(root->code.value).arg(root->detail)});
    QJsonObject out = toJson(nothing, file);
    out.insert(QStringLiteral("indication"), QStringLiteral("UNREADABLE"));
    return out;
}

} // namespace countersign::sign
