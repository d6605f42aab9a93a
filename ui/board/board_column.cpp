#include "ui/board/board_column.h"

#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/models/office_facts.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace countersign::ui {

CardList::CardList(QWidget *parent) : QListView(parent)
{
    setObjectName(QStringLiteral("columnCards"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
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

void CardList::keyPressEvent(QKeyEvent *event)
{
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const int by = event->key() == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left) ? -1 : 1;
    if (isSideways && event->modifiers() & Qt::ControlModifier) {
        Q_EMIT moveSideways(by);
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
    const auto card = BoardModel::dropped(event->mimeData());
    if (!card || event->source() == this) {
        event->ignore();
        return;
    }
    // A copy for the view: the model itself changes when the event of the move comes back.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT dropped(*card);
}

void CardList::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    QMimeData *carried = index.isValid() ? model()->mimeData({index}) : nullptr;
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
      m_name(new Label({}, TextSize::Body, Role::Text, Weight::Strong)),
      m_count(new Label({}, TextSize::Small, Role::Third)),
      m_add(Button::iconOnly(QStringLiteral("plus"), tr("New document"))),
      m_list(new CardList)
{
    auto *layout = column(this, kGrid);
    auto *head = row(nullptr, kRelated, {scaled(18), 0, 0, 0});
    head->addWidget(m_name, 0);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_add);
    m_name->setElides(true);
    m_add->setObjectName(QStringLiteral("columnAdd"));
    m_add->setTone(Role::Second);
    head->addStrut(scaled(32)); // columns without a button start at the same height
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_list->setModel(board);
    m_list->setItemDelegate(cards);
    connect(m_add, &Button::clicked, this, &BoardColumn::addRequested);
    connect(m_list, &CardList::dropHovers, this, [this](bool hovers) {
        m_dropHovers = hovers;
        update();
    });
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
    m_count->setText(locale().toString(m_list->model()->rowCount(m_list->rootIndex())));
}

QSize BoardColumn::sizeHint() const { return {scaled(252), scaled(300)}; }

void BoardColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_dropHovers)
        paintRounded(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(kCardRadius),
                     color(Role::AccentSoft), color(Role::Accent));
    // The stage's own colour, as a mark beside its name; the name says what it is.
    const int size = scaled(9);
    const int y = m_name->geometry().center().y() - size / 2;
    paintRounded(painter, QRectF(scaled(3), y, size, size), 2.5, QColor(m_stage.color));
}

} // namespace countersign::ui
