// The hash of the signer's page that lay in the source tree when this program was built (Pages::fingerprint() of the relay;
// `countersign-relay --version` prints it).
#pragma once

#include <QString>

namespace countersign {

[[nodiscard]] QString builtPages(); // hex; empty where no page had been built

} // namespace countersign
