// One path of a content stream (ISO 32000-2, 8.5), as far as it matters whether it may say something: words are drawn as
// shapes too. Frames, rules and shaded grounds say nothing.
#pragma once

#include "core/pdf/object.h"

#include <QRectF>
#include <QTransform>

#include <optional>

namespace countersign::pdf {

class DrawnPath
{
public:
    // m, l, c, v, y, re and h with their operands; nothing else.
    void add(const QByteArray &op, const QList<Object> &operands, const QTransform &toPage);
    void clear() { *this = {}; }

    enum class Meaning : quint8 { Nothing, Letters, Picture };
    [[nodiscard]] Meaning meaning() const;
    [[nodiscard]] QRectF box() const { return m_box; }

private:
    void reach(QPointF point);
    void line(QPointF to);

    QRectF m_box;
    std::optional<QPointF> m_at, m_start;
    int m_pieces = 0, m_rectangles = 0;
    bool m_isOblique = false; // a curve, or a line that is neither level nor upright
};

} // namespace countersign::pdf
