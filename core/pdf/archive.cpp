#include "core/pdf/archive.h"

#include <QColorSpace>
#include <QXmlStreamReader>

namespace countersign::pdf {

std::optional<ArchiveClaim> archiveClaim(const Document &document)
{
    const Object metadata = document.value(document.catalog(), "Metadata");
    if (!metadata.isStream())
        return std::nullopt;
    const auto xmp = document.decodedStream(metadata);
    if (!xmp)
        return std::nullopt;
    const QLatin1String identification("http://www.aiim.org/pdfa/ns/id/");
    ArchiveClaim claim;
    QXmlStreamReader reader(*xmp);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = reader.attributes(); // XMP allows both forms
        if (attributes.hasAttribute(identification, QLatin1String("part")))
            claim.part = attributes.value(identification, QLatin1String("part")).toInt();
        if (attributes.hasAttribute(identification, QLatin1String("conformance")))
            claim.conformance = attributes.value(identification, QLatin1String("conformance")).toString();
        if (reader.namespaceUri() != identification)
            continue;
        if (reader.name() == QLatin1String("part"))
            claim.part = reader.readElementText(QXmlStreamReader::SkipChildElements).trimmed().toInt();
        else if (reader.name() == QLatin1String("conformance"))
            claim.conformance = reader.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
    }
    return claim.part > 0 ? std::optional(claim) : std::nullopt;
}

ArchiveRules archiveRules(RevisionWriter &writer)
{
    const Document &document = writer.document();
    const auto claim = archiveClaim(document);
    if (!claim)
        return {};
    ArchiveRules rules{.images = {.opaque = claim->part == 1, .inks = false}, .defaultRgb = {}};
    // Where the output intent is for RGB, its colours and ours are of one kind (ISO 19005-2, 6.2.4.3).
    const Array intents = document.value(document.catalog(), "OutputIntents").array();
    for (const Object &intent : intents) {
        const Object profile = document.value(document.resolve(intent).dictionary(), "DestOutputProfile");
        if (document.value(profile.dictionary(), "N").toInteger() == 3)
            return rules;
    }
    rules.defaultRgb = writer.addStream({{"N", Object::integer(3)}, {"Alternate", Object::name("DeviceRGB")}},
                                        QColorSpace(QColorSpace::SRgb).iccProfile());
    return rules;
}

} // namespace countersign::pdf
