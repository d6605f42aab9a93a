#include "core/domain/automation.h"

namespace countersign::domain {

std::optional<Trigger> triggerFor(const Envelope &envelope, const std::vector<Happening> &happenings,
                                  const std::vector<Trigger> &triggers)
{
    for (const Happening happening : happenings) {
        for (const Trigger &trigger : triggers) {
            if (trigger.isEnabled && trigger.when == happening && !trigger.stage.isNull()
                && trigger.stage != envelope.stage)
                return trigger;
        }
    }
    return std::nullopt;
}

std::vector<Rule> rulesOnEntering(StageId stage, const std::vector<Rule> &rules)
{
    std::vector<Rule> entered;
    for (const Rule &rule : rules) {
        if (rule.isEnabled && rule.stage == stage && !rule.actions.empty())
            entered.push_back(rule);
    }
    return entered;
}

} // namespace countersign::domain
