#include "ui/models/deep_link.h"

#include <QStringList>

namespace countersign::ui {

QString linkTo(domain::EnvelopeId envelope)
{
    return QString::fromLatin1(kLinkScheme) + QStringLiteral("://envelope/") + envelope.toString();
}

std::optional<domain::EnvelopeId> envelopeOf(const QString &link)
{
    constexpr qsizetype kUuid = 36;
    const QString start = QString::fromLatin1(kLinkScheme) + QStringLiteral("://envelope/");
    // Browsers write scheme and host in small letters and may add a slash at the end (RFC 3986, 6.2.2.1, 6.2.3).
    QString rest = link.trimmed();
    if (!rest.startsWith(start, Qt::CaseInsensitive))
        return std::nullopt;
    rest.remove(0, start.size());
    if (rest.endsWith(QLatin1Char('/')))
        rest.chop(1);
    if (rest.size() != kUuid)
        return std::nullopt;
    const auto id = domain::EnvelopeId::fromString(rest.toLower());
    return id && !id->isNull() ? id : std::nullopt;
}

} // namespace countersign::ui
