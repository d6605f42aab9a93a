// What can go wrong where anchors come from: the system's store and trusted lists.
#pragma once

#include "core/base/result.h"

namespace countersign::crypto {

enum class TrustStoreError {
    NotAvailable, // no store here that QCA knows, or none of its plugins
};
inline std::string_view errorModule(TrustStoreError) { return "truststore"; }

enum class TrustedListError {
    TooLarge,
    NotXml, // not well-formed, or with a document type declaration
    NotATrustedList, // well-formed XML of something else, or a version this reader does not know
    NotSigned,
    SignatureWrong, // changed, signed with refused algorithms, or not over the whole document
    OperatorUnknown, // well signed, by nobody who was given
    Malformed, // a field that must be there is missing or no date
};
inline std::string_view errorModule(TrustedListError) { return "trustedlist"; }

} // namespace countersign::crypto
