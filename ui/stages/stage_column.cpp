#include "ui/stages/stage_column.h"

#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/models/board_view.h"
#include "ui/models/office_facts.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace countersign::ui {

StageColumn::StageColumn(StageList *list, const QString &addWords, QWidget *parent)
    : QWidget(parent),
      m_head(new QWidget),
      m_menu(Button::iconOnly(QStringLiteral("ellipsis"), tr("Column"))),
      m_name(new Label({}, TextSize::Body, Role::Text, Weight::Strong)),
      m_count(new Label({}, TextSize::Small, Role::Third)),
      m_add(Button::iconOnly(QStringLiteral("plus"), addWords)),
      m_list(list)
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
    connect(m_add, &Button::clicked, this, &StageColumn::addRequested);
    connect(m_menu, &Button::clicked, this,
            [this] { Q_EMIT menuRequested(m_menu->mapToGlobal(QPoint(0, m_menu->height()))); });
    connect(m_list, &StageList::dropHovers, this, &StageColumn::setDropHovers);
}

void StageColumn::setStage(const domain::Stage &stage, const QModelIndex &root)
{
    if (m_list->rootIndex() != root) // or every card would be laid out anew
        m_list->setRootIndex(root);
    if (m_stage == stage && m_name->text() == nameOf(stage))
        return;
    m_stage = stage;
    m_name->setText(nameOf(stage));
    m_name->setToolTip(nameOf(stage));
    m_list->setAccessibleName(nameOf(stage));
    update();
}

void StageColumn::setCount(const QString &count)
{
    if (m_count->text() == count)
        return;
    m_count->setText(count);
    update();
}

void StageColumn::setAddable(bool addable) { m_add->setVisible(addable); }

void StageColumn::setHead(bool shown)
{
    m_hasHead = shown;
    arrange();
}

void StageColumn::setCollapsed(bool collapsed)
{
    m_isCollapsed = collapsed;
    arrange();
}

void StageColumn::setPreferredWidth(int pixels)
{
    m_preferred = pixels;
    updateGeometry();
}

void StageColumn::arrange()
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

QSize StageColumn::sizeHint() const
{
    if (m_isCollapsed)
        return {scaled(40), scaled(200)};
    return {scaled(m_preferred > 0 ? m_preferred : kColumnWidth), scaled(300)};
}

void StageColumn::setDropHovers(bool hovers)
{
    m_dropHovers = hovers;
    update();
}

void StageColumn::paintEvent(QPaintEvent *)
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

bool StageColumn::isAtEdge(const QPoint &at) const { return !m_isCollapsed && at.x() >= width() - scaled(6); }

void StageColumn::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (event->button() == Qt::LeftButton && isAtEdge(at))
        m_dragFrom = at.x();
    else if (event->button() == Qt::LeftButton && m_isCollapsed)
        Q_EMIT collapseRequested(false);
    else
        QWidget::mousePressEvent(event);
}

void StageColumn::mouseMoveEvent(QMouseEvent *event)
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

void StageColumn::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_dragFrom, -1) >= 0)
        Q_EMIT widthChosen(m_preferred);
    QWidget::mouseReleaseEvent(event);
}

void StageColumn::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isAtEdge(event->position().toPoint()))
        Q_EMIT widthChosen(0);
}

void StageColumn::contextMenuEvent(QContextMenuEvent *event) { Q_EMIT menuRequested(event->globalPos()); }

bool StageColumn::event(QEvent *event)
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

void StageColumn::dragLeaveEvent(QDragLeaveEvent *) { setDropHovers(false); }

// The strip, the head, and the room between: the list has its own.
void StageColumn::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasFormat(m_list->mimeType())) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    setDropHovers(true);
}

void StageColumn::dropEvent(QDropEvent *event)
{
    setDropHovers(false);
    const QStringList ids = m_list->idsIn(event->mimeData());
    if (ids.isEmpty()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT m_list->idsDropped(ids);
}

} // namespace countersign::ui
