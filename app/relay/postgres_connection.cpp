#include "app/relay/postgres_connection.h"

#include <QtEndian>

#include <poll.h>

#include <string_view>

namespace countersign::relay {

namespace {

// Of pg_type: stable for as long as there is PostgreSQL.
constexpr Oid kBytea = 17, kInt8 = 20, kText = 25;

Oid oidOf(SqlValue::Type type)
{
    switch (type) {
    case SqlValue::Type::Number: return kInt8;
    case SqlValue::Type::Bytes: return kBytea;
    case SqlValue::Type::Text: break;
    }
    return kText;
}

// ? and ?N as $N; nothing of ours has a question mark inside of a literal.
std::string numbered(const char *sql)
{
    std::string text;
    int next = 0;
    for (const char *c = sql; *c; ++c) {
        if (*c != '?')
            text += *c;
        else if (c[1] >= '0' && c[1] <= '9')
            text += '$';
        else
            text += '$' + std::to_string(++next);
    }
    return text;
}

SqlError::Kind kindOf(std::string_view state)
{
    if (state.starts_with("53")) // insufficient resources: disk full, out of memory, too many connections
        return state == "53100" ? SqlError::Kind::Full : SqlError::Kind::Away;
    // Class 08: connection. 57P: shutdown or not yet there. 25006, 25P03: a standby, or we held a transaction too long.
    if (state.empty() || state.starts_with("08") || state.starts_with("57P") || state == "25006" || state == "25P03"
        || state == "57014" || state == "55P03")
        return SqlError::Kind::Away;
    if (state.starts_with("58") || state.starts_with("XX")) // the server's disk or its files
        return SqlError::Kind::Medium;
    return SqlError::Kind::Refused;
}

class PostgresCursor final : public SqlCursor
{
public:
    PostgresCursor(PostgresConnection &connection, const char *sql, std::vector<SqlValue> values)
        : m_connection(connection),
          m_sql(sql),
          m_values(std::move(values))
    {
    }
    bool next() override
    {
        if (!m_result)
            m_result = m_connection.run(m_sql, m_values);
        return ++m_row < PQntuples(m_result.get());
    }
    int run() override
    {
        m_result = m_connection.run(m_sql, m_values);
        return QByteArray(PQcmdTuples(m_result.get())).toInt();
    }
    bool isNull(int column) override { return PQgetisnull(m_result.get(), m_row, column) == 1; }
    std::int64_t number(int column) override
    {
        const char *bytes = PQgetvalue(m_result.get(), m_row, column);
        switch (PQgetlength(m_result.get(), m_row, column)) {
        case 8: return qFromBigEndian<qint64>(bytes);
        case 4: return qFromBigEndian<qint32>(bytes);
        case 2: return qFromBigEndian<qint16>(bytes);
        default: return 0; // NULL, as SQLite reads it
        }
    }
    QByteArray bytes(int column) override
    {
        return QByteArray(PQgetvalue(m_result.get(), m_row, column), PQgetlength(m_result.get(), m_row, column));
    }

private:
    PostgresConnection &m_connection;
    const char *m_sql;
    std::vector<SqlValue> m_values;
    PostgresConnection::ResultHandle m_result;
    int m_row = -1;
};

} // namespace

PostgresConnection::PostgresConnection(const QByteArray &conninfo)
    : m_connection(PQconnectdb((conninfo
                                + " connect_timeout=5 keepalives_idle=5 keepalives_interval=2 keepalives_count=3"
                                  " tcp_user_timeout=10000 application_name=countersign-relay")
                                   .constData()))
{
    if (PQstatus(m_connection) != CONNECTION_OK) {
        const std::string words = PQerrorMessage(m_connection);
        PQfinish(m_connection);
        m_connection = nullptr;
        throw SqlError(SqlError::Kind::Away, words);
    }
    PQsetNoticeProcessor(
        m_connection, [](void *, const char *) {}, nullptr);
    // A replica that hangs in a transaction must not hold the writers' line of all the others.
    execute("SET idle_in_transaction_session_timeout = '15s'; SET statement_timeout = '30s'; SET lock_timeout = '20s';"
            " SET synchronous_commit = on; SET default_transaction_isolation = 'read committed'");
}

PostgresConnection::~PostgresConnection() { PQfinish(m_connection); }

std::unique_ptr<SqlCursor> PostgresConnection::prepare(const char *sql, std::vector<SqlValue> values)
{
    return std::make_unique<PostgresCursor>(*this, sql, std::move(values));
}

PostgresConnection::ResultHandle PostgresConnection::run(const char *sql, const std::vector<SqlValue> &values)
{
    std::string key = sql;
    std::vector<Oid> types;
    for (const SqlValue &value : values) {
        types.push_back(oidOf(value.type));
        key += static_cast<char>('0' + static_cast<int>(value.type));
    }
    auto it = m_prepared.find(key);
    if (it == m_prepared.end()) {
        const std::string name = 's' + std::to_string(m_prepared.size());
        const ResultHandle made(
            PQprepare(m_connection, name.c_str(), numbered(sql).c_str(), static_cast<int>(types.size()), types.data()));
        if (PQresultStatus(made.get()) != PGRES_COMMAND_OK)
            refuse(made.get());
        it = m_prepared.emplace(std::move(key), name).first;
    }
    std::vector<qint64> numbers(values.size());
    std::vector<const char *> pointers;
    std::vector<int> lengths;
    const std::vector<int> formats(values.size(), 1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const SqlValue &value = values[i];
        numbers[i] = qToBigEndian(static_cast<qint64>(value.number));
        const bool isNumber = value.type == SqlValue::Type::Number;
        pointers.push_back(value.isNull   ? nullptr
                               : isNumber ? reinterpret_cast<const char *>(&numbers[i])
                                          : value.bytes.constData());
        lengths.push_back(isNumber ? 8 : static_cast<int>(value.bytes.size()));
    }
    ResultHandle result(PQexecPrepared(m_connection, it->second.c_str(), static_cast<int>(values.size()),
                                       pointers.data(), lengths.data(), formats.data(), 1));
    if (const auto status = PQresultStatus(result.get()); status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        refuse(result.get());
    return result;
}

void PostgresConnection::execute(const char *sql)
{
    const ResultHandle result(PQexec(m_connection, sql));
    if (const auto status = PQresultStatus(result.get()); status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        refuse(result.get());
    // COMMIT of a transaction that had failed answers ROLLBACK and no error.
    if (std::string_view(sql) == "COMMIT" && std::string_view(PQcmdStatus(result.get())) != "COMMIT")
        throw SqlError(SqlError::Kind::Refused, "the transaction was rolled back");
}

void PostgresConnection::refuse(const PGresult *result)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    // The primary message names tables and constraints; DETAIL would quote values.
    const char *words = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const SqlError::Kind kind =
        PQstatus(m_connection) != CONNECTION_OK ? SqlError::Kind::Away : kindOf(state ? state : "");
    m_isLost = m_isLost || kind == SqlError::Kind::Away;
    throw SqlError(kind,
                   std::string(words ? words : "no connection to the database") + " (" + (state ? state : "-") + ")");
}

bool PostgresConnection::isInTransaction() { return PQtransactionStatus(m_connection) != PQTRANS_IDLE; }

bool PostgresConnection::isUsable() { return !m_isLost && PQstatus(m_connection) == CONNECTION_OK; }

std::vector<QByteArray> PostgresConnection::notifications(int waitMs)
{
    pollfd wait{PQsocket(m_connection), POLLIN, 0};
    if (::poll(&wait, 1, waitMs) > 0 && PQconsumeInput(m_connection) == 0)
        throw SqlError(SqlError::Kind::Away, "no connection to the database");
    std::vector<QByteArray> payloads;
    while (PGnotify *notification = PQnotifies(m_connection)) {
        payloads.emplace_back(notification->extra);
        PQfreemem(notification);
    }
    return payloads;
}

} // namespace countersign::relay
