// The menus of the board: what is shown, how it is grouped, filtered and arranged. Each fills a menu from the settings and
// calls back with changed ones.
//
// Object names of actions: view_columns, view_list, view_overview, density_comfortable, density_compact, field_<n>,
// sort_<order>, sort_ascending, sort_descending,
// show_<stage id>, group_none, group_responsible, group_company, filter_open, filter_responsible_<id>, filter_company_<id>,
// filter_clear, column_left, column_right, column_collapse, column_hide, column_wider, column_narrower, column_reset.
#pragma once

#include "ui/models/board_view.h"
#include "ui/models/desk.h"

#include <QCoreApplication>

#include <functional>

class QMenu;

namespace countersign::ui {

class BoardMenus
{
    Q_DECLARE_TR_FUNCTIONS(countersign::ui::BoardMenus)
public:
    using Changed = std::function<void(const BoardViewSettings &)>;
    using Filtered = std::function<void(const domain::CardQuery &)>;

    // `reasonNotOverview`: why a supervisor's view is not for this member; empty when it is.
    static void fillView(QMenu &menu, const Desk &desk, const BoardViewSettings &now, const QString &reasonNotOverview,
                         const Changed &changed);
    static void fillSorting(QMenu &menu, const BoardViewSettings &now, const Changed &changed); // of the list
    static void fillGrouping(QMenu &menu, const BoardViewSettings &now, const Changed &changed);
    static void fillFilter(QMenu &menu, const Desk &desk, const domain::CardQuery &now, const Filtered &filtered);
    static void fillColumn(QMenu &menu, const BoardViewSettings &now, domain::StageId stage, const Changed &changed);

    [[nodiscard]] static QString nameOf(BoardGrouping grouping);
    [[nodiscard]] static QString nameOf(CardField field);
};

} // namespace countersign::ui
