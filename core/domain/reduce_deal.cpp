#include "core/domain/reduce_deal.h"

#include "core/domain/reduce_parts.h"

namespace countersign::domain {

namespace {

constexpr qsizetype kMaxTitle = 500;

Result<Deal> saved(const Deal &before, const Deal &record, const Event &event)
{
    if (record.id.value != event.stream || record.id.isNull())
        return notPossible("a deal's id is its stream's");
    if (record.title.trimmed().isEmpty() || record.title.size() > kMaxTitle)
        return notPossible("a deal needs a title");
    if (record.amount && (record.amount->currency.size() != 3 || record.amount->minor < 0))
        return notPossible("an amount without a currency, or below nothing");
    Deal after = record;
    const bool isNew = before.version == 0;
    if (isNew && (event.author.isNull() || record.stage.isNull()))
        return notPossible("a new deal needs an author and a stage");
    after.owner = isNew ? event.author : before.owner;
    after.created = isNew ? event.at : before.created;
    after.entered = isNew ? event.at : before.entered;
    after.stage = isNew ? record.stage : before.stage;
    if (after.responsible.isNull())
        after.responsible = after.owner;
    return after;
}

Result<Deal> moved(const Deal &before, const DealMoved &act, const Event &event)
{
    if (act.from != before.stage)
        return notPossible("the deal is not in this stage");
    if (act.to.isNull() || act.to == act.from)
        return notPossible("a move to another stage");
    Deal after = before;
    after.stage = act.to;
    after.entered = event.at;
    return after;
}

} // namespace

Result<Deal> reduceDeal(const Deal &before, const Event &event)
{
    const auto *save = std::get_if<DealSaved>(&event.body);
    if (before.version == 0 ? !save : before.id.value != event.stream)
        return notPossible("no deal, or another one");
    Result<Deal> after(before);
    if (save)
        after = saved(before, save->record, event);
    else if (const auto *move = std::get_if<DealMoved>(&event.body))
        after = moved(before, *move, event);
    else if (!std::holds_alternative<RuleFired>(event.body) && !std::holds_alternative<Commented>(event.body)
             && !std::holds_alternative<RecordRemoved>(event.body))
        return notPossible("no act on a deal");
    if (!after)
        return after;
    after->changed = event.at;
    after->version = before.version + 1;
    return after;
}

} // namespace countersign::domain
