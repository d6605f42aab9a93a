#include "ui/kit/choice_field.h"

#include "ui/kit/icons.h"
#include "ui/kit/typography.h"

#include <QListView>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QWheelEvent>

#include <algorithm>

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
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // it may be narrower than its words: they wrap
}

int CheckBox::chrome() const
{
    return QCheckBox::sizeHint().width() - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
}

int CheckBox::heightOfWords(int width) const
{
    const int room = width - chrome();
    const int line = fontMetrics().lineSpacing();
    if (width <= 0 || room <= 0 || fontMetrics().size(Qt::TextShowMnemonic, text()).width() <= room)
        return line;
    constexpr int kFlags = Qt::TextWordWrap | Qt::TextShowMnemonic;
    return std::max(line, fontMetrics().boundingRect(QRect(0, 0, room, 10'000), kFlags, text()).height());
}

QSize CheckBox::sizeHint() const
{
    QSize hint = QCheckBox::sizeHint();
    return {hint.width(), hint.height() + heightOfWords(m_laidWidth) - fontMetrics().lineSpacing()};
}

QSize CheckBox::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(hint.width(), scaled(120)), hint.height()};
}

// The width comes from the layout, the height follows from it: that is asked for once more where it changed.
void CheckBox::resizeEvent(QResizeEvent *event)
{
    QCheckBox::resizeEvent(event);
    const int before = heightOfWords(m_laidWidth);
    m_laidWidth = width();
    if (heightOfWords(m_laidWidth) != before)
        updateGeometry();
}

void CheckBox::paintEvent(QPaintEvent *event)
{
    if (heightOfWords(width()) <= fontMetrics().lineSpacing())
        return QCheckBox::paintEvent(event);
    // The style draws one line of words; several are drawn here, beside the style's box.
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRect words = style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this);
    QStyleOptionButton box = option;
    box.rect = style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, this);
    painter.drawPrimitive(QStyle::PE_IndicatorCheckBox, box);
    painter.setPen(color(isEnabled() ? Role::Text : Role::Third));
    painter.drawText(QRect(words.left(), 0, width() - words.left(), height()),
                     Qt::AlignVCenter | Qt::TextWordWrap | Qt::TextShowMnemonic, text());
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect ring;
        ring.QStyleOption::operator=(option);
        ring.rect = rect();
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, ring);
    }
}

} // namespace countersign::ui
