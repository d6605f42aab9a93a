// Strangers' files are parsed and drawn in another process with limits of memory and time. A crash, a hang or a bomb there
// costs one clear error here; the next call starts a fresh process.
// An object belongs to one thread; calls wait (not for the UI thread). The process lives as long as one file is worked on.
// A `stop` that is requested ends the process at once; the call then fails as one that took too long.
#pragma once

#include "core/base/result.h"
#include "core/pdf/intake_choices.h"
#include "core/pdf/making_error.h"
#include "core/pdf/office_merge.h"
#include "core/pdf/page_geometry.h"
#include "core/pdf/text.h"

#include <QByteArray>
#include <QCborMap>
#include <QImage>
#include <QRect>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

class QProcess;

namespace countersign {
class SharedRoom;
}

namespace countersign::pdf {

struct WorkerSetup {
    QString program; // countersign-cli
    QStringList arguments{QStringLiteral("worker")};
    int timeoutMs = 60'000; // for one answer
};

struct PdfIntake {
    QByteArray pdf; // as it was, or normalised
    bool normalised = false;
    bool isSigned = false; // then never normalised
    int pages = 0;
    std::vector<PageBox> boxes;
    std::vector<FindingCount> findings; // what was inside before anything was removed, and what was done
};

class WorkerClient
{
public:
    explicit WorkerClient(WorkerSetup setup);
    ~WorkerClient();

    // Checks a PDF with the strict reader; damaged, hybrid, linearised and encrypted ones, and those something is removed
    // from, are rewritten by qpdf, signed ones never.
    // Errors: PdfError::{Empty, NotPdf, Encrypted, Damaged, TooLarge}, MakingError::Worker*.
    [[nodiscard]] Result<PdfIntake> takeInPdf(const QByteArray &bytes, const IntakeChoices &choices = {},
                                              const std::stop_token &stop = {});

    void prepare(); // starts the process ahead of the first call; where it cannot, that call says so
    // Starts it and lets it draw something, so that the first page need not wait for libraries and fonts. Not to the end where
    // that is `enough`, because a file is there to be opened.
    void warmUp(const std::stop_token &enough = {});
    void setTimeout(int milliseconds) { m_setup.timeoutMs = milliseconds; } // for one answer, from the next call on
    // Opens a file to look at. Errors as above.
    struct Opened {
        int pages = 0;
        std::vector<QSizeF> sizes; // points of paper, as displayed
        std::vector<PageBox> boxes; // empty when only the lenient renderer could read it
    };
    [[nodiscard]] Result<Opened> open(const QByteArray &bytes, const std::stop_token &stop = {});
    // Of the opened file. `clip` in pixels of the whole picture at that scale.
    [[nodiscard]] Result<QImage> renderPage(int index, double pixelsPerPoint, std::optional<QRect> clip = {},
                                            const std::stop_token &stop = {});
    [[nodiscard]] Result<PageText> pageText(int index, const std::stop_token &stop = {});

    // Decodes a picture and encodes its pixels anew, at most `mostPixels` on its longer side, as PNG.
    [[nodiscard]] Result<QByteArray> cleanImage(const QByteArray &bytes, int mostPixels = 2400);
    // The values put into a DOCX or ODT; all names it asks for (office_merge.h).
    [[nodiscard]] Result<MergedOffice> mergeOffice(const QByteArray &file, const QMap<QString, QString> &values,
                                                   const std::stop_token &stop = {});
    // JPEG, PNG or TIFF -> a PDF with one page for each picture.
    [[nodiscard]] Result<QByteArray> imagesToPdf(const QByteArray &bytes, const std::stop_token &stop = {});

    [[nodiscard]] Result<QCborMap> call(const QCborMap &request, const std::stop_token &stop = {});
    void stop(); // ends the process, if one runs

private:
    [[nodiscard]] bool isRunning();
    [[nodiscard]] Result<void> ensureStarted();
    // `data` goes with the request; `meanwhile` is called while the other side works.
    [[nodiscard]] Result<QCborMap> exchange(QCborMap request, const QByteArray &data, const std::stop_token &stop = {},
                                            const std::function<void()> &meanwhile = {});
    [[nodiscard]] Result<void> openAgain(const std::stop_token &stop);
    [[nodiscard]] Error gone(bool timedOut);

    WorkerSetup m_setup;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<SharedRoom> m_room; // of this process
    QByteArray m_buffer;
    QByteArray m_opened; // so that a restarted process can open it again
    std::vector<QSizeF> m_sizes; // of its pages
    bool m_isUsed = false; // this process has seen somebody's file
};

} // namespace countersign::pdf
