// The company's own small certificate authority inside a workspace: a root, a seal, a certificate per signatory.
// Root and seal keys lie sealed in the workspace's folder; a signatory's key is handed out once and not kept.
#pragma once

#include "core/crypto/revocation.h"
#include "core/crypto/signing_key.h"
#include "core/flow/office.h"

#include <optional>

namespace countersign::flow {

struct AuthorityCertificates {
    QByteArray root; // DER
    QByteArray seal; // DER
};
// Makes both; the workspace record that names them is the caller's to save.
[[nodiscard]] Result<AuthorityCertificates> makeAuthority(Office &office, const domain::Company &company);

// The company seal, ready to sign.
[[nodiscard]] Result<std::unique_ptr<crypto::SigningKey>> sealKey(Office &office);

// What the company authority says of its certificates now: a signed list, empty as long as none is revoked. Good for a week,
// for partners who want to know; this office's own verdicts always ask the newest.
[[nodiscard]] Result<crypto::RevocationList> ownRevocationList(const Office &office);

// Names of what it keeps in the keyring: a backup takes them along.
[[nodiscard]] QStringList authoritySecrets();

// What seals, for a further desktop of the office: the authority itself stays where it was made.
[[nodiscard]] QStringList sealSecrets();
[[nodiscard]] QStringList sealFiles();

// ---- for the settings
struct CertificateState {
    QString name;
    QString issuer;
    Time notAfter;
    QString fingerprint; // "AB:CD:…"
};
struct MemberCertificate {
    domain::MemberId member;
    QString memberName;
    CertificateState certificate;
    bool isOfCompany = true; // false: a card's, another authority's
};
struct AuthorityState {
    std::optional<CertificateState> root, seal;
    std::vector<MemberCertificate> members; // as far as their certificates were kept
    std::vector<domain::RevokedByUs> revoked; // oldest first
};
[[nodiscard]] AuthorityState authorityState(const Office &office);

// The root to give to partners, and the number they compare over another channel.
struct RootFile {
    QByteArray pem;
    QByteArray der;
    QString fingerprint;
};
[[nodiscard]] Result<RootFile> rootFile(const Office &office);

// A new seal from the same authority: for one that ends soon. What the old one sealed stays as good as it was.
[[nodiscard]] Result<void> renewSeal(Office &office);
// A new root and seal; the old root stays among the trusted anchors, and members need new certificates. For an office whose
// authority ends, or that has none.
[[nodiscard]] Result<void> makeNewAuthority(Office &office);
// Takes the member's certificate back: from now on the key signs nothing here, and what it signed without a proof of an
// earlier time is not believed any more. For good; the member can be given a new one. NoCertificate.
[[nodiscard]] Result<void> revokeCertificate(Office &office, domain::MemberId member, crypto::RevocationReason reason);
// Seals with a key that somebody else issued (a qualified seal's file); the company's own root stays for its members.
[[nodiscard]] Result<void> importSeal(Office &office, const QByteArray &file, const Secret &passphrase);

} // namespace countersign::flow
