// pkcs11: URIs as users and configuration give them. What parses is written back as a URI that means the same.
#include "core/crypto/pkcs11_uri.h"
#include "tests/fuzz/fuzz_samples.h"

#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto uri = crypto::TokenUri::parse(QString::fromUtf8(fuzz::bytesOf(data, size)));
    if (!uri)
        return 0;
    const QString text = uri->toString();
    if (text.size() > 4096) // escaped, it can outgrow the limit
        return 0;
    const auto again = crypto::TokenUri::parse(text);
    if (!again || again->toString() != text || again->id != uri->id || again->token != uri->token
        || again->slotId != uri->slotId)
        std::abort();
    return 0;
}
