#include "ui/models/time_words.h"

#include "ui/words/day_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <cstdlib>

namespace countersign::ui {

namespace {

class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

QDateTime local(Time time) { return time.toUtc().toLocalTime(); }

} // namespace

int daysBetween(Time then, Time now) { return static_cast<int>(local(then).date().daysTo(local(now).date())); }

QString agoWords(Time then, Time now)
{
    const qint64 minutes = (now.msSinceEpoch - then.msSinceEpoch) / 60'000;
    const int days = daysBetween(then, now);
    if (minutes < 1)
        return TimeWords::tr("just now");
    if (minutes < 60)
        return TimeWords::tr("%n min ago", nullptr, static_cast<int>(minutes));
    if (minutes < 12 * 60 || days == 0)
        return TimeWords::tr("%n h ago", nullptr, static_cast<int>(minutes / 60));
    if (days == 1)
        return TimeWords::tr("yesterday");
    return TimeWords::tr("%n day(s) ago", nullptr, days);
}

QString dayAndTime(Time time, Time now)
{
    const QDateTime at = local(time);
    const QString clock = QLocale().toString(at.time(), QLocale::ShortFormat);
    const int days = daysBetween(time, now);
    if (days == 0)
        return TimeWords::tr("today %1").arg(clock);
    if (days == 1)
        return TimeWords::tr("yesterday %1").arg(clock);
    return dayWords(time, now) + QStringLiteral(", ") + clock;
}

QString fullMoment(Time time)
{
    const QDateTime at = local(time);
    const int offset = at.offsetFromUtc() / 60;
    const QString zone = QStringLiteral("%1%2:%3")
                             .arg(offset < 0 ? QLatin1Char('-') : QLatin1Char('+'))
                             .arg(std::abs(offset) / 60, 2, 10, QLatin1Char('0'))
                             .arg(std::abs(offset) % 60, 2, 10, QLatin1Char('0'));
    return QLocale().toString(at.date(), dayFormat()) + at.time().toString(QStringLiteral(" HH:mm:ss ")) + zone;
}

QString dayWords(Time time, Time now)
{
    const QDate day = local(time).date();
    const bool sameYear = day.year() == local(now).date().year();
    return QLocale().toString(day, sameYear ? shortDayFormat() : dayFormat());
}

QString dayWords(Time time) { return QLocale().toString(local(time).date(), dayFormat()); }

} // namespace countersign::ui
