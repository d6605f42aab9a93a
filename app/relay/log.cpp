#include "app/relay/log.h"

#include "core/base/clock.h"
#include "core/wire/base64url.h"
#include "core/wire/json_reader.h"

#include <cstdio>

namespace countersign::relay {

void logEvent(LogLevel level, const char *event, QJsonObject members)
{
    static const char *const kLevels[] = {"info", "warning", "error"};
    members.insert(QStringLiteral("time"), SystemClock().now().toIso());
    members.insert(QStringLiteral("level"), QString::fromLatin1(kLevels[static_cast<int>(level)]));
    members.insert(QStringLiteral("event"), QString::fromLatin1(event));
    const QByteArray line = wire::toJson(members) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr); // one call: lines stay whole
}

void silenceLibraryMessages()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &) {
        if (type != QtDebugMsg)
            logEvent(LogLevel::Warning, "library_message",
                     {{QStringLiteral("category"), QString::fromLatin1(context.category)}});
    });
}

QString shortId(const QByteArray &linkId) { return wire::toB64(linkId).left(6); }

} // namespace countersign::relay
