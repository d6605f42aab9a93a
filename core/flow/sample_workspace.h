// A workspace to try things out in: a company, its people, a client firm, drafts of the given documents. Everything in it
// goes through the same steps as real work.
#pragma once

#include "core/base/secret.h"
#include "core/flow/intake.h"

namespace countersign::flow {

struct SampleRequest {
    QString relayUrl; // empty: none
    Secret relayToken;
    std::vector<IncomingFile> documents; // each becomes a draft
};

struct SampleKeys { // of the signatory, to be kept outside the workspace
    QString fileName;
    QByteArray pkcs12;
    Secret passphrase;
};

// The office must be new and empty; it acts as the office employee afterwards.
[[nodiscard]] Result<SampleKeys> makeSampleWorkspace(Office &office, const SampleRequest &request);

} // namespace countersign::flow
