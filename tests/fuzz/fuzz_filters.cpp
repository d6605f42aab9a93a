// Stream filters: the first byte chooses, a second one the predictor's width; no decoder may pass its limit.
#include "core/pdf/filters.h"
#include "tests/fuzz/fuzz_samples.h"

#include <cstdlib>
#include <cstring>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qint64 kLimit = 1 << 20;
    if (size < 2)
        return 0;
    const QByteArray input = fuzz::bytesOf(data + 2, size - 2);
    Result<QByteArray> output = QByteArray();
    switch (data[0] % 7) {
    case 0: output = pdf::inflate(input, kLimit); break;
    case 1: output = pdf::decodeLzw(input, true, kLimit); break;
    case 2: output = pdf::decodeLzw(input, false, kLimit); break;
    case 3: output = pdf::decodeAscii85(input, kLimit); break;
    case 4: output = pdf::decodeAsciiHex(input, kLimit); break;
    case 5: output = pdf::decodeRunLength(input, kLimit); break;
    case 6: { // eight bytes of parameters, as wild as numbers of a file are, then the rows
        if (input.size() < 8)
            return 0;
        constexpr qint64 kPredictors[] = {1, 2, 10, 12, 15};
        constexpr qint64 kBits[] = {1, 2, 4, 8, 16};
        quint32 columns = 0;
        std::memcpy(&columns, input.constData(), sizeof columns);
        columns >>= data[1] & 31;
        output = pdf::undoPredictor(input.mid(8),
                                    {.predictor = kPredictors[static_cast<uchar>(input[4]) % 5],
                                     .colors = input[5],
                                     .bitsPerComponent = kBits[static_cast<uchar>(input[6]) % 5],
                                     .columns = columns});
        break;
    }
    }
    if (output && output->size() > kLimit)
        std::abort();
    return 0;
}
