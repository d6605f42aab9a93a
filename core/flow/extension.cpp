#include "core/flow/extension.h"

#include "core/domain/route.h"
#include "core/flow/guard.h"
#include "core/flow/link_sending.h"
#include "core/flow/ports.h"

namespace countersign::flow {

Result<void> addExtension(Commit &commit, Office &office, const domain::Envelope &envelope, Time deadline)
{
    if (deadline <= office.ports().clock->now())
        return fail(FlowError::DeadlinePast);
    commit.add(envelope.id.value, domain::DeadlineExtended{deadline});
    domain::Envelope after = envelope;
    after.deadline = deadline;
    for (const domain::PartyId id : domain::whoseTurn(envelope)) {
        const domain::Party &party = *envelope.party(id);
        if (!party.link || party.link->expires >= deadline)
            continue;
        addLinkReplacement(commit, envelope.id, *party.link);
        CS_CHECK(addLink(commit, office, after, party));
    }
    return {};
}

Result<void> extendDeadline(Office &office, domain::EnvelopeId id, Time deadline)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Edit, envelope));
    Commit commit(office);
    commit.expect(id.value, envelope.version);
    CS_CHECK(addExtension(commit, office, envelope, deadline));
    return commit.save();
}

} // namespace countersign::flow
