// What proves what happened to one document, on paper: its files by their hashes, who acted and how they were checked, and
// every event of its journal. Made of words only: whoever must check the hashes has the files.
#pragma once

#include "core/domain/event.h"
#include "core/pdf/report_pages.h"
#include "ui/models/event_words.h"

namespace countersign::ui {

[[nodiscard]] pdf::Report evidenceReport(const domain::Envelope &envelope,
                                         const std::vector<domain::Event> &oldestFirst, const EventNames &names,
                                         Time now);

} // namespace countersign::ui
