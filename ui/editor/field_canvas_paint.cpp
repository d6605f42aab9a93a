// How the canvas shows fields, handles, guides and the ghost.
#include "core/pdf/fonts.h"
#include "ui/editor/field_canvas.h"
#include "ui/editor/field_canvas_parts.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"
#include "ui/words/trade_words.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace countersign::ui {

namespace {

constexpr QColor kGuide(219, 39, 119); // pink: neither party's colour

// On paper the light colours count, whatever the theme: paper is always white.
QColor onPaper(Role role)
{
    static const QPalette light = paletteFor(false);
    return color(role, light);
}

} // namespace

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
        QFont f = pdf::font(handwritten ? pdf::FontRole::Handwriting : pdf::fieldFont(field.style.family), 10);
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
    if (m_grid.isOn && !m_preview)
        for (int i = std::max(0, nearestPage({0, 0})); i < source()->count() && pageRect(i).top() < room.bottom(); ++i)
            paintGrid(painter, pageRect(i), pixelsPerPoint(), m_grid);
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
    if (m_isOrdering)
        paintNumbers(painter);
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
