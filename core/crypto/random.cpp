#include "core/crypto/random.h"

#include "core/crypto/openssl_handles.h"

#include <openssl/rand.h>

namespace countersign::crypto {

QByteArray randomBytes(qsizetype size)
{
    QByteArray result(size, Qt::Uninitialized);
    if (!ssl::fitsInt(size) || RAND_bytes(ssl::bytes(result), static_cast<int>(size)) != 1)
        ssl::impossible("random");
    return result;
}

Secret randomSecret(std::size_t size)
{
    Secret result(size);
    if (!ssl::fitsInt(static_cast<qsizetype>(size)) || RAND_priv_bytes(result.data(), static_cast<int>(size)) != 1)
        ssl::impossible("random");
    return result;
}

} // namespace countersign::crypto
