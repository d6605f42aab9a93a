// A verdict on paper, in the sentences of ui/words.
#pragma once

#include "core/base/result.h"
#include "core/domain/verdict.h"

#include <QByteArray>
#include <QString>

namespace countersign::cli {

// A PDF. Needs a QGuiApplication.
[[nodiscard]] Result<QByteArray> reportPdf(const domain::Verdict &verdict, const QString &fileName,
                                           const QByteArray &fileSha256, Time checked);

} // namespace countersign::cli
