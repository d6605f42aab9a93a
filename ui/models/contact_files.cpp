#include "ui/models/contact_files.h"

#include <QHash>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace countersign::ui {

namespace {

// The upper halves of the code pages, as Unicode has them.
constexpr char16_t kWindows1250[] =
    u"\u20AC\uFFFD\u201A\uFFFD\u201E\u2026\u2020\u2021\uFFFD\u2030\u0160\u2039\u015A\u0164\u017D\u0179"
    u"\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\uFFFD\u2122\u0161\u203A\u015B\u0165\u017E\u017A"
    u"\u00A0\u02C7\u02D8\u0141\u00A4\u0104\u00A6\u00A7\u00A8\u00A9\u015E\u00AB\u00AC\u00AD\u00AE\u017B"
    u"\u00B0\u00B1\u02DB\u0142\u00B4\u00B5\u00B6\u00B7\u00B8\u0105\u015F\u00BB\u013D\u02DD\u013E\u017C"
    u"\u0154\u00C1\u00C2\u0102\u00C4\u0139\u0106\u00C7\u010C\u00C9\u0118\u00CB\u011A\u00CD\u00CE\u010E"
    u"\u0110\u0143\u0147\u00D3\u00D4\u0150\u00D6\u00D7\u0158\u016E\u00DA\u0170\u00DC\u00DD\u0162\u00DF"
    u"\u0155\u00E1\u00E2\u0103\u00E4\u013A\u0107\u00E7\u010D\u00E9\u0119\u00EB\u011B\u00ED\u00EE\u010F"
    u"\u0111\u0144\u0148\u00F3\u00F4\u0151\u00F6\u00F7\u0159\u016F\u00FA\u0171\u00FC\u00FD\u0163\u02D9";
constexpr char16_t kWindows1251[] =
    u"\u0402\u0403\u201A\u0453\u201E\u2026\u2020\u2021\u20AC\u2030\u0409\u2039\u040A\u040C\u040B\u040F"
    u"\u0452\u2018\u2019\u201C\u201D\u2022\u2013\u2014\uFFFD\u2122\u0459\u203A\u045A\u045C\u045B\u045F"
    u"\u00A0\u040E\u045E\u0408\u00A4\u0490\u00A6\u00A7\u0401\u00A9\u0404\u00AB\u00AC\u00AD\u00AE\u0407"
    u"\u00B0\u00B1\u0406\u0456\u0491\u00B5\u00B6\u00B7\u0451\u2116\u0454\u00BB\u0458\u0405\u0455\u0457"
    u"\u0410\u0411\u0412\u0413\u0414\u0415\u0416\u0417\u0418\u0419\u041A\u041B\u041C\u041D\u041E\u041F"
    u"\u0420\u0421\u0422\u0423\u0424\u0425\u0426\u0427\u0428\u0429\u042A\u042B\u042C\u042D\u042E\u042F"
    u"\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437\u0438\u0439\u043A\u043B\u043C\u043D\u043E\u043F"
    u"\u0440\u0441\u0442\u0443\u0444\u0445\u0446\u0447\u0448\u0449\u044A\u044B\u044C\u044D\u044E\u044F";
constexpr char16_t kWindows1252[] =
    u"\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
    u"\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178"
    u"\u00A0\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00AF"
    u"\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5\u00B6\u00B7\u00B8\u00B9\u00BA\u00BB\u00BC\u00BD\u00BE\u00BF"
    u"\u00C0\u00C1\u00C2\u00C3\u00C4\u00C5\u00C6\u00C7\u00C8\u00C9\u00CA\u00CB\u00CC\u00CD\u00CE\u00CF"
    u"\u00D0\u00D1\u00D2\u00D3\u00D4\u00D5\u00D6\u00D7\u00D8\u00D9\u00DA\u00DB\u00DC\u00DD\u00DE\u00DF"
    u"\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF"
    u"\u00F0\u00F1\u00F2\u00F3\u00F4\u00F5\u00F6\u00F7\u00F8\u00F9\u00FA\u00FB\u00FC\u00FD\u00FE\u00FF";

const char16_t *pageOf(TextEncoding encoding)
{
    return encoding == TextEncoding::Windows1250 ? kWindows1250
        : encoding == TextEncoding::Windows1251  ? kWindows1251
                                                 : kWindows1252;
}

constexpr int kMostColumns = 200;
constexpr qsizetype kLongestCell = 4000;

QString clean(const QString &text, qsizetype longest = 300)
{
    QString out;
    for (const QChar c : text)
        out += c.isPrint() || c == QLatin1Char('\n') ? c : QLatin1Char(' ');
    return out.trimmed().left(longest);
}

QString lineOf(const QString &text) { return clean(text).simplified(); }

// "Klaus Peter Müller" -> the last word is the surname; "Müller, Klaus" says it by its comma.
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

} // namespace

TextEncoding guessEncoding(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16;
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError() && !text.isNull())
        return TextEncoding::Utf8;
    // Cyrillic text has most of its letters in the upper half; in Polish and German a few stand out.
    qsizetype upper = 0, cyrillic = 0, polish = 0, letters = 0;
    for (const char c : bytes) {
        const auto b = static_cast<unsigned char>(c);
        letters += (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
        if (b < 128)
            continue;
        ++upper;
        cyrillic += b >= 0xC0;
        // ą ć ę ł ń ś ź ż and capitals where code page 1252 has signs that no word holds
        polish += QByteArrayView("\xB9\xE6\xEA\xB3\xF1\x9C\x9F\xBF\xA5\xC6\xCA\xA3\xD1\x8C\x8F\xAF").contains(c);
    }
    if (cyrillic > letters / 2 && cyrillic * 10 > upper * 8)
        return TextEncoding::Windows1251;
    return polish * 2 > upper ? TextEncoding::Windows1250 : TextEncoding::Windows1252;
}

QString decoded(const QByteArray &bytes, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8 || encoding == TextEncoding::Utf16) {
        QStringDecoder decoder(encoding == TextEncoding::Utf8 ? QStringDecoder::Utf8 : QStringDecoder::Utf16);
        QString text = decoder.decode(bytes);
        if (text.startsWith(QChar(QChar::ByteOrderMark)))
            text.remove(0, 1);
        return text;
    }
    const char16_t *page = pageOf(encoding);
    QString text;
    text.reserve(bytes.size());
    for (const char c : bytes) {
        const auto b = static_cast<unsigned char>(c);
        text += b < 128 ? QChar(b) : QChar(page[b - 128]);
    }
    return text;
}

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

bool isSamePerson(const domain::Contact &a, const domain::Contact &b)
{
    if (!a.email.isEmpty() && a.email.compare(b.email, Qt::CaseInsensitive) == 0)
        return true;
    if (!a.phone.isEmpty() && phoneOf(a.phone) == phoneOf(b.phone))
        return true;
    return !a.fullName().isEmpty() && a.fullName().compare(b.fullName(), Qt::CaseInsensitive) == 0
        && a.company.name.compare(b.company.name, Qt::CaseInsensitive) == 0;
}

namespace {

// Keys under which a contact may be met again.
QStringList keysOf(const domain::Contact &c)
{
    QStringList keys;
    if (!c.email.isEmpty())
        keys << QStringLiteral("m:") + c.email.toCaseFolded();
    if (!c.phone.isEmpty())
        keys << QStringLiteral("p:") + phoneOf(c.phone);
    if (!c.fullName().isEmpty())
        keys << QStringLiteral("n:") + c.fullName().toCaseFolded() + QLatin1Char('\n') + c.company.name.toCaseFolded();
    return keys;
}

} // namespace

std::vector<int> matched(const std::vector<domain::Contact> &incoming, const std::vector<domain::Contact> &known)
{
    QHash<QString, int> at;
    for (int i = static_cast<int>(known.size()) - 1; i >= 0; --i)
        for (const QString &key : keysOf(known[static_cast<std::size_t>(i)]))
            at.insert(key, i);
    std::vector<int> result;
    for (const domain::Contact &contact : incoming) {
        int found = -1;
        for (const QString &key : keysOf(contact))
            if (found < 0)
                found = at.value(key, -1);
        result.push_back(found);
    }
    return result;
}

std::vector<std::pair<int, int>> duplicatesIn(const std::vector<domain::Contact> &contacts)
{
    std::vector<std::pair<int, int>> pairs;
    QHash<QString, int> first;
    std::vector<bool> taken(contacts.size(), false);
    for (int i = 0; i < static_cast<int>(contacts.size()); ++i) {
        for (const QString &key : keysOf(contacts[static_cast<std::size_t>(i)])) {
            const int other = first.value(key, -1);
            if (other < 0) {
                first.insert(key, i);
            } else if (other != i && !taken[static_cast<std::size_t>(other)] && !taken[static_cast<std::size_t>(i)]) {
                pairs.emplace_back(other, i);
                taken[static_cast<std::size_t>(other)] = taken[static_cast<std::size_t>(i)] = true;
            }
        }
    }
    return pairs;
}

domain::Contact merged(domain::Contact kept, const domain::Contact &other)
{
    const auto fill = [](QString &to, const QString &from) {
        if (to.isEmpty())
            to = from;
    };
    fill(kept.givenName, other.givenName);
    fill(kept.surname, other.surname);
    fill(kept.email, other.email);
    fill(kept.phone, other.phone);
    fill(kept.position, other.position);
    fill(kept.language, other.language);
    fill(kept.company.name, other.company.name);
    fill(kept.company.taxNumber, other.company.taxNumber);
    fill(kept.company.registrationNumber, other.company.registrationNumber);
    fill(kept.company.address.street, other.company.address.street);
    fill(kept.company.address.postalCode, other.company.address.postalCode);
    fill(kept.company.address.city, other.company.address.city);
    fill(kept.company.address.country, other.company.address.country);
    fill(kept.company.bank.bank, other.company.bank.bank);
    fill(kept.company.bank.iban, other.company.bank.iban);
    fill(kept.company.bank.bic, other.company.bank.bic);
    if (!other.note.isEmpty() && !kept.note.contains(other.note))
        kept.note = (kept.note.isEmpty() ? QString() : kept.note + QLatin1Char('\n')) + other.note;
    return kept;
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

// ---- vCard ---------------------------------------------------------------------------------------------------------------

bool isVcard(const QByteArray &bytes)
{
    return guessEncoding(bytes) == TextEncoding::Utf16
        ? decoded(bytes, TextEncoding::Utf16).trimmed().startsWith(QLatin1String("BEGIN:VCARD"), Qt::CaseInsensitive)
        : bytes.left(200).trimmed().toUpper().replace("\xEF\xBB\xBF", "").startsWith("BEGIN:VCARD");
}

namespace {

struct Property {
    QString name; // upper case, without its group
    QStringList parameters; // upper case
    QString raw;
    [[nodiscard]] bool has(const char *parameter) const
    {
        return std::any_of(parameters.begin(), parameters.end(),
                           [&](const QString &p) { return p.contains(QLatin1String(parameter)); });
    }
};

QString quotedPrintable(const QString &text)
{
    QByteArray bytes;
    const QByteArray in = text.toUtf8();
    for (qsizetype i = 0; i < in.size(); ++i) {
        if (in[i] == '=' && i + 2 < in.size() && QByteArray::fromHex(in.mid(i + 1, 2)).size() == 1) {
            bytes += QByteArray::fromHex(in.mid(i + 1, 2));
            i += 2;
        } else {
            bytes += in[i];
        }
    }
    return decoded(bytes, guessEncoding(bytes));
}

// The parts between semicolons, unescaped.
QStringList partsOf(const QString &value)
{
    QStringList parts(QString{});
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c == QLatin1Char('\\') && i + 1 < value.size()) {
            const QChar next = value[++i];
            parts.last() += next == QLatin1Char('n') || next == QLatin1Char('N') ? QChar(QLatin1Char('\n')) : next;
        } else if (c == QLatin1Char(';')) {
            parts << QString();
        } else {
            parts.last() += c;
        }
    }
    return parts;
}

QString wholeOf(const QString &value) { return partsOf(value).join(QLatin1Char(';')); }

void take(domain::Contact &contact, QString &fullName, const Property &property)
{
    const QString value = property.has("QUOTED-PRINTABLE") ? quotedPrintable(property.raw) : property.raw;
    if (property.name == QLatin1String("N")) {
        const QStringList parts = partsOf(value);
        put(contact, ContactField::Surname, parts.value(0));
        put(contact, ContactField::GivenName, (parts.value(1) + QLatin1Char(' ') + parts.value(2)).trimmed());
    } else if (property.name == QLatin1String("FN")) {
        fullName = lineOf(wholeOf(value));
    } else if (property.name == QLatin1String("EMAIL")) {
        put(contact, ContactField::Email, wholeOf(value));
    } else if (property.name == QLatin1String("TEL")) {
        // A mobile phone is preferred to whatever came first; a fax takes no links.
        QString number = wholeOf(value);
        if (number.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive))
            number.remove(0, 4);
        if (property.has("CELL"))
            contact.phone.clear();
        if (!property.has("FAX"))
            put(contact, ContactField::Phone, number);
    } else if (property.name == QLatin1String("ORG")) {
        put(contact, ContactField::Company, partsOf(value).value(0));
    } else if (property.name == QLatin1String("TITLE")) {
        put(contact, ContactField::Position, wholeOf(value));
    } else if (property.name == QLatin1String("ADR")) {
        const QStringList parts = partsOf(value); // post box, extended, street, city, region, postal code, country
        put(contact, ContactField::Street, parts.value(2));
        put(contact, ContactField::City, parts.value(3));
        put(contact, ContactField::PostalCode, parts.value(5));
        put(contact, ContactField::Country, parts.value(6));
    } else if (property.name == QLatin1String("NOTE")) {
        put(contact, ContactField::Note, wholeOf(value));
    } else if (property.name == QLatin1String("LANG")) {
        put(contact, ContactField::Language, value);
    }
}

} // namespace

std::vector<domain::Contact> contactsOfVcard(const QString &text)
{
    // Lines that go on: with a space (3.0, 4.0) or, quoted-printable, with "=" at the end (2.1).
    QStringList lines;
    for (QString line : text.split(QLatin1Char('\n'))) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        const bool goesOn = !lines.isEmpty() && lines.last().endsWith(QLatin1Char('='))
            && lines.last().contains(QLatin1String("QUOTED-PRINTABLE"), Qt::CaseInsensitive);
        if (goesOn && lines.last().size() < kLongestCell)
            lines.last() = lines.last().chopped(1) + line;
        else if (!lines.isEmpty() && (line.startsWith(QLatin1Char(' ')) || line.startsWith(QLatin1Char('\t')))) {
            if (lines.last().size() < kLongestCell)
                lines.last() += line.mid(1);
        } else
            lines << line;
    }
    std::vector<domain::Contact> contacts;
    domain::Contact contact;
    QString fullName;
    bool isInside = false;
    for (const QString &line : lines) {
        const auto colon = line.indexOf(QLatin1Char(':'));
        if (colon <= 0)
            continue;
        QStringList head = line.left(colon).toUpper().split(QLatin1Char(';'));
        const QString name = head.takeFirst().section(QLatin1Char('.'), -1);
        const QString value = line.mid(colon + 1);
        if (name == QLatin1String("BEGIN")
            && value.trimmed().compare(QLatin1String("VCARD"), Qt::CaseInsensitive) == 0) {
            contact = {};
            contact.language.clear();
            fullName.clear();
            isInside = true;
        } else if (name == QLatin1String("END") && isInside) {
            isInside = false;
            setFullName(contact, fullName);
            if (contact.fullName().isEmpty()) // a firm's own card
                contact.surname = contact.company.name;
            if (!contact.fullName().isEmpty() && static_cast<int>(contacts.size()) < kMostContacts)
                contacts.push_back(contact);
        } else if (isInside) {
            take(contact, fullName, {name, head, value});
        }
    }
    return contacts;
}

QByteArray toVcard(const std::vector<domain::Contact> &contacts)
{
    QByteArray out;
    const auto escaped = [](QString text) {
        text.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char(';'), QStringLiteral("\\;"));
        return text.replace(QLatin1Char(','), QStringLiteral("\\,"))
            .remove(QLatin1Char('\r'))
            .replace(QLatin1Char('\n'), QStringLiteral("\\n"));
    };
    // RFC 2426, 2.6: lines of at most 75 bytes, cut between characters.
    const auto line = [&](const QString &text) {
        QByteArray row;
        for (const uint c : text.toUcs4()) {
            const char32_t one = c;
            const QByteArray bytes = QString::fromUcs4(&one, 1).toUtf8();
            if (row.size() + bytes.size() > 75) {
                out += row + "\r\n";
                row = " ";
            }
            row += bytes;
        }
        out += row + "\r\n";
    };
    for (const domain::Contact &c : contacts) {
        line(QStringLiteral("BEGIN:VCARD"));
        line(QStringLiteral("VERSION:3.0"));
        line(QStringLiteral("N:%1;%2;;;").arg(escaped(c.surname), escaped(c.givenName)));
        line(QStringLiteral("FN:") + escaped(c.fullName()));
        if (!c.email.isEmpty())
            line(QStringLiteral("EMAIL;TYPE=INTERNET:") + escaped(c.email));
        if (!c.phone.isEmpty())
            line(QStringLiteral("TEL;TYPE=CELL:") + escaped(c.phone));
        if (!c.company.name.isEmpty())
            line(QStringLiteral("ORG:") + escaped(c.company.name));
        if (!c.position.isEmpty())
            line(QStringLiteral("TITLE:") + escaped(c.position));
        const domain::PostalAddress &a = c.company.address;
        if (!(a == domain::PostalAddress{}))
            line(QStringLiteral("ADR;TYPE=WORK:;;%1;%2;;%3;%4")
                     .arg(escaped(a.street), escaped(a.city), escaped(a.postalCode), escaped(a.country)));
        if (!c.note.isEmpty())
            line(QStringLiteral("NOTE:") + escaped(c.note));
        line(QStringLiteral("END:VCARD"));
    }
    return out;
}

} // namespace countersign::ui
