// Keys that are twice in one object of a JSON text. Qt keeps the last of them and says nothing.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace countersign::cli {

// The first that repeats; nothing: none does. `json` was parsed before: only well-formed text makes sense here.
[[nodiscard]] std::optional<QString> repeatedKey(QByteArrayView json);

} // namespace countersign::cli
