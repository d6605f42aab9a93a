#include "app/cli/verdict_report.h"

#include "core/pdf/report_pages.h"
#include "ui/words/verdict_words.h"

namespace countersign::cli {

namespace {

pdf::ReportTone toneOf(ui::Tone tone)
{
    switch (tone) {
    case ui::Tone::Ok: return pdf::ReportTone::Good;
    case ui::Tone::Warning: return pdf::ReportTone::Warning;
    case ui::Tone::Bad: return pdf::ReportTone::Bad;
    case ui::Tone::Neutral: break;
    }
    return pdf::ReportTone::Neutral;
}

pdf::ReportSection sectionOf(const domain::Verdict &verdict, std::size_t index)
{
    const domain::SignatureVerdict &signature = verdict.signatures[index];
    pdf::ReportSection section{
        .heading = ui::signerName(signature), .subheading = ui::roleOf(verdict, index), .lines = {}};
    for (const ui::Fact &fact : ui::factsOf(signature))
        section.lines.push_back({toneOf(fact.tone), fact.title, fact.sentence});
    for (const domain::Finding &finding : signature.errors)
        section.lines.push_back({pdf::ReportTone::Bad, {}, ui::sentenceFor(finding)});
    for (const domain::Change &change : signature.changes)
        section.lines.push_back(
            {change.isPermitted ? pdf::ReportTone::Neutral : pdf::ReportTone::Bad, {}, ui::sentenceFor(change)});
    for (const domain::Finding &finding : signature.warnings)
        section.lines.push_back({pdf::ReportTone::Warning, {}, ui::sentenceFor(finding)});
    const domain::CertificateFacts &signer = signature.signer;
    const auto fact = [&section](const QString &title, const QString &text) {
        if (!text.isEmpty())
            section.lines.push_back({pdf::ReportTone::Neutral, title, text});
    };
    fact(QStringLiteral("Level"), ui::levelName(signature.level));
    fact(QStringLiteral("Certificate"), signer.subject);
    fact(QStringLiteral("Issued by"), signer.issuer);
    fact(QStringLiteral("Serial number"), signer.serial);
    fact(QStringLiteral("Algorithm"), signature.algorithm);
    fact(QStringLiteral("Reason"), signature.reason);
    fact(QStringLiteral("Place"), signature.location);
    fact(QStringLiteral("SHA-256 of what was signed"), QString::fromLatin1(signature.signedRevisionSha256.toHex()));
    return section;
}

} // namespace

Result<QByteArray> reportPdf(const domain::Verdict &verdict, const QString &fileName, const QByteArray &fileSha256,
                             Time checked)
{
    const ui::Headline headline = ui::headlineOf(verdict);
    pdf::Report report{
        .title = QStringLiteral("Verification report"),
        .tone = toneOf(headline.tone),
        .headline = headline.title,
        .sentence = headline.sentence,
        .facts = {{pdf::ReportTone::Neutral, QStringLiteral("File"), fileName},
                  {pdf::ReportTone::Neutral, QStringLiteral("SHA-256"), QString::fromLatin1(fileSha256.toHex())},
                  {pdf::ReportTone::Neutral, QStringLiteral("Checked"), ui::momentText(checked)}},
        .sections = {},
        .footer = QStringLiteral("Countersign"),
        .madeAt = checked};
    for (const domain::Finding &finding : verdict.warnings)
        report.facts.push_back({pdf::ReportTone::Warning, {}, ui::sentenceFor(finding)});
    for (std::size_t i = 0; i < verdict.signatures.size(); ++i)
        report.sections.push_back(sectionOf(verdict, i));
    return pdf::makeReport(report);
}

} // namespace countersign::cli
