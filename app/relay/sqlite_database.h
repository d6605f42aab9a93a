// One SQLite file behind SqlDatabase: write-ahead log, synchronous=FULL.
#pragma once

#include "app/relay/sql.h"

namespace countersign::relay {

class SqliteDatabase final : public SqlDatabase
{
public:
    // Creates the file where it is missing and applies the numbered migrations that it lacks. A file that fails
    // SQLite's own check is refused and left as it is.
    [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>> open(const QString &path);
    ~SqliteDatabase() override;

    // A consistent copy of a database that may be in use (VACUUM INTO); `target` must not exist.
    [[nodiscard]] static Result<void> copyInto(const QString &path, const QString &target);
    // What SQLite itself thinks of the whole file: empty, or its complaint.
    [[nodiscard]] static Result<QString> complaintAbout(const QString &path);

private:
    explicit SqliteDatabase(std::string path);
    [[nodiscard]] SqlConnection &writer() override { return *m_writer; }
    void begin(SqlConnection &writer) override;
    [[nodiscard]] std::unique_ptr<SqlConnection> openReader() override;

    std::string m_path;
    std::unique_ptr<SqlConnection> m_writer;
};

} // namespace countersign::relay
