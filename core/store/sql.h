// Statements with bound values. For .cpp files of core/store only: what is used here throws SQLite::Exception, which
// guarded() turns into a Result.
#pragma once

#include "core/base/uuid.h"
#include "core/domain/ids.h"
#include "core/store/database.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <type_traits>
#include <utility>

namespace countersign::store {

class Query
{
public:
    template <typename... Values>
    Query(Database &database, const char *sql, const Values &...values)
        : m_database(database),
          m_sql(sql),
          m_statement(database.takeStatement(sql))
    {
        (bind(values), ...);
    }
    // For statements put together at run time: further values, in the order of their marks.
    template <typename Value> Query &with(const Value &value)
    {
        bind(value);
        return *this;
    }
    ~Query() { m_database.giveBack(m_sql, std::move(m_statement)); }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    bool next() { return m_statement->executeStep(); }
    void run()
    {
        while (m_statement->executeStep()) { }
    }

    [[nodiscard]] qint64 integer(int column) { return m_statement->getColumn(column).getInt64(); }
    [[nodiscard]] bool isNull(int column) { return m_statement->getColumn(column).isNull(); }
    [[nodiscard]] QByteArray blob(int column)
    {
        const SQLite::Column value = m_statement->getColumn(column);
        return QByteArray(static_cast<const char *>(value.getBlob()), value.getBytes());
    }
    [[nodiscard]] QString text(int column)
    {
        const SQLite::Column value = m_statement->getColumn(column);
        const char *text = value.getText("");
        return QString::fromUtf8(text, value.getBytes());
    }
    [[nodiscard]] Uuid uuid(int column) { return Uuid::fromBytes(blob(column)).value_or(Uuid{}); }
    template <typename IdType> [[nodiscard]] IdType id(int column) { return IdType{uuid(column)}; }
    template <typename IdType> [[nodiscard]] std::optional<IdType> maybeId(int column)
    {
        return isNull(column) ? std::nullopt : std::optional<IdType>(IdType{uuid(column)});
    }

private:
    void bind(const QByteArray &value)
    {
        m_statement->bind(++m_bound, value.constData(), static_cast<int>(value.size()));
    }
    void bind(const QString &value) { m_statement->bind(++m_bound, value.toStdString()); }
    void bind(const Uuid &value) { bind(value.toBytes()); }
    template <typename Tag> void bind(const Id<Tag> &value) { bind(value.value.toBytes()); }
    void bind(const Time &value) { m_statement->bind(++m_bound, static_cast<int64_t>(value.msSinceEpoch)); }
    template <typename T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
    void bind(T value) { m_statement->bind(++m_bound, static_cast<int64_t>(value)); }
    template <typename T> void bind(const std::optional<T> &value)
    {
        if (value)
            bind(*value);
        else
            m_statement->bind(++m_bound);
    }

    Database &m_database;
    const char *m_sql; // outlives the query: a constant, or the caller's
    std::unique_ptr<SQLite::Statement> m_statement;
    int m_bound = 0;
};

// Runs work that returns a Result, with SQLite's exceptions as errors.
template <typename Work> auto guarded(Database &database, Work &&work) -> std::invoke_result_t<Work>
{
    try {
        return work();
    } catch (const SQLite::Exception &exception) {
        return fail(database.errorOf(exception));
    }
}

} // namespace countersign::store
