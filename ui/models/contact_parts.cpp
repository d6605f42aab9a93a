#include "ui/models/contact_parts.h"

#include <QLocale>

namespace countersign::ui {

namespace {

QString clean(const QString &text, qsizetype longest = 300)
{
    QString out;
    for (const QChar c : text)
        out += c.isPrint() || c == QLatin1Char('\n') ? c : QLatin1Char(' ');
    return out.trimmed().left(longest);
}

} // namespace

QString lineOf(const QString &text) { return clean(text).simplified(); }

QString phoneOf(const QString &text)
{
    QString digits;
    for (const QChar c : text)
        if (c.isDigit() || (c == QLatin1Char('+') && digits.isEmpty()))
            digits += c;
    if (digits.startsWith(QLatin1String("00")))
        digits = QLatin1Char('+') + digits.mid(2);
    return digits.startsWith(QLatin1Char('+')) && digits.size() >= 8 && digits.size() <= 16 ? digits : lineOf(text);
}

void setFullName(domain::Contact &contact, const QString &name)
{
    if (!contact.surname.isEmpty() || !contact.givenName.isEmpty() || name.isEmpty())
        return;
    if (const auto comma = name.indexOf(QLatin1Char(',')); comma > 0) {
        contact.surname = name.left(comma).trimmed();
        contact.givenName = name.mid(comma + 1).trimmed();
        return;
    }
    const auto space = name.lastIndexOf(QLatin1Char(' '));
    contact.surname = name.mid(space + 1);
    contact.givenName = space > 0 ? name.left(space) : QString();
}

namespace {

QString countryOf(const QString &text)
{
    const QString name = lineOf(text);
    if (name.size() == 2)
        return name.toUpper();
    // By its name in English or in its own language.
    const QList<QLocale> all =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : all)
        if (name.compare(QLocale::territoryToString(locale.territory()), Qt::CaseInsensitive) == 0
            || name.compare(locale.nativeTerritoryName(), Qt::CaseInsensitive) == 0)
            return QLocale::territoryToCode(locale.territory());
    return {};
}

QString languageOf(const QString &text)
{
    const QString code = lineOf(text).left(5).replace(QLatin1Char('-'), QLatin1Char('_'));
    for (const char *known : {"pl", "de", "ru", "en"})
        if (code.startsWith(QLatin1String(known), Qt::CaseInsensitive))
            return QLatin1String(known);
    return code.startsWith(QLatin1String("pt"), Qt::CaseInsensitive) ? QStringLiteral("pt_BR") : QString();
}

} // namespace

void put(domain::Contact &contact, ContactField field, const QString &value)
{
    const QString line = lineOf(value);
    const auto set = [&](QString &to) {
        if (to.isEmpty())
            to = line;
    };
    switch (field) {
    case ContactField::Nothing:
    case ContactField::FullName: break; // once everything else is known
    case ContactField::GivenName: set(contact.givenName); break;
    case ContactField::Surname: set(contact.surname); break;
    case ContactField::Email:
        if (contact.email.isEmpty() && line.contains(QLatin1Char('@')) && line.size() <= 254)
            contact.email = line;
        break;
    case ContactField::Phone:
        if (contact.phone.isEmpty())
            contact.phone = phoneOf(value);
        break;
    case ContactField::Position: set(contact.position); break;
    case ContactField::Company: set(contact.company.name); break;
    case ContactField::TaxNumber: set(contact.company.taxNumber); break;
    case ContactField::Street: set(contact.company.address.street); break;
    case ContactField::PostalCode: set(contact.company.address.postalCode); break;
    case ContactField::City: set(contact.company.address.city); break;
    case ContactField::Country:
        if (contact.company.address.country.isEmpty())
            contact.company.address.country = countryOf(value);
        break;
    case ContactField::Language:
        if (const QString code = languageOf(value); !code.isEmpty())
            contact.language = code;
        break;
    case ContactField::Note:
        contact.note = (contact.note.isEmpty() ? QString() : contact.note + QLatin1Char('\n')) + clean(value, 2000);
        break;
    }
}

} // namespace countersign::ui
