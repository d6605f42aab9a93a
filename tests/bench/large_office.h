// A workspace as large as the goals speak of: an office of ten with its board and company, and envelopes in every state,
// most of them finished. Made once and kept; written through the store, as the steps of core/flow would.
#pragma once

#include "core/flow/opening.h"

namespace countersign::test {

// Under FOLDER/office, with a key ring under a passphrase of little cost.
[[nodiscard]] flow::OfficeSetup largeOfficeSetup(const QString &folder);
// Makes it where it is not there; one that was stopped half-way is made again. About ten events an envelope. Needs a
// QGuiApplication: the contract that all of them share is drawn. Tells on stderr how far it is.
// With `ownFiles`, as for sharing it: every revision is a file of its own, every document has a number of its own.
[[nodiscard]] Result<void> ensureLargeOffice(const QString &folder, int envelopes, bool ownFiles = false);
// Text on every page, A4.
[[nodiscard]] QByteArray drawnPdf(int pages);

} // namespace countersign::test
