#include "ui/document/party_words.h"

#include "ui/models/time_words.h"
#include "ui/words/trade_words.h"

#include <QCoreApplication>

namespace countersign::ui {

namespace {

class PartyWords
{
    Q_DECLARE_TR_FUNCTIONS(PartyWords)
};

ChipLook turnChip(const domain::Party &party, Time now)
{
    if (party.channel == domain::Channel::InApp)
        return {party.act == domain::PartyAct::Approve ? QStringLiteral("user-check") : QStringLiteral("signature"),
                party.act == domain::PartyAct::Approve ? PartyWords::tr("to approve now")
                                                       : PartyWords::tr("to sign now"),
                Role::Accent};
    if (!party.link)
        return {QStringLiteral("link"), PartyWords::tr("the link is to be sent"), Role::Second};
    if (party.link->deliveryFailed)
        return {QStringLiteral("mail-x"), PartyWords::tr("delivery failed"), Role::Bad};
    if (party.link->viewed)
        return {QStringLiteral("eye"),
                PartyWords::tr("viewed %1, not signed").arg(dayAndTime(*party.link->viewed, now)), Role::Warning};
    if (!party.link->isPosted)
        return {QStringLiteral("cloud-off"), PartyWords::tr("waits for the relay"), Role::Warning};
    if (party.link->isDelivered)
        return {QStringLiteral("mail-check"), PartyWords::tr("delivered"), Role::Second};
    return {QStringLiteral("send"), PartyWords::tr("sent"), Role::Second};
}

} // namespace

ChipLook stateChip(const domain::Party &party, Time now)
{
    const QString when = party.evidence ? dayAndTime(party.evidence->at, now) : QString();
    switch (party.state) {
    case domain::PartyState::Acted:
        if (party.act == domain::PartyAct::Approve)
            return {QStringLiteral("circle-check"), PartyWords::tr("approved %1").arg(when), Role::Ok};
        return {QStringLiteral("circle-check"), PartyWords::tr("signed %1").arg(when), Role::Ok};
    case domain::PartyState::Declined:
        return {QStringLiteral("circle-x"), PartyWords::tr("declined %1").arg(when), Role::Bad};
    case domain::PartyState::Turn: return turnChip(party, now);
    case domain::PartyState::Waiting: break;
    }
    if (party.act == domain::PartyAct::ReceiveCopy)
        return {QStringLiteral("circle-dashed"), PartyWords::tr("after signing"), Role::Second};
    return {QStringLiteral("circle-dashed"), PartyWords::tr("later"), Role::Second};
}

QString wayWords(const domain::Party &party)
{
    QStringList parts;
    if (party.act == domain::PartyAct::ReceiveCopy)
        parts << PartyWords::tr("copy");
    else
        parts << (party.side == domain::Side::Ours ? PartyWords::tr("ours") : PartyWords::tr("theirs"));
    parts << nameOf(party.channel).toLower();
    if (party.channel == domain::Channel::Email)
        parts.last() += QLatin1Char(' ') + party.email;
    else if (party.channel == domain::Channel::Sms)
        parts.last() = nameOf(party.channel) + QLatin1Char(' ') + party.phone;
    return parts.join(QStringLiteral(" · "));
}

} // namespace countersign::ui
