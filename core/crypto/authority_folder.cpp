#include "core/crypto/authority_folder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace countersign::crypto {

namespace {

constexpr qint64 kMaxIndex = 64 * 1024 * 1024;
constexpr qint64 kMaxFile = 1024 * 1024;
constexpr int kIndexVersion = 1;
constexpr qsizetype kShortestSerial = 8;
constexpr qint64 kLargestNumber = 1LL << 53; // what JSON keeps exactly

QString inside(const QString &folder, const char *name) { return folder + QLatin1Char('/') + QLatin1String(name); }

struct ReasonWord {
    RevocationReason reason;
    const char *word;
};
constexpr ReasonWord kReasonWords[] = {
    {RevocationReason::Unspecified, "unspecified"},
    {RevocationReason::KeyCompromise, "keyCompromise"},
    {RevocationReason::CaCompromise, "cACompromise"},
    {RevocationReason::AffiliationChanged, "affiliationChanged"},
    {RevocationReason::Superseded, "superseded"},
    {RevocationReason::CessationOfOperation, "cessationOfOperation"},
    {RevocationReason::CertificateHold, "certificateHold"},
    {RevocationReason::PrivilegeWithdrawn, "privilegeWithdrawn"},
};

struct Index {
    QString rootFingerprint;
    Publication publication;
    quint64 crlNumber = 0; // of the last list
    QList<IssuedRecord> issued;
};

QByteArray encode(const Index &index)
{
    QJsonArray issued;
    for (const IssuedRecord &one : index.issued) {
        QJsonObject record{{QStringLiteral("serial"), one.serialHex},
                           {QStringLiteral("subject"), one.subject},
                           {QStringLiteral("issuedAt"), one.issuedAt.toIso()},
                           {QStringLiteral("notAfter"), one.notAfter.toIso()}};
        if (one.revoked) {
            record.insert(QStringLiteral("revokedAt"), one.revoked->at.toIso());
            record.insert(QStringLiteral("reason"), toWord(one.revoked->reason));
        }
        issued.append(record);
    }
    const QJsonObject publication{
        {QStringLiteral("crl"), QJsonArray::fromStringList(index.publication.crlUrls)},
        {QStringLiteral("ocsp"), QJsonArray::fromStringList(index.publication.ocspUrls)},
        {QStringLiteral("issuer"), QJsonArray::fromStringList(index.publication.issuerUrls)},
    };
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), kIndexVersion},
                                     {QStringLiteral("root"), index.rootFingerprint},
                                     {QStringLiteral("publication"), publication},
                                     {QStringLiteral("crlNumber"), static_cast<qint64>(index.crlNumber)},
                                     {QStringLiteral("issued"), issued}})
        .toJson();
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue one : value.toArray())
        list.append(one.toString());
    return list;
}

Result<Index> decode(const QByteArray &bytes)
{
    const auto broken = [](const char *what) { return fail(AuthorityError::IndexBroken, QString::fromLatin1(what)); };
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QJsonObject object = document.object();
    if (!document.isObject() || object.value(QLatin1String("version")).toInt() != kIndexVersion)
        return broken("no index of this version");
    Index index;
    index.rootFingerprint = object.value(QLatin1String("root")).toString();
    const QJsonObject publication = object.value(QLatin1String("publication")).toObject();
    index.publication = {.crlUrls = strings(publication.value(QLatin1String("crl"))),
                         .ocspUrls = strings(publication.value(QLatin1String("ocsp"))),
                         .issuerUrls = strings(publication.value(QLatin1String("issuer")))};
    // A lost number or list of the revoked must stop the work: starting again from nothing would un-revoke.
    const qint64 number = object.value(QLatin1String("crlNumber")).toInteger(-1);
    if (number < 0 || number >= kLargestNumber || !object.value(QLatin1String("issued")).isArray())
        return broken("fields missing");
    index.crlNumber = static_cast<quint64>(number);
    for (const QJsonValue value : object.value(QLatin1String("issued")).toArray()) {
        const QJsonObject record = value.toObject();
        IssuedRecord one{.serialHex = record.value(QLatin1String("serial")).toString(),
                         .subject = record.value(QLatin1String("subject")).toString(),
                         .issuedAt = Time::fromIso(record.value(QLatin1String("issuedAt")).toString()),
                         .notAfter = Time::fromIso(record.value(QLatin1String("notAfter")).toString()),
                         .revoked = {}};
        if (one.serialHex.isEmpty() || one.issuedAt.isNull() || one.notAfter.isNull())
            return broken("a record");
        if (record.contains(QLatin1String("revokedAt")) || record.contains(QLatin1String("reason"))) {
            const Time at = Time::fromIso(record.value(QLatin1String("revokedAt")).toString());
            const auto reason = revocationReasonFromWord(record.value(QLatin1String("reason")).toString());
            if (at.isNull() || !reason)
                return broken("a revocation");
            one.revoked = RevokedCertificate{.serialHex = one.serialHex, .at = at, .reason = *reason};
        }
        index.issued.append(std::move(one));
    }
    return index;
}

// A folder that cannot be read may well hold an authority.
Error notReadIn(const QString &folder, Error error)
{
    return error.is(DiskError::NotFound) ? Error{AuthorityError::NotAnAuthority, folder, {}} : std::move(error);
}

Result<Index> readIndex(const Disk &disk, const QString &folder)
{
    auto bytes = disk.readAll(inside(folder, "index.json"), kMaxIndex);
    if (!bytes)
        return fail(notReadIn(folder, std::move(bytes).error()));
    return decode(*bytes);
}

Result<FileLock> lock(const QString &folder)
{
    auto taken = FileLock::acquire(inside(folder, ".lock"));
    if (taken)
        return taken;
    const bool held = taken.error().is(LockError::HeldByOther);
    return fail(std::move(taken).error().as(held ? AuthorityError::Busy : AuthorityError::NotAnAuthority));
}

QString onlyHex(const QString &serial)
{
    QString hex;
    for (const QChar c : serial.toUpper())
        if (c != QLatin1Char(':') && !c.isSpace())
            hex.append(c);
    return hex;
}

} // namespace

QString toWord(RevocationReason reason)
{
    for (const ReasonWord &one : kReasonWords)
        if (one.reason == reason)
            return QString::fromLatin1(one.word);
    return {};
}

std::optional<RevocationReason> revocationReasonFromWord(const QString &word)
{
    for (const ReasonWord &one : kReasonWords)
        if (word.compare(QLatin1String(one.word), Qt::CaseInsensitive) == 0)
            return one.reason;
    return std::nullopt;
}

QStringList revocationReasonWords()
{
    QStringList words;
    for (const ReasonWord &one : kReasonWords)
        words.append(QString::fromLatin1(one.word));
    return words;
}

struct AuthorityFolder::State {
    Disk &disk;
    QString folder;
    FileLock lock;
    Authority authority;
    Index index;

    // The index on disk is the truth: memory changes only after it did.
    Result<void> keep(Index changed)
    {
        CS_CHECK(disk.writeDurably(inside(folder, "index.json"), encode(changed)));
        index = std::move(changed);
        return {};
    }
    Result<void> record(const Certificate &certificate, Time now)
    {
        CS_CHECK(disk.writeDurably(folder + QStringLiteral("/certificates/") + certificate.serialHex()
                                       + QStringLiteral(".pem"),
                                   certificate.toPem()));
        Index changed = index;
        changed.issued.append({.serialHex = certificate.serialHex(),
                               .subject = certificate.subject().rfc4514,
                               .issuedAt = now,
                               .notAfter = certificate.notAfter(),
                               .revoked = {}});
        return keep(std::move(changed));
    }
};

AuthorityFolder::AuthorityFolder(std::unique_ptr<State> state) : m_state(std::move(state)) { }
AuthorityFolder::AuthorityFolder(AuthorityFolder &&) noexcept = default;
AuthorityFolder &AuthorityFolder::operator=(AuthorityFolder &&) noexcept = default;
AuthorityFolder::~AuthorityFolder() = default;

Result<AuthorityFolder> AuthorityFolder::create(Disk &disk, const QString &folder, const AuthorityRequest &request,
                                                const Publication &publication, const Secret &passphrase, Time now)
{
    // A root's key is never written over, whatever else is missing.
    if (disk.exists(inside(folder, "root.p12")))
        return fail(AuthorityError::Exists, folder);
    if (passphrase.isEmpty())
        return fail(CryptoError::BadInput, QStringLiteral("a root's key needs a passphrase"));
    if (!QDir().mkpath(folder))
        return fail(DiskError::NotWritable, folder);
    CS_TRY(FileLock held, lock(folder));
    if (disk.exists(inside(folder, "root.p12"))) // made by another program before the lock was ours
        return fail(AuthorityError::Exists, folder);
    CS_TRY(Authority authority, Authority::create(request, now));
    CS_CHECK(authority.publishAt(publication));
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const Certificate &root = authority.certificate();
    Index index{.rootFingerprint = root.fingerprintWords(), .publication = publication, .crlNumber = 0, .issued = {}};
    CS_TRY(const QByteArray keyFile, authority.toPkcs12(passphrase));
    // The key last: with it the folder is an authority.
    CS_CHECK(disk.writeDurably(inside(folder, "root.pem"), root.toPem()));
    CS_CHECK(disk.writeDurably(inside(folder, "root.der"), root.der()));
    CS_CHECK(disk.writeDurably(inside(folder, "index.json"), encode(index)));
    CS_CHECK(disk.writePrivately(inside(folder, "root.p12"), keyFile));
    return AuthorityFolder(
        std::make_unique<State>(State{disk, folder, std::move(held), std::move(authority), std::move(index)}));
}

Result<AuthorityFolder> AuthorityFolder::open(Disk &disk, const QString &folder, const Secret &passphrase)
{
    if (!disk.exists(inside(folder, "root.p12")))
        return fail(AuthorityError::NotAnAuthority, folder);
    CS_TRY(FileLock held, lock(folder));
    CS_TRY(Index index, readIndex(disk, folder));
    CS_TRY(const QByteArray keyFile, disk.readAll(inside(folder, "root.p12"), kMaxFile));
    CS_TRY(Authority authority, Authority::fromPkcs12(keyFile, passphrase));
    if (authority.certificate().fingerprintWords() != index.rootFingerprint)
        return fail(AuthorityError::IndexBroken, QStringLiteral("the index is another root's"));
    CS_CHECK(authority.publishAt(index.publication));
    return AuthorityFolder(
        std::make_unique<State>(State{disk, folder, std::move(held), std::move(authority), std::move(index)}));
}

const Certificate &AuthorityFolder::root() const { return m_state->authority.certificate(); }
const Publication &AuthorityFolder::publication() const { return m_state->authority.publication(); }
const QList<IssuedRecord> &AuthorityFolder::issued() const { return m_state->index.issued; }

Result<IssuedKey> AuthorityFolder::issueSeal(const SealRequest &request, Time now)
{
    CS_TRY(IssuedKey issued, m_state->authority.issueSeal(request, now));
    CS_CHECK(m_state->record(issued.certificate(), now));
    return issued;
}

Result<IssuedKey> AuthorityFolder::issuePerson(const PersonRequest &request, Time now)
{
    CS_TRY(IssuedKey issued, m_state->authority.issuePerson(request, now));
    CS_CHECK(m_state->record(issued.certificate(), now));
    return issued;
}

Result<Certificate> AuthorityFolder::certifySeal(QByteArrayView signingRequest, const SealRequest &request, Time now)
{
    CS_TRY(Certificate issued, m_state->authority.certifySeal(signingRequest, request, now));
    CS_CHECK(m_state->record(issued, now));
    return issued;
}

Result<Certificate> AuthorityFolder::certifyPerson(QByteArrayView signingRequest, const PersonRequest &request,
                                                   Time now)
{
    CS_TRY(Certificate issued, m_state->authority.certifyPerson(signingRequest, request, now));
    CS_CHECK(m_state->record(issued, now));
    return issued;
}

Result<IssuedRecord> AuthorityFolder::revoke(const QString &serial, RevocationReason reason, Time now)
{
    const QString wanted = onlyHex(serial);
    qsizetype found = -1;
    for (qsizetype i = 0; i < m_state->index.issued.size(); ++i) {
        const QString &own = m_state->index.issued.at(i).serialHex;
        if (own != wanted && (wanted.size() < kShortestSerial || !own.startsWith(wanted)))
            continue;
        if (found >= 0)
            return fail(AuthorityError::SerialAmbiguous, wanted);
        found = i;
    }
    if (found < 0)
        return fail(AuthorityError::UnknownSerial, wanted);
    Index changed = m_state->index;
    IssuedRecord &record = changed.issued[found];
    if (record.revoked)
        return fail(AuthorityError::AlreadyRevoked, record.serialHex);
    record.revoked = RevokedCertificate{.serialHex = record.serialHex, .at = now, .reason = reason};
    const IssuedRecord result = record;
    CS_CHECK(m_state->keep(std::move(changed)));
    return result;
}

Result<RevocationList> AuthorityFolder::issueRevocationList(Time now, int validDays)
{
    Index changed = m_state->index;
    ++changed.crlNumber;
    QList<RevokedCertificate> revoked;
    for (const IssuedRecord &one : changed.issued)
        if (one.revoked)
            revoked.append(*one.revoked);
    CS_TRY(RevocationList list, m_state->authority.issueRevocationList(revoked, changed.crlNumber, now, validDays));
    // The number before the list: a crash between them skips a number, it never gives one twice (RFC 5280, 5.2.3).
    CS_CHECK(m_state->keep(std::move(changed)));
    CS_CHECK(m_state->disk.writeDurably(inside(m_state->folder, "revoked.crl"), list.der()));
    CS_CHECK(m_state->disk.writeDurably(inside(m_state->folder, "revoked.pem"), list.toPem()));
    return list;
}

Result<RootExport> exportRoot(const Disk &disk, const QString &folder)
{
    CS_TRY(const Index index, readIndex(disk, folder));
    auto bytes = disk.readAll(inside(folder, "root.pem"), kMaxFile);
    if (!bytes)
        return fail(notReadIn(folder, std::move(bytes).error()));
    CS_TRY(const Certificate root, Certificate::fromPem(*bytes));
    if (root.fingerprintWords() != index.rootFingerprint)
        return fail(AuthorityError::IndexBroken, QStringLiteral("root.pem is not the index's root"));
    return exportRoot(root);
}

} // namespace countersign::crypto
