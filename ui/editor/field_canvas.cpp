#include "ui/editor/field_canvas.h"

#include "ui/editor/field_canvas_parts.h"
#include "ui/words/trade_words.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace countersign::ui {

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
        setOrdering(false);
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
    if (m_isOrdering) {
        setOrdering(false);
        Q_EMIT orderingEnded();
    }
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
        const Snapped snapped =
            snapMove(keptOnPaper(rect, paper), othersOn(point->page, {}), paper, tolerance(), step());
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

} // namespace countersign::ui
