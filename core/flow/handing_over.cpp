#include "core/flow/handing_over.h"

#include "core/domain/may_act.h"
#include "core/domain/reduce.h"
#include "core/flow/guard.h"
#include "core/flow/link_sending.h"
#include "core/flow/ports.h"
#include "core/flow/resending.h"

namespace countersign::flow {

std::optional<FlowError> cannotTakeOver(const domain::Envelope &envelope, const domain::Party &party,
                                        const domain::Member &to, const std::vector<domain::Role> &roles,
                                        const std::vector<domain::Department> &departments)
{
    const bool signs = party.act == domain::PartyAct::Sign;
    const bool isInApp = party.channel == domain::Channel::InApp;
    if (!to.isActive || party.side != domain::Side::Ours)
        return FlowError::NotAllowed;
    if (signs && isInApp && !to.hasCertificate())
        return FlowError::NoCertificate;
    if (!isInApp && !looksLikeMail(to.email))
        return FlowError::BadAddress;
    const domain::Target target{.object = domain::Object::Envelope,
                                .owner = envelope.responsible.isNull() ? envelope.owner : envelope.responsible,
                                .department = envelope.department};
    const domain::Act needed = signs ? domain::Act::Sign : domain::Act::View;
    if (isInApp && !domain::mayAct(to, roles, departments, needed, target).isAllowed())
        return FlowError::NotAllowed;
    return std::nullopt;
}

Result<void> handOver(Office &office, domain::EnvelopeId id, domain::PartyId partyId, domain::MemberId to,
                      const QString &reason)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    const domain::Party *party = envelope.party(partyId);
    if (!party)
        return fail(FlowError::Changed);
    if (party->member != office.me().id)
        CS_CHECK(allow(office, domain::Act::Edit, envelope));
    const std::vector<domain::Member> members = office.members();
    const auto member = std::find_if(members.begin(), members.end(), [&](const auto &m) { return m.id == to; });
    if (member == members.end())
        return fail(FlowError::Changed);
    if (const auto why = cannotTakeOver(envelope, *party, *member, office.roles(), office.departments()))
        return fail(*why);

    const domain::PartyHandedOver act{.party = partyId,
                                      .member = to,
                                      .name = member->name,
                                      .position = member->position,
                                      .email = member->email,
                                      .reason = reason.trimmed().left(2000)};
    const Clock &clock = *office.ports().clock;
    auto after = domain::reduce(envelope,
                                {.id = domain::EventId::fresh(clock),
                                 .stream = id.value,
                                 .at = clock.now(),
                                 .author = office.me().id,
                                 .body = act});
    if (!after)
        return fail(std::move(after).error().as(FlowError::Changed));
    Commit commit(office);
    commit.expect(id.value, envelope.version).add(id.value, act);
    if (party->link) { // one of ours who signs by link: the old link dies, the other one gets their own
        addLinkReplacement(commit, id, *party->link);
        CS_CHECK(addLink(commit, office, *after, *after->party(partyId)));
    }
    return commit.save();
}

} // namespace countersign::flow
