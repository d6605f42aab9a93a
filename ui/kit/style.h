// Every standard control painted in the look, so that nothing on any screen is left in a default form.
#pragma once

#include <QProxyStyle>

namespace countersign::ui {

inline constexpr int kHeaderPad = 8; // beside the words of a table's heading, as beside those of its rows

class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
};

// The 2 px ring around what has the focus; painted inside `rect`.
void paintFocusRing(QPainter &painter, const QRectF &rect, double radius);
void paintRounded(QPainter &painter, const QRectF &rect, double radius, const QColor &fill,
                  const QColor &border = Qt::transparent);

} // namespace countersign::ui
