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

Result<Secret> filePassphrase(Office &office)
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

Result<Secret> sealedFile(Office &office, const QString &name)
{
    CS_TRY(std::optional<Secret> bytes, office.ports().store->sealedFiles().get(name));
    if (!bytes)
        return fail(FlowError::NoCertificate, name);
    return std::move(*bytes);
}

} // namespace

Result<AuthorityCertificates> makeAuthority(Office &office, const domain::Company &company)
{
    const Time now = office.ports().clock->now();
    const domain::Requisites &details = company.requisites;
    CS_TRY(crypto::Authority authority,
           crypto::Authority::create({.organization = details.name, .country = details.address.country}, now));
    CS_TRY(crypto::IssuedKey seal,
           authority.issueSeal({.organization = details.name, .country = details.address.country}, now));

    CS_TRY(const Secret passphrase, newFilePassphrase(office));
    store::SealedFiles &files = office.ports().store->sealedFiles();
    CS_TRY(const QByteArray authorityFile, authority.toPkcs12(passphrase));
    CS_CHECK(files.put(kAuthorityFile, Secret(authorityFile)));
    CS_TRY(const QByteArray sealFile, seal.toPkcs12(passphrase, details.name));
    CS_CHECK(files.put(kSealFile, Secret(sealFile)));
    return AuthorityCertificates{authority.certificate().der(), seal.certificate().der()};
}

Result<std::unique_ptr<crypto::SigningKey>> sealKey(Office &office)
{
    CS_TRY(const Secret file, sealedFile(office, kSealFile));
    CS_TRY(const Secret passphrase, filePassphrase(office));
    return crypto::signingKeyFromPkcs12(file.view(), passphrase);
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

    CS_TRY(const Secret file, sealedFile(office, kAuthorityFile));
    CS_TRY(const Secret filePass, filePassphrase(office));
    CS_TRY(crypto::Authority authority, crypto::Authority::fromPkcs12(file.view(), filePass));
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
    member.certificateSha256 = key.certificate().fingerprint();
    Commit commit(office);
    commit.add(member.id.value, domain::MemberSaved{member});
    CS_CHECK(commit.save());
    return pkcs12;
}

} // namespace countersign::flow
