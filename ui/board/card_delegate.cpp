#include "ui/board/card_delegate.h"

#include "ui/board/card_words.h"
#include "ui/kit/avatar.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"
#include "ui/models/board_model.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>

namespace countersign::ui {

namespace {

struct Measures {
    int pad = scaled(12);
    int below = scaled(8); // between cards
    int avatar = scaled(22);
    int chipGap = scaled(5);
    int lineGap = scaled(3);
};

// At most two lines, the second one cut short.
QStringList linesOf(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine first = layout.createLine();
    if (!first.isValid()) {
        layout.endLayout();
        return {text};
    }
    QTextLine line = first;
    line.setLineWidth(width);
    const int end = line.textLength();
    layout.endLayout();
    if (end >= text.size())
        return {text};
    return {text.left(end).trimmed(), QFontMetrics(font).elidedText(text.mid(end).trimmed(), Qt::ElideRight, width)};
}

// Where each chip goes in a width; the height of all rows.
int arrangeChips(const std::vector<ChipLook> &chips, int width, int gap, std::vector<QRect> *places)
{
    int x = 0;
    int y = 0;
    int line = 0;
    for (const ChipLook &chip : chips) {
        const QSize size = chipSize(chip).boundedTo(QSize(width, 10'000));
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += line + gap;
        }
        if (places)
            places->push_back(QRect(QPoint(x, y), size));
        x += size.width() + gap;
        line = size.height();
    }
    return y + line;
}

int widthOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

} // namespace

CardDelegate::CardDelegate(const Desk &desk, QObject *parent) : QStyledItemDelegate(parent), m_desk(desk) { }

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto card = index.data(BoardModel::CardRole).value<domain::Card>();
    const Measures m;
    const int width = widthOf(option);
    const int inner = width - 2 * m.pad;
    const QFont titleFont = ui::font(TextSize::Body, Weight::Strong);
    const int number = std::max(QFontMetrics(ui::font(TextSize::Meta)).height(), m.avatar);
    const int titleHeight =
        QFontMetrics(titleFont).height() * static_cast<int>(linesOf(card.title, titleFont, inner).size());
    const int other = card.otherSide.isEmpty() ? 0 : QFontMetrics(ui::font(TextSize::Small)).height() + m.lineGap;
    const int chips = arrangeChips(chipsOf(card, m_desk.facts.me().id, m_desk.clock.now()), inner, m.chipGap, nullptr);
    return {width, m.pad + number + m.lineGap + titleHeight + other + scaled(8) + chips + m.pad + m.below};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto card = index.data(BoardModel::CardRole).value<domain::Card>();
    const Measures m;
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool focused = selected && (option.state & QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -m.below - 0.5);
    const double radius = scaled(kCardRadius);
    if (!isDark()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(24, 32, 46, hovered ? 30 : 18));
        painter->drawRoundedRect(box.translated(0, 1), radius, radius);
    }
    paintRounded(*painter, box, radius, color(Role::Surface), color(hovered && !selected ? Role::Third : Role::Border));
    if (focused)
        paintFocusRing(*painter, box, radius);
    else if (selected)
        paintRounded(*painter, box, radius, Qt::transparent, color(Role::Accent));

    const QRect inner = option.rect.adjusted(m.pad, m.pad, -m.pad, -m.pad - m.below);
    int y = inner.y();
    const QRect avatar(inner.right() - m.avatar + 1, y - 2, m.avatar, m.avatar);
    const QString responsible = m_desk.facts.memberName(card.responsible);
    if (!responsible.isEmpty())
        paintAvatar(*painter, avatar, responsible);

    const QFont numberFont = ui::font(TextSize::Meta);
    painter->setFont(numberFont);
    painter->setPen(color(Role::Third));
    const QString number = card.number.isEmpty() ? tr("DRAFT") : card.number;
    const int numberHeight = std::max(QFontMetrics(numberFont).height(), m.avatar);
    painter->drawText(QRect(inner.x(), y, inner.width() - m.avatar - 4, numberHeight - 3),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, number);
    y += numberHeight + m.lineGap;

    const QFont titleFont = ui::font(TextSize::Body, Weight::Strong);
    painter->setFont(titleFont);
    painter->setPen(color(Role::Text));
    const int titleLine = QFontMetrics(titleFont).height();
    const QStringList lines = linesOf(card.title, titleFont, inner.width());
    for (const QString &line : lines) {
        painter->drawText(QRect(inner.x(), y, inner.width(), titleLine),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
        y += titleLine;
    }
    if (!card.otherSide.isEmpty()) {
        const QFont f = ui::font(TextSize::Small);
        const QFontMetrics metrics(f);
        painter->setFont(f);
        painter->setPen(color(Role::Second));
        y += m.lineGap;
        painter->drawText(QRect(inner.x(), y, inner.width(), metrics.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(card.otherSide, Qt::ElideRight, inner.width()));
        y += metrics.height();
    }
    y += scaled(8);
    const auto chips = chipsOf(card, m_desk.facts.me().id, m_desk.clock.now());
    std::vector<QRect> places;
    arrangeChips(chips, inner.width(), m.chipGap, &places);
    for (std::size_t i = 0; i < chips.size(); ++i)
        paintChip(*painter, places[i].translated(inner.x(), y), chips[i]);
    painter->restore();
}

} // namespace countersign::ui
