#include "core/crypto/authority.h"

#include "core/crypto/authority_parts.h"
#include "core/crypto/soft_key.h"

namespace countersign::crypto {

namespace {

constexpr int kClockSkewSeconds = 5 * 60;
constexpr qint64 kDaySeconds = 24 * 3600;

struct KindWord {
    KeyKind kind;
    const char *word;
};
constexpr KindWord kKindWords[] = {
    {KeyKind::Rsa2048, "rsa2048"}, {KeyKind::Rsa3072, "rsa3072"}, {KeyKind::Rsa4096, "rsa4096"},
    {KeyKind::EcP256, "p256"},     {KeyKind::EcP384, "p384"},     {KeyKind::EcP521, "p521"},
    {KeyKind::Ed25519, "ed25519"},
};

Result<ssl::X509Name> nameOf(const SealRequest &request)
{
    if (request.organization.trimmed().isEmpty())
        return fail(CryptoError::BadInput, QStringLiteral("a seal needs an organisation"));
    return NameBuilder()
        .addCountry(request.country)
        .add(NID_organizationName, request.organization)
        .add(NID_organizationIdentifier, request.organizationIdentifier)
        .add(NID_commonName, request.commonName.trimmed().isEmpty() ? request.organization : request.commonName)
        .take();
}

Result<ssl::X509Name> nameOf(const PersonRequest &request)
{
    if (request.name.trimmed().isEmpty())
        return fail(CryptoError::BadInput, QStringLiteral("a person needs a name"));
    return NameBuilder()
        .addCountry(request.country)
        .add(NID_organizationName, request.organization)
        .add(NID_title, request.title)
        .add(NID_commonName, request.name)
        .take();
}

} // namespace

QString toWord(KeyKind kind)
{
    for (const KindWord &one : kKindWords)
        if (one.kind == kind)
            return QString::fromLatin1(one.word);
    return {};
}

std::optional<KeyKind> keyKindFromWord(const QString &word)
{
    for (const KindWord &one : kKindWords)
        if (word.compare(QLatin1String(one.word), Qt::CaseInsensitive) == 0)
            return one.kind;
    return std::nullopt;
}

QStringList keyKindWords()
{
    QStringList words;
    for (const KindWord &one : kKindWords)
        words.append(QString::fromLatin1(one.word));
    return words;
}

RootExport exportRoot(const Certificate &root)
{
    return {.pem = root.toPem(),
            .der = root.der(),
            .fingerprint = root.fingerprintWords(),
            .subject = root.subject().rfc4514,
            .notAfter = root.notAfter()};
}

struct IssuedKey::State {
    ssl::Pkey key;
    Certificate certificate;
    QList<Certificate> chain;
};

IssuedKey::IssuedKey(std::unique_ptr<State> state) : m_state(std::move(state)) { }
IssuedKey::IssuedKey(IssuedKey &&) noexcept = default;
IssuedKey &IssuedKey::operator=(IssuedKey &&) noexcept = default;
IssuedKey::~IssuedKey() = default;

const Certificate &IssuedKey::certificate() const { return m_state->certificate; }

std::unique_ptr<SigningKey> IssuedKey::signingKey() const
{
    auto key = SoftKey::make(sharedKey(m_state->key), m_state->certificate, m_state->chain, RsaPadding::Pkcs1);
    Q_ASSERT(key); // the certificate was made for this very key
    return std::move(*key);
}

Result<QByteArray> IssuedKey::toPkcs12(const Secret &passphrase, const QString &label) const
{
    return writePkcs12(m_state->key.get(), m_state->certificate, m_state->chain, passphrase, label);
}

Result<QByteArray> IssuedKey::keyToPem(const Secret &passphrase) const
{
    return writePkcs8Pem(m_state->key.get(), passphrase);
}

struct Authority::State {
    ssl::Pkey key;
    Certificate certificate;
    ssl::X509Ptr x509;
    Publication publication;

    // A leaf under this root; `email` goes into subjectAltName.
    Result<Certificate> certify(EVP_PKEY *leafKey, X509_NAME *subject, const QString &email, int days, Time now) const;
    Result<IssuedKey> issue(X509_NAME *subject, const QString &email, KeyKind kind, int days, Time now) const;
};

Result<Certificate> Authority::State::certify(EVP_PKEY *leafKey, X509_NAME *subject, const QString &email, int days,
                                              Time now) const
{
    if (days < 1 || days > 40 * 366)
        return fail(CryptoError::BadInput, QStringLiteral("such a validity"));
    // A leaf that outlives its root would fail one day without having changed.
    const Time to = std::min(now.plusSeconds(days * kDaySeconds), certificate.notAfter());
    if (to <= now)
        return fail(CryptoError::BadInput, QStringLiteral("the root has expired"));
    const Time from = std::max(now.plusSeconds(-kClockSkewSeconds), certificate.notBefore());
    CS_TRY(const ssl::X509Ptr leaf, beginCertificate(leafKey, subject, X509_get_subject_name(x509.get()), from, to));
    CS_CHECK(addExtension(leaf.get(), x509.get(), NID_basic_constraints, "critical,CA:FALSE"));
    CS_CHECK(addExtension(leaf.get(), x509.get(), NID_key_usage, "critical,digitalSignature,nonRepudiation"));
    // id-kp-documentSigning (RFC 9336) has no name in OpenSSL 3.0; emailProtection is what older readers look for.
    CS_CHECK(addExtension(leaf.get(), x509.get(), NID_ext_key_usage, "1.3.6.1.5.5.7.3.36,emailProtection"));
    CS_CHECK(addExtension(leaf.get(), x509.get(), NID_subject_key_identifier, "hash"));
    CS_CHECK(addExtension(leaf.get(), x509.get(), NID_authority_key_identifier, "keyid:always"));
    CS_CHECK(addEmail(leaf.get(), email));
    CS_CHECK(addPublication(leaf.get(), publication));
    if (X509_sign(leaf.get(), key.get(), signatureDigest(key.get())) <= 0)
        return ssl::failure(CryptoError::Library, "signing a certificate");
    return ssl::fromX509(leaf.get());
}

Result<IssuedKey> Authority::State::issue(X509_NAME *subject, const QString &email, KeyKind kind, int days,
                                          Time now) const
{
    CS_TRY(ssl::Pkey leafKey, generateKey(kind));
    CS_TRY(Certificate made, certify(leafKey.get(), subject, email, days, now));
    return IssuedKey(
        std::make_unique<IssuedKey::State>(IssuedKey::State{std::move(leafKey), std::move(made), {certificate}}));
}

Authority::Authority(std::unique_ptr<State> state) : m_state(std::move(state)) { }
Authority::Authority(Authority &&) noexcept = default;
Authority &Authority::operator=(Authority &&) noexcept = default;
Authority::~Authority() = default;

Result<Authority> Authority::create(const AuthorityRequest &request, Time now)
{
    if (request.organization.trimmed().isEmpty() || request.years < 1 || request.years > 40)
        return fail(CryptoError::BadInput, QStringLiteral("an authority needs an organisation and 1 to 40 years"));
    const QString commonName = request.commonName.trimmed().isEmpty()
        ? request.organization.trimmed().left(59) + QLatin1String(" Root")
        : request.commonName;
    CS_TRY(const ssl::X509Name name,
           NameBuilder()
               .addCountry(request.country)
               .add(NID_organizationName, request.organization)
               .add(NID_commonName, commonName)
               .take());
    CS_TRY(ssl::Pkey key, generateKey(request.keyKind));
    // Calendar years would need a time zone; 365.25 days a year is as good.
    const Time to = now.plusSeconds(request.years * (kDaySeconds * 1461 / 4));
    CS_TRY(ssl::X509Ptr x509,
           beginCertificate(key.get(), name.get(), name.get(), now.plusSeconds(-kClockSkewSeconds), to));
    CS_CHECK(addExtension(x509.get(), x509.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0"));
    CS_CHECK(addExtension(x509.get(), x509.get(), NID_key_usage, "critical,keyCertSign,cRLSign"));
    CS_CHECK(addExtension(x509.get(), x509.get(), NID_subject_key_identifier, "hash"));
    CS_CHECK(addExtension(x509.get(), x509.get(), NID_authority_key_identifier, "keyid:always"));
    if (X509_sign(x509.get(), key.get(), signatureDigest(key.get())) <= 0)
        return ssl::failure(CryptoError::Library, "signing a certificate");
    CS_TRY(Certificate certificate, ssl::fromX509(x509.get()));
    return Authority(std::make_unique<State>(State{std::move(key), std::move(certificate), std::move(x509), {}}));
}

Result<Authority> Authority::fromPkcs12(QByteArrayView bytes, const Secret &passphrase)
{
    CS_TRY(Pkcs12Content content, readPkcs12(bytes, passphrase));
    if (!content.certificate.isCa() || !content.certificate.isSelfIssued())
        return fail(CryptoError::BadKey, QStringLiteral("the file's certificate is no root"));
    ssl::X509Ptr x509 = ssl::toX509(content.certificate);
    if (!x509 || X509_check_private_key(x509.get(), content.key.get()) != 1)
        return ssl::failure(CryptoError::BadKey, "the key is not the root's");
    return Authority(
        std::make_unique<State>(State{std::move(content.key), std::move(content.certificate), std::move(x509), {}}));
}

Result<QByteArray> Authority::toPkcs12(const Secret &passphrase) const
{
    return writePkcs12(m_state->key.get(), m_state->certificate, {}, passphrase,
                       m_state->certificate.subject().displayName());
}

const Certificate &Authority::certificate() const { return m_state->certificate; }

Result<void> Authority::publishAt(const Publication &publication)
{
    CS_CHECK(checkPublication(publication));
    m_state->publication = publication;
    return {};
}

const Publication &Authority::publication() const { return m_state->publication; }

Result<IssuedKey> Authority::issueSeal(const SealRequest &request, Time now) const
{
    CS_TRY(const ssl::X509Name name, nameOf(request));
    return m_state->issue(name.get(), request.email, request.keyKind, request.days, now);
}

Result<IssuedKey> Authority::issuePerson(const PersonRequest &request, Time now) const
{
    CS_TRY(const ssl::X509Name name, nameOf(request));
    return m_state->issue(name.get(), request.email, request.keyKind, request.days, now);
}

Result<Certificate> Authority::certifySeal(QByteArrayView signingRequest, const SealRequest &request, Time now) const
{
    CS_TRY(const ssl::X509Name name, nameOf(request));
    CS_TRY(const ssl::Pkey key, keyOfRequest(signingRequest));
    return m_state->certify(key.get(), name.get(), request.email, request.days, now);
}

Result<Certificate> Authority::certifyPerson(QByteArrayView signingRequest, const PersonRequest &request,
                                             Time now) const
{
    CS_TRY(const ssl::X509Name name, nameOf(request));
    CS_TRY(const ssl::Pkey key, keyOfRequest(signingRequest));
    return m_state->certify(key.get(), name.get(), request.email, request.days, now);
}

Result<RevocationList> Authority::issueRevocationList(const QList<RevokedCertificate> &revoked, quint64 number,
                                                      Time now, int validDays) const
{
    return makeRevocationList(m_state->key.get(), m_state->x509.get(), revoked, number, now, validDays);
}

} // namespace countersign::crypto
