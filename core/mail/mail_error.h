#pragma once

#include "core/base/result.h"

namespace countersign::mail {

enum class MailError {
    BadAddress, // no e-mail address, or one that could end a header or an SMTP command
    NothingToSay, // no words for this kind of mail
};
inline std::string_view errorModule(MailError) { return "mail"; }

} // namespace countersign::mail
