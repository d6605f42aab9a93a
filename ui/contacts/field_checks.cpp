#include "ui/contacts/field_checks.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace countersign::ui {

namespace {
class FieldChecks
{
    Q_DECLARE_TR_FUNCTIONS(FieldChecks)
};
} // namespace

QString problemOfEmail(const QString &email)
{
    // Not the whole of RFC 5321: what a mail server would refuse at once.
    static const QRegularExpression form(QStringLiteral("^[^\\s@,;<>\"]+@[^\\s@,;<>\".]+(\\.[^\\s@,;<>\".]+)+$"));
    if (email.isEmpty() || (form.match(email).hasMatch() && email.size() <= 254))
        return {};
    return FieldChecks::tr("Write an address such as name@firm.example.");
}

QString normalisedPhone(const QString &phone)
{
    QString digits;
    for (const QChar c : phone.trimmed()) {
        if (c.isDigit() || (c == QLatin1Char('+') && digits.isEmpty()))
            digits += c;
        else if (!QStringLiteral(" -./()\u00A0").contains(c))
            return phone;
    }
    if (digits.startsWith(QLatin1String("00")))
        digits = QLatin1Char('+') + digits.mid(2);
    return digits;
}

QString problemOfPhone(const QString &phone)
{
    static const QRegularExpression form(QStringLiteral("^\\+[1-9][0-9]{6,14}$")); // E.164
    if (phone.isEmpty() || form.match(normalisedPhone(phone)).hasMatch())
        return {};
    return FieldChecks::tr("Write the number with its country, such as +48 600 100 200.");
}

QString problemOfIban(const QString &given)
{
    QString iban = given.toUpper();
    iban.remove(QLatin1Char(' '));
    static const QRegularExpression form(QStringLiteral("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$"));
    if (iban.isEmpty())
        return {};
    if (!form.match(iban).hasMatch())
        return FieldChecks::tr(
            "An account number starts with two letters and two digits, such as PL61 1090 1014 0000 0712 1981 2874.");
    const QString turned = iban.mid(4) + iban.left(4);
    int rest = 0; // modulo 97 (ISO 7064)
    for (const QChar c : turned) {
        if (c.isDigit())
            rest = (rest * 10 + c.digitValue()) % 97;
        else
            rest = (rest * 100 + (c.unicode() - u'A' + 10)) % 97;
    }
    return rest == 1
        ? QString()
        : FieldChecks::tr("The check digits of this account number do not fit. Compare it with the original.");
}

std::vector<std::pair<QString, QString>> countries()
{
    const QLocale language;
    QSet<QString> seen;
    std::vector<std::pair<QString, QString>> list;
    const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : locales) {
        const QString code = QLocale::territoryToCode(locale.territory());
        if (code.size() != 2 || seen.contains(code))
            continue;
        seen.insert(code);
        // Qt names territories in English only, and in their own language: its own name says most to people there.
        const QString own = locale.nativeTerritoryName();
        const QString english = QLocale::territoryToString(locale.territory());
        list.emplace_back(code, locale.language() == language.language() && !own.isEmpty() ? own : english);
    }
    QCollator collator;
    std::sort(list.begin(), list.end(),
              [&](const auto &a, const auto &b) { return collator.compare(a.second, b.second) < 0; });
    return list;
}

} // namespace countersign::ui
