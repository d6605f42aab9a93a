#include "ui/models/board_view.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace countersign::ui {

namespace {

constexpr qsizetype kMostSaved = 24;

template <typename E> E read(const QJsonValue &value, E last, E fallback)
{
    const int number = value.toInt(-1);
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<E>(number) : fallback;
}

QJsonObject written(const SavedFilter &filter)
{
    const domain::CardQuery &q = filter.query;
    QJsonObject object{{QStringLiteral("name"), filter.name},
                       {QStringLiteral("view"), static_cast<int>(q.view)},
                       {QStringLiteral("open"), q.onlyOpen},
                       {QStringLiteral("words"), q.words}};
    if (q.responsible)
        object.insert(QStringLiteral("responsible"), q.responsible->toString());
    if (q.company)
        object.insert(QStringLiteral("company"), q.company->toString());
    if (q.deal)
        object.insert(QStringLiteral("deal"), q.deal->toString());
    if (q.stage)
        object.insert(QStringLiteral("stage"), q.stage->toString());
    if (q.turnOf)
        object.insert(QStringLiteral("turn"), q.turnOf->toString());
    return object;
}

SavedFilter filterOf(const QJsonObject &object)
{
    SavedFilter filter{.name = object.value(QLatin1String("name")).toString().left(60), .query = {}};
    filter.query.view = read(object.value(QLatin1String("view")), domain::kLastCardView, domain::CardView::All);
    filter.query.onlyOpen = object.value(QLatin1String("open")).toBool();
    filter.query.words = object.value(QLatin1String("words")).toString().left(200);
    filter.query.responsible = domain::MemberId::fromString(object.value(QLatin1String("responsible")).toString());
    filter.query.company = domain::CompanyId::fromString(object.value(QLatin1String("company")).toString());
    // None of them, for a deal: made for none.
    if (const QJsonValue deal = object.value(QLatin1String("deal")); deal.isString())
        filter.query.deal = domain::DealId::fromString(deal.toString()).value_or(domain::DealId());
    filter.query.stage = domain::StageId::fromString(object.value(QLatin1String("stage")).toString());
    if (const QJsonValue turn = object.value(QLatin1String("turn")); turn.isString()) // none: the other side's
        filter.query.turnOf = domain::MemberId::fromString(turn.toString()).value_or(domain::MemberId());
    return filter;
}

} // namespace

void BoardViewSettings::follow(const std::vector<domain::Stage> &stages)
{
    const auto isGone = [&](domain::StageId id) {
        return std::none_of(stages.begin(), stages.end(), [id](const auto &s) { return s.id == id; });
    };
    std::erase_if(columns, [&](const BoardColumnView &column) { return isGone(column.stage); });
    std::erase_if(saved, [&](const SavedFilter &filter) { return filter.query.stage && isGone(*filter.query.stage); });
    for (std::size_t i = 0; i < stages.size(); ++i) {
        if (column(stages[i].id))
            continue;
        // After the stage that stands before it on the office's board.
        auto place = columns.begin();
        if (i > 0)
            place = std::find_if(columns.begin(), columns.end(),
                                 [&](const BoardColumnView &c) { return c.stage == stages[i - 1].id; });
        columns.insert(place == columns.end() || i == 0 ? place : place + 1, {.stage = stages[i].id});
    }
}

BoardColumnView *BoardViewSettings::column(domain::StageId stage)
{
    const auto it = std::find_if(columns.begin(), columns.end(), [&](const auto &c) { return c.stage == stage; });
    return it == columns.end() ? nullptr : &*it;
}

const BoardColumnView *BoardViewSettings::column(domain::StageId stage) const
{
    return const_cast<BoardViewSettings *>(this)->column(stage);
}

void BoardViewSettings::moveColumn(domain::StageId stage, int by)
{
    const auto at = std::find_if(columns.begin(), columns.end(), [&](const auto &c) { return c.stage == stage; });
    if (at == columns.end())
        return;
    auto to = static_cast<int>(at - columns.begin()) + by;
    while (to >= 0 && to < static_cast<int>(columns.size()) && columns[static_cast<std::size_t>(to)].isHidden)
        to += by;
    if (to < 0 || to >= static_cast<int>(columns.size()))
        return;
    const BoardColumnView moved = *at;
    columns.erase(at);
    columns.insert(columns.begin() + to, moved);
}

QByteArray BoardViewSettings::toJson() const
{
    QJsonArray columnList;
    for (const BoardColumnView &c : columns)
        columnList.append(QJsonObject{{QStringLiteral("stage"), c.stage.toString()},
                                      {QStringLiteral("hidden"), c.isHidden},
                                      {QStringLiteral("collapsed"), c.isCollapsed},
                                      {QStringLiteral("width"), c.width}});
    QJsonArray fields;
    for (int i = 0; i <= static_cast<int>(kLastCardField); ++i)
        if (cardFields.contains(static_cast<CardField>(i)))
            fields.append(i);
    QJsonArray savedList;
    for (const SavedFilter &filter : saved)
        savedList.append(written(filter));
    return QJsonDocument(QJsonObject{{QStringLiteral("layout"), static_cast<int>(layout)},
                                     {QStringLiteral("grouping"), static_cast<int>(grouping)},
                                     {QStringLiteral("density"), static_cast<int>(density)},
                                     {QStringLiteral("fields"), fields},
                                     {QStringLiteral("columns"), columnList},
                                     {QStringLiteral("saved"), savedList},
                                     {QStringLiteral("order"), static_cast<int>(listOrder)},
                                     {QStringLiteral("descending"), listDescending},
                                     {QStringLiteral("header"), QString::fromLatin1(listHeader.toBase64())}})
        .toJson(QJsonDocument::Compact);
}

BoardViewSettings BoardViewSettings::fromJson(const QByteArray &json)
{
    BoardViewSettings settings;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.isEmpty())
        return settings;
    settings.layout = read(object.value(QLatin1String("layout")), BoardLayout::Overview, BoardLayout::Columns);
    settings.grouping = read(object.value(QLatin1String("grouping")), kLastBoardGrouping, BoardGrouping::None);
    settings.density = read(object.value(QLatin1String("density")), CardDensity::Compact, CardDensity::Comfortable);
    if (object.contains(QLatin1String("fields"))) {
        settings.cardFields.clear();
        const QJsonArray fields = object.value(QLatin1String("fields")).toArray();
        for (const QJsonValue &field : fields)
            if (field.toInt(-1) >= 0 && field.toInt() <= static_cast<int>(kLastCardField))
                settings.cardFields.insert(static_cast<CardField>(field.toInt()));
    }
    const QJsonArray columnList = object.value(QLatin1String("columns")).toArray();
    for (const QJsonValue &value : columnList) {
        const QJsonObject column = value.toObject();
        const auto stage = domain::StageId::fromString(column.value(QLatin1String("stage")).toString());
        if (!stage || settings.column(*stage))
            continue;
        const int width = column.value(QLatin1String("width")).toInt();
        settings.columns.push_back({.stage = *stage,
                                    .isHidden = column.value(QLatin1String("hidden")).toBool(),
                                    .isCollapsed = column.value(QLatin1String("collapsed")).toBool(),
                                    .width = width > 0 ? std::clamp(width, kNarrowestColumn, kWidestColumn) : 0});
    }
    const QJsonArray savedList = object.value(QLatin1String("saved")).toArray();
    for (qsizetype i = 0; i < std::min(savedList.size(), kMostSaved); ++i)
        settings.saved.push_back(filterOf(savedList[i].toObject()));
    settings.listOrder = read(object.value(QLatin1String("order")), domain::kLastCardOrder, domain::CardOrder::Changed);
    settings.listDescending = object.value(QLatin1String("descending")).toBool(true);
    settings.listHeader = QByteArray::fromBase64(object.value(QLatin1String("header")).toString().toLatin1());
    return settings;
}

} // namespace countersign::ui
