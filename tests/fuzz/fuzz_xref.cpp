// Cross-reference data alone: the input stands where a file's table, stream or trailer does. The first byte chooses.
#include "core/pdf/revision_history.h"
#include "tests/fuzz/fuzz_samples.h"

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input = fuzz::bytesOf(data + 1, size - 1);
    QByteArray file = fuzz::wholePdf(fuzz::pageObjects());
    const QByteArray start = QByteArray::number(file.size());
    // Half of the files begin with a stranger's line: then offsets may count from %PDF.
    const bool isShifted = (data[0] & 4) != 0;
    if (isShifted)
        file.prepend("HTTP/1.1 200 OK\r\n");
    switch (data[0] % 4) {
    case 0: file += "xref\n" + input; break; // a table with its trailer
    case 1: // a stream's rows, undecoded
        file += "40 0 obj\n<< /Type /XRef /Size 41 /W [1 2 1] /Root 1 0 R /Length " + QByteArray::number(input.size())
            + " >>\nstream\n" + input + "\nendstream\nendobj";
        break;
    case 2: file += "40 0 obj\n" + input; break; // the whole stream object
    case 3: // a hybrid: the trailer is sound, its /XRefStm is the input
        file += "40 0 obj\n" + input + "\nendobj\n";
        file += "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 41 /Root 1 0 R /XRefStm " + start
            + " >>\nstartxref\n" + QByteArray::number(start.toInt() + input.size() + 17) + "\n%%EOF\n";
        break;
    }
    if (data[0] % 4 != 3)
        file += "\nstartxref\n" + start + "\n%%EOF\n";
    const auto document = pdf::Document::open(file, fuzz::kLimits);
    if (!document)
        return 0;
    for (quint32 number = 0; number < 48; ++number)
        if (const auto reference = document->referenceOf(number))
            (void)document->object(*reference);
    if (const auto history = pdf::RevisionHistory::read(*document))
        for (int i = 0; i < history->count(); ++i)
            (void)history->asOf(i);
    return 0;
}
