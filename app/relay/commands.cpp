#include "app/relay/commands.h"

#include "app/relay/bounces.h"
#include "app/relay/delivery_key.h"
#include "app/relay/http_server.h"
#include "app/relay/pages.h"
#include "app/relay/postgres_database.h"
#include "app/relay/relay.h"
#include "app/relay/sqlite_database.h"
#include "app/relay/tls.h"
#include "core/base/clock.h"
#include "core/base/file_lock.h"
#include "core/crypto/digest.h"
#include "core/mail/bounce_report.h"
#include "core/wire/base64url.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <cstdio>

namespace countersign::relay {

namespace {

enum class Finding { Good, Warning, Bad };

class Findings
{
public:
    void add(Finding finding, const QString &words)
    {
        static const char *const names[] = {"ok     ", "warning", "FAILED "};
        std::printf("%s %s\n", names[static_cast<int>(finding)], qPrintable(words));
        m_isGood = m_isGood && finding != Finding::Bad;
    }
    void good(const QString &words) { add(Finding::Good, words); }
    void warn(const QString &words) { add(Finding::Warning, words); }
    void bad(const Error &error) { add(Finding::Bad, error.detail); }
    void bad(const QString &words) { add(Finding::Bad, words); }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    bool m_isGood = true;
};

void checkFolder(const Config &config, Findings &findings)
{
    const QFileInfo folder(config.data);
    if (!folder.isDir())
        return findings.warn(QStringLiteral("%1 is not there yet; init or run makes it").arg(config.data));
    if (QFile::permissions(config.data) & (QFile::ReadOther | QFile::WriteOther | QFile::ExeOther))
        findings.warn(QStringLiteral("%1 is open to other users of this machine (chmod 700)").arg(config.data));
    const QStorageInfo disk(config.data);
    if (disk.bytesAvailable() < (1LL << 30))
        findings.warn(QStringLiteral("less than 1 GB is free under %1").arg(config.data));
    if (!QFile::exists(keysPath(config.data) + QStringLiteral("/delivery.key")))
        findings.warn(QStringLiteral("there is no delivery key yet; init or run makes it"));
    else if (const auto key = loadDeliveryKey(keysPath(config.data)); !key)
        findings.bad(key.error());
    else
        findings.good(QStringLiteral("delivery key"));
}

void checkStorage(const Config &config, Findings &findings)
{
    if (config.database.isEmpty()) {
        if (!QFile::exists(databasePath(config.data)))
            return findings.warn(QStringLiteral("there is no database yet; init or run makes it"));
        const auto complaint = SqliteDatabase::complaintAbout(databasePath(config.data));
        if (!complaint)
            return findings.bad(complaint.error());
        if (!complaint->isEmpty())
            return findings.bad(QStringLiteral("the database is damaged: ") + *complaint);
    }
    const auto place = openStorage(config.data, config.database);
    if (!place)
        return findings.bad(place.error());
    findings.good(config.database.isEmpty() ? QStringLiteral("database") : QStringLiteral("PostgreSQL"));
    const auto log = place->storage->verifyLog();
    if (!log)
        return findings.bad(log.error());
    if (*log)
        findings.bad(QStringLiteral("the log of changes: ") + **log);
    else
        findings.good(QStringLiteral("log of changes"));

    int missing = 0;
    int count = 0;
    for (std::optional<Storage::BlobName> last;;) {
        const auto portion = place->storage->blobsAfter(last);
        if (!portion)
            return findings.bad(portion.error());
        if (portion->empty())
            break;
        for (const Storage::BlobName &blob : *portion) {
            ++count;
            missing += place->blobs->exists(blob.workspace, QString::fromLatin1(blob.hash.toHex())) ? 0 : 1;
        }
        last = portion->back();
    }
    if (missing > 0)
        findings.bad(QStringLiteral("%1 of %2 chunks are missing").arg(missing).arg(count));
    else
        findings.good(QStringLiteral("%1 chunks").arg(count));
}

void checkCertificate(const Config &config, Findings &findings)
{
    if (config.certificate.isEmpty()) {
        if (config.isHttps && config.trustedProxy.isEmpty())
            findings.warn(QStringLiteral("no certificate and no trusted proxy: who speaks HTTPS, and whose address does"
                                         " the evidence show?"));
        return;
    }
    const auto certificate = TlsCertificate::load(config.certificate, config.certificateKey);
    if (!certificate)
        return findings.bad(certificate.error());
    const QDateTime expires = (*certificate)->expires();
    const QString words = QStringLiteral("certificate, until ") + expires.toString(Qt::ISODate);
    const qint64 left = SystemClock().now().msSinceEpoch / 1000;
    if (expires.toSecsSinceEpoch() <= left)
        findings.bad(words);
    else if (expires.toSecsSinceEpoch() - left < 14 * 24 * 3600)
        findings.warn(words);
    else
        findings.good(words);
}

// RFC 2606: names for documentation, which lead nowhere.
void checkPublicUrl(const Config &config, Findings &findings)
{
    const QString host = '.' + QUrl(config.publicUrl).host();
    for (const char *name : {".example.com", ".example.net", ".example.org", ".example"})
        if (host.endsWith(QLatin1String(name)))
            findings.warn(QStringLiteral("public-url is still an example, %1: no link in a mail would open")
                              .arg(config.publicUrl));
}

// The backup's list: "<sha-256>  <path>" per line, as sha256sum reads it.
constexpr char kListName[] = "/SHA256SUMS";
constexpr qint64 kMaxDatabase = 1LL << 40;

Result<QByteArray> hashOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxDatabase)
        return fail(DiskError::NotReadable, path);
    crypto::Hasher hasher(crypto::DigestAlgorithm::Sha256);
    while (!file.atEnd()) {
        const QByteArray part = file.read(1 << 20);
        if (part.isEmpty())
            return fail(DiskError::NotReadable, path);
        hasher.addData(part);
    }
    return hasher.result();
}

bool isPlainName(const QString &name)
{
    return !name.startsWith(QLatin1Char('/')) && !name.split(QLatin1Char('/')).contains(QStringLiteral(".."));
}

} // namespace

bool checkRelay(const Config &config)
{
    Findings findings;
    checkPublicUrl(config, findings);
    checkFolder(config, findings);
    checkStorage(config, findings);
    checkCertificate(config, findings);
    const auto pages = Pages::load(config.web, config.isHttps);
    if (!pages)
        findings.bad(pages.error());
    else if (pages->isEmpty())
        findings.bad(QStringLiteral("the web folder is missing: links cannot be opened"));
    else
        findings.good(QStringLiteral("pages in ") + config.web);
    if (!config.adminAddress.isEmpty() && !ipAddress(config.adminAddress).isLoopback)
        findings.warn(QStringLiteral("the metrics can be read from other machines at ") + config.adminAddress);
    if (!config.smtpRequiresTls && !config.smtpUser.isEmpty())
        findings.warn(QStringLiteral("the mail server's password may travel without TLS"));
    return findings.isGood();
}

Result<void> backupRelay(const QString &data, const QString &target)
{
    if (QFileInfo::exists(target))
        return fail(RelayError::BadConfiguration, target + QStringLiteral(" is there already"));
    if (!QFile::exists(databasePath(data)))
        return fail(RelayError::BadConfiguration, QStringLiteral("there is no database in ") + data);
    // Made under another name: what has the right name is whole.
    const QString folder = target + QStringLiteral(".part");
    QDir(folder).removeRecursively();
    if (!QDir().mkpath(folder))
        return fail(DiskError::NotWritable, folder);
    const QString copy = folder + QStringLiteral("/relay.db");
    CS_CHECK(SqliteDatabase::copyInto(databasePath(data), copy));
    LocalDisk disk;
    QByteArray list;
    std::int64_t count = 0;
    {
        // The copy says which chunks belong to it. They are never changed, only purged when no link names them.
        CS_TRY(const std::unique_ptr<SqlStorage> storage, SqlStorage::openSqlite(copy));
        const BlobFolder from(blobsPath(data), disk);
        BlobFolder to(blobsPath(folder), disk);
        for (std::optional<Storage::BlobName> last;;) {
            CS_TRY(const std::vector<Storage::BlobName> portion, storage->blobsAfter(last));
            if (portion.empty())
                break;
            for (const Storage::BlobName &blob : portion) {
                const QString hash = QString::fromLatin1(blob.hash.toHex());
                const auto bytes = from.get(blob.workspace, hash);
                if (!bytes) {
                    std::printf("left out: chunk %s, purged while the backup ran or missing\n",
                                qPrintable(hash.left(12)));
                    continue;
                }
                if (crypto::sha256(*bytes) != blob.hash)
                    return fail(RelayError::StorageBroken, QStringLiteral("chunk %1 is damaged").arg(hash));
                CS_CHECK(to.put(blob.workspace, hash, *bytes));
                list += hash.toLatin1() + "  " + to.pathOf(blob.workspace, hash).mid(folder.size() + 1).toUtf8() + '\n';
                ++count;
            }
            last = portion.back();
        }
    }
    for (const char *extra : {"-wal", "-shm"})
        QFile::remove(copy + QLatin1String(extra));
    CS_TRY(const QByteArray hash, hashOfFile(copy));
    list = hash.toHex() + "  relay.db\n" + list;
    CS_CHECK(disk.writeDurably(folder + QLatin1String(kListName), list));
    if (!QDir().rename(folder, target))
        return fail(DiskError::NotWritable, target);
    CS_CHECK(syncFolder(QFileInfo(target).absolutePath()));
    std::printf("saved the database and %lld chunks to %s\nThe keys are not in it: save them with \"keys --export\".\n",
                static_cast<long long>(count), qPrintable(target));
    return {};
}

Result<void> restoreRelay(const QString &backup, const QString &data)
{
    LocalDisk disk;
    if (QFile::exists(databasePath(data)))
        return fail(RelayError::BadConfiguration, data + QStringLiteral(" holds a database already"));
    CS_TRY(const QByteArray list, disk.readAll(backup + QLatin1String(kListName), 1LL << 30));
    if (!QDir().mkpath(data))
        return fail(DiskError::NotWritable, data);
    QFile::setPermissions(data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    CS_TRY(const FileLock lock, FileLock::acquire(data + QStringLiteral("/relay.lock")));
    // The database last: a folder without it is not yet a relay's.
    QList<QByteArray> lines = list.split('\n');
    std::reverse(lines.begin(), lines.end());
    std::int64_t count = 0;
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        const QString name = QString::fromUtf8(line.mid(66));
        if (line.size() < 67 || !isPlainName(name))
            return fail(RelayError::BadConfiguration, QStringLiteral("the backup's list of files does not read"));
        const QString from = backup + QLatin1Char('/') + name;
        CS_TRY(const QByteArray hash, hashOfFile(from));
        if (hash.toHex() != line.left(64))
            return fail(RelayError::StorageBroken, QStringLiteral("%1 is damaged in the backup").arg(name));
        if (name == QLatin1String("relay.db")) {
            if (!QFile::copy(from, databasePath(data) + QStringLiteral(".part"))
                || !QFile::rename(databasePath(data) + QStringLiteral(".part"), databasePath(data)))
                return fail(DiskError::NotWritable, databasePath(data));
            CS_CHECK(syncFolder(data));
            continue;
        }
        CS_TRY(const QByteArray bytes, disk.readAll(from, 1LL << 26));
        CS_CHECK(disk.writeDurably(data + QLatin1Char('/') + name, bytes));
        ++count;
    }
    CS_TRY(const QString complaint, SqliteDatabase::complaintAbout(databasePath(data)));
    if (!complaint.isEmpty())
        return fail(RelayError::StorageBroken, QStringLiteral("the restored database is damaged: ") + complaint);
    std::printf(
        "restored the database and %lld chunks to %s\nBring the keys back with \"keys --import\" before \"run\":"
        " without the old one, waiting deliveries cannot be read.\nWhat was delivered after the backup may be"
        " delivered once more.\n",
        static_cast<long long>(count), qPrintable(data));
    return {};
}

Result<void> showKeys(const QString &data)
{
    if (!QFile::exists(keysPath(data) + QStringLiteral("/delivery.key")))
        return fail(RelayError::BadConfiguration, QStringLiteral("there is no delivery key in ") + keysPath(data));
    CS_TRY(const crypto::ReceptionKey key, loadDeliveryKey(keysPath(data)));
    std::printf("delivery key\n  public       %s\n  fingerprint  %s\n", qPrintable(wire::toB64(key.publicKey)),
                crypto::sha256(key.publicKey).toHex(':').left(47).constData());
    return {};
}

Result<void> exportKeys(const QString &data, const QString &target)
{
    if (QFileInfo::exists(target))
        return fail(RelayError::BadConfiguration, target + QStringLiteral(" is there already"));
    if (!QFile::exists(keysPath(data) + QStringLiteral("/delivery.key")))
        return fail(RelayError::BadConfiguration, QStringLiteral("there is no delivery key in ") + keysPath(data));
    CS_TRY(const crypto::ReceptionKey key, loadDeliveryKey(keysPath(data)));
    CS_CHECK(writePrivateFile(target, key.privateKey.view()));
    std::printf("the delivery key is in %s; whoever has it can read the relay's deliveries\n", qPrintable(target));
    return {};
}

Result<void> importKeys(const QString &data, const QString &source)
{
    CS_TRY(QByteArray bytes, LocalDisk().readAll(source, 64));
    const Secret secret{QByteArrayView(bytes)};
    wipeMemory(bytes.data(), static_cast<std::size_t>(bytes.size()));
    const auto key = crypto::ReceptionKey::fromPrivate(secret);
    if (!key)
        return fail(RelayError::BadConfiguration, source + QStringLiteral(" is no key"));
    const QString folder = keysPath(data);
    if (QFile::exists(folder + QStringLiteral("/delivery.key"))) {
        CS_TRY(const crypto::ReceptionKey present, loadDeliveryKey(folder));
        if (present.publicKey == key->publicKey)
            return {};
        return fail(RelayError::BadConfiguration, QStringLiteral("another key is in %1 already").arg(folder));
    }
    if (!QDir().mkpath(folder))
        return fail(DiskError::NotWritable, folder);
    for (const QString &path : {data, folder})
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    CS_CHECK(writePrivateFile(folder + QStringLiteral("/delivery.key"), key->privateKey.view()));
    return showKeys(data);
}

Result<void> pruneRelay(const QString &data, const QByteArray &database, const Retention &retention,
                        const QString &linkToErase)
{
    if (database.isEmpty() && !QFile::exists(databasePath(data)))
        return fail(RelayError::BadConfiguration, QStringLiteral("there is no database in ") + data);
    CS_TRY(const StoragePlace place, openStorage(data, database));
    const std::int64_t now = SystemClock().now().msSinceEpoch / 1000;
    if (!linkToErase.isEmpty()) {
        const auto id = wire::fromB64(linkToErase);
        if (!id || id->size() != 16)
            return fail(RelayError::BadConfiguration,
                        QStringLiteral("a link's id is the part of its address between /s/ and #"));
        CS_TRY(const bool isKnown, place.storage->eraseLink(*id, now));
        if (!isKnown)
            return fail(RelayError::BadConfiguration, QStringLiteral("there is no such link"));
        std::printf("erased; its chunks go when no other link has named them for a week\n");
        return {};
    }
    int expired = 0;
    for (int portion = 1; portion > 0; expired += portion) {
        CS_TRY(portion, place.storage->expireLinks(now));
    }
    CS_TRY(const Storage::Purged purged, purgeAll(*place.storage, *place.blobs, now, retention));
    std::printf("%d links ran out, %d emptied, %zu chunks removed, %d entries of the log without their addresses\n",
                expired, purged.links, purged.blobs.size(), purged.people);
    return {};
}

BounceEnd takeBounce(const QString &data, const QByteArray &database, const QString &to, const QByteArray &message)
{
    // Before anything of the message is looked at: who does not know an address has no say.
    if (!QFile::exists(keysPath(data) + QStringLiteral("/delivery.key")))
        return BounceEnd::Later; // another folder is meant, or a disk is not mounted yet
    const auto key = loadDeliveryKey(keysPath(data));
    if (!key)
        return BounceEnd::Later;
    const auto keys = RelayKeys::derive(*key);
    if (!keys)
        return BounceEnd::Later;
    const auto delivery = deliveryOfBounce(to, *keys);
    if (!delivery)
        return BounceEnd::Ignored;
    const auto report = mail::readBounce(message);
    if (!report || report->action != mail::BounceReport::Action::Failed)
        return BounceEnd::Ignored;
    const auto place = openStorage(data, database);
    if (!place)
        return BounceEnd::Later;
    const QString words = report->words.isEmpty() ? QStringLiteral("returned") : report->words;
    const auto noted = place->storage->settleBounced(*delivery, words, SystemClock().now().msSinceEpoch);
    if (!noted || *noted == Storage::Bounce::Pending)
        return BounceEnd::Later;
    return *noted == Storage::Bounce::Noted ? BounceEnd::Noted : BounceEnd::Ignored;
}

} // namespace countersign::relay
