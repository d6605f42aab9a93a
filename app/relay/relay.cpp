#include "app/relay/relay.h"

#include "app/relay/delivery_key.h"
#include "app/relay/front.h"
#include "app/relay/http_server.h"
#include "app/relay/journal_api.h"
#include "app/relay/log.h"
#include "app/relay/metrics.h"
#include "app/relay/outbox.h"
#include "app/relay/relay_clock.h"
#include "app/relay/tls.h"
#include "app/relay/verify_api.h"
#include "core/base/file_lock.h"
#include "core/crypto/kdf.h"
#include "core/crypto/random.h"

#include <QDir>
#include <QFile>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

#include <unistd.h>

namespace countersign::relay {

namespace {

constexpr std::int64_t kClockSlackMs = 60000;

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
    Housekeeping(const QString &data, Storage &storage, Blobs &blobs, Sessions &sessions, const Clock &clock,
                 const Retention &retention)
        : m_data(data),
          m_storage(storage),
          m_blobs(blobs),
          m_sessions(sessions),
          m_clock(clock),
          m_retention(retention),
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
        const std::int64_t nowMs = m_clock.now().msSinceEpoch;
        const std::int64_t now = nowMs / 1000;
        // The clock was set back, now or while we were not running: what waits by the old one must not wait for years.
        if (nowMs < m_lastMs - kClockSlackMs || m_lastMs == 0) {
            if (m_lastMs != 0)
                logEvent(LogLevel::Warning, "clock_went_back");
            if (auto moved = m_storage.clockWentBack(nowMs); !moved)
                logEvent(LogLevel::Error, "housekeeping", {{QStringLiteral("detail"), moved.error().detail}});
            m_nextPurge = std::min(m_nextPurge, now + 3600);
        }
        m_lastMs = nowMs;
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
            // To a person only: what a service prints stays in the system's log.
            if (isatty(STDOUT_FILENO))
                std::printf("enrolment token: %s\n", qPrintable(*token));
            else
                std::printf("a new enrolment token is in %s\n", qPrintable(tokenPath(m_data)));
            std::fflush(stdout);
        } else {
            logEvent(LogLevel::Error, "enrolment_token", {{QStringLiteral("detail"), token.error().detail}});
        }
    }

    void purge(std::int64_t now)
    {
        const auto purged = purgeAll(m_storage, m_blobs, now, m_retention);
        if (!purged)
            return logEvent(LogLevel::Error, "purge", {{QStringLiteral("detail"), purged.error().detail}});
        if (!purged->isNothing())
            logEvent(LogLevel::Info, "purge",
                     {{QStringLiteral("blobs"), static_cast<qint64>(purged->blobs.size())},
                      {QStringLiteral("links"), purged->links},
                      {QStringLiteral("log_entries"), purged->people}});
    }

    const QString m_data;
    Storage &m_storage;
    Blobs &m_blobs;
    std::int64_t m_nextPurge = 0;
    std::int64_t m_lastMs = 0;
    Sessions &m_sessions;
    const Clock &m_clock;
    const Retention m_retention;
    bool m_hasDevices = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace

Result<StoragePlace> openStorage(const QString &data, const QByteArray &database)
{
    StoragePlace place;
    if (database.isEmpty()) {
        CS_TRY(place.storage, SqlStorage::openSqlite(databasePath(data)));
        place.disk = std::make_unique<LocalDisk>();
        place.blobs = std::make_unique<BlobFolder>(blobsPath(data), *place.disk);
    } else {
        CS_TRY(place.storage, SqlStorage::openPostgres(database));
        place.blobs = std::make_unique<SqlBlobs>(place.storage->database());
    }
    return place;
}

Result<Storage::Purged> purgeAll(Storage &storage, Blobs &blobs, std::int64_t now, const Retention &retention)
{
    Storage::Purged all;
    for (;;) {
        // Held for one portion: uploads wait no longer than that.
        const std::unique_lock alone(blobs.rowsAndFiles());
        CS_TRY(const Storage::Purged portion, storage.purge(now, retention));
        for (const Storage::BlobName &blob : portion.blobs)
            blobs.remove(blob.workspace, QString::fromLatin1(blob.hash.toHex()));
        all.blobs.insert(all.blobs.end(), portion.blobs.begin(), portion.blobs.end());
        all.links += portion.links;
        all.people += portion.people;
        if (portion.isNothing())
            return all;
    }
}

Result<QString> initRelay(const QString &data, const QByteArray &database)
{
    CS_CHECK(prepareFolder(data));
    CS_CHECK(loadDeliveryKey(keysPath(data)));
    CS_TRY(const StoragePlace place, openStorage(data, database));
    const SystemClock clock;
    Sessions sessions(*place.storage, clock, {});
    return issueToken(data, sessions);
}

Result<void> runRelay(const Config &config)
{
    const bool isAlone = config.database.isEmpty(); // nobody else uses this storage
    CS_CHECK(prepareFolder(config.data));
    CS_TRY(const FileLock lock, FileLock::acquire(config.data + QStringLiteral("/relay.lock")));
    const RelayClock clock;
    CS_TRY(const crypto::ReceptionKey key, loadDeliveryKey(keysPath(config.data)));
    CS_TRY(const RelayKeys keys, RelayKeys::derive(key));
    CS_TRY(const Pages pages, Pages::load(config.web, config.isHttps));
    CS_TRY(const StoragePlace place, openStorage(config.data, config.database));
    Storage &storage = *place.storage;
    if (isAlone)
        CS_CHECK(storage.releaseLeases(clock.now().msSinceEpoch)); // the lock says that nobody else holds one
    std::unique_ptr<TlsCertificate> certificate;
    if (!config.certificate.isEmpty()) {
        CS_TRY(certificate, TlsCertificate::load(config.certificate, config.certificateKey));
    }

    Metrics metrics;
    // The server is made first and goes last: answers of the parts below end in it.
    HttpServer server(ServerLimits{.trustedProxy = config.trustedProxy}, metrics.server());

    Secret sessionKey{QByteArrayView(crypto::randomBytes(32))};
    if (!isAlone) {
        CS_TRY(sessionKey,
               crypto::hkdfExpand(crypto::hkdfExtract("countersign-relay-sessions-v1", key.privateKey.view()),
                                  "sessions", 32));
    }
    Sessions sessions(storage, clock, std::move(sessionKey));
    Attempts attempts(clock);
    ChangeFeed feed(storage);
    const mail::SmtpDelivery smtp({.url = config.smtpUrl,
                                   .user = config.smtpUser.toUtf8(),
                                   .password = config.smtpPassword.toUtf8(),
                                   .requiresTls = config.smtpRequiresTls,
                                   .helloName = config.helloName,
                                   .timeoutSeconds = config.smtpTimeoutSeconds,
                                   .caFile = config.deliveryCaFile});
    std::optional<SmsGateway> sms;
    if (config.sms)
        sms.emplace(*config.sms);
    std::optional<WebhookDelivery> webhooks;
    if (config.webhooks)
        webhooks.emplace(*config.webhooks);
    Outbox outbox(storage, clock, {smtp, sms ? &*sms : nullptr, webhooks ? &*webhooks : nullptr}, keys,
                  {.publicUrl = config.publicUrl,
                   .fromAddress = config.smtpFrom,
                   .bounceAddress = config.bounceAddress,
                   .retryBaseMs = config.retryBaseMs});
    place.storage->database().setMeasured(
        [&metrics](std::size_t jobs, std::int64_t us) { metrics.countCommit(jobs, us); });
    storage.setListener({.changed = [&feed](const Uuid &workspace) { feed.notify(workspace); },
                         .deliveriesQueued = [&outbox] { outbox.wake(); }});
    Codes codes(storage, keys, clock);
    SignerApi signers(storage, *place.blobs, attempts, codes, keys, clock, pages.look());
    JournalStore journalStore(place.storage->database());
    JournalApi journal(journalStore, *place.blobs, attempts, clock);
    DesktopApi desktops(
        {.storage = storage,
         .blobs = *place.blobs,
         .sessions = sessions,
         .feed = feed,
         .attempts = attempts,
         .journal = journal,
         .clock = clock,
         .identity = {.deliveryKey = key.publicKey,
                      .publicUrl = config.publicUrl,
                      .pages = pages.isEmpty() ? QString() : QString::fromLatin1(pages.fingerprint()),
                      .sendsSms = config.sms.has_value(),
                      .mailDomain = config.smtpFrom.section(QLatin1Char('@'), -1),
                      .dkimSelector = config.dkimSelector},
         .enrolled = [path = tokenPath(config.data)] { QFile::remove(path); },
         .tryDelivery = [&outbox](const Uuid &workspace,
                                  const wire::Delivery &delivery) { return outbox.tryNow(workspace, delivery); }});
    VerifyApi verification(storage, clock, config.verification);
    Front front(pages, signers, desktops, verification, feed, metrics, config.isHttps);
    AdminFront admin(storage, clock, metrics, [certificate = certificate.get()]() -> std::int64_t {
        return certificate ? certificate->expires().toSecsSinceEpoch() : 0;
    });
    CS_TRY(const quint16 port, server.listen(config.listenAddress, config.listenPort, front, certificate.get()));
    if (!config.adminAddress.isEmpty()) {
        CS_TRY(const quint16 adminPort, server.listen(config.adminAddress, config.adminPort, admin));
        logEvent(LogLevel::Info, "admin_listening",
                 {{QStringLiteral("address"), config.adminAddress}, {QStringLiteral("port"), adminPort}});
    }
    const Housekeeping housekeeping(config.data, storage, *place.blobs, sessions, clock, config.retention);

    if (pages.isEmpty())
        logEvent(LogLevel::Warning, "no_pages",
                 {{QStringLiteral("detail"), QStringLiteral("the web folder is missing: links cannot be opened")}});
    logEvent(LogLevel::Info, "listening",
             {{QStringLiteral("address"), config.listenAddress},
              {QStringLiteral("port"), port},
              {QStringLiteral("pages"), QString::fromLatin1(pages.fingerprint())}});
    server.run();
    logEvent(LogLevel::Info, "ending");
    storage.setListener({.changed = [](const Uuid &) {}, .deliveriesQueued = [] {}});
    place.storage->database().setMeasured({});
    return {};
}

} // namespace countersign::relay
