// One stage of a board or a pipeline: its name and count over its cards. A collapsed column is a strip with its name and
// count that still takes cards. The right edge is dragged to make it wider.
//
// Object names: column_<index>, in it columnCards (the list), columnMenu, and columnAdd.
#pragma once

#include "core/domain/board.h"
#include "ui/kit/typography.h"
#include "ui/stages/stage_list.h"

#include <QWidget>

namespace countersign::ui {

class Button;

class StageColumn : public QWidget
{
    Q_OBJECT
public:
    // Takes the list. `addWords`: what its plus does.
    StageColumn(StageList *list, const QString &addWords, QWidget *parent = nullptr);

    void setStage(const domain::Stage &stage, const QModelIndex &root = {});
    [[nodiscard]] const domain::Stage &stage() const { return m_stage; }
    [[nodiscard]] StageList *cards() const { return m_list; }
    void setCount(const QString &count); // beside the name
    void setAddable(bool addable);
    void setHead(bool shown); // swim lanes below the first have none
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_isCollapsed; }
    void setPreferredWidth(int pixels); // at the usual text size; 0: as designed
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
    StageList *m_list;
    bool m_dropHovers = false;
};

} // namespace countersign::ui
