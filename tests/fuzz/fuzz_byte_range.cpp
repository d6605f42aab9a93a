// A signature dictionary of the input's making inside a sound file: ByteRange, Contents, References, dates.
// A range that is called exact must lie within the file and leave out exactly one hex string.
#include "core/pdf/signature_slot.h"
#include "tests/fuzz/fuzz_samples.h"

#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QList<QByteArray> objects = fuzz::pageObjects();
    objects[6].replace("/T (ours)", "/T (ours) /V 9 0 R");
    objects.append("<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached " + fuzz::bytesOf(data, size)
                   + " >>");
    const QByteArray file = fuzz::wholePdf(objects);
    const auto document = pdf::Document::open(file, fuzz::kLimits);
    if (!document)
        return 0;
    for (const pdf::SignatureValue &value : pdf::signatures(*document)) {
        if (!value.rangeIsExact)
            continue;
        const bool isSound = value.byteRange.size() == 4 && value.byteRange[0] == 0
            && value.byteRange[1] == value.contentsStart && value.byteRange[2] == value.contentsEnd
            && value.contentsStart < value.contentsEnd && value.coveredEnd <= file.size()
            && file.at(static_cast<qsizetype>(value.contentsStart)) == '<'
            && file.at(static_cast<qsizetype>(value.contentsEnd) - 1) == '>';
        if (!isSound)
            std::abort();
    }
    return 0;
}
