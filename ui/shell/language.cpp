#include "ui/shell/language.h"

#include "ui/words/trade_words.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace countersign::ui {

namespace {

QString spoken(const QString &wanted)
{
    const QStringList codes = languageCodes();
    const QString asked = wanted.isEmpty() ? QLocale::system().name() : wanted;
    if (codes.contains(asked))
        return asked;
    for (const QString &code : codes)
        if (code.section(QLatin1Char('_'), 0, 0) == asked.section(QLatin1Char('_'), 0, 0))
            return code;
    return QStringLiteral("en");
}

} // namespace

Language::Language(QObject *parent) : QObject(parent) { }

void Language::use(const QString &code)
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_toolkit);
    m_current = spoken(code);
    // Dates and numbers as in the member's country where the language is the same, else as the language writes them.
    const QLocale system = QLocale::system();
    const QLocale language(m_current);
    QLocale::setDefault(system.language() == language.language() ? system : language);
    // English has a file of its own for its plurals.
    if (m_words.load(QStringLiteral(":/translations/countersign_") + m_current + QStringLiteral(".qm")))
        QCoreApplication::installTranslator(&m_words);
    if (m_toolkit.load(QStringLiteral("qtbase_") + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_toolkit);
}

} // namespace countersign::ui
