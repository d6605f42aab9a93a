// A delivery status report as a stranger's mail server might write it (RFC 3464).
#include "core/mail/bounce_report.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto report = countersign::mail::readBounce(
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    // What is shown on a card is one short line without an address.
    if (report && (report->words.size() > 300 || report->words.contains(QLatin1Char('\n'))))
        std::abort();
    return 0;
}
