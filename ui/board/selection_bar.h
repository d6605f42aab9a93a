// What can be done with the cards that are selected, at the foot of the board: it comes with the second one. Cancelling asks
// for its reason in place; long work shows how far it is.
//
// Object names: selectionBar, bulkCount, bulkRemind, bulkMove, bulkResponsible, bulkDeal, bulkExport, bulkCancel,
// bulkReason, bulkCancelConfirm, bulkKeep, bulkClear; in menus bulkMove_<stage id>, bulkResponsible_<member id>,
// deal_menu.h's, cardOpen, cardRemind, cardMove, cardResponsible, cardDeal, cardSeen, cardExport, cardTemplate, cardCancel.
#pragma once

#include "ui/board/card_acts.h"
#include "ui/kit/surfaces.h"

class QMenu;

namespace countersign::ui {

class Button;
class ProgressInPlace;
class TextField;

class SelectionBar : public Ground
{
    Q_OBJECT
public:
    SelectionBar(const Desk &desk, CardActs &acts, QWidget *parent = nullptr);

    void setSelected(const CardActs::Subjects &cards);
    // The same as a menu, for one card or several. `cards` may differ from the bar's.
    void showMenu(const CardActs::Subjects &cards, const QPoint &globalPos);
    void askReason(); // what "Cancel…" does

Q_SIGNALS:
    void clearRequested();
    void openRequested(const countersign::domain::EnvelopeId &card);

private:
    void fillStages(QMenu *menu, const CardActs::Subjects &cards);
    void fillMembers(QMenu *menu, const CardActs::Subjects &cards);
    void fillDeals(QMenu *menu, const CardActs::Subjects &cards);
    void chooseFolder(const CardActs::Subjects &cards);
    void show(bool asksReason);
    using QWidget::show;

    Desk m_desk;
    CardActs &m_acts;
    CardActs::Subjects m_cards;
    CardActs::Subjects m_cancelling;
    Label *m_count;
    QWidget *m_buttons;
    QWidget *m_ask;
    TextField *m_reason;
    Button *m_confirm;
    Button *m_keep;
    ProgressInPlace *m_progress;
};

} // namespace countersign::ui
