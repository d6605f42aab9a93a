// The JSON files of place and fill (docs/formats/fields.md), read strictly: a key nobody knows is a mistake, not a remark.
#pragma once

#include "core/base/result.h"
#include "core/pdf/fill_values.h"
#include "core/pdf/place_fields.h"

#include <string>
#include <vector>

namespace countersign::cli {

enum class JsonFileError {
    NotJson, // the detail says where
    RepeatedKey, // which of its values is meant, nobody can tell
    WrongShape, // another kind of value than the format has there, an unknown key, or a missing one
};
inline std::string_view errorModule(JsonFileError) { return "json_file"; }

[[nodiscard]] Result<std::vector<pdf::FieldPlacement>> readPlacements(const std::string &path);
[[nodiscard]] Result<std::vector<pdf::FieldValue>> readValues(const std::string &path);

} // namespace countersign::cli
