// The verdict. The input is either a whole file or (first byte odd) what somebody appended to a file that is signed and
// certified against everything but filling: then the answer "passed" is an alarm unless nothing but white space came.
#include "core/crypto/authority.h"
#include "core/sign/pades_signer.h"
#include "core/sign/verifier.h"
#include "tests/fuzz/fuzz_samples.h"

#include <cstdlib>

using namespace countersign;

namespace {

const Time kNow = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));

struct Signed {
    QByteArray file;
    crypto::Certificate root;
};

const Signed &signedSample()
{
    static const Signed sample = [] {
        auto authority = crypto::Authority::create(
            {.organization = QStringLiteral("Nord Biuro"), .keyKind = crypto::KeyKind::EcP256}, kNow);
        auto issued =
            authority->issuePerson({.name = QStringLiteral("Joanna"), .keyKind = crypto::KeyKind::EcP256}, kNow);
        const auto key = issued->signingKey();
        const auto document = pdf::Document::open(fuzz::wholePdf(fuzz::pageObjects()));
        const auto file = sign::signPades(*document,
                                          {.slot = {.fieldName = QStringLiteral("ours"),
                                                    .contentsBytes = 4096,
                                                    .signedAt = kNow,
                                                    .certification = pdf::Certification::NoChanges},
                                           .digest = {}},
                                          *key);
        if (!file)
            std::abort();
        return Signed{*file, authority->certificate()};
    }();
    return sample;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0 || size > 256 * 1024)
        return 0;
    const QByteArray input = fuzz::bytesOf(data + 1, size - 1);
    const bool isAppended = (data[0] & 1) != 0;
    sign::VerifyOptions options{.anchors = {signedSample().root}, .at = kNow};
    const auto verdict = sign::verify(isAppended ? signedSample().file + input : input, options);
    if (!verdict || !isAppended || verdict->indication != domain::Indication::TotalPassed)
        return 0;
    // P=1 permits validation data and timestamps (ISO 32000-2, table 257); any drawn or typed change must be refused.
    for (const domain::SignatureVerdict &signature : verdict->signatures)
        if (signature.modificationLevel > domain::ModificationLevel::LtaUpdates)
            std::abort();
    return 0;
}
