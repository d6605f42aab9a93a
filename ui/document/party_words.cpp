#include "ui/document/party_words.h"

#include "core/domain/revision_plan.h"
#include "ui/models/time_words.h"
#include "ui/words/trade_words.h"

#include <QCoreApplication>

#include <utility>

namespace countersign::ui {

namespace {

class PartyWords
{
    Q_DECLARE_TR_FUNCTIONS(PartyWords)
};

ChipLook turnChip(const domain::Party &party, Time now, const PartyNotes &notes)
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
    if (party.link->isLocked)
        return {QStringLiteral("lock"), PartyWords::tr("locked: wrong codes"), Role::Bad};
    if (notes.isOpen)
        return {QStringLiteral("message-square-text"), PartyWords::tr("has a question"), Role::Warning};
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

QHash<domain::PartyId, PartyNotes> notesOf(const std::vector<domain::Event> &events)
{
    QHash<domain::PartyId, PartyNotes> notes;
    QHash<domain::PartyId, QString> names;
    for (const domain::Event &event : events) {
        if (const auto *edited = std::get_if<domain::DraftEdited>(&event.body)) {
            if (edited->parties)
                for (const domain::Party &party : *edited->parties)
                    names.insert(party.id, party.name);
        } else if (const auto *delegated = std::get_if<domain::PartyDelegated>(&event.body)) {
            notes[delegated->party].insteadOf = std::exchange(names[delegated->party], delegated->name);
            notes[delegated->party].isOpen = false; // it was another person's
        } else if (const auto *handed = std::get_if<domain::PartyHandedOver>(&event.body)) {
            notes[handed->party].insteadOf = std::exchange(names[handed->party], handed->name);
        } else if (const auto *asked = std::get_if<domain::QuestionAsked>(&event.body)) {
            PartyNotes &note = notes[asked->party];
            note.question = asked->text;
            note.questionId = asked->question;
            note.asked = event.at;
            note.isOpen = true;
        } else if (const auto *message = std::get_if<domain::MessageSent>(&event.body); message && message->question) {
            for (PartyNotes &note : notes)
                note.isOpen = note.isOpen && note.questionId != *message->question;
        } else if (!event.author.isNull()
                   && (std::holds_alternative<domain::Commented>(event.body)
                       || std::holds_alternative<domain::MessageSent>(event.body))) {
            for (PartyNotes &note : notes)
                note.isOpen = false;
        }
    }
    return notes;
}

ChipLook stateChip(const domain::Envelope &envelope, const domain::Party &party, Time now, const PartyNotes &notes)
{
    if (domain::isNotNeeded(envelope, party))
        return {QStringLiteral("circle-minus"), PartyWords::tr("not needed"), Role::Second};
    const QString when = party.evidence ? dayAndTime(party.evidence->at, now) : QString();
    switch (party.state) {
    case domain::PartyState::Acted:
        if (party.act == domain::PartyAct::Approve)
            return {QStringLiteral("circle-check"), PartyWords::tr("approved %1").arg(when), Role::Ok};
        return {QStringLiteral("circle-check"), PartyWords::tr("signed %1").arg(when), Role::Ok};
    case domain::PartyState::Declined:
        return {QStringLiteral("circle-x"), PartyWords::tr("declined %1").arg(when), Role::Bad};
    case domain::PartyState::Turn: return turnChip(party, now, notes);
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
    parts << (party.channel == domain::Channel::InApp ? PartyWords::tr("in the app") : nameOf(party.channel));
    if (party.channel == domain::Channel::Email)
        parts.last() += QLatin1Char(' ') + party.email;
    else if (party.channel == domain::Channel::Sms)
        parts.last() = nameOf(party.channel) + QLatin1Char(' ') + party.phone;
    else if (party.channel == domain::Channel::EmailAndSms)
        parts.last() += QLatin1Char(' ') + party.email + QStringLiteral(", ") + party.phone;
    if (party.channel != domain::Channel::InApp && party.authentication != domain::Authentication::None)
        parts << nameOf(party.authentication);
    return parts.join(QStringLiteral(" · "));
}

} // namespace countersign::ui
