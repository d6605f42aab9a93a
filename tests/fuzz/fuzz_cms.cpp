// CMS SignedData out of a /Contents, as a signature and as a timestamp's envelope.
#include "core/crypto/cms.h"
#include "tests/fuzz/fuzz_samples.h"

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = fuzz::bytesOf(data, size);
    if (const auto cms = crypto::parseSignedData(input))
        (void)crypto::verifySignature(*cms, cms->messageDigest);
    (void)crypto::parseSignedData(input, {.requireSigningCertificate = false, .allowContent = true});
    return 0;
}
