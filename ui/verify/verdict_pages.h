// The verdict on paper: the same sentences as on the screen, as a PDF to be kept with the file.
#pragma once

#include "core/base/result.h"
#include "core/domain/verdict.h"

namespace countersign::ui {

// May run on any thread. Errors: those of pdf::makeReport().
[[nodiscard]] Result<QByteArray> reportPages(const domain::Verdict &verdict, const QString &fileName,
                                             const QByteArray &fileSha256, Time checked);

} // namespace countersign::ui
