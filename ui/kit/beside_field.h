// A button that belongs to a field stands level with it, whatever is said below the field.
#pragma once

#include "ui/kit/field_frame.h"
#include "ui/kit/layout.h"

namespace countersign::ui {

// The field and, at its right, `button`; takes both.
inline QHBoxLayout *besideField(FieldFrame *field, QWidget *button)
{
    auto *line = row(nullptr, kRelated);
    line->addWidget(field, 1, Qt::AlignTop);
    auto *beside = column(nullptr, 0);
    beside->addSpacing(QFontMetrics(ui::font(TextSize::Small, Weight::Medium)).height() + kGrid); // the field's label
    beside->addWidget(button);
    beside->addStretch(1);
    line->addLayout(beside);
    return line;
}

} // namespace countersign::ui
