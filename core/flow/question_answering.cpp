#include "core/flow/question_answering.h"

#include "core/flow/guard.h"
#include "core/flow/link_sending.h"
#include "core/flow/messaging.h"
#include "core/flow/own_mail.h"
#include "core/flow/ports.h"
#include "core/flow/relay_failure.h"
#include "core/flow/resending.h"

#include <QCborMap>
#include <QCborValue>

#include <algorithm>

namespace countersign::flow {

namespace {

const QString kLink = QStringLiteral("link");
const QString kQuestion = QStringLiteral("question");
const QString kSealed = QStringLiteral("sealed");

} // namespace

bool answersOnPage(const domain::Envelope &envelope, const domain::Party &party, Time now)
{
    const domain::EnvelopeState state = domain::stateOf(envelope);
    const bool isOver = state == domain::EnvelopeState::Cancelled || state == domain::EnvelopeState::Expired
        || state == domain::EnvelopeState::Declined;
    return party.link && party.link->isPosted && !isOver
        && (party.state != domain::PartyState::Turn || now < party.link->expires);
}

Result<void> answerQuestion(Office &office, domain::EnvelopeId id, const Uuid &question, const QString &subject,
                            const QString &text)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Send, envelope));
    CS_TRY(const std::vector<domain::Event> events, office.events(id.value));
    const auto event = std::find_if(events.begin(), events.end(), [&](const domain::Event &e) {
        const auto *body = std::get_if<domain::QuestionAsked>(&e.body);
        return body && body->question == question;
    });
    const QString words = text.trimmed();
    if (event == events.end() || words.isEmpty() || words.size() > wire::kMaxReplyText)
        return fail(FlowError::Changed);
    const auto &asked = std::get<domain::QuestionAsked>(event->body);
    const domain::Party *party = envelope.party(asked.party);
    const Time now = office.ports().clock->now();
    domain::MessageSent message{.subject = subject.simplified().left(200), .text = words};
    message.question = question;
    Commit commit(office);
    commit.expect(id.value, envelope.version);
    if (party && answersOnPage(envelope, *party, now)) {
        CS_TRY(const link::OpenedLink opened, reopenLink(office, *party->link));
        // Sealed once: a repeat after a lost reply is the same bytes.
        CS_TRY(const QByteArray sealed,
               link::sealReply(
                   opened.secrets, question,
                   {.question = asked.text, .text = words, .from = office.me().name, .at = now.msSinceEpoch / 1000}));
        commit.add(id.value, message);
        commit.task(
            {.kind = kPostReplyTask,
             .envelope = id,
             .party = party->id,
             .payload =
                 QCborValue(QCborMap{{kLink, party->link->linkId}, {kQuestion, question.toBytes()}, {kSealed, sealed}})
                     .toCbor(),
             .notBefore = {},
             .dedupKey = kPostReplyTask + QLatin1Char(':') + question.toString()});
        return commit.save();
    }
    if (!party || !looksLikeMail(party->email))
        return fail(FlowError::BadAddress, party ? party->email : QString());
    message.to.push_back(party->email);
    addMessage(commit, office, envelope, message);
    return commit.save();
}

Result<void> postReply(Office &office, const store::Task &task)
{
    using link::LinkError;
    if (!office.ports().relay)
        return fail(FlowError::NoRelay);
    const QCborMap payload = QCborValue::fromCbor(task.payload).toMap();
    const QByteArray linkId = payload.value(kLink).toByteArray();
    const auto question = Uuid::fromBytes(payload.value(kQuestion).toByteArray());
    CS_TRY(const Posting post, posting(office, task));
    if (!question)
        return fail(FlowError::Changed);
    Commit commit(office);
    commit.by({}).done(task.id);
    const auto sayItFailed = [&] {
        commit.add(
            task.envelope.value,
            domain::Commented{QStringLiteral("message-failed: the link no longer opens, the answer was not read")});
        return commit.save();
    };
    if (post.party->link->linkId != linkId)
        return sayItFailed(); // another link went out meanwhile
    const QString kind = QStringLiteral("replied");
    const QString what = QStringLiteral("%1-%2").arg(kind, question->toString());
    CS_TRY(std::vector<wire::Delivery> notices, noticesTo(office, post, kind, what));
    auto put =
        office.ports().relay->putReply(linkId, *question, {payload.value(kSealed).toByteArray(), std::move(notices)});
    if (!put) {
        const Error &error = put.error();
        if (error.is(LinkError::Expired) || error.is(LinkError::NotFound) || error.is(LinkError::Conflict))
            return sayItFailed();
        return fail(relayFailure(std::move(put).error()));
    }
    if (sendsOwnMail(office, *post.party))
        addOwnMail(commit, post.envelope.id, post.party->id, linkId, kind, what);
    return commit.save();
}

} // namespace countersign::flow
