#include "ui/stages/stage_list.h"

#include "ui/kit/chip.h"
#include "ui/kit/layout.h"
#include "ui/kit/typography.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace countersign::ui {

StageList::StageList(const QString &mimeType, QWidget *parent) : QListView(parent), m_mimeType(mimeType)
{
    setObjectName(QStringLiteral("columnCards"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    setMouseTracking(true);
    setLayoutMode(QListView::Batched); // a column of thousands shows its first cards at once
    setBatchSize(60);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::doubleClicked, this, &StageList::opened);
}

bool StageList::isOfAnother(const QModelIndex &parent) const { return parent.isValid() && parent != rootIndex(); }

void StageList::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (topLeft.parent() == rootIndex())
        QListView::dataChanged(topLeft, bottomRight, roles);
}

void StageList::rowsInserted(const QModelIndex &parent, int start, int end)
{
    if (!isOfAnother(parent))
        QListView::rowsInserted(parent, start, end);
}

void StageList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    if (!isOfAnother(parent))
        QListView::rowsAboutToBeRemoved(parent, start, end);
}

QStringList StageList::idsIn(const QMimeData *carried) const
{
    if (!carried || !carried->hasFormat(m_mimeType))
        return {};
    return QString::fromLatin1(carried->data(m_mimeType)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void StageList::mousePressEvent(QMouseEvent *event)
{
    if (!(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))
        && !selectionModel()->isSelected(indexAt(event->position().toPoint())))
        Q_EMIT selectionBegun();
    QListView::mousePressEvent(event);
}

void StageList::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        at = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    if (currentIndex().isValid() && !selectionModel()->selectedIndexes().isEmpty())
        Q_EMIT menuRequested(at);
}

void StageList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectionMade();
}

void StageList::keyPressEvent(QKeyEvent *event)
{
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const int by = event->key() == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left) ? -1 : 1;
    if (isSideways && event->modifiers() & Qt::ControlModifier) {
        Q_EMIT moveSideways(by);
    } else if (event->key() == Qt::Key_Escape) {
        clearSelection();
    } else if (isSideways) {
        Q_EMIT goSideways(by);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT opened(currentIndex());
    } else {
        QListView::keyPressEvent(event);
    }
}

void StageList::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasFormat(m_mimeType)) {
        event->ignore(); // files are the window's affair
        return;
    }
    event->acceptProposedAction();
    if (event->source() != this)
        Q_EMIT dropHovers(true);
}

void StageList::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->mimeData()->hasFormat(m_mimeType) && event->source() != this)
        event->acceptProposedAction();
    else
        event->ignore();
}

void StageList::dragLeaveEvent(QDragLeaveEvent *event)
{
    QListView::dragLeaveEvent(event);
    Q_EMIT dropHovers(false);
}

void StageList::dropEvent(QDropEvent *event)
{
    Q_EMIT dropHovers(false);
    const QStringList ids = idsIn(event->mimeData());
    if (ids.isEmpty() || event->source() == this) {
        event->ignore();
        return;
    }
    // A copy for the view: the model itself changes when the event of the move comes back.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT idsDropped(ids);
}

void StageList::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    QModelIndexList taken = selectionModel()->selectedIndexes();
    if (!taken.contains(index))
        taken = {index};
    QMimeData *carried = index.isValid() ? model()->mimeData(taken) : nullptr;
    if (!carried)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(carried);
    const QRect box = visualRect(index);
    QPixmap picture(box.size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setOpacity(0.92);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(QPoint(), box.size());
    option.state = QStyle::State_Enabled | QStyle::State_Selected;
    itemDelegateForIndex(index)->paint(&painter, option, index);
    if (taken.size() > 1)
        paintChip(painter, QRect(scaled(8), scaled(8), box.width(), scaled(22)),
                  {QStringLiteral("files"), locale().toString(taken.size()), Role::Accent});
    painter.end();
    drag->setPixmap(picture);
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - box.topLeft());
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
}

void StageList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // titles wrap and chips flow anew
}

void StageList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && !currentIndex().isValid())
        setCurrentIndex(model()->index(0, 0, rootIndex()));
}

} // namespace countersign::ui
