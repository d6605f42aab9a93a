// How values become CBOR (RFC 8949) and come back. A struct lists its members once, in fields(); the list serves both
// ways. Maps have text keys in the deterministic order of 4.2.1 (by length, then bytes); floats are always binary64;
// ids are byte strings of 16; times are milliseconds; enums are numbers, so new enumerators go last. An absent optional
// is left out. Unknown members are ignored and missing ones keep their defaults, so that versions can differ; a member
// of a wrong type or range fails.
#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QMap>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace countersign::domain {

// The last enumerator of each enum that is written; found by ADL. A reader refuses numbers beyond it.
template <typename E> constexpr int lastOf(); // specialised beside the fields of the struct that holds the enum

class FieldWriter
{
public:
    template <typename T> void operator()(const char *key, const T &value)
    {
        m_members.emplace_back(QByteArray(key), of(value));
    }
    template <typename T> void operator()(const char *key, const std::optional<T> &value)
    {
        if (value)
            m_members.emplace_back(QByteArray(key), of(*value));
    }

    [[nodiscard]] QCborValue take()
    {
        sortKeys(m_members);
        QCborMap map;
        for (auto &[key, value] : m_members)
            map.insert(QString::fromUtf8(key), value);
        return map;
    }

    static QCborValue of(bool value) { return value; }
    static QCborValue of(int value) { return value; }
    static QCborValue of(qint64 value) { return value; }
    static QCborValue of(quint64 value) { return static_cast<qint64>(value); }
    static QCborValue of(double value) { return value; }
    static QCborValue of(const QString &value) { return value; }
    static QCborValue of(const QByteArray &value) { return value; }
    static QCborValue of(const Uuid &value) { return value.toBytes(); }
    static QCborValue of(const Time &value) { return static_cast<qint64>(value.msSinceEpoch); }
    static QCborValue of(const QStringList &value) { return QCborArray::fromStringList(value); }
    static QCborValue of(const QRectF &r) { return QCborArray{r.x(), r.y(), r.width(), r.height()}; }
    static QCborValue of(const QMap<QString, QString> &value)
    {
        std::vector<std::pair<QByteArray, QString>> entries;
        for (auto it = value.begin(); it != value.end(); ++it)
            entries.emplace_back(it.key().toUtf8(), it.value());
        sortKeys(entries);
        QCborMap map;
        for (const auto &[key, text] : entries)
            map.insert(QString::fromUtf8(key), text);
        return map;
    }
    template <typename Tag> static QCborValue of(const Id<Tag> &value) { return value.value.toBytes(); }
    template <typename T> static QCborValue of(const std::optional<T> &value)
    {
        return value ? of(*value) : QCborValue(QCborValue::Null);
    }
    template <typename T> static QCborValue of(const std::vector<T> &values)
    {
        QCborArray array;
        for (const T &value : values)
            array.append(of(value));
        return array;
    }
    template <typename T> static QCborValue of(const T &value)
    {
        if constexpr (std::is_enum_v<T>) {
            return static_cast<int>(value);
        } else {
            FieldWriter writer;
            fields(writer, const_cast<T &>(value)); // a writer only reads
            return writer.take();
        }
    }

private:
    template <typename T> static void sortKeys(std::vector<std::pair<QByteArray, T>> &members)
    {
        std::sort(members.begin(), members.end(), [](const auto &a, const auto &b) {
            return a.first.size() != b.first.size() ? a.first.size() < b.first.size() : a.first < b.first;
        });
    }

    std::vector<std::pair<QByteArray, QCborValue>> m_members;
};

class FieldReader
{
public:
    // What a hostile body may ask for at most.
    static constexpr qsizetype kMaxItems = 10'000;
    static constexpr qsizetype kMaxText = 1'000'000; // UTF-16 units

    explicit FieldReader(const QCborMap &map) : m_map(map) { }

    template <typename T> void operator()(const char *key, T &value)
    {
        if (!m_problem.isEmpty())
            return;
        const auto found = m_map.constFind(QLatin1String(key));
        if (found != m_map.constEnd() && !to(found.value(), value) && m_problem.isEmpty())
            m_problem = QLatin1String(key);
    }
    template <typename T> void operator()(const char *key, std::optional<T> &value)
    {
        if (!m_problem.isEmpty())
            return;
        const auto found = m_map.constFind(QLatin1String(key));
        if (found != m_map.constEnd() && !to(found.value(), value.emplace()) && m_problem.isEmpty())
            m_problem = QLatin1String(key);
    }

    [[nodiscard]] bool isGood() const { return m_problem.isEmpty(); }
    [[nodiscard]] const QString &problem() const { return m_problem; } // the member that did not fit

    static bool to(const QCborValue &cbor, bool &value)
    {
        value = cbor.toBool();
        return cbor.isBool();
    }
    static bool to(const QCborValue &cbor, qint64 &value)
    {
        value = cbor.toInteger();
        return cbor.isInteger();
    }
    static bool to(const QCborValue &cbor, quint64 &value)
    {
        value = static_cast<quint64>(cbor.toInteger());
        return cbor.isInteger() && cbor.toInteger() >= 0;
    }
    static bool to(const QCborValue &cbor, int &value)
    {
        const qint64 number = cbor.toInteger();
        value = static_cast<int>(number);
        return cbor.isInteger() && number == value;
    }
    static bool to(const QCborValue &cbor, double &value)
    {
        value = cbor.toDouble();
        return (cbor.isDouble() || cbor.isInteger()) && std::isfinite(value);
    }
    static bool to(const QCborValue &cbor, QString &value)
    {
        value = cbor.toString();
        return cbor.isString() && value.size() <= kMaxText;
    }
    static bool to(const QCborValue &cbor, QByteArray &value)
    {
        value = cbor.toByteArray();
        return cbor.isByteArray();
    }
    static bool to(const QCborValue &cbor, Uuid &value)
    {
        const auto id = Uuid::fromBytes(cbor.toByteArray());
        value = id.value_or(Uuid{});
        return cbor.isByteArray() && id;
    }
    static bool to(const QCborValue &cbor, Time &value)
    {
        // Years 1 to 9999 or so: beyond, arithmetic on times could overflow.
        constexpr qint64 limit = 253'402'300'800'000;
        value.msSinceEpoch = cbor.toInteger();
        return cbor.isInteger() && value.msSinceEpoch >= -limit && value.msSinceEpoch <= limit;
    }
    static bool to(const QCborValue &cbor, QStringList &value)
    {
        std::vector<QString> texts;
        const bool isGood = to(cbor, texts);
        value = QStringList(texts.begin(), texts.end());
        return isGood;
    }
    static bool to(const QCborValue &cbor, QRectF &value)
    {
        std::vector<double> numbers;
        if (!to(cbor, numbers) || numbers.size() != 4)
            return false;
        value = QRectF(numbers[0], numbers[1], numbers[2], numbers[3]);
        return true;
    }
    static bool to(const QCborValue &cbor, QMap<QString, QString> &value)
    {
        if (!cbor.isMap() || cbor.toMap().size() > kMaxItems)
            return false;
        const QCborMap map = cbor.toMap();
        for (auto it = map.begin(); it != map.end(); ++it) {
            if (!it.key().isString() || !it.value().isString() || it.value().toString().size() > kMaxText)
                return false;
            value.insert(it.key().toString(), it.value().toString());
        }
        return true;
    }
    template <typename Tag> static bool to(const QCborValue &cbor, Id<Tag> &value) { return to(cbor, value.value); }
    template <typename T> static bool to(const QCborValue &cbor, std::optional<T> &value)
    {
        if (cbor.isNull()) {
            value.reset();
            return true;
        }
        return to(cbor, value.emplace());
    }
    template <typename T> static bool to(const QCborValue &cbor, std::vector<T> &values)
    {
        if (!cbor.isArray() || cbor.toArray().size() > kMaxItems)
            return false;
        const QCborArray array = cbor.toArray();
        values.clear();
        for (const auto &item : array) {
            if (!to(item, values.emplace_back()))
                return false;
        }
        return true;
    }
    template <typename T> static bool to(const QCborValue &cbor, T &value)
    {
        if constexpr (std::is_enum_v<T>) {
            const qint64 number = cbor.toInteger();
            value = static_cast<T>(number);
            return cbor.isInteger() && number >= 0 && number <= lastOf<T>();
        } else {
            if (!cbor.isMap())
                return false;
            const QCborMap map = cbor.toMap();
            FieldReader reader(map);
            fields(reader, value);
            return reader.isGood();
        }
    }

private:
    const QCborMap &m_map;
    QString m_problem;
};

} // namespace countersign::domain
