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

// The same for what a new page shows, as one paragraph: its content marks it by "/P <</MCID 0>> BDC … EMC" (14.7.5.2), and
// nothing else of the page is marked. The page gets its /StructParents.
inline constexpr int kPageContentMark = 0;
[[nodiscard]] Result<void> tagNewPage(RevisionWriter &writer, Reference page);

} // namespace countersign::pdf
