// One stage: its name and count over its cards. Cards are dragged in and out, several at a time; the arrow keys go through
// the cards and to the neighbouring columns, with Ctrl they move what is selected. A collapsed column is a strip with its
// name and count that still takes cards. The right edge is dragged to make it wider.
//
// Object names: column_<index>, in it columnCards (the list), columnMenu, and columnAdd (drafts).
#pragma once

#include "ui/kit/typography.h"
#include "ui/models/board_model.h"

#include <QList>
#include <QListView>
#include <QWidget>

#include <vector>

namespace countersign::ui {

class Button;

class CardList : public QListView
{
    Q_OBJECT
public:
    explicit CardList(QWidget *parent = nullptr);

Q_SIGNALS:
    void dropped(const QList<countersign::domain::EnvelopeId> &cards);
    void menuRequested(const QPoint &globalPos); // for what is selected
    void selectionBegun(); // by the person, without Ctrl or Shift: other columns let go of theirs
    void selectionMade(); // any change
    void opened(const QModelIndex &index);
    void goSideways(int by); // to the neighbouring column, the same height
    void moveSideways(int by); // the current card to the neighbouring stage
    void dropHovers(bool hovers);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    bool viewportEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

class BoardColumn : public QWidget
{
    Q_OBJECT
public:
    BoardColumn(QAbstractItemModel *board, QAbstractItemDelegate *cards, QWidget *parent = nullptr);

    void setStage(const domain::Stage &stage, const QModelIndex &root);
    [[nodiscard]] const domain::Stage &stage() const { return m_stage; }
    [[nodiscard]] CardList *list() const { return m_list; }
    void refreshCount();
    void setHead(bool shown); // swim lanes below the first have none
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_isCollapsed; }
    void setPreferredWidth(int pixels); // at the usual text size; 0: as designed
    [[nodiscard]] std::vector<domain::EnvelopeId> selected() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void addRequested();
    void menuRequested(const QPoint &globalPos); // of the column itself
    void collapseRequested(bool collapsed);
    void widthChosen(int pixels); // by dragging its edge; 0: as designed (a double click)

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] bool isAtEdge(const QPoint &at) const;
    void arrange();
    void setDropHovers(bool hovers);

    domain::Stage m_stage;
    QWidget *m_head;
    Button *m_menu;
    bool m_isCollapsed = false;
    bool m_hasHead = true;
    int m_preferred = 0;
    int m_dragFrom = -1; // where the edge was taken
    Label *m_name;
    Label *m_count;
    Button *m_add;
    CardList *m_list;
    bool m_dropHovers = false;
};

} // namespace countersign::ui
