// The workspace's own small certificate authority: a company root, a seal for the company, a certificate per signatory.
// Trust in it is what the office gives it; it stands in for nothing qualified.
//
// Nothing here is stored. Keys leave only as PKCS#12 or PKCS#8 under a passphrase; the list of revoked certificates is
// the caller's (the journal knows it; authority_folder.h keeps one in files), and a revocation list is made out of it.
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/crypto/revocation.h"
#include "core/crypto/signing_key.h"

#include <QStringList>

#include <optional>

namespace countersign::crypto {

enum class KeyKind { Rsa2048, Rsa3072, Rsa4096, EcP256, EcP384, EcP521, Ed25519 };

// "rsa3072", "p256", "ed25519" and the like, for command lines and files; nothing for other words.
[[nodiscard]] QString toWord(KeyKind kind);
[[nodiscard]] std::optional<KeyKind> keyKindFromWord(const QString &word);
[[nodiscard]] QStringList keyKindWords(); // in the order of the enum

// Where relying parties find the authority's answers; written into every certificate it issues. http and https only,
// at most four of each; a root says nothing of the kind about itself (RFC 5280, 4.2.1.13).
struct Publication {
    QStringList crlUrls;
    QStringList ocspUrls;
    QStringList issuerUrls; // where the root itself can be fetched (caIssuers)
    friend bool operator==(const Publication &, const Publication &) = default;
};

struct AuthorityRequest {
    QString organization; // required
    QString commonName; // "Example Ltd Root"; empty: made from the organisation
    QString country; // ISO 3166, two letters, or empty
    int years = 20;
    KeyKind keyKind = KeyKind::Rsa3072; // the most widely accepted
};

struct SealRequest {
    QString organization; // required
    QString organizationIdentifier; // "VATPL-5260001246" (ETSI EN 319 412-1, 5.1.4), or empty
    QString commonName; // empty: the organisation
    QString email; // or empty
    QString country; // or empty
    int days = 3 * 365;
    KeyKind keyKind = KeyKind::Rsa3072;
};

struct PersonRequest {
    QString name; // required
    QString email; // or empty
    QString organization; // or empty
    QString title; // position, or empty
    QString country; // or empty
    int days = 2 * 365;
    KeyKind keyKind = KeyKind::Rsa3072;
};

// The root to give to partners: they check the fingerprint over another channel.
struct RootExport {
    QByteArray pem;
    QByteArray der;
    QString fingerprint; // SHA-256 of the DER, "AB:CD:…"
    QString subject; // RFC 4514
    Time notAfter;
};
[[nodiscard]] RootExport exportRoot(const Certificate &root);

// A fresh key with its certificate and its issuer's.
class IssuedKey
{
public:
    IssuedKey(IssuedKey &&) noexcept;
    IssuedKey &operator=(IssuedKey &&) noexcept;
    ~IssuedKey();

    [[nodiscard]] const Certificate &certificate() const;
    [[nodiscard]] std::unique_ptr<SigningKey> signingKey() const; // for use at once
    // AES-256-CBC and PBKDF2-HMAC-SHA256; `label` is the friendly name key stores show.
    [[nodiscard]] Result<QByteArray> toPkcs12(const Secret &passphrase, const QString &label) const;
    // PKCS#8 in PEM, encrypted the same way, for programs that take no PKCS#12.
    [[nodiscard]] Result<QByteArray> keyToPem(const Secret &passphrase) const;

private:
    friend class Authority;
    struct State;
    explicit IssuedKey(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

class Authority
{
public:
    // All times come from `now`; certificates start five minutes earlier, for clocks that run behind.
    [[nodiscard]] static Result<Authority> create(const AuthorityRequest &request, Time now);
    [[nodiscard]] static Result<Authority> fromPkcs12(QByteArrayView bytes, const Secret &passphrase);
    [[nodiscard]] Result<QByteArray> toPkcs12(const Secret &passphrase) const;

    Authority(Authority &&) noexcept;
    Authority &operator=(Authority &&) noexcept;
    ~Authority();

    [[nodiscard]] const Certificate &certificate() const; // the root
    // BadInput for anything but http and https URLs. From then on issued certificates carry them.
    [[nodiscard]] Result<void> publishAt(const Publication &publication);
    [[nodiscard]] const Publication &publication() const;
    [[nodiscard]] Result<IssuedKey> issueSeal(const SealRequest &request, Time now) const;
    [[nodiscard]] Result<IssuedKey> issuePerson(const PersonRequest &request, Time now) const;
    // For a key that was made elsewhere, on a token or another machine: `signingRequest` is its PKCS#10 request (RFC 2986) in
    // PEM or DER, whose signature proves that the key is at hand. Only the key is taken from it; who it is for is said by
    // whoever issues, and `keyKind` means nothing. BadInput for no request, a wrong signature, or a key too weak to sign with.
    [[nodiscard]] Result<Certificate> certifySeal(QByteArrayView signingRequest, const SealRequest &request,
                                                  Time now) const;
    [[nodiscard]] Result<Certificate> certifyPerson(QByteArrayView signingRequest, const PersonRequest &request,
                                                    Time now) const;

    // A complete list; `number` must grow with every list (RFC 5280, 5.2.3).
    [[nodiscard]] Result<RevocationList> issueRevocationList(const QList<RevokedCertificate> &revoked, quint64 number,
                                                             Time now, int validDays = 7) const;

private:
    struct State;
    explicit Authority(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace countersign::crypto
