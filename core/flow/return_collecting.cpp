#include "core/flow/return_collecting.h"

#include "core/crypto/digest.h"
#include "core/domain/reduce.h"
#include "core/domain/route.h"
#include "core/flow/commit.h"
#include "core/flow/link_sending.h"
#include "core/flow/onward.h"
#include "core/flow/ports.h"
#include "core/flow/reception.h"
#include "core/pdf/worker_client.h"

#include <QLoggingCategory>

namespace countersign::flow {

Q_LOGGING_CATEGORY(collectLog, "countersign.collecting")

namespace {

const QString kCursor = QStringLiteral("relay");

struct Subject {
    domain::Envelope envelope;
    domain::Party party;
};

// A reminder is mailed apart from its link's upload; its key names the link all the same (link_sending.cpp).
QByteArray linkOf(const wire::Change &change)
{
    if (!change.link.isEmpty())
        return change.link;
    const QByteArray id = QByteArray::fromHex(change.dedupKey.section(QLatin1Char(':'), 0, 0).toLatin1());
    return id.size() == 16 && change.dedupKey.indexOf(QLatin1Char(':')) == 32 ? id : QByteArray();
}

// The envelope a message of the office's was about (messaging.cpp).
std::optional<domain::EnvelopeId> envelopeOfMessage(const Office &office, const wire::Change &change)
{
    if (!change.dedupKey.endsWith(QLatin1String(":message")))
        return std::nullopt;
    const auto id = domain::EnvelopeId::fromString(change.dedupKey.section(QLatin1Char(':'), 0, 0));
    return id && office.envelope(*id) ? id : std::nullopt;
}

// Whose link a change speaks of; nothing for a link this office no longer uses.
Result<std::optional<Subject>> subjectOf(Office &office, const wire::Change &change)
{
    const QByteArray linkId = linkOf(change);
    if (linkId.isEmpty())
        return std::optional<Subject>{};
    CS_TRY(const std::optional<domain::EnvelopeId> id, office.ports().store->envelopeOfLink(linkId));
    if (!id)
        return std::optional<Subject>{};
    CS_TRY(domain::Envelope envelope, office.envelope(*id));
    for (const domain::Party &party : envelope.parties)
        if (party.link && party.link->linkId == linkId) {
            domain::Party found = party;
            return std::optional<Subject>(Subject{std::move(envelope), std::move(found)});
        }
    return std::optional<Subject>{};
}

// A picture from a browser is decoded in the worker process and kept as pixels encoded anew.
Result<QByteArray> keepPicture(Office &office, const QByteArray &png)
{
    CS_TRY(const QByteArray clean, pdf::WorkerClient({.program = office.ports().workerProgram}).cleanImage(png, 1600));
    return office.ports().store->vault().put(clean);
}

// Answers to the fields that were asked and no others; pictures as the vault's names of them.
Result<QMap<QString, QString>> acceptedAnswers(Office &office, const wire::Manifest &sent,
                                               const wire::AnswerContent &content)
{
    QMap<QString, QString> answers;
    QByteArray initials, stamp;
    if (content.initials && !content.initials->png.isEmpty()) {
        CS_TRY(initials, keepPicture(office, content.initials->png));
    }
    if (!content.stampPng.isEmpty()) {
        CS_TRY(stamp, keepPicture(office, content.stampPng));
    }
    for (const wire::LinkField &field : sent.fields) {
        if (field.kind == QLatin1String("initials"))
            answers.insert(field.id, QString::fromLatin1(initials.toHex()));
        else if (field.kind == QLatin1String("stamp"))
            answers.insert(field.id, QString::fromLatin1(stamp.toHex()));
        else if (content.values.contains(field.id))
            answers.insert(field.id, content.values.value(field.id).left(4000));
        const bool isMissing =
            field.isRequired && field.kind != QLatin1String("signature") && answers.value(field.id).isEmpty();
        if (isMissing)
            return fail(FlowError::AnswerInvalid, QStringLiteral("a required field is empty"));
    }
    return answers;
}

Result<domain::EventBody> eventOfAnswer(Office &office, const Subject &subject)
{
    CS_TRY(const wire::StoredAnswer stored, office.ports().relay->fetchAnswer(subject.party.link->linkId));
    CS_TRY(const crypto::ReceptionKey reception, receptionKey(office));
    CS_TRY(const link::OpenedLink opened, reopenLink(office, *subject.party.link));
    auto content = link::openAnswer(opened.secrets, reception, stored.post, opened.manifest);
    if (!content)
        return fail(std::move(content).error().as(FlowError::AnswerInvalid));

    domain::Evidence evidence{.signerName = subject.party.name,
                              .signerRole = subject.party.position,
                              .channel = subject.party.channel,
                              .authentication = subject.party.authentication,
                              .at = Time{stored.received * 1000}, // the relay's clock, not the signer's
                              .utcOffsetMinutes = std::clamp(content->utcOffsetMinutes, -14 * 60, 14 * 60),
                              .address = stored.address,
                              .agent = stored.agent.left(300),
                              .method = content->signature ? content->signature->method : QString(),
                              .consentVersion = content->consentVersion,
                              .consentSha256 = QByteArray::fromHex(content->consentTextSha256.toLatin1()),
                              .answerSha256 = crypto::sha256(stored.post.enc + stored.post.ct)};
    if (!opened.manifest.documents.empty())
        evidence.shownSha256 = QByteArray::fromHex(opened.manifest.documents.front().sha256.toLatin1());
    if (content->kind == QLatin1String("declined"))
        return domain::PartyDeclined{subject.party.id, content->reason.left(2000), evidence};
    if (subject.party.act == domain::PartyAct::Approve)
        return domain::Approved{subject.party.id, evidence};

    domain::PartySigned act{.party = subject.party.id, .evidence = evidence};
    CS_TRY(act.answers, acceptedAnswers(office, opened.manifest, *content));
    if (!content->signature || content->signature->png.isEmpty())
        return fail(FlowError::AnswerInvalid, QStringLiteral("a signature is missing"));
    CS_TRY(act.signatureImageSha256, keepPicture(office, content->signature->png));
    return act;
}

Result<void> addAnswer(Office &office, Commit &commit, const Subject &subject)
{
    if (subject.party.state == domain::PartyState::Acted || subject.party.state == domain::PartyState::Declined)
        return {}; // collected before; only the cursor was lost
    CS_TRY(domain::EventBody act, eventOfAnswer(office, subject));
    const Clock &clock = *office.ports().clock;
    CS_TRY(const domain::Envelope after,
           domain::reduce(subject.envelope,
                          {.id = domain::EventId::fresh(clock),
                           .stream = subject.envelope.id.value,
                           .at = clock.now(),
                           .author = {},
                           .body = act}));
    commit.add(subject.envelope.id.value, std::move(act));
    addOnward(commit, after);
    return {};
}

std::optional<domain::DeliveryReported::Outcome> outcomeOf(const QString &kind)
{
    using Outcome = domain::DeliveryReported::Outcome;
    if (kind == QLatin1String("delivered"))
        return Outcome::Delivered;
    if (kind == QLatin1String("delivery_deferred"))
        return Outcome::Deferred;
    if (kind == QLatin1String("delivery_failed"))
        return Outcome::Failed;
    return std::nullopt;
}

// One change, one transaction: events and the cursor move together.
Result<void> takeOver(Office &office, const wire::Change &change)
{
    CS_TRY(const std::optional<Subject> subject, subjectOf(office, change));
    Commit commit(office);
    commit.by({}).cursor(kCursor, change.seq);
    if (subject) {
        const domain::StreamId stream = subject->envelope.id.value;
        commit.expect(stream, subject->envelope.version);
        if (change.kind == QLatin1String("answered")) {
            CS_CHECK(addAnswer(office, commit, *subject));
        } else if (change.kind == QLatin1String("viewed")) {
            commit.add(stream, domain::LinkViewed{subject->party.id, change.address, change.agent.left(300)});
        } else if (const auto outcome = outcomeOf(change.kind)) {
            commit.add(stream,
                       domain::DeliveryReported{.party = subject->party.id,
                                                .outcome = *outcome,
                                                .what = change.dedupKey.section(QLatin1Char(':'), -1),
                                                .detail = change.detail.left(500)});
        } else if (change.kind == QLatin1String("expired") && !domain::whoseTurn(subject->envelope).empty()) {
            commit.add(stream, domain::Expired{});
        }
    } else if (const auto id = envelopeOfMessage(office, change);
               id && change.kind == QLatin1String("delivery_failed")) {
        commit.add(id->value, domain::Commented{QStringLiteral("message-failed: ") + change.detail.left(500)});
    }
    return commit.save();
}

// An answer that cannot be accepted is noted on the card and never blocks what comes after it.
Result<void> passOver(Office &office, const wire::Change &change, const Error &why)
{
    qCWarning(collectLog) << "an answer was not accepted:" << why.detail;
    CS_TRY(const std::optional<Subject> subject, subjectOf(office, change));
    Commit commit(office);
    commit.by({}).cursor(kCursor, change.seq);
    if (subject)
        commit.add(subject->envelope.id.value, domain::Commented{QStringLiteral("answer-refused: ") + why.detail});
    return commit.save();
}

} // namespace

Result<int> collectReturns(Office &office)
{
    Ports &ports = office.ports();
    if (!ports.relay)
        return fail(FlowError::NoRelay);
    int collected = 0;
    for (;;) {
        CS_TRY(const qint64 since, ports.store->cursor(kCursor));
        auto page = ports.relay->fetchChanges(since, 0);
        if (!page) {
            const bool later = page.error().is(link::LinkError::Unreachable);
            return fail(std::move(page).error().as(later ? FlowError::RelayUnreachable : FlowError::NoRelay));
        }
        if (page->changes.empty())
            return collected;
        for (const wire::Change &change : page->changes) {
            if (auto taken = takeOver(office, change); !taken) {
                const bool isFinal =
                    taken.error().is(FlowError::AnswerInvalid) || taken.error().is(domain::DomainError::NotPossible);
                if (!isFinal)
                    return fail(std::move(taken).error());
                CS_CHECK(passOver(office, change, taken.error()));
            }
            ++collected;
        }
    }
}

} // namespace countersign::flow
