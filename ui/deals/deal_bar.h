// What can be done with the deals that are selected, at the foot of the screen: it comes with the second one. The same as a
// menu for one or several. A refusal keeps the others going and says why.
//
// Object names: dealBar, dealBarCount, dealBarMove, dealBarResponsible, dealBarRemove, dealBarRemoveConfirm, dealBarKeep,
// dealBarClear; in menus dealMenu, dealOpen, dealMove_<stage id>, dealResponsible_<member id>, dealRemove.
#pragma once

#include "core/domain/deal.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/models/desk.h"

#include <functional>

class QMenu;

namespace countersign::ui {

class Button;

class DealBar : public Ground
{
    Q_OBJECT
public:
    using Deals = std::vector<domain::DealId>;
    explicit DealBar(const Desk &desk, QWidget *parent = nullptr);

    void setSelected(const Deals &deals);
    void showMenu(const Deals &deals, const QPoint &globalPos);
    void move(const Deals &deals, const domain::Stage &to);

Q_SIGNALS:
    void clearRequested();
    void openRequested(const countersign::domain::DealId &deal);
    void toastRequested(const countersign::ui::ToastMessage &message);
    void finished(); // an act, whether or not it changed anything
    void movedOne(const countersign::domain::DealId &deal,
                  const countersign::domain::Stage &to); // its rules may say more

private:
    using Work = std::function<Result<void>(flow::Office &, domain::DealId)>;
    struct Outcome {
        int done = 0;
        int refused = 0;
        QString title; // of the first that was refused
        std::optional<Error> why;
    };
    void run(const Deals &deals, Work work, std::function<void(const Outcome &)> then);
    void say(const Outcome &outcome, const QString &done);
    void changeResponsible(const Deals &deals, const domain::Member &to);
    void remove(const Deals &deals);
    void askRemoval(const Deals &deals);
    void fillStages(QMenu *menu, const Deals &deals);
    void fillMembers(QMenu *menu, const Deals &deals);
    void show(bool asksRemoval);
    using QWidget::show;

    Desk m_desk;
    Deals m_deals;
    Deals m_removing;
    Label *m_count;
    QWidget *m_buttons;
    QWidget *m_ask;
    Label *m_question;
};

} // namespace countersign::ui
