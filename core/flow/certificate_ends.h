// Certificates that end soon and that somebody here has to do something about: the signatory's own, and for whoever manages
// the companies the seal and the authority. Until then they say nothing: a year is long, and then a document cannot be closed.
#pragma once

#include "core/flow/office.h"

#include <vector>

namespace countersign::flow {

inline constexpr int kDaysBeforeEnd = 30;

struct CertificateEnd {
    enum class Which { Mine, Seal, Authority } which = Which::Mine;
    bool isOfCompany = true; // mine: false where another authority issued it, on a card for example
    Time notAfter;
    QString fingerprint;
    friend bool operator==(const CertificateEnd &, const CertificateEnd &) = default;
};

// What the acting member should know now, what ends first before the rest; what has ended already is among it. Of several
// certificates of one's own the one that lasts longest counts.
[[nodiscard]] std::vector<CertificateEnd> certificateEnds(const Office &office, Time now);

} // namespace countersign::flow
