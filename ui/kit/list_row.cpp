#include "ui/kit/list_row.h"

#include "ui/kit/avatar.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"

#include <QPainter>

namespace countersign::ui {

ListRow::ListRow(QObject *parent) : QStyledItemDelegate(parent) { }

void ListRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(box, color(Role::AccentSoft));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(box, color(isDark() ? Role::Sunken : Role::Background));
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), color(Role::Border));
    if (option.state & QStyle::State_HasFocus)
        painter->fillRect(QRect(box.left(), box.top(), 2, box.height() - 1), color(Role::Accent));

    const int pad = scaled(16);
    int left = box.left() + pad;
    int right = box.right() - pad;
    const QString who = index.data(AvatarRole).toString();
    const QString iconName = index.data(IconRole).toString();
    if (!who.isEmpty()) {
        const int d = scaled(28);
        const QVariant tone = index.data(AvatarToneRole);
        paintAvatar(*painter, QRect(left, box.center().y() - d / 2, d, d), who,
                    tone.isValid() ? static_cast<Role>(tone.toInt()) : Role::Accent, selected);
        left += d + scaled(10);
    } else if (!iconName.isEmpty()) {
        const int d = scaled(18);
        paintIcon(*painter, QRectF(left, box.center().y() - d / 2, d, d), iconName, color(Role::Second));
        left += d + scaled(10);
    }
    const QVariant chip = index.data(ChipRole);
    if (chip.canConvert<ChipLook>()) {
        const auto look = chip.value<ChipLook>();
        const int width = std::min(chipSize(look).width(), (right - left) / 2);
        const int height = chipSize(look).height();
        paintChip(*painter, QRect(right - width, box.top() + scaled(12), width, height), look);
        right -= width + scaled(10);
    }
    const QString second = index.data(SecondLineRole).toString();
    const QFont titleFont = ui::font(TextSize::Body, Weight::Strong);
    const QFont secondFont = ui::font(TextSize::Small);
    const QFontMetrics titleMetrics(titleFont);
    const QFontMetrics secondMetrics(secondFont);
    const int total = titleMetrics.height() + (second.isEmpty() ? 0 : secondMetrics.height() + 1);
    int y = box.top() + (box.height() - total) / 2;
    painter->setFont(titleFont);
    painter->setPen(color(Role::Text));
    painter->drawText(QRect(left, y, right - left, titleMetrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      titleMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, right - left));
    if (!second.isEmpty()) {
        y += titleMetrics.height() + 1;
        painter->setFont(secondFont);
        painter->setPen(color(Role::Second));
        painter->drawText(QRect(left, y, right - left, secondMetrics.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          secondMetrics.elidedText(second, Qt::ElideRight, right - left));
    }
    painter->restore();
}

QSize ListRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int lines = QFontMetrics(ui::font(TextSize::Body)).height()
        + (index.data(SecondLineRole).toString().isEmpty() ? 0 : QFontMetrics(ui::font(TextSize::Small)).height());
    return {scaled(200), lines + scaled(22)};
}

ListView::ListView(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setItemDelegate(new ListRow(this));
}

void ListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current);
}

} // namespace countersign::ui
