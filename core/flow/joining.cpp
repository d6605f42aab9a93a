#include "core/flow/joining.h"

#include "core/base/file_lock.h"
#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/kdf.h"
#include "core/crypto/random.h"
#include "core/domain/may_act.h"
#include "core/flow/company_authority.h"
#include "core/flow/guard.h"
#include "core/flow/join_package.h"
#include "core/flow/journal_exchange.h"
#include "core/flow/ports.h"
#include "core/flow/reception.h"
#include "core/flow/relay_failure.h"
#include "core/link/http_relay.h"
#include "core/link/journal_port.h"
#include "core/wire/base64url.h"
#include "core/wire/json_reader.h"
#include "core/wire/membership.h"

#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <cstring>

namespace countersign::flow {

namespace {

constexpr qsizetype kCodeSize = 15; // bytes: 120 bits, 24 letters
constexpr std::int64_t kInvitationSeconds = 10 * 60;
const QString kInvitation = QStringLiteral("invitation"); // in the keyring: code, member, end
// No letters that are read as others (Crockford's base32).
constexpr char kLetters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// In the folder from before the workspace is made until all of it has come.
QString markerIn(const QString &folder) { return folder + QStringLiteral("/joining"); }
// SHA-256 of the office's first statement, in hex. Kept last of what was handed over: from then on it can be gone on with.
const QString kRootSetting = QStringLiteral("joining-root");

QString s(const char *text) { return QString::fromLatin1(text); }

QString lettersOf(QByteArrayView bytes)
{
    QString text;
    quint64 bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = bits << 8 | static_cast<unsigned char>(c);
        for (count += 8; count >= 5; count -= 5) {
            if (text.size() % 5 == 4)
                text += QLatin1Char('-');
            text += QLatin1Char(kLetters[bits >> (count - 5) & 31]);
        }
    }
    return text;
}

std::optional<Secret> bytesOf(const QString &code)
{
    QByteArray bytes;
    quint64 bits = 0;
    int count = 0;
    for (QChar c : code.toUpper()) {
        if (c.isSpace() || c == QLatin1Char('-'))
            continue;
        if (c == QLatin1Char('O'))
            c = QLatin1Char('0');
        if (c == QLatin1Char('I') || c == QLatin1Char('L'))
            c = QLatin1Char('1');
        const qsizetype value = QLatin1String(kLetters).indexOf(c);
        if (value < 0)
            return std::nullopt;
        bits = bits << 5 | static_cast<quint64>(value);
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes.append(static_cast<char>(bits >> count));
        }
    }
    if (bytes.size() != kCodeSize || count != 0)
        return std::nullopt;
    return Secret(QByteArrayView(bytes));
}

Result<Secret> derived(const Secret &code, const char *what)
{
    return crypto::hkdfExpand(crypto::hkdfExtract("countersign-join-v1", code.view()), what, 32);
}

Error failure(Error error)
{
    return error.is(link::LinkError::Unauthorised) ? std::move(error).as(FlowError::NotAllowed)
                                                   : relayFailure(std::move(error));
}

Result<void> allowMembers(const Office &office)
{
    return allow(office, domain::Act::Manage, {.object = domain::Object::Members, .owner = {}, .department = {}});
}

// Nobody who lacks the code can work towards a number: the relay cannot look for keys that give the same one.
Result<QString> numberToCompare(const Secret &code, const QByteArray &key, const QByteArray &exchange)
{
    CS_TRY(const Secret secret, derived(code, "compare"));
    const QByteArray mac = crypto::hmacSha256(secret.view(), key + exchange);
    const quint64 number = qFromBigEndian<quint64>(mac.constData()) % 1'000'000'000;
    const QString digits = QStringLiteral("%1").arg(number, 9, 10, QLatin1Char('0'));
    return digits.left(3) + QLatin1Char(' ') + digits.mid(3, 3) + QLatin1Char(' ') + digits.mid(6);
}

struct Open { // an invitation of ours
    Secret code;
    domain::MemberId member;
    std::int64_t expires = 0;
};

Result<std::optional<Open>> openInvitation(const Office &office)
{
    CS_TRY(const std::optional<Secret> kept, office.ports().store->secret(kInvitation));
    if (!kept || kept->size() != kCodeSize + 16 + 8)
        return std::optional<Open>();
    const QByteArrayView bytes = kept->view();
    Open open{.code = Secret(bytes.first(kCodeSize)),
              .member = domain::MemberId{Uuid::fromBytes(bytes.sliced(kCodeSize, 16).toByteArray()).value_or(Uuid{})},
              .expires = qFromBigEndian<qint64>(bytes.sliced(kCodeSize + 16).data())};
    return std::optional<Open>(std::move(open));
}

struct About {
    QString computer;
    QByteArray exchange;
};

Result<About> openAbout(const Secret &code, const wire::WaitingJoin &join)
{
    CS_TRY(const Secret key, derived(code, "about"));
    CS_TRY(const QByteArray json, crypto::open(key, join.about, join.device.toBytes() + join.key));
    CS_TRY(wire::JsonReader in, wire::JsonReader::parse(json, 4096));
    in.version(1);
    About about{.computer = in.text("computer", 100), .exchange = in.bytesExactly("exchange", 65)};
    CS_CHECK(in.finish());
    return about;
}

Result<QByteArray> signedStatement(Office &office, wire::Statement statement)
{
    const store::WorkspaceStore &store = *office.ports().store;
    CS_TRY(const wire::Membership membership, office.ports().store->journal().membership());
    statement.workspace = store.workspaceId().value;
    statement.number = membership.count() + 1;
    statement.previous = membership.head();
    statement.at = office.ports().clock->now();
    statement.by = store.deviceId().value;
    const QByteArray body = wire::encodeBody(statement);
    CS_TRY(const QByteArray signature, store.deviceKey().sign(wire::statementSigningInput(body)));
    return wire::encodeStatement(body, signature);
}

Result<void> say(Office &office, link::JournalPort &port, const wire::StatementPost &post)
{
    if (auto stated = port.state(post); !stated)
        return fail(failure(std::move(stated).error()));
    return office.ports().store->journal().followStatement(post.statement);
}

Result<void> shareWorkspace(Office &office, link::JournalPort &port)
{
    if (isShared(office))
        return {};
    // The relay may know it already: the program was closed between its word and ours.
    auto told = port.statements();
    if (!told)
        return fail(failure(std::move(told).error()));
    if (!told->empty()) {
        CS_TRY(const wire::SignedStatement first, wire::decodeStatement(told->front()));
        if (first.statement.device != office.ports().store->deviceId().value)
            return fail(FlowError::NotAllowed, QStringLiteral("another desktop leads this office"));
        return office.ports().store->journal().followStatement(told->front());
    }
    wire::Statement statement;
    statement.device = office.ports().store->deviceId().value;
    statement.key = office.ports().store->deviceKey().publicKey;
    statement.member = office.me().id.value;
    statement.isAdmin = true;
    CS_TRY(const QByteArray bytes, signedStatement(office, statement));
    return say(office, port, {bytes, {}, {}});
}

Result<Secret> packageFor(Office &office, domain::MemberId member)
{
    store::WorkspaceStore &store = *office.ports().store;
    CS_TRY(const std::vector<QByteArray> statements, store.journal().statements());
    JoinPackage package{.workspace = store.workspaceId(),
                        .member = member,
                        .root = crypto::sha256(statements.front()),
                        .keys = store.keys().workspaceKeys};
    for (const QString &name : receptionSecrets() + sealSecrets()) {
        CS_TRY(const std::optional<Secret> secret, store.secret(name));
        if (secret)
            package.secrets[name] = *secret;
    }
    for (const QString &name : sealFiles()) {
        CS_TRY(const std::optional<Secret> file, store.sealedFiles().get(name));
        if (file)
            package.files[name] = *file;
    }
    return encode(package);
}

} // namespace

Result<Invitation> invite(Office &office, domain::MemberId member)
{
    CS_CHECK(allowMembers(office));
    CS_TRY(link::JournalPort *const port, journalPort(office));
    const std::vector<domain::Member> members = office.members();
    if (std::none_of(members.begin(), members.end(),
                     [&](const domain::Member &one) { return one.id == member && one.isActive; }))
        return fail(FlowError::BadRecord, QStringLiteral("member"));
    CS_CHECK(shareWorkspace(office, *port));

    const Secret code = crypto::randomSecret(kCodeSize);
    const Time expires = office.ports().clock->now().plusSeconds(kInvitationSeconds);
    CS_TRY(const Secret token, derived(code, "token"));
    Secret kept(kCodeSize + 16 + 8); // read by openInvitation()
    std::memcpy(kept.data(), code.data(), kCodeSize);
    std::memcpy(kept.data() + kCodeSize, member.value.toBytes().constData(), 16);
    qToBigEndian(static_cast<qint64>(expires.msSinceEpoch), kept.data() + kCodeSize + 16);
    CS_CHECK(office.ports().store->keepSecret(kInvitation, kept));
    if (auto invited = port->invite(crypto::sha256(token.view())); !invited)
        return fail(failure(std::move(invited).error()));
    return Invitation{lettersOf(code.view()), expires};
}

Result<std::vector<Asking>> whoAsks(Office &office)
{
    std::vector<Asking> asking;
    if (!isShared(office) || !allowMembers(office))
        return asking;
    CS_TRY(const std::optional<Open> open, openInvitation(office));
    if (!open)
        return asking;
    CS_TRY(link::JournalPort *const port, journalPort(office));
    auto joins = port->waitingJoins();
    if (!joins)
        return fail(failure(std::move(joins).error()));
    CS_TRY(const Secret token, derived(open->code, "token"));
    for (const wire::WaitingJoin &join : *joins) {
        if (join.tokenHash != crypto::sha256(token.view()))
            continue;
        const auto about = openAbout(open->code, join);
        if (!about) // not from somebody who has the code
            continue;
        CS_TRY(const QString compare, numberToCompare(open->code, join.key, about->exchange));
        asking.push_back({domain::DeviceId{join.device}, about->computer, open->member, compare});
    }
    return asking;
}

Result<void> letIn(Office &office, domain::DeviceId device)
{
    CS_CHECK(allowMembers(office));
    CS_TRY(link::JournalPort *const port, journalPort(office));
    CS_TRY(const std::optional<Open> open, openInvitation(office));
    auto joins = port->waitingJoins();
    if (!joins)
        return fail(failure(std::move(joins).error()));
    const auto join = std::find_if(joins->begin(), joins->end(),
                                   [&](const wire::WaitingJoin &one) { return one.device == device.value; });
    if (!open || join == joins->end())
        return fail(FlowError::Changed);
    CS_TRY(const About about, openAbout(open->code, *join));
    CS_CHECK(exchangeJournal(office)); // statements of others first, and the office's journal is there when they come

    wire::Statement statement;
    statement.device = join->device;
    statement.key = join->key;
    statement.member = open->member.value;
    for (const domain::Member &member : office.members())
        if (member.id == open->member)
            statement.isAdmin = domain::mayAct(member, office.roles(), office.departments(), domain::Act::Manage,
                                               {.object = domain::Object::Members, .owner = {}, .department = {}})
                                    .isAllowed();
    CS_TRY(const QByteArray bytes, signedStatement(office, statement));
    CS_TRY(const Secret psk, derived(open->code, "psk"));
    CS_TRY(const Secret package, packageFor(office, open->member));
    CS_TRY(const crypto::hpke::Sealed sealed,
           crypto::hpke::seal(about.exchange, "countersign-join-v1", join->device.toBytes() + join->key, package.view(),
                              {.key = psk, .id = join->tokenHash}));
    CS_CHECK(say(office, *port, {bytes, sealed.enc, sealed.ciphertext}));
    return office.ports().store->keepSecret(kInvitation, Secret(QByteArrayView("used")));
}

std::vector<OfficeDevice> officeDevices(const Office &office)
{
    std::vector<OfficeDevice> devices;
    const auto membership = office.ports().store->journal().membership();
    if (!membership)
        return devices;
    for (const auto &[id, device] : membership->devices())
        if (!device.isRemoved)
            devices.push_back({domain::DeviceId{id}, domain::MemberId{device.member}, device.isAdmin,
                               id == office.ports().store->deviceId().value});
    return devices;
}

Result<void> removeDevice(Office &office, domain::DeviceId device)
{
    CS_CHECK(allowMembers(office));
    CS_TRY(link::JournalPort *const port, journalPort(office));
    CS_CHECK(exchangeJournal(office));
    CS_TRY(const wire::Membership membership, office.ports().store->journal().membership());
    const auto known = membership.device(device.value);
    if (!known || known->isRemoved || device == office.ports().store->deviceId())
        return fail(FlowError::Changed);
    wire::Statement statement;
    statement.isRemoval = true;
    statement.device = device.value;
    statement.key = known->key;
    statement.member = known->member;
    statement.isAdmin = known->isAdmin;
    CS_TRY(const QByteArray bytes, signedStatement(office, statement));
    return say(office, *port, {bytes, {}, {}});
}

// ---- on the new desktop ----------------------------------------------------------------------------------------------

struct Join::State {
    QString url;
    QString compare;
    Secret code;
    domain::DeviceId device;
    crypto::DeviceKey deviceKey;
    crypto::ReceptionKey exchange;
    std::unique_ptr<link::RelayPort> relay;
    QByteArray about;
    std::optional<JoinPackage> package; // once we are let in
};

Join::Join(std::unique_ptr<State> state) : m(std::move(state)) { }

Join::~Join() = default;

QString Join::compare() const { return m->compare; }

Result<std::shared_ptr<Join>> Join::ask(const QString &relayUrl, const QString &code, const QString &computer)
{
    const std::optional<Secret> bytes = bytesOf(code);
    if (!bytes)
        return fail(FlowError::BadRecord, QStringLiteral("code"));
    std::shared_ptr<Join> join(new Join(std::make_unique<State>()));
    State &state = *join->m;
    state.url = relayUrl.trimmed();
    state.code = *bytes;
    state.device = domain::DeviceId::fresh(SystemClock());
    state.deviceKey = crypto::DeviceKey::generate();
    state.exchange = crypto::ReceptionKey::generate();
    state.relay = std::make_unique<link::HttpRelay>(link::RelayAccess{
        .url = QUrl(state.url), .workspace = {}, .device = state.device.value, .deviceKey = state.deviceKey});
    CS_TRY(state.compare, numberToCompare(state.code, state.deviceKey.publicKey, state.exchange.publicKey));
    CS_TRY(const Secret key, derived(state.code, "about"));
    const QByteArray about = wire::toJson(
        {{s("v"), 1}, {s("computer"), computer.left(100)}, {s("exchange"), wire::toB64(state.exchange.publicKey)}});
    CS_TRY(state.about, crypto::seal(key, about, state.device.value.toBytes() + state.deviceKey.publicKey));
    CS_CHECK(join->isLetIn());
    return join;
}

Result<bool> Join::isLetIn()
{
    if (m->package)
        return true;
    CS_TRY(const Secret token, derived(m->code, "token"));
    auto reply =
        m->relay->journal()->join({token.view().toByteArray(), m->device.value, m->deviceKey.publicKey, m->about});
    if (!reply)
        return fail(failure(std::move(reply).error()));
    if (!reply->isApproved)
        return false;
    CS_TRY(const Secret psk, derived(m->code, "psk"));
    CS_TRY(QByteArray opened,
           crypto::hpke::open(m->exchange, reply->enc, "countersign-join-v1",
                              m->device.value.toBytes() + m->deviceKey.publicKey, reply->package,
                              {.key = psk, .id = crypto::sha256(token.view())}));
    const Secret package{QByteArrayView(opened)};
    wipeMemory(opened.data(), static_cast<std::size_t>(opened.size()));
    CS_TRY(m->package, decodeJoinPackage(package));
    return true;
}

namespace {

// Keys and acts of a device that the office knows and that never came to work here.
Result<void> clearUnfinished(const QString &folder)
{
    CS_TRY(const FileLock lock, FileLock::acquire(folder + QStringLiteral("/lock")));
    for (const char *file : {"workspace.json", "workspace.db", "workspace.db-wal", "workspace.db-shm"})
        QFile::remove(folder + QLatin1Char('/') + QLatin1String(file));
    for (const char *part : {"keyring", "secrets", "vault"})
        QDir(folder + QLatin1Char('/') + QLatin1String(part)).removeRecursively();
    if (isWorkspace(folder))
        return fail(store::StoreError::AlreadyThere, folder);
    return {};
}

} // namespace

Result<std::unique_ptr<Office>> Join::enter(const OfficeSetup &setup, const ExchangeWatch &watch)
{
    const bool wasThere = QDir(setup.folder).exists() && !QDir(setup.folder).isEmpty() && !isJoining(setup.folder);
    auto office = fetch(setup, watch);
    if (!office && office.error().is(FlowError::Stopped) && !wasThere)
        QDir(setup.folder).removeRecursively(); // only what this made
    return office;
}

Result<std::unique_ptr<Office>> Join::fetch(const OfficeSetup &setup, const ExchangeWatch &watch)
{
    if (!m->package)
        return fail(FlowError::NotAllowed);
    if (isJoining(setup.folder))
        CS_CHECK(clearUnfinished(setup.folder));
    else if (isWorkspace(setup.folder))
        return fail(store::StoreError::AlreadyThere, setup.folder);
    if (!QDir().mkpath(setup.folder))
        return fail(FlowError::NotSaved, setup.folder);
    CS_CHECK(LocalDisk().writeDurably(markerIn(setup.folder), {}));
    const auto &[epoch, workspaceKey] = *m->package->keys.begin();
    CS_TRY(std::unique_ptr<Office> office,
           joinOffice(setup,
                      {.workspace = m->package->workspace,
                       .epoch = epoch,
                       .workspaceKey = workspaceKey,
                       .device = m->device,
                       .deviceKey = m->deviceKey}));
    Ports &ports = office->ports();
    for (const auto &[name, secret] : m->package->secrets)
        CS_CHECK(ports.store->keepSecret(name, secret));
    for (const auto &[name, file] : m->package->files)
        CS_CHECK(ports.store->sealedFiles().put(name, file));
    CS_CHECK(ports.store->setLocalSetting(joinedRelaySetting(), m->url));
    ports.relay = ports.connectRelay(m->url, *ports.store);
    office->actAs(m->package->member);
    CS_CHECK(ports.store->setLocalSetting(kRootSetting, QString::fromLatin1(m->package->root.toHex())));
    CS_CHECK(finishJoining(*office, watch));
    return office;
}

bool isJoining(const QString &folder) { return QFileInfo::exists(markerIn(folder)); }

Result<void> finishJoining(Office &office, const ExchangeWatch &watch)
{
    store::WorkspaceStore &store = *office.ports().store;
    if (!isJoining(store.folder()))
        return {};
    CS_TRY(const std::optional<QString> root, store.localSetting(kRootSetting));
    if (!root)
        return fail(FlowError::WorkspaceNotFound, store.folder());
    if (!isShared(office)) {
        CS_TRY(link::JournalPort *const port, journalPort(office));
        auto statements = port->statements();
        if (!statements)
            return fail(failure(std::move(statements).error()));
        if (statements->empty() || QString::fromLatin1(crypto::sha256(statements->front()).toHex()) != *root)
            return fail(FlowError::NoRelay, QStringLiteral("the relay tells of other members"));
        for (const QByteArray &statement : *statements)
            CS_CHECK(store.journal().followStatement(statement));
    }
    CS_CHECK(exchangeJournal(office, watch)); // files come with the first beats
    QFile::remove(markerIn(store.folder()));
    return {};
}

} // namespace countersign::flow
