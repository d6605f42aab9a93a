// What signed pages will look like. The draft: prepared, filled and signed by the very code that will do it, with a key that is
// thrown away and stand-ins for what the parties will enter. Nothing of it is kept.
#pragma once

#include "core/flow/local_signing.h"
#include "core/flow/office.h"

namespace countersign::flow {

// One PDF for each document, its evidence page included. PreflightBlocks with the cause while something is missing;
// Stopped where that was asked for, between two signatures.
[[nodiscard]] Result<std::vector<QByteArray>> previewDraft(Office &office, domain::EnvelopeId envelope,
                                                           int utcOffsetMinutes, const std::stop_token &stop = {});

// The documents as they will be once I have signed them like that; a key, a level and a passphrase are not asked for. The
// evidence page names `holder` and the fingerprint of their certificate; where that is not known before the key is opened,
// dashes stand in its line. NotYourTurn.
[[nodiscard]] Result<std::vector<QByteArray>> previewSigning(Office &office, const LocalSignature &signature,
                                                             const QString &holder,
                                                             const QByteArray &certificateSha256 = {});

} // namespace countersign::flow
