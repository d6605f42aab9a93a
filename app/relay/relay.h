// The relay put together.
#pragma once

#include "app/relay/config.h"

namespace countersign::relay {

// Serves until the process is asked to end.
[[nodiscard]] Result<void> runRelay(const Config &config);

// Makes the data folder where it is missing and a new enrolment token, also beside a running relay. Returns the token.
[[nodiscard]] Result<QString> initRelay(const QString &dataFolder);

} // namespace countersign::relay
