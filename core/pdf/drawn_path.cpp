#include "core/pdf/drawn_path.h"

#include <algorithm>
#include <cmath>

namespace countersign::pdf {

namespace {

constexpr double kLetter = 40; // points: larger simple shapes are frames, check boxes, rounded grounds
constexpr double kLine = 40; // as high as a line of words gets
constexpr int kIntricate = 16; // pieces; a rounded rectangle has eight

} // namespace

void DrawnPath::reach(QPointF point)
{
    if (!m_at && m_pieces == 0 && m_box.isNull())
        m_box = QRectF(point, point);
    m_box.setCoords(std::min(m_box.left(), point.x()), std::min(m_box.top(), point.y()),
                    std::max(m_box.right(), point.x()), std::max(m_box.bottom(), point.y()));
    m_at = point;
}

void DrawnPath::line(QPointF to)
{
    constexpr double kLevel = 0.05;
    if (m_at && std::abs(m_at->x() - to.x()) > kLevel && std::abs(m_at->y() - to.y()) > kLevel)
        m_isOblique = true;
    ++m_pieces;
    reach(to);
}

void DrawnPath::add(const QByteArray &op, const QList<Object> &operands, const QTransform &toPage)
{
    const auto point = [&](qsizetype fromEnd) {
        const qsizetype at = operands.size() - fromEnd;
        return toPage.map(QPointF(operands.value(at).toReal(), operands.value(at + 1).toReal()));
    };
    if (op == "h") {
        if (m_start)
            line(*m_start);
    } else if (op == "m" && operands.size() >= 2) {
        reach(point(2));
        m_start = m_at;
    } else if (op == "l" && operands.size() >= 2) {
        line(point(2));
    } else if (op == "re" && operands.size() >= 4) {
        const QPointF corner = point(4);
        const QPointF size(operands.value(operands.size() - 2).toReal(), operands.last().toReal());
        const QPointF from(operands.value(operands.size() - 4).toReal(), operands.value(operands.size() - 3).toReal());
        reach(corner);
        for (const QPointF &next :
             {QPointF(from.x() + size.x(), from.y()), from + size, QPointF(from.x(), from.y() + size.y())})
            line(toPage.map(next));
        ++m_rectangles;
        m_start = m_at = corner;
    } else if (operands.size() >= 4) { // curves
        for (qsizetype pair = op == "c" ? 6 : 4; pair >= 2; pair -= 2)
            if (operands.size() >= pair)
                reach(point(pair));
        ++m_pieces;
        m_isOblique = true;
    }
}

DrawnPath::Meaning DrawnPath::meaning() const
{
    const double longest = std::max(m_box.width(), m_box.height()), shortest = std::min(m_box.width(), m_box.height());
    if (!std::isfinite(longest) || longest <= 0 || m_pieces == 0)
        return Meaning::Nothing;
    if (longest <= kLetter)
        return m_isOblique || m_pieces > 2 ? Meaning::Letters : Meaning::Nothing; // one short line rules, or underlines
    const bool isIntricate = m_pieces > kIntricate && (m_isOblique || m_rectangles != 1);
    if (!isIntricate)
        return Meaning::Nothing;
    if (shortest <= kLine)
        return m_isOblique || m_rectangles > 2 ? Meaning::Letters : Meaning::Nothing;
    return m_isOblique ? Meaning::Picture : Meaning::Nothing; // a grid
}

} // namespace countersign::pdf
