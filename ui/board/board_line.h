// Under the board's title: the views as tabs, saved ones with a name, and what is filtered, grouped and shown.
// It shows settings and says what was chosen; the screen keeps them.
//
// Object names: boardTabs (tab_all, tab_mine, tab_waits, tab_overdue, tab_unread, tab_saved_<n>), boardSaveView,
// boardViewName, boardViewKeep, boardViewRemove, boardFilter, boardGroup, boardView and the menus' (board_menus.h).
#pragma once

#include "ui/models/board_view.h"
#include "ui/models/desk.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QMenu;

namespace countersign::ui {

class Button;
class Tabs;
class TextField;

class BoardLine : public QWidget
{
    Q_OBJECT
public:
    explicit BoardLine(const Desk &desk, QWidget *parent = nullptr);

    void setView(const BoardViewSettings &view); // tabs of the saved filters, the grouping
    void setQuery(const domain::CardQuery &query); // in words on the filter's button
    void setCounts(const domain::ViewCounts &counts);
    void chooseTab(int index); // as if somebody had
    void showTab(int index); // without telling: what it stands for is asked already
    [[nodiscard]] int tabs() const;

Q_SIGNALS:
    void tabChosen(int index); // those of domain::CardView first, then the saved ones
    void filterChosen(const countersign::domain::CardQuery &filter);
    void viewChosen(const countersign::ui::BoardViewSettings &view);
    void nameGiven(const QString &name); // of a view to be saved

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    void showTabs();
    void showButtons();
    void nameView();
    void removeView();
    void popup(Button *from, const std::function<void(QMenu &)> &fill);

    Desk m_desk;
    BoardViewSettings m_view;
    domain::CardQuery m_query;
    std::vector<std::pair<QString, QString>> m_shown; // name, words
    QBoxLayout *m_line;
    QWidget *m_buttons;
    Tabs *m_tabs;
    Button *m_save;
    QWidget *m_naming;
    TextField *m_name;
    Button *m_remove;
    Button *m_filter;
    Button *m_group;
    Button *m_viewButton;
};

} // namespace countersign::ui
