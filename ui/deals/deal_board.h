// The pipeline as columns: dragged or moved with Ctrl+arrows, several at a time; each member hides, folds, orders and widens
// the columns as they like.
//
// Object names: dealsScroll, dealsBoard, in it column_<n> (n counts the pipeline's stages, shown or not); in a column's
// menu stageRule, stageRename and those of BoardMenus::fillColumn.
#pragma once

#include "ui/deals/deal_model.h"
#include "ui/models/board_view.h"
#include "ui/models/desk.h"

#include <QScrollArea>

#include <memory>

class QHBoxLayout;

namespace countersign::ui {

class DealDelegate;
class StageColumn;

class DealBoard : public QScrollArea
{
    Q_OBJECT
public:
    explicit DealBoard(const Desk &desk, QWidget *parent = nullptr);
    ~DealBoard() override;

    // `view`: in step with the stages.
    void show(const std::vector<domain::Stage> &stages, const BoardViewSettings &view);
    void setLines(const std::vector<flow::DealLine> &lines);
    [[nodiscard]] std::vector<domain::DealId> selected() const;
    void clearSelection();

Q_SIGNALS:
    void opened(const countersign::domain::DealId &deal);
    void addRequested();
    void ruleRequested(const countersign::domain::Stage &stage);
    void renameRequested(const countersign::domain::Stage &stage);
    void viewChosen(const countersign::ui::BoardViewSettings &view);
    void moveRequested(const std::vector<countersign::domain::DealId> &deals, const countersign::domain::Stage &to);
    void selectionMade();
    void menuRequested(const QPoint &globalPos); // for what is selected

private:
    struct Column {
        std::unique_ptr<DealModel> model;
        StageColumn *widget;
    };
    void addColumn(const domain::Stage &stage, int number);
    void arrange();
    void fill();
    void moveBy(std::size_t column, int by);
    void goSideways(std::size_t column, int by);
    void showMenu(const domain::Stage &stage, const QPoint &at);
    [[nodiscard]] std::vector<std::size_t> shown() const; // columns in their order on the screen

    Desk m_desk;
    std::vector<domain::Stage> m_stages;
    BoardViewSettings m_view;
    std::vector<flow::DealLine> m_lines;
    QWidget *m_board;
    QHBoxLayout *m_row;
    DealDelegate *m_cards;
    std::vector<Column> m_columns; // as the stages
};

} // namespace countersign::ui
