#include "ui/board/card_table.h"

#include "core/flow/lists.h"
#include "ui/board/card_words.h"
#include "ui/kit/avatar.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

namespace countersign::ui {

namespace {
constexpr int kPage = 200;
constexpr int kMostReloaded = 2000; // further rows are fetched again when somebody comes there
constexpr int kShares[CardTableModel::kColumns] = {88, 232, 166, 230, 140, 136, 78, 112};
} // namespace

class CardTable::Row final : public QStyledItemDelegate
{
public:
    Row(const Desk &desk, QObject *parent) : QStyledItemDelegate(parent), m_desk(desk) { }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(80), scaled(40)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto card = index.data(CardTableModel::CardRole).value<domain::Card>();
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(option.rect, color(selected ? Role::AccentSoft : Role::Surface));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), color(Role::Border));
        // Whichever cell of its row is the current one.
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        if (index.column() == CardTableModel::TitleColumn && view && view->hasFocus() && view->currentIndex().isValid()
            && view->currentIndex().row() == index.row())
            paintFocusRing(*painter, option.rect, scaled(4));
        const QRect room = option.rect.adjusted(scaled(kHeaderPad), 0, -scaled(kHeaderPad), -1);
        switch (index.column()) {
        case CardTableModel::NeedColumn: {
            const auto chips = chipsOf(card, m_desk.facts.me().id, m_desk.clock.now(), false);
            if (!chips.empty())
                paintChip(*painter, QRect(room.x(), room.center().y() - scaled(11), room.width(), scaled(22)),
                          chips.front());
            break;
        }
        case CardTableModel::ResponsibleColumn: {
            const QString name = index.data().toString();
            const int d = scaled(22);
            if (!name.isEmpty())
                paintAvatar(*painter, QRect(room.x(), room.center().y() - d / 2, d, d), name, Role::Accent, selected);
            write(*painter, room.adjusted(d + scaled(6), 0, 0, 0), name, TextSize::Body, Role::Text, Weight::Regular);
            break;
        }
        case CardTableModel::TitleColumn: paintTitle(*painter, room, card); break;
        case CardTableModel::DeadlineColumn: {
            const bool isLate = card.deadline && *card.deadline < m_desk.clock.now() && !domain::isOver(card.state);
            write(*painter, room, index.data().toString(), TextSize::Body, isLate ? Role::Bad : Role::Text,
                  isLate ? Weight::Strong : Weight::Regular);
            break;
        }
        case CardTableModel::NumberColumn:
        case CardTableModel::ChangedColumn:
            write(*painter, room, index.data().toString(), TextSize::Small, Role::Second, Weight::Regular);
            break;
        default: write(*painter, room, index.data().toString(), TextSize::Body, Role::Text, Weight::Regular);
        }
        painter->restore();
    }

private:
    static int write(QPainter &painter, const QRect &room, const QString &text, TextSize size, Role role, Weight weight)
    {
        painter.setFont(ui::font(size, weight));
        painter.setPen(color(role));
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, room.width()));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        return painter.fontMetrics().horizontalAdvance(shown);
    }
    static void paintTitle(QPainter &painter, QRect room, const domain::Card &card)
    {
        if (card.isUnread) {
            const int d = scaled(8);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Role::Accent));
            painter.drawEllipse(QRectF(room.x(), room.center().y() - d / 2.0, d, d));
            room.setLeft(room.left() + d + scaled(6));
        }
        const Weight weight = card.isUnread ? Weight::Strong : Weight::Medium;
        if (card.hit.isEmpty()) {
            write(painter, room, card.title, TextSize::Body, Role::Text, weight);
            return;
        }
        QString hit = card.hit;
        hit.remove(domain::kHitFrom).remove(domain::kHitTo);
        const QRect upper(room.x(), room.y() + scaled(3), room.width(), room.height() / 2);
        write(painter, upper, card.title, TextSize::Body, Role::Text, weight);
        write(painter, upper.translated(0, upper.height() - scaled(3)), hit, TextSize::Meta, Role::Second,
              Weight::Regular);
    }
    Desk m_desk;
};

CardTable::CardTable(const Desk &desk, QWidget *parent)
    : QTreeView(parent),
      m_desk(desk),
      m_model(desk.facts, desk.clock)
{
    setObjectName(QStringLiteral("cardTable"));
    setAccessibleName(tr("Documents"));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setIndentation(0);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAllColumnsShowFocus(false);
    setModel(&m_model);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, viewport(), [this] { viewport()->update(); });
    setItemDelegate(new Row(desk, this));
    describeKeys(this,
                 {{tr("Go through the documents"), {Qt::Key_Up, Qt::Key_Down}},
                  {tr("Open the document"), {Qt::Key_Return}},
                  {tr("What can be done with it"), {Qt::Key_Menu, QKeySequence(Qt::SHIFT | Qt::Key_F10)}},
                  {tr("Choose nothing"), {Qt::Key_Escape}}});
    header()->setSectionsClickable(true);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(true);
    header()->setSortIndicatorShown(true);
    header()->setStretchLastSection(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setMinimumSectionSize(scaled(60));
    connect(&m_model, &CardTableModel::pageWanted, this, [this](int offset) { fetch(offset, kPage, true); });
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const domain::Card *card = m_model.card(index))
            Q_EMIT opened(card->id);
    });
    connect(header(), &QHeaderView::sectionClicked, this, [this](int section) {
        const auto order = CardTableModel::orderOf(section);
        if (!order) {
            header()->setSortIndicator(CardTableModel::columnOf(m_order),
                                       m_descending ? Qt::DescendingOrder : Qt::AscendingOrder);
            return;
        }
        Q_EMIT sortingChosen(*order, *order == m_order ? !m_descending : CardTableModel::beginsDescending(*order));
    });
    const auto kept = [this] { // by the person: what the program does to the header is not told
        m_isSized = true;
        Q_EMIT headerChanged(header()->saveState());
    };
    connect(header(), &QHeaderView::sectionMoved, this, kept);
    connect(header(), &QHeaderView::sectionResized, this, kept);
    connect(header(), &QHeaderView::sectionHandleDoubleClicked, this,
            [this](int section) { resizeColumnToContents(section); });
}

void CardTable::setView(const BoardViewSettings &view)
{
    const bool another = view.listOrder != m_order || view.listDescending != m_descending;
    m_order = view.listOrder;
    m_descending = view.listDescending;
    const QSignalBlocker quiet(header());
    if (!view.listHeader.isEmpty() && view.listHeader != header()->saveState())
        m_isSized = header()->restoreState(view.listHeader) && header()->count() == CardTableModel::kColumns;
    header()->setSortIndicator(CardTableModel::columnOf(m_order),
                               m_descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (another && isVisible())
        ask(m_query);
}

void CardTable::ask(const domain::CardQuery &query)
{
    m_query = query;
    fetch(0, kPage, false);
}

void CardTable::reload() { fetch(0, std::clamp(m_model.rowCount(), kPage, kMostReloaded), true); }

void CardTable::refresh() { m_model.wordsChanged(); }

void CardTable::fetch(int offset, int limit, bool keepsSelection)
{
    const int round = offset == 0 ? ++m_round : m_round;
    m_desk.session
        .run([query = m_query, order = m_order, descending = m_descending, offset, limit](flow::Office &office) {
            return flow::list(office, query, order, descending, offset, limit);
        })
        .then(this, [this, round, offset, keepsSelection](const Result<domain::CardPage> &page) {
            if (round != m_round || !page)
                return;
            if (offset > 0) {
                m_model.append(offset, page->cards);
                return;
            }
            const CardActs::Subjects before = selected();
            const auto *current = m_model.card(currentIndex());
            const auto currentId = current ? current->id : domain::EnvelopeId{};
            m_model.setFirst(page->cards, page->total);
            if (!keepsSelection) {
                clearSelection();
                scrollToTop();
            } else {
                // What was exchanged is selected again where it stands now.
                for (const auto &subject : before)
                    if (const QModelIndex index = m_model.indexOf(subject.id); index.isValid())
                        selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
                if (const QModelIndex index = m_model.indexOf(currentId); index.isValid())
                    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
            }
            Q_EMIT answered(page->total);
            Q_EMIT selectionMade();
        });
}

CardActs::Subjects CardTable::selected() const
{
    CardActs::Subjects cards;
    const QModelIndexList rows = selectionModel()->selectedRows(CardTableModel::NumberColumn);
    for (const QModelIndex &index : rows)
        if (const domain::Card *card = m_model.card(index))
            cards.push_back(CardActs::subjectOf(*card));
    return cards;
}

void CardTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (const domain::Card *card = isEnter ? m_model.card(currentIndex()) : nullptr)
        Q_EMIT opened(card->id);
    else if (event->key() == Qt::Key_Escape)
        clearSelection();
    else
        QTreeView::keyPressEvent(event);
}

void CardTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        at = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    if (selectionModel()->hasSelection())
        Q_EMIT menuRequested(at);
}

void CardTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionMade();
}

void CardTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    sizeColumns();
}

// As designed until the person sizes them: each its share of the width.
void CardTable::sizeColumns()
{
    if (m_isSized || width() <= 0)
        return;
    const QSignalBlocker quiet(header());
    int sum = 0;
    for (const int share : kShares)
        sum += scaled(share);
    const double grow = std::max(1.0, static_cast<double>(viewport()->width()) / sum);
    for (int i = 0; i < CardTableModel::kColumns; ++i)
        header()->resizeSection(i, static_cast<int>(scaled(kShares[i]) * grow));
    header()->viewport()->update();
    viewport()->update();
}

} // namespace countersign::ui
