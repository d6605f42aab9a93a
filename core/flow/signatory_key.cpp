#include "core/flow/signatory_key.h"

#include "core/crypto/key_store.h"
#include "core/crypto/pkcs11.h"
#include "core/crypto/signing_key.h"
#include "core/flow/commit.h"
#include "core/flow/ports.h"

namespace countersign::flow {

namespace {

KeyFacts factsOf(const crypto::Certificate &certificate)
{
    return {.commonName = certificate.subject().displayName(),
            .notAfter = certificate.notAfter(),
            .certificateSha256 = certificate.fingerprint(),
            .issuer = certificate.issuer().displayName()};
}

bool isUsable(const crypto::Certificate &certificate, Time now)
{
    return certificate.maySignDocuments() && !certificate.isCa() && certificate.isValidAt(now);
}

Result<std::unique_ptr<crypto::SigningKey>> openFile(const KeyPlace &place, const Secret &passphrase)
{
    if (!place.file.contains("-----BEGIN"))
        return crypto::signingKeyFromPkcs12(place.file, passphrase);
    if (place.certificateFile.isEmpty())
        return crypto::signingKeyFromPem(place.file, passphrase);
    return crypto::signingKeyFromPem(
        crypto::PemKeyFiles{.key = place.file, .certificate = place.certificateFile, .chain = {}}, passphrase);
}

Result<std::unique_ptr<crypto::SigningKey>> openAnywhere(const KeyPlace &place, const Secret &passphrase)
{
    switch (place.kind) {
    case KeyPlace::Kind::File: return openFile(place, passphrase);
    case KeyPlace::Kind::Token: return crypto::signingKeyFromToken(place.address, passphrase);
    case KeyPlace::Kind::SystemStore: return crypto::signingKeyFromStore(place.address, passphrase);
    }
    return fail(FlowError::KeyNotUsable);
}

TokenFacts factsOf(const crypto::TokenInfo &token, const QString &reader, Time now)
{
    using Pin = TokenFacts::Pin;
    TokenFacts facts{.label = token.label,
                     .maker = (token.manufacturer + QLatin1Char(' ') + token.model).trimmed(),
                     .serial = token.serial,
                     .reader = reader,
                     .module = token.module,
                     .isReady = token.isReady,
                     .needsPin = token.needsPin,
                     .asksPinItself = token.asksPinItself,
                     .pin = token.pinLocked ? Pin::Locked
                         : token.pinLastTry ? Pin::LastTry
                         : token.pinFewLeft ? Pin::FewLeft
                                            : Pin::Fine};
    if (!token.isReady)
        return facts;
    auto keys = crypto::listTokenKeys(token);
    if (!keys) {
        facts.problem = keys.error();
        return facts;
    }
    for (const crypto::TokenKey &key : *keys)
        if (!key.certificate.isNull() && !key.certificate.isCa())
            facts.keys.push_back({.place = {.kind = KeyPlace::Kind::Token, .address = key.uri},
                                  .facts = factsOf(key.certificate),
                                  .canSign = isUsable(key.certificate, now)});
    return facts;
}

} // namespace

SignatoryKey::SignatoryKey(std::unique_ptr<crypto::SigningKey> key) : m_key(std::move(key)) { }
SignatoryKey::SignatoryKey(SignatoryKey &&) noexcept = default;
SignatoryKey &SignatoryKey::operator=(SignatoryKey &&) noexcept = default;
SignatoryKey::~SignatoryKey() = default;

KeyFacts SignatoryKey::facts() const { return factsOf(m_key->certificate()); }
QByteArray SignatoryKey::certificateDer() const { return m_key->certificate().der(); }

Result<SignatoryKey> openKey(const KeyPlace &place, const Secret &passphraseOrPin)
{
    auto key = openAnywhere(place, passphraseOrPin);
    if (!key) {
        const bool isWrong = key.error().is(crypto::CryptoError::WrongPassphrase);
        return fail(std::move(key).error().as(isWrong ? FlowError::WrongPassphrase : FlowError::KeyNotUsable));
    }
    return SignatoryKey(std::move(*key));
}

TokenSurvey surveyTokens(const QStringList &more, Time now)
{
    QStringList paths = crypto::installedTokenModules() + more;
    paths.removeDuplicates();
    TokenSurvey survey;
    for (const QString &path : std::as_const(paths)) {
        ModuleFacts facts{.path = path};
        const auto module = crypto::readTokenModule(path);
        if (!module) {
            facts.problem = module.error();
            survey.modules.push_back(std::move(facts));
            continue;
        }
        facts.description = module->description;
        facts.readers = static_cast<int>(module->readers.size());
        for (const crypto::TokenSlot &slot : module->readers) {
            if (!slot.token || !slot.token->isReady)
                continue; // an empty reader, or a blank card that holds no keys
            ++facts.tokens;
            // Two modules may show one card.
            const bool isKnown = std::any_of(survey.tokens.begin(), survey.tokens.end(), [&](const TokenFacts &known) {
                return !known.serial.isEmpty() && known.serial == slot.token->serial
                    && known.label == slot.token->label;
            });
            if (!isKnown)
                survey.tokens.push_back(factsOf(*slot.token, slot.description, now));
        }
        survey.modules.push_back(std::move(facts));
    }
    return survey;
}

Result<std::vector<OfferedKey>> systemKeys(Time now)
{
    auto identities = crypto::listStoreIdentities();
    if (!identities)
        return fail(std::move(identities).error().as(FlowError::KeyNotUsable));
    std::vector<OfferedKey> keys;
    for (const crypto::StoreIdentity &identity : *identities)
        keys.push_back(
            {.place = {.kind = KeyPlace::Kind::SystemStore, .address = identity.id},
             .facts = factsOf(identity.certificate),
             .canSign = identity.use == crypto::StoreIdentity::Use::Signs && isUsable(identity.certificate, now)});
    return keys;
}

Result<void> checkOwner(const Office &office, const KeyFacts &key)
{
    for (const domain::RevokedByUs &one : office.workspace().revoked)
        if (one.sha256 == key.certificateSha256)
            return fail(FlowError::KeyRevoked);
    const domain::Member me = office.me();
    if (me.owns(key.certificateSha256))
        return {};
    for (const domain::Member &member : office.members())
        if (member.owns(key.certificateSha256))
            return fail(FlowError::KeyOfAnother);
    if (me.hasCertificate())
        return fail(FlowError::NotYourKey);
    return {};
}

Result<void> adoptKey(Office &office, const SignatoryKey &key)
{
    const KeyFacts facts = key.facts();
    if (const auto owned = checkOwner(office, facts); !owned && !owned.error().is(FlowError::NotYourKey))
        return owned;
    domain::Member me = office.me();
    if (me.owns(facts.certificateSha256))
        return {};
    // The certificate itself is public; kept, so that its expiry can be warned of.
    CS_TRY(const QByteArray kept, office.ports().store->vault().put(key.certificateDer()));
    me.otherCertificates.push_back(kept);
    Commit commit(office);
    commit.add(me.id.value, domain::MemberSaved{me});
    return commit.save();
}

} // namespace countersign::flow
