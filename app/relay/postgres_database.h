// A PostgreSQL database behind SqlDatabase, shared by any number of replicas. Every writing transaction takes one
// advisory lock first, so writers of all replicas stand in one line as they do in one SQLite file, each statement sees
// what the one before committed, and group commit carries the load. After a commit the other replicas get one coalesced
// NOTIFY, sent outside of the transaction.
#pragma once

#include "app/relay/sql.h"

namespace countersign::relay {

class PostgresDatabase final : public SqlDatabase
{
public:
    // `conninfo` as libpq reads it, without a password: that belongs into a passfile or a service file. Applies the
    // migrations that the database lacks; replicas that start at the same moment wait for each other.
    [[nodiscard]] static Result<std::unique_ptr<PostgresDatabase>> open(const QByteArray &conninfo);
    // Null: usable. For `check` and the command line, before anything connects.
    [[nodiscard]] static std::optional<QString> whyNot(const QByteArray &conninfo);
    ~PostgresDatabase() override;

private:
    explicit PostgresDatabase(QByteArray conninfo);
    [[nodiscard]] SqlConnection &writer() override;
    void begin(SqlConnection &writer) override;
    [[nodiscard]] std::unique_ptr<SqlConnection> openReader() override;
    void mediumFailed(const SqlError &e) override;
    void tellOthers(const std::set<Uuid> &changedWorkspaces, bool hasNewDeliveries) override;
    void listenLoop();
    void take(const QByteArray &payload);

    const QByteArray m_conninfo;
    const QByteArray m_name; // tells our own notifications from those of others
    std::unique_ptr<SqlConnection> m_writer;
    std::mutex m_hintMutex;
    std::condition_variable m_hintWake;
    std::set<Uuid> m_untold;
    bool m_hasUntoldDeliveries = false;
    bool m_isEnding = false;
    std::thread m_listener;
};

// A migration as PostgreSQL reads it. They are written once, in SQLite's words; what differs is types, table options and
// the triggers that refuse a change.
[[nodiscard]] QByteArray postgresMigration(const char *sqlite);

} // namespace countersign::relay
