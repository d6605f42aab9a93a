#include "ui/board/board_column.h"

#include "ui/board/card_words.h"
#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/models/board_view.h"
#include "ui/models/office_facts.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace countersign::ui {

CardList::CardList(QWidget *parent) : QListView(parent)
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
    connect(this, &QListView::doubleClicked, this, &CardList::opened);
}

void CardList::mousePressEvent(QMouseEvent *event)
{
    if (!(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))
        && !selectionModel()->isSelected(indexAt(event->position().toPoint())))
        Q_EMIT selectionBegun();
    QListView::mousePressEvent(event);
}

void CardList::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        at = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    if (currentIndex().isValid() && !selectionModel()->selectedIndexes().isEmpty())
        Q_EMIT menuRequested(at);
}

void CardList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectionMade();
}

bool CardList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto card = indexAt(help->pos()).data(BoardModel::CardRole);
        if (!card.isValid()) {
            QToolTip::hideText();
            return true;
        }
        const auto shown = card.value<domain::Card>();
        QString words = partiesWords(shown);
        if (shown.isUnread)
            words.prepend(tr("There is news you have not seen.") + QLatin1Char('\n'));
        QToolTip::showText(help->globalPos(), words.trimmed(), viewport());
        return true;
    }
    return QListView::viewportEvent(event);
}

void CardList::keyPressEvent(QKeyEvent *event)
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

void CardList::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasFormat(BoardModel::kMimeType)) {
        event->ignore(); // files are the window's affair
        return;
    }
    event->acceptProposedAction();
    if (event->source() != this)
        Q_EMIT dropHovers(true);
}

void CardList::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->mimeData()->hasFormat(BoardModel::kMimeType) && event->source() != this)
        event->acceptProposedAction();
    else
        event->ignore();
}

void CardList::dragLeaveEvent(QDragLeaveEvent *event)
{
    QListView::dragLeaveEvent(event);
    Q_EMIT dropHovers(false);
}

void CardList::dropEvent(QDropEvent *event)
{
    Q_EMIT dropHovers(false);
    const auto cards = BoardModel::dropped(event->mimeData());
    if (cards.empty() || event->source() == this) {
        event->ignore();
        return;
    }
    // A copy for the view: the model itself changes when the event of the move comes back.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT dropped(QList<domain::EnvelopeId>(cards.begin(), cards.end()));
}

void CardList::startDrag(Qt::DropActions)
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

void CardList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // titles wrap and chips flow anew
}

void CardList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && !currentIndex().isValid())
        setCurrentIndex(model()->index(0, 0, rootIndex()));
}

BoardColumn::BoardColumn(QAbstractItemModel *board, QAbstractItemDelegate *cards, QWidget *parent)
    : QWidget(parent),
      m_head(new QWidget),
      m_menu(Button::iconOnly(QStringLiteral("ellipsis"), tr("Column"))),
      m_name(new Label({}, TextSize::Body, Role::Text, Weight::Strong)),
      m_count(new Label({}, TextSize::Small, Role::Third)),
      m_add(Button::iconOnly(QStringLiteral("plus"), tr("New document"))),
      m_list(new CardList)
{
    auto *layout = column(this, kGrid);
    auto *head = row(m_head, kRelated, {scaled(18), 0, 0, 0});
    head->addWidget(m_name, 0);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_add);
    head->addWidget(m_menu);
    m_name->setElides(true);
    m_add->setObjectName(QStringLiteral("columnAdd"));
    m_add->setTone(Role::Second);
    m_menu->setObjectName(QStringLiteral("columnMenu"));
    m_menu->setTone(Role::Third);
    head->addStrut(scaled(32)); // columns without a button start at the same height
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_Hover);
    m_list->setModel(board);
    m_list->setItemDelegate(cards);
    connect(m_add, &Button::clicked, this, &BoardColumn::addRequested);
    connect(m_menu, &Button::clicked, this,
            [this] { Q_EMIT menuRequested(m_menu->mapToGlobal(QPoint(0, m_menu->height()))); });
    connect(m_list, &CardList::dropHovers, this, &BoardColumn::setDropHovers);
}

void BoardColumn::setStage(const domain::Stage &stage, const QModelIndex &root)
{
    m_stage = stage;
    m_name->setText(nameOf(stage));
    m_name->setToolTip(nameOf(stage));
    m_list->setRootIndex(root);
    m_list->setAccessibleName(nameOf(stage));
    m_add->setVisible(stage.role == domain::StageRole::Draft);
    refreshCount();
    update();
}

void BoardColumn::refreshCount()
{
    m_count->setText(locale().toString(m_list->rootIndex().data(BoardModel::TotalRole).toInt()));
    update();
}

void BoardColumn::setHead(bool shown)
{
    m_hasHead = shown;
    arrange();
}

void BoardColumn::setCollapsed(bool collapsed)
{
    m_isCollapsed = collapsed;
    arrange();
}

void BoardColumn::setPreferredWidth(int pixels)
{
    m_preferred = pixels;
    updateGeometry();
}

void BoardColumn::arrange()
{
    m_head->setVisible(m_hasHead && !m_isCollapsed);
    m_list->setVisible(!m_isCollapsed);
    // A strip is a button that opens it again.
    setFocusPolicy(m_isCollapsed ? Qt::TabFocus : Qt::NoFocus);
    setAccessibleName(m_isCollapsed ? tr("%1, collapsed").arg(nameOf(m_stage)) : QString());
    setToolTip(m_isCollapsed ? nameOf(m_stage) : QString());
    setCursor(m_isCollapsed ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateGeometry();
    update();
}

std::vector<domain::EnvelopeId> BoardColumn::selected() const
{
    std::vector<domain::EnvelopeId> ids;
    if (m_isCollapsed || !m_list->selectionModel())
        return ids;
    const QModelIndexList indexes = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : indexes)
        if (index.parent() == m_list->rootIndex())
            if (const auto id = domain::EnvelopeId::fromString(index.data(BoardModel::IdRole).toString()))
                ids.push_back(*id);
    return ids;
}

QSize BoardColumn::sizeHint() const
{
    if (m_isCollapsed)
        return {scaled(40), scaled(200)};
    return {scaled(m_preferred > 0 ? m_preferred : kColumnWidth), scaled(300)};
}

void BoardColumn::setDropHovers(bool hovers)
{
    m_dropHovers = hovers;
    update();
}

void BoardColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_dropHovers)
        paintRounded(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(kCardRadius),
                     color(Role::AccentSoft), color(Role::Accent));
    const int size = scaled(9);
    if (!m_isCollapsed) {
        if (m_hasHead) { // the stage's own colour, as a mark beside its name; the name says what it is
            const int y = m_head->y() + m_head->height() / 2 - size / 2;
            paintRounded(painter, QRectF(scaled(3), y, size, size), 2.5, QColor(m_stage.color));
        }
        return;
    }
    if (!m_dropHovers)
        paintRounded(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(kCardRadius), color(Role::Sunken));
    if (hasFocus())
        paintFocusRing(painter, rect(), scaled(kCardRadius));
    if (!m_hasHead)
        return;
    paintRounded(painter, QRectF((width() - size) / 2.0, scaled(12), size, size), 2.5, QColor(m_stage.color));
    painter.translate(width() / 2.0, scaled(30));
    painter.rotate(90);
    painter.setFont(ui::font(TextSize::Body, Weight::Strong));
    painter.setPen(color(Role::Text));
    const QString words = nameOf(m_stage) + QStringLiteral("  ") + m_count->text();
    const QRect line(0, -scaled(10), height() - scaled(40), scaled(20));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, line.width()));
}

bool BoardColumn::isAtEdge(const QPoint &at) const { return !m_isCollapsed && at.x() >= width() - scaled(6); }

void BoardColumn::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (event->button() == Qt::LeftButton && isAtEdge(at))
        m_dragFrom = at.x();
    else if (event->button() == Qt::LeftButton && m_isCollapsed)
        Q_EMIT collapseRequested(false);
    else
        QWidget::mousePressEvent(event);
}

void BoardColumn::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_dragFrom >= 0) {
        const int wide = std::clamp(at.x() * 100 / std::max(1, scaled(100)), kNarrowestColumn, kWidestColumn);
        setPreferredWidth(wide);
        return;
    }
    if (!m_isCollapsed)
        setCursor(isAtEdge(at) ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void BoardColumn::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_dragFrom, -1) >= 0)
        Q_EMIT widthChosen(m_preferred);
    QWidget::mouseReleaseEvent(event);
}

void BoardColumn::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isAtEdge(event->position().toPoint()))
        Q_EMIT widthChosen(0);
}

void BoardColumn::contextMenuEvent(QContextMenuEvent *event) { Q_EMIT menuRequested(event->globalPos()); }

bool BoardColumn::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_isCollapsed) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            Q_EMIT collapseRequested(false);
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

// The strip, the head, and the room between: the list has its own.
void BoardColumn::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasFormat(BoardModel::kMimeType)) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    setDropHovers(true);
}

void BoardColumn::dragLeaveEvent(QDragLeaveEvent *) { setDropHovers(false); }

void BoardColumn::dropEvent(QDropEvent *event)
{
    setDropHovers(false);
    const auto cards = BoardModel::dropped(event->mimeData());
    if (cards.empty()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT m_list->dropped(QList<domain::EnvelopeId>(cards.begin(), cards.end()));
}

} // namespace countersign::ui
