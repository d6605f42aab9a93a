// What an office leaves at its relay about a finished file, so that whoever holds the file can ask there whether it is one of
// this relay's offices', and from when (docs/formats/integrity.md). The relay can tell nothing from it.
#pragma once

#include "core/link/link_error.h"
#include "core/wire/finished_messages.h"

#include <QString>

namespace countersign::link {

// `sha256` of the whole file, 32 bytes; `completed` in UTC seconds.
[[nodiscard]] Result<wire::Finished> sealFinished(const QByteArray &sha256, const QString &number,
                                                  std::int64_t completed);

} // namespace countersign::link
