#include "app/relay/relay.h"

#include "app/relay/delivery_key.h"
#include "app/relay/front.h"
#include "app/relay/http_server.h"
#include "app/relay/log.h"
#include "app/relay/outbox.h"
#include "app/relay/sqlite_storage.h"
#include "core/base/file_lock.h"

#include <QDir>
#include <QFile>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

namespace countersign::relay {

namespace {

QString tokenPath(const QString &data) { return data + QStringLiteral("/enrolment-token"); }

Result<void> prepareFolder(const QString &data)
{
    const bool isNew = !QDir(data).exists();
    if (!QDir().mkpath(data))
        return fail(DiskError::NotWritable, data);
    if (isNew)
        QFile::setPermissions(data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<QString> issueToken(const QString &data, Sessions &sessions)
{
    CS_TRY(const QString token, sessions.issueEnrolmentToken());
    CS_CHECK(writePrivateFile(tokenPath(data), token.toLatin1() + '\n'));
    return token;
}

// What happens by the clock: links run out; until the first device is there, the token file always holds a valid token.
class Housekeeping
{
public:
    Housekeeping(const QString &data, Storage &storage, BlobFolder &blobs, Sessions &sessions, const Clock &clock)
        : m_data(data),
          m_storage(storage),
          m_blobs(blobs),
          m_sessions(sessions),
          m_clock(clock),
          m_thread(&Housekeeping::loop, this)
    {
    }
    ~Housekeeping()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isEnding = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

private:
    void loop()
    {
        std::unique_lock lock(m_mutex);
        while (!m_isEnding) {
            lock.unlock();
            tick();
            lock.lock();
            m_wake.wait_for(lock, std::chrono::seconds(1), [this] { return m_isEnding; });
        }
    }
    void tick()
    {
        const std::int64_t now = m_clock.now().msSinceEpoch / 1000;
        if (auto expired = m_storage.expireLinks(now); !expired)
            logEvent(LogLevel::Error, "housekeeping", {{QStringLiteral("detail"), expired.error().detail}});
        if (now >= m_nextPurge) {
            m_nextPurge = now + 3600;
            purge(now);
        }
        if (m_hasDevices)
            return;
        m_hasDevices = m_storage.hasDevices().value_or(false);
        if (m_hasDevices || m_storage.hasEnrolmentToken(now).value_or(true))
            return;
        if (auto token = issueToken(m_data, m_sessions)) {
            std::printf("enrolment token: %s\n", qPrintable(*token));
            std::fflush(stdout);
        } else {
            logEvent(LogLevel::Error, "enrolment_token", {{QStringLiteral("detail"), token.error().detail}});
        }
    }

    void purge(std::int64_t now)
    {
        const std::unique_lock alone(m_blobs.rowsAndFiles());
        const auto blobs = m_storage.purge(now);
        if (!blobs)
            return logEvent(LogLevel::Error, "purge", {{QStringLiteral("detail"), blobs.error().detail}});
        for (const Storage::BlobName &blob : *blobs)
            m_blobs.remove(blob.workspace, QString::fromLatin1(blob.hash.toHex()));
        if (!blobs->empty())
            logEvent(LogLevel::Info, "purge", {{QStringLiteral("blobs"), static_cast<qint64>(blobs->size())}});
    }

    const QString m_data;
    Storage &m_storage;
    BlobFolder &m_blobs;
    std::int64_t m_nextPurge = 0;
    Sessions &m_sessions;
    const Clock &m_clock;
    bool m_hasDevices = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace

Result<QString> initRelay(const QString &data)
{
    CS_CHECK(prepareFolder(data));
    CS_CHECK(loadDeliveryKey(data + QStringLiteral("/keys")));
    CS_TRY(const std::unique_ptr<SqliteStorage> storage, SqliteStorage::open(data + QStringLiteral("/relay.db")));
    const SystemClock clock;
    Sessions sessions(*storage, clock);
    return issueToken(data, sessions);
}

Result<void> runRelay(const Config &config)
{
    CS_CHECK(prepareFolder(config.data));
    CS_TRY(const FileLock lock, FileLock::acquire(config.data + QStringLiteral("/relay.lock")));
    const SystemClock clock;
    LocalDisk disk;
    CS_TRY(const crypto::ReceptionKey key, loadDeliveryKey(config.data + QStringLiteral("/keys")));
    CS_TRY(const Pages pages, Pages::load(config.web, config.isHttps));
    CS_TRY(const std::unique_ptr<SqliteStorage> storage,
           SqliteStorage::open(config.data + QStringLiteral("/relay.db")));
    CS_CHECK(storage->releaseLeases(clock.now().msSinceEpoch)); // the lock says that nobody else holds one

    // The server is made first and goes last: answers of the parts below end in it.
    HttpServer server(ServerLimits{.trustedProxy = config.trustedProxy});
    CS_TRY(const quint16 port, server.listen(config.listenAddress, config.listenPort));

    BlobFolder blobs(config.data + QStringLiteral("/blobs"), disk);
    Sessions sessions(*storage, clock);
    Attempts attempts(clock);
    ChangeFeed feed(*storage);
    const SmtpDelivery smtp({.url = config.smtpUrl,
                             .user = config.smtpUser.toUtf8(),
                             .password = config.smtpPassword.toUtf8(),
                             .requiresTls = config.smtpRequiresTls,
                             .helloName = config.helloName,
                             .timeoutSeconds = config.smtpTimeoutSeconds});
    Outbox outbox(*storage, clock, smtp, key,
                  {.publicUrl = config.publicUrl, .fromAddress = config.smtpFrom, .retryBaseMs = config.retryBaseMs});
    storage->setListener({.changed = [&feed](const Uuid &workspace) { feed.notify(workspace); },
                          .deliveriesQueued = [&outbox] { outbox.wake(); }});
    SignerApi signers(*storage, blobs, attempts, clock);
    DesktopApi desktops({.storage = *storage,
                         .blobs = blobs,
                         .sessions = sessions,
                         .feed = feed,
                         .attempts = attempts,
                         .clock = clock,
                         .identity = {key.publicKey, config.publicUrl},
                         .enrolled = [path = tokenPath(config.data)] { QFile::remove(path); }});
    Front front(pages, signers, desktops, config.isHttps);
    const Housekeeping housekeeping(config.data, *storage, blobs, sessions, clock);

    if (pages.isEmpty())
        logEvent(LogLevel::Warning, "no_pages",
                 {{QStringLiteral("detail"), QStringLiteral("the web folder is missing: links cannot be opened")}});
    logEvent(LogLevel::Info, "listening",
             {{QStringLiteral("address"), config.listenAddress}, {QStringLiteral("port"), port}});
    server.run(front);
    logEvent(LogLevel::Info, "ending");
    storage->setListener({.changed = [](const Uuid &) {}, .deliveriesQueued = [] {}});
    return {};
}

} // namespace countersign::relay
