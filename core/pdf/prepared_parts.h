// What writing the prepared revision and checking its request share. For these two files only.
#pragma once

#include "core/pdf/prepared_revision.h"

namespace countersign::pdf {

inline constexpr double kFooterHeight = 9, kFooterInset = 9; // points of paper

[[nodiscard]] bool isMark(FieldKind kind); // drawn, without a value
[[nodiscard]] const PdfField *signaturePlace(const PreparedRequest &request, const QString &partyKey); // the first
// The place that becomes the party's own signature field.
[[nodiscard]] bool isFirstPlace(const PreparedRequest &request, const PdfField &field);
[[nodiscard]] PartyEvidence waitingBlock(const PdfParty &party);
[[nodiscard]] Look emptyLook(const PdfField &field); // before anybody acted

} // namespace countersign::pdf
