// What can go wrong with a card or a token. The PIN's codes say how near the lock is: the flags of PKCS#11 tell no exact
// count, only "low", "one left" and "locked" (PKCS#11 v2.40, 3.2, CK_TOKEN_INFO).
#pragma once

#include "core/base/result.h"

namespace countersign::crypto {

enum class TokenError {
    BadUri, // no RFC 7512 URI, or one with a PIN in it
    ModuleMissing, // no library under this path or name
    ModuleBroken, // a library that is no PKCS#11 module, or one that does not start
    TokenNotFound, // no token that fits is in a reader
    TokenAmbiguous, // several fit; a PIN is not tried on more than one
    TokenRemoved, // it was there and is gone, maybe in the middle of a signature
    PinNeeded, // none was given
    PinWrong, // refused, more tries are left
    PinWrongFewLeft, // refused, and the count of tries is low
    PinWrongLastTry, // refused, and the next wrong one locks the token
    PinLocked,
    PinExpired, // must be changed first, with the token's own program
    PinNotSet, // the token has no user PIN yet
    KeyNotFound,
    KeyAmbiguous, // several fit and the URI does not choose
    CertificateMissing, // the key is there, its certificate is neither on the token nor given
    MechanismUnsupported, // the token cannot make this kind of signature
    Cancelled, // at the reader's own keypad
    Device, // anything else the module says; the detail has its CKR_ name
};
inline std::string_view errorModule(TokenError) { return "token"; }

} // namespace countersign::crypto
