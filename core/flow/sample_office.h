// The office to look around in: made on request in a folder of its own, and there again the next time.
#pragma once

#include "core/flow/opening.h"

namespace countersign::flow {

// Opens it, or makes it first: a company, its people, contacts, drafts, and the signatory's key with its passphrase in
// FOLDER/keys. Nothing in it is secret: its keys lie under a passphrase that every copy of the program knows. One that was
// not finished is made again. Takes seconds; of the setup the passphrase is not looked at.
[[nodiscard]] Result<std::unique_ptr<Office>> openSampleOffice(OfficeSetup setup);

} // namespace countersign::flow
