#include "core/flow/erasure.h"

#include "core/flow/commit.h"
#include "core/flow/guard.h"
#include "core/flow/ports.h"
#include "core/flow/relay_failure.h"

namespace countersign::flow {

namespace {

bool isOf(const domain::Party &party, const domain::Contact &contact)
{
    const auto isSame = [](const QString &a, const QString &b) {
        return !a.trimmed().isEmpty() && a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
    };
    // The address the link went to counts too: the party may have been corrected since.
    return isSame(contact.email, party.email) || isSame(contact.phone, party.phone)
        || (party.link && (isSame(contact.email, party.link->sentTo) || isSame(contact.phone, party.link->sentTo)));
}

} // namespace

Result<ErasureOutcome> eraseAtRelay(Office &office, const domain::Contact &contact)
{
    const domain::Member me = office.me();
    CS_CHECK(allow(office, domain::Act::Delete,
                   domain::Target{.object = domain::Object::Contact, .owner = me.id, .department = me.department}));
    if (!office.ports().relay)
        return fail(FlowError::NoRelay);
    if (contact.email.trimmed().isEmpty() && contact.phone.trimmed().isEmpty())
        return fail(FlowError::BadRecord, QStringLiteral("neither an address nor a number"));
    CS_TRY(const std::vector<domain::Envelope> envelopes, office.ports().store->envelopes());
    ErasureOutcome outcome;
    Commit commit(office);
    for (const domain::Envelope &envelope : envelopes)
        for (const domain::Party &party : envelope.parties) {
            if (!party.link || !isOf(party, contact))
                continue;
            if (!domain::isOver(domain::stateOf(envelope))) {
                ++outcome.underWay;
                continue;
            }
            ++outcome.asked;
            commit.task({.kind = kEraseLinkTask,
                         .envelope = envelope.id,
                         .party = party.id,
                         .payload = party.link->linkId,
                         .notBefore = {},
                         .dedupKey = QStringLiteral("%1:%2").arg(kEraseLinkTask,
                                                                 QString::fromLatin1(party.link->linkId.toHex()))});
        }
    if (outcome.asked > 0)
        CS_CHECK(commit.save());
    return outcome;
}

Result<void> eraseLink(Office &office, const store::Task &task)
{
    if (!office.ports().relay)
        return fail(FlowError::NoRelay);
    const auto erased = office.ports().relay->erase(task.payload);
    // A relay that does not know the link holds nothing of it.
    if (!erased && !erased.error().is(link::LinkError::NotFound))
        return fail(relayFailure(erased.error()));
    return office.ports().store->tasks().complete(task.id);
}

} // namespace countersign::flow
