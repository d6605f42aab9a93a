// How far one party is, as a chip; and by which way they act.
#pragma once

#include "core/domain/event.h"
#include "ui/kit/chip.h"

#include <QHash>

#include <vector>

namespace countersign::ui {

// What the journal knows of a party beside its progress.
struct PartyNotes {
    QString insteadOf; // whose part they took over last; empty: they were chosen from the start
    QString question; // the last one they asked
    Uuid questionId;
    Time asked;
    bool isOpen = false; // nobody of the office has written or commented since
};
[[nodiscard]] QHash<domain::PartyId, PartyNotes> notesOf(const std::vector<domain::Event> &events); // oldest first

[[nodiscard]] ChipLook stateChip(const domain::Envelope &envelope, const domain::Party &party, Time now,
                                 const PartyNotes &notes = {});
[[nodiscard]] QString wayWords(const domain::Party &party); // "theirs · e-mail k.mueller@firm.example"

} // namespace countersign::ui
