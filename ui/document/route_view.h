// The parties in the order of the route, each with how far they are. Object names: route, party_<n> and its chip.
#pragma once

#include "core/domain/envelope.h"

#include <QWidget>

class QVBoxLayout;

namespace countersign::ui {

class RouteView : public QWidget
{
    Q_OBJECT
public:
    explicit RouteView(QWidget *parent = nullptr);
    void show(const domain::Envelope &envelope, Time now);
    using QWidget::show;

private:
    QVBoxLayout *m_rows;
};

} // namespace countersign::ui
