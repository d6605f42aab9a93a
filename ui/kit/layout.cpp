#include "ui/kit/layout.h"

#include <QWidget>

#include <algorithm>

namespace countersign::ui {

QVBoxLayout *column(QWidget *on, int spacing, const QMargins &margins)
{
    auto *layout = new QVBoxLayout(on);
    layout->setSpacing(spacing);
    layout->setContentsMargins(margins);
    return layout;
}

QHBoxLayout *row(QWidget *on, int spacing, const QMargins &margins)
{
    auto *layout = new QHBoxLayout(on);
    layout->setSpacing(spacing);
    layout->setContentsMargins(margins);
    return layout;
}

WrapLayout::WrapLayout(QWidget *on, int spacing) : QLayout(on), m_spacing(spacing) { setContentsMargins({}); }

WrapLayout::~WrapLayout() { qDeleteAll(m_items); }

void WrapLayout::addItem(QLayoutItem *item) { m_items.append(item); }

int WrapLayout::count() const { return static_cast<int>(m_items.size()); }

QLayoutItem *WrapLayout::itemAt(int index) const { return m_items.value(index); }

QLayoutItem *WrapLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int WrapLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize WrapLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        width += item->sizeHint().width() + m_spacing;
        height = std::max(height, item->sizeHint().height());
    }
    return {std::max(0, width - m_spacing), height};
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int WrapLayout::arrange(const QRect &rect, bool move) const
{
    int x = rect.x();
    int y = rect.y();
    int line = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        const int width = std::min(hint.width(), std::max(rect.width(), item->minimumSize().width()));
        if (x > rect.x() && x + width > rect.x() + rect.width()) {
            x = rect.x();
            y += line + m_spacing;
            line = 0;
        }
        if (move)
            item->setGeometry(QRect(x, y, width, hint.height()));
        x += width + m_spacing;
        line = std::max(line, hint.height());
    }
    return y + line - rect.y();
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

} // namespace countersign::ui
