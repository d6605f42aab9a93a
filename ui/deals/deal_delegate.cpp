#include "ui/deals/deal_delegate.h"

#include "ui/board/card_words.h"
#include "ui/kit/avatar.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/two_lines.h"
#include "ui/kit/typography.h"

#include <QListView>
#include <QPainter>

namespace countersign::ui {

namespace {

struct Measures {
    int pad = scaled(12);
    int below = scaled(8); // between cards
    int gap = scaled(8);
    int lineGap = scaled(3);
    int avatar = scaled(22);
};

// The document that moved last, by what it waits for; how many there are besides.
std::vector<ChipLook> chips(const flow::DealLine &line, const Desk &desk)
{
    std::vector<ChipLook> said;
    if (line.latest)
        said = chipsOf(*line.latest, desk.facts.me().id, desk.clock.now(), false);
    if (said.size() > 1)
        said.resize(1);
    if (line.documents > 1)
        said.push_back({QStringLiteral("files"), QLocale().toString(line.documents), Role::Second});
    return said;
}

QFont titleFont() { return ui::font(TextSize::Body, Weight::Strong); }

// `inner`: pixels between the card's sides; the avatar stands at its end.
QStringList titleOf(const flow::DealLine &line, int inner)
{
    return twoLines(line.deal.title, titleFont(), inner - Measures().avatar - scaled(6));
}

int headHeight(const QStringList &title)
{
    return std::max(QFontMetrics(titleFont()).height() * static_cast<int>(title.size()), Measures().avatar);
}

QString whoOf(const flow::DealLine &line) { return line.firm.isEmpty() ? line.contact : line.firm; }

int chipsHeight(const std::vector<ChipLook> &said)
{
    int height = 0;
    for (const ChipLook &chip : said)
        height = std::max(height, chipSize(chip).height());
    return height;
}

} // namespace

DealDelegate::DealDelegate(const Desk &desk, QObject *parent) : QStyledItemDelegate(parent), m_desk(desk) { }

QSize DealDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto line = index.data(DealModel::LineRole).value<flow::DealLine>();
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const Measures m;
    const int width = view ? view->viewport()->width() : option.rect.width();
    int height = 2 * m.pad + m.below + headHeight(titleOf(line, width - 2 * m.pad));
    if (!whoOf(line).isEmpty())
        height += m.lineGap + QFontMetrics(ui::font(TextSize::Small)).height();
    if (line.deal.amount)
        height += m.lineGap + QFontMetrics(ui::font(TextSize::Body, Weight::Medium)).height();
    if (const int row = chipsHeight(chips(line, m_desk)); row > 0)
        height += m.gap + row;
    return {width, height};
}

void DealDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto line = index.data(DealModel::LineRole).value<flow::DealLine>();
    const Measures m;
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
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
    if (selected && (option.state & QStyle::State_HasFocus))
        paintFocusRing(*painter, box, radius);
    else if (selected)
        paintRounded(*painter, box, radius, Qt::transparent, color(Role::Accent));

    const QRect inner = option.rect.adjusted(m.pad, m.pad, -m.pad, -m.pad - m.below);
    int y = inner.y();
    const auto say = [&](const QString &text, const QFont &font, Role role, int width, int height) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(color(role));
        painter->drawText(QRect(inner.x(), y, width, height), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, width));
        y += height + m.lineGap;
    };
    const QString responsible = m_desk.facts.memberName(line.deal.responsible);
    if (!responsible.isEmpty())
        paintAvatar(*painter, QRect(inner.right() - m.avatar + 1, y, m.avatar, m.avatar), responsible);
    const QStringList title = titleOf(line, inner.width());
    const int afterTitle = y + headHeight(title) + m.lineGap;
    const int titleLine = title.size() > 1 ? QFontMetrics(titleFont()).height() : headHeight(title);
    for (const QString &words : title) {
        say(words, titleFont(), Role::Text, inner.width() - m.avatar - scaled(6), titleLine);
        y -= m.lineGap; // one thing
    }
    y = afterTitle;
    const QFont small = ui::font(TextSize::Small);
    if (!whoOf(line).isEmpty())
        say(whoOf(line), small, Role::Second, inner.width(), QFontMetrics(small).height());
    const QFont amountFont = ui::font(TextSize::Body, Weight::Medium);
    if (line.deal.amount)
        say(moneyWords(*line.deal.amount), amountFont, Role::Text, inner.width(), QFontMetrics(amountFont).height());
    const std::vector<ChipLook> said = chips(line, m_desk);
    y += m.gap - m.lineGap;
    int x = inner.x();
    for (std::size_t i = said.size(); i-- > 0;) { // the short count keeps its room, the words give way
        const QSize size = chipSize(said[i]);
        if (i > 0) {
            const QRect at(inner.right() - size.width() + 1, y, size.width(), size.height());
            paintChip(*painter, at, said[i]);
            x = at.left();
        } else {
            const int room = (said.size() > 1 ? x - scaled(5) : inner.right() + 1) - inner.x();
            paintChip(*painter, QRect(inner.x(), y, std::min(size.width(), room), size.height()), said[i]);
        }
    }
    painter->restore();
}

} // namespace countersign::ui
