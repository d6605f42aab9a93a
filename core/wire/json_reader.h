// Reads one JSON object from outside. Every accessor checks type, size and range; the first thing that is wrong is kept
// and finish() returns it, so a decoder reads all members in a row and checks once. After a failure accessors return
// empty values.
#pragma once

#include "core/base/uuid.h"
#include "core/wire/wire_error.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace countersign::wire {

class JsonReader
{
public:
    explicit JsonReader(QJsonObject object) : m_object(std::move(object)) { }
    [[nodiscard]] static Result<JsonReader> parse(const QByteArray &json, qint64 maxBytes);

    void version(int expected); // the member "v"
    [[nodiscard]] bool has(const char *name) const; // null counts as absent
    [[nodiscard]] QString text(const char *name, qsizetype maxLength); // must be there
    [[nodiscard]] QString textOr(const char *name, qsizetype maxLength,
                                 const QString &fallback = {}); // null counts as absent
    [[nodiscard]] QByteArray bytes(const char *name, qsizetype maxSize, qsizetype minSize = 0); // b64
    [[nodiscard]] QByteArray bytesExactly(const char *name, qsizetype size) { return bytes(name, size, size); }
    [[nodiscard]] std::optional<QByteArray> bytesOrNull(const char *name, qsizetype maxSize);
    [[nodiscard]] QString hash(const char *name); // hex SHA-256
    [[nodiscard]] Uuid uuid(const char *name);
    [[nodiscard]] std::int64_t integer(const char *name, std::int64_t min, std::int64_t max);
    [[nodiscard]] std::int64_t integerOr(const char *name, std::int64_t min, std::int64_t max, std::int64_t fallback);
    [[nodiscard]] bool flagOr(const char *name, bool fallback);
    [[nodiscard]] QJsonArray array(const char *name, qsizetype maxCount);
    [[nodiscard]] QJsonArray arrayOr(const char *name, qsizetype maxCount);
    [[nodiscard]] QStringList hashes(const char *name, qsizetype maxCount);
    [[nodiscard]] QStringList textsOr(const char *name, qsizetype maxCount, qsizetype maxLength);
    [[nodiscard]] QJsonObject object(const char *name);
    [[nodiscard]] std::optional<QJsonObject> objectOrNull(const char *name);

    void refuse(const char *name, WireError code = WireError::BadValue);
    [[nodiscard]] Result<void> finish() const;

private:
    [[nodiscard]] QJsonValue member(const char *name, bool required);

    QJsonObject m_object;
    std::optional<Error> m_failure;
};

[[nodiscard]] QByteArray toJson(const QJsonObject &object); // compact, UTF-8

} // namespace countersign::wire
