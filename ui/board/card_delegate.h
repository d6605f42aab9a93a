// Paints a card of the board: number, title, the other side, chips, the responsible member.
#pragma once

#include "ui/models/desk.h"

#include <QStyledItemDelegate>

namespace countersign::domain {
struct Card;
}

namespace countersign::ui {

class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CardDelegate(const Desk &desk, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Desk m_desk;
};

} // namespace countersign::ui
