// What a lenient reader shows: each signed revision and the final file are drawn by the renderer, in the worker process, and
// compared page by page. The object comparison of verifier.h decides by rules; this one believes only its eyes, and finds
// what a repairing reader makes of bytes our strict reader does not even look at.
// It is asked for separately, because it costs: two pictures a page for every signature that is not the last, and a worker process for each.
#pragma once

#include "core/domain/verdict.h"
#include "core/pdf/document.h"
#include "core/pdf/worker_client.h"
#include "core/sign/sign_error.h"

#include <stop_token>

namespace countersign::sign {

struct RenderingOptions {
    pdf::WorkerSetup worker;
    double pixelsPerPoint = 1; // 72 dpi finds a changed digit of 6 points
    int maxPages = 500; // further pages are not drawn; a warning says so
    std::stop_token stop;
};

// Adds a Rendering change for each place that looks different and that no permitted change of the verdict explains (fields
// filled, signatures and annotations, where those are permitted), and worsens the verdict. Signatures over the last
// revision are as they are. Errors: those of the worker; the verdict is then unchanged.
[[nodiscard]] Result<void> compareRendering(domain::Verdict &verdict, const pdf::Document &document,
                                            const RenderingOptions &options);

} // namespace countersign::sign
