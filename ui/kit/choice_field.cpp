#include "ui/kit/choice_field.h"

#include "ui/kit/icons.h"

#include <QListView>
#include <QWheelEvent>

namespace countersign::ui {

ComboBox::ComboBox(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setFocusPolicy(Qt::StrongFocus);
    auto *list = new QListView(this);
    list->setFrameShape(QFrame::NoFrame);
    setView(list);
    setMaxVisibleItems(12);
}

void ComboBox::addChoice(const QString &text, const QVariant &value, const QString &iconName)
{
    if (iconName.isEmpty())
        addItem(text, value);
    else
        addItem(icon(iconName, Role::Second), text, value);
}

void ComboBox::setValue(const QVariant &value) { setCurrentIndex(std::max(0, findData(value))); }

QSize ComboBox::minimumSizeHint() const
{
    QSize hint = QComboBox::minimumSizeHint();
    hint.setWidth(std::min(hint.width(), fontMetrics().averageCharWidth() * 14));
    return hint;
}

void ComboBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

ChoiceField::ChoiceField(const QString &label, QWidget *parent) : FieldFrame(label, new ComboBox, parent)
{
    m_combo = static_cast<ComboBox *>(control());
    connect(m_combo, &QComboBox::activated, this, [this] {
        setError({});
        Q_EMIT chosen(m_combo->value());
    });
}

void ChoiceField::addChoice(const QString &text, const QVariant &value, const QString &iconName)
{
    m_combo->addChoice(text, value, iconName);
}

void ChoiceField::clear() { m_combo->clear(); }

QVariant ChoiceField::value() const { return m_combo->value(); }

void ChoiceField::setValue(const QVariant &value) { m_combo->setValue(value); }

CheckBox::CheckBox(const QString &text, QWidget *parent) : QCheckBox(text, parent)
{
    setCursor(Qt::PointingHandCursor);
}

} // namespace countersign::ui
