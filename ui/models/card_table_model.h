// Cards as rows of a list: loaded page by page as the view comes to their end; sorted by the office, not here.
#pragma once

#include "core/domain/card_query.h"
#include "ui/models/office_facts.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace countersign::ui {

class CardTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        TitleColumn,
        OtherSideColumn,
        NeedColumn,
        StageColumn,
        ResponsibleColumn,
        DeadlineColumn,
        ChangedColumn
    };
    static constexpr int kColumns = ChangedColumn + 1;
    enum Role { IdRole = Qt::UserRole + 1, CardRole }; // a card's id as text; domain::Card

    explicit CardTableModel(const OfficeFacts &facts, const Clock &clock, QObject *parent = nullptr);

    // What the sorting of a column is called; nothing where it cannot be sorted.
    [[nodiscard]] static std::optional<domain::CardOrder> orderOf(int column);
    [[nodiscard]] static int columnOf(domain::CardOrder order); // -1: none
    [[nodiscard]] static bool beginsDescending(domain::CardOrder order); // the latest first, names from A on
    [[nodiscard]] static QString columnName(int column);

    // The first rows anew: those that stayed in their place stay.
    void setFirst(std::vector<domain::Card> cards, int total);
    // Behind the last; ignored when the list has changed its length since it was asked for.
    void append(int offset, std::vector<domain::Card> cards);
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] const domain::Card *card(const QModelIndex &index) const;
    [[nodiscard]] const domain::Card *card(domain::EnvelopeId id) const;
    [[nodiscard]] QModelIndex indexOf(domain::EnvelopeId id) const;
    void wordsChanged(); // the language or the minute

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void pageWanted(int offset); // once until append() or setFirst() answers

private:
    const OfficeFacts &m_facts;
    const Clock &m_clock;
    std::vector<domain::Card> m_cards;
    int m_total = 0;
    bool m_isAsking = false;
};

} // namespace countersign::ui
