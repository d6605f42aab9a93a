// What comes from authorities over the net: timestamp answers and tokens, OCSP answers, revocation lists, certificates.
#include "core/crypto/ocsp.h"
#include "core/crypto/timestamp.h"
#include "tests/fuzz/fuzz_samples.h"

using namespace countersign;

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
    case 1:
        if (const auto request = crypto::makeTimestampRequest(crypto::DigestAlgorithm::Sha256, QByteArray(32, 'x')))
            (void)crypto::tokenFromResponse(input, *request);
        break;
    case 2: (void)crypto::readOcspResponse(input, {}, {}); break;
    case 3:
        (void)crypto::RevocationList::fromDer(input);
        (void)crypto::Certificate::fromDer(input);
        break;
    }
    return 0;
}
