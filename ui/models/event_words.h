// Each event of a journal as a sentence, with an icon and a tone.
#pragma once

#include "core/domain/event.h"
#include "ui/words/verdict_words.h"

#include <QHash>
#include <QString>

namespace countersign::ui {

// Names for the ids in events.
struct EventNames {
    QHash<domain::MemberId, QString> members;
    QHash<domain::PartyId, QString> parties;
    QHash<domain::StageId, QString> stages;
    QHash<domain::RuleId, QString> rules;
};

struct EventWords {
    QString icon;
    Tone tone = Tone::Neutral;
    bool isAct = false; // somebody acted: shown in the accent's colour
    QString sentence; // "Joanna Wiśniewska signed"
    QString detail; // "PAdES B-B · typed signature"; may be empty
};

[[nodiscard]] EventWords wordsOf(const domain::Event &event, const EventNames &names);

} // namespace countersign::ui
