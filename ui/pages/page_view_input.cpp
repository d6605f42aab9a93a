// What wheel, keys, mouse and gestures do to the pages.
#include "ui/pages/page_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace countersign::ui {

void PageView::focusInEvent(QFocusEvent *event)
{
    m_showsRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void PageView::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        applyZoom(m_zoom * std::pow(1.0015, event->angleDelta().y()), event->position());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->modifiers() & Qt::ControlModifier) {
        switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal: return zoomIn();
        case Qt::Key_Minus: return zoomOut();
        case Qt::Key_0: return setFit(Fit::Width);
        default: break;
        }
    }
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        // A whole page where it fits, else a screenful: nothing is skipped.
        bar->setValue(bar->value() + bar->pageStep() * 9 / 10);
        return;
    case Qt::Key_PageUp: bar->setValue(bar->value() - bar->pageStep() * 9 / 10); return;
    case Qt::Key_Home: bar->setValue(0); return;
    case Qt::Key_End: bar->setValue(bar->maximum()); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton) {
        m_panFrom = event->pos();
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_panFrom) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (event->pos() - *m_panFrom).x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - (event->pos() - *m_panFrom).y());
        m_panFrom = event->pos();
    }
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton && m_panFrom) {
        m_panFrom.reset();
        viewport()->unsetCursor();
    }
}

bool PageView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            applyZoom(m_zoom * (1 + gesture->value()), gesture->position());
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace countersign::ui
