#include "ui/kit/field_frame.h"

#include "ui/kit/layout.h"

#include <QStyle>

namespace countersign::ui {

FieldFrame::FieldFrame(const QString &label, QWidget *control, QWidget *parent)
    : QWidget(parent),
      m_label(new Label(label, TextSize::Small, Role::Second, Weight::Medium)),
      m_control(control),
      m_note(new Label({}, TextSize::Small, Role::Third))
{
    auto *layout = column(this, kGrid);
    layout->addWidget(m_label);
    layout->addWidget(control);
    layout->addWidget(m_note);
    m_label->setBuddy(control);
    m_label->setWordWrap(true);
    m_label->setVisible(!label.isEmpty());
    m_note->setWordWrap(true);
    m_note->hide();
    setFocusProxy(control);
    describe();
}

void FieldFrame::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    describe();
}

void FieldFrame::setHint(const QString &hint)
{
    m_hint = hint;
    describe();
}

void FieldFrame::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    m_control->setProperty("invalid", !error.isEmpty()); // read by Style
    m_control->update();
    describe();
}

void FieldFrame::setName(const QString &name)
{
    m_control->setObjectName(name);
    setObjectName(name + QStringLiteral("Field"));
}

void FieldFrame::describe()
{
    const QString note = m_error.isEmpty() ? m_hint : m_error;
    m_note->setText(note);
    m_note->setRole(m_error.isEmpty() ? Role::Third : Role::Bad);
    m_note->setVisible(!note.isEmpty());
    m_control->setAccessibleName(m_label->text());
    m_control->setAccessibleDescription(note);
}

} // namespace countersign::ui
