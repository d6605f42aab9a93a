// Paints a card of the board: number, title, the other side, who acts and whose turn it is, where a search found it, chips,
// the responsible member, a mark when there is news.
#pragma once

#include "ui/models/board_view.h"
#include "ui/models/desk.h"

#include <QHash>

#include <QStyledItemDelegate>

#include <vector>

namespace countersign::domain {
struct Card;
}

namespace countersign::ui {

struct ChipLook;

class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CardDelegate(const Desk &desk, QObject *parent = nullptr);
    void setLook(CardDensity density, const QSet<CardField> &fields);
    void forgetSizes(); // the minute, the text's size or the language changed
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Size {
        int width = 0;
        Time changed;
        qsizetype hit = 0;
        int height = 0;
    };
    [[nodiscard]] std::vector<ChipLook> chips(const domain::Card &card) const;
    [[nodiscard]] bool shows(CardField field) const { return m_fields.contains(field); }

    Desk m_desk;
    CardDensity m_density = CardDensity::Comfortable;
    QSet<CardField> m_fields = BoardViewSettings().cardFields;
    mutable QHash<domain::EnvelopeId, Size> m_sizes; // wrapping a title takes longer than painting it
};

} // namespace countersign::ui
