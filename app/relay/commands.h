// What an operator does beside `run`: look, save, bring back, tidy. Each prints what it did, in plain words.
#pragma once

#include "app/relay/config.h"

namespace countersign::relay {

// Prints one line per finding. False: `run` would fail, or something stored is damaged.
[[nodiscard]] bool checkRelay(const Config &config);

// A copy of everything but the keys, also of a running relay, into a folder that must not exist. With PostgreSQL the
// database's own tools (pg_dump) are the way.
[[nodiscard]] Result<void> backupRelay(const QString &data, const QString &target);
// Into a data folder that holds no database. Compares every file with the hashes that the backup recorded.
[[nodiscard]] Result<void> restoreRelay(const QString &backup, const QString &data);

[[nodiscard]] Result<void> showKeys(const QString &data);
// The key file, for another replica or for a safe. The target must not exist.
[[nodiscard]] Result<void> exportKeys(const QString &data, const QString &target);
// Refuses to replace a different key: deliveries sealed to it would be lost.
[[nodiscard]] Result<void> importKeys(const QString &data, const QString &source);

// Retention now; or, with a link's id, everything personal of that link.
[[nodiscard]] Result<void> pruneRelay(const QString &data, const QByteArray &database, const Retention &retention,
                                      const QString &linkToErase);

// A message that a mail server hands over, for the address it came to. Temporary failures ask the server to try again.
enum class BounceEnd { Noted, Ignored, Later };
[[nodiscard]] BounceEnd takeBounce(const QString &data, const QByteArray &database, const QString &to,
                                   const QByteArray &message);

} // namespace countersign::relay
