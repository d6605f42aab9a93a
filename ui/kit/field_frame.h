// Label, control, hint and error as one object, with accessible name and description set from them.
#pragma once

#include "ui/kit/typography.h"

#include <QWidget>

class QVBoxLayout;

namespace countersign::ui {

class FieldFrame : public QWidget
{
    Q_OBJECT
public:
    [[nodiscard]] QString label() const { return m_label->text(); }
    void setLabel(const QString &label);
    void setHint(const QString &hint); // under the control, until there is an error
    void setError(const QString &error); // a sentence; empty: none
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] bool hasError() const { return !m_error.isEmpty(); }
    [[nodiscard]] QWidget *control() const { return m_control; }
    // Names the control for tests and for accessibility tools: the frame gets `name` + "Field".
    void setName(const QString &name);

protected:
    FieldFrame(const QString &label, QWidget *control, QWidget *parent);

private:
    void describe();

    Label *m_label;
    QWidget *m_control;
    Label *m_note;
    QString m_hint;
    QString m_error;
};

} // namespace countersign::ui
