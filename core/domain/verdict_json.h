// A verdict for machines: the object `countersign-cli verify --json` prints, one per file. Codes and numbers only; the words
// for people are made elsewhere. The schema is docs/formats/verdict.md, and a contract.
#pragma once

#include "core/base/result.h"
#include "core/domain/verdict.h"

#include <QJsonObject>

namespace countersign::domain {

[[nodiscard]] QJsonObject toJson(const Verdict &verdict, const QString &file);

// For a file nobody could read: the same shape, with indication "UNREADABLE", no signatures and the reason as a warning.
[[nodiscard]] QJsonObject unreadableToJson(const QString &file, const Error &error);

// The words of the schema: "TOTAL_PASSED", "HASH_FAILURE", "formFilling", "wholeFile", "pageContentChanged", "B".
[[nodiscard]] QString nameOf(Indication indication);
[[nodiscard]] QString nameOf(SubIndication reason); // empty for None
[[nodiscard]] QString nameOf(ModificationLevel level);
[[nodiscard]] QString nameOf(Coverage coverage);
[[nodiscard]] QString nameOf(ChangeKind kind);
[[nodiscard]] QString nameOf(PadesLevel level); // empty for None

} // namespace countersign::domain
