#include "core/pdf/renderer.h"

#include "core/pdf/patience.h"

#include <poppler-qt6.h>

#include <QSize>

#include <cmath>

namespace countersign::pdf {

struct PageImages::State {
    QByteArray bytes; // Poppler reads from it as long as it is open
    std::unique_ptr<Poppler::Document> document;
    std::vector<PageBox> boxes;
    RenderLimits limits;
    int pages = 0;
};

PageImages::PageImages(std::unique_ptr<State> state) : m_state(std::move(state)) { }
PageImages::PageImages(PageImages &&) noexcept = default;
PageImages &PageImages::operator=(PageImages &&) noexcept = default;
PageImages::~PageImages() = default;

Result<PageImages> PageImages::open(const QByteArray &bytes, std::vector<PageBox> boxes, const RenderLimits &limits)
{
    static const bool quiet = [] { // once a process: Poppler's complaints about strangers' files are not ours to print
        Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
        return true;
    }();
    Q_UNUSED(quiet);
    auto state = std::make_unique<State>();
    state->bytes = bytes;
    state->limits = limits;
    state->document = Poppler::Document::loadFromData(state->bytes);
    if (!state->document)
        return fail(MakingError::NotRendered, QStringLiteral("the renderer cannot open the file"));
    if (state->document->isLocked())
        return fail(MakingError::NotRendered, QStringLiteral("a password is needed"));
    state->pages = state->document->numPages();
    if (state->pages <= 0 || state->pages > limits.pages)
        return fail(MakingError::NotRendered, QStringLiteral("%1 pages").arg(state->pages));
    if (std::ssize(boxes) == state->pages)
        state->boxes = std::move(boxes);
    using Poppler::Document;
    state->document->setRenderHint(Document::Antialiasing);
    state->document->setRenderHint(Document::TextAntialiasing);
    state->document->setRenderHint(Document::TextSlightHinting);
    return PageImages(std::move(state));
}

int PageImages::pageCount() const { return m_state->pages; }

const std::vector<PageBox> &PageImages::boxes() const { return m_state->boxes; }

const Poppler::Document &PageImages::poppler() const { return *m_state->document; }

QSizeF PageImages::pageSize(int index) const
{
    if (index < 0 || index >= m_state->pages)
        return {};
    if (!m_state->boxes.empty())
        return displaySize(m_state->boxes[static_cast<std::size_t>(index)]);
    const std::unique_ptr<Poppler::Page> page(m_state->document->page(index));
    return page ? page->pageSizeF() : QSizeF();
}

const RenderLimits &PageImages::limits() const { return m_state->limits; }

Result<QImage> PageImages::renderPage(int index, double pixelsPerPoint, std::optional<QRect> clip,
                                      const std::stop_token &stop) const
{
    if (index < 0 || index >= m_state->pages)
        return fail(MakingError::NoSuchPage, QStringLiteral("page %1").arg(index));
    const std::unique_ptr<Poppler::Page> page(m_state->document->page(index));
    if (!page)
        return fail(MakingError::NotRendered, QStringLiteral("page %1").arg(index));
    const QSizeF drawn = page->pageSizeF(); // without UserUnit
    const QSizeF wanted = pageSize(index) * pixelsPerPoint;
    if (drawn.isEmpty() || wanted.isEmpty() || !std::isfinite(wanted.width()) || !std::isfinite(wanted.height()))
        return fail(MakingError::NotRendered, QStringLiteral("page %1 has no size").arg(index));
    const double scaleX = wanted.width() / drawn.width();
    const double scaleY = wanted.height() / drawn.height();
    if (wanted.width() > 1e6 || wanted.height() > 1e6)
        return fail(MakingError::NotRendered, QStringLiteral("page %1 is too large at this scale").arg(index));
    const QRect whole(0, 0, std::max(1, qCeil(wanted.width())), std::max(1, qCeil(wanted.height())));
    const QRect area = clip ? clip->intersected(whole) : whole;
    if (area.isEmpty() || qint64(area.width()) * area.height() > m_state->limits.pixels)
        return fail(MakingError::NotRendered, QStringLiteral("%1 x %2 pixels").arg(area.width()).arg(area.height()));
    const Patience patience{QDeadlineTimer(m_state->limits.milliseconds), stop};
    const QImage image =
        page->renderToImage(72 * scaleX, 72 * scaleY, area.x(), area.y(), area.width(), area.height(),
                            Poppler::Page::Rotate0, nullptr, nullptr, &Patience::isAsked, patience.closure());
    if (patience.isOver()) // half a page is none
        return fail(MakingError::WorkerTimedOut, QStringLiteral("page %1").arg(index));
    if (image.isNull())
        return fail(MakingError::NotRendered, QStringLiteral("page %1").arg(index));
    return image;
}

} // namespace countersign::pdf
