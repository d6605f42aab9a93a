// vCard (RFC 6350, RFC 2426, versit 2.1), read leniently and written as 3.0.
#include "ui/models/contact_files.h"
#include "ui/models/contact_parts.h"
#include "ui/models/text_encoding.h"

#include <algorithm>

namespace countersign::ui {

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
