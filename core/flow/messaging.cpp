#include "core/flow/messaging.h"

#include "core/flow/link_sending.h"
#include "core/flow/ports.h"

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
    if (!office.ports().relay)
        return fail(FlowError::NoRelay);
    CS_TRY(const domain::Envelope envelope, office.envelope(task.envelope));
    const QCborMap payload = QCborValue::fromCbor(task.payload).toMap();
    auto identity = office.ports().relay->identity();
    if (!identity)
        return fail(relayFailure(std::move(identity).error()));
    CS_TRY(wire::Delivery mail,
           link::sealDelivery(identity->deliveryKey, payload.value(kKey).toString(), QStringLiteral("message"),
                              {.to = payload.value(kTo).toString(),
                               .fromName = sendingCompany(office, envelope),
                               .language = office.workspace().language,
                               .subject = payload.value(kSubject).toString(),
                               .text = payload.value(kText).toString()}));
    if (auto posted = office.ports().relay->postDeliveries({std::move(mail)}); !posted)
        return fail(relayFailure(std::move(posted).error()));
    return office.ports().store->tasks().complete(task.id);
}

} // namespace countersign::flow
