// A stage of the board of envelopes. Object names: those of a StageColumn.
#pragma once

#include "ui/models/board_model.h"
#include "ui/stages/stage_column.h"

#include <QList>

#include <vector>

namespace countersign::ui {

class CardList : public StageList
{
    Q_OBJECT
public:
    explicit CardList(QWidget *parent = nullptr);

Q_SIGNALS:
    void dropped(const QList<countersign::domain::EnvelopeId> &cards);

protected:
    bool viewportEvent(QEvent *event) override;
};

class BoardColumn : public StageColumn
{
    Q_OBJECT
public:
    BoardColumn(QAbstractItemModel *board, QAbstractItemDelegate *cards, QWidget *parent = nullptr);

    void setStage(const domain::Stage &stage, const QModelIndex &root);
    [[nodiscard]] CardList *list() const { return m_list; }
    void refreshCount();
    [[nodiscard]] std::vector<domain::EnvelopeId> selected() const;

private:
    CardList *m_list;
};

} // namespace countersign::ui
