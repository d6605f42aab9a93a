#include "core/flow/sealing.h"

#include "core/domain/reduce.h"
#include "core/domain/revision_plan.h"
#include "core/flow/commit.h"
#include "core/flow/company_authority.h"
#include "core/flow/finished_posting.h"
#include "core/flow/link_sending.h"
#include "core/flow/ports.h"
#include "core/flow/sign_document.h"
#include "core/pdf/images.h"

#include <QRegularExpression>

namespace countersign::flow {

namespace {

Result<QImage> picture(Office &office, const QByteArray &sha256)
{
    if (sha256.isEmpty())
        return QImage();
    CS_TRY(const QByteArray png, office.pdf(sha256));
    return pdf::decodeImage(png);
}

// The picture an answer names for the party's fields of one kind.
Result<QImage> answeredPicture(Office &office, const domain::Envelope &envelope, const domain::Party &party,
                               domain::FieldKind kind)
{
    for (const domain::Field &field : envelope.fields)
        if (field.party == party.id && field.kind == kind)
            return picture(office, QByteArray::fromHex(party.answers.value(field.id.toString()).toLatin1()));
    return QImage();
}

Result<QByteArray> sealForParty(Office &office, const QByteArray &pdf, const domain::Envelope &envelope,
                                const domain::Document &document, const domain::Party &party, const MappingFacts &facts,
                                std::vector<pdf::FieldFill> also, crypto::SigningKey &key, const SignatureLevel &level)
{
    domain::Evidence evidence = party.evidence.value_or(domain::Evidence{});
    const QString company = companyName(facts, envelope);
    PartyMarks marks{.typedName = party.name,
                     .answers = party.answers,
                     .at = evidence.at,
                     .utcOffsetMinutes = evidence.utcOffsetMinutes,
                     .certifier = sealedBy(evidence.method, company)};
    CS_TRY(marks.signature, picture(office, party.signatureImageSha256));
    CS_TRY(marks.initials, answeredPicture(office, envelope, party, domain::FieldKind::Initials));
    CS_TRY(marks.stamp, answeredPicture(office, envelope, party, domain::FieldKind::Stamp));
    // /M is when the seal is made; when the party acted stands in the evidence and on the page.
    return signDocument({.pdf = pdf,
                         .envelope = envelope,
                         .document = document,
                         .party = party,
                         .evidence = evidence,
                         .marks = marks,
                         .signedAt = office.ports().clock->now(),
                         .signerName = company,
                         .reason = facts.words.sealsActOf.arg(party.name),
                         .also = std::move(also)},
                        facts, key, level);
}

Result<std::vector<domain::NewRevision>> sealedRevisions(Office &office, const domain::Envelope &envelope)
{
    using Kind = domain::PlannedRevision::Kind;
    CS_TRY(const std::unique_ptr<crypto::SigningKey> key, sealKey(office));
    const MappingFacts facts = mappingFacts(office);
    // Only the closing signature climbs to the office's level: its validation data and timestamps speak for all of them.
    CS_TRY(const SignatureLevel plain, signatureLevel(office, domain::PadesLevel::B));
    CS_TRY(const SignatureLevel full, signatureLevel(office, office.workspace().signatureLevel));
    const std::vector<domain::PlannedRevision> plan = domain::planRevisions(envelope);
    std::vector<domain::NewRevision> revisions;
    for (const domain::Document &document : envelope.documents) {
        CS_TRY(QByteArray pdf, office.pdf(document.latest().sha256));
        for (const domain::PlannedRevision &planned : plan) {
            const bool isLast = &planned == &plan.back(), isSeal = planned.kind == Kind::FinalSeal;
            const SignatureLevel &level = isLast ? full : plain;
            const Time now = office.ports().clock->now();
            std::vector<pdf::FieldFill> closing =
                isLast ? closingFills(envelope, facts, isSeal, now) : std::vector<pdf::FieldFill>();
            if (planned.kind == Kind::SealForParty) {
                CS_TRY(pdf,
                       sealForParty(office, pdf, envelope, document, *envelope.party(*planned.party), facts,
                                    std::move(closing), *key, level));
            } else if (isSeal) {
                CS_TRY(pdf,
                       closeDocument({.pdf = pdf,
                                      .company = companyName(facts, envelope),
                                      .reason = facts.words.closedBySeal,
                                      .at = now,
                                      .fills = std::move(closing)},
                                     *key, level));
            }
        }
        CS_TRY(const QByteArray sha256, office.ports().store->vault().put(pdf));
        revisions.push_back({.document = document.id,
                             .revision = {.sha256 = sha256,
                                          .kind = domain::RevisionKind::Sealed,
                                          .size = pdf.size(),
                                          .pages = document.latest().pages}});
    }
    return revisions;
}

void addCompletionTask(Commit &commit, const domain::Envelope &envelope, domain::PartyId party)
{
    commit.task(
        {.kind = kPostCompletionTask,
         .envelope = envelope.id,
         .party = party,
         .payload = {},
         .notBefore = {},
         .dedupKey = QStringLiteral("%1:%2:%3").arg(kPostCompletionTask, envelope.id.toString(), party.toString())});
}

} // namespace

Result<void> seal(Office &office, domain::EnvelopeId id)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    auto revisions = sealedRevisions(office, envelope);
    if (!revisions) {
        // An authority that does not answer is asked again later, by itself; that it hinders is said once.
        const bool isAway =
            revisions.error().is(FlowError::NoTimestamp) || revisions.error().is(FlowError::NoValidationData);
        if (!isAway || envelope.sealProblem.isEmpty()) {
            Commit failed(office);
            failed.by({}).add(id.value, domain::SealFailed{keptSealProblem(revisions.error())});
            CS_CHECK(failed.save());
        }
        return isAway ? fail(std::move(revisions).error())
                      : fail(std::move(revisions).error().as(FlowError::SealFailed));
    }

    // One transaction: sealed, links for those who only receive a copy, completed, and the posting of it all.
    const Clock &clock = *office.ports().clock;
    Commit commit(office);
    commit.by({}).expect(id.value, envelope.version);
    const domain::Sealed sealedBody{*revisions};
    CS_TRY(const domain::Envelope after,
           domain::reduce(envelope,
                          {.id = domain::EventId::fresh(clock),
                           .stream = id.value,
                           .at = clock.now(),
                           .author = {},
                           .body = sealedBody}));
    commit.add(id.value, sealedBody);
    for (const domain::Party &party : after.parties) {
        if (party.channel == domain::Channel::InApp)
            continue;
        if (!party.link && party.act == domain::PartyAct::ReceiveCopy)
            CS_CHECK(addLink(commit, office, after, party));
        else if (!party.link)
            continue;
        addCompletionTask(commit, after, party.id);
    }
    if (office.ports().relay)
        addFinishedTask(commit, after);
    commit.add(id.value, domain::Completed{});
    return commit.save();
}

QString keptSealProblem(const Error &error)
{
    QString detail = error.detail;
    QStringList codes;
    for (const Error *at = &error; at; at = at->causes.empty() ? nullptr : &at->causes.front()) {
        codes << QStringLiteral("%1:%2")
                     .arg(QString::fromLatin1(at->code.module.data(), qsizetype(at->code.module.size())))
                     .arg(at->code.value);
        detail = at->detail.isEmpty() ? detail : at->detail;
    }
    return QStringLiteral("%1 [%2]").arg(detail, codes.join(QLatin1Char(' '))).trimmed();
}

SealProblem sealProblemOf(const QString &kept)
{
    static const QRegularExpression pattern(QStringLiteral("^(.*?)\\s*\\[((?:[a-z_.]+:\\d{1,6} ?)+)\\]$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(kept);
    if (!match.hasMatch())
        return {kept, {}};
    SealProblem problem{match.captured(1), {}};
    for (const QString &code : match.captured(2).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        problem.codes.push_back(
            {code.section(QLatin1Char(':'), 0, 0).toLatin1(), code.section(QLatin1Char(':'), 1).toInt()});
    return problem;
}

} // namespace countersign::flow
