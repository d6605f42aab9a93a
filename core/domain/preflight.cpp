#include "core/domain/preflight.h"

#include <algorithm>

namespace countersign::domain {

namespace {

bool isLinked(const Party &party) { return party.channel != Channel::InApp; }

bool hasMail(const Party &party)
{
    const qsizetype at = party.email.indexOf(QLatin1Char('@'));
    return at > 0 && at == party.email.lastIndexOf(QLatin1Char('@')) && at < party.email.size() - 1
        && !party.email.contains(QLatin1Char(' '));
}

bool usesSms(const Party &party)
{
    return usesSms(party.channel) || (isLinked(party) && party.authentication == Authentication::SmsCode);
}

// What the way of the link and the proof of the person need, each named once.
std::vector<PreflightIssue> missingForDelivery(const Party &party)
{
    std::vector<PreflightIssue> missing;
    if (usesMail(party.channel) && !hasMail(party))
        missing.push_back(PreflightIssue::PartyWithoutAddress);
    else if (party.authentication == Authentication::EmailCode && !hasMail(party))
        missing.push_back(PreflightIssue::PartyWithoutMailForCode);
    if (usesSms(party) && internationalNumber(party.phone).isEmpty())
        missing.push_back(PreflightIssue::PartyWithoutPhone);
    if (party.authentication == Authentication::AccessCode
        && QString::fromUtf8(party.accessCode).size() < kLeastAccessCode)
        missing.push_back(PreflightIssue::PartyWithoutAccessCode);
    return missing;
}

void checkParties(std::vector<PreflightFinding> &findings, const Envelope &envelope, const PreflightFacts &facts)
{
    bool hasOurs = false, hasTheirs = false, isLinkNeeded = false;
    for (const Party &party : envelope.parties) {
        const auto add = [&](PreflightIssue issue) { findings.push_back({.issue = issue, .party = party.id}); };
        const bool isActor = party.act != PartyAct::ReceiveCopy;
        hasOurs |= isActor && party.side == Side::Ours;
        hasTheirs |= isActor && party.side == Side::Theirs;
        isLinkNeeded |= isLinked(party);
        if (party.name.trimmed().isEmpty())
            add(PreflightIssue::PartyWithoutName);
        if (isLinked(party))
            for (const PreflightIssue issue : missingForDelivery(party))
                add(issue);
        if (party.act != PartyAct::Sign)
            continue;
        if (std::none_of(envelope.fields.begin(), envelope.fields.end(), [&](const Field &field) {
                return field.party == party.id && field.kind == FieldKind::Signature;
            }))
            add(PreflightIssue::PartyWithoutSignature);
        if (party.side == Side::Ours && party.channel == Channel::InApp) {
            const auto member = std::find_if(facts.members.begin(), facts.members.end(),
                                             [&](const Member &m) { return party.member && m.id == *party.member; });
            if (member == facts.members.end() || !member->isActive || !member->hasCertificate())
                add(PreflightIssue::SignatoryWithoutCertificate);
        }
    }
    if (!hasOurs)
        findings.push_back({.issue = PreflightIssue::NoPartyOfOurs});
    if (!hasTheirs)
        findings.push_back({.issue = PreflightIssue::NoPartyOfTheirs, .blocks = false});
    if (isLinkNeeded && facts.workspace.relayUrl.isEmpty())
        findings.push_back({.issue = PreflightIssue::NoRelay});
    const auto bySms = std::find_if(envelope.parties.begin(), envelope.parties.end(), &usesSms);
    if (bySms != envelope.parties.end() && facts.relaySendsSms == false && !facts.workspace.relayUrl.isEmpty())
        findings.push_back({.issue = PreflightIssue::NoSmsGateway, .party = bySms->id});
}

// What no link could carry is said before anything is signed for it.
void checkPackage(std::vector<PreflightFinding> &findings, const Envelope &envelope)
{
    if (std::none_of(envelope.parties.begin(), envelope.parties.end(), &isLinked))
        return;
    qint64 total = 0;
    for (const Document &document : envelope.documents) {
        if (document.revisions.empty())
            continue;
        const Revision &latest = document.latest();
        total += latest.size;
        if (latest.pages > kMostLinkPages)
            findings.push_back({.issue = PreflightIssue::TooManyPages,
                                .document = document.id,
                                .detail = QString::number(latest.pages)});
    }
    if (total > kMostLinkBytes)
        findings.push_back(
            {.issue = PreflightIssue::PackageTooLarge, .detail = QString::number((total + (1 << 20) - 1) >> 20)});
    if (envelope.documents.size() > static_cast<std::size_t>(kMostLinkDocuments))
        findings.push_back(
            {.issue = PreflightIssue::TooManyDocuments, .detail = QString::number(envelope.documents.size())});
}

// A company's stamp half over its own signature is how it is done on paper, too.
bool isStampOnSignature(const Field &a, const Field &b)
{
    const auto is = [](const Field &stamp, const Field &signature) {
        return stamp.kind == FieldKind::Stamp
            && (signature.kind == FieldKind::Signature || signature.kind == FieldKind::Initials);
    };
    return a.party == b.party && !a.party.isNull() && (is(a, b) || is(b, a));
}

void checkFields(std::vector<PreflightFinding> &findings, const Envelope &envelope, const PreflightFacts &facts)
{
    constexpr double kSlack = 0.5; // points: rounding of a field dragged to the edge
    for (std::size_t i = 0; i < envelope.fields.size(); ++i) {
        const Field &field = envelope.fields[i];
        const auto add = [&](PreflightIssue issue, bool blocks) {
            std::optional<PartyId> party;
            if (!field.party.isNull())
                party = field.party;
            findings.push_back(
                {.issue = issue, .blocks = blocks, .party = party, .field = field.id, .document = field.document});
        };
        const auto boxes = facts.pageBoxes.constFind(field.document);
        if (boxes != facts.pageBoxes.constEnd()) {
            const auto page = static_cast<std::size_t>(field.page);
            if (field.page < 0 || page >= boxes->size()
                || !(*boxes)[page].adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(field.rect))
                add(PreflightIssue::FieldOutsidePage, true);
        }
        if (field.kind == FieldKind::Choice && field.options.isEmpty())
            add(PreflightIssue::ChoiceWithoutOptions, true);
        for (std::size_t j = 0; j < i; ++j) {
            const Field &other = envelope.fields[j];
            const QRectF common = field.rect.intersected(other.rect);
            if (isStampOnSignature(field, other))
                continue;
            if (field.document == other.document && field.page == other.page && common.width() > kSlack
                && common.height() > kSlack) {
                add(PreflightIssue::FieldsOverlap, false);
                break;
            }
        }
    }
}

} // namespace

std::vector<PreflightFinding> preflight(const Envelope &envelope, const PreflightFacts &facts)
{
    std::vector<PreflightFinding> findings;
    if (envelope.title.trimmed().isEmpty())
        findings.push_back({.issue = PreflightIssue::NoTitle});
    if (envelope.documents.empty())
        findings.push_back({.issue = PreflightIssue::NoDocument});
    checkParties(findings, envelope, facts);
    checkPackage(findings, envelope);
    for (const Document &document : envelope.documents) {
        if (!document.source)
            continue;
        for (const QString &tag : document.source->tags)
            if (document.source->values.value(tag).isEmpty())
                findings.push_back({.issue = PreflightIssue::MissingValue, .document = document.id, .detail = tag});
    }
    if (facts.workspace.sealCertificate.isEmpty())
        findings.push_back({.issue = PreflightIssue::NoSealCertificate});
    checkFields(findings, envelope, facts);
    if (envelope.deadline && *envelope.deadline <= facts.now)
        findings.push_back({.issue = PreflightIssue::DeadlinePast});
    return findings;
}

} // namespace countersign::domain
