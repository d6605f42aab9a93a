// The canvas' grid, and the order in which a party goes through their fields.
#include "core/pdf/reading_order.h"
#include "ui/editor/field_canvas.h"
#include "ui/kit/typography.h"

#include <QPainter>

#include <algorithm>

namespace countersign::ui {

void FieldCanvas::setGrid(const SnapGrid &grid)
{
    m_grid = grid;
    viewport()->update();
}

void FieldCanvas::setOrdering(bool ordering)
{
    m_isOrdering = ordering;
    m_numbered.clear();
    if (ordering)
        putAway();
    if (ordering)
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
    viewport()->update();
}

FieldPlace FieldCanvas::placeOf(const domain::Field &field) const
{
    const int page = pageOf(field);
    // What has no page (a document was taken out) comes last.
    return page < 0 ? FieldPlace{1 << 30, field.rect} : FieldPlace{page, paperOf(field)};
}

std::vector<domain::Field> FieldCanvas::orderOf(domain::PartyId party) const
{
    return tabOrder(m_set.fields(), party, [this](const domain::Field &f) { return placeOf(f); });
}

int FieldCanvas::numberOf(const domain::Field &field) const
{
    const std::vector<domain::Field> order = orderOf(field.party);
    const auto at = std::find_if(order.begin(), order.end(), [&](const domain::Field &f) { return f.id == field.id; });
    return static_cast<int>(at - order.begin()) + 1;
}

void FieldCanvas::moveInOrder(domain::FieldId id, int position)
{
    const QList<domain::FieldId> kept = m_set.selection();
    m_set.change(movedInOrder(m_set.fields(), id, position, [this](const domain::Field &f) { return placeOf(f); }),
                 tr("Tab order"));
    m_set.select(kept);
}

void FieldCanvas::orderAsRead()
{
    m_numbered.clear();
    const QList<domain::FieldId> kept = m_set.selection();
    m_set.change(inReadingOrder(m_set.fields()), tr("Tab order"));
    m_set.select(kept);
}

void FieldCanvas::numberNext(domain::FieldId id)
{
    const domain::Field *field = m_set.field(id);
    if (!field || field->party.isNull())
        return; // nobody goes through what is filled when it is sent
    const domain::PartyId party = field->party;
    if (m_numbered.value(party) >= static_cast<int>(orderOf(party).size()))
        m_numbered[party] = 0; // once around: begin again
    moveInOrder(id, ++m_numbered[party]);
    m_set.select({id});
}

QList<domain::FieldId> FieldCanvas::walk() const
{
    std::vector<std::pair<int, domain::FieldId>> order;
    std::vector<pdf::OrderedPlace> places;
    std::vector<domain::FieldId> ids;
    for (const domain::Field &field : m_set.fields()) {
        const FieldPlace place = placeOf(field);
        places.push_back({place.page, place.paper, field.tabIndex.value_or(0)});
        ids.push_back(field.id);
    }
    for (const std::size_t index : pdf::goingOrder(places))
        order.emplace_back(places[index].page, ids[index]);
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<domain::FieldId> walked;
    for (const auto &[page, id] : order)
        walked << id;
    return walked;
}

void FieldCanvas::paintNumbers(QPainter &painter) const
{
    QFont face = ui::font(TextSize::Small, Weight::Strong);
    const QFontMetricsF metrics(face);
    painter.setFont(face);
    for (const domain::Field &field : m_set.fields()) {
        const QRectF rect = viewOf(field);
        if (field.party.isNull() || !rect.isValid() || !rect.intersects(QRectF(viewport()->rect())))
            continue;
        const QString number = QString::number(numberOf(field));
        const double height = metrics.height() + 4;
        QRectF badge(0, 0, std::max(height, metrics.horizontalAdvance(number) + 10), height);
        badge.moveCenter(rect.topRight());
        // On paper the light colours count, whatever the theme. A chosen number is filled, one by reading is not.
        const QColor ink = color(m_context.tone(field), paletteFor(false));
        painter.setPen(QPen(ink, 1.5));
        painter.setBrush(field.tabIndex ? ink : QColor(Qt::white));
        painter.drawRoundedRect(badge, height / 2, height / 2);
        painter.setPen(field.tabIndex ? QColor(Qt::white) : ink);
        painter.drawText(badge, Qt::AlignCenter, number);
    }
}

} // namespace countersign::ui
