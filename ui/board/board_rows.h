// The columns of the board: one row of them, or a row for each responsible member or company of ours (swim lanes). Each row
// has a model of its own; what is selected, opened, moved and dropped is told by id.
//
// Object names: boardColumns (the scroll area); column_<n> by place in the first row, lane_<m>_column_<n> in those below;
// laneHead_<m>.
#pragma once

#include "ui/board/card_acts.h"
#include "ui/models/board_model.h"
#include "ui/models/board_view.h"

#include <QScrollArea>

#include <memory>

class QAbstractItemDelegate;
class QVBoxLayout;

namespace countersign::ui {

class BoardColumn;

inline const QString kOtherLanes = QStringLiteral("others"); // the key of the lane that holds what has none of its own

class BoardRows : public QScrollArea
{
    Q_OBJECT
public:
    struct Group {
        QString key; // an id as text; empty: everything, or what belongs to none; kOtherLanes
        QString name;
        domain::BoardPage page;
    };

    BoardRows(const Desk &desk, QAbstractItemDelegate *cards, QWidget *parent = nullptr);

    void setView(const BoardViewSettings &view); // columns and whether there are groups
    void setGroups(std::vector<Group> groups);

    [[nodiscard]] const domain::Card *card(domain::EnvelopeId id) const;
    [[nodiscard]] CardActs::Subjects selected() const;
    void select(domain::EnvelopeId id); // and scrolls there
    void clearSelection();
    void refresh(); // the minute passed, or the look changed: lays out and paints every card anew
    bool focusCards(); // the one that was looked at last, or the first; false: there is none

Q_SIGNALS:
    void selectionChanged();
    void opened(const countersign::domain::EnvelopeId &card);
    void menuRequested(const QPoint &globalPos);
    void columnMenuRequested(const countersign::domain::StageId &stage, const QPoint &globalPos);
    void collapseRequested(const countersign::domain::StageId &stage, bool collapsed);
    void widthChosen(const countersign::domain::StageId &stage, int pixels);
    void dropped(const QList<countersign::domain::EnvelopeId> &cards, const countersign::domain::StageId &stage,
                 const QString &groupKey);
    void moveRequested(const countersign::domain::StageId &to); // of what is selected
    void moreWanted(const countersign::domain::StageId &stage);
    void addRequested();

private:
    struct Row {
        QString key;
        std::unique_ptr<BoardModel> model;
        QWidget *box = nullptr;
        QWidget *head = nullptr;
        std::vector<BoardColumn *> columns;
    };
    void build(const std::vector<Group> &groups);
    void fill(Row &row, const domain::BoardPage &page);
    void wire(int row, int column);
    void goSideways(int row, int column, int by);
    void applyColumns();

    Desk m_desk;
    QAbstractItemDelegate *m_cards;
    BoardViewSettings m_view;
    std::vector<BoardColumnView> m_shown; // the visible columns, in order
    QWidget *m_inner;
    QVBoxLayout *m_layout;
    std::vector<std::unique_ptr<Row>> m_rows;
    bool m_isGrouped = false;
};

} // namespace countersign::ui
