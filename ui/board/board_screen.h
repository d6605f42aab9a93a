// Every document of the office as a card in the column of its stage.
//
// Object names: boardScreen, boardSearch, boardNew, boardTabs (tab_all, tab_mine, tab_waits, tab_overdue), boardColumns,
// column_0 …, boardEmpty, boardNothingFound.
// Keys: arrows go through the cards, Ctrl+Left and Ctrl+Right move a card, Enter opens it, / searches, Ctrl+N makes a new one.
#pragma once

#include "ui/kit/screen.h"
#include "ui/models/board_model.h"
#include "ui/models/desk.h"

#include <QSet>

class QHBoxLayout;
class QStackedWidget;

namespace countersign::ui {

class BoardColumn;
class CardDelegate;
class SearchField;
class Tabs;

class BoardScreen : public Screen
{
    Q_OBJECT
public:
    explicit BoardScreen(const Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Board"); }
    void open(const ScreenRequest &request) override;

    // Through the flow step; the card goes when the event comes back.
    void move(domain::EnvelopeId card, domain::StageId to, bool canBeUndone = true);

private:
    void reload();
    void stagesChanged();
    void refresh();
    void search(const QString &words);
    [[nodiscard]] int columnIndexOf(domain::EnvelopeId card) const;
    void select(domain::EnvelopeId card);

    Desk m_desk;
    BoardModel m_model;
    BoardFilter m_filter;
    CardDelegate *m_delegate;
    SearchField *m_search;
    Tabs *m_tabs;
    QStackedWidget *m_pages;
    QWidget *m_row;
    QHBoxLayout *m_rowLayout;
    std::vector<BoardColumn *> m_columns;
    bool m_loading = false;
    bool m_again = false;
    bool m_loaded = false;
    int m_searchRound = 0; // only the answer to the last question counts
    domain::EnvelopeId m_moved; // selected again where it arrives
};

} // namespace countersign::ui
