// Pages onto paper: which pages, how each lies on the sheet, and the printing itself, off the window's thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QPageSize>
#include <QRectF>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace countersign::ui {

// "1-3, 5" of `count` pages -> {0, 1, 2, 4}, in this order, each once; empty text: all. Nothing where it cannot be read.
[[nodiscard]] std::optional<std::vector<int>> pagesOf(const QString &text, int count);

// How a page of `page` points lies on a sheet: a wide page turns the sheet; fitted, it grows or shrinks into the margins;
// otherwise it keeps its size, in the middle.
struct Sheet {
    QSizeF paper; // points, as turned
    QRectF page; // points, on it
    bool isLandscape = false;
};
[[nodiscard]] Sheet sheetFor(const QSizeF &page, const QPageSize &paper, bool fit, double marginPoints);

struct PrintRequest {
    std::vector<QByteArray> pdfs; // their pages count through
    std::vector<int> pages;
    QString title; // of the job, at the printer
    QString printer; // the system's name of it; empty: into `file`
    QString file; // a PDF
    QPageSize paper{QPageSize::A4};
    bool fit = true;
    bool isGrey = false;
    int copies = 1;
};
struct PrintOutcome {
    int printed = 0; // pages, of one copy
    bool isStopped = false; // by the person: what the printer has is printed
    bool isRefused = false; // by the printer or the disk
    std::optional<Error> error; // a page could not be drawn
};
// Blocks; on a lane of its own. Strangers' files: each is drawn in a worker process. `progress` is called on this thread.
[[nodiscard]] PrintOutcome printPages(const PrintRequest &request, const std::stop_token &stop,
                                      const std::function<void(int printed)> &progress);

inline constexpr double kPrintMargin = 12; // points; what most printers cannot print on

} // namespace countersign::ui
