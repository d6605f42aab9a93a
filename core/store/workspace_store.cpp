#include "core/store/workspace_store.h"

#include "core/crypto/kdf.h"
#include "core/crypto/random.h"
#include "core/store/projections.h"
#include "core/store/sql.h"
#include "core/store/unfinished_files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace countersign::store {

using namespace domain;

namespace {

QString idFile(const QString &folder) { return folder + QStringLiteral("/workspace.json"); }
QString databaseFile(const QString &folder) { return folder + QStringLiteral("/workspace.db"); }

struct Identity {
    WorkspaceId workspace;
    DeviceId device;
    std::vector<quint32> epochs; // of the workspace keys in the keyring
};

Result<void> writeIdentity(Disk &disk, const QString &folder, const Identity &identity)
{
    QJsonArray epochs;
    for (const quint32 epoch : identity.epochs)
        epochs.append(static_cast<qint64>(epoch));
    const QJsonObject object{{QStringLiteral("format"), 1},
                             {QStringLiteral("workspace"), identity.workspace.toString()},
                             {QStringLiteral("device"), identity.device.toString()},
                             {QStringLiteral("epochs"), epochs}};
    return disk.writeDurably(idFile(folder), QJsonDocument(object).toJson());
}

Result<Identity> readIdentity(Disk &disk, const QString &folder)
{
    const auto bytes = disk.readAll(idFile(folder), 64 * 1024);
    if (!bytes)
        return fail(Error(bytes.error()).as(StoreError::NotAWorkspace, folder));
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    if (object.value(QLatin1String("format")).toInt() > 1)
        return fail(StoreError::TooNew, folder);
    const auto workspace = WorkspaceId::fromString(object.value(QLatin1String("workspace")).toString());
    const auto device = DeviceId::fromString(object.value(QLatin1String("device")).toString());
    Identity identity;
    const QJsonArray epochs = object.value(QLatin1String("epochs")).toArray();
    for (const auto &epoch : epochs)
        identity.epochs.push_back(static_cast<quint32>(epoch.toInteger()));
    if (!workspace || !device || identity.epochs.empty())
        return fail(StoreError::NotAWorkspace, folder);
    identity.workspace = *workspace;
    identity.device = *device;
    return identity;
}

QString keyName(const WorkspaceId &workspace, const DeviceId &device, const QString &name)
{
    return workspace.toString() + QLatin1Char('/') + device.toString() + QLatin1Char('/') + name;
}

QString epochName(quint32 epoch) { return QStringLiteral("workspace-key-%1").arg(epoch); }

Result<FileLock> lockFolder(const QString &folder)
{
    auto lock = FileLock::acquire(folder + QStringLiteral("/lock"));
    if (!lock && lock.error().is(LockError::HeldByOther))
        return fail(std::move(lock).error().as(StoreError::HeldByOther, folder));
    return lock;
}

template <typename Saved> auto recordsOf(Projections &projections) -> Result<std::vector<decltype(Saved::record)>>
{
    CS_TRY(const std::vector<EventBody> bodies, projections.records(actName(Saved{})));
    std::vector<decltype(Saved::record)> records;
    for (const EventBody &body : bodies)
        records.push_back(std::get<Saved>(body).record);
    return records;
}

template <typename T, typename Key> Result<std::vector<T>> sortedBy(Result<std::vector<T>> records, Key key)
{
    if (records)
        std::stable_sort(records->begin(), records->end(), [&](const T &a, const T &b) { return key(a) < key(b); });
    return records;
}

QString folded(const QString &text) { return text.toCaseFolded(); }

} // namespace

WorkspaceStore::WorkspaceStore(QString folder, const StoreParts &parts, FileLock lock)
    : m_folder(std::move(folder)),
      m_lock(std::move(lock)),
      m_clock(parts.clock),
      m_disk(parts.disk),
      m_keyring(parts.keyring),
      m_sqliteVfs(parts.sqliteVfs),
      m_vault(parts.disk, m_folder + QStringLiteral("/vault"))
{
}

WorkspaceStore::~WorkspaceStore() = default;

bool WorkspaceStore::isWorkspace(const QString &folder) { return QFileInfo::exists(idFile(folder)); }

Result<std::unique_ptr<WorkspaceStore>> WorkspaceStore::create(const QString &folder, const StoreParts &parts)
{
    return make(folder, parts,
                {.workspace = WorkspaceId::fresh(parts.clock), .epoch = 1, .workspaceKey = crypto::randomSecret(32)});
}

Result<std::unique_ptr<WorkspaceStore>> WorkspaceStore::join(const QString &folder, const StoreParts &parts,
                                                             const Joining &joining)
{
    if (joining.workspace.isNull() || joining.workspaceKey.size() != 32 || joining.epoch == 0)
        return fail(StoreError::KeyMissing, QStringLiteral("joining"));
    return make(folder, parts, joining);
}

Result<std::unique_ptr<WorkspaceStore>> WorkspaceStore::make(const QString &folder, const StoreParts &parts,
                                                             const Joining &joining)
{
    if (!QDir().mkpath(folder))
        return fail(StoreError::Database, QStringLiteral("cannot make the folder"));
    // Titles and names are readable in the database: nobody else on this machine looks in.
    if (!QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        return fail(StoreError::Database, QStringLiteral("cannot make the folder private"));
    CS_TRY(FileLock lock, lockFolder(folder));
    if (isWorkspace(folder))
        return fail(StoreError::AlreadyThere, folder);

    const crypto::DeviceKey deviceKey = joining.deviceKey ? *joining.deviceKey : crypto::DeviceKey::generate();
    const Identity identity{
        joining.workspace, joining.device.isNull() ? DeviceId::fresh(parts.clock) : joining.device, {joining.epoch}};
    const auto keep = [&](const QString &name, const Secret &secret) {
        return parts.keyring.put(keyName(identity.workspace, identity.device, name), secret);
    };
    CS_CHECK(keep(epochName(joining.epoch), joining.workspaceKey));
    CS_CHECK(keep(QStringLiteral("device-key"), deviceKey.seed));
    CS_CHECK(keep(QStringLiteral("local-key"), crypto::randomSecret(32)));

    std::unique_ptr<WorkspaceStore> store(new WorkspaceStore(folder, parts, std::move(lock)));
    store->m_keys.workspace = identity.workspace;
    store->m_keys.device = identity.device;
    store->m_keys.epoch = joining.epoch;
    // What an interrupted creation left is nobody's: its keys are lost with the id that was never written.
    if (QFileInfo::exists(databaseFile(folder))) {
        CS_TRY([[maybe_unused]] const QString aside,
               Database::setAside(databaseFile(folder), QStringLiteral("unfinished"), parts.clock));
    }
    CS_CHECK(store->openParts(parts, true));
    CS_CHECK(store->m_journal->trustDevice(identity.device, deviceKey.publicKey));
    CS_CHECK(writeIdentity(parts.disk, folder, identity)); // last: from here on it is a workspace
    return store;
}

Result<std::unique_ptr<WorkspaceStore>> WorkspaceStore::open(const QString &folder, const StoreParts &parts)
{
    return openFolder(folder, parts, false);
}

Result<std::unique_ptr<WorkspaceStore>> WorkspaceStore::openAfresh(const QString &folder, const StoreParts &parts)
{
    return openFolder(folder, parts, true);
}

Result<std::unique_ptr<WorkspaceStore>> WorkspaceStore::openFolder(const QString &folder, const StoreParts &parts,
                                                                   bool createDatabase)
{
    if (!isWorkspace(folder))
        return fail(StoreError::NotAWorkspace, folder);
    CS_TRY(FileLock lock, lockFolder(folder));
    if (wasLeftOpen(folder))
        removeUnfinished(folder);
    CS_TRY(const Identity identity, readIdentity(parts.disk, folder));
    std::unique_ptr<WorkspaceStore> store(new WorkspaceStore(folder, parts, std::move(lock)));
    store->m_keys.workspace = identity.workspace;
    store->m_keys.device = identity.device;
    store->m_keys.epoch = *std::max_element(identity.epochs.begin(), identity.epochs.end());
    for (const quint32 epoch : identity.epochs)
        store->m_keys.workspaceKeys[epoch];
    CS_CHECK(store->openParts(parts, createDatabase));
    CS_CHECK(store->m_journal->trustDevice(identity.device, store->m_keys.deviceKey.publicKey));
    return store;
}

Result<void> WorkspaceStore::openParts(const StoreParts &parts, bool createDatabase)
{
    const auto need = [&](const QString &name) -> Result<Secret> {
        CS_TRY(std::optional<Secret> key, m_keyring.get(keyName(m_keys.workspace, m_keys.device, name)));
        if (!key || key->size() != 32)
            return fail(StoreError::KeyMissing, name);
        return std::move(*key);
    };
    m_keys.workspaceKeys[m_keys.epoch];
    for (auto &[epoch, key] : m_keys.workspaceKeys) {
        CS_TRY(key, need(epochName(epoch)));
    }
    CS_TRY(const Secret seed, need(QStringLiteral("device-key")));
    CS_TRY(m_keys.deviceKey, crypto::DeviceKey::fromSeed(seed));
    CS_TRY(const Secret localKey, need(QStringLiteral("local-key")));
    CS_TRY(m_rowKey, crypto::hkdfExpand(localKey, "countersign-rows-v1", 32));
    CS_TRY(Secret filesKey, crypto::hkdfExpand(localKey, "countersign-sealed-files-v1", 32));
    m_sealedFiles =
        std::make_unique<SealedFiles>(parts.disk, m_folder + QStringLiteral("/secrets"), std::move(filesKey));

    CS_TRY(m_database,
           Database::open({.path = databaseFile(m_folder),
                           .vfs = parts.sqliteVfs,
                           .mayCreate = createDatabase,
                           .migrations = {},
                           .checkedUpTo = parts.checkedUpTo,
                           .mayCheckLater = parts.mayCheckLater},
                          m_clock));
    m_projections = std::make_unique<Projections>(*m_database, m_rowKey);
    m_lists = std::make_unique<CardLists>(*m_database);
    m_tasks = std::make_unique<Tasks>(*m_database, m_clock, m_rowKey);
    m_journal = std::make_unique<Journal>(*m_database, *m_projections, *m_tasks, m_vault, m_keys);
    CS_CHECK(renewProjections());
    // Who held a claim is gone: this process has the lock now.
    return guarded(*m_database, [&]() -> Result<void> {
        Query held(*m_database, "SELECT 1 FROM tasks WHERE claimed_until > 0 LIMIT 1");
        if (held.next())
            Query(*m_database, "UPDATE tasks SET claimed_until = 0 WHERE claimed_until > 0").run();
        return {};
    });
}

Result<void> WorkspaceStore::renewProjections()
{
    const QString key = QStringLiteral("projections-version");
    CS_TRY(const std::optional<QString> made, localSetting(key));
    if (made && made->toInt() >= kProjectionsVersion)
        return {};
    CS_TRY(const qint64 written, guarded(*m_database, [&]() -> Result<qint64> {
               Query query(*m_database, "SELECT count(*) FROM operations");
               return query.next() ? query.integer(0) : 0;
           }));
    if (written > 0) {
        CS_CHECK(rebuildProjections());
        // What happened before anybody could look at it here is not news.
        CS_CHECK(setLocalSetting(QStringLiteral("unread-since"), QString::number(m_clock.now().msSinceEpoch)));
    }
    return setLocalSetting(key, QString::number(kProjectionsVersion));
}

Result<std::optional<Secret>> WorkspaceStore::secret(const QString &name)
{
    return m_keyring.get(keyName(m_keys.workspace, m_keys.device, QStringLiteral("secret/") + name));
}

Result<void> WorkspaceStore::keepSecret(const QString &name, const Secret &value)
{
    return m_keyring.put(keyName(m_keys.workspace, m_keys.device, QStringLiteral("secret/") + name), value);
}

Result<Envelope> WorkspaceStore::envelope(EnvelopeId id)
{
    CS_TRY(std::optional<Envelope> found, m_projections->envelope(id));
    if (!found)
        return fail(StoreError::NotFound, QStringLiteral("envelope ") + id.toString());
    return std::move(*found);
}

Result<std::vector<Envelope>> WorkspaceStore::envelopes() { return m_projections->envelopes(); }

Result<std::vector<Card>> WorkspaceStore::cards() { return m_lists->all(); }

Result<std::vector<QString>> WorkspaceStore::envelopeNumbers() { return m_projections->numbers(); }

Result<std::optional<EnvelopeId>> WorkspaceStore::envelopeOfLink(const QByteArray &linkId)
{
    return m_projections->envelopeOfLink(linkId);
}

Result<std::vector<EnvelopeId>> WorkspaceStore::search(const QString &words) { return m_projections->search(words); }

Result<void> WorkspaceStore::rememberText(const QByteArray &sha256, const QString &text)
{
    return m_projections->rememberText(sha256, text);
}

Result<bool> WorkspaceStore::indexNextText() { return m_projections->indexNextText(); }

Result<std::optional<QByteArray>> WorkspaceStore::originalWithoutText() { return m_projections->originalWithoutText(); }

Result<Workspace> WorkspaceStore::workspace()
{
    CS_TRY(const std::vector<Workspace> found, recordsOf<WorkspaceSaved>(*m_projections));
    for (const Workspace &workspace : found) {
        if (workspace.id == m_keys.workspace)
            return workspace;
    }
    return fail(StoreError::NotFound, QStringLiteral("workspace"));
}

Result<std::vector<Company>> WorkspaceStore::companies()
{
    return sortedBy(recordsOf<CompanySaved>(*m_projections),
                    [](const Company &c) { return folded(c.requisites.name); });
}

Result<std::vector<Contact>> WorkspaceStore::contacts()
{
    return sortedBy(recordsOf<ContactSaved>(*m_projections),
                    [](const Contact &c) { return std::pair(folded(c.surname), folded(c.givenName)); });
}

Result<std::vector<Department>> WorkspaceStore::departments()
{
    return sortedBy(recordsOf<DepartmentSaved>(*m_projections), [](const Department &d) { return folded(d.name); });
}

Result<std::vector<Role>> WorkspaceStore::roles()
{
    return sortedBy(recordsOf<RoleSaved>(*m_projections), [](const Role &r) { return folded(r.name); });
}

Result<std::vector<Member>> WorkspaceStore::members()
{
    return sortedBy(recordsOf<MemberSaved>(*m_projections), [](const Member &m) { return folded(m.name); });
}

Result<std::vector<Stage>> WorkspaceStore::stages(Pipeline pipeline)
{
    auto stages = sortedBy(recordsOf<StageSaved>(*m_projections), [](const Stage &s) { return s.order; });
    if (stages)
        std::erase_if(*stages, [&](const Stage &stage) { return stage.pipeline != pipeline; });
    return stages;
}

Result<std::vector<Template>> WorkspaceStore::templates()
{
    return sortedBy(recordsOf<TemplateSaved>(*m_projections), [](const Template &t) { return folded(t.name); });
}

Result<std::vector<Deal>> WorkspaceStore::deals()
{
    return sortedBy(recordsOf<DealSaved>(*m_projections), [](const Deal &d) { return -d.changed.msSinceEpoch; });
}

Result<Deal> WorkspaceStore::deal(DealId id)
{
    CS_TRY(const std::optional<EventBody> found, m_projections->record(id.value));
    if (const auto *saved = found ? std::get_if<DealSaved>(&*found) : nullptr)
        return saved->record;
    return fail(StoreError::NotFound, QStringLiteral("deal ") + id.toString());
}

// Ids are made in order, so records of one kind already come oldest first.
Result<std::vector<Trigger>> WorkspaceStore::triggers() { return recordsOf<TriggerSaved>(*m_projections); }
Result<std::vector<Rule>> WorkspaceStore::rules() { return recordsOf<RuleSaved>(*m_projections); }

Result<std::optional<QString>> WorkspaceStore::localSetting(const QString &key)
{
    return guarded(*m_database, [&]() -> Result<std::optional<QString>> {
        Query query(*m_database, "SELECT value FROM settings WHERE key = ?", key);
        return query.next() ? std::optional<QString>(query.text(0)) : std::nullopt;
    });
}

Result<void> WorkspaceStore::setLocalSetting(const QString &key, const QString &value)
{
    return guarded(*m_database, [&]() -> Result<void> {
        Query(*m_database,
              "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
              key, value)
            .run();
        return {};
    });
}

Result<std::optional<MemberId>> WorkspaceStore::currentMember()
{
    CS_TRY(const std::optional<QString> text, localSetting(QStringLiteral("current-member")));
    return text ? MemberId::fromString(*text) : std::nullopt;
}

Result<void> WorkspaceStore::setCurrentMember(MemberId member)
{
    return setLocalSetting(QStringLiteral("current-member"), member.toString());
}

Result<qint64> WorkspaceStore::cursor(const QString &name)
{
    return guarded(*m_database, [&]() -> Result<qint64> {
        Query query(*m_database, "SELECT value FROM cursors WHERE name = ?", name);
        return query.next() ? query.integer(0) : 0;
    });
}

WorkspaceStore::JournalCheck WorkspaceStore::journalCheck() const
{
    return [path = databaseFile(m_folder), vfs = m_sqliteVfs,
            keys = ChainKeys{m_keys.workspace, m_keys.workspaceKeys}](const ChainWatch &watch) -> Result<void> {
        CS_TRY(const std::unique_ptr<Database> beside, Database::openBeside(path, vfs));
        return checkChain(*beside, keys, watch);
    };
}

WorkspaceStore::DueCheck WorkspaceStore::dueCheck() const
{
    if (!m_database->isCheckDue())
        return {};
    return [path = databaseFile(m_folder), vfs = m_sqliteVfs](const std::stop_token &stop) {
        return Database::check(path, vfs, stop);
    };
}

Result<void> WorkspaceStore::finishCheck(FileCheck outcome) { return m_database->checked(outcome, m_disk); }

Result<void> WorkspaceStore::rebuildProjections()
{
    CS_TRY(auto transaction, m_database->begin());
    CS_CHECK(m_projections->clear());
    QHash<StreamId, quint64> versions;
    CS_CHECK(
        m_journal->readAll([&](const Event &event) { return m_projections->apply(event, versions[event.stream]++); }));
    return transaction.commit();
}

Result<QByteArray> WorkspaceStore::dumpProjections() { return m_projections->dump(); }

} // namespace countersign::store
