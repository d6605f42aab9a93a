#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"

#include <QComboBox>
#include <QPainter>
#include <QStyleOptionComplex>

#include <algorithm>

namespace countersign::ui {

namespace {

void paintBox(QPainter &painter, const QStyleOptionComplex &option, const QWidget *widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool invalid = widget && widget->property("invalid").toBool();
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = scaled(kControlRadius);
    paintRounded(painter, box, radius, color(enabled ? Role::Surface : Role::Sunken),
                 color(invalid       ? Role::Bad
                           : hovered ? Role::Third
                                     : Role::Border));
    if (hasFocus)
        paintFocusRing(painter, box, radius);
}

} // namespace

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (control) {
    case CC_ComboBox: {
        paintBox(*painter, *option, widget);
        const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        const int size = scaled(16);
        paintIcon(*painter,
                  QRectF(arrow.center().x() - size / 2.0, option->rect.center().y() - size / 2.0 + 0.5, size, size),
                  QStringLiteral("chevron-down"), color(Role::Second));
        break;
    }
    case CC_SpinBox: {
        paintBox(*painter, *option, widget);
        for (const SubControl sub : {SC_SpinBoxUp, SC_SpinBoxDown}) {
            if (!(option->subControls & sub))
                continue;
            const QRect box = proxy()->subControlRect(CC_SpinBox, option, sub, widget);
            const int size = std::min(scaled(12), box.height());
            const bool active = (option->activeSubControls & sub) && (option->state & State_Enabled);
            paintIcon(*painter,
                      QRectF(box.center().x() - size / 2.0 + 0.5, box.center().y() - size / 2.0 + 0.5, size, size),
                      sub == SC_SpinBoxUp ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
                      color(active ? Role::Accent : Role::Second));
        }
        break;
    }
    case CC_ScrollBar: {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar && bar->maximum > bar->minimum) {
            const bool active = bar->state & (State_MouseOver | State_Sunken);
            QColor thumb = color(Role::Third);
            thumb.setAlpha(active ? 190 : 105);
            const QRectF box = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
            const double inset = scaled(active ? 2 : 3);
            const QRectF inner = bar->orientation == Qt::Vertical ? box.adjusted(inset, 2, -inset, -2)
                                                                  : box.adjusted(2, inset, -2, -inset);
            paintRounded(*painter, inner, std::min(inner.width(), inner.height()) / 2, thumb);
        }
        break;
    }
    case CC_Slider: {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        const QRectF groove = proxy()->subControlRect(CC_Slider, option, SC_SliderGroove, widget);
        const QRectF handle = proxy()->subControlRect(CC_Slider, option, SC_SliderHandle, widget);
        if (!slider || slider->orientation != Qt::Horizontal) {
            painter->restore();
            return QProxyStyle::drawComplexControl(control, option, painter, widget);
        }
        const double h = scaled(4);
        const QRectF track(groove.x(), groove.center().y() - h / 2, groove.width(), h);
        paintRounded(*painter, track, h / 2, color(Role::Border));
        paintRounded(*painter, QRectF(track.x(), track.y(), handle.center().x() - track.x(), h), h / 2,
                     color(Role::Accent));
        const double d = std::min<double>(scaled(16), option->rect.height());
        const QRectF knob(handle.center().x() - d / 2, handle.center().y() - d / 2, d, d);
        paintRounded(*painter, knob.adjusted(1, 1, -1, -1), d / 2, color(Role::Surface), color(Role::Third));
        if (option->state & State_HasFocus)
            paintFocusRing(*painter, knob, d / 2);
        break;
    }
    default: painter->restore(); return QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
    painter->restore();
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                            const QWidget *widget) const
{
    const QRect r = option->rect;
    if (control == CC_ComboBox) {
        const int arrow = scaled(28);
        QRect box;
        switch (sub) {
        case SC_ComboBoxFrame: return r;
        case SC_ComboBoxArrow: box = QRect(r.right() - arrow + 1, r.y(), arrow, r.height()); break;
        case SC_ComboBoxEditField:
            box = QRect(r.x() + scaled(10), r.y() + 2, r.width() - arrow - scaled(10), r.height() - 4);
            break;
        case SC_ComboBoxListBoxPopup: return r.adjusted(0, 0, 0, 0);
        default: return QProxyStyle::subControlRect(control, option, sub, widget);
        }
        return visualRect(option->direction, r, box);
    }
    if (control == CC_SpinBox) {
        const int buttons = scaled(22);
        QRect box;
        switch (sub) {
        case SC_SpinBoxUp: box = QRect(r.right() - buttons, r.y() + 2, buttons, r.height() / 2 - 2); break;
        case SC_SpinBoxDown:
            box = QRect(r.right() - buttons, r.y() + r.height() / 2, buttons, r.height() / 2 - 2);
            break;
        case SC_SpinBoxEditField:
            box = QRect(r.x() + scaled(6), r.y() + 2, r.width() - buttons - scaled(6), r.height() - 4);
            break;
        default: return QProxyStyle::subControlRect(control, option, sub, widget);
        }
        return visualRect(option->direction, r, box);
    }
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return QProxyStyle::subControlRect(control, option, sub, widget);
        const bool vertical = bar->orientation == Qt::Vertical;
        const int length = vertical ? r.height() : r.width();
        const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
        int thumb = length;
        if (range > 0)
            thumb = static_cast<int>(
                std::clamp<qint64>(static_cast<qint64>(length) * bar->pageStep / (range + bar->pageStep),
                                   std::min(scaled(32), length), length));
        const int at =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        const auto part = [&](int from, int size) {
            return vertical ? QRect(r.x(), r.y() + from, r.width(), size)
                            : QRect(r.x() + from, r.y(), size, r.height());
        };
        switch (sub) {
        case SC_ScrollBarAddLine:
        case SC_ScrollBarSubLine: return {};
        case SC_ScrollBarSlider: return part(at, thumb);
        case SC_ScrollBarSubPage: return part(0, at);
        case SC_ScrollBarAddPage: return part(at + thumb, length - at - thumb);
        case SC_ScrollBarGroove: return r;
        default: break;
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const bool isInner = widget && widget->parentWidget()
            && (widget->parentWidget()->inherits("QAbstractSpinBox")
                || qobject_cast<const QComboBox *>(widget->parentWidget()));
        const int pad = isInner ? scaled(2) : scaled(8);
        const QRect inner = option->rect.adjusted(pad, 1, -pad, -1);
        return visualRect(option->direction, option->rect, inner);
    }
    // Words stand over the words of their column, numbers over its numbers; the arrow of the sorting gives way to them.
    const auto *head = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (head && (element == SE_HeaderLabel || element == SE_HeaderArrow)) {
        const int pad = scaled(kHeaderPad), arrow = scaled(12);
        const bool isSorted = head->sortIndicator != QStyleOptionHeader::None;
        const bool isRight = head->textAlignment & Qt::AlignRight;
        QRect room = option->rect.adjusted(pad, 0, -pad, 0);
        if (element == SE_HeaderArrow)
            room = QRect(isRight ? room.left() : room.right() - arrow + 1, room.center().y() - arrow / 2, arrow, arrow);
        else if (isSorted && isRight)
            room.setLeft(room.left() + arrow + scaled(4));
        else if (isSorted)
            room.setRight(room.right() - arrow - scaled(4));
        return visualRect(option->direction, option->rect, room);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace countersign::ui
