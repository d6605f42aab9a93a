// Intake: what a person dropped in becomes a PDF the strict reader accepts. The kind of a file is told by its content.
// PDFs and pictures are handled by the worker process, office files by LibreOffice in a folder and profile of its own.
// Synchronous, takes seconds; not for the UI thread.
#pragma once

#include "core/base/result.h"
#include "core/pdf/worker_client.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace countersign::pdf {

enum class SourceKind { Unknown, Pdf, Docx, Odt, Rtf, Png, Jpeg, Tiff, LegacyOffice, EncryptedOffice };
[[nodiscard]] SourceKind sourceKind(const QByteArray &bytes);

struct IntakeOptions {
    WorkerSetup worker;
    QString converter; // soffice; empty: looked for in PATH and the usual places
    int converterTimeoutMs = 120'000;
    int pageTimeoutMs = 20'000; // for drawing one page
    qint64 maxBytes = 200LL * 1024 * 1024;
    IntakeChoices choices;
    std::stop_token stop; // ends what converts, reads or draws; the call then fails as one that took too long
};

struct IntakeResult {
    QByteArray pdf;
    SourceKind source = SourceKind::Unknown;
    QString suggestedName; // the file's name with .pdf
    int pages = 0;
    std::vector<PageBox> boxes;
    bool normalised = false;
    bool isSigned = false;
    std::vector<FindingCount> findings; // to tell the person about
};

// Errors: PdfError::{Empty, Encrypted, TooLarge, Damaged}, MakingError::{NotSupported, Converter*, Worker*, Image*}.
[[nodiscard]] Result<IntakeResult> takeIn(const QByteArray &bytes, const QString &fileName,
                                          const IntakeOptions &options);
// The LibreOffice found on this machine, or empty.
[[nodiscard]] QString findConverter();

} // namespace countersign::pdf
