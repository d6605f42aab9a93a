// Structured log: one JSON object a line on stderr. Never a secret, a name, a token or a recipient's address; a link
// only by the beginning of its id, enough to follow one link through a log and too little to open it.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace countersign::relay {

enum class LogLevel { Info, Warning, Error };

void logEvent(LogLevel level, const char *event, QJsonObject members = {}); // thread-safe

// Qt's own warnings quote values. They become an event without their words.
void silenceLibraryMessages();

[[nodiscard]] QString shortId(const QByteArray &linkId); // for logs

} // namespace countersign::relay
