// Cards under their stages: a tree of two levels, so that a column is a view on one stage and no proxy is needed for it.
// Rows are known by id and change by insert, remove and dataChanged; the newest change of a stage is on top. A stage holds
// the first of its cards and knows how many there are: what is looked at to its end is asked for more.
#pragma once

#include "core/domain/board.h"
#include "core/domain/card.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace countersign::ui {

class BoardModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, CardRole, TotalRole }; // a card's id as text; domain::Card; of a stage, all

    explicit BoardModel(QObject *parent = nullptr);
    ~BoardModel() override;

    // Stages in board order; cards of stages that went away are kept and shown when their stage is back.
    void setStages(const std::vector<domain::Stage> &stages);
    void setCards(std::vector<domain::Card> cards);
    // How many cards the stages have, loaded or not. Stages that are not named have those that are loaded.
    void setTotals(const QHash<domain::StageId, int> &totals);
    [[nodiscard]] int total(domain::StageId stage) const;

    [[nodiscard]] QModelIndex stageIndex(domain::StageId stage) const;
    [[nodiscard]] QModelIndex cardIndex(domain::EnvelopeId card) const;
    [[nodiscard]] const domain::Card *card(const QModelIndex &index) const; // null for a stage
    [[nodiscard]] const domain::Card *card(domain::EnvelopeId id) const;
    [[nodiscard]] std::vector<const domain::Card *> cards() const; // in no order

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

    static const QString kMimeType; // ids as text, one a line
    [[nodiscard]] static std::vector<domain::EnvelopeId> dropped(const QMimeData *data);
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted(const countersign::domain::StageId &stage); // once until its cards change

private:
    struct Column {
        domain::Stage stage;
        std::vector<domain::Card> cards;
        int total = 0;
        bool isAsking = false; // for more
    };
    [[nodiscard]] int columnOf(domain::StageId stage) const;
    [[nodiscard]] static bool before(const domain::Card &a, const domain::Card &b);
    void removeAllBut(const QSet<domain::EnvelopeId> &wanted);
    void insertAll(std::vector<domain::Card> fresh);
    void remove(domain::EnvelopeId id, domain::StageId stage);

    std::vector<std::unique_ptr<Column>> m_columns; // pointers: an index holds its column
    QHash<domain::EnvelopeId, domain::StageId> m_where;
    QHash<domain::EnvelopeId, domain::Card> m_elsewhere; // whose stage is not on the board
};

} // namespace countersign::ui

Q_DECLARE_METATYPE(countersign::domain::Card)
