#include "core/domain/date_format.h"

#include <QLocale>
#include <QRegularExpression>

namespace countersign::domain {

namespace {

constexpr QStringView kInWords = u"d MMMM yyyy";
constexpr qsizetype kLongest = 32;

QString inWords(const QLocale &locale)
{
    switch (locale.language()) {
    case QLocale::German: return QStringLiteral("d. MMMM yyyy");
    case QLocale::Portuguese: return QStringLiteral("d 'de' MMMM 'de' yyyy");
    default: return kInWords.toString();
    }
}

} // namespace

QString dateFormat(const QString &format)
{
    static const QRegularExpression grammar(
        QStringLiteral("^(?:(?<!d)(?:dddd|dd?)(?!d)|(?<!M)(?:MMMM|MM?)(?!M)|(?<!y)yyyy(?!y)|[ .,/\\x{00A0}-])+$"));
    return format.size() <= kLongest && grammar.match(format).hasMatch() ? format : kInWords.toString();
}

QString dateText(QDate date, const QString &format, const QString &language)
{
    const QLocale locale(language);
    const QString known = dateFormat(format);
    return locale.toString(date, known == kInWords ? inWords(locale) : known);
}

} // namespace countersign::domain
