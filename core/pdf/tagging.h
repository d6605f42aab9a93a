// Tagged PDF (ISO 32000-2, 14.7 and 14.8): a file whose contents are described for assistive technology stays so when a
// widget is added to it. PDF/UA (ISO 14289-1, 7.18.4) asks for a /Form structure element around every widget.
#pragma once

#include "core/pdf/document.h"
#include "core/pdf/revision_writer.h"

namespace countersign::pdf {

[[nodiscard]] bool isTagged(const Document &document); // /MarkInfo /Marked true and a structure tree

// Puts a /Form element for the widget into the structure tree: under its /Document element where there is one, with the
// widget's /StructParent in the parent tree. `alternative` says in words what the widget is. Sets the page's /Tabs to
// structure order (7.18.3 of PDF/UA) where it has none. The widget and page must exist in the writer already.
// Errors: Damaged, for a structure tree that is none.
[[nodiscard]] Result<void> tagWidget(RevisionWriter &writer, Reference widget, Reference page,
                                     const QString &alternative);

// What a file says of itself in its metadata: 1 to 4 for PDF/A (ISO 19005), 0 for none. A claim, not a check.
[[nodiscard]] int archivePart(const Document &document);
// Whether an appearance draws with transparency, which PDF/A-1 forbids (ISO 19005-1, 6.4): groups, soft masks, blending.
[[nodiscard]] bool usesTransparency(const RevisionWriter &writer, const Object &formXObject);

} // namespace countersign::pdf
