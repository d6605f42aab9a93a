#include "ui/signing/signature_pad.h"

#include "core/pdf/images.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/theme.h"
#include "ui/kit/typography.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>

#include <algorithm>
#include <cmath>

namespace countersign::ui {
namespace {

constexpr QColor kInk(0x1B, 0x2A, 0x86);

void paintStroke(QPainter &painter, const PadStroke &stroke, double scale)
{
    const auto width = [&](double pressure) { return scale * (0.012 + 0.030 * pressure); };
    if (stroke.size() == 1) { // a dot is a stroke too
        painter.setPen(Qt::NoPen);
        painter.setBrush(painter.pen().color());
        const double r = width(stroke[0].pressure) * 0.8;
        painter.setBrush(kInk);
        painter.drawEllipse(stroke[0].at * scale, r, r);
        return;
    }
    QPointF last = stroke[0].at * scale;
    double lastWidth = width(stroke[0].pressure);
    for (std::size_t i = 1; i < stroke.size(); ++i) {
        // Quadratic curves through the middles of the segments, in short pieces so that the width can follow.
        const QPointF control = stroke[i - 1].at * scale;
        const QPointF to = i + 1 < stroke.size() ? (stroke[i - 1].at + stroke[i].at) / 2 * scale : stroke[i].at * scale;
        const double toWidth = lastWidth * 0.6 + width(stroke[i].pressure) * 0.4;
        const int pieces = std::clamp(int(std::hypot(to.x() - last.x(), to.y() - last.y()) / 3), 2, 24);
        QPointF from = last;
        for (int k = 1; k <= pieces; ++k) {
            const double t = double(k) / pieces;
            const QPointF p = (1 - t) * (1 - t) * last + 2 * (1 - t) * t * control + t * t * to;
            painter.setPen(
                QPen(kInk, lastWidth + (toWidth - lastWidth) * t, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawLine(from, p);
            from = p;
        }
        last = to;
        lastWidth = toWidth;
    }
}

} // namespace

QImage inked(const std::vector<PadStroke> &strokes, double aspect, int height)
{
    if (strokes.empty())
        return {};
    QImage image(std::max(1, int(std::ceil(height * aspect))), height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PadStroke &stroke : strokes)
        paintStroke(painter, stroke, height);
    painter.end();
    return pdf::trimmed(image);
}

SignaturePad::SignaturePad(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("signPad"));
    setAccessibleName(tr("Draw your signature"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setAttribute(Qt::WA_TabletTracking);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SignaturePad::sizeHint() const { return {scaled(260), scaled(120)}; }

QImage SignaturePad::image() const { return inked(m_strokes, double(width()) / std::max(1, height()), 480); }

void SignaturePad::clear()
{
    m_strokes.clear();
    m_current.clear();
    update();
    Q_EMIT changed();
}

void SignaturePad::undoStroke()
{
    if (m_strokes.empty())
        return;
    m_strokes.pop_back();
    update();
    Q_EMIT changed();
}

void SignaturePad::begin(QPointF at, double pressure)
{
    m_drawing = true;
    m_current = {{at / height(), pressure}};
    m_speed = 0;
    update();
}

void SignaturePad::go(QPointF at, double pressure)
{
    const QPointF p = at / height();
    if (m_current.empty())
        return;
    const double step = std::hypot(p.x() - m_current.back().at.x(), p.y() - m_current.back().at.y());
    if (step < 0.004)
        return;
    if (pressure < 0) {
        m_speed = m_speed * 0.7 + step * 0.3;
        pressure = std::clamp(0.75 - m_speed * 5, 0.15, 0.75);
    }
    m_current.push_back({p, pressure});
    update();
}

void SignaturePad::end()
{
    if (!m_drawing)
        return;
    m_drawing = false;
    if (!m_current.empty())
        m_strokes.push_back(std::exchange(m_current, {}));
    update();
    Q_EMIT changed();
}

void SignaturePad::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        begin(event->position(), 0.5);
}

void SignaturePad::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drawing)
        go(event->position(), -1);
}

void SignaturePad::mouseReleaseEvent(QMouseEvent *) { end(); }

void SignaturePad::tabletEvent(QTabletEvent *event)
{
    switch (event->type()) {
    case QEvent::TabletPress: begin(event->position(), event->pressure()); break;
    case QEvent::TabletMove:
        if (m_drawing)
            go(event->position(), event->pressure());
        break;
    case QEvent::TabletRelease: end(); break;
    default: break;
    }
    event->accept();
}

void SignaturePad::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        return undoStroke();
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        return clear();
    QWidget::keyPressEvent(event);
}

void SignaturePad::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    // Paper in every theme: the ink is what the document will show.
    paintRounded(p, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, Qt::white,
                 color(Role::Border, palette()));
    const double line = height() * 0.74;
    p.setPen(QPen(QColor(0xDD, 0xE2, 0xE9), 1, Qt::DashLine));
    p.drawLine(QPointF(14, line), QPointF(width() - 14, line));
    if (m_strokes.empty() && m_current.empty()) {
        p.setFont(ui::font(TextSize::Small));
        p.setPen(QColor(0x7C, 0x86, 0x96));
        p.drawText(rect(), Qt::AlignCenter, tr("Sign here with the mouse, a pen or a finger"));
    }
    for (const PadStroke &stroke : m_strokes)
        paintStroke(p, stroke, height());
    if (!m_current.empty())
        paintStroke(p, m_current, height());
    if (hasFocus())
        paintFocusRing(p, QRectF(rect()), kCardRadius);
}

} // namespace countersign::ui
