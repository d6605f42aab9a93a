#include "core/flow/resending.h"

#include "core/flow/guard.h"
#include "core/flow/link_sending.h"
#include "core/flow/ports.h"
#include "core/flow/relay_failure.h"

#include <QRegularExpression>

namespace countersign::flow {

bool looksLikeMail(const QString &address)
{
    static const QRegularExpression shape(QStringLiteral("^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)*\\z"));
    return address.size() <= 254 && shape.match(address).hasMatch();
}

Result<void> resend(Office &office, domain::EnvelopeId id, domain::PartyId partyId, const Recipient &to)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Send, envelope));
    const domain::Party *before = envelope.party(partyId);
    if (!before || before->channel == domain::Channel::InApp)
        return fail(FlowError::Changed);
    domain::Party party = *before;
    party.email = to.email.trimmed();
    party.phone = to.phone.trimmed();
    if ((domain::usesMail(party.channel) && !looksLikeMail(party.email))
        || (domain::usesSms(party.channel) && domain::internationalNumber(party.phone).isEmpty()))
        return fail(FlowError::BadAddress);

    Commit commit(office);
    commit.expect(id.value, envelope.version)
        .add(id.value, domain::RecipientCorrected{.party = partyId, .email = party.email, .phone = party.phone});
    if (party.link)
        addLinkReplacement(commit, id, *party.link);
    party.link.reset();
    domain::Envelope after = envelope;
    *after.party(partyId) = party;
    CS_CHECK(addLink(commit, office, after, party));
    return commit.save();
}

Result<void> unlockLink(Office &office, domain::EnvelopeId id, domain::PartyId partyId)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Send, envelope));
    const domain::Party *party = envelope.party(partyId);
    if (!party || !party->link)
        return fail(FlowError::Changed);
    if (!office.ports().relay)
        return fail(FlowError::NoRelay);
    if (auto unlocked = office.ports().relay->unlock(party->link->linkId); !unlocked)
        return fail(relayFailure(std::move(unlocked).error()));
    Commit commit(office);
    commit.expect(id.value, envelope.version).add(id.value, domain::LinkUnlocked{partyId});
    return commit.save();
}

} // namespace countersign::flow
