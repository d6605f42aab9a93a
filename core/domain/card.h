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
    friend bool operator==(const Card &, const Card &) = default;
};

Card cardOf(const Envelope &envelope);

} // namespace countersign::domain
