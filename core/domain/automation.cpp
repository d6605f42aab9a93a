#include "core/domain/automation.h"

#include <algorithm>
#include <functional>

namespace countersign::domain {

namespace {

// Whether an action may fire the trigger without a person.
bool bringsAbout(const Action &action, const Trigger &trigger)
{
    const auto changes = [&](const char *field) {
        return trigger.when == Happening::FieldChanged
            && (trigger.field.isEmpty() || trigger.field == QLatin1String(field));
    };
    switch (action.kind) {
    case ActionKind::Remind: return trigger.when == Happening::DeliveryFailed;
    case ActionKind::SetDeadline: return trigger.when == Happening::DeadlineNear || changes("deadline");
    case ActionKind::ChangeResponsible: return changes("responsible");
    case ActionKind::CreateFromTemplate: return trigger.when == Happening::CreatedFromDeal;
    case ActionKind::SendForSigning: // of a deal: each time a new document; a card's own draft is sent once
        return action.settings.contains(QStringLiteral("template"))
            && (trigger.when == Happening::CreatedFromDeal || trigger.when == Happening::Sent
                || trigger.when == Happening::ApprovalRequested || trigger.when == Happening::ClientsTurn);
    default: return false; // each link is issued once
    }
}

std::vector<StageId> nextStages(StageId from, const std::vector<Trigger> &triggers, const std::vector<Rule> &rules)
{
    std::vector<StageId> next;
    for (const Rule &rule : rulesOnEntering(from, rules)) {
        for (const Action &action : rule.actions) {
            if (action.kind == ActionKind::MoveCard)
                if (const auto to = Uuid::fromString(action.settings.value(QStringLiteral("stage"))))
                    next.push_back(StageId{*to});
            for (const Trigger &trigger : triggers)
                if (trigger.isEnabled && bringsAbout(action, trigger) && !trigger.stage.isNull()
                    && trigger.stage != from)
                    next.push_back(trigger.stage);
        }
    }
    return next;
}

} // namespace

Time nearFrom(Time created, Time deadline)
{
    constexpr qint64 twoDays = 2LL * 24 * 3600 * 1000;
    const qint64 whole = std::max<qint64>(0, deadline.msSinceEpoch - created.msSinceEpoch);
    return Time{deadline.msSinceEpoch - std::min(twoDays, whole / 4)};
}

std::vector<StageId> circleIn(const std::vector<Trigger> &triggers, const std::vector<Rule> &rules)
{
    std::vector<StageId> path;
    std::vector<StageId> cleared;
    const auto contains = [](const std::vector<StageId> &stages, StageId stage) {
        return std::find(stages.begin(), stages.end(), stage) != stages.end();
    };
    const std::function<bool(StageId)> leadsRound = [&](StageId stage) {
        if (contains(path, stage)) {
            path.erase(path.begin(), std::find(path.begin(), path.end(), stage));
            return true;
        }
        if (contains(cleared, stage))
            return false;
        path.push_back(stage);
        for (const StageId next : nextStages(stage, triggers, rules))
            if (leadsRound(next))
                return true;
        path.pop_back();
        cleared.push_back(stage);
        return false;
    };
    for (const Rule &rule : rules)
        if (leadsRound(rule.stage))
            return path;
    return {};
}

std::optional<Trigger> triggerFor(const Envelope &envelope, const std::vector<Happening> &happenings,
                                  const std::vector<Trigger> &triggers, const QStringList &changed)
{
    for (const Happening happening : happenings) {
        for (const Trigger &trigger : triggers) {
            const bool isMeant =
                happening != Happening::FieldChanged || trigger.field.isEmpty() || changed.contains(trigger.field);
            if (trigger.isEnabled && trigger.when == happening && isMeant && !trigger.stage.isNull()
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
