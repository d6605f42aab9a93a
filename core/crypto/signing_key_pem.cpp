// Keys and certificates from PEM and DER files.
#include "core/crypto/certificate_bag.h"
#include "core/crypto/openssl_handles.h"
#include "core/crypto/path.h"
#include "core/crypto/signing_key.h"
#include "core/crypto/soft_key.h"

#include <openssl/pem.h>

namespace countersign::crypto {

namespace {

constexpr qsizetype kMaxKeyFile = 4 * 1024 * 1024;

// A passphrase for OpenSSL's PEM reader, which asks by callback.
struct PassphraseSource {
    const Secret &passphrase;
    bool asked = false;
};

int givePassphrase(char *buffer, int size, int, void *context)
{
    auto *source = static_cast<PassphraseSource *>(context);
    source->asked = true;
    const auto length = static_cast<int>(source->passphrase.size());
    if (length > size)
        return -1;
    std::copy_n(source->passphrase.data(), length, reinterpret_cast<unsigned char *>(buffer));
    return length;
}

bool holdsPrivateKey(QByteArrayView pem)
{
    const ssl::Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0;
    bool found = false;
    while (!found && PEM_read_bio(bio.get(), &name, &header, &data, &size) == 1) {
        found = QByteArrayView(name).endsWith("PRIVATE KEY");
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_clear_free(data, static_cast<std::size_t>(size));
    }
    ERR_clear_error();
    return found;
}

Result<ssl::Pkey> readKey(QByteArrayView bytes, const Secret &passphrase)
{
    if (bytes.isEmpty() || bytes.size() > kMaxKeyFile)
        return fail(CryptoError::BrokenKeyFile, QStringLiteral("size of a key file"));
    PassphraseSource source{passphrase};
    const ssl::Bio bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
    ssl::Pkey key;
    const bool isDer = bytes.front() == 0x30; // a SEQUENCE; PEM starts with a dash or words
    if (isDer) {
        const auto *in = ssl::bytes(bytes);
        key.reset(d2i_AutoPrivateKey(nullptr, &in, static_cast<long>(bytes.size())));
        if (!key)
            key.reset(d2i_PKCS8PrivateKey_bio(bio.get(), nullptr, givePassphrase, &source));
    } else {
        key.reset(PEM_read_bio_PrivateKey(bio.get(), nullptr, givePassphrase, &source));
    }
    if (!key) {
        if (source.asked) {
            ERR_clear_error(); // how a decryption failed helps nobody
            return fail(CryptoError::WrongPassphrase);
        }
        return ssl::failure(isDer || holdsPrivateKey(bytes) ? CryptoError::BrokenKeyFile : CryptoError::NoPrivateKey,
                            "private key");
    }
    ERR_clear_error();
    return key;
}

Result<std::unique_ptr<SigningKey>> matched(ssl::Pkey key, QList<Certificate> certificates, RsaPadding padding)
{
    for (qsizetype i = 0; i < certificates.size(); ++i) {
        const ssl::X509Ptr x509 = ssl::toX509(certificates.at(i));
        if (!x509 || X509_check_private_key(x509.get(), key.get()) != 1)
            continue;
        const Certificate own = certificates.takeAt(i);
        ERR_clear_error();
        return SoftKey::make(std::move(key), own, std::move(certificates), padding);
    }
    ERR_clear_error();
    return fail(CryptoError::BadKey, QStringLiteral("no certificate given is the key's"));
}

// Another key's signatures with a longer chain.
class KeyWithIssuers final : public SigningKey
{
public:
    KeyWithIssuers(std::unique_ptr<SigningKey> key, QList<Certificate> chain)
        : m_key(std::move(key)),
          m_chain(std::move(chain))
    {
    }
    [[nodiscard]] Certificate certificate() const override { return m_key->certificate(); }
    [[nodiscard]] QList<Certificate> chain() const override { return m_chain; }
    [[nodiscard]] SignatureAlgorithm signatureAlgorithm() const override { return m_key->signatureAlgorithm(); }
    [[nodiscard]] Result<QByteArray> sign(DigestAlgorithm algorithm, QByteArrayView digest) override
    {
        return m_key->sign(algorithm, digest);
    }
    [[nodiscard]] Result<QByteArray> signMessage(DigestAlgorithm algorithm, QByteArrayView message) override
    {
        return m_key->signMessage(algorithm, message);
    }
    [[nodiscard]] bool checksItsSignatures() const override { return m_key->checksItsSignatures(); }

private:
    std::unique_ptr<SigningKey> m_key;
    QList<Certificate> m_chain;
};

} // namespace

Result<std::unique_ptr<SigningKey>> signingKeyFromPem(QByteArrayView pem, const Secret &passphrase, RsaPadding padding)
{
    CS_TRY(ssl::Pkey key, readKey(pem, passphrase));
    auto certificates = Certificate::listFromPem(pem);
    if (!certificates)
        return fail(std::move(certificates).error().as(CryptoError::NoPrivateKey));
    return matched(std::move(key), std::move(*certificates), padding);
}

Result<std::unique_ptr<SigningKey>> signingKeyFromPem(const PemKeyFiles &files, const Secret &passphrase,
                                                      RsaPadding padding)
{
    CS_TRY(ssl::Pkey key, readKey(files.key, passphrase));
    CS_TRY(QList<Certificate> certificates, certificatesFromPemOrDer(files.certificate));
    CS_TRY(auto made, matched(std::move(key), std::move(certificates), padding));
    return files.chain.isEmpty() ? std::move(made) : withIssuers(std::move(made), files.chain);
}

Result<QList<Certificate>> certificatesFromPemOrDer(QByteArrayView bytes) { return certificatesFromDownload(bytes); }

std::unique_ptr<SigningKey> withIssuers(std::unique_ptr<SigningKey> key, const QList<Certificate> &issuers)
{
    const Certificate own = key->certificate();
    QList<Certificate> pool;
    for (const QList<Certificate> &some : {key->chain(), issuers})
        for (const Certificate &one : some)
            if (!one.isNull() && one != own && !pool.contains(one))
                pool.append(one);
    QList<Certificate> chain = orderChain(own, pool);
    if (!chain.isEmpty())
        chain.removeFirst(); // the key's own
    for (const Certificate &one : pool)
        if (!chain.contains(one))
            chain.append(one);
    return std::make_unique<KeyWithIssuers>(std::move(key), std::move(chain));
}

} // namespace countersign::crypto
