// What the board shows of an envelope: facts, not words.
#pragma once

#include "core/domain/envelope.h"

namespace countersign::domain {

enum class Need {
    FinishDraft,
    WaitsForMember, // waitsFor names who
    WaitsForClient, // since `since`, over `channel`
    LinkNotPosted, // the relay was not reached yet
    DeliveryFailed, // problem has the server's words
    Seal,
    SealFailed,
    Nothing, // over
};

struct CardParty {
    QString name;
    Side side = Side::Theirs;
    PartyState state = PartyState::Waiting;
    bool hasTurn = false;
    friend bool operator==(const CardParty &, const CardParty &) = default;
};

struct Card {
    EnvelopeId id;
    QString number;
    QString title;
    QString otherSide; // company or person of theirs, the first one
    StageId stage;
    quint64 stageVersion = 0;
    EnvelopeState state = EnvelopeState::Draft;
    MemberId responsible;
    std::optional<Time> deadline;
    Time changed;
    Need need = Need::FinishDraft;
    QString waitsFor; // a person's name
    std::optional<MemberId> waitsForMember;
    Channel channel = Channel::InApp;
    std::optional<Time> since;
    bool isViewed = false;
    QString problem;
    MemberId owner;
    CompanyId company; // ours
    std::optional<DealId> deal;
    std::optional<TemplateId> fromTemplate;
    Time created;
    std::vector<CardParty> parties; // who acts, in the order of the route; copies are left out
    Time entered; // the stage; null where nobody kept it
    // Of the office's lists only: for the member who reads.
    bool isUnread = false;
    QString hit; // where the words of a search were found in the text, the words between kHitFrom and kHitTo
    friend bool operator==(const Card &, const Card &) = default;
};

inline constexpr QChar kHitFrom{0x02};
inline constexpr QChar kHitTo{0x03};

Card cardOf(const Envelope &envelope);

} // namespace countersign::domain
