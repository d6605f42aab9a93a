// What can be wrong with a timestamp authority's answer.
#pragma once

#include "core/base/result.h"

namespace countersign::crypto {

enum class TimestampError {
    BadResponse, // no TimeStampResp
    Refused, // the authority says no; the detail has its words
    NotAToken, // no CMS around a TSTInfo, or one that contradicts itself
    ImprintMismatch, // a token over something else
    NonceMismatch, // an answer to another request
    NotByTimestamper, // signed by a certificate without the critical timeStamping purpose
    PolicyMismatch, // made under another policy than was asked for
};
inline std::string_view errorModule(TimestampError) { return "timestamp"; }

} // namespace countersign::crypto
