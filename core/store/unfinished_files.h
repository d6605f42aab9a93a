// What a program that was killed had begun to write beside its files (core/base/durable_file.h) and nobody will finish.
#pragma once

#include <QString>

namespace countersign::store {

// Whether the last program that had this workspace did not close it. Ask with the workspace's lock, before its database is
// opened.
[[nodiscard]] bool wasLeftOpen(const QString &folder);
// Removes them; what was published stays. With the lock, and before anything is written. What cannot be removed stays.
void removeUnfinished(const QString &folder);

} // namespace countersign::store
