#include "ui/board/board_menus.h"

#include "ui/kit/icons.h"
#include "ui/models/card_table_model.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace countersign::ui {

namespace {

template <typename Do>
QAction *add(QMenu &menu, const QString &words, const QString &name, const QString &iconName, Do what)
{
    QAction *act = iconName.isEmpty() ? menu.addAction(words) : menu.addAction(icon(iconName, Role::Second), words);
    act->setObjectName(name);
    QObject::connect(act, &QAction::triggered, &menu, what);
    return act;
}

template <typename Do> QAction *check(QMenu &menu, const QString &words, const QString &name, bool on, Do what)
{
    QAction *act = add(menu, words, name, {}, what);
    act->setCheckable(true);
    act->setChecked(on);
    return act;
}

} // namespace

QString BoardMenus::nameOf(BoardGrouping grouping)
{
    switch (grouping) {
    case BoardGrouping::None: return tr("none");
    case BoardGrouping::Responsible: return tr("responsible");
    case BoardGrouping::Company: return tr("company");
    case BoardGrouping::Deal: return tr("deal");
    }
    return {};
}

QString BoardMenus::nameOf(CardField field)
{
    switch (field) {
    case CardField::Number: return tr("Number");
    case CardField::OtherSide: return tr("Other side");
    case CardField::Parties: return tr("Parties and whose turn it is");
    case CardField::Deadline: return tr("Deadline");
    case CardField::Responsible: return tr("Responsible");
    }
    return {};
}

void BoardMenus::fillView(QMenu &menu, const Desk &desk, const BoardViewSettings &now, const QString &reasonNotOverview,
                          const Changed &changed)
{
    const auto layout = [&](const QString &words, const QString &name, BoardLayout to) {
        return check(menu, words, name, now.layout == to, [now, changed, to] {
            BoardViewSettings next = now;
            next.layout = to;
            changed(next);
        });
    };
    layout(tr("Columns"), QStringLiteral("view_columns"), BoardLayout::Columns);
    layout(tr("List"), QStringLiteral("view_list"), BoardLayout::List);
    QAction *overview = layout(tr("Overview"), QStringLiteral("view_overview"), BoardLayout::Overview);
    overview->setEnabled(reasonNotOverview.isEmpty());
    overview->setToolTip(reasonNotOverview);
    menu.setToolTipsVisible(true);

    menu.addSeparator();
    if (now.layout == BoardLayout::List)
        fillSorting(*menu.addMenu(tr("Sort by")), now, changed);
    const auto density = [&](const QString &words, const QString &name, CardDensity to) {
        check(menu, words, name, now.density == to, [now, changed, to] {
            BoardViewSettings next = now;
            next.density = to;
            changed(next);
        });
    };
    density(tr("Roomy cards"), QStringLiteral("density_comfortable"), CardDensity::Comfortable);
    density(tr("Compact cards"), QStringLiteral("density_compact"), CardDensity::Compact);

    QMenu *fields = menu.addMenu(tr("On the cards"));
    for (int i = 0; i <= static_cast<int>(kLastCardField); ++i) {
        const auto field = static_cast<CardField>(i);
        check(*fields, nameOf(field), QStringLiteral("field_%1").arg(i), now.cardFields.contains(field),
              [now, changed, field] {
                  BoardViewSettings next = now;
                  if (!next.cardFields.remove(field))
                      next.cardFields.insert(field);
                  changed(next);
              });
    }
    QMenu *columns = menu.addMenu(tr("Columns shown"));
    columns->menuAction()->setObjectName(QStringLiteral("view_shown"));
    const auto shown = std::count_if(now.columns.begin(), now.columns.end(), [](const auto &c) { return !c.isHidden; });
    for (const BoardColumnView &column : now.columns) {
        QAction *act =
            check(*columns, desk.facts.stageName(column.stage), QStringLiteral("show_") + column.stage.toString(),
                  !column.isHidden, [now, changed, stage = column.stage] {
                      BoardViewSettings next = now;
                      BoardColumnView *c = next.column(stage);
                      c->isHidden = !c->isHidden;
                      changed(next);
                  });
        act->setEnabled(column.isHidden || shown > 1); // one stays
    }
}

void BoardMenus::fillSorting(QMenu &menu, const BoardViewSettings &now, const Changed &changed)
{
    for (int column = 0; column < CardTableModel::kColumns; ++column)
        if (const auto order = CardTableModel::orderOf(column))
            check(menu, CardTableModel::columnName(column), QStringLiteral("sort_%1").arg(static_cast<int>(*order)),
                  now.listOrder == *order, [now, changed, to = *order] {
                      BoardViewSettings next = now;
                      next.listOrder = to;
                      next.listDescending = CardTableModel::beginsDescending(to);
                      changed(next);
                  });
    menu.addSeparator();
    const auto direction = [&](const QString &words, const QString &name, bool descending) {
        check(menu, words, name, now.listDescending == descending, [now, changed, descending] {
            BoardViewSettings next = now;
            next.listDescending = descending;
            changed(next);
        });
    };
    direction(tr("Ascending"), QStringLiteral("sort_ascending"), false);
    direction(tr("Descending"), QStringLiteral("sort_descending"), true);
}

void BoardMenus::fillGrouping(QMenu &menu, const BoardViewSettings &now, const Changed &changed)
{
    const auto group = [&](const QString &words, const QString &name, BoardGrouping to) {
        check(menu, words, name, now.grouping == to, [now, changed, to] {
            BoardViewSettings next = now;
            next.grouping = to;
            next.layout = BoardLayout::Columns;
            changed(next);
        });
    };
    group(tr("No groups"), QStringLiteral("group_none"), BoardGrouping::None);
    group(tr("By responsible"), QStringLiteral("group_responsible"), BoardGrouping::Responsible);
    group(tr("By our company"), QStringLiteral("group_company"), BoardGrouping::Company);
    group(tr("By deal"), QStringLiteral("group_deal"), BoardGrouping::Deal);
}

void BoardMenus::fillFilter(QMenu &menu, const Desk &desk, const domain::CardQuery &now, const Filtered &filtered)
{
    check(menu, tr("Only open documents"), QStringLiteral("filter_open"), now.onlyOpen, [now, filtered] {
        domain::CardQuery next = now;
        next.onlyOpen = !next.onlyOpen;
        filtered(next);
    });
    QMenu *people = menu.addMenu(tr("Responsible"));
    check(*people, tr("Anybody"), QStringLiteral("filter_responsible_"), !now.responsible, [now, filtered] {
        domain::CardQuery next = now;
        next.responsible.reset();
        filtered(next);
    });
    for (const domain::Member &member : desk.facts.members())
        check(*people, member.name, QStringLiteral("filter_responsible_") + member.id.toString(),
              now.responsible == member.id, [now, filtered, id = member.id] {
                  domain::CardQuery next = now;
                  next.responsible = id;
                  filtered(next);
              });
    QMenu *companies = menu.addMenu(tr("Our company"));
    check(*companies, tr("Any"), QStringLiteral("filter_company_"), !now.company, [now, filtered] {
        domain::CardQuery next = now;
        next.company.reset();
        filtered(next);
    });
    for (const domain::Company &company : desk.facts.companies())
        check(*companies, company.requisites.name, QStringLiteral("filter_company_") + company.id.toString(),
              now.company == company.id, [now, filtered, id = company.id] {
                  domain::CardQuery next = now;
                  next.company = id;
                  filtered(next);
              });
    menu.addSeparator();
    QAction *clear =
        add(menu, tr("Without a filter"), QStringLiteral("filter_clear"), QStringLiteral("x"), [now, filtered] {
            domain::CardQuery next = now;
            next.onlyOpen = false;
            next.responsible.reset();
            next.company.reset();
            next.stage.reset();
            next.turnOf.reset();
            filtered(next);
        });
    clear->setEnabled(now.onlyOpen || now.responsible || now.company || now.stage || now.turnOf);
}

void BoardMenus::fillColumn(QMenu &menu, const BoardViewSettings &now, domain::StageId stage, const Changed &changed)
{
    const BoardColumnView *column = now.column(stage);
    if (!column)
        return;
    const auto change = [&](const QString &words, const QString &name, const QString &iconName, auto how) {
        return add(menu, words, name, iconName, [now, changed, how] {
            BoardViewSettings next = now;
            how(next);
            changed(next);
        });
    };
    change(tr("Move left"), QStringLiteral("column_left"), QStringLiteral("arrow-left"),
           [stage](BoardViewSettings &view) { view.moveColumn(stage, -1); });
    change(tr("Move right"), QStringLiteral("column_right"), QStringLiteral("arrow-right"),
           [stage](BoardViewSettings &view) { view.moveColumn(stage, 1); });
    menu.addSeparator();
    change(column->isCollapsed ? tr("Unfold") : tr("Collapse"), QStringLiteral("column_collapse"),
           QStringLiteral("fold-vertical"),
           [stage](BoardViewSettings &view) { view.column(stage)->isCollapsed = !view.column(stage)->isCollapsed; });
    QAction *hide = change(tr("Hide"), QStringLiteral("column_hide"), QStringLiteral("eye-off"),
                           [stage](BoardViewSettings &view) { view.column(stage)->isHidden = true; });
    hide->setEnabled(std::count_if(now.columns.begin(), now.columns.end(), [](const auto &c) { return !c.isHidden; })
                     > 1);
    menu.addSeparator();
    const auto widen = [stage](int by) {
        return [stage, by](BoardViewSettings &view) {
            BoardColumnView *c = view.column(stage);
            c->width = std::clamp((c->width > 0 ? c->width : kColumnWidth) + by, kNarrowestColumn, kWidestColumn);
        };
    };
    change(tr("Wider"), QStringLiteral("column_wider"), QStringLiteral("chevrons-right"), widen(40));
    change(tr("Narrower"), QStringLiteral("column_narrower"), QStringLiteral("chevrons-left"), widen(-40));
    change(tr("As designed"), QStringLiteral("column_reset"), QStringLiteral("rotate-ccw"),
           [stage](BoardViewSettings &view) { view.column(stage)->width = 0; });
}

} // namespace countersign::ui
