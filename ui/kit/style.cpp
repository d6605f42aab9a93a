#include "ui/kit/style.h"

#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/typography.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>

#include <algorithm>

namespace countersign::ui {

void paintRounded(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border)
{
    painter.setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, 1));
    painter.setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
    painter.drawRoundedRect(rect, radius, radius);
}

void paintFocusRing(QPainter &painter, const QRectF &rect, double radius)
{
    painter.setPen(QPen(color(Role::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

namespace {

// The ground of everything one types or chooses in.
void paintFieldGround(QPainter &painter, const QRect &rect, const QStyleOption &option, const QWidget *widget,
                      bool hasFocus)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool invalid = widget && widget->property("invalid").toBool();
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = scaled(kControlRadius);
    const Role border = invalid ? Role::Bad : Role::Border;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, box, radius, color(enabled ? Role::Surface : Role::Sunken), color(border));
    if (hasFocus)
        paintFocusRing(painter, box, radius);
    painter.restore();
}

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

void paintCheck(QPainter &painter, const QStyleOption &option, bool isRound)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = isRound ? box.height() / 2 : 4;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill =
        on ? color(enabled ? Role::Accent : Role::Third) : color(enabled ? Role::Surface : Role::Sunken);
    const bool hovered = (option.state & QStyle::State_MouseOver) && enabled;
    paintRounded(painter, box, radius, fill, on ? fill : color(hovered ? Role::Accent : Role::Third));
    if (on && isRound) {
        const double inset = box.height() * 0.32;
        paintRounded(painter, box.adjusted(inset, inset, -inset, -inset), radius, color(Role::OnAccent));
    } else if (on) {
        paintIcon(painter, box.adjusted(1, 1, -1, -1),
                  option.state & QStyle::State_NoChange ? QStringLiteral("minus") : QStringLiteral("check"),
                  color(Role::OnAccent));
    }
    painter.restore();
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) { }

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *menu = qobject_cast<QMenu *>(widget)) {
        menu->setWindowFlag(Qt::NoDropShadowWindowHint, false);
        menu->setAttribute(Qt::WA_TranslucentBackground);
        menu->setWindowFlag(Qt::FramelessWindowHint);
    }
    if (qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *header = qobject_cast<QHeaderView *>(widget))
        header->setTextElideMode(Qt::ElideRight); // Qt's own cuts a word off where its column is too narrow
    if (isTextEdit(widget))
        static_cast<QAbstractScrollArea *>(widget)->viewport()->setAutoFillBackground(false);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const bool hasFocus = option->state & State_HasFocus;
    switch (element) {
    case PE_PanelLineEdit:
        // Inside a spin box or an editable combo box the outer control has painted the ground.
        if (widget && widget->parentWidget()
            && (qobject_cast<const QComboBox *>(widget->parentWidget())
                || widget->parentWidget()->inherits("QAbstractSpinBox")))
            return;
        paintFieldGround(*painter, option->rect, *option, widget, hasFocus);
        return;
    case PE_PanelScrollAreaCorner: return; // where two scroll bars meet: the ground shines through
    case PE_FrameLineEdit: return;
    case PE_Frame:
        if (isTextEdit(widget)) {
            paintFieldGround(*painter, option->rect, *option, widget, widget->hasFocus());
            return;
        }
        painter->save();
        painter->setPen(color(Role::Border));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool: {
        const bool enabled = option->state & State_Enabled;
        const bool down = option->state & (State_Sunken | State_On);
        const bool hovered = enabled && (option->state & State_MouseOver);
        const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (element == PE_PanelButtonCommand)
            paintRounded(*painter, box, scaled(kControlRadius),
                         color(down || hovered || !enabled ? Role::Sunken : Role::Surface), color(Role::Border));
        else if (down || hovered)
            paintRounded(*painter, box, scaled(6), color(isDark() ? Role::Border : Role::Sunken));
        if (hasFocus)
            paintFocusRing(*painter, box, scaled(kControlRadius));
        painter->restore();
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintCheck(*painter, *option, false); return;
    case PE_IndicatorRadioButton: paintCheck(*painter, *option, true); return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return; // the row itself shows it
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintFocusRing(*painter, QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), scaled(5));
        painter->restore();
        return;
    case PE_PanelItemViewRow: return;
    case PE_PanelItemViewItem: {
        const bool selected = option->state & State_Selected;
        const bool hovered = (option->state & State_MouseOver) && (option->state & State_Enabled);
        if (!selected && !hovered)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintRounded(*painter, QRectF(option->rect).adjusted(0, 1, 0, -1), scaled(5),
                     color(selected       ? Role::AccentSoft
                               : isDark() ? Role::Border
                                          : Role::Sunken));
        painter->restore();
        return;
    }
    case PE_PanelMenu:
    case PE_FrameMenu: {
        if (element == PE_FrameMenu && qobject_cast<const QMenu *>(widget))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintRounded(*painter, QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), scaled(kCardRadius),
                     color(Role::Surface), color(Role::Border));
        painter->restore();
        return;
    }
    case PE_PanelTipLabel:
        painter->save();
        paintRounded(*painter, QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 0, color(Role::Surface),
                     color(Role::Border));
        painter->restore();
        return;
    case PE_FrameStatusBarItem: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (!item)
            break;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const int inset = scaled(4);
        if (item->menuItemType == QStyleOptionMenuItem::Separator) {
            painter->fillRect(QRect(item->rect.x(), item->rect.center().y(), item->rect.width(), 1),
                              color(Role::Border));
            painter->restore();
            return;
        }
        const bool enabled = item->state & State_Enabled;
        if ((item->state & State_Selected) && enabled)
            paintRounded(*painter, QRectF(item->rect).adjusted(inset, 0, -inset, 0), scaled(6),
                         color(isDark() ? Role::Border : Role::Sunken));
        const int iconSize = scaled(16);
        int x = item->rect.x() + inset + scaled(8);
        const QRect iconBox(x, item->rect.center().y() - iconSize / 2 + 1, iconSize, iconSize);
        if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
            if (item->checked)
                paintIcon(*painter, iconBox, QStringLiteral("check"), color(Role::Accent));
            x += iconSize + scaled(8);
        } else if (!item->icon.isNull()) {
            item->icon.paint(painter, iconBox, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
            x += iconSize + scaled(8);
        } else if (item->maxIconWidth > 0 || item->menuHasCheckableItems) {
            x += iconSize + scaled(8);
        }
        painter->setFont(item->font);
        const bool isDanger = item->icon.name() == QLatin1String("danger");
        painter->setPen(color(!enabled ? Role::Third : isDanger ? Role::Bad : Role::Text));
        const QStringList parts = item->text.split(QLatin1Char('\t'));
        const QRect text(x, item->rect.y(), item->rect.right() - scaled(12) - x, item->rect.height());
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine,
                          parts.first());
        if (parts.size() > 1) {
            painter->setPen(color(Role::Third));
            painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.at(1));
        }
        if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
            paintIcon(*painter, QRectF(item->rect.right() - scaled(22), iconBox.y(), iconSize, iconSize),
                      QStringLiteral("chevron-right"), color(Role::Third));
        painter->restore();
        return;
    }
    case CE_MenuEmptyArea: return;
    case CE_ComboBoxLabel: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo || combo->editable)
            break;
        const QRect field = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
        painter->save();
        int x = field.x();
        const int size = scaled(16);
        const bool enabled = combo->state & State_Enabled;
        if (!combo->currentIcon.isNull()) {
            combo->currentIcon.paint(painter, QRect(x, field.center().y() - size / 2 + 1, size, size), Qt::AlignCenter,
                                     enabled ? QIcon::Normal : QIcon::Disabled);
            x += size + scaled(8);
        }
        painter->setPen(color(enabled ? Role::Text : Role::Third));
        const int room = field.right() - x;
        painter->drawText(QRect(x, field.y(), room, field.height()),
                          Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room));
        painter->restore();
        return;
    }
    case CE_Header: { // Qt's own asks itself, not us, where the words stand
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            break;
        QStyleOptionHeaderV2 part;
        if (const auto *elides = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
            part = *elides;
        else
            part.QStyleOptionHeader::operator=(*header);
        proxy()->drawControl(CE_HeaderSection, option, painter, widget);
        part.rect = proxy()->subElementRect(SE_HeaderLabel, option, widget);
        proxy()->drawControl(CE_HeaderLabel, &part, painter, widget);
        if (header->sortIndicator != QStyleOptionHeader::None) {
            part.rect = proxy()->subElementRect(SE_HeaderArrow, option, widget);
            proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
        }
        return;
    }
    case CE_HeaderSection:
        painter->fillRect(option->rect, color(Role::Background));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          color(Role::Border));
        return;
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, color(Role::Background)); return;
    case CE_ProgressBarGroove: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintRounded(*painter, option->rect, option->rect.height() / 2.0,
                     color(isDark() ? Role::Border : Role::Sunken));
        painter->restore();
        return;
    }
    case CE_ProgressBarContents: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        if (!bar || bar->maximum <= bar->minimum)
            break;
        QRectF box(bar->rect);
        box.setWidth(box.width() * (bar->progress - bar->minimum) / (bar->maximum - bar->minimum));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintRounded(*painter, box, box.height() / 2, color(Role::Accent));
        painter->restore();
        return;
    }
    case CE_ProgressBarLabel: return;
    case CE_ShapedFrame: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->frameShape == QFrame::HLine) {
            painter->fillRect(QRect(option->rect.x(), option->rect.center().y(), option->rect.width(), 1),
                              color(Role::Border));
            return;
        }
        break;
    }
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        if (isTextEdit(widget))
            return scaled(7);
        if (qobject_cast<const QLineEdit *>(widget))
            return scaled(6);
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
    case PM_ListViewIconSize: return scaled(16);
    case PM_LineEditIconMargin: return scaled(4);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return scaled(8);
    case PM_ScrollBarExtent: return scaled(10);
    case PM_ScrollBarSliderMin: return scaled(32);
    case PM_MenuPanelWidth: return 0;
    case PM_MenuHMargin: return 0;
    case PM_MenuVMargin: return scaled(5);
    case PM_FocusFrameHMargin: return scaled(6);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return kGroup;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return kRelated;
    case PM_ToolTipLabelFrameWidth: return scaled(6);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_EtchDisabledText: return 0;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ScrollBar_Transient: return 0;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_Widget_Animation_Duration: return motionMs(150);
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_Menu_SubMenuPopupDelay: return 120;
    case SH_Menu_Scrollable: return 1; // large text on a small screen
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize s = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
        if (widget && widget->parentWidget()
            && (qobject_cast<const QComboBox *>(widget->parentWidget())
                || widget->parentWidget()->inherits("QAbstractSpinBox")))
            return s;
        s.setHeight(std::max(scaled(32), size.height() + scaled(10)));
        return s;
    case CT_ComboBox: return {size.width() + scaled(44), std::max(scaled(32), size.height() + scaled(10))};
    case CT_SpinBox: return {size.width() + scaled(40), std::max(scaled(32), size.height() + scaled(10))};
    case CT_PushButton: return {std::max(s.width(), scaled(80)), std::max(scaled(32), s.height())};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {s.width(), scaled(9)};
        return {size.width() + scaled(64), std::max(scaled(30), size.height() + scaled(8))};
    }
    case CT_ItemViewItem:
        if (widget && widget->parentWidget() && widget->parentWidget()->inherits("QComboBoxPrivateContainer"))
            s.setHeight(std::max(s.height(), scaled(28)));
        return s;
    case CT_HeaderSection: s.setHeight(std::max(s.height(), scaled(32))); return s;
    default: return s;
    }
}

} // namespace countersign::ui
