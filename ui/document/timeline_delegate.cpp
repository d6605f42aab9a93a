#include "ui/document/timeline_delegate.h"

#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"
#include "ui/models/timeline_model.h"

#include <QListView>
#include <QPainter>

#include <algorithm>

namespace countersign::ui {

namespace {

constexpr int kWrap = static_cast<int>(Qt::TextWordWrap) | Qt::AlignLeft | Qt::AlignTop;

Role roleOf(const EventWords &words)
{
    switch (words.tone) {
    case Tone::Ok: return Role::Ok;
    case Tone::Warning: return Role::Warning;
    case Tone::Bad: return Role::Bad;
    case Tone::Neutral: break;
    }
    return words.isAct ? Role::Accent : Role::Second;
}

int widthOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

QString detailOf(const QModelIndex &index, const EventWords &words)
{
    const QString moment = index.data(TimelineModel::MomentRole).toString();
    return words.detail.isEmpty() ? moment : moment + QStringLiteral(" · ") + words.detail;
}

} // namespace

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto words = index.data(TimelineModel::WordsRole).value<EventWords>();
    const int width = widthOf(option);
    const int room = std::max(scaled(80), width - scaled(32));
    const QRect bounds(0, 0, room, 10'000);
    const int sentence = QFontMetrics(ui::font(TextSize::Body)).boundingRect(bounds, kWrap, words.sentence).height();
    const int detail =
        QFontMetrics(ui::font(TextSize::Meta)).boundingRect(bounds, kWrap, detailOf(index, words)).height();
    return {width, sentence + detail + scaled(14)};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto words = index.data(TimelineModel::WordsRole).value<EventWords>();
    const Role tone = roleOf(words);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(0, 0, 0, -scaled(12));
    const int d = scaled(20);
    const QRectF mark(box.x(), box.y() + 1, d, d);
    paintRounded(*painter, mark, scaled(5), color(softOf(tone)));
    const double inset = scaled(4);
    paintIcon(*painter, mark.adjusted(inset, inset, -inset, -inset), words.icon, color(tone));
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(*painter, mark, scaled(5));
    const QRect text = box.adjusted(scaled(32), 0, 0, 0);
    painter->setFont(ui::font(TextSize::Body));
    painter->setPen(color(Role::Text));
    QRect used;
    painter->drawText(text, kWrap, words.sentence, &used);
    painter->setFont(ui::font(TextSize::Meta));
    painter->setPen(color(Role::Third));
    painter->drawText(QRect(text.x(), used.bottom() + 2, text.width(), text.height()), kWrap, detailOf(index, words));
    painter->restore();
}

} // namespace countersign::ui
