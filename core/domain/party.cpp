#include "core/domain/party.h"

#include <QStringList>

namespace countersign::domain {

QString internationalNumber(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.startsWith(QLatin1String("00")))
        text.replace(0, 2, QLatin1Char('+'));
    if (!text.startsWith(QLatin1Char('+')))
        return {};
    QString digits;
    for (const QChar c : text.mid(1)) {
        if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            digits += c;
        else if (!QStringLiteral(" -./()").contains(c))
            return {};
    }
    const bool isNumber = digits.size() >= 7 && digits.size() <= 15 && digits.front() != QLatin1Char('0');
    return isNumber ? QLatin1Char('+') + digits : QString();
}

QString initialsOf(const QString &name)
{
    QString initials;
    QStringList words = name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return !word.front().isLetter() && !word.front().isHighSurrogate(); });
    if (words.size() > 2)
        words = {words.first(), words.last()};
    for (const QString &word : words)
        initials += word.left(word.front().isHighSurrogate() ? 2 : 1);
    return initials.toUpper();
}

} // namespace countersign::domain
