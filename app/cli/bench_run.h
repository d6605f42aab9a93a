// What `bench` measures: whole passes over files, in process, with the key loaded. Nothing is written to disk: signing ends
// with the bytes to append, verifying with the verdict. Files are mapped anew in every pass.
#pragma once

#include "app/cli/key_options.h"
#include "core/base/clock.h"

#include <QStringList>

namespace countersign::cli {

struct BenchResult {
    qint64 bytes = 0; // of all files
    int threads = 1;
    std::vector<double> passMs;
    [[nodiscard]] double medianMs() const;
};

struct BenchRequest {
    QStringList files;
    int repeats = 5;
    int threads = 1; // never more than files
};

// The first failure ends it. Both make one pass that is not counted first: caches are warm then.
[[nodiscard]] FromOptions<BenchResult> benchSign(const BenchRequest &request, const KeyOptions &keys);
[[nodiscard]] FromOptions<BenchResult> benchVerify(const BenchRequest &request, const KeyOptions &keys);

} // namespace countersign::cli
