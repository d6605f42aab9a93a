// Pure decisions of the automation: which trigger moves the card, which rules a move fires.
#pragma once

#include "core/domain/event.h"

#include <QStringList>

namespace countersign::domain {

// The first enabled trigger that answers one of the happenings and would really move the card.
std::optional<Trigger> triggerFor(const Envelope &envelope, const std::vector<Happening> &happenings,
                                  const std::vector<Trigger> &triggers, const QStringList &changed = {});

// Which values of a document an event changed: "title", "message", "deadline", "company", "responsible", and
// "field:LABEL" for a field that had a label and now has another value, be it prefilled or answered by a party.
QStringList changedFields(const Envelope &before, const Envelope &after);

// Whether the document fits all conditions of the rule now. A field that is not there, or holds no number, fits none.
bool fits(const Rule &rule, const Envelope &envelope);

// The first number in a text, in hundredths: "EUR 48,600.00", "48.600,00 €" and "48 600" are all 4860000 (parseMoney()
// has the rules). Nothing where there is none.
std::optional<qint64> amountIn(const QString &text);

// How long before it a deadline is near: two days, or the last quarter of a shorter time.
Time nearFrom(Time created, Time deadline);

// Whether these triggers and rules, as saved, could move a card round and round by themselves. The stages of the first
// circle found, in order; nothing where there is none. People's acts break a circle; what the program does itself,
// a reminder that bounces or a deadline it sets, does not.
std::vector<StageId> circleIn(const std::vector<Trigger> &triggers, const std::vector<Rule> &rules);

// Enabled rules of the stage the card has just entered, in the order given.
std::vector<Rule> rulesOnEntering(StageId stage, const std::vector<Rule> &rules);

} // namespace countersign::domain
