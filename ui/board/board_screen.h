// Every document of the office: as cards in the columns of their stages, as rows of a list, or as a supervisor's overview.
// Each member has a view of their own (ui/models/board_view.h); what is shown is asked of the office page by page.
//
// Object names: boardScreen, boardSearch, boardNew, boardColumns, column_0 …, cardTable, overview, boardEmpty,
// boardNothingFound, the line's (board_line.h), the bar's (selection_bar.h) and the menus' (board_menus.h).
// Keys: arrows go through the cards, Ctrl+Left and Ctrl+Right move them, Enter opens one, Shift and Ctrl select several, the
// menu key lists what can be done, / searches, Ctrl+N makes a new one, Ctrl+Z takes the last move back.
#pragma once

#include "ui/board/card_acts.h"
#include "ui/kit/screen.h"
#include "ui/models/board_view.h"
#include "ui/models/desk.h"

#include <functional>

class QStackedWidget;
class QTimer;

namespace countersign::ui {

class BoardLine;
class BoardRows;
class CardDelegate;
class CardTable;
class OverviewPane;
class SearchField;
class SelectionBar;

class BoardScreen : public Screen
{
    Q_OBJECT
public:
    explicit BoardScreen(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Board"); }
    void open(const ScreenRequest &request) override;
    void focusFirst() override;

    // Through the flow step; the card goes when the event comes back.
    void move(domain::EnvelopeId card, domain::StageId to, bool canBeUndone = true);
    [[nodiscard]] const BoardViewSettings &view() const { return m_view; }
    void setView(const BoardViewSettings &view); // and keeps it

private:
    enum Page { ColumnsPage, ListPage, OverviewPage, EmptyPage, NothingPage };
    void readView(); // of the member who acts
    void keepView();
    void showView();
    // Rows that are built anew may take the focus with them: then the screen has it until its cards have come.
    void keepFocus(const std::function<void()> &change);
    void stagesChanged();
    void reload();
    void reloadBoard();
    void reloadCounts();
    void ask(); // everything anew, from the top
    void search(const QString &words);
    void setFilter(const domain::CardQuery &filter);
    void showExactly(const domain::CardQuery &query); // as a list, whatever was looked for before
    void tabChosen(int index);
    void saveView(const QString &name);
    void selectionChanged();
    [[nodiscard]] CardActs::Subjects selected() const;

    Desk m_desk;
    BoardViewSettings m_view;
    domain::CardQuery m_query;
    CardActs m_acts;
    CardDelegate *m_delegate;
    SearchField *m_search;
    BoardLine *m_line;
    QStackedWidget *m_pages;
    BoardRows *m_rows;
    CardTable *m_table;
    OverviewPane *m_overview;
    SelectionBar *m_bar;
    QTimer *m_keeping;
    QHash<domain::StageId, int> m_more; // stages looked at beyond their first cards
    domain::ViewCounts m_counts;
    domain::MemberId m_viewOf; // whose view is shown
    bool m_loading = false;
    bool m_again = false;
    bool m_loaded = false;
    int m_round = 0; // only the answer to the last question counts
    domain::EnvelopeId m_moved; // selected again where it arrives
};

} // namespace countersign::ui
