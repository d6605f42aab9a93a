#include "core/domain/numbering.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign::domain {

namespace {

// Walks the format: text between placeholders goes to `text`, placeholders to `number` (their width) or are filled in.
template <typename OnText, typename OnNumber>
void walk(const QString &format, const Time &now, OnText onText, OnNumber onNumber)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{(year|month|number)(?::(\\d{1,2}))?\\}"));
    const QDate date = now.toUtc().date();
    qsizetype at = 0;
    bool hasNumber = false;
    auto matches = placeholder.globalMatch(format);
    while (matches.hasNext()) {
        const auto match = matches.next();
        onText(format.mid(at, match.capturedStart() - at));
        at = match.capturedEnd();
        const QString name = match.captured(1);
        if (name == QLatin1String("year"))
            onText(QString::number(date.year()));
        else if (name == QLatin1String("month"))
            onText(QStringLiteral("%1").arg(date.month(), 2, 10, QLatin1Char('0')));
        else if (!std::exchange(hasNumber, true))
            onNumber(std::min(match.captured(2).toInt(), 9));
    }
    onText(format.mid(at));
    if (!hasNumber) {
        onText(QStringLiteral("/"));
        onNumber(0);
    }
}

} // namespace

QString formatNumber(const QString &format, const Time &now, int number)
{
    QString made;
    walk(
        format, now, [&](const QString &text) { made += text; },
        [&](int width) { made += QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0')); });
    return made;
}

std::optional<int> parseNumber(const QString &format, const Time &now, const QString &text)
{
    QString pattern;
    walk(
        format, now, [&](const QString &fixed) { pattern += QRegularExpression::escape(fixed); },
        [&](int width) { pattern += QStringLiteral("(\\d{%1,9})").arg(std::max(width, 1)); });
    const auto match = QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toInt();
}

QString nextNumber(const QString &format, const Time &now, const std::vector<QString> &taken)
{
    int highest = 0;
    for (const QString &text : taken)
        highest = std::max(highest, parseNumber(format, now, text).value_or(0));
    QString next = formatNumber(format, now, highest + 1);
    while (std::find(taken.begin(), taken.end(), next) != taken.end())
        next = formatNumber(format, now, ++highest + 1);
    return next;
}

} // namespace countersign::domain
