// Pages as pictures, drawn by Poppler. For files of our own making and for a worker process; strangers' files are only
// rendered through worker_client.h.
// An object belongs to one thread at a time; several objects work in parallel. Rendering a page takes 10 ms to seconds.
#pragma once

#include "core/base/result.h"
#include "core/pdf/making_error.h"
#include "core/pdf/page_geometry.h"

#include <QByteArray>
#include <QImage>
#include <QRect>
#include <QSizeF>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace Poppler {
class Document;
}

namespace countersign::pdf {

struct RenderLimits {
    int pages = 10'000;
    qint64 pixels = 100'000'000; // of one picture
    int milliseconds = 60'000; // for one picture or one page's text; what takes longer is given up
};

class PageImages
{
public:
    // `boxes` come from the strict reader (pageBoxes()), so that pictures and geometry agree; without them Poppler's own
    // idea of the pages counts, which knows no UserUnit.
    [[nodiscard]] static Result<PageImages> open(const QByteArray &bytes, std::vector<PageBox> boxes = {},
                                                 const RenderLimits &limits = {});
    PageImages(PageImages &&) noexcept;
    PageImages &operator=(PageImages &&) noexcept;
    ~PageImages();

    [[nodiscard]] int pageCount() const;
    [[nodiscard]] QSizeF pageSize(int index) const; // points of paper, as displayed; empty when there is no such page
    [[nodiscard]] const std::vector<PageBox> &boxes() const; // as given to open()
    // `clip` in pixels of the whole picture at that scale; `stop` gives up soon. Errors: NoSuchPage, NotRendered,
    // WorkerTimedOut.
    [[nodiscard]] Result<QImage> renderPage(int index, double pixelsPerPoint, std::optional<QRect> clip = {},
                                            const std::stop_token &stop = {}) const;

    [[nodiscard]] const Poppler::Document &poppler() const; // for text.cpp, as the next
    [[nodiscard]] const RenderLimits &limits() const;

private:
    struct State;
    explicit PageImages(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace countersign::pdf
