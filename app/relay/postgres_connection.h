// One connection to PostgreSQL. The only file that includes libpq.
#pragma once

#include "app/relay/sql.h"

#include <postgresql/libpq-fe.h>

#include <unordered_map>

namespace countersign::relay {

class PostgresConnection final : public SqlConnection
{
public:
    explicit PostgresConnection(const QByteArray &conninfo); // throws SqlError
    ~PostgresConnection() override;
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    [[nodiscard]] std::unique_ptr<SqlCursor> prepare(const char *sql, std::vector<SqlValue> values) override;
    void execute(const char *sql) override;
    [[nodiscard]] bool isInTransaction() override;
    [[nodiscard]] bool isUsable() override;

    struct ResultDeleter {
        void operator()(PGresult *result) const { PQclear(result); }
    };
    using ResultHandle = std::unique_ptr<PGresult, ResultDeleter>;
    [[nodiscard]] ResultHandle run(const char *sql, const std::vector<SqlValue> &values);
    // Payloads of notifications that are there or come within the time.
    [[nodiscard]] std::vector<QByteArray> notifications(int waitMs);

private:
    [[noreturn]] void refuse(const PGresult *result);

    PGconn *m_connection;
    bool m_isLost = false; // the server said goodbye, whatever the socket says
    std::unordered_map<std::string, std::string> m_prepared; // statement and types -> its name
};

} // namespace countersign::relay
