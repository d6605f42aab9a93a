#pragma once

#include "core/base/secret.h"
#include "ui/kit/field_frame.h"

class QLineEdit;
class QPlainTextEdit;

namespace countersign::ui {

// One line with its label.
class TextField : public FieldFrame
{
    Q_OBJECT
public:
    explicit TextField(const QString &label = {}, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const; // trimmed
    void setText(const QString &text);
    void setPlaceholder(const QString &placeholder);
    void setReadOnly(bool readOnly);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

    // Dots instead of letters, with an eye to look; no copying, no history.
    void setSecret(bool secret);
    [[nodiscard]] Secret secret() const; // UTF-8; empties nothing
    void clear();

Q_SIGNALS:
    void edited(const QString &text); // by the person, not by setText
    void accepted(); // Enter

private:
    QLineEdit *m_edit;
};

// Several lines with their label.
class TextArea : public FieldFrame
{
    Q_OBJECT
public:
    explicit TextArea(const QString &label = {}, int lines = 4, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    void setPlaceholder(const QString &placeholder);
    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void edited(const QString &text);

private:
    QPlainTextEdit *m_edit;
};

} // namespace countersign::ui
