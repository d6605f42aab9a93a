#include "ui/words/verdict_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace countersign::ui {
namespace {

class VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

QString name(domain::Indication i)
{
    switch (i) { // ETSI EN 319 102-1, table 5
    case domain::Indication::TotalPassed: return QStringLiteral("TOTAL-PASSED");
    case domain::Indication::Indeterminate: return QStringLiteral("INDETERMINATE");
    case domain::Indication::TotalFailed: return QStringLiteral("TOTAL-FAILED");
    case domain::Indication::NoSignature: return QStringLiteral("NO-SIGNATURE");
    }
    return {};
}

QString name(domain::SubIndication s)
{
    using enum domain::SubIndication;
    switch (s) { // ETSI EN 319 102-1, table 6
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

QString name(domain::ModificationLevel m)
{
    switch (m) {
    case domain::ModificationLevel::None: return QStringLiteral("none");
    case domain::ModificationLevel::LtaUpdates: return QStringLiteral("lta-updates");
    case domain::ModificationLevel::FormFilling: return QStringLiteral("form-filling");
    case domain::ModificationLevel::Annotations: return QStringLiteral("annotations");
    case domain::ModificationLevel::Other: return QStringLiteral("other");
    }
    return {};
}

QString name(domain::ChangeKind k)
{
    using enum domain::ChangeKind;
    switch (k) {
    case FieldFilled: return QStringLiteral("field-filled");
    case SignatureAdded: return QStringLiteral("signature-added");
    case ValidationDataAdded: return QStringLiteral("validation-data-added");
    case PageContentChanged: return QStringLiteral("page-content-changed");
    case PageAdded: return QStringLiteral("page-added");
    case PageRemoved: return QStringLiteral("page-removed");
    case AnnotationChanged: return QStringLiteral("annotation-changed");
    case FieldAltered: return QStringLiteral("field-altered");
    case ResourceChanged: return QStringLiteral("resource-changed");
    case CatalogChanged: return QStringLiteral("catalog-changed");
    case BytesOutsideRevisions: return QStringLiteral("bytes-outside-revisions");
    case Rendering: return QStringLiteral("rendering");
    case Other: return QStringLiteral("other");
    }
    return {};
}

QJsonObject toJson(const domain::CertificateFacts &c)
{
    return {{QStringLiteral("subject"), c.subject},
            {QStringLiteral("common_name"), c.commonName},
            {QStringLiteral("organization"), c.organization},
            {QStringLiteral("issuer"), c.issuer},
            {QStringLiteral("serial"), c.serial},
            {QStringLiteral("not_before"), c.notBefore.toIso()},
            {QStringLiteral("not_after"), c.notAfter.toIso()},
            {QStringLiteral("sha256"), QString::fromLatin1(c.sha256.toHex())},
            {QStringLiteral("key"), c.key}};
}

QJsonArray toJson(const std::vector<domain::Finding> &findings)
{
    QJsonArray out;
    for (const auto &f : findings)
        out << QJsonObject{{QStringLiteral("code"), f.code}, {QStringLiteral("detail"), f.detail}};
    return out;
}

QJsonObject toJson(const domain::Change &c)
{
    QJsonObject out{{QStringLiteral("kind"), name(c.kind)},       {QStringLiteral("level"), name(c.level)},
                    {QStringLiteral("permitted"), c.isPermitted}, {QStringLiteral("object"), c.object},
                    {QStringLiteral("before"), c.before},         {QStringLiteral("after"), c.after}};
    if (c.page >= 0)
        out.insert(QStringLiteral("page"), c.page + 1);
    if (!c.rect.isEmpty())
        out.insert(QStringLiteral("rect"), QJsonArray{c.rect.x(), c.rect.y(), c.rect.width(), c.rect.height()});
    return out;
}

QJsonObject toJson(const domain::SignatureVerdict &s)
{
    QJsonArray changes, chain;
    for (const auto &c : s.changes)
        changes << toJson(c);
    for (const auto &c : s.chain)
        chain << toJson(c);
    QJsonObject out{{QStringLiteral("field"), s.field},
                    {QStringLiteral("indication"), name(s.indication)},
                    {QStringLiteral("sub_indication"), name(s.subIndication)},
                    {QStringLiteral("intact"), s.isIntact},
                    {QStringLiteral("covers_whole_file"), s.coverage == domain::Coverage::WholeFile},
                    {QStringLiteral("revision"), s.revision},
                    {QStringLiteral("modifications"), name(s.modificationLevel)},
                    {QStringLiteral("modifications_permitted"), s.modificationsPermitted},
                    {QStringLiteral("changes"), changes},
                    {QStringLiteral("level"), levelName(s.level)},
                    {QStringLiteral("signer"), toJson(s.signer)},
                    {QStringLiteral("chain"), chain},
                    {QStringLiteral("trusted"), s.isTrusted},
                    {QStringLiteral("anchor"), s.anchor},
                    {QStringLiteral("certification"), s.certification},
                    {QStringLiteral("document_timestamp"), s.isDocumentTimestamp},
                    {QStringLiteral("algorithm"), s.algorithm},
                    {QStringLiteral("reason"), s.reason},
                    {QStringLiteral("location"), s.location},
                    {QStringLiteral("claimed_name"), s.claimedName},
                    {QStringLiteral("signed_revision_sha256"), QString::fromLatin1(s.signedRevisionSha256.toHex())},
                    {QStringLiteral("warnings"), toJson(s.warnings)},
                    {QStringLiteral("errors"), toJson(s.errors)}};
    if (s.claimedTime)
        out.insert(QStringLiteral("claimed_time"), s.claimedTime->toIso());
    if (s.provenTime) {
        out.insert(QStringLiteral("proven_time"), s.provenTime->toIso());
        out.insert(QStringLiteral("proven_by"), s.provenBy);
    }
    return out;
}

QString mark(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return QStringLiteral("[ok]     ");
    case Tone::Warning: return QStringLiteral("[warning]");
    case Tone::Bad: return QStringLiteral("[BAD]    ");
    case Tone::Neutral: return QStringLiteral("[ - ]    ");
    }
    return {};
}

} // namespace

QByteArray reportJson(const domain::Verdict &verdict, const QString &fileName, const QByteArray &fileSha256,
                      Time checked)
{
    QJsonArray signatures;
    for (const auto &s : verdict.signatures)
        signatures << toJson(s);
    return QJsonDocument(QJsonObject{{QStringLiteral("file"), fileName},
                                     {QStringLiteral("sha256"), QString::fromLatin1(fileSha256.toHex())},
                                     {QStringLiteral("checked"), checked.toIso()},
                                     {QStringLiteral("indication"), name(verdict.indication)},
                                     {QStringLiteral("headline"), headlineOf(verdict).title},
                                     {QStringLiteral("trailing_bytes"), verdict.trailingBytes},
                                     {QStringLiteral("warnings"), toJson(verdict.warnings)},
                                     {QStringLiteral("signatures"), signatures}})
        .toJson();
}

QString reportText(const domain::Verdict &verdict, const QString &fileName, const QByteArray &fileSha256, Time checked)
{
    const Headline headline = headlineOf(verdict);
    QStringList lines{headline.title.toUpper(),
                      headline.sentence,
                      QString(),
                      VerdictWords::tr("File: %1").arg(fileName),
                      VerdictWords::tr("SHA-256: %1").arg(QString::fromLatin1(fileSha256.toHex())),
                      VerdictWords::tr("Checked: %1").arg(momentText(checked))};
    for (std::size_t i = 0; i < verdict.signatures.size(); ++i) {
        const auto &s = verdict.signatures[i];
        lines << QString() << signerName(s) << roleOf(verdict, i);
        for (const Fact &fact : factsOf(s))
            lines << QStringLiteral("  %1 %2: %3").arg(mark(fact.tone), fact.title, fact.sentence);
        for (const auto &c : s.changes)
            lines << QStringLiteral("      %1 %2")
                         .arg(c.isPermitted ? QStringLiteral("·") : QStringLiteral("!"), sentenceFor(c));
        for (const auto &f : s.errors)
            lines << QStringLiteral("      ! %1").arg(sentenceFor(f));
        for (const auto &f : s.warnings)
            lines << QStringLiteral("      · %1").arg(sentenceFor(f));
    }
    for (const auto &f : verdict.warnings)
        lines << QStringLiteral("· ") + sentenceFor(f);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace countersign::ui
