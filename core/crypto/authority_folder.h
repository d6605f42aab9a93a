// A workspace authority kept in a folder, for the command line and for offices without a relay:
//
//   root.p12             the root's key and certificate under a passphrase
//   root.pem, root.der   the root, to give away
//   index.json           what was issued, what was revoked, the number of the last list, addresses of publication
//   certificates/        every issued certificate, SERIAL.pem
//   revoked.crl          the last revocation list (DER), revoked.pem the same in PEM
//
// Private keys of others are never kept. Every file is written durably and the index before the answer is given: a
// certificate that somebody holds is one the index knows and can revoke; a number of a list is never used twice.
#pragma once

#include "core/base/disk.h"
#include "core/base/file_lock.h"
#include "core/crypto/authority.h"
#include "core/crypto/authority_error.h"

#include <optional>

namespace countersign::crypto {

struct IssuedRecord {
    QString serialHex; // as Certificate::serialHex()
    QString subject; // RFC 4514
    Time issuedAt;
    Time notAfter;
    std::optional<RevokedCertificate> revoked;
};

// Holds the folder's lock as long as it lives. Not thread-safe. `disk` must outlive it.
class AuthorityFolder
{
public:
    [[nodiscard]] static Result<AuthorityFolder> create(Disk &disk, const QString &folder,
                                                        const AuthorityRequest &request, const Publication &publication,
                                                        const Secret &passphrase, Time now);
    // CryptoError::WrongPassphrase for the passphrase.
    [[nodiscard]] static Result<AuthorityFolder> open(Disk &disk, const QString &folder, const Secret &passphrase);
    AuthorityFolder(AuthorityFolder &&) noexcept;
    AuthorityFolder &operator=(AuthorityFolder &&) noexcept;
    ~AuthorityFolder();

    [[nodiscard]] const Certificate &root() const;
    [[nodiscard]] const Publication &publication() const;
    [[nodiscard]] const QList<IssuedRecord> &issued() const; // in the order of issuing

    [[nodiscard]] Result<IssuedKey> issueSeal(const SealRequest &request, Time now);
    [[nodiscard]] Result<IssuedKey> issuePerson(const PersonRequest &request, Time now);
    // For keys made elsewhere; see Authority.
    [[nodiscard]] Result<Certificate> certifySeal(QByteArrayView signingRequest, const SealRequest &request, Time now);
    [[nodiscard]] Result<Certificate> certifyPerson(QByteArrayView signingRequest, const PersonRequest &request,
                                                    Time now);

    // The full serial number, or the beginning of one that fits only one certificate (eight digits or more);
    // separators and case do not matter. Makes no list: issueRevocationList() afterwards.
    [[nodiscard]] Result<IssuedRecord> revoke(const QString &serial, RevocationReason reason, Time now);
    // A complete list with the next number, also left in the folder.
    [[nodiscard]] Result<RevocationList> issueRevocationList(Time now, int validDays = 7);

private:
    struct State;
    explicit AuthorityFolder(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// Needs no passphrase. The written root.pem must be the root the index names, else IndexBroken.
[[nodiscard]] Result<RootExport> exportRoot(const Disk &disk, const QString &folder);

// "keyCompromise" and the like, as RFC 5280, 5.3.1 spells them; nothing for other words.
[[nodiscard]] std::optional<RevocationReason> revocationReasonFromWord(const QString &word);
[[nodiscard]] QString toWord(RevocationReason reason);
[[nodiscard]] QStringList revocationReasonWords();

} // namespace countersign::crypto
