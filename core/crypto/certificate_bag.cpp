#include "core/crypto/certificate_bag.h"

#include "core/crypto/openssl_handles.h"

#include <openssl/pem.h>
#include <openssl/pkcs7.h>

namespace countersign::crypto {

namespace {

constexpr qsizetype kMaxSize = 4 * 1024 * 1024;
constexpr int kMaxCertificates = 100;

using Pkcs7 = std::unique_ptr<PKCS7, ssl::Deleter<PKCS7_free>>;

Result<QList<Certificate>> certificatesOf(const PKCS7 *message)
{
    QList<Certificate> list;
    if (message && PKCS7_type_is_signed(message) && message->d.sign) {
        const STACK_OF(X509) *certificates = message->d.sign->cert;
        for (int i = 0; certificates && i < sk_X509_num(certificates) && i < kMaxCertificates; ++i) {
            CS_TRY(Certificate one, ssl::fromX509(sk_X509_value(certificates, i)));
            list.append(std::move(one));
        }
    }
    ERR_clear_error();
    if (list.isEmpty())
        return fail(CryptoError::BadInput, QStringLiteral("no certificates"));
    return list;
}

} // namespace

Result<QList<Certificate>> certificatesFromDownload(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.size() > kMaxSize)
        return fail(CryptoError::BadInput, QStringLiteral("size of a download"));
    if (bytes.front() == 0x30) {
        if (auto one = Certificate::fromDer(bytes))
            return QList<Certificate>{*one};
        const auto *in = ssl::bytes(bytes);
        const Pkcs7 message(d2i_PKCS7(nullptr, &in, static_cast<long>(bytes.size())));
        return certificatesOf(message.get());
    }
    if (auto list = Certificate::listFromPem(bytes)) {
        if (list->size() > kMaxCertificates)
            list->resize(kMaxCertificates);
        return list;
    }
    const ssl::Bio bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
    const Pkcs7 message(bio ? PEM_read_bio_PKCS7(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    return certificatesOf(message.get());
}

} // namespace countersign::crypto
