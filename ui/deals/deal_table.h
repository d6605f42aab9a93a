// The list of the same deals: columns that sort, several rows at once. Object name: dealTable.
#pragma once

#include "ui/deals/deal_model.h"
#include "ui/models/desk.h"

#include <QTreeView>

class QSortFilterProxyModel;

namespace countersign::ui {

class DealTableModel : public DealModel
{
    Q_OBJECT
public:
    enum Column { Title, Contact, Firm, Amount, Stage, Responsible, Documents, Changed, kColumns };
    enum { SortRole = Qt::UserRole + 10 };
    explicit DealTableModel(const OfficeFacts &facts, QObject *parent = nullptr) : DealModel(parent), m_facts(facts) { }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : kColumns;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const OfficeFacts &m_facts;
};

class DealTable : public QTreeView
{
    Q_OBJECT
public:
    explicit DealTable(const Desk &desk, QWidget *parent = nullptr);
    void setLines(const std::vector<flow::DealLine> &lines);
    [[nodiscard]] std::vector<domain::DealId> selected() const;

Q_SIGNALS:
    void opened(const countersign::domain::DealId &deal);
    void menuRequested(const QPoint &globalPos);
    void selectionMade();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Row;
    DealTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    bool m_isSized = false; // by the person
};

} // namespace countersign::ui
