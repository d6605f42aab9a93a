// How the selected fields are written: face, size and colour of the text, the form of dates and numbers.
//
// Object names: propFont, propSize, propColour, propFormat, propNumberFormat, propDecimals.
#pragma once

#include "core/domain/field.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace countersign::ui {

class ChoiceField;

class StyleProperties : public QWidget
{
    Q_OBJECT
public:
    // `edit` changes every selected field, as one step of undo with that name.
    using Edit = std::function<void(const QString &name, const std::function<void(domain::Field &)> &change)>;
    explicit StyleProperties(Edit edit, QWidget *parent = nullptr);
    void show(const std::vector<domain::Field> &selected); // not empty

private:
    void applyNumber();
    Edit m_edit;
    ChoiceField *m_font, *m_size, *m_colour, *m_date, *m_number, *m_decimals;
};

[[nodiscard]] bool hasText(domain::FieldKind kind); // a line that somebody types

} // namespace countersign::ui
