// What can go wrong with an authority's folder.
#pragma once

#include "core/base/result.h"

namespace countersign::crypto {

enum class AuthorityError {
    Exists, // create(): the folder already holds an authority
    NotAnAuthority, // no root.p12 and index.json here
    IndexBroken, // index.json is damaged, or another root's
    Busy, // another program works on this folder
    UnknownSerial, // nothing with this serial number was issued here
    SerialAmbiguous, // a shortened serial number fits several
    AlreadyRevoked,
};
inline std::string_view errorModule(AuthorityError) { return "authority"; }

} // namespace countersign::crypto
