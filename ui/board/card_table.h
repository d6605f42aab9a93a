// The list of the same cards: columns that sort, several rows at once, loaded as far as somebody looks.
//
// Object names: cardTable.
#pragma once

#include "ui/board/card_acts.h"
#include "ui/models/board_view.h"
#include "ui/models/card_table_model.h"

#include <QTreeView>

namespace countersign::ui {

class CardTable : public QTreeView
{
    Q_OBJECT
public:
    explicit CardTable(const Desk &desk, QWidget *parent = nullptr);

    void setView(const BoardViewSettings &view);
    void ask(const domain::CardQuery &query); // from the top
    void reload(); // what is loaded, anew
    void refresh(); // the minute passed
    [[nodiscard]] CardActs::Subjects selected() const;
    [[nodiscard]] const domain::Card *card(domain::EnvelopeId id) const { return m_model.card(id); }
    [[nodiscard]] int total() const { return m_model.total(); }

Q_SIGNALS:
    void opened(const countersign::domain::EnvelopeId &card);
    void menuRequested(const QPoint &globalPos);
    void selectionMade();
    void sortingChosen(countersign::domain::CardOrder order, bool descending);
    void headerChanged(const QByteArray &state);
    void answered(int total); // after each answer

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Row;
    void fetch(int offset, int limit, bool keepsSelection);
    void sizeColumns();

    Desk m_desk;
    CardTableModel m_model;
    domain::CardQuery m_query;
    domain::CardOrder m_order = domain::CardOrder::Changed;
    bool m_descending = true;
    bool m_isSized = false; // by the person
    int m_round = 0; // only the answer to the last question counts
};

} // namespace countersign::ui
