// The parties in the order of the route, each with how far they are, whose part they took over and what they asked.
// Object names: route, party_<n>, party_<n>_state (its chip), party_<n>_instead, party_<n>_question.
#pragma once

#include "core/domain/event.h"

#include <QWidget>

class QVBoxLayout;

namespace countersign::ui {

class RouteView : public QWidget
{
    Q_OBJECT
public:
    explicit RouteView(QWidget *parent = nullptr);
    void show(const domain::Envelope &envelope, const std::vector<domain::Event> &events, Time now);
    using QWidget::show;

private:
    QVBoxLayout *m_rows;
};

} // namespace countersign::ui
