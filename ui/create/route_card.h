// Who acts when, where somebody wants another order than the usual one: the steps from top to bottom, each with its
// people; a step of several says how many of them are enough.
// Object names, n counting the parties and s the steps in order: routeEarlier0, routeLater0, routeNeeded0 (drop-down of a
// step with several), routeUsual.
#pragma once

#include "core/domain/envelope.h"
#include "ui/kit/surfaces.h"

class QVBoxLayout;

namespace countersign::ui {

class Button;

class RouteCard : public Card
{
    Q_OBJECT
public:
    explicit RouteCard(QWidget *parent = nullptr);
    void showRoute(const domain::Envelope &route); // its parties and steps; a tidy one (route_editing.h)

Q_SIGNALS: // by the person
    void earlierAsked(countersign::domain::PartyId party);
    void laterAsked(countersign::domain::PartyId party);
    void neededChosen(int step, int needed); // 0: all
    void usualAsked();

private:
    void addStep(const domain::Envelope &route, int step, bool isAlone);
    QWidget *lineOf(const domain::Envelope &route, std::size_t party);

    QVBoxLayout *m_steps;
    Button *m_usual;
};

} // namespace countersign::ui
