#include "ui/editor/field_canvas.h"

#include "core/pdf/fonts.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"
#include "ui/words/trade_words.h"

#include <QDate>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace countersign::ui {
namespace {

constexpr double kHandle = 8; // pixels
constexpr QColor kGuide(219, 39, 119); // pink: neither party's colour
constexpr int kNudgeMerge = 1;

const std::array<Qt::Edges, 8> kHandles{
    Qt::TopEdge | Qt::LeftEdge,     Qt::TopEdge,    Qt::TopEdge | Qt::RightEdge,   Qt::RightEdge,
    Qt::BottomEdge | Qt::RightEdge, Qt::BottomEdge, Qt::BottomEdge | Qt::LeftEdge, Qt::LeftEdge};

QPointF handlePoint(const QRectF &r, Qt::Edges e)
{
    return {e & Qt::LeftEdge        ? r.left()
                : e & Qt::RightEdge ? r.right()
                                    : r.center().x(),
            e & Qt::TopEdge          ? r.top()
                : e & Qt::BottomEdge ? r.bottom()
                                     : r.center().y()};
}

// On paper the light colours count, whatever the theme: paper is always white.
QColor onPaper(Role role)
{
    static const QPalette light = paletteFor(false);
    return color(role, light);
}

} // namespace

FieldCanvas::FieldCanvas(FieldSet &set, QWidget *parent) : PageView(parent), m_set(set)
{
    setObjectName(QStringLiteral("editorCanvas"));
    setAccessibleName(tr("Pages with fields"));
    viewport()->setMouseTracking(true);
    connect(&set, &FieldSet::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&set, &FieldSet::selectionChanged, this, [this] {
        viewport()->update();
        QStringList said; // what is painted has no widgets of its own, so the canvas says what is selected
        for (const domain::Field &f : m_set.selected())
            said << m_context.caption(f) + QStringLiteral(", ") + m_context.whereabouts(f, std::max(0, pageOf(f)));
        setAccessibleDescription(said.join(QStringLiteral("; ")));
    });
    connect(&set, &FieldSet::wasReset, viewport(), qOverload<>(&QWidget::update));
}

FieldCanvas::~FieldCanvas() = default;

void FieldCanvas::setContext(const EditorContext &context)
{
    m_context = context;
    viewport()->update();
}

void FieldCanvas::setPreview(bool preview)
{
    m_preview = preview;
    if (preview) {
        putAway();
        m_set.select({});
    }
    viewport()->update();
}

// ---- geometry ----------------------------------------------------------------------------------------------------------
int FieldCanvas::pageOf(const domain::Field &field) const
{
    const auto it = std::find(m_context.documents.begin(), m_context.documents.end(), field.document);
    if (!source() || it == m_context.documents.end())
        return -1;
    return source()->indexOf({int(it - m_context.documents.begin()), field.page});
}

QRectF FieldCanvas::paperOf(const domain::Field &field) const
{
    const int page = pageOf(field);
    return page < 0 ? QRectF() : toPaper(source()->box(page), field.rect);
}

QRectF FieldCanvas::viewOf(const domain::Field &field) const
{
    const int page = pageOf(field);
    return page < 0 ? QRectF() : toView(page, field.rect);
}

double FieldCanvas::tolerance() const { return 6 / pixelsPerPoint(); }

std::vector<QRectF> FieldCanvas::othersOn(int page, const QList<domain::FieldId> &except) const
{
    std::vector<QRectF> out;
    for (const domain::Field &f : m_set.fields())
        if (!except.contains(f.id) && pageOf(f) == page)
            out.push_back(paperOf(f));
    return out;
}

const domain::Field *FieldCanvas::fieldAt(QPointF view) const
{
    // Selected ones first, then from the top: what lies under a selected field stays reachable by Tab.
    const domain::Field *hit = nullptr;
    for (const domain::Field &f : m_set.fields())
        if (viewOf(f).adjusted(-2, -2, 2, 2).contains(view))
            if (!hit || !m_set.isSelected(hit->id) || m_set.isSelected(f.id))
                hit = &f;
    return hit;
}

Qt::Edges FieldCanvas::handleAt(QPointF view) const
{
    if (m_set.selection().size() != 1)
        return {};
    const domain::Field *f = m_set.field(m_set.selection().first());
    if (!f)
        return {};
    const QRectF rect = viewOf(*f).adjusted(-6, -6, 6, 6);
    for (Qt::Edges e : kHandles) {
        // On small fields only the corners, so that the middle can still be grabbed.
        const bool corner = (e & (Qt::LeftEdge | Qt::RightEdge)) && (e & (Qt::TopEdge | Qt::BottomEdge));
        if (!corner && std::min(rect.width(), rect.height()) < 36)
            continue;
        const QPointF p = handlePoint(rect, e);
        if (QRectF(p.x() - kHandle, p.y() - kHandle, 2 * kHandle, 2 * kHandle).contains(view))
            return e;
    }
    return {};
}

domain::Field FieldCanvas::made(const FieldMould &mould, int page, const QRectF &paper) const
{
    const PagePlace place = source()->place(page);
    domain::Field f{.id = m_set.freshId(),
                    .document = m_context.documents[std::size_t(place.document)],
                    .party = mould.party,
                    .kind = mould.kind,
                    .page = place.page,
                    .rect = ui::toUser(source()->box(page), paper),
                    .label = mould.label,
                    .value = mould.value,
                    .options = mould.options};
    f.isRequired = mould.kind != domain::FieldKind::Checkbox;
    if (mould.kind == domain::FieldKind::Date)
        f.style.format = QStringLiteral("d MMMM yyyy");
    return f;
}

// ---- placing -----------------------------------------------------------------------------------------------------------
void FieldCanvas::take(const FieldMould &mould)
{
    m_mould = mould;
    m_ghostPage = -1;
    m_set.select({});
    viewport()->setCursor(Qt::CrossCursor);
    viewport()->update();
}

void FieldCanvas::putAway()
{
    if (!m_mould)
        return;
    m_mould.reset();
    m_ghostPage = -1;
    m_guides.clear();
    viewport()->unsetCursor();
    viewport()->update();
    Q_EMIT placingEnded();
}

void FieldCanvas::moveGhost(QPointF view)
{
    const auto point = at(view);
    m_guides.clear();
    m_ghostPage = -1;
    if (point && m_mould) {
        const QSizeF paper = source()->size(point->page);
        QRectF rect(QPointF(), usualSize(m_mould->kind));
        rect.moveCenter(pdf::userToDisplay(source()->box(point->page)).map(point->user));
        const Snapped snapped = snapMove(keptOnPaper(rect, paper), othersOn(point->page, {}), paper, tolerance());
        m_ghost = keptOnPaper(snapped.rect, paper);
        m_guides = snapped.guides;
        m_ghostPage = m_guidePage = point->page;
    }
    viewport()->update();
}

void FieldCanvas::dragOver(QPoint global) { moveGhost(viewport()->mapFromGlobal(global)); }

bool FieldCanvas::dropAt(QPoint global)
{
    moveGhost(viewport()->mapFromGlobal(global));
    const bool over = m_ghostPage >= 0 && m_mould && viewport()->rect().contains(viewport()->mapFromGlobal(global));
    if (over)
        m_set.add({made(*m_mould, m_ghostPage, m_ghost)}, tr("Place %1").arg(nameOf(m_mould->kind)));
    putAway();
    if (over)
        setFocus();
    return over;
}

void FieldCanvas::placeOnPage(const FieldMould &mould, int page, QRectF paper)
{
    if (!source() || page < 0 || page >= source()->count())
        return;
    m_set.add({made(mould, page, keptOnPaper(paper, source()->size(page)))}, tr("Place %1").arg(nameOf(mould.kind)));
}

void FieldCanvas::placeInMiddle(const FieldMould &mould)
{
    const int page = std::max(0, currentPage());
    if (!source() || !source()->isOpen())
        return;
    const QRectF shown = pageRect(page).intersected(QRectF(viewport()->rect()));
    QRectF rect(QPointF(), usualSize(mould.kind));
    rect.moveCenter(pdf::userToDisplay(source()->box(page)).map(toUser(page, shown.center())));
    // Not on top of one that is there already.
    const auto others = othersOn(page, {});
    for (int i = 0;
         i < 40 && std::any_of(others.begin(), others.end(), [&](const QRectF &o) { return o.intersects(rect); }); ++i)
        rect.translate(0, 12);
    placeOnPage(mould, page, rect);
    setFocus();
}

// ---- acts --------------------------------------------------------------------------------------------------------------
void FieldCanvas::duplicateSelected()
{
    std::vector<domain::Field> copies = m_set.selected();
    for (domain::Field &f : copies) {
        const int page = pageOf(f);
        if (page < 0)
            return;
        f.rect = ui::toUser(source()->box(page), keptOnPaper(paperOf(f).translated(12, 12), source()->size(page)));
        f.id = m_set.freshId();
    }
    m_set.add(std::move(copies), tr("Duplicate"));
}

void FieldCanvas::deleteSelected() { m_set.remove(m_set.selection(), tr("Delete")); }

void FieldCanvas::copyToPages(const QList<int> &pages)
{
    std::vector<domain::Field> copies;
    for (const domain::Field &f : m_set.selected()) {
        const int from = pageOf(f);
        const QRectF paper = paperOf(f);
        for (int page : pages)
            if (page != from && from >= 0 && page >= 0 && page < source()->count()) {
                domain::Field copy = f;
                copy.id = m_set.freshId();
                copy.document = m_context.documents[std::size_t(source()->place(page).document)];
                copy.page = source()->place(page).page;
                copy.rect = ui::toUser(source()->box(page), keptOnPaper(paper, source()->size(page)));
                copies.push_back(std::move(copy));
            }
    }
    m_set.add(std::move(copies), tr("Copy to pages"));
}

void FieldCanvas::arrange(Arrangement arrangement)
{
    // Each page by itself: places on different sheets have nothing to do with each other.
    QMap<int, std::vector<domain::Field>> byPage;
    for (const domain::Field &f : m_set.selected())
        byPage[pageOf(f)].push_back(f);
    std::vector<domain::Field> after;
    for (auto it = byPage.begin(); it != byPage.end(); ++it) {
        if (it.key() < 0)
            continue;
        std::vector<QRectF> rects;
        for (const domain::Field &f : it.value())
            rects.push_back(paperOf(f));
        rects = arranged(std::move(rects), arrangement);
        for (std::size_t i = 0; i < rects.size(); ++i) {
            domain::Field f = it.value()[i];
            f.rect = ui::toUser(source()->box(it.key()), keptOnPaper(rects[i], source()->size(it.key())));
            after.push_back(std::move(f));
        }
    }
    m_set.change(std::move(after), tr("Align"));
}

void FieldCanvas::moveTo(domain::FieldId id, const QRectF &paper, int merge)
{
    const domain::Field *f = m_set.field(id);
    const int page = f ? pageOf(*f) : -1;
    if (page < 0)
        return;
    domain::Field after = *f;
    after.rect = ui::toUser(source()->box(page), keptOnPaper(paper, source()->size(page)));
    m_set.change({after}, tr("Move"), merge);
}

void FieldCanvas::nudge(QPointF by, bool size)
{
    std::vector<domain::Field> after = m_set.selected();
    for (domain::Field &f : after) {
        const int page = pageOf(f);
        if (page < 0)
            return;
        QRectF paper = paperOf(f);
        if (size)
            paper.setSize(QSizeF(std::max(kLeastField.width(), paper.width() + by.x()),
                                 std::max(kLeastField.height(), paper.height() + by.y())));
        else
            paper.translate(by);
        f.rect = ui::toUser(source()->box(page), keptOnPaper(paper, source()->size(page)));
    }
    const QList<domain::FieldId> kept = m_set.selection();
    m_set.change(std::move(after), size ? tr("Resize") : tr("Nudge"), kNudgeMerge);
    m_set.select(kept);
}

void FieldCanvas::show(domain::FieldId id)
{
    if (const domain::Field *f = m_set.field(id)) {
        m_set.select({id});
        ensureShown(pageOf(*f), f->rect);
    }
}

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
    const double snap = modifiers & Qt::AltModifier ? 0 : tolerance(); // Alt: free
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
        const Snapped s = snapResize(paper, m_edges, othersOn(page, ids), source()->size(page), snap);
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
            const Snapped s = snapMove(wanted, othersOn(page, ids), source()->size(page), snap);
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
    if (m_mould || m_preview)
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
    int row = next ? -1 : int(m_set.fields().size());
    if (!m_set.selection().isEmpty())
        for (std::size_t i = 0; i < m_set.fields().size(); ++i)
            if (m_set.fields()[i].id == m_set.selection().last())
                row = int(i);
    row += next ? 1 : -1;
    if (row < 0 || row >= int(m_set.fields().size())) {
        m_set.select({});
        return PageView::focusNextPrevChild(next);
    }
    show(m_set.fields()[std::size_t(row)].id);
    return true;
}

// ---- painting ----------------------------------------------------------------------------------------------------------
void FieldCanvas::paintField(QPainter &painter, const domain::Field &field, const QRectF &rect, bool selected,
                             bool ghost) const
{
    const Role tone = m_context.tone(field);
    const QColor strong = onPaper(tone);
    QColor soft = tone == Role::Second ? QColor(0xEC, 0xEF, 0xF3) : onPaper(softOf(tone));
    soft.setAlpha(ghost ? 120 : 175);
    QPen pen(strong, 1.2);
    if (!field.isRequired || ghost)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(soft);
    painter.drawRoundedRect(rect, 4, 4);

    const QString initials = m_context.initials(field);
    const QString caption = m_context.caption(field);
    QFont strongFont = ui::font(TextSize::Small, Weight::Strong);
    const QFontMetricsF metrics(strongFont);
    // As large as the field allows: on a zoomed-out page a badge alone says whose it is.
    const double height = std::min<double>(metrics.height() + 2, std::max(8.0, rect.height() - 2));
    const double factor = height / (metrics.height() + 2);
    if (strongFont.pixelSize() > 0)
        strongFont.setPixelSize(std::max(5, qRound(strongFont.pixelSize() * factor)));
    else
        strongFont.setPointSizeF(std::max(3.0, strongFont.pointSizeF() * factor));
    const QFontMetricsF fitted(strongFont);
    painter.save();
    painter.setClipRect(rect.adjusted(1, 1, -1, -1), Qt::IntersectClip);
    painter.setFont(strongFont);
    double x = rect.left() + std::min(7.0, rect.width() * 0.08);
    const double middle = rect.center().y();
    if (!initials.isEmpty()) {
        const double width = fitted.horizontalAdvance(initials) + 8 * factor;
        const QRectF badge(x, middle - height / 2, width, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(strong);
        painter.drawRoundedRect(badge, 3, 3);
        painter.setPen(Qt::white);
        painter.drawText(badge, Qt::AlignCenter, initials);
        x = badge.right() + 6;
    }
    painter.setPen(strong);
    const double room = rect.right() - 4 - x;
    if (room > 12)
        painter.drawText(QRectF(x, rect.top(), room, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         fitted.elidedText(caption, Qt::ElideRight, room));
    painter.restore();

    if (selected) {
        const QRectF ring = rect.adjusted(-6, -6, 6, 6);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(onPaper(Role::Accent), 1.4));
        painter.drawRoundedRect(ring, 4, 4);
        if (m_set.selection().size() == 1 && !ghost) {
            painter.setBrush(Qt::white);
            for (Qt::Edges e : kHandles) {
                const bool corner = (e & (Qt::LeftEdge | Qt::RightEdge)) && (e & (Qt::TopEdge | Qt::BottomEdge));
                if (!corner && std::min(ring.width(), ring.height()) < 36)
                    continue;
                const QPointF p = handlePoint(ring, e);
                painter.drawRoundedRect(QRectF(p.x() - kHandle / 2, p.y() - kHandle / 2, kHandle, kHandle), 2, 2);
            }
        }
    }
}

void FieldCanvas::paintFilled(QPainter &painter, const domain::Field &field, const QRectF &rect) const
{
    const double scale = pixelsPerPoint();
    const QString text = m_context.preview(field, QDate::currentDate());
    const bool handwritten = field.kind == domain::FieldKind::Signature || field.kind == domain::FieldKind::Initials;
    const QColor ink = handwritten ? QColor(0x1B, 0x2A, 0x86) : QColor(field.style.color);
    painter.save();
    painter.setClipRect(rect.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    painter.setPen(ink.isValid() ? ink : Qt::black);
    if (field.kind == domain::FieldKind::Stamp) {
        const double side = std::min(rect.width(), rect.height()) - 2;
        QRectF round(0, 0, side, side);
        round.moveCenter(rect.center());
        painter.setPen(QPen(QColor(0x2F, 0x4F, 0xD0, 150), std::max(1.0, side / 40)));
        painter.drawEllipse(round);
        painter.setFont(pdf::font(pdf::FontRole::Strong, 7));
        QFont f = painter.font();
        f.setPixelSize(std::max(4, qRound(side / 9)));
        painter.setFont(f);
        painter.drawText(round.adjusted(side / 8, side / 8, -side / 8, -side / 8), Qt::AlignCenter | Qt::TextWordWrap,
                         text);
    } else {
        QFont f = pdf::font(handwritten ? pdf::FontRole::Handwriting : pdf::FontRole::Text, 10);
        double points = handwritten                    ? rect.height() / scale * 0.62
            : field.kind == domain::FieldKind::Details ? std::min(field.style.size, 9.0)
                                                       : field.style.size;
        for (int i = 0; i < 30; ++i, points *= 0.93) {
            f.setPixelSize(std::max(3, qRound(points * scale)));
            const QRectF needed = QFontMetricsF(f).boundingRect(rect, Qt::AlignLeft | Qt::TextWordWrap, text);
            if (needed.height() <= rect.height() + 1 && needed.width() <= rect.width() + 1)
                break;
        }
        painter.setFont(f);
        const bool block = field.kind == domain::FieldKind::Details || field.isMultiline;
        painter.drawText(rect, (block ? Qt::AlignTop | Qt::TextWordWrap : Qt::AlignVCenter) | Qt::AlignLeft, text);
    }
    painter.restore();
}

void FieldCanvas::paintAbove(QPainter &painter)
{
    if (!source() || !source()->isOpen())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF room = QRectF(viewport()->rect()).adjusted(-40, -40, 40, 40);
    for (int pass = 0; pass < 2; ++pass) // selected ones above the others
        for (const domain::Field &f : m_set.fields()) {
            const bool selected = m_set.isSelected(f.id);
            if (selected != (pass == 1))
                continue;
            const auto moved =
                std::find_if(m_moved.begin(), m_moved.end(), [&](const domain::Field &m) { return m.id == f.id; });
            const domain::Field &shown = moved == m_moved.end() ? f : *moved;
            const QRectF rect = viewOf(shown);
            if (!rect.isValid() || !rect.intersects(room))
                continue;
            if (m_preview)
                paintFilled(painter, shown, rect);
            else
                paintField(painter, shown, rect, selected, false);
        }
    if (m_mould && m_ghostPage >= 0) {
        const domain::Field ghost = made(*m_mould, m_ghostPage, m_ghost);
        paintField(painter, ghost, viewOf(ghost), false, true);
    }
    if (!m_guides.empty() && m_guidePage >= 0) {
        const QRectF page = pageRect(m_guidePage);
        painter.setRenderHint(QPainter::Antialiasing, false);
        QPen pen(kGuide, 1);
        pen.setDashPattern({5, 4});
        painter.setPen(pen);
        for (const Guide &g : m_guides) {
            if (g.orientation == Qt::Horizontal) {
                const double y = page.top() + g.at * pixelsPerPoint();
                painter.drawLine(QPointF(page.left(), y), QPointF(page.right(), y));
            } else {
                const double x = page.left() + g.at * pixelsPerPoint();
                painter.drawLine(QPointF(x, page.top()), QPointF(x, page.bottom()));
            }
        }
    }
    if (m_drag == Drag::Band && m_band.isValid()) {
        QColor fill = onPaper(Role::Accent);
        painter.setPen(fill);
        fill.setAlpha(28);
        painter.setBrush(fill);
        painter.drawRect(m_band);
    }
    painter.restore();
}

} // namespace countersign::ui
