// A margin around something that comes and goes: where it is hidden, no empty strip is left.
#pragma once

#include "ui/kit/layout.h"

#include <QEvent>
#include <QWidget>

namespace countersign::ui {

class Inset : public QWidget
{
public:
    Inset(QWidget *inside, const QMargins &margins) // takes it
    {
        const bool isHidden = inside->isHidden();
        row(this, 0, margins)->addWidget(inside);
        inside->setVisible(!isHidden);
        inside->installEventFilter(this);
        if (isHidden)
            hide();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ShowToParent)
            show();
        else if (event->type() == QEvent::HideToParent)
            hide();
        return QWidget::eventFilter(watched, event);
    }
};

} // namespace countersign::ui
