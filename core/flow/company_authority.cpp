#include "core/flow/company_authority.h"

#include "core/crypto/authority.h"
#include "core/crypto/random.h"
#include "core/flow/commit.h"
#include "core/flow/guard.h"
#include "core/flow/ports.h"
#include "core/flow/workspace_setup.h"

namespace countersign::flow {

namespace {

const QString kAuthorityFile = QStringLiteral("authority.p12");
const QString kSealFile = QStringLiteral("seal.p12");
// The PKCS#12 files are sealed with the workspace's own key (SealedFiles); PKCS#12's passphrase adds nothing there,
// but its readers want one. It is random and kept in the keyring.
const QString kPassphraseName = QStringLiteral("authority-passphrase");
// A seal that somebody else issued, as it came. Which of the two is in use, the workspace's seal certificate says.
const QString kImportedSealFile = QStringLiteral("imported-seal.p12");
const QString kImportedSealPassphrase = QStringLiteral("imported-seal-passphrase");

Result<Secret> filePassphrase(const Office &office)
{
    store::WorkspaceStore &store = *office.ports().store;
    CS_TRY(std::optional<Secret> known, store.secret(kPassphraseName));
    if (known)
        return std::move(*known);
    return fail(FlowError::NoCertificate, QStringLiteral("the company authority has not been made"));
}

Result<Secret> newFilePassphrase(Office &office)
{
    const QByteArray hex = crypto::randomBytes(32).toHex();
    Secret passphrase{QByteArrayView(hex)};
    CS_CHECK(office.ports().store->keepSecret(kPassphraseName, passphrase));
    return passphrase;
}

Result<Secret> sealedFile(const Office &office, const QString &name)
{
    CS_TRY(std::optional<Secret> bytes, office.ports().store->sealedFiles().get(name));
    if (!bytes)
        return fail(FlowError::NoCertificate, name);
    return std::move(*bytes);
}

} // namespace

QStringList sealSecrets() { return {kPassphraseName, kImportedSealPassphrase}; }

QStringList sealFiles() { return {kSealFile, kImportedSealFile}; }

Result<AuthorityCertificates> makeAuthority(Office &office, const domain::Company &company)
{
    const Time now = office.ports().clock->now();
    const domain::Requisites &details = company.requisites;
    CS_TRY(crypto::Authority authority,
           crypto::Authority::create({.organization = details.name, .country = details.address.country}, now));
    CS_TRY(crypto::IssuedKey seal,
           authority.issueSeal({.organization = details.name, .country = details.address.country}, now));

    // An authority that replaces another keeps the passphrase: whatever the program is stopped at, both files open.
    auto known = filePassphrase(office);
    CS_TRY(const Secret passphrase, known ? std::move(known) : newFilePassphrase(office));
    store::SealedFiles &files = office.ports().store->sealedFiles();
    CS_TRY(const QByteArray authorityFile, authority.toPkcs12(passphrase));
    CS_CHECK(files.put(kAuthorityFile, Secret(authorityFile)));
    CS_TRY(const QByteArray sealFile, seal.toPkcs12(passphrase, details.name));
    CS_CHECK(files.put(kSealFile, Secret(sealFile)));
    return AuthorityCertificates{authority.certificate().der(), seal.certificate().der()};
}

Result<std::unique_ptr<crypto::SigningKey>> sealKey(Office &office)
{
    const QByteArray wanted = office.workspace().sealCertificate;
    if (office.ports().store->sealedFiles().contains(kImportedSealFile)) {
        CS_TRY(const Secret file, sealedFile(office, kImportedSealFile));
        CS_TRY(const std::optional<Secret> passphrase, office.ports().store->secret(kImportedSealPassphrase));
        if (passphrase) {
            CS_TRY(auto key, crypto::signingKeyFromPkcs12(file.view(), *passphrase));
            if (key->certificate().der() == wanted)
                return key;
        }
    }
    CS_TRY(const Secret file, sealedFile(office, kSealFile));
    CS_TRY(const Secret passphrase, filePassphrase(office));
    return crypto::signingKeyFromPkcs12(file.view(), passphrase);
}

namespace {

Result<crypto::Authority> openAuthority(const Office &office)
{
    CS_TRY(const Secret file, sealedFile(office, kAuthorityFile));
    CS_TRY(const Secret passphrase, filePassphrase(office));
    return crypto::Authority::fromPkcs12(file.view(), passphrase);
}

} // namespace

QStringList authoritySecrets() { return {kPassphraseName, kImportedSealPassphrase}; }

Result<crypto::RevocationList> ownRevocationList(const Office &office)
{
    CS_TRY(const crypto::Authority authority, openAuthority(office));
    const Time now = office.ports().clock->now();
    QList<crypto::RevokedCertificate> revoked;
    for (const domain::RevokedByUs &one : office.workspace().revoked)
        revoked.append({one.serial, one.at, static_cast<crypto::RevocationReason>(one.reason)});
    // Numbers must grow from list to list (RFC 5280, 5.2.3): seconds do.
    return authority.issueRevocationList(revoked, static_cast<quint64>(now.msSinceEpoch / 1000), now);
}

Result<QByteArray> issueCertificate(Office &office, domain::MemberId id, const Secret &passphrase)
{
    CS_CHECK(allow(office, domain::Act::Manage,
                   domain::Target{.object = domain::Object::Members, .owner = {}, .department = {}}));
    const std::vector<domain::Member> members = office.members();
    const auto found = std::find_if(members.begin(), members.end(), [&](const auto &m) { return m.id == id; });
    const std::vector<domain::Company> companies = office.companies();
    if (found == members.end() || companies.empty())
        return fail(FlowError::Changed);

    CS_TRY(const crypto::Authority authority, openAuthority(office));
    const domain::Requisites &details = companies.front().requisites;
    CS_TRY(crypto::IssuedKey key,
           authority.issuePerson({.name = found->name,
                                  .email = found->email,
                                  .organization = details.name,
                                  .title = found->position,
                                  .country = details.address.country},
                                 office.ports().clock->now()));
    CS_TRY(QByteArray pkcs12, key.toPkcs12(passphrase, found->name));

    domain::Member member = *found;
    // The certificate itself is public; kept, so that its expiry can be warned of.
    CS_TRY(member.certificateSha256, office.ports().store->vault().put(key.certificate().der()));
    Commit commit(office);
    commit.add(member.id.value, domain::MemberSaved{member});
    CS_CHECK(commit.save());
    return pkcs12;
}

namespace {

CertificateState stateOf(const crypto::Certificate &certificate)
{
    return {.name = certificate.subject().displayName(),
            .issuer = certificate.issuer().displayName(),
            .notAfter = certificate.notAfter(),
            .fingerprint = certificate.fingerprintWords()};
}

std::optional<CertificateState> stateOf(const QByteArray &der)
{
    const auto certificate = crypto::Certificate::fromDer(der);
    return certificate ? std::optional(stateOf(*certificate)) : std::nullopt;
}

Result<void> mayManageCompanies(const Office &office)
{
    return allow(office, domain::Act::Manage,
                 domain::Target{.object = domain::Object::Companies, .owner = {}, .department = {}});
}

Result<void> saveWorkspace(Office &office, const domain::Workspace &workspace)
{
    Commit commit(office);
    commit.add(workspace.id.value, domain::WorkspaceSaved{workspace});
    return commit.save();
}

} // namespace

AuthorityState authorityState(const Office &office)
{
    const domain::Workspace workspace = office.workspace();
    AuthorityState state{
        .root = stateOf(workspace.rootCertificate), .seal = stateOf(workspace.sealCertificate), .members = {}};
    for (const domain::Member &member : office.members()) {
        const auto add = [&](const QByteArray &sha256, bool isOfCompany) {
            if (sha256.isEmpty())
                return;
            // Certificates issued by earlier versions were not kept.
            if (const auto der = office.pdf(sha256))
                if (const auto one = stateOf(*der))
                    state.members.push_back({member.id, member.name, *one, isOfCompany});
        };
        add(member.certificateSha256, true);
        for (const QByteArray &other : member.otherCertificates)
            add(other, false);
    }
    state.revoked = workspace.revoked;
    return state;
}

Result<RootFile> rootFile(const Office &office)
{
    const QByteArray der = office.workspace().rootCertificate;
    if (der.isEmpty())
        return fail(FlowError::NoCertificate);
    CS_TRY(const crypto::Certificate root, crypto::Certificate::fromDer(der));
    const crypto::RootExport exported = crypto::exportRoot(root);
    return RootFile{.pem = exported.pem, .der = exported.der, .fingerprint = exported.fingerprint};
}

Result<void> renewSeal(Office &office)
{
    CS_CHECK(mayManageCompanies(office));
    const std::vector<domain::Company> companies = office.companies();
    if (companies.empty())
        return fail(FlowError::Changed);
    const domain::Requisites &details = companies.front().requisites;
    CS_TRY(const crypto::Authority authority, openAuthority(office));
    CS_TRY(const crypto::IssuedKey seal,
           authority.issueSeal({.organization = details.name, .country = details.address.country},
                               office.ports().clock->now()));
    CS_TRY(const Secret passphrase, filePassphrase(office));
    CS_TRY(const QByteArray file, seal.toPkcs12(passphrase, details.name));
    CS_CHECK(office.ports().store->sealedFiles().put(kSealFile, Secret(file)));
    domain::Workspace workspace = office.workspace();
    workspace.sealCertificate = seal.certificate().der();
    return saveWorkspace(office, workspace);
}

Result<void> makeNewAuthority(Office &office)
{
    CS_CHECK(mayManageCompanies(office));
    const std::vector<domain::Company> companies = office.companies();
    if (companies.empty())
        return fail(FlowError::Changed);
    domain::Workspace workspace = office.workspace();
    CS_TRY(const AuthorityCertificates made, makeAuthority(office, companies.front()));
    if (!workspace.rootCertificate.isEmpty())
        workspace.ownAnchors.push_back(workspace.rootCertificate); // what it vouched for is still to be checked
    workspace.rootCertificate = made.root;
    workspace.sealCertificate = made.seal;
    Commit commit(office);
    commit.add(workspace.id.value, domain::WorkspaceSaved{workspace});
    for (domain::Member member : office.members()) {
        if (member.certificateSha256.isEmpty())
            continue;
        member.certificateSha256.clear(); // the new authority knows nothing of the old keys
        commit.add(member.id.value, domain::MemberSaved{member});
    }
    return commit.save();
}

Result<void> revokeCertificate(Office &office, domain::MemberId id, crypto::RevocationReason reason)
{
    CS_CHECK(mayManageCompanies(office));
    const std::vector<domain::Member> members = office.members();
    const auto found = std::find_if(members.begin(), members.end(), [&](const auto &m) { return m.id == id; });
    if (found == members.end() || found->certificateSha256.isEmpty())
        return fail(FlowError::NoCertificate);
    CS_TRY(const QByteArray der, office.pdf(found->certificateSha256));
    CS_TRY(const crypto::Certificate certificate, crypto::Certificate::fromDer(der));
    domain::Workspace workspace = office.workspace();
    workspace.revoked.push_back({.serial = certificate.serialHex(),
                                 .sha256 = found->certificateSha256,
                                 .name = found->name,
                                 .at = office.ports().clock->now(),
                                 .reason = static_cast<int>(reason)});
    domain::Member member = *found;
    member.certificateSha256.clear();
    Commit commit(office);
    commit.add(workspace.id.value, domain::WorkspaceSaved{workspace});
    commit.add(member.id.value, domain::MemberSaved{member});
    return commit.save();
}

Result<void> importSeal(Office &office, const QByteArray &file, const Secret &passphrase)
{
    CS_CHECK(mayManageCompanies(office));
    auto key = crypto::signingKeyFromPkcs12(file, passphrase);
    if (!key) {
        const bool isWrong = key.error().is(crypto::CryptoError::WrongPassphrase);
        return fail(std::move(key).error().as(isWrong ? FlowError::WrongPassphrase : FlowError::KeyNotUsable));
    }
    const crypto::Certificate certificate = (*key)->certificate();
    if (!certificate.maySignDocuments() || !certificate.isValidAt(office.ports().clock->now()))
        return fail(FlowError::KeyNotUsable, certificate.fingerprintWords());
    // Sealed under the workspace's own key like the one it replaces; its passphrase is kept beside it.
    CS_CHECK(office.ports().store->sealedFiles().put(kImportedSealFile, Secret(file)));
    CS_CHECK(office.ports().store->keepSecret(kImportedSealPassphrase, passphrase));
    domain::Workspace workspace = office.workspace();
    workspace.sealCertificate = certificate.der();
    return saveWorkspace(office, workspace);
}

} // namespace countersign::flow
