// The window's language: translators and the locale of numbers and dates.
#pragma once

#include <QObject>
#include <QTranslator>

namespace countersign::ui {

class Language : public QObject
{
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);
    // "en", "pl", "de", "pt_BR", "ru"; empty: the system's, English where it is not spoken. Windows made afterwards speak it.
    void use(const QString &code);
    [[nodiscard]] QString current() const { return m_current; }

private:
    QTranslator m_words;
    QTranslator m_toolkit; // Qt's own dialogs
    QString m_current;
};

} // namespace countersign::ui
