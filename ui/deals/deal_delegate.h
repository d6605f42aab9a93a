// Paints a deal: its title, who it is with, the amount, what its newest document waits for, the responsible member.
#pragma once

#include "ui/deals/deal_model.h"
#include "ui/models/desk.h"

#include <QStyledItemDelegate>

namespace countersign::ui {

class DealDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit DealDelegate(const Desk &desk, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Desk m_desk;
};

} // namespace countersign::ui
