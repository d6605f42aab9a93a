#include "ui/board/board_column.h"

#include "ui/board/card_words.h"
#include "ui/kit/keys.h"

#include <QHelpEvent>
#include <QToolTip>

namespace countersign::ui {

CardList::CardList(QWidget *parent) : StageList(BoardModel::kMimeType, parent)
{
    connect(this, &StageList::idsDropped, this, [this](const QStringList &ids) {
        QList<domain::EnvelopeId> cards;
        for (const QString &text : ids)
            if (const auto id = domain::EnvelopeId::fromString(text))
                cards.append(*id);
        if (!cards.isEmpty())
            Q_EMIT dropped(cards);
    });
    describeKeys(
        this,
        {{tr("Go through the cards"), {Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right}},
         {tr("Move the card to another stage"),
          {QKeySequence(Qt::CTRL | Qt::Key_Left), QKeySequence(Qt::CTRL | Qt::Key_Right)}},
         {tr("Open the document"), {Qt::Key_Return}},
         {tr("Choose several cards"), {QKeySequence(Qt::SHIFT | Qt::Key_Up), QKeySequence(Qt::SHIFT | Qt::Key_Down)}},
         {tr("What can be done with the card"), {Qt::Key_Menu, QKeySequence(Qt::SHIFT | Qt::Key_F10)}},
         {tr("Choose nothing"), {Qt::Key_Escape}}});
}

bool CardList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto card = indexAt(help->pos()).data(BoardModel::CardRole);
        if (!card.isValid()) {
            QToolTip::hideText();
            return true;
        }
        const auto shown = card.value<domain::Card>();
        QString words = partiesWords(shown);
        if (shown.isUnread)
            words.prepend(tr("There is news you have not seen.") + QLatin1Char('\n'));
        QToolTip::showText(help->globalPos(), words.trimmed(), viewport());
        return true;
    }
    return QListView::viewportEvent(event);
}

BoardColumn::BoardColumn(QAbstractItemModel *board, QAbstractItemDelegate *cards, QWidget *parent)
    : StageColumn(new CardList, tr("New document"), parent),
      m_list(static_cast<CardList *>(StageColumn::cards()))
{
    m_list->setModel(board);
    m_list->setItemDelegate(cards);
}

void BoardColumn::setStage(const domain::Stage &stage, const QModelIndex &root)
{
    StageColumn::setStage(stage, root);
    setAddable(stage.role == domain::StageRole::Draft);
    refreshCount();
}

void BoardColumn::refreshCount()
{
    setCount(locale().toString(m_list->rootIndex().data(BoardModel::TotalRole).toInt()));
}

std::vector<domain::EnvelopeId> BoardColumn::selected() const
{
    std::vector<domain::EnvelopeId> ids;
    if (isCollapsed() || !m_list->selectionModel())
        return ids;
    const QModelIndexList indexes = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : indexes)
        if (index.parent() == m_list->rootIndex())
            if (const auto id = domain::EnvelopeId::fromString(index.data(BoardModel::IdRole).toString()))
                ids.push_back(*id);
    return ids;
}

} // namespace countersign::ui
