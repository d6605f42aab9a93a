// One file into the vault, as a document that no event names yet. Internal to core/flow.
#pragma once

#include "core/flow/intake.h"

namespace countersign::flow {

struct KeptFile {
    domain::Document document; // with its one original; with its source where it is an office file
    std::vector<QString> remarks;
};

// Converts, checks and keeps. `values`: for the merge values of an office file; what is not here stays in the text.
// Stopped when it is asked for meanwhile.
[[nodiscard]] Result<KeptFile> keepFile(Office &office, const IncomingFile &file, const QMap<QString, QString> &values,
                                        const std::stop_token &stop = {});

// The first stage of the board.
[[nodiscard]] domain::StageId draftStage(const Office &office);

} // namespace countersign::flow
