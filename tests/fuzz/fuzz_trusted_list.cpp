// Trusted lists: XML with an enveloped signature. The operator who is believed has signed exactly one list, the one in
// data/: an input that passes with any other content has forged it.
#include "core/crypto/trusted_list.h"
#include "tests/fuzz/fuzz_samples.h"

#include <QFile>

#include <cstdlib>

using namespace countersign;

namespace {

const Time kNow = Time::fromIso(QStringLiteral("2026-11-22T10:00:00.000Z"));

QByteArray sample(const char *name)
{
    QFile file(QLatin1String(COUNTERSIGN_FUZZ_DATA "/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        std::abort();
    return file.readAll();
}

struct Signed {
    QList<crypto::Certificate> operators;
    crypto::TrustedList list;
};

const Signed &signedList()
{
    static const Signed one = [] {
        const auto pem = crypto::Certificate::fromPem(sample("operator.crt"));
        if (!pem)
            std::abort();
        const QList<crypto::Certificate> operators{*pem};
        const auto list = crypto::readTrustedList(sample("signed_list.xml"), operators, kNow);
        if (!list)
            std::abort();
        return Signed{operators, *list};
    }();
    return one;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Signed &genuine = signedList();
    const auto list = crypto::readTrustedList(fuzz::bytesOf(data, size), genuine.operators, kNow);
    if (!list)
        return 0;
    if (list->sequence != genuine.list.sequence || list->territory != genuine.list.territory
        || list->issued != genuine.list.issued || list->operatorName != genuine.list.operatorName
        || list->signatureAnchors() != genuine.list.signatureAnchors()
        || list->timestampAnchors() != genuine.list.timestampAnchors()
        || list->pointers.size() != genuine.list.pointers.size())
        std::abort();
    return 0;
}
