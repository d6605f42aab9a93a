// The failures of core/pdf. Files come from strangers, so most of these are expected.
#pragma once

#include <string_view>

namespace countersign::pdf {

enum class PdfError {
    Empty, // zero bytes
    NotPdf, // no %PDF header
    Encrypted, // a password is needed
    Damaged, // breaks ISO 32000 in a way that matters; the detail says where
    TooLarge, // beyond a limit: file, number of objects, nesting, or a stream that inflates too far
    Unsupported, // well-formed, but beyond what this code does
    NotFound, // no such object, page, field or revision
    NotAllowed, // would break an existing signature, or the rules of signing; see Protected
    DoesNotFit, // the signature is larger than the space reserved for it
    NotReadable, // the file cannot be opened or mapped
    WrongPassword, // neither the user's nor the owner's
    Stopped, // by whoever asked for it
    ForCertificates, // encrypted for the holders of some keys, or by another handler (7.6.5): not supported
    Protected, // what the encrypted file's permissions forbid (7.6.4.2)
};
inline std::string_view errorModule(PdfError) { return "pdf"; }

} // namespace countersign::pdf
