// Where a signature is drawn, with pen pressure where there is a pen. Strokes are kept as points, so the picture made of
// them is sharp at any size.
#pragma once

#include <QImage>
#include <QWidget>

#include <vector>

namespace countersign::ui {

struct PadPoint {
    QPointF at; // in units of the pad's height, so that resizing changes nothing
    double pressure = 0.5; // 0 … 1
};
using PadStroke = std::vector<PadPoint>;

// The strokes in ink, transparent around, trimmed; `height` is that of the whole pad in pixels.
[[nodiscard]] QImage inked(const std::vector<PadStroke> &strokes, double aspect, int height);

class SignaturePad : public QWidget
{
    Q_OBJECT
public:
    explicit SignaturePad(QWidget *parent = nullptr);
    [[nodiscard]] bool isEmpty() const { return m_strokes.empty(); }
    [[nodiscard]] QImage image() const; // null while empty
    void clear();
    void undoStroke();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void changed(); // after each finished stroke, undo and clear

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void begin(QPointF at, double pressure);
    void go(QPointF at, double pressure);
    void end();

    std::vector<PadStroke> m_strokes;
    PadStroke m_current;
    bool m_drawing = false;
    double m_speed = 0; // a mouse has no pressure: what is drawn fast is thin
};

} // namespace countersign::ui
