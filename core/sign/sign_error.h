// What can go wrong between a key and a PDF.
#pragma once

#include "core/base/result.h"

namespace countersign::sign {

enum class SignError {
    NotSignable, // the file or the field does not allow this signature; the cause says why
    KeyRefused, // the key did not sign; the cause says why
    WeakKey, // RSA under 2048 bits or a certificate signed over SHA-1
    CertificateNotValid, // expired or not yet valid at the time of signing
    UsageForbidden, // the certificate is not for signing documents
    DoesNotFit, // the signature is larger than the place reserved for it
    NotVerifiable, // what was written did not verify: it was thrown away
    Unreadable, // no PDF our strict reader takes
    NoTimestamp, // no authority gave a usable timestamp; one cause for each that was asked
    Revoked, // the signer's certificate, or one of its issuers', had been revoked by then
    NoValidationData, // an issuer, or what says that a certificate was not revoked, cannot be had
    NothingToExtend, // no signature in the file
};
inline std::string_view errorModule(SignError) { return "sign"; }

} // namespace countersign::sign
