#include "core/domain/party.h"

#include <QStringList>

namespace countersign::domain {

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
