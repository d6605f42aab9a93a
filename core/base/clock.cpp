#include "core/base/clock.h"

#include <QTimeZone>

namespace countersign {

QDateTime Time::toUtc() const { return QDateTime::fromMSecsSinceEpoch(msSinceEpoch, QTimeZone::utc()); }

QString Time::toIso() const
{
    return toUtc().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'")); // ISODateWithMs writes +00:00
}

Time Time::fromIso(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    return parsed.isValid() ? Time{parsed.toMSecsSinceEpoch()} : Time{};
}

Time SystemClock::now() const { return Time{QDateTime::currentMSecsSinceEpoch()}; }

} // namespace countersign
