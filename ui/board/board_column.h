// One stage: its name and count over its cards. Cards are dragged in and out; the arrow keys go through the cards and to
// the neighbouring columns, with Ctrl they move the card.
//
// Object names: column_<index>, in it columnCards (the list) and columnAdd (in the column of drafts).
#pragma once

#include "ui/kit/typography.h"
#include "ui/models/board_model.h"

#include <QListView>
#include <QWidget>

namespace countersign::ui {

class Button;

class CardList : public QListView
{
    Q_OBJECT
public:
    explicit CardList(QWidget *parent = nullptr);

Q_SIGNALS:
    void dropped(const countersign::domain::EnvelopeId &card);
    void opened(const QModelIndex &index);
    void goSideways(int by); // to the neighbouring column, the same height
    void moveSideways(int by); // the current card to the neighbouring stage
    void dropHovers(bool hovers);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

class BoardColumn : public QWidget
{
    Q_OBJECT
public:
    BoardColumn(QAbstractItemModel *board, QAbstractItemDelegate *cards, QWidget *parent = nullptr);

    void setStage(const domain::Stage &stage, const QModelIndex &root);
    [[nodiscard]] const domain::Stage &stage() const { return m_stage; }
    [[nodiscard]] CardList *list() const { return m_list; }
    void refreshCount();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void addRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    domain::Stage m_stage;
    Label *m_name;
    Label *m_count;
    Button *m_add;
    CardList *m_list;
    bool m_dropHovers = false;
};

} // namespace countersign::ui
