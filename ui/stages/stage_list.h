// The cards of one stage in a list: dragged in and out by their ids, several at a time; the arrow keys go through them and to
// the neighbouring columns, with Ctrl they move what is selected. What is dropped is told; a model changes when the
// event of the move comes back.
//
// Object name: columnCards.
#pragma once

#include <QListView>
#include <QStringList>

namespace countersign::ui {

class StageList : public QListView
{
    Q_OBJECT
public:
    // `mimeType`: of the ids a model gives for its rows (mimeData()), one a line.
    explicit StageList(const QString &mimeType, QWidget *parent = nullptr);
    [[nodiscard]] const QString &mimeType() const { return m_mimeType; }
    [[nodiscard]] QStringList idsIn(const QMimeData *carried) const;

Q_SIGNALS:
    void idsDropped(const QStringList &ids);
    void menuRequested(const QPoint &globalPos); // for what is selected
    void selectionBegun(); // by the person, without Ctrl or Shift: other columns let go of theirs
    void selectionMade(); // any change
    void opened(const QModelIndex &index);
    void goSideways(int by); // to the neighbouring column, the same height
    void moveSideways(int by); // the current card to the neighbouring stage
    void dropHovers(bool hovers);

protected:
    // All columns look at one model: what happens in another stage is none of this one's affair, and costs it no layout.
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] bool isOfAnother(const QModelIndex &parent) const;

    QString m_mimeType;
};

} // namespace countersign::ui
