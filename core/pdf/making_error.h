// The failures of making and showing: appearances, prepared revisions, rendering, intake and the worker process.
#pragma once

#include <string_view>

namespace countersign::pdf {

enum class MakingError {
    MissingGlyph, // no font here has this character; the detail names it as U+XXXX
    TextDoesNotFit, // not even in the smallest size
    FontMissing, // a font the product needs is not installed
    ImageDamaged, // not decodable, or not an image at all
    ImageTooLarge, // bytes or pixels beyond the limit
    NoSuchPage,
    NoSuchField,
    DuplicateField, // two fields with one name
    BadField, // an empty or non-finite rectangle, an unknown option
    AlreadySigned, // adding fields or pages would break a signature that is there
    NotRendered, // the renderer could not open or draw it
    NotSupported, // a kind of file that is not accepted
    ConverterMissing, // LibreOffice is not installed
    ConverterFailed,
    ConverterTimedOut,
    WorkerMissing, // the worker program could not be started
    WorkerCrashed,
    WorkerTimedOut,
    WorkerRefused, // it answered with an error of its own; the detail has it
};
inline std::string_view errorModule(MakingError) { return "pdf.making"; }

} // namespace countersign::pdf
