#include "ui/models/contact_files.h"

#include "ui/models/contact_parts.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace countersign::ui {

namespace {

constexpr int kMostColumns = 200;

} // namespace

QChar guessSeparator(const QString &text)
{
    // The one that the first line has most of, outside quotes.
    QHash<QChar, int> counts;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (!quoted && (c == QLatin1Char('\n') || c == QLatin1Char('\r')) && !counts.isEmpty())
            break;
        else if (!quoted
                 && (c == QLatin1Char(',') || c == QLatin1Char(';') || c == QLatin1Char('\t') || c == QLatin1Char('|')))
            ++counts[c];
    }
    QChar best = QLatin1Char(',');
    for (const QChar c : {QLatin1Char(','), QLatin1Char(';'), QLatin1Char('\t'), QLatin1Char('|')})
        if (counts.value(c) > counts.value(best))
            best = c;
    return best;
}

std::vector<QStringList> csvRows(const QString &text, QChar separator)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        if (row.size() < kMostColumns)
            row << cell.left(kLongestCell);
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        if (row.size() > 1 || !row.front().trimmed().isEmpty())
            rows.push_back(row);
        row.clear();
    };
    for (qsizetype i = 0; i < text.size() && static_cast<int>(rows.size()) <= kMostContacts; ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != QLatin1Char('"'))
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == QLatin1Char('"'))
                cell += text[++i];
            else
                quoted = false;
        } else if (c == QLatin1Char('"') && cell.trimmed().isEmpty()) {
            cell.clear();
            quoted = true;
        } else if (c == separator) {
            endCell();
        } else if (c == QLatin1Char('\n') || c == QLatin1Char('\r')) {
            if (c == QLatin1Char('\r') && i + 1 < text.size() && text[i + 1] == QLatin1Char('\n'))
                ++i;
            endRow();
        } else {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    return rows;
}

ContactField fieldOfHeading(const QString &heading)
{
    struct Known {
        ContactField field;
        const char *words; // UTF-8, one a bar
    };
    // The more telling first: "company name" is not a name.
    static constexpr Known kKnown[] = {
        {ContactField::Email, "e-mail|email|mail|poczta|correo|почта|почты|эл. адрес"},
        {ContactField::TaxNumber, "tax|vat|nip|ust-id|umsatzsteuer|cnpj|cpf|инн"},
        {ContactField::Company,
         "company|organization|organisation|firma|firm|unternehmen|empresa|организация|компания|фирма"},
        {ContactField::Position, "job|position|stanowisko|funktion|cargo|должность"},
        {ContactField::PostalCode, "postal|zip|kod pocztowy|plz|postleitzahl|cep|индекс"},
        {ContactField::Street, "street|address|ulica|adres|straße|strasse|endereço|rua|улица|адрес"},
        {ContactField::City, "city|town|miasto|stadt|ort|cidade|город"},
        {ContactField::Country, "country|kraj|land|país|pais|страна"},
        {ContactField::Phone, "phone|mobile|telefon|tel|komórk|handy|mobil|celular|телефон"},
        {ContactField::Language, "language|język|sprache|idioma|язык"},
        {ContactField::Note, "note|comment|uwagi|notiz|bemerkung|observa|заметк|примеч"},
        {ContactField::GivenName, "first name|given|vorname|imię|imie|prenome|имя"},
        {ContactField::Surname, "last name|surname|family|nachname|nazwisko|sobrenome|фамилия"},
        {ContactField::Position, "title"},
        {ContactField::FullName, "name|nazwa|nome|фио|kontakt|contact"},
    };
    const QString folded = heading.simplified().toCaseFolded();
    for (const Known &known : kKnown)
        for (const QString &word : QString::fromUtf8(known.words).split(QLatin1Char('|')))
            if (folded.contains(word.toCaseFolded()))
                return known.field;
    return ContactField::Nothing;
}

std::vector<domain::Contact> contactsOf(const std::vector<QStringList> &rows, const std::vector<ContactField> &columns)
{
    std::vector<domain::Contact> contacts;
    for (const QStringList &row : rows) {
        domain::Contact contact;
        contact.language.clear();
        QString fullName;
        for (qsizetype i = 0; i < row.size() && i < std::ssize(columns); ++i) {
            QString value = row[i];
            // As spreadsheets are kept from taking it for a formula (toCsv() does).
            if (value.size() > 1 && value[0] == QLatin1Char('\'') && QStringLiteral("=@+-\t").contains(value[1]))
                value.remove(0, 1);
            const ContactField field = columns[static_cast<std::size_t>(i)];
            if (field == ContactField::FullName && fullName.isEmpty())
                fullName = lineOf(value);
            else
                put(contact, field, value);
        }
        setFullName(contact, fullName);
        if (!contact.fullName().isEmpty() && static_cast<int>(contacts.size()) < kMostContacts)
            contacts.push_back(std::move(contact));
    }
    return contacts;
}

QByteArray toCsv(const std::vector<domain::Contact> &contacts)
{
    QString text(QChar(QChar::ByteOrderMark)); // without it a spreadsheet takes it for the machine's old encoding
    const auto line = [&](const QStringList &cells) {
        QStringList written;
        for (QString cell : cells) {
            if (!cell.isEmpty() && QStringLiteral("=@+-\t").contains(cell[0])
                && !(cell.size() > 1 && cell[1].isDigit()))
                cell.prepend(QLatin1Char('\'')); // no formula
            if (cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('\n'))
                || cell.contains(QLatin1Char('\r')))
                cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
            written << cell;
        }
        text += written.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    };
    line({QStringLiteral("First name"), QStringLiteral("Last name"), QStringLiteral("E-mail"), QStringLiteral("Phone"),
          QStringLiteral("Job title"), QStringLiteral("Company"), QStringLiteral("Tax number"),
          QStringLiteral("Street"), QStringLiteral("Postal code"), QStringLiteral("City"), QStringLiteral("Country"),
          QStringLiteral("Language"), QStringLiteral("Notes")});
    for (const domain::Contact &c : contacts)
        line({c.givenName, c.surname, c.email, c.phone, c.position, c.company.name, c.company.taxNumber,
              c.company.address.street, c.company.address.postalCode, c.company.address.city, c.company.address.country,
              c.language, c.note});
    return text.toUtf8();
}

} // namespace countersign::ui
