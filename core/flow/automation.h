// Triggers and rules at work. Each happening is a durable task; running it again after a crash does nothing twice,
// because the task is completed in the transaction of the events it causes.
#pragma once

#include "core/flow/office.h"
#include "core/store/tasks.h"

#include <optional>

namespace countersign::flow {

// What a happening's task says: what happened, or which stage the card has entered.
struct Entry {
    std::vector<domain::Happening> happenings;
    QStringList changed; // with FieldChanged: domain::changedFields()
    std::optional<domain::StageId> entered;
    std::vector<domain::StageId> chain; // the stages rules have brought the card through to get here
};

inline const QString kAutomateTask = QStringLiteral("automate");
store::NewTask automationTask(const domain::Envelope &envelope, domain::EventId event, const Entry &entry);

// A rule with a delay, waiting for its time.
inline const QString kDelayedRuleTask = QStringLiteral("rule.delayed");
[[nodiscard]] Result<void> runDelayedRule(Office &office, const store::Task &task);

// What a rule would meet now: the documents, or deals, in its stage that fit its conditions. Nothing is done.
struct DryRun {
    int met = 0;
    QStringList titles; // of a few of them
    bool isWhole = true; // false: there are more documents in the stage than were looked at
};
[[nodiscard]] Result<DryRun> tryRule(Office &office, const domain::Rule &rule);

// Runs what waits for this envelope: moves the card by triggers, fires the rules of the stage it entered.
void automate(Office &office, domain::EnvelopeId envelope);

} // namespace countersign::flow
