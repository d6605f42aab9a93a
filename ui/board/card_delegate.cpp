#include "ui/board/card_delegate.h"

#include "ui/board/card_words.h"
#include "ui/kit/avatar.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/two_lines.h"
#include "ui/kit/typography.h"
#include "ui/models/board_model.h"

#include <QListView>
#include <QPainter>
#include <QTextDocument>

namespace countersign::ui {

namespace {

struct Measures {
    explicit Measures(CardDensity density)
        : pad(scaled(density == CardDensity::Compact ? 8 : 12)),
          below(scaled(density == CardDensity::Compact ? 5 : 8)),
          gap(scaled(density == CardDensity::Compact ? 4 : 8))
    {
    }
    int pad;
    int below; // between cards
    int gap; // before the chips
    int avatar = scaled(22);
    int party = scaled(20);
    int chipGap = scaled(5);
    int lineGap = scaled(3);
};

constexpr std::size_t kMostParties = 6;

// The place a search found, its words strong.
void paintHit(QPainter &painter, const QRect &rect, const QString &hit)
{
    QTextDocument text;
    text.setDocumentMargin(0);
    text.setDefaultFont(ui::font(TextSize::Small));
    QString html = hit.toHtmlEscaped();
    html.replace(domain::kHitFrom, QStringLiteral("<b>")).replace(domain::kHitTo, QStringLiteral("</b>"));
    text.setHtml(QStringLiteral("<div style=\"color:%1\">%2</div>").arg(color(Role::Second).name(), html));
    text.setTextWidth(rect.width());
    painter.save();
    painter.translate(rect.topLeft());
    text.drawContents(&painter, QRectF(0, 0, rect.width(), rect.height()));
    painter.restore();
}

int hitHeight() { return 2 * QFontMetrics(ui::font(TextSize::Small)).lineSpacing(); }

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

void CardDelegate::setLook(CardDensity density, const QSet<CardField> &fields)
{
    m_density = density;
    m_fields = fields;
    forgetSizes();
}

void CardDelegate::forgetSizes() { m_sizes.clear(); }

std::vector<ChipLook> CardDelegate::chips(const domain::Card &card) const
{
    return chipsOf(card, m_desk.facts.me().id, m_desk.clock.now(), shows(CardField::Deadline));
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto card = index.data(BoardModel::CardRole).value<domain::Card>();
    const int width = widthOf(option);
    const Size known = m_sizes.value(card.id);
    if (known.width == width && known.changed == card.changed && known.hit == card.hit.size())
        return {width, known.height};
    const Measures m(m_density);
    const int inner = width - 2 * m.pad;
    const QFont titleFont = ui::font(TextSize::Body, Weight::Strong);
    int height = m.pad;
    if (shows(CardField::Number) || shows(CardField::Responsible))
        height += std::max(QFontMetrics(ui::font(TextSize::Meta)).height(), m.avatar) + m.lineGap;
    height += QFontMetrics(titleFont).height() * static_cast<int>(twoLines(card.title, titleFont, inner).size());
    if (shows(CardField::OtherSide) && !card.otherSide.isEmpty())
        height += QFontMetrics(ui::font(TextSize::Small)).height() + m.lineGap;
    if (shows(CardField::Parties) && !card.parties.empty())
        height += m.party + scaled(6);
    if (!card.hit.isEmpty())
        height += hitHeight() + scaled(4);
    height += m.gap + arrangeChips(chips(card), inner, m.chipGap, nullptr) + m.pad + m.below;
    if (m_sizes.size() > 20'000)
        m_sizes.clear();
    m_sizes.insert(card.id, {width, card.changed, card.hit.size(), height});
    return {width, height};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto card = index.data(BoardModel::CardRole).value<domain::Card>();
    const Measures m(m_density);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool focused = bool(option.state & QStyle::State_HasFocus);
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
    if (card.isUnread) { // a mark at the corner; what it is called stands in the tooltip and in the card's spoken name
        const int d = scaled(8);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Role::Accent));
        painter->drawEllipse(QRectF(box.x() + scaled(4), box.y() + scaled(4), d, d));
    }
    if (shows(CardField::Number) || shows(CardField::Responsible)) {
        const QRect avatar(inner.right() - m.avatar + 1, y - 2, m.avatar, m.avatar);
        const QString responsible = m_desk.facts.memberName(card.responsible);
        if (shows(CardField::Responsible) && !responsible.isEmpty())
            paintAvatar(*painter, avatar, responsible);
        const QFont numberFont = ui::font(TextSize::Meta);
        painter->setFont(numberFont);
        painter->setPen(color(Role::Third));
        const int numberHeight = std::max(QFontMetrics(numberFont).height(), m.avatar);
        if (shows(CardField::Number))
            painter->drawText(QRect(inner.x(), y, inner.width() - m.avatar - 4, numberHeight - 3),
                              Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              card.number.isEmpty() ? tr("DRAFT") : card.number);
        y += numberHeight + m.lineGap;
    }

    const QFont titleFont = ui::font(TextSize::Body, Weight::Strong);
    painter->setFont(titleFont);
    painter->setPen(color(Role::Text));
    const int titleLine = QFontMetrics(titleFont).height();
    const QStringList lines = twoLines(card.title, titleFont, inner.width());
    for (const QString &line : lines) {
        painter->drawText(QRect(inner.x(), y, inner.width(), titleLine),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
        y += titleLine;
    }
    if (shows(CardField::OtherSide) && !card.otherSide.isEmpty()) {
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
    if (shows(CardField::Parties) && !card.parties.empty()) {
        y += scaled(6);
        int x = inner.x();
        for (std::size_t i = 0; i < std::min(card.parties.size(), kMostParties); ++i) {
            const domain::CardParty &party = card.parties[i];
            const bool isDone = party.state == domain::PartyState::Acted;
            const bool isWaiting = !isDone && !party.hasTurn && party.state == domain::PartyState::Waiting;
            const QRect round(x, y, m.party, m.party);
            const Role tone = party.side == domain::Side::Ours ? Role::Ours : Role::Theirs;
            painter->setOpacity(isWaiting ? 0.8 : 1.0);
            paintAvatar(*painter, round, party.name, tone);
            painter->setOpacity(1.0);
            if (party.hasTurn) {
                painter->setPen(QPen(color(tone), 1.5));
                painter->setBrush(Qt::NoBrush);
                painter->drawEllipse(QRectF(round).adjusted(0.75, 0.75, -0.75, -0.75));
            }
            if (isDone || party.state == domain::PartyState::Declined) {
                const QRectF mark(round.right() - scaled(7), round.bottom() - scaled(7), scaled(10), scaled(10));
                painter->setPen(Qt::NoPen);
                painter->setBrush(color(Role::Surface));
                painter->drawEllipse(mark.adjusted(-1, -1, 1, 1));
                paintIcon(*painter, mark, isDone ? QStringLiteral("circle-check") : QStringLiteral("circle-x"),
                          color(isDone ? Role::Ok : Role::Bad));
            }
            x += m.party + scaled(5);
        }
        y += m.party;
    }
    if (!card.hit.isEmpty()) {
        y += scaled(4);
        paintHit(*painter, QRect(inner.x(), y, inner.width(), hitHeight()), card.hit);
        y += hitHeight();
    }
    y += m.gap;
    const auto said = chips(card);
    std::vector<QRect> places;
    arrangeChips(said, inner.width(), m.chipGap, &places);
    for (std::size_t i = 0; i < said.size(); ++i)
        paintChip(*painter, places[i].translated(inner.x(), y), said[i]);
    painter->restore();
}

} // namespace countersign::ui
