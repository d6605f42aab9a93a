#include "ui/document/route_view.h"

#include "ui/document/party_words.h"
#include "ui/kit/avatar.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/models/time_words.h"

#include <algorithm>

namespace countersign::ui {

RouteView::RouteView(QWidget *parent) : QWidget(parent), m_rows(column(this, 0))
{
    setObjectName(QStringLiteral("route"));
}

void RouteView::show(const domain::Envelope &envelope, const std::vector<domain::Event> &events, Time now)
{
    const QHash<domain::PartyId, PartyNotes> notes = notesOf(events);
    clearLayout(m_rows);
    auto parties = envelope.parties;
    std::stable_sort(parties.begin(), parties.end(), [](const auto &a, const auto &b) {
        const bool copyA = a.act == domain::PartyAct::ReceiveCopy;
        const bool copyB = b.act == domain::PartyAct::ReceiveCopy;
        return copyA != copyB ? copyB : a.step < b.step;
    });
    int n = 0;
    for (const domain::Party &party : parties) {
        const PartyNotes note = notes.value(party.id);
        auto *line = new QWidget;
        line->setObjectName(QStringLiteral("party_%1").arg(n));
        auto *layout = row(line, scaled(8), {0, scaled(9), 0, scaled(9)});
        const bool isCopy = party.act == domain::PartyAct::ReceiveCopy;
        auto *step = new Label(isCopy ? QString() : locale().toString(party.step + 1), TextSize::Small, Role::Third);
        step->setFixedWidth(scaled(12));
        layout->addWidget(step);
        layout->addWidget(new Avatar(party.name, party.side == domain::Side::Ours ? Role::Ours : Role::Theirs));
        auto *words = column(nullptr, 1);
        auto *name = new Label(party.name, TextSize::Body, Role::Text, Weight::Strong);
        name->setElides(true);
        name->setToolTip(party.companyName.isEmpty() ? party.name : party.name + QLatin1Char('\n') + party.companyName);
        QString breaking = wayWords(party); // a long address may go on in the next line
        breaking.replace(QLatin1Char('@'), QStringLiteral("@\u200b"));
        auto *way = new Label(breaking, TextSize::Meta, Role::Third);
        way->setObjectName(QStringLiteral("party_%1_way").arg(n));
        way->setAccessibleName(wayWords(party));
        way->setWordWrap(true);
        words->addWidget(name);
        words->addWidget(way);
        if (!note.insteadOf.isEmpty()) {
            auto *instead = new Label(tr("instead of %1").arg(note.insteadOf), TextSize::Meta, Role::Third);
            instead->setObjectName(QStringLiteral("party_%1_instead").arg(n));
            instead->setElides(true);
            words->addWidget(instead);
        }
        layout->addLayout(words, 1);
        auto *chip = new Chip(stateChip(envelope, party, now, note));
        chip->setObjectName(QStringLiteral("party_%1_state").arg(n));
        // Below in each language, long or short: name and address keep the whole width.
        words->addSpacing(scaled(3));
        words->addWidget(chip, 0, Qt::AlignLeft);
        line->setAccessibleName(party.name + QStringLiteral(", ") + chip->look().text);
        m_rows->addWidget(line);
        if (party.state == domain::PartyState::Declined && !party.declineReason.isEmpty()) {
            auto *reason = new Label(party.declineReason, TextSize::Small, Role::Second);
            reason->setWordWrap(true);
            m_rows->addWidget(reason);
        }
        if (party.link && !party.link->deliveryProblem.isEmpty() && party.state == domain::PartyState::Turn) {
            auto *problem = new Label(party.link->deliveryProblem, TextSize::Small, Role::Bad);
            problem->setWordWrap(true);
            m_rows->addWidget(problem);
        }
        if (!note.question.isEmpty() && party.state == domain::PartyState::Turn) {
            auto *question = new Label(tr("Asked %1: “%2”").arg(dayAndTime(note.asked, now), note.question),
                                       TextSize::Small, note.isOpen ? Role::Text : Role::Second);
            question->setObjectName(QStringLiteral("party_%1_question").arg(n));
            question->setWordWrap(true);
            question->setContentsMargins(0, 0, 0, scaled(kRelated));
            question->setTextFormat(Qt::PlainText);
            m_rows->addWidget(question);
        }
        m_rows->addWidget(new HairLine);
        ++n;
    }
    if (parties.empty()) {
        auto *none = new Label(tr("Nobody is chosen yet."), TextSize::Body, Role::Second);
        m_rows->addWidget(none);
    }
}

} // namespace countersign::ui
