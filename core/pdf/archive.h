// Files that claim to be PDF/A (ISO 19005): what a revision of theirs may not hold. Part 1 knows no transparency; device colours
// are those of the output intent only, so colours of ours bring their profile along.
#pragma once

#include "core/pdf/image_xobject.h"
#include "core/pdf/revision_writer.h"

#include <QString>

#include <optional>

namespace countersign::pdf {

struct ArchiveClaim { // "2B": part 2, conformance B; parts are 1 to 4
    int part = 0;
    QString conformance;

    friend bool operator==(const ArchiveClaim &, const ArchiveClaim &) = default;
};
// As the catalog's XMP says it (ISO 19005-2, 6.6.4); nothing where it does not. A claim, not a check.
[[nodiscard]] std::optional<ArchiveClaim> archiveClaim(const Document &document);

struct ArchiveRules {
    ImageRules images;
    Reference defaultRgb; // an sRGB profile added to the writer; null where colours need none
};
[[nodiscard]] ArchiveRules archiveRules(RevisionWriter &writer);

// Whether an appearance draws with transparency, which PDF/A-1 forbids (ISO 19005-1, 6.4): groups, soft masks, blending.
[[nodiscard]] bool usesTransparency(const RevisionWriter &writer, const Object &formXObject);

} // namespace countersign::pdf
