#include "core/flow/return_collecting.h"

#include "core/crypto/digest.h"
#include "core/domain/reduce.h"
#include "core/domain/route.h"
#include "core/flow/commit.h"
#include "core/flow/journal_exchange.h"
#include "core/flow/link_sending.h"
#include "core/flow/onward.h"
#include "core/flow/ports.h"
#include "core/flow/relay_failure.h"
#include "core/flow/relay_trust.h"
#include "core/flow/reception.h"
#include "core/pdf/worker_client.h"

#include <QLoggingCategory>

#include <algorithm>

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

// The envelope a message or a webhook of the office's was about (messaging.cpp, webhook_calling.cpp).
std::optional<domain::EnvelopeId> envelopeOfMessage(const Office &office, const wire::Change &change)
{
    if (!change.dedupKey.endsWith(QLatin1String(":message")) && !change.dedupKey.endsWith(QLatin1String(":event")))
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

// Files of a stranger: a PDF is looked at in the worker process only, a picture is decoded there and kept encoded anew.
Result<domain::ReceivedFile> keepFile(Office &office, const QByteArray &linkId, const wire::Attachment &attachment)
{
    const auto field = domain::FieldId::fromString(attachment.field);
    if (!field)
        return fail(FlowError::AnswerInvalid, QStringLiteral("a file for no field"));
    std::vector<QByteArray> chunks;
    for (const QString &address : attachment.chunks) {
        auto chunk = office.ports().relay->fetchChunk(linkId, address);
        if (!chunk)
            return fail(chunk.error().is(link::LinkError::NotFound)
                            ? std::move(chunk).error().as(FlowError::AnswerInvalid, QStringLiteral("a file is gone"))
                            : relayFailure(std::move(chunk).error()));
        chunks.push_back(std::move(*chunk));
    }
    auto bytes = link::openAttachment(linkId, attachment, chunks);
    if (!bytes)
        return fail(std::move(bytes).error().as(FlowError::AnswerInvalid));
    pdf::WorkerClient worker({.program = office.ports().workerProgram});
    if (attachment.type == QLatin1String("application/pdf")) {
        if (auto looked = worker.open(*bytes); !looked)
            return fail(std::move(looked).error().as(FlowError::AnswerInvalid,
                                                     QStringLiteral("an attached file is no PDF that can be read")));
    } else {
        auto clean = worker.cleanImage(*bytes, 8000);
        if (!clean)
            return fail(std::move(clean).error().as(FlowError::AnswerInvalid,
                                                    QStringLiteral("an attached picture cannot be read")));
        *bytes = std::move(*clean);
    }
    CS_TRY(const QByteArray sha256, office.ports().store->vault().put(*bytes));
    QString name = attachment.name.section(QLatin1Char('/'), -1).section(QLatin1Char('\\'), -1).simplified().left(120);
    if (name.isEmpty() || name.startsWith(QLatin1Char('.')))
        name.prepend(QStringLiteral("file"));
    return domain::ReceivedFile{.field = *field, .name = name, .sha256 = sha256, .size = bytes->size()};
}

QString namesOf(const std::vector<domain::ReceivedFile> &files, const QString &field)
{
    QStringList names;
    for (const domain::ReceivedFile &file : files)
        if (file.field.toString() == field)
            names.append(file.name);
    return names.join(QStringLiteral(", "));
}

// Answers to the fields that were asked and no others; pictures as the vault's names of them.
Result<QMap<QString, QString>> acceptedAnswers(Office &office, const wire::Manifest &sent,
                                               const wire::AnswerContent &content,
                                               const std::vector<domain::ReceivedFile> &files)
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
        else if (field.kind == QLatin1String("attachment"))
            answers.insert(field.id, namesOf(files, field.id)); // the document says which files came with it
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
    if (stored.codeChecked > 0)
        evidence.codeChecked = Time{stored.codeChecked * 1000};
    else if (subject.party.authentication == domain::Authentication::EmailCode
             || subject.party.authentication == domain::Authentication::SmsCode)
        return fail(FlowError::AnswerInvalid, QStringLiteral("the one-time code was not checked"));
    if (!opened.manifest.documents.empty())
        evidence.shownSha256 = QByteArray::fromHex(opened.manifest.documents.front().sha256.toLatin1());
    if (content->kind == QLatin1String("declined"))
        return domain::PartyDeclined{subject.party.id, content->reason.left(2000), evidence};
    if (content->kind == QLatin1String("delegated"))
        return domain::PartyDelegated{.party = subject.party.id,
                                      .name = content->delegate->name,
                                      .email = content->delegate->email,
                                      .phone = content->delegate->phone,
                                      .position = content->delegate->position,
                                      .reason = content->reason.left(2000),
                                      .evidence = evidence};
    if (subject.party.act == domain::PartyAct::Approve)
        return domain::Approved{subject.party.id, evidence};

    domain::PartySigned act{.party = subject.party.id, .evidence = evidence};
    for (const wire::Attachment &attachment : content->attachments) {
        CS_TRY(domain::ReceivedFile file, keepFile(office, subject.party.link->linkId, attachment));
        act.files.push_back(std::move(file));
    }
    CS_TRY(act.answers, acceptedAnswers(office, opened.manifest, *content, act.files));
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
    const bool isDelegated = std::holds_alternative<domain::PartyDelegated>(act);
    if (std::holds_alternative<domain::PartyDeclined>(act)) // nobody else signs in vain
        addLinkCancellations(commit, after, QStringLiteral("declined"), subject.party.id);
    commit.add(subject.envelope.id.value, std::move(act));
    if (isDelegated) { // the turn stays with the party, in another person's hands
        addLinkReplacement(commit, subject.envelope.id, *subject.party.link);
        return addLink(commit, office, after, *after.party(subject.party.id));
    }
    addOnward(commit, after);
    return {};
}

Result<void> addQuestion(Office &office, Commit &commit, const Subject &subject, const wire::Change &change)
{
    const QByteArray linkId = subject.party.link->linkId;
    auto questions = office.ports().relay->fetchQuestions(linkId);
    if (!questions)
        return fail(relayFailure(std::move(questions).error()));
    const auto asked = std::find_if(questions->begin(), questions->end(), [&](const wire::StoredQuestion &question) {
        return question.post.id.toString() == change.detail;
    });
    if (asked == questions->end())
        return fail(FlowError::AnswerInvalid, QStringLiteral("a question that is not there"));
    CS_TRY(const crypto::ReceptionKey reception, receptionKey(office));
    CS_TRY(const link::OpenedLink opened, reopenLink(office, *subject.party.link));
    auto content = link::openQuestion(opened.secrets, reception, asked->post);
    if (!content)
        return fail(std::move(content).error().as(FlowError::AnswerInvalid));
    commit.add(subject.envelope.id.value,
               domain::QuestionAsked{.party = subject.party.id,
                                     .question = content->id,
                                     .text = content->text,
                                     .address = asked->address,
                                     .agent = asked->agent.left(300)});
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
    CS_TRY(std::optional<Subject> subject, subjectOf(office, change));
    if (subject && (change.kind == QLatin1String("answered") || change.kind == QLatin1String("question"))) {
        // A colleague sent the link: what was sent may still be on its way here.
        CS_CHECK(fetchFilesOf(office, subject->envelope.id));
        CS_TRY(subject, subjectOf(office, change)); // as it is after the wait
    }
    Commit commit(office);
    commit.by({}).cursor(kCursor, change.seq);
    if (subject) {
        const domain::StreamId stream = subject->envelope.id.value;
        commit.expect(stream, subject->envelope.version);
        if (change.kind == QLatin1String("answered")) {
            CS_CHECK(addAnswer(office, commit, *subject));
        } else if (change.kind == QLatin1String("question")) {
            CS_CHECK(addQuestion(office, commit, *subject, change));
        } else if (change.kind == QLatin1String("locked")) {
            commit.add(stream,
                       domain::LinkLocked{.party = subject->party.id,
                                          .byCodes = change.detail == QLatin1String("code"),
                                          .address = change.address});
        } else if (change.kind == QLatin1String("reminders_stopped")) {
            commit.add(stream, domain::RemindersStopped{subject->party.id});
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
            addLinkCancellations(commit, subject->envelope, QStringLiteral("expired"));
        }
    } else if (const auto id = envelopeOfMessage(office, change);
               id && change.kind == QLatin1String("delivery_failed")) {
        commit.add(
            id->value,
            domain::Commented{(change.dedupKey.endsWith(QLatin1String(":event")) ? QStringLiteral("webhook-failed: ")
                                                                                 : QStringLiteral("message-failed: "))
                              + change.detail.left(500)});
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

Result<int> collectReturns(Office &office, std::int64_t doneByOthers)
{
    Ports &ports = office.ports();
    if (!ports.relay)
        return fail(FlowError::NoRelay);
    int collected = 0;
    for (;;) {
        CS_TRY(const qint64 since, ports.store->cursor(kCursor));
        auto page = ports.relay->fetchChanges(since, 0);
        if (!page)
            return fail(relayFailure(std::move(page).error()));
        CS_TRY(const std::optional<std::int64_t> goOn, followLog(office, since, *page));
        if (goOn) {
            Commit commit(office);
            CS_CHECK(commit.by({}).cursor(kCursor, *goOn).save());
            continue;
        }
        if (page->changes.empty())
            return collected;
        if (page->changes.back().seq <= doneByOthers) {
            Commit commit(office);
            CS_CHECK(commit.by({}).cursor(kCursor, page->changes.back().seq).save());
            continue;
        }
        for (const wire::Change &change : page->changes) {
            if (change.seq <= doneByOthers)
                continue;
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
