#include "core/flow/messaging.h"

#include "core/flow/guard.h"
#include "core/flow/link_sending.h"
#include "core/flow/own_mail.h"
#include "core/flow/ports.h"
#include "core/flow/relay_failure.h"
#include "core/mail/sms_text.h"

#include <QCborMap>
#include <QCborValue>

namespace countersign::flow {

namespace {

const QString kTo = QStringLiteral("to");
const QString kSubject = QStringLiteral("subject");
const QString kText = QStringLiteral("text");
const QString kKey = QStringLiteral("key");

} // namespace

void addMessage(Commit &commit, const Office &office, const domain::Envelope &envelope,
                const domain::MessageSent &message)
{
    std::vector<QString> addresses = message.to;
    for (const domain::Member &member : office.members())
        if (std::find(message.members.begin(), message.members.end(), member.id) != message.members.end()
            && !member.email.isEmpty())
            addresses.push_back(member.email);
    commit.add(envelope.id.value, message);
    // Keys are made of ids, never of addresses: the envelope's, and a fresh one for each mail.
    for (const QString &address : addresses) {
        const QString key =
            QStringLiteral("%1:%2:message").arg(envelope.id.toString(), newUuid(*office.ports().clock).toString());
        const QCborMap payload{{kTo, address}, {kSubject, message.subject}, {kText, message.text}, {kKey, key}};
        commit.task({.kind = kPostMessageTask,
                     .envelope = envelope.id,
                     .party = {},
                     .payload = QCborValue(payload).toCbor(),
                     .notBefore = {},
                     .dedupKey = key});
    }
}

Result<void> postMessage(Office &office, const store::Task &task)
{
    const bool isOwn = sendsOwnMail(office);
    if (!isOwn && !office.ports().relay)
        return fail(FlowError::NoRelay);
    CS_TRY(const domain::Envelope envelope, office.envelope(task.envelope));
    const QCborMap payload = QCborValue::fromCbor(task.payload).toMap();
    const wire::DeliveryPayload words{.to = payload.value(kTo).toString(),
                                      .fromName = sendingCompany(office, envelope),
                                      .language = office.workspace().language,
                                      .subject = payload.value(kSubject).toString(),
                                      .text = payload.value(kText).toString()};
    if (isOwn) {
        CS_TRY(const DeliveryTrial sent, sendOwnMessage(office, words, payload.value(kKey).toString()));
        if (!sent.isDelivered && !sent.isForGood)
            return office.ports().store->tasks().retryLater(task.id, sent.words);
        Commit commit(office);
        commit.by({}).done(task.id);
        if (!sent.isDelivered)
            commit.add(envelope.id.value, domain::Commented{QStringLiteral("message-failed: ") + sent.words.left(500)});
        return commit.save();
    }
    auto identity = office.ports().relay->identity();
    if (!identity)
        return fail(relayFailure(std::move(identity).error()));
    CS_TRY(wire::Delivery mail,
           link::sealDelivery(identity->deliveryKey, payload.value(kKey).toString(), QStringLiteral("message"), words));
    if (auto posted = office.ports().relay->postDeliveries({std::move(mail)}); !posted)
        return fail(relayFailure(std::move(posted).error()));
    return office.ports().store->tasks().complete(task.id);
}

SmsCost invitationBySms(const QString &company, const QString &relayUrl, const QString &language)
{
    link::LinkSecrets secrets; // of any link: all are of one length
    secrets.linkId = QByteArray(16, 0);
    secrets.shared = Secret(std::size_t(32));
    const QString text =
        mail::smsText(QStringLiteral("invitation"),
                      {.fromName = company, .language = language, .url = link::linkUrl(relayUrl, secrets)});
    const mail::SmsLength length = mail::smsLength(text);
    return {length.units, length.parts, length.isGsm7};
}

Result<DeliveryTrial> tryDelivery(Office &office, const TrialRequest &request)
{
    CS_CHECK(allow(office, domain::Act::Manage, domain::Target{domain::Object::Delivery, {}, {}}));
    if (!office.ports().relay)
        return fail(FlowError::NoRelay);
    const QString to = request.bySms ? domain::internationalNumber(request.to) : request.to.trimmed();
    if (to.isEmpty())
        return fail(FlowError::BadAddress, request.to);
    auto identity = office.ports().relay->identity();
    if (!identity)
        return fail(relayFailure(std::move(identity).error()));
    const std::vector<domain::Company> companies = office.companies();
    CS_TRY(wire::Delivery message,
           link::sealDelivery(
               identity->deliveryKey, QStringLiteral("trial:%1:message").arg(newUuid(*office.ports().clock).toString()),
               QStringLiteral("message"),
               {.to = to,
                .fromName = companies.empty() ? office.workspace().name : companies.front().requisites.name,
                .language = office.workspace().language,
                .subject = request.subject,
                .text = request.text}));
    if (request.bySms)
        message.channel = QStringLiteral("sms");
    auto tried = office.ports().relay->tryDelivery(message);
    if (!tried)
        return fail(relayFailure(std::move(tried).error()));
    return DeliveryTrial{.isDelivered = tried->outcome == QLatin1String("delivered"),
                         .isForGood = tried->outcome == QLatin1String("refused"),
                         .words = tried->words};
}

} // namespace countersign::flow
