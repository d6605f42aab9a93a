#include "core/pdf/archive.h"

#include <QColorSpace>
#include <QXmlStreamReader>

#include <algorithm>

namespace countersign::pdf {

namespace {

constexpr qsizetype kMaxMetadata = 4 * 1024 * 1024;

bool drawsThrough(const RevisionWriter &writer, const Object &object, int depth)
{
    if (depth > 8) // deeper than any appearance of ours
        return true;
    const Object form = writer.currentValue(object);
    const Dictionary &dictionary = form.dictionary();
    const auto value = [&](const Dictionary &in, const char *key) { return writer.currentValue(in[key]); };
    if (value(value(dictionary, "Group").dictionary(), "S").isName("Transparency"))
        return true;
    const Object mask = value(dictionary, "SMask");
    if ((!mask.isNull() && !mask.isName("None")) || value(dictionary, "SMaskInData").toInteger() != 0)
        return true;
    const Dictionary resources = value(dictionary, "Resources").dictionary();
    for (const Dictionary::Entry &entry : value(resources, "ExtGState").dictionary()) {
        const Dictionary state = writer.currentValue(entry.value).dictionary();
        const Object soft = value(state, "SMask"), blend = value(state, "BM");
        if ((!soft.isNull() && !soft.isName("None")) || value(state, "ca").toReal(1) < 1
            || value(state, "CA").toReal(1) < 1
            || (!blend.isNull() && !blend.isName("Normal") && !blend.isName("Compatible")))
            return true;
    }
    const Dictionary objects = value(resources, "XObject").dictionary();
    return std::any_of(objects.begin(), objects.end(),
                       [&](const Dictionary::Entry &entry) { return drawsThrough(writer, entry.value, depth + 1); });
}

} // namespace

std::optional<ArchiveClaim> archiveClaim(const Document &document)
{
    const Object metadata = document.value(document.catalog(), "Metadata");
    if (!metadata.isStream() || metadata.rawBytes().size() > kMaxMetadata)
        return std::nullopt;
    const auto xmp = document.decodedStream(metadata);
    if (!xmp || xmp->size() > kMaxMetadata || !xmp->contains("pdfaid"))
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
    return claim.part >= 1 && claim.part <= 4 ? std::optional(claim) : std::nullopt;
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

bool usesTransparency(const RevisionWriter &writer, const Object &formXObject)
{
    return drawsThrough(writer, formXObject, 0);
}

} // namespace countersign::pdf
