#include "ui/pages/printing.h"

#include "ui/pages/worker.h"

#include <QPageLayout>
#include <QPainter>
#include <QPrinter>
#include <QStringList>

#include <algorithm>

namespace countersign::ui {

namespace {

constexpr int kMostDpi = 300; // sharper than eyes read, and a page stays under 35 MB

} // namespace

std::optional<std::vector<int>> pagesOf(const QString &text, int count)
{
    std::vector<int> pages;
    if (text.trimmed().isEmpty()) {
        for (int i = 0; i < count; ++i)
            pages.push_back(i);
        return pages;
    }
    if (text.size() > 1000)
        return std::nullopt;
    const QStringList parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QStringList ends = part.trimmed().split(QLatin1Char('-'));
        bool isFirst = false, isLast = false;
        const int first = ends.constFirst().trimmed().toInt(&isFirst);
        const int last = ends.constLast().trimmed().toInt(&isLast);
        if (ends.size() > 2 || !isFirst || !isLast || first < 1 || last < first || last > count)
            return std::nullopt;
        for (int page = first - 1; page < last; ++page)
            if (std::find(pages.begin(), pages.end(), page) == pages.end())
                pages.push_back(page);
    }
    return pages.empty() ? std::nullopt : std::optional(pages);
}

Sheet sheetFor(const QSizeF &page, const QPageSize &paper, bool fit, double marginPoints)
{
    Sheet sheet;
    sheet.paper = paper.size(QPageSize::Point);
    sheet.isLandscape = page.width() > page.height();
    if (sheet.isLandscape)
        sheet.paper.transpose();
    QSizeF size = page;
    if (fit && !page.isEmpty()) {
        const QSizeF room = sheet.paper - QSizeF(2 * marginPoints, 2 * marginPoints);
        // A page of this very paper is not shrunk for the margins' sake: its own are white.
        const bool isSame =
            std::abs(page.width() - sheet.paper.width()) < 3 && std::abs(page.height() - sheet.paper.height()) < 3;
        if (!isSame)
            size.scale(room, Qt::KeepAspectRatio);
    }
    sheet.page =
        QRectF(QPointF((sheet.paper.width() - size.width()) / 2, (sheet.paper.height() - size.height()) / 2), size);
    return sheet;
}

PrintOutcome printPages(const PrintRequest &request, const std::stop_token &stop,
                        const std::function<void(int printed)> &progress)
{
    PrintOutcome outcome;
    struct File {
        std::unique_ptr<pdf::WorkerClient> worker;
        std::vector<QSizeF> sizes;
    };
    std::vector<File> files;
    std::vector<std::pair<std::size_t, int>> places; // file, page
    for (const QByteArray &bytes : request.pdfs) {
        auto worker = std::make_unique<pdf::WorkerClient>(workerSetup());
        auto opened = worker->open(bytes);
        if (!opened) {
            outcome.error = opened.error();
            return outcome;
        }
        for (int i = 0; i < opened->pages; ++i)
            places.emplace_back(files.size(), i);
        files.push_back({std::move(worker), opened->sizes});
    }

    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(request.title);
    printer.setCreator(QStringLiteral("Countersign"));
    if (request.printer.isEmpty()) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(request.file);
    } else {
        printer.setPrinterName(request.printer);
        printer.setCopyCount(request.copies);
    }
    printer.setResolution(std::min(std::max(printer.resolution(), 72), request.printer.isEmpty() ? kMostDpi : 1200));
    printer.setColorMode(request.isGrey ? QPrinter::GrayScale : QPrinter::Color);
    printer.setFullPage(true);
    const double drawn = std::min(printer.resolution(), kMostDpi) / 72.0;
    const double device = printer.resolution() / 72.0;

    QPainter painter;
    for (const int index : request.pages) {
        if (stop.stop_requested()) {
            outcome.isStopped = true;
            break;
        }
        if (index < 0 || std::size_t(index) >= places.size())
            continue;
        const auto [file, page] = places[std::size_t(index)];
        const Sheet sheet = sheetFor(files[file].sizes[std::size_t(page)], request.paper, request.fit, kPrintMargin);
        auto image = files[file].worker->renderPage(
            page, drawn * sheet.page.width() / std::max(1.0, files[file].sizes[std::size_t(page)].width()), {}, stop);
        if (stop.stop_requested()) {
            outcome.isStopped = true;
            break;
        }
        if (!image) {
            outcome.error = image.error();
            break;
        }
        printer.setPageSize(request.paper);
        printer.setPageOrientation(sheet.isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait);
        if (!painter.isActive() ? !painter.begin(&printer) : !printer.newPage()) {
            outcome.isRefused = true;
            break;
        }
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QRectF target(sheet.page.topLeft() * device, sheet.page.size() * device);
        painter.drawImage(target, request.isGrey ? image->convertToFormat(QImage::Format_Grayscale8) : *image);
        progress(++outcome.printed);
    }
    if (painter.isActive()) {
        if (outcome.isStopped || outcome.error)
            printer.abort();
        outcome.isRefused = !painter.end() || outcome.isRefused || printer.printerState() == QPrinter::Error;
    }
    return outcome;
}

} // namespace countersign::ui
