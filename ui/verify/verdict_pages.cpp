#include "ui/verify/verdict_pages.h"

#include "core/pdf/report_pages.h"
#include "ui/words/verdict_words.h"

#include <QCoreApplication>

namespace countersign::ui {

namespace {

class VerdictPages
{
    Q_DECLARE_TR_FUNCTIONS(VerdictPages)

public:
    static pdf::ReportSection sectionOf(const domain::Verdict &verdict, std::size_t index);
    static pdf::Report reportOf(const domain::Verdict &verdict, const QString &fileName, const QByteArray &sha256,
                                Time checked);
};

pdf::ReportTone toneOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return pdf::ReportTone::Good;
    case Tone::Warning: return pdf::ReportTone::Warning;
    case Tone::Bad: return pdf::ReportTone::Bad;
    case Tone::Neutral: break;
    }
    return pdf::ReportTone::Neutral;
}

pdf::ReportSection VerdictPages::sectionOf(const domain::Verdict &verdict, std::size_t index)
{
    using Tone = pdf::ReportTone;
    const domain::SignatureVerdict &signature = verdict.signatures[index];
    pdf::ReportSection section{.heading = signerName(signature), .subheading = roleOf(verdict, index), .lines = {}};
    for (const Fact &fact : factsOf(signature))
        section.lines.push_back({toneOf(fact.tone), fact.title, fact.sentence});
    for (const domain::Finding &finding : signature.errors)
        section.lines.push_back({Tone::Bad, {}, sentenceFor(finding)});
    for (const domain::Change &change : signature.changes)
        section.lines.push_back({change.isPermitted ? Tone::Neutral : Tone::Bad, {}, sentenceFor(change)});
    for (const domain::Finding &finding : signature.warnings)
        section.lines.push_back({Tone::Warning, {}, sentenceFor(finding)});
    const auto add = [&section](const QString &title, const QString &text) {
        if (!text.isEmpty())
            section.lines.push_back({Tone::Neutral, title, text});
    };
    add(tr("Level"), levelName(signature.level));
    const std::vector<domain::CertificateFacts> chain =
        signature.chain.empty() ? std::vector{signature.signer} : signature.chain;
    for (std::size_t i = 0; i < chain.size(); ++i)
        add(i == 0 ? tr("Certificate") : tr("Issued by"),
            chain[i].serial.isEmpty() ? chain[i].subject
                                      : tr("%1, serial number %2").arg(chain[i].subject, chain[i].serial));
    add(tr("Algorithm"), signature.algorithm);
    add(tr("Reason"), signature.reason);
    add(tr("Place"), signature.location);
    add(tr("SHA-256 of what was signed"), QString::fromLatin1(signature.signedRevisionSha256.toHex()));
    return section;
}

pdf::Report VerdictPages::reportOf(const domain::Verdict &verdict, const QString &fileName, const QByteArray &sha256,
                                   Time checked)
{
    using Tone = pdf::ReportTone;
    const Headline headline = headlineOf(verdict);
    pdf::Report report{.title = tr("Verification report"),
                       .tone = toneOf(headline.tone),
                       .headline = headline.title,
                       .sentence = headline.sentence,
                       .facts = {{Tone::Neutral, tr("File"), fileName},
                                 {Tone::Neutral, QStringLiteral("SHA-256"), QString::fromLatin1(sha256.toHex())},
                                 {Tone::Neutral, tr("Checked"), momentText(checked)}},
                       .sections = {},
                       .footer = QStringLiteral("Countersign"),
                       .madeAt = checked};
    for (const domain::Finding &finding : verdict.warnings)
        report.facts.push_back({Tone::Warning, {}, sentenceFor(finding)});
    for (std::size_t i = 0; i < verdict.signatures.size(); ++i)
        report.sections.push_back(sectionOf(verdict, i));
    return report;
}

} // namespace

Result<QByteArray> reportPages(const domain::Verdict &verdict, const QString &fileName, const QByteArray &fileSha256,
                               Time checked)
{
    return pdf::makeReport(VerdictPages::reportOf(verdict, fileName, fileSha256, checked));
}

} // namespace countersign::ui
