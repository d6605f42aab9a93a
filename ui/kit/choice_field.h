#pragma once

#include "ui/kit/field_frame.h"

#include <QCheckBox>
#include <QComboBox>

namespace countersign::ui {

// A drop-down without its label, for title lines and tight rows.
class ComboBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ComboBox(QWidget *parent = nullptr);
    void addChoice(const QString &text, const QVariant &value, const QString &iconName = {});
    [[nodiscard]] QVariant value() const { return currentData(); }
    void setValue(const QVariant &value); // the first choice when there is no such value
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void wheelEvent(QWheelEvent *event) override; // only with the focus: scrolling a page must not change a choice
};

// A drop-down with its label, hint and error.
class ChoiceField : public FieldFrame
{
    Q_OBJECT
public:
    explicit ChoiceField(const QString &label = {}, QWidget *parent = nullptr);
    void addChoice(const QString &text, const QVariant &value, const QString &iconName = {});
    void clear();
    [[nodiscard]] QVariant value() const;
    void setValue(const QVariant &value);
    [[nodiscard]] ComboBox *combo() const { return m_combo; }

Q_SIGNALS:
    void chosen(const QVariant &value); // by the person

private:
    ComboBox *m_combo;
};

// The label wraps at length: use it for sentences.
class CheckBox : public QCheckBox
{
    Q_OBJECT
public:
    explicit CheckBox(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int chrome() const; // beside the words
    [[nodiscard]] int heightOfWords(int width) const;
    int m_laidWidth = 0; // 0 until a layout gave it one
};

} // namespace countersign::ui
