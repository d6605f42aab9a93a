// Failures of the link floor, divided by what the caller does next.
#pragma once

#include "core/base/result.h"

namespace countersign::link {

enum class LinkError {
    BadRequest, // the caller's values do not make a link
    NotAuthentic, // sealed bytes that are not from where they claim
    NotOurs, // an answer to another manifest, attempt or document set
    Unreachable, // no answer from the relay: keep the job and try again later
    Refused, // the relay answered no; the detail is "<status> <error>: <words>"
    Unauthorised, // this device is not (or no longer) enrolled, or the enrolment token is not valid
    Expired, // 410: the link is past its time or cancelled
    Conflict, // 409: something else is already there
    NotFound, // 404
    BadReply, // the relay's answer does not read as link.md says
    Stopped, // the caller asked to stop
};
inline std::string_view errorModule(LinkError) { return "link"; }

} // namespace countersign::link
