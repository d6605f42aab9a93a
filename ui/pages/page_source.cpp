#include "ui/pages/page_source.h"

#include "core/pdf/document.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/renderer.h"
#include "ui/pages/answer.h"
#include "ui/pages/worker.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>
#include <cmath>
#include <optional>

namespace countersign::ui {
namespace {

constexpr double kMostPixels = 24e6; // of one picture; beyond, it is drawn in tiles
constexpr double kCoarsePixels = 4e6; // what is shown until the tiles are there
constexpr std::size_t kLongestQueue = 24; // what scrolled away long ago is not drawn any more

} // namespace

struct PageSource::Reader {
    struct Facts {
        std::vector<std::vector<Entry>> documents;
    };
    Reading reading = Reading::InProcess;
    std::vector<pdf::PageImages> images;
    std::vector<std::unique_ptr<pdf::WorkerClient>> workers; // one a file: each process holds one open

    Result<std::vector<Entry>> open(const std::vector<QByteArray> &pdfs)
    {
        images.clear();
        workers.clear();
        std::vector<Entry> entries;
        for (const QByteArray &bytes : pdfs) {
            const int document = reading == Reading::Worker ? int(workers.size()) : int(images.size());
            std::vector<pdf::PageBox> boxes;
            std::vector<QSizeF> sizes;
            if (reading == Reading::Worker) {
                auto worker = std::make_unique<pdf::WorkerClient>(workerSetup());
                CS_TRY(pdf::WorkerClient::Opened opened, worker->open(bytes));
                boxes = std::move(opened.boxes);
                sizes = std::move(opened.sizes);
                workers.push_back(std::move(worker));
            } else {
                // What the strict reader says about the pages is where fields will lie; the renderer only draws.
                if (auto strict = pdf::Document::open(bytes))
                    if (auto known = pdf::pageBoxes(*strict))
                        boxes = std::move(*known);
                CS_TRY(auto opened, pdf::PageImages::open(bytes, boxes));
                for (int i = 0; i < opened.pageCount(); ++i)
                    sizes.push_back(opened.pageSize(i));
                boxes = opened.boxes();
                images.push_back(std::move(opened));
            }
            for (std::size_t i = 0; i < sizes.size(); ++i) {
                pdf::PageBox box = i < boxes.size() ? boxes[i] : pdf::PageBox{.mediaBox = QRectF(QPointF(), sizes[i])};
                entries.push_back({PagePlace{document, int(i)}, box, sizes[i]});
            }
        }
        return entries;
    }
    Result<QImage> render(PagePlace place, double pixelsPerPoint, std::optional<QRect> clip,
                          const std::stop_token &stop)
    {
        if (reading == Reading::Worker)
            return workers[std::size_t(place.document)]->renderPage(place.page, pixelsPerPoint, clip);
        return images[std::size_t(place.document)].renderPage(place.page, pixelsPerPoint, clip, stop);
    }
    Result<pdf::PageText> text(PagePlace place, const std::stop_token &stop)
    {
        if (reading == Reading::Worker)
            return workers[std::size_t(place.document)]->pageText(place.page);
        return pdf::pageText(images[std::size_t(place.document)], place.page, stop);
    }
};

PageSource::PageSource(Reading reading, QObject *parent)
    : QObject(parent),
      m_lane(std::make_unique<Lane>(QStringLiteral("pages"))),
      m_reader(std::make_shared<Reader>())
{
    qRegisterMetaType<countersign::Error>();
    qRegisterMetaType<countersign::pdf::PageText>();
    m_reader->reading = reading;
    // Lanes that end on the pool need the application's events for it: they must be done before it goes.
    static const bool joined = [] {
        qAddPostRoutine([] { QThreadPool::globalInstance()->waitForDone(); });
        return true;
    }();
    Q_UNUSED(joined);
}

PageSource::~PageSource()
{
    m_stop.request_stop();
    // The lane ends when what it draws is drawn; that wait belongs to the pool, not to the window. The reader goes on
    // the lane, because its process belongs to that thread.
    m_lane->run([reader = std::move(m_reader)]() mutable { reader.reset(); });
    QThreadPool::globalInstance()->start([lane = std::shared_ptr<Lane>(std::move(m_lane))] {});
}

void PageSource::open(std::vector<QByteArray> pdfs)
{
    close();
    m_documents = int(pdfs.size());
    const int generation = m_generation;
    m_busy = true;
    asked(*m_lane, [reader = m_reader, pdfs = std::move(pdfs)] {
        return reader->open(pdfs);
    }).then(this, [this, generation](const Result<std::vector<Entry>> &entries) {
        if (generation != m_generation)
            return;
        m_busy = false;
        if (!entries) {
            Q_EMIT failed(entries.error());
            return;
        }
        m_pages = *entries;
        Q_EMIT opened();
        next();
    });
}

void PageSource::close()
{
    ++m_generation;
    m_stop.request_stop();
    m_stop = {};
    m_pages.clear();
    m_documents = 0;
    m_queue.clear();
    m_failed.clear();
    m_undrawable.clear();
    m_cache.clear();
    m_scales.clear();
    m_busy = false;
}

int PageSource::indexOf(PagePlace place) const
{
    const auto it =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const Entry &entry) { return entry.place == place; });
    return it == m_pages.end() ? -1 : int(it - m_pages.begin());
}

bool PageSource::isWhole(int index, double pixelsPerPoint) const
{
    const QSizeF pixels = size(index) * pixelsPerPoint;
    return pixels.width() * pixels.height() <= kMostPixels;
}

void PageSource::ask(const Wanted &wanted)
{
    if (m_failed.contains(wanted))
        return;
    std::erase(m_queue, wanted);
    m_queue.push_back(wanted);
    if (m_queue.size() > kLongestQueue)
        m_queue.erase(m_queue.begin());
    next();
}

QImage PageSource::tile(int index, double pixelsPerPoint, QPoint tile)
{
    if (index < 0 || index >= count() || tile.x() < 0 || tile.y() < 0)
        return {};
    const Wanted wanted{index, std::max(1, qRound(pixelsPerPoint * 1000)), tile};
    if (const QImage *there = m_cache.object(wanted))
        return *there;
    ask(wanted);
    return {};
}

QImage PageSource::page(int index, double pixelsPerPoint)
{
    if (index < 0 || index >= count())
        return {};
    const QSizeF paper = size(index);
    const double coarse = std::sqrt(kCoarsePixels / std::max(1.0, paper.width() * paper.height()));
    const int scale = std::max(
        1, qRound((isWhole(index, pixelsPerPoint) ? pixelsPerPoint : std::min(coarse, pixelsPerPoint)) * 1000));
    if (const QImage *exact = m_cache.object({index, scale}))
        return *exact;
    ask({index, scale});
    // The nearest scale there is, the larger one first.
    const QImage *best = nullptr;
    int bestScale = 0;
    for (int other : m_scales.value(index)) {
        const QImage *image = m_cache.object({index, other});
        if (image && (!best || std::abs(other - scale) < std::abs(bestScale - scale))) {
            best = image;
            bestScale = other;
        }
    }
    return best ? *best : QImage();
}

void PageSource::next()
{
    if (m_busy || m_queue.empty() || m_pages.empty())
        return;
    const Wanted wanted = m_queue.back();
    m_queue.pop_back();
    const int generation = m_generation;
    m_busy = true;
    asked(*m_lane, [reader = m_reader, place = place(wanted.index), wanted, stop = m_stop.get_token()] {
        std::optional<QRect> clip;
        if (wanted.tile.x() >= 0)
            clip = QRect(wanted.tile * kTile, QSize(kTile, kTile));
        return reader->render(place, wanted.scale / 1000.0, clip, stop);
    }).then(this, [this, generation, wanted](const Result<QImage> &image) {
        if (generation != m_generation)
            return;
        m_busy = false;
        if (image) {
            m_cache.insert(wanted, new QImage(*image), std::max<qsizetype>(1, image->sizeInBytes() / 1024));
            QSet<int> &scales = m_scales[wanted.index];
            if (wanted.tile.x() < 0)
                scales.insert(wanted.scale);
            if (scales.size() > 16)
                scales.removeIf([&](int scale) { return !m_cache.contains({wanted.index, scale}); });
        } else {
            m_failed.insert(wanted);
            if (wanted.tile.x() < 0)
                m_undrawable.insert(wanted.index);
        }
        Q_EMIT pageReady(wanted.index);
        next();
    });
}

void PageSource::readText(int index)
{
    if (index < 0 || index >= count())
        return;
    const int generation = m_generation;
    asked(*m_lane, [reader = m_reader, place = place(index), stop = m_stop.get_token()] {
        return reader->text(place, stop);
    }).then(this, [this, generation, index](const Result<pdf::PageText> &text) {
        if (generation == m_generation)
            Q_EMIT textReady(index, text ? *text : pdf::PageText{});
    });
}

} // namespace countersign::ui
