// What comes from authorities over the net: timestamp answers and tokens, OCSP answers, revocation lists, certificates.
// The authorities of data/ have answered once; no input may pass as another answer of theirs.
#include "core/crypto/ocsp.h"
#include "core/crypto/timestamp.h"
#include "tests/fuzz/fuzz_samples.h"

#include <QFile>

#include <cstdlib>

using namespace countersign;

namespace {

crypto::Certificate sample(const char *name)
{
    QFile file(QLatin1String(COUNTERSIGN_FUZZ_DATA "/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        std::abort();
    auto certificate = crypto::Certificate::fromPem(file.readAll());
    if (!certificate)
        std::abort();
    return *certificate;
}

// What the answer in the corpus was asked with.
const crypto::TimestampRequest &request()
{
    static const crypto::TimestampRequest asked{.digestAlgorithm = crypto::DigestAlgorithm::Sha256,
                                                .digest = crypto::sha256(QByteArrayLiteral("digest me")),
                                                .der = {},
                                                .nonceHex = QStringLiteral("4C003D6FCF021E8F"),
                                                .policy = {}};
    return asked;
}

void ocsp(const QByteArray &input)
{
    static const crypto::Certificate issuer = sample("issuer.crt");
    static const crypto::Certificate leaf = sample("leaf.crt");
    const auto answer = crypto::readOcspResponse(input, leaf, issuer);
    if (answer && answer->status != crypto::OcspStatus::Good)
        std::abort();
    (void)crypto::ocspSerials(input);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input = fuzz::bytesOf(data + 1, size - 1);
    switch (data[0] % 4) {
    case 0:
        if (const auto token = crypto::parseTimestamp(input))
            (void)crypto::checkImprint(*token, token->imprint);
        break;
    case 1: (void)crypto::tokenFromResponse(input, request()); break;
    case 2: ocsp(input); break;
    case 3:
        (void)crypto::RevocationList::fromDer(input);
        (void)crypto::Certificate::fromDer(input);
        break;
    }
    return 0;
}
