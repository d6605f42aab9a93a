#include "ui/document/evidence_report.h"

#include "ui/models/time_words.h"
#include "ui/words/trade_words.h"

#include <QCoreApplication>

namespace countersign::ui {

namespace {

class EvidenceReport
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceReport)
};

QString nameOfKind(domain::RevisionKind kind)
{
    switch (kind) {
    case domain::RevisionKind::Original: return EvidenceReport::tr("Original");
    case domain::RevisionKind::Prepared: return EvidenceReport::tr("Prepared for signing");
    case domain::RevisionKind::Signed: return EvidenceReport::tr("Signed");
    case domain::RevisionKind::Sealed: return EvidenceReport::tr("Sealed and complete");
    }
    return {};
}

QString hex(const QByteArray &hash) { return QString::fromLatin1(hash.toHex()); }

pdf::ReportSection sectionOf(const domain::Party &party)
{
    pdf::ReportSection section{.heading = party.name, .subheading = party.companyName, .lines = {}};
    const auto add = [&](const QString &title, const QString &text) {
        if (!text.isEmpty())
            section.lines.push_back({pdf::ReportTone::Neutral, title, text});
    };
    if (party.state == domain::PartyState::Declined)
        section.lines.push_back({pdf::ReportTone::Bad, EvidenceReport::tr("Declined"), party.declineReason});
    if (!party.evidence) {
        add(EvidenceReport::tr("Has not acted"),
            party.act == domain::PartyAct::ReceiveCopy ? EvidenceReport::tr("Receives a copy only.")
                                                       : EvidenceReport::tr("There is no evidence yet."));
        return section;
    }
    const domain::Evidence &e = *party.evidence;
    section.lines.push_back({party.state == domain::PartyState::Declined ? pdf::ReportTone::Bad : pdf::ReportTone::Good,
                             EvidenceReport::tr("When"), fullMoment(e.at) + QStringLiteral(" · ") + e.at.toIso()});
    add(EvidenceReport::tr("Role"), e.signerRole);
    add(EvidenceReport::tr("Way"), nameOf(e.channel));
    add(EvidenceReport::tr("Checked by"), nameOf(e.authentication));
    add(EvidenceReport::tr("Address"), e.address);
    add(EvidenceReport::tr("Program"), e.agent);
    add(EvidenceReport::tr("Consent"),
        e.consentSha256.isEmpty()
            ? QString()
            : EvidenceReport::tr("version %1, SHA-256 %2").arg(e.consentVersion, hex(e.consentSha256)));
    add(EvidenceReport::tr("What was shown, SHA-256"), hex(e.shownSha256));
    add(EvidenceReport::tr("What came back, SHA-256"), hex(e.answerSha256));
    add(EvidenceReport::tr("Certificate, SHA-256"), hex(e.certificateSha256));
    return section;
}

} // namespace

pdf::Report evidenceReport(const domain::Envelope &envelope, const std::vector<domain::Event> &oldestFirst,
                           const EventNames &names, Time now)
{
    const domain::EnvelopeState state = domain::stateOf(envelope);
    pdf::Report report{.title = EvidenceReport::tr("Evidence"),
                       .tone =
                           state == domain::EnvelopeState::Completed ? pdf::ReportTone::Good : pdf::ReportTone::Neutral,
                       .headline = envelope.title,
                       .sentence = nameOf(state),
                       .footer = envelope.number.isEmpty() ? envelope.title : envelope.number,
                       .madeAt = now};
    const auto fact = [&](const QString &title, const QString &text) {
        if (!text.isEmpty())
            report.facts.push_back({pdf::ReportTone::Neutral, title, text});
    };
    fact(EvidenceReport::tr("Number"), envelope.number);
    fact(EvidenceReport::tr("Made"), fullMoment(envelope.created));
    fact(EvidenceReport::tr("Printed"), fullMoment(now));
    for (const domain::Document &document : envelope.documents) {
        pdf::ReportSection files{.heading = document.name, .subheading = {}, .lines = {}};
        for (const domain::Revision &revision : document.revisions)
            files.lines.push_back(
                {pdf::ReportTone::Neutral, nameOfKind(revision.kind),
                 EvidenceReport::tr("%n page(s), SHA-256 %1", nullptr, revision.pages).arg(hex(revision.sha256))});
        report.sections.push_back(std::move(files));
    }
    for (const domain::Party &party : envelope.parties)
        report.sections.push_back(sectionOf(party));
    pdf::ReportSection journal{.heading = EvidenceReport::tr("Journal"),
                               .subheading =
                                   EvidenceReport::tr("%n event(s)", nullptr, static_cast<int>(oldestFirst.size())),
                               .lines = {}};
    for (const domain::Event &event : oldestFirst) {
        const EventWords words = wordsOf(event, names);
        const QString when = fullMoment(event.at);
        const pdf::ReportTone tone = words.tone == Tone::Ok ? pdf::ReportTone::Good
            : words.tone == Tone::Warning                   ? pdf::ReportTone::Warning
            : words.tone == Tone::Bad                       ? pdf::ReportTone::Bad
                                                            : pdf::ReportTone::Neutral;
        journal.lines.push_back({tone, words.sentence,
                                 (words.detail.isEmpty() ? when : when + QStringLiteral(" · ") + words.detail)
                                     + QStringLiteral(" · ") + event.id.toString()});
    }
    report.sections.push_back(std::move(journal));
    return report;
}

} // namespace countersign::ui
