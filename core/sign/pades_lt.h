// PAdES B-LT (ETSI EN 319 142-1, 6.3): what is needed to judge every signature and timestamp of the file, in its document
// security store, as one revision. To be collected after the signatures it is about.
#pragma once

#include "core/sign/validation_data.h"

namespace countersign::sign {

struct ValidationRevision {
    QByteArray appended; // empty: the store has it all already
    QStringList missing; // fields for which something could not be had; empty when `isStrict`
};

struct ValidationRequest {
    ValidationSources known;
    bool isStrict = true; // false: whatever can be had; who it is missing for is told
    std::stop_token stop;
};

// Errors: NothingToExtend, Revoked, NoValidationData.
[[nodiscard]] Result<ValidationRevision> appendValidationData(const pdf::Document &document,
                                                              const ValidationRequest &request,
                                                              crypto::TrustNetwork *network, const Clock &clock);

} // namespace countersign::sign
