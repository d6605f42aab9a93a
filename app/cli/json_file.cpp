#include "app/cli/json_file.h"

#include "app/cli/console.h"
#include "app/cli/json_keys.h"
#include "core/base/disk.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace countersign::cli {

namespace {

constexpr qint64 kMaxJson = 16LL * 1024 * 1024, kMaxPicture = 40LL * 1024 * 1024;

Result<QJsonDocument> readJson(const QString &path)
{
    CS_TRY(const QByteArray bytes, LocalDisk().readAll(path, kMaxJson));
    QJsonParseError error;
    QJsonDocument json = QJsonDocument::fromJson(bytes, &error);
    if (json.isNull())
        return fail(JsonFileError::NotJson,
                    QStringLiteral("This is no JSON: %1 at byte %2.").arg(error.errorString()).arg(error.offset));
    if (const auto key = repeatedKey(bytes))
        return fail(JsonFileError::RepeatedKey, QStringLiteral("\"%1\" is there twice.").arg(*key));
    return json;
}

tl::unexpected<Error> wrong(const QString &place, const QString &what)
{
    return fail(JsonFileError::WrongShape, place + QStringLiteral(": ") + what);
}

// One object of the file; every key that is asked for is taken out, what stays in the end is unknown.
class Entry
{
public:
    Entry(QJsonObject object, QString place) : m_object(std::move(object)), m_place(std::move(place)) { }

    QString text(const char *key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            complain(key, "a text");
        return value.toString();
    }
    bool flag(const char *key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            complain(key, "true or false");
        return value.toBool();
    }
    double number(const char *key, double standard, double least, double most)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return standard;
        const double number = value.toDouble(std::nan(""));
        if (!(number >= least && number <= most))
            complain(key, "a number in its range");
        return number;
    }
    QStringList texts(const char *key)
    {
        const QJsonValue value = take(key);
        QStringList list;
        if (!value.isUndefined() && !value.isArray())
            complain(key, "a list of texts");
        for (const QJsonValue &one : value.toArray()) {
            if (!one.isString())
                complain(key, "a list of texts");
            list += one.toString();
        }
        return list;
    }
    QRectF rect(const char *key)
    {
        const QJsonArray numbers = take(key).toArray();
        double values[4] = {};
        bool isGood = numbers.size() == 4;
        for (int i = 0; isGood && i < 4; ++i) {
            isGood = numbers[i].isDouble() && std::isfinite(numbers[i].toDouble());
            values[i] = numbers[i].toDouble();
        }
        if (!isGood || values[2] <= 0 || values[3] <= 0) {
            complain(key, "[x, y, width, height] in points");
            return {};
        }
        return {values[0], values[1], values[2], values[3]};
    }
    void complain(const char *key, const char *wanted)
    {
        if (!m_error)
            m_error = wrong(m_place + QLatin1Char('.') + QLatin1String(key),
                            QStringLiteral("expected %1.").arg(QLatin1String(wanted)))
                          .value();
    }
    [[nodiscard]] Result<void> finish() const
    {
        if (m_error)
            return fail(*m_error);
        if (!m_object.isEmpty())
            return wrong(m_place, QStringLiteral("nothing is called \"%1\" here.").arg(m_object.keys().first()));
        return {};
    }

private:
    QJsonValue take(const char *key)
    {
        return m_object.contains(QLatin1String(key)) ? m_object.take(QLatin1String(key))
                                                     : QJsonValue(QJsonValue::Undefined);
    }

    QJsonObject m_object;
    QString m_place;
    std::optional<Error> m_error;
};

Result<pdf::FieldPlacement> placementFrom(const QJsonValue &value, const QString &place)
{
    if (!value.isObject())
        return wrong(place, QStringLiteral("expected an object."));
    Entry entry(value.toObject(), place);
    pdf::FieldPlacement field;
    const auto kind = pdf::fieldKindFromName(entry.text("kind"));
    if (!kind)
        entry.complain("kind",
                       "signature, initials, stamp, date, text, number, details, checkbox, choice or attachment");
    field.kind = kind.value_or(pdf::FieldKind::Text);
    field.page = static_cast<int>(entry.number("page", 1, 1, 1e6)) - 1;
    field.rect = entry.rect("rect");
    field.name = entry.text("name");
    field.party = entry.text("party");
    field.required = entry.flag("required");
    field.readOnly = entry.flag("readOnly");
    field.label = entry.text("label");
    field.value = entry.text("value");
    field.options = entry.texts("options");
    field.multiline = entry.flag("multiline");
    field.points = entry.number("size", field.points, 1, 400);
    if (const QString colour = entry.text("color"); !colour.isEmpty()) {
        field.colour = QColor(colour);
        if (!field.colour.isValid())
            entry.complain("color", "a colour like \"#1A2B3C\"");
    }
    const QString align = entry.text("align");
    if (align == QLatin1String("center"))
        field.align = Qt::AlignHCenter;
    else if (align == QLatin1String("right"))
        field.align = Qt::AlignRight;
    else if (!align.isEmpty() && align != QLatin1String("left"))
        entry.complain("align", "left, center or right");
    CS_CHECK(entry.finish());
    return field;
}

} // namespace

Result<std::vector<pdf::FieldPlacement>> readPlacements(const std::string &path)
{
    CS_TRY(const QJsonDocument json, readJson(fromArgument(path)));
    QJsonValue list = json.isArray() ? QJsonValue(json.array()) : json.object().value(QLatin1String("fields"));
    if (!list.isArray() || (json.isObject() && json.object().size() != 1))
        return wrong(QStringLiteral("the file"), QStringLiteral("expected {\"fields\": […]}."));
    std::vector<pdf::FieldPlacement> fields;
    int index = 0;
    for (const QJsonValue &value : list.toArray()) {
        CS_TRY(pdf::FieldPlacement field, placementFrom(value, QStringLiteral("fields[%1]").arg(index++)));
        fields.push_back(std::move(field));
    }
    return fields;
}

Result<std::vector<pdf::FieldValue>> readValues(const std::string &path)
{
    const QString file = fromArgument(path);
    CS_TRY(const QJsonDocument json, readJson(file));
    if (!json.isObject())
        return wrong(QStringLiteral("the file"), QStringLiteral("expected {\"field name\": value, …}."));
    std::vector<pdf::FieldValue> values;
    const QJsonObject object = json.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        pdf::FieldValue value{.name = it.key(), .value = {}};
        if (it->isString()) {
            value.value = it->toString();
        } else if (it->isBool()) {
            value.value = it->toBool();
        } else if (it->isDouble()) {
            value.value = it->toVariant().toString();
        } else if (it->isArray()) {
            QStringList list;
            for (const QJsonValue &one : it->toArray()) {
                if (!one.isString())
                    return wrong(it.key(), QStringLiteral("expected a list of texts."));
                list += one.toString();
            }
            value.value = list;
        } else if (it->isObject()) {
            Entry entry(it->toObject(), it.key());
            const QString image = entry.text("image");
            if (image.isEmpty())
                entry.complain("image", "the path of a picture");
            CS_CHECK(entry.finish());
            // Beside the JSON file unless it is absolute.
            CS_TRY(value.value,
                   LocalDisk().readAll(QFileInfo(file).absoluteDir().absoluteFilePath(image), kMaxPicture));
        } else {
            return wrong(it.key(), QStringLiteral("null is no value."));
        }
        values.push_back(std::move(value));
    }
    return values;
}

} // namespace countersign::cli
