#include "ui/board/card_words.h"

#include "ui/models/time_words.h"
#include "ui/words/trade_words.h"

#include <QCoreApplication>

namespace countersign::ui {

namespace {

class CardWords
{
    Q_DECLARE_TR_FUNCTIONS(CardWords)
};

constexpr int kDaysBeforeReminding = 3;

// Server words are long and technical: their first sentence is enough for a chip, the document page has them all.
QString shortProblem(const QString &problem)
{
    QString first = problem.section(QLatin1Char('\n'), 0, 0).simplified();
    return first.size() > 60 ? first.left(58) + QStringLiteral("…") : first;
}

ChipLook clientChip(const domain::Card &card, Time now)
{
    if (!card.since)
        return {QStringLiteral("send"), CardWords::tr("Waits for %1").arg(shortName(card.waitsFor)), Role::Second};
    const QString ago = agoWords(*card.since, now);
    const int days = daysBetween(*card.since, now);
    if (card.isViewed)
        return {QStringLiteral("eye"), CardWords::tr("Viewed, not signed yet"),
                days >= kDaysBeforeReminding ? Role::Warning : Role::Second};
    if (days >= kDaysBeforeReminding)
        return {QStringLiteral("bell"), CardWords::tr("Sent %1: remind").arg(ago), Role::Warning};
    if (card.channel == domain::Channel::Sms)
        return {QStringLiteral("message-square"), CardWords::tr("Sent %1 by SMS").arg(ago), Role::Second};
    return {QStringLiteral("mail"), CardWords::tr("Sent %1 by e-mail").arg(ago), Role::Second};
}

ChipLook overChip(const domain::Card &card, Time now)
{
    const QString when = dayAndTime(card.changed, now);
    switch (card.state) {
    case domain::EnvelopeState::Completed:
        return {QStringLiteral("circle-check"), CardWords::tr("Completed %1").arg(when), Role::Ok};
    case domain::EnvelopeState::Declined:
        return {QStringLiteral("circle-x"), CardWords::tr("Declined %1").arg(when), Role::Bad};
    case domain::EnvelopeState::Cancelled:
        return {QStringLiteral("ban"), CardWords::tr("Cancelled %1").arg(when), Role::Second};
    case domain::EnvelopeState::Expired:
        return {QStringLiteral("hourglass"), CardWords::tr("Expired %1").arg(when), Role::Warning};
    default: return {QStringLiteral("circle-dashed"), nameOf(card.state), Role::Second};
    }
}

ChipLook needChip(const domain::Card &card, domain::MemberId me, Time now)
{
    switch (card.need) {
    case domain::Need::FinishDraft:
        return {QStringLiteral("circle-dashed"),
                card.problem.isEmpty() ? CardWords::tr("To be finished and sent") : card.problem, Role::Second};
    case domain::Need::WaitsForMember: {
        const QString icon = card.state == domain::EnvelopeState::InApproval ? QStringLiteral("user-check")
                                                                             : QStringLiteral("signature");
        if (card.waitsForMember == me)
            return {icon,
                    card.state == domain::EnvelopeState::InApproval ? CardWords::tr("Waits for your approval")
                                                                    : CardWords::tr("Waits for your signature"),
                    Role::Accent};
        return {icon, CardWords::tr("Waits for %1").arg(shortName(card.waitsFor)), Role::Accent};
    }
    case domain::Need::WaitsForClient: return clientChip(card, now);
    case domain::Need::LinkNotPosted:
        return {QStringLiteral("cloud-off"), CardWords::tr("Goes out when the relay answers"), Role::Warning};
    case domain::Need::DeliveryFailed:
        return {QStringLiteral("mail-x"),
                card.problem.isEmpty() ? CardWords::tr("Delivery failed")
                                       : CardWords::tr("Delivery failed: %1").arg(shortProblem(card.problem)),
                Role::Bad};
    case domain::Need::Seal: return {QStringLiteral("stamp"), CardWords::tr("Being sealed"), Role::Second};
    case domain::Need::SealFailed:
        return {QStringLiteral("triangle-alert"), CardWords::tr("Sealing failed: try again"), Role::Bad};
    case domain::Need::Nothing: return overChip(card, now);
    }
    return {};
}

} // namespace

QString shortName(const QString &name)
{
    const QStringList parts = name.simplified().split(QLatin1Char(' '));
    if (parts.size() < 2 || parts.first().endsWith(QLatin1Char('.')))
        return name;
    return parts.first().left(1) + QStringLiteral(". ") + parts.last();
}

QString partiesWords(const domain::Card &card)
{
    QStringList lines;
    for (const domain::CardParty &party : card.parties) {
        if (party.state == domain::PartyState::Acted)
            lines << CardWords::tr("%1: done").arg(party.name);
        else if (party.state == domain::PartyState::Declined)
            lines << CardWords::tr("%1: declined").arg(party.name);
        else if (party.hasTurn)
            lines << CardWords::tr("%1: their turn").arg(party.name);
        else
            lines << CardWords::tr("%1: later").arg(party.name);
    }
    return lines.join(QLatin1Char('\n'));
}

std::vector<ChipLook> chipsOf(const domain::Card &card, domain::MemberId me, Time now, bool withDeadline)
{
    std::vector<ChipLook> chips{needChip(card, me, now)};
    if (withDeadline && card.deadline && !domain::isOver(card.state)) {
        const DeadlineWords words = deadlineWords(*card.deadline, now);
        if (words.isPast)
            chips.push_back({QStringLiteral("triangle-alert"), words.text, Role::Bad});
        else
            chips.push_back({QStringLiteral("clock"), words.text, words.warns ? Role::Warning : Role::Second});
    }
    return chips;
}

} // namespace countersign::ui
