// The canvas' mouse and keys.
#include "ui/editor/field_canvas.h"
#include "ui/editor/field_canvas_parts.h"
#include "ui/kit/layout.h"
#include "ui/words/trade_words.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace countersign::ui {

// ---- mouse -------------------------------------------------------------------------------------------------------------
void FieldCanvas::mousePressEvent(QMouseEvent *event)
{
    PageView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || m_preview || !source() || !source()->isOpen())
        return;
    m_pressed = m_pointer = event->position();
    if (m_mould) {
        moveGhost(event->position());
        if (m_ghostPage >= 0) {
            const domain::Field field = made(*m_mould, m_ghostPage, m_ghost);
            const bool again = event->modifiers() & Qt::ShiftModifier;
            m_set.add({field}, tr("Place %1").arg(nameOf(m_mould->kind)));
            if (!again)
                putAway();
        } else {
            putAway();
        }
        return;
    }
    if (m_isOrdering) {
        if (const domain::Field *clicked = fieldAt(event->position()))
            numberNext(clicked->id);
        return;
    }
    m_edges = handleAt(event->position());
    const domain::Field *hit = m_edges ? m_set.field(m_set.selection().first()) : fieldAt(event->position());
    m_deselectOnRelease = false;
    if (!hit) {
        m_drag = Drag::Band;
        m_band = QRectF(event->position(), QSizeF());
        m_bandBase = event->modifiers() & Qt::ShiftModifier ? m_set.selection() : QList<domain::FieldId>{};
        m_set.select(m_bandBase);
        return;
    }
    const domain::FieldId id = hit->id;
    if (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) {
        m_set.toggle(id);
        if (!m_set.isSelected(id))
            return;
    } else if (!m_set.isSelected(id)) {
        m_set.select({id});
    } else if (m_set.selection().size() > 1) {
        m_deselectOnRelease = true; // a click on one of several picks it; a drag moves all
    }
    m_drag = Drag::Press;
    m_held.clear();
    for (const domain::Field &f : m_set.selected())
        m_held.push_back({f, viewOf(f)});
}

void FieldCanvas::mouseMoveEvent(QMouseEvent *event)
{
    PageView::mouseMoveEvent(event);
    m_pointer = event->position();
    if (m_mould) {
        moveGhost(event->position());
        return;
    }
    switch (m_drag) {
    case Drag::None: updateCursor(event->position()); return;
    case Drag::Press:
        if ((event->position() - m_pressed).manhattanLength() < 4)
            return;
        m_drag = m_edges ? Drag::Resize : Drag::Move;
        [[fallthrough]];
    case Drag::Move:
    case Drag::Resize: dragFields(event->position(), event->modifiers()); break;
    case Drag::Band: {
        m_band = QRectF(m_pressed, event->position()).normalized();
        QList<domain::FieldId> ids = m_bandBase;
        for (const domain::Field &f : m_set.fields())
            if (viewOf(f).intersects(m_band) && !ids.contains(f.id))
                ids << f.id;
        m_set.select(ids);
        viewport()->update();
        break;
    }
    }
}

void FieldCanvas::dragFields(QPointF view, Qt::KeyboardModifiers modifiers)
{
    QPointF by = view - m_pressed;
    const bool isFree = modifiers & Qt::AltModifier;
    const double snap = isFree ? 0 : tolerance(), grid = isFree ? 0 : step();
    QList<domain::FieldId> ids;
    for (const Held &h : m_held)
        ids << h.field.id;
    m_moved.clear();
    m_guides.clear();
    if (m_drag == Drag::Resize) {
        domain::Field f = m_held.front().field;
        const int page = pageOf(f);
        QRectF paper = paperOf(f);
        by /= pixelsPerPoint();
        if (m_edges & Qt::LeftEdge)
            paper.setLeft(paper.left() + by.x());
        if (m_edges & Qt::RightEdge)
            paper.setRight(paper.right() + by.x());
        if (m_edges & Qt::TopEdge)
            paper.setTop(paper.top() + by.y());
        if (m_edges & Qt::BottomEdge)
            paper.setBottom(paper.bottom() + by.y());
        const Snapped s = snapResize(paper, m_edges, othersOn(page, ids), source()->size(page), snap, grid);
        m_guides = s.guides;
        m_guidePage = page;
        f.rect = ui::toUser(source()->box(page), s.rect);
        m_moved.push_back(std::move(f));
    } else {
        if (modifiers & Qt::ShiftModifier) // along one axis
            std::abs(by.x()) > std::abs(by.y()) ? by.setY(0) : by.setX(0);
        // Together they snap as one; fields on the pressed page may be carried to the page under the pointer.
        const auto under = at(view);
        QRectF all;
        for (const Held &h : m_held)
            all = all.united(h.view);
        const bool onePage = std::all_of(m_held.begin(), m_held.end(), [&](const Held &h) {
            return pageOf(h.field) == pageOf(m_held.front().field);
        });
        const int page = onePage && under ? under->page : pageOf(m_held.front().field);
        const QTransform toPaperOfPage = toView(page).inverted() * pdf::userToDisplay(source()->box(page));
        const QRectF wanted = toPaperOfPage.mapRect(all.translated(by));
        if (onePage) {
            const Snapped s = snapMove(wanted, othersOn(page, ids), source()->size(page), snap, grid);
            const QRectF kept = keptOnPaper(s.rect, source()->size(page));
            if (kept == s.rect)
                m_guides = s.guides;
            m_guidePage = page;
            const QPointF shift = kept.topLeft() - toPaperOfPage.mapRect(all).topLeft();
            for (const Held &h : m_held) {
                domain::Field f = h.field;
                const PagePlace place = source()->place(page);
                f.document = m_context.documents[std::size_t(place.document)];
                f.page = place.page;
                f.rect = ui::toUser(source()->box(page), toPaperOfPage.mapRect(h.view).translated(shift));
                m_moved.push_back(std::move(f));
            }
        } else {
            for (const Held &h : m_held) {
                domain::Field f = h.field;
                const int own = pageOf(f);
                f.rect = ui::toUser(source()->box(own),
                                    keptOnPaper(paperOf(f).translated(by / pixelsPerPoint()), source()->size(own)));
                m_moved.push_back(std::move(f));
            }
        }
    }
    viewport()->update();
}

void FieldCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    PageView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const Drag was = m_drag;
    m_drag = Drag::None;
    m_guides.clear();
    if ((was == Drag::Move || was == Drag::Resize) && !m_moved.empty()) {
        const QList<domain::FieldId> kept = m_set.selection();
        m_set.change(std::exchange(m_moved, {}), was == Drag::Move ? tr("Move") : tr("Resize"));
        m_set.select(kept);
    } else if (was == Drag::Press && m_deselectOnRelease) {
        if (const domain::Field *f = fieldAt(event->position()))
            m_set.select({f->id});
    }
    m_band = {};
    m_moved.clear();
    updateCursor(event->position());
    viewport()->update();
}

void FieldCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!m_preview && fieldAt(event->position()))
        Q_EMIT propertiesAsked();
}

void FieldCanvas::leaveEvent(QEvent *event)
{
    PageView::leaveEvent(event);
    if (m_mould) {
        m_ghostPage = -1;
        m_guides.clear();
        viewport()->update();
    }
}

void FieldCanvas::updateCursor(QPointF view)
{
    if (m_mould || m_preview || m_isOrdering)
        return;
    const Qt::Edges e = handleAt(view);
    if (e == (Qt::TopEdge | Qt::LeftEdge) || e == (Qt::BottomEdge | Qt::RightEdge))
        viewport()->setCursor(Qt::SizeFDiagCursor);
    else if (e == (Qt::TopEdge | Qt::RightEdge) || e == (Qt::BottomEdge | Qt::LeftEdge))
        viewport()->setCursor(Qt::SizeBDiagCursor);
    else if (e & (Qt::LeftEdge | Qt::RightEdge))
        viewport()->setCursor(Qt::SizeHorCursor);
    else if (e & (Qt::TopEdge | Qt::BottomEdge))
        viewport()->setCursor(Qt::SizeVerCursor);
    else if (fieldAt(view))
        viewport()->setCursor(Qt::SizeAllCursor);
    else
        viewport()->unsetCursor();
}

// ---- keys --------------------------------------------------------------------------------------------------------------
void FieldCanvas::keyPressEvent(QKeyEvent *event)
{
    if (m_preview)
        return PageView::keyPressEvent(event);
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const double step = shift ? 10 : 1;
    QPointF by;
    switch (event->key()) {
    case Qt::Key_Left: by = {-step, 0}; break;
    case Qt::Key_Right: by = {step, 0}; break;
    case Qt::Key_Up: by = {0, -step}; break;
    case Qt::Key_Down: by = {0, step}; break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return deleteSelected();
    case Qt::Key_Escape:
        if (m_mould)
            return putAway();
        if (m_isOrdering) {
            setOrdering(false);
            Q_EMIT orderingEnded();
            return;
        }
        if (m_drag != Drag::None) {
            m_drag = Drag::None;
            m_moved.clear();
            m_guides.clear();
            m_band = {};
            return viewport()->update();
        }
        if (!m_set.selection().isEmpty())
            return m_set.select({});
        return PageView::keyPressEvent(event);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_mould && !control) {
            const FieldMould mould = *m_mould;
            putAway();
            return placeInMiddle(mould);
        }
        if (!m_set.selection().isEmpty() && !control) {
            Q_EMIT propertiesAsked();
            return;
        }
        return PageView::keyPressEvent(event);
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        if (m_isOrdering && !control && m_set.selection().size() == 1) {
            const domain::Field field = *m_set.field(m_set.selection().first());
            return moveInOrder(field.id, numberOf(field) + (event->key() == Qt::Key_Plus ? 1 : -1));
        }
        break;
    case Qt::Key_A:
        if (control) {
            QList<domain::FieldId> ids;
            for (const domain::Field &f : m_set.fields())
                if (pageOf(f) == currentPage())
                    ids << f.id;
            return m_set.select(ids);
        }
        break;
    case Qt::Key_D:
        if (control)
            return duplicateSelected();
        break;
    default: break;
    }
    if (!by.isNull() && !m_set.selection().isEmpty())
        return nudge(by, control);
    PageView::keyPressEvent(event);
}

bool FieldCanvas::focusNextPrevChild(bool next)
{
    // Tab goes through the fields in their order and leaves at the ends, so that the keyboard is never trapped.
    if (m_preview || m_set.fields().empty())
        return PageView::focusNextPrevChild(next);
    const QList<domain::FieldId> order = walk();
    qsizetype row = next ? -1 : order.size();
    if (!m_set.selection().isEmpty() && order.contains(m_set.selection().last()))
        row = order.indexOf(m_set.selection().last());
    row += next ? 1 : -1;
    if (row < 0 || row >= order.size()) {
        m_set.select({});
        return PageView::focusNextPrevChild(next);
    }
    show(order[row]);
    return true;
}

} // namespace countersign::ui
