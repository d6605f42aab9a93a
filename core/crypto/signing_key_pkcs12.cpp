// Keys from PKCS#12 files (RFC 7292).
#include "core/crypto/openssl_handles.h"
#include "core/crypto/signing_key.h"
#include "core/crypto/soft_key.h"

#include <openssl/pkcs12.h>
#include <openssl/provider.h>

namespace countersign::crypto {

namespace {

constexpr qsizetype kMaxKeyFile = 4 * 1024 * 1024;
constexpr long kMaxMacRounds = 10'000'000;

// Windows and many authorities still write RC2-40 and 3DES with SHA-1. OpenSSL keeps RC2 in its legacy provider: it is
// loaded into a context of its own for reading one file, so that nothing else of the program can use such ciphers.
class LegacyContext
{
public:
    LegacyContext() : m_context(OSSL_LIB_CTX_new())
    {
        m_legacy = m_context ? OSSL_PROVIDER_load(m_context, "legacy") : nullptr;
        m_default = m_context ? OSSL_PROVIDER_load(m_context, "default") : nullptr;
    }
    ~LegacyContext()
    {
        if (m_legacy)
            OSSL_PROVIDER_unload(m_legacy);
        if (m_default)
            OSSL_PROVIDER_unload(m_default);
        OSSL_LIB_CTX_free(m_context);
        ERR_clear_error();
    }
    LegacyContext(const LegacyContext &) = delete;
    LegacyContext &operator=(const LegacyContext &) = delete;

    [[nodiscard]] OSSL_LIB_CTX *get() const { return m_legacy && m_default ? m_context : nullptr; }

private:
    OSSL_LIB_CTX *m_context;
    OSSL_PROVIDER *m_legacy = nullptr;
    OSSL_PROVIDER *m_default = nullptr;
};

// The same key outside that context, which does not outlive the reading.
Result<ssl::Pkey> inDefaultContext(ssl::Pkey key)
{
    unsigned char *der = nullptr;
    const int size = i2d_PrivateKey(key.get(), &der);
    if (size <= 0)
        return ssl::failure(CryptoError::BrokenKeyFile, "private key");
    const unsigned char *in = der;
    ssl::Pkey copy(d2i_AutoPrivateKey(nullptr, &in, size));
    OPENSSL_clear_free(der, static_cast<std::size_t>(size));
    if (!copy)
        return ssl::failure(CryptoError::BrokenKeyFile, "private key");
    return copy;
}

// Null for the default context.
Result<Pkcs12Content> readIn(OSSL_LIB_CTX *context, QByteArrayView bytes, const Secret &passphrase)
{
    const auto *in = ssl::bytes(bytes);
    PKCS12 *raw = context ? PKCS12_init_ex(NID_pkcs7_data, context, nullptr) : nullptr;
    if (!d2i_PKCS12(&raw, &in, static_cast<long>(bytes.size())))
        raw = nullptr; // freed by the reader
    const ssl::Pkcs12 file(raw);
    if (!file)
        return ssl::failure(CryptoError::BrokenKeyFile, "PKCS#12");

    // A hostile file could ask for hours of rounds before it says anything.
    const ASN1_INTEGER *rounds = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &rounds, file.get());
    if (rounds && (ASN1_INTEGER_get(rounds) < 1 || ASN1_INTEGER_get(rounds) > kMaxMacRounds))
        return fail(CryptoError::BrokenKeyFile, QStringLiteral("rounds of the PKCS#12 integrity check"));

    std::vector<char> pass(passphrase.data(), passphrase.data() + passphrase.size());
    pass.push_back('\0'); // OpenSSL wants C strings here
    struct Wiper {
        std::vector<char> &bytes;
        ~Wiper() { wipeMemory(bytes.data(), bytes.size()); }
    } wiper{pass};

    // The MAC, where there is one, tells a wrong passphrase from a broken file. An empty passphrase has two encodings in the wild.
    const bool empty = passphrase.isEmpty();
    const char *use = pass.data();
    const bool hasMac = PKCS12_mac_present(file.get()) == 1;
    if (hasMac) {
        if (PKCS12_verify_mac(file.get(), use, empty ? 0 : -1) != 1) {
            const unsigned long last = ERR_peek_last_error();
            const bool unknownMac = ERR_GET_REASON(last) == PKCS12_R_UNKNOWN_DIGEST_ALGORITHM
                || ERR_GET_REASON(last) == PKCS12_R_MAC_GENERATION_ERROR;
            if (unknownMac)
                return ssl::failure(CryptoError::Unsupported, "PKCS#12 integrity algorithm");
            if (!empty || PKCS12_verify_mac(file.get(), nullptr, 0) != 1) {
                ERR_clear_error();
                return fail(CryptoError::WrongPassphrase);
            }
            use = nullptr;
        }
    } else if (PKCS12_set_mac(file.get(), use, -1, nullptr, 0, 1, EVP_sha256()) != 1) {
        // RFC 7292, 4: the MAC is optional, but PKCS12_parse() of OpenSSL 3.0 insists on one; this one proves nothing.
        return ssl::failure(CryptoError::BrokenKeyFile, "PKCS#12");
    }

    EVP_PKEY *rawKey = nullptr;
    X509 *rawCertificate = nullptr;
    STACK_OF(X509) *rawChain = nullptr;
    const bool parsed = PKCS12_parse(file.get(), use, &rawKey, &rawCertificate, &rawChain) == 1;
    const ssl::X509Ptr certificate(rawCertificate);
    const ssl::X509Stack chain(rawChain);
    Pkcs12Content content;
    content.key.reset(rawKey);
    if (parsed && context && content.key) {
        CS_TRY(content.key, inDefaultContext(std::move(content.key)));
    }
    if (!parsed) {
        const unsigned long last = ERR_peek_last_error();
        const bool unsupported =
            ERR_GET_REASON(last) == ERR_R_UNSUPPORTED || ERR_GET_LIB(ERR_peek_error()) == ERR_LIB_EVP;
        if (!unsupported && !hasMac) { // nothing but the passphrase can be wrong in a file that is one
            ERR_clear_error();
            return fail(CryptoError::WrongPassphrase);
        }
        return ssl::failure(unsupported ? CryptoError::Unsupported : CryptoError::BrokenKeyFile, "PKCS#12");
    }
    if (!content.key || !certificate)
        return fail(CryptoError::NoPrivateKey);
    CS_TRY(content.certificate, ssl::fromX509(certificate.get()));
    for (int i = 0; chain && i < sk_X509_num(chain.get()); ++i) {
        CS_TRY(Certificate one, ssl::fromX509(sk_X509_value(chain.get(), i)));
        content.chain.append(std::move(one));
    }
    ERR_clear_error();
    return content;
}

} // namespace

Result<Pkcs12Content> readPkcs12(QByteArrayView bytes, const Secret &passphrase)
{
    if (bytes.isEmpty() || bytes.size() > kMaxKeyFile)
        return fail(CryptoError::BrokenKeyFile, QStringLiteral("size of a PKCS#12 file"));
    auto content = readIn(nullptr, bytes, passphrase);
    if (content || !content.error().is(CryptoError::Unsupported))
        return content;
    const LegacyContext legacy;
    if (!legacy.get())
        return content; // an OpenSSL without its legacy provider
    return readIn(legacy.get(), bytes, passphrase);
}

Result<std::unique_ptr<SigningKey>> signingKeyFromPkcs12(QByteArrayView bytes, const Secret &passphrase,
                                                         RsaPadding padding)
{
    CS_TRY(Pkcs12Content content, readPkcs12(bytes, passphrase));
    return SoftKey::make(std::move(content.key), std::move(content.certificate), std::move(content.chain), padding);
}

} // namespace countersign::crypto
