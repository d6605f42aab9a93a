// A verdict as CBOR: how the process that looks at a stranger's file hands it to the program that asked. The reader
// takes nothing for granted, because that process may have been taken over by its file.
#pragma once

#include "core/base/result.h"
#include "core/domain/verdict.h"

namespace countersign::domain {

[[nodiscard]] QByteArray encodeVerdict(const Verdict &verdict); // the rules of encodeBody()
[[nodiscard]] Result<Verdict> decodeVerdict(const QByteArray &cbor); // MalformedEvent

} // namespace countersign::domain
