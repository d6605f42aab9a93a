// What the editor has to know about the envelope beside its fields: who the parties are, and what their fields would show.
#pragma once

#include "core/domain/envelope.h"
#include "core/domain/records.h"
#include "ui/kit/theme.h"

#include <QHash>
#include <QString>

#include <vector>

namespace countersign::ui {

struct EditorParty {
    domain::PartyId id;
    domain::Side side = domain::Side::Ours;
    domain::PartyAct act = domain::PartyAct::Sign;
    QString group; // "Nord Biuro": the company, or the person where there is none
    QString person;
    QString initials; // always shown beside the colour
    QString language; // of their dates
    domain::Requisites requisites; // what a details field prints
};

struct EditorContext {
    domain::EnvelopeId envelope;
    QString title;
    QString number; // empty until prepared
    std::vector<domain::DocumentId> documents; // in the order of the pages
    std::vector<EditorParty> parties; // without those who only receive a copy

    [[nodiscard]] const EditorParty *party(domain::PartyId id) const;
    [[nodiscard]] Role tone(const domain::Field &field) const; // Ours, Theirs, or Second for common ones
    [[nodiscard]] QString initials(const domain::Field &field) const;
    [[nodiscard]] QString caption(const domain::Field &field) const; // "Signature of J. Wiśniewska"
    [[nodiscard]] QString whereabouts(const domain::Field &field, int page) const; // "Müller & Söhne · page 1"
    [[nodiscard]] QString preview(const domain::Field &field, QDate today) const; // what it would show, filled
};

EditorContext contextOf(const domain::Envelope &envelope, const std::vector<domain::Company> &companies,
                        const std::vector<domain::Contact> &contacts);

} // namespace countersign::ui
