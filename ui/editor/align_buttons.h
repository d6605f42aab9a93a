// Aligning and distributing the selected fields. Object names: propAlignLeft, propAlignCentre, propAlignRight, propAlignAcross,
// propAlignTop, propAlignMiddle, propAlignBottom, propAlignDown, propAlignSize.
#pragma once

#include "ui/editor/field_canvas.h"

namespace countersign::ui {

class AlignButtons : public QWidget
{
    Q_OBJECT
public:
    explicit AlignButtons(FieldCanvas &canvas, QWidget *parent = nullptr);
};

} // namespace countersign::ui
