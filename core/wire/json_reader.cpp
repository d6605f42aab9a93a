#include "core/wire/json_reader.h"

#include "core/wire/base64url.h"

#include <QJsonDocument>

#include <cmath>

namespace countersign::wire {

Result<JsonReader> JsonReader::parse(const QByteArray &json, qint64 maxBytes)
{
    if (json.size() > maxBytes)
        return fail(WireError::TooLarge, QString::number(json.size()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error); // refuses nesting deeper than 1024 itself
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(WireError::NotReadable, QStringLiteral("JSON object expected"));
    return JsonReader(document.object());
}

QJsonValue JsonReader::member(const char *name, bool required)
{
    QJsonValue value = m_object.value(QLatin1String(name));
    if (required && (value.isUndefined() || value.isNull()))
        refuse(name, WireError::MissingMember);
    return value;
}

void JsonReader::refuse(const char *name, WireError code)
{
    if (!m_failure)
        m_failure = Error{code, QString::fromLatin1(name), {}};
}

Result<void> JsonReader::finish() const
{
    if (m_failure)
        return fail(*m_failure);
    return {};
}

bool JsonReader::has(const char *name) const
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    return !value.isUndefined() && !value.isNull();
}

void JsonReader::version(int expected)
{
    if (member("v", true).toInt(-1) != expected)
        refuse("v", WireError::UnknownVersion);
}

QString JsonReader::text(const char *name, qsizetype maxLength)
{
    if (const QJsonValue value = member(name, true); value.isUndefined() || value.isNull())
        return {};
    return textOr(name, maxLength);
}

QString JsonReader::textOr(const char *name, qsizetype maxLength, const QString &fallback)
{
    const QJsonValue value = member(name, false);
    if (value.isUndefined() || value.isNull())
        return fallback;
    QString text = value.toString(); // a copy each time it is asked for
    if (!value.isString() || text.size() > maxLength) {
        refuse(name);
        return {};
    }
    return text;
}

QByteArray JsonReader::bytes(const char *name, qsizetype maxSize, qsizetype minSize)
{
    const QString encoded = text(name, maxSize * 4 / 3 + 4);
    const auto decoded = fromB64(encoded);
    if (!decoded || decoded->size() > maxSize || decoded->size() < minSize) {
        refuse(name);
        return {};
    }
    return *decoded;
}

std::optional<QByteArray> JsonReader::bytesOrNull(const char *name, qsizetype maxSize)
{
    const QJsonValue value = member(name, false);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    return bytes(name, maxSize);
}

QString JsonReader::hash(const char *name)
{
    QString value = text(name, 64);
    if (!isHex(value, 32))
        refuse(name);
    return value;
}

Uuid JsonReader::uuid(const char *name)
{
    const auto id = Uuid::fromString(text(name, 36));
    if (!id)
        refuse(name);
    return id.value_or(Uuid{});
}

std::int64_t JsonReader::integer(const char *name, std::int64_t min, std::int64_t max)
{
    (void)member(name, true); // notes when it is missing
    return integerOr(name, min, max, min);
}

std::int64_t JsonReader::integerOr(const char *name, std::int64_t min, std::int64_t max, std::int64_t fallback)
{
    const QJsonValue value = member(name, false);
    if (value.isUndefined() || value.isNull())
        return fallback;
    const double number = value.toDouble(std::nan(""));
    // Whole, and within what a double holds exactly.
    if (!value.isDouble() || !(std::abs(number) <= 9007199254740991.0) || number != std::floor(number)
        || number < static_cast<double>(min) || number > static_cast<double>(max)) {
        refuse(name);
        return fallback;
    }
    return static_cast<std::int64_t>(number);
}

bool JsonReader::flagOr(const char *name, bool fallback)
{
    const QJsonValue value = member(name, false);
    if (value.isUndefined() || value.isNull())
        return fallback;
    if (!value.isBool())
        refuse(name);
    return value.toBool(fallback);
}

QJsonArray JsonReader::array(const char *name, qsizetype maxCount)
{
    (void)member(name, true); // notes when it is missing
    return arrayOr(name, maxCount);
}

QJsonArray JsonReader::arrayOr(const char *name, qsizetype maxCount)
{
    const QJsonValue value = member(name, false);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isArray() || value.toArray().size() > maxCount) {
        refuse(name);
        return {};
    }
    return value.toArray();
}

QStringList JsonReader::hashes(const char *name, qsizetype maxCount)
{
    QStringList list;
    for (const QJsonValue value : array(name, maxCount)) {
        if (!isHex(value.toString(), 32))
            refuse(name);
        list.append(value.toString());
    }
    return list;
}

QStringList JsonReader::textsOr(const char *name, qsizetype maxCount, qsizetype maxLength)
{
    QStringList list;
    for (const QJsonValue value : arrayOr(name, maxCount)) {
        if (!value.isString() || value.toString().size() > maxLength)
            refuse(name);
        list.append(value.toString());
    }
    return list;
}

QJsonObject JsonReader::object(const char *name)
{
    const QJsonValue value = member(name, true);
    if (!value.isObject())
        refuse(name);
    return value.toObject();
}

std::optional<QJsonObject> JsonReader::objectOrNull(const char *name)
{
    const QJsonValue value = member(name, false);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isObject())
        refuse(name);
    return value.toObject();
}

QByteArray toJson(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace countersign::wire
