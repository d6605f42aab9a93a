// Rows of calm lists: title, second line, a chip at the right, an avatar at the left, hairlines between.
#pragma once

#include "ui/kit/chip.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace countersign::ui {

// Roles a model answers to be shown by ListRow (beside Qt::DisplayRole for the title).
enum ListRowRole {
    SecondLineRole = Qt::UserRole + 100, // QString
    ChipRole, // QVariant of ChipLook
    AvatarRole, // QString: a name; initials are made of it
    AvatarToneRole, // int(Role)
    IconRole, // QString: an icon's name instead of an avatar
};

class ListRow : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ListRow(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// A list view set up for ListRow: no frame, scrolls by pixel, one selection, Enter activates.
class ListView : public QListView
{
    Q_OBJECT
public:
    explicit ListView(QWidget *parent = nullptr);

Q_SIGNALS:
    void currentRowChanged(const QModelIndex &current);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

} // namespace countersign::ui

Q_DECLARE_METATYPE(countersign::ui::ChipLook)
