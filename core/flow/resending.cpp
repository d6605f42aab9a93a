#include "core/flow/resending.h"

#include "core/domain/route.h"
#include "core/flow/guard.h"
#include "core/flow/link_sending.h"
#include "core/flow/ports.h"
#include "core/flow/relay_failure.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign::flow {

bool looksLikeMail(const QString &address)
{
    static const QRegularExpression shape(QStringLiteral("^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)*\\z"));
    return address.size() <= 254 && shape.match(address).hasMatch();
}

bool needsMail(const domain::Party &party)
{
    return domain::usesMail(party.channel) || party.authentication == domain::Authentication::EmailCode;
}

bool needsPhone(const domain::Party &party)
{
    return domain::usesSms(party.channel) || party.authentication == domain::Authentication::SmsCode;
}

Result<void> resend(Office &office, domain::EnvelopeId id, domain::PartyId partyId, const Recipient &to)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Send, envelope));
    const domain::Party *before = envelope.party(partyId);
    if (!before || before->channel == domain::Channel::InApp || !domain::isStillToCome(envelope, *before))
        return fail(FlowError::Changed);
    domain::Party party = *before;
    party.email = to.email.trimmed();
    party.phone = to.phone.trimmed();
    if ((needsMail(party) && !looksLikeMail(party.email))
        || (needsPhone(party) && domain::internationalNumber(party.phone).isEmpty()))
        return fail(FlowError::BadAddress);

    Commit commit(office);
    commit.expect(id.value, envelope.version)
        .add(id.value, domain::RecipientCorrected{.party = partyId, .email = party.email, .phone = party.phone});
    if (party.link)
        addLinkReplacement(commit, id, *party.link);
    const std::vector<domain::PartyId> turn = domain::whoseTurn(envelope);
    if (std::find(turn.begin(), turn.end(), partyId) != turn.end()) {
        party.link.reset();
        domain::Envelope after = envelope;
        *after.party(partyId) = party;
        CS_CHECK(addLink(commit, office, after, party));
    }
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
