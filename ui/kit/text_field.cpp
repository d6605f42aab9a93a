#include "ui/kit/text_field.h"

#include "ui/kit/icons.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

namespace countersign::ui {

TextField::TextField(const QString &label, QWidget *parent) : FieldFrame(label, new QLineEdit, parent)
{
    m_edit = static_cast<QLineEdit *>(control());
    m_edit->setMaxLength(4096);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        setError({}); // the person is mending it
        Q_EMIT edited(text);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &TextField::accepted);
}

QString TextField::text() const { return m_edit->text().trimmed(); }

void TextField::setText(const QString &text)
{
    if (m_edit->text() == text)
        return;
    m_edit->setText(text);
    m_edit->setCursorPosition(0); // what is too long shows its beginning
}

void TextField::setPlaceholder(const QString &placeholder) { m_edit->setPlaceholderText(placeholder); }

void TextField::setReadOnly(bool readOnly) { m_edit->setReadOnly(readOnly); }

void TextField::setSecret(bool secret)
{
    m_edit->setEchoMode(secret ? QLineEdit::Password : QLineEdit::Normal);
    m_edit->setInputMethodHints(secret ? Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                                       : Qt::ImhNone);
    if (!secret)
        return;
    QAction *look = m_edit->addAction(icon(QStringLiteral("eye"), Role::Second), QLineEdit::TrailingPosition);
    look->setToolTip(tr("Show what is typed"));
    const auto eye = m_edit->findChildren<QToolButton *>(); // Qt's own, without a name
    for (QToolButton *one : eye)
        one->setAccessibleName(tr("Show what is typed"));
    connect(look, &QAction::triggered, this, [this, look] {
        const bool hidden = m_edit->echoMode() == QLineEdit::Password;
        m_edit->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
        look->setIcon(icon(hidden ? QStringLiteral("eye-off") : QStringLiteral("eye"), Role::Second));
        look->setToolTip(hidden ? tr("Hide what is typed") : tr("Show what is typed"));
    });
}

Secret TextField::secret() const
{
    QByteArray bytes = m_edit->text().toUtf8();
    Secret secret{QByteArrayView(bytes)};
    wipeMemory(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

void TextField::clear()
{
    m_edit->clear();
    setError({});
}

TextArea::TextArea(const QString &label, int lines, QWidget *parent) : FieldFrame(label, new QPlainTextEdit, parent)
{
    m_edit = static_cast<QPlainTextEdit *>(control());
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(m_edit->fontMetrics().lineSpacing() * lines + scaled(18));
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_edit->setMaximumHeight(m_edit->fontMetrics().lineSpacing() * (lines + 2) + scaled(18));
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        setError({});
        Q_EMIT edited(m_edit->toPlainText());
    });
}

QString TextArea::text() const { return m_edit->toPlainText().trimmed(); }

void TextArea::setText(const QString &text)
{
    if (m_edit->toPlainText() != text) {
        const QSignalBlocker blocker(m_edit);
        m_edit->setPlainText(text);
    }
}

void TextArea::setPlaceholder(const QString &placeholder) { m_edit->setPlaceholderText(placeholder); }

} // namespace countersign::ui
