// Every message on the wire: JSON between desktop, relay and page, CBOR of the journal's exchange. The first byte chooses.
// What is taken is written again and read as the same message; of a journal's header even byte for byte.
#include "core/wire/base64url.h"
#include "core/wire/link_contents.h"
#include "core/wire/link_messages.h"
#include "core/wire/operation.h"
#include "core/wire/signer_messages.h"

#include <cstdint>
#include <cstdlib>

using namespace countersign;
using namespace countersign::wire;

namespace {

template <typename T, typename Encode>
void check(const QByteArray &input, Result<T> (*decode)(const QByteArray &), Encode encodeOne)
{
    const Result<T> first = decode(input);
    if (!first)
        return;
    const QByteArray written = encodeOne(*first);
    const Result<T> second = decode(written);
    if (!second || encodeOne(*second) != written)
        std::abort();
}

template <typename T> void checkMessage(const QByteArray &input, Result<T> (*decode)(const QByteArray &))
{
    check(input, decode, [](const T &value) { return encode(value); });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size) - 1);
    switch (data[0] % 32) {
    case 0: checkMessage(input, decodeEnrolRequest); break;
    case 1: checkMessage(input, decodeRelayIdentity); break;
    case 2: checkMessage(input, decodeSessionRequest); break;
    case 3: checkMessage(input, decodeSessionGrant); break;
    case 4: checkMessage(input, decodeLinkUpload); break;
    case 5: checkMessage(input, decodeCompletionUpload); break;
    case 6: checkMessage(input, decodeOpenReply); break;
    case 7: checkMessage(input, decodeAnswerPost); break;
    case 8: checkMessage(input, decodeAnswerReceipt); break;
    case 9: checkMessage(input, decodeStoredAnswer); break;
    case 10: checkMessage(input, decodeChangePage); break;
    case 11: (void)decodeErrorReply(input); break;
    case 12: check(input, decodeChallenge, encodeChallenge); break;
    case 13: check(input, decodeDeliveries, encodeDeliveries); break;
    case 14: check(input, decodeManifest, encodeManifest); break;
    case 15: check(input, decodeManifestEnvelope, encodeManifestEnvelope); break;
    case 16: check(input, decodeCompletion, encodeCompletion); break;
    case 17: check(input, decodeAnswerContent, encodeAnswerContent); break;
    case 18: check(input, decodeDeliveryPayload, encodeDeliveryPayload); break;
    case 19:
        if (const auto header = decodeHeader(input); header && encodeHeader(*header) != input)
            std::abort();
        break;
    case 20:
        if (const auto operation = decodeOperation(input); operation && encodeOperation(*operation) != input)
            std::abort();
        if (const auto bytes = fromB64(QString::fromLatin1(input));
            bytes && toB64(*bytes) != QString::fromLatin1(input))
            std::abort(); // one value, one spelling
        break;
    case 21: checkMessage(input, decodeCancellation); break;
    case 22: check(input, decodeQuestionContent, encodeQuestionContent); break;
    case 23: checkMessage(input, decodeOpenPost); break;
    case 24: checkMessage(input, decodeCodePrompt); break;
    case 25: checkMessage(input, decodeCodeSent); break;
    case 26: check(input, decodeCodeCheck, encodeCodeCheck); break;
    case 27: checkMessage(input, decodeCodeGrant); break;
    case 28: checkMessage(input, decodeQuestionPost); break;
    case 29: checkMessage(input, decodeQuestions); break;
    case 30: checkMessage(input, decodeReplyUpload); break;
    case 31: check(input, decodeReplyContent, encodeReplyContent); break;
    }
    return 0;
}
