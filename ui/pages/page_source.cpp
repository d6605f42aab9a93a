#include "ui/pages/page_source.h"

#include "core/pdf/making_error.h"
#include "core/pdf/worker_client.h"
#include "ui/pages/answer.h"
#include "ui/pages/worker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace countersign::ui {
namespace {

constexpr double kMostPixels = 24e6; // of one picture; beyond, it is drawn in tiles
constexpr double kCoarsePixels = 4e6; // what is shown until the tiles are there
constexpr int kReadyAfterMs = 300;
constexpr std::size_t kLongestQueue = 24; // what scrolled away long ago is not drawn any more

} // namespace

// On the lane. One process a file: each holds one open.
struct PageSource::Reader {
    struct File {
        std::unique_ptr<pdf::WorkerClient> worker;
        int answers = 0; // of the process that runs now
    };
    std::vector<File> files;
    std::unique_ptr<pdf::WorkerClient> ready; // for the first of them
    std::stop_source warming; // of that one: requested when there is a file for it
    int patienceMs = 0;

    void prepare()
    {
        ready = std::make_unique<pdf::WorkerClient>(workerSetup());
        ready->prepare();
    }

    Result<std::vector<Entry>> open(const std::vector<QByteArray> &pdfs, int patience, const std::stop_token &stop)
    {
        patienceMs = patience;
        for (std::size_t i = 0; i < pdfs.size(); ++i) {
            if (!ready)
                prepare(); // all start at the same time
            ready->setTimeout(patience);
            files.push_back({std::move(ready)});
        }
        std::vector<Entry> entries;
        for (std::size_t document = 0; document < pdfs.size(); ++document) {
            CS_TRY(const pdf::WorkerClient::Opened opened, files[document].worker->open(pdfs[document], stop));
            for (std::size_t i = 0; i < opened.sizes.size(); ++i) {
                const pdf::PageBox box = i < opened.boxes.size()
                    ? opened.boxes[i]
                    : pdf::PageBox{.mediaBox = QRectF(QPointF(), opened.sizes[i])};
                entries.push_back({PagePlace{int(document), int(i)}, box, opened.sizes[i]});
            }
        }
        return entries;
    }
    // A process that has worked for long meets its limit of processor time, whatever it does just then: once more in a
    // fresh one.
    template <typename Act> auto in(PagePlace place, const std::stop_token &stop, Act act)
    {
        File &file = files[std::size_t(place.document)];
        QElapsedTimer took;
        took.start();
        auto answer = act(*file.worker);
        const auto isEnded = [&answer] {
            return !answer
                && (answer.error().is(pdf::MakingError::WorkerTimedOut)
                    || answer.error().is(pdf::MakingError::WorkerCrashed));
        };
        if (isEnded() && file.answers > 0 && took.elapsed() < patienceMs && !stop.stop_requested()) {
            file.answers = 0;
            answer = act(*file.worker);
        }
        file.answers = isEnded() ? 0 : file.answers + 1;
        return answer;
    }
};

PageSource::Desk PageSource::freshDesk()
{
    return {std::make_unique<Lane>(QStringLiteral("pages")), std::make_shared<Reader>()};
}

// The lane ends when its process has; that wait belongs to the pool, not to the window. The reader goes on the lane, because
// its processes belong to that thread.
void PageSource::retire(Desk desk)
{
    if (!desk.lane)
        return;
    desk.lane->run([reader = std::move(desk.reader)]() mutable { reader.reset(); });
    QThreadPool::globalInstance()->start([lane = std::shared_ptr<Lane>(std::move(desk.lane))] {});
}

// The program's one desk with a process that waits for a file; of the window's thread.
std::optional<PageSource::Desk> &PageSource::readyDesk()
{
    static std::optional<Desk> ready;
    return ready;
}

// For the next file; not while the first page of this one is drawn.
void PageSource::prepareNext()
{
    QTimer::singleShot(kReadyAfterMs, QCoreApplication::instance(), [] {
        if (!readyDesk() && !QCoreApplication::closingDown())
            (readyDesk() = freshDesk())->lane->run([reader = readyDesk()->reader] {
                reader->prepare();
                reader->ready->warmUp(reader->warming.get_token());
            });
    });
}

PageSource::PageSource(QObject *parent) : QObject(parent)
{
    qRegisterMetaType<countersign::Error>();
    qRegisterMetaType<countersign::pdf::PageText>();
    // Lanes that end on the pool need the application's events for it: they must be done before it goes.
    static const bool joined = [] {
        qAddPostRoutine([] {
            if (auto ready = std::exchange(readyDesk(), std::nullopt))
                retire(std::move(*ready));
            QThreadPool::globalInstance()->waitForDone();
        });
        return true;
    }();
    Q_UNUSED(joined);
}

PageSource::~PageSource()
{
    m_stop.request_stop();
    retire(std::move(m_desk));
}

void PageSource::open(std::vector<QByteArray> pdfs)
{
    close();
    auto ready = std::exchange(readyDesk(), std::nullopt);
    m_desk = ready ? std::move(*ready) : freshDesk();
    m_desk.reader->warming.request_stop();
    m_documents = int(pdfs.size());
    const int generation = m_generation;
    m_busy = true;
    asked(*m_desk.lane,
          [reader = m_desk.reader, pdfs = std::move(pdfs), patience = m_patienceMs, stop = m_stop.get_token()] {
              return reader->open(pdfs, patience, stop);
          })
        .then(this, [this, generation](const Result<std::vector<Entry>> &entries) {
            prepareNext();
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
    retire(std::exchange(m_desk, {}));
    m_stop = {};
    m_pages.clear();
    m_documents = 0;
    m_queue.clear();
    m_givenUp.clear();
    m_tilesGivenUp.clear();
    m_cache.clear();
    m_scales.clear();
    m_drawing.reset();
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

int PageSource::scaleOf(int index, double pixelsPerPoint) const
{
    const QSizeF paper = size(index);
    const double coarse = std::sqrt(kCoarsePixels / std::max(1.0, paper.width() * paper.height()));
    return std::max(
        1, qRound((isWhole(index, pixelsPerPoint) ? pixelsPerPoint : std::min(coarse, pixelsPerPoint)) * 1000));
}

const Error *PageSource::whyNotDrawn(int index, double pixelsPerPoint) const
{
    const auto it = m_givenUp.constFind(index);
    return it == m_givenUp.constEnd() || index >= count() || scaleOf(index, pixelsPerPoint) < it->scale ? nullptr
                                                                                                        : &it->why;
}

bool PageSource::isGivenUp(const Wanted &wanted) const
{
    const auto it = m_givenUp.constFind(wanted.index);
    const bool isWholeOne = it != m_givenUp.constEnd() && wanted.scale >= it->scale;
    return isWholeOne
        || (wanted.tile.x() >= 0
            && wanted.scale >= m_tilesGivenUp.value(wanted.index, std::numeric_limits<int>::max()));
}

void PageSource::giveUp(const Wanted &wanted, const Error &why)
{
    if (wanted.tile.x() >= 0) {
        m_tilesGivenUp.insert(wanted.index, wanted.scale);
        return;
    }
    // Too slow at this scale, it may do at half of it, with a quarter of the pixels; any other fault is the same at each.
    m_givenUp.insert(wanted.index, {why.is(pdf::MakingError::WorkerTimedOut) ? wanted.scale / 2 + 1 : 0, why});
}

void PageSource::ask(const Wanted &wanted)
{
    if (isGivenUp(wanted) || m_drawing == wanted)
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
    const int scale = scaleOf(index, pixelsPerPoint);
    if (const QImage *exact = m_cache.object({index, scale}))
        return *exact;
    if (isGivenUp({index, scale}))
        return {}; // a blurred stand-in would pass for the page
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
    m_drawing = wanted;
    asked(*m_desk.lane, [reader = m_desk.reader, place = place(wanted.index), wanted, stop = m_stop.get_token()] {
        std::optional<QRect> clip;
        if (wanted.tile.x() >= 0)
            clip = QRect(wanted.tile * kTile, QSize(kTile, kTile));
        return reader->in(place, stop, [&](pdf::WorkerClient &worker) {
            return worker.renderPage(place.page, wanted.scale / 1000.0, clip, stop);
        });
    }).then(this, [this, generation, wanted](const Result<QImage> &image) {
        if (generation != m_generation)
            return;
        m_busy = false;
        m_drawing.reset();
        if (image) {
            m_cache.insert(wanted, new QImage(*image), std::max<qsizetype>(1, image->sizeInBytes() / 1024));
            QSet<int> &scales = m_scales[wanted.index];
            if (wanted.tile.x() < 0)
                scales.insert(wanted.scale);
            if (scales.size() > 16)
                scales.removeIf([&](int scale) { return !m_cache.contains({wanted.index, scale}); });
        } else {
            giveUp(wanted, image.error());
            std::erase_if(m_queue, [this](const Wanted &other) { return isGivenUp(other); });
        }
        Q_EMIT pageReady(wanted.index);
        if (generation == m_generation && !image && wanted.tile.x() < 0)
            Q_EMIT notDrawn(wanted.index, image.error());
        next();
    });
}

void PageSource::readText(int index)
{
    if (index < 0 || index >= count())
        return;
    const int generation = m_generation;
    asked(*m_desk.lane, [reader = m_desk.reader, place = place(index), stop = m_stop.get_token()] {
        return reader->in(place, stop, [&](pdf::WorkerClient &worker) { return worker.pageText(place.page, stop); });
    }).then(this, [this, generation, index](const Result<pdf::PageText> &text) {
        if (generation == m_generation)
            Q_EMIT textReady(index, text ? *text : pdf::PageText{});
    });
}

} // namespace countersign::ui
