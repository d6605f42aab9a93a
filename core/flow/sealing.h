// Step 7: their fields and the evidence page are filled, the company seal closes the file, everyone gets it.
#pragma once

#include "core/flow/office.h"

namespace countersign::flow {

// Leaves `sealed` and `completed`, or `seal failed` with the reason (visible, can be retried).
Result<void> seal(Office &office, domain::EnvelopeId envelope);

// What `seal failed` keeps as its reason: the innermost detail in English, and the codes from the outermost failure to the
// innermost, of which ui/words makes a sentence: "no answer [flow:26 timestamp:3]". A code's number is its place in its
// module's enum: what is kept so gets its new values at the end.
[[nodiscard]] QString keptSealProblem(const Error &error);

struct SealProblem {
    struct Code {
        QByteArray module;
        int value = 0;
    };
    QString detail;
    std::vector<Code> codes; // outermost first; none in journals from before codes were kept
};
[[nodiscard]] SealProblem sealProblemOf(const QString &kept);

} // namespace countersign::flow
