#include "core/domain/number_format.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign::domain {

namespace {

constexpr qsizetype kLongest = 60; // of what is taken for a number

// Digits in groups of three with one sign between them, or no sign at all.
bool isWellGrouped(const QString &whole)
{
    static const QRegularExpression grouped(
        QStringLiteral("^(?:[0-9]*|[0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+)$"));
    return grouped.match(whole).hasMatch();
}

} // namespace

std::optional<NumberFormat> numberFormat(const QString &format)
{
    static const QRegularExpression grammar(QStringLiteral("^#([.,' \\x{00A0}\\x{202F}]?)##0(?:([.,])(0{1,6}))?$"));
    const QRegularExpressionMatch match = grammar.match(format);
    if (!match.hasMatch())
        return std::nullopt;
    NumberFormat out{.group = match.captured(1), .decimals = static_cast<int>(match.capturedLength(3))};
    if (!match.captured(2).isEmpty())
        out.point = match.captured(2).at(0);
    else if (out.group == QLatin1String("."))
        out.point = QLatin1Char(',');
    if (out.group == QString(out.point))
        return std::nullopt; // "1.234.56" is read in two ways
    return out;
}

QString formatName(const NumberFormat &format)
{
    QString name = QLatin1Char('#') + format.group + QStringLiteral("##0");
    if (format.decimals > 0)
        name += format.point + QString(format.decimals, QLatin1Char('0'));
    return name;
}

std::optional<QString> plainNumber(const QString &typed, QChar point)
{
    static const QRegularExpression number(QStringLiteral("^([+-]?)([0-9][0-9.,]*|[.,][0-9]+)$"));
    static const QRegularExpression between(QStringLiteral("[\\s\\x{00A0}\\x{202F}'\\x{2019}]"));
    if (typed.size() > kLongest)
        return std::nullopt;
    QString bare = typed;
    const QRegularExpressionMatch match = number.match(bare.remove(between));
    if (!match.hasMatch())
        return std::nullopt;
    const QString digits = match.captured(2);
    const qsizetype dot = digits.lastIndexOf(QLatin1Char('.')), comma = digits.lastIndexOf(QLatin1Char(','));
    qsizetype at = std::max(dot, comma);
    if (at >= 0 && (dot < 0 || comma < 0)) { // one kind of sign: does it group?
        const QChar sign = digits.at(at);
        static const QRegularExpression oneGroup(QStringLiteral("^[0-9]{1,3}[.,][0-9]{3}$"));
        if (digits.count(sign) > 1 || (sign != point && oneGroup.match(digits).hasMatch()))
            at = -1;
    }
    QString whole = at < 0 ? digits : digits.left(at);
    const QString fraction = at < 0 ? QString() : digits.mid(at + 1);
    if (!isWellGrouped(whole) || (at >= 0 && whole.contains(digits.at(at))))
        return std::nullopt;
    whole.remove(QLatin1Char('.')).remove(QLatin1Char(','));
    while (whole.size() > 1 && whole.startsWith(QLatin1Char('0')))
        whole.remove(0, 1);
    QString plain = match.captured(1) == QLatin1String("-") ? QStringLiteral("-") : QString();
    plain += whole.isEmpty() ? QStringLiteral("0") : whole;
    return fraction.isEmpty() ? plain : plain + QLatin1Char('.') + fraction;
}

QString numberText(const QString &plain, const QString &format)
{
    static const QRegularExpression grammar(QStringLiteral("^(-?)([0-9]+)(?:\\.([0-9]+))?$"));
    const auto how = numberFormat(format);
    const QRegularExpressionMatch match = plain.size() > kLongest ? QRegularExpressionMatch() : grammar.match(plain);
    if (!how || !match.hasMatch())
        return plain;
    QString whole = match.captured(2), fraction = match.captured(3);
    while (fraction.size() > how->decimals && fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    while (fraction.size() < how->decimals)
        fraction += QLatin1Char('0');
    if (!how->group.isEmpty())
        for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
            whole.insert(at, how->group);
    QString text = match.captured(1) + whole;
    if (!fraction.isEmpty())
        text += how->point + fraction;
    return text;
}

QString typedNumberText(const QString &typed, const QString &format)
{
    const auto how = numberFormat(format);
    const auto plain = how ? plainNumber(typed, how->point) : std::nullopt;
    return plain ? numberText(*plain, format) : typed;
}

} // namespace countersign::domain
