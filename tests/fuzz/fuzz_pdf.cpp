// The strict reader on a whole file: objects, pages, fields, contents, signatures and every byte of every revision.
#include "core/pdf/revision_history.h"
#include "core/pdf/signature_slot.h"
#include "tests/fuzz/fuzz_samples.h"

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto document = pdf::Document::open(fuzz::bytesOf(data, size), fuzz::kLimits);
    if (!document)
        return 0;
    const int pages = qMin(document->pageCount(), 8);
    for (int i = 0; i < pages; ++i) {
        if (const auto page = document->page(i))
            (void)document->pageIndex(page->reference);
        (void)document->pageContent(i);
    }
    for (const pdf::Field &field : document->fields())
        (void)document->field(field.name);
    (void)pdf::signatures(*document);
    (void)pdf::certificationOf(*document);
    if (const auto history = pdf::RevisionHistory::read(*document))
        for (int i = 0; i < history->count(); ++i)
            (void)history->check(i);
    return 0;
}
