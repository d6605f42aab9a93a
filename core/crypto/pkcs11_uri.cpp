#include "core/crypto/pkcs11_uri.h"

#include <QSet>

namespace countersign::crypto {

namespace {

constexpr qsizetype kMaxUri = 4096;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<QByteArray> unescape(QByteArrayView text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != '%') {
            bytes.append(text.at(i));
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const int high = hexDigit(text.at(i + 1));
        const int low = hexDigit(text.at(i + 2));
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return bytes;
}

// Everything but the unreserved characters of RFC 3986 is escaped; "/" stays readable in a query.
QString escape(const QByteArray &bytes, bool inQuery = false)
{
    QString text;
    for (const char c : bytes) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'
            || c == '.' || c == '_' || c == '~' || (inQuery && (c == '/' || c == ':'));
        text += plain ? QString(QLatin1Char(c))
                      : QStringLiteral("%%1").arg(static_cast<uchar>(c), 2, 16, QLatin1Char('0')).toUpper();
    }
    return text;
}

tl::unexpected<Error> bad(const char *what) { return fail(TokenError::BadUri, QString::fromLatin1(what)); }

} // namespace

Result<TokenUri> TokenUri::parse(const QString &text)
{
    const QByteArray bytes = text.trimmed().toUtf8();
    if (bytes.size() > kMaxUri || !bytes.toLower().startsWith("pkcs11:"))
        return bad("no pkcs11: URI");
    const qsizetype mark = bytes.indexOf('?');
    const QByteArray path = bytes.mid(7, mark < 0 ? -1 : mark - 7);
    const QByteArray query = mark < 0 ? QByteArray() : bytes.mid(mark + 1);

    TokenUri uri;
    QSet<QByteArray> seen;
    for (const QByteArray &attribute : path.isEmpty() ? QList<QByteArray>() : path.split(';')) {
        const qsizetype equals = attribute.indexOf('=');
        const QByteArray name = attribute.left(equals);
        const auto value = unescape(attribute.mid(equals + 1));
        if (equals < 1 || !value || seen.contains(name))
            return bad("a broken or doubled attribute");
        seen.insert(name);
        const QString words = QString::fromUtf8(*value);
        if (name == "token")
            uri.token = words;
        else if (name == "manufacturer")
            uri.manufacturer = words;
        else if (name == "model")
            uri.model = words;
        else if (name == "serial")
            uri.serial = words;
        else if (name == "library-manufacturer")
            uri.libraryManufacturer = words;
        else if (name == "library-description")
            uri.libraryDescription = words;
        else if (name == "slot-description")
            uri.slotDescription = words;
        else if (name == "object")
            uri.object = words;
        else if (name == "id")
            uri.id = *value;
        else if (name == "type")
            uri.type = words;
        else if (name == "slot-id") {
            bool isNumber = false;
            uri.slotId = words.toULongLong(&isNumber);
            if (!isNumber)
                return bad("slot-id is no number");
        } else if (name != "library-version" && name != "slot-manufacturer")
            return bad("an unknown attribute");
    }
    for (const QByteArray &attribute : query.isEmpty() ? QList<QByteArray>() : query.split('&')) {
        const qsizetype equals = attribute.indexOf('=');
        const QByteArray name = attribute.left(equals);
        const auto value = unescape(attribute.mid(equals + 1));
        if (equals < 1 || !value)
            return bad("a broken attribute of the query");
        if (name == "pin-value")
            return bad("a PIN does not belong into a URI");
        if (name == "module-path")
            uri.modulePath = QString::fromUtf8(*value);
        else if (name == "module-name")
            uri.moduleName = QString::fromUtf8(*value);
    }
    return uri;
}

QString TokenUri::toString() const
{
    QStringList path;
    const auto add = [&path](const char *name, const std::optional<QString> &value) {
        if (value)
            path.append(QLatin1String(name) + QLatin1Char('=') + escape(value->toUtf8()));
    };
    add("library-manufacturer", libraryManufacturer);
    add("library-description", libraryDescription);
    add("slot-description", slotDescription);
    if (slotId)
        path.append(QStringLiteral("slot-id=%1").arg(*slotId));
    add("model", model);
    add("manufacturer", manufacturer);
    add("serial", serial);
    add("token", token);
    if (id) { // escaped as a whole: it is no text
        QString escaped;
        for (const char c : *id)
            escaped += QStringLiteral("%%1").arg(static_cast<uchar>(c), 2, 16, QLatin1Char('0')).toUpper();
        path.append(QStringLiteral("id=") + escaped);
    }
    add("object", object);
    add("type", type);
    QString text = QStringLiteral("pkcs11:") + path.join(QLatin1Char(';'));
    if (!modulePath.isEmpty())
        text += QStringLiteral("?module-path=") + escape(modulePath.toUtf8(), true);
    else if (!moduleName.isEmpty())
        text += QStringLiteral("?module-name=") + escape(moduleName.toUtf8(), true);
    return text;
}

} // namespace countersign::crypto
