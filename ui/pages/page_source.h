// The pages of one or several PDFs as pictures, in one row: what views, thumbnails and the field editor draw from.
// Each file is read and drawn by a process of its own with limits, ours as well as strangers': what a page takes depends on
// the scale, so none was ever proven to be harmless, and only a process can be stopped in the middle of it. One such process
// is kept ready for the next file: starting it takes longer than a page.
// page() never waits: it answers with what is there and asks for what is not. Used from the window's thread only.
#pragma once

#include "core/base/lane.h"
#include "core/base/result.h"
#include "core/pdf/page_geometry.h"
#include "core/pdf/text.h"

#include <QCache>
#include <QHashFunctions>
#include <QImage>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace countersign::ui {

// A page of a document among several; both count from 0.
struct PagePlace {
    int document = 0;
    int page = 0;
    friend bool operator==(const PagePlace &, const PagePlace &) = default;
};

class PageSource : public QObject
{
    Q_OBJECT
public:
    explicit PageSource(QObject *parent = nullptr);
    ~PageSource() override; // does not wait for what is being drawn

    // How long one page is drawn before it is given up, from the next open() on; 20 s unless set.
    void setPatience(int milliseconds) { m_patienceMs = milliseconds; }

    // Opens the files in order; opened() or failed() follows. May be called again for other files.
    void open(std::vector<QByteArray> pdfs);
    void close();

    [[nodiscard]] bool isOpen() const { return !m_pages.empty(); }
    [[nodiscard]] int count() const { return int(m_pages.size()); }
    [[nodiscard]] int documentCount() const { return m_documents; }
    [[nodiscard]] PagePlace place(int index) const { return m_pages[std::size_t(index)].place; }
    [[nodiscard]] int indexOf(PagePlace place) const; // -1 when there is none
    [[nodiscard]] const pdf::PageBox &box(int index) const { return m_pages[std::size_t(index)].box; }
    [[nodiscard]] QSizeF size(int index) const
    {
        return m_pages[std::size_t(index)].size;
    } // points of paper, as displayed

    // A picture to be drawn over the whole page: exact when it is there, another scale's meanwhile, null when none is.
    // Asks for the exact one; pageReady() follows. `pixelsPerPoint` counts device pixels.
    // A picture has 24 million pixels at most; what would have more comes coarse, and sharp in tiles.
    [[nodiscard]] QImage page(int index, double pixelsPerPoint);
    [[nodiscard]] bool isWhole(int index, double pixelsPerPoint) const; // page() has every pixel there is
    // The square number `tile` (column, row) of the page at that scale, null while it is not there; pageReady() follows.
    // Its place in pixels of the whole: kTile * tile.
    static constexpr int kTile = 1024;
    [[nodiscard]] QImage tile(int index, double pixelsPerPoint, QPoint tile);
    // Asks for the words of a page; textReady() follows once.
    void readText(int index);
    // Null while it can be drawn at that scale. One that took too long (MakingError::WorkerTimedOut) is not tried again
    // at more than half of this scale; page() and tile() have nothing then.
    [[nodiscard]] const Error *whyNotDrawn(int index, double pixelsPerPoint) const;

Q_SIGNALS:
    void opened();
    void failed(const countersign::Error &error);
    void pageReady(int index); // whether it was drawn or not
    void notDrawn(int index, const countersign::Error &error); // once for a page and a scale, after pageReady()
    void textReady(int index, const countersign::pdf::PageText &text); // the page number in it is the document's own

private:
    struct Reader; // lives on the lane
    struct Desk { // where one set of files is read
        std::unique_ptr<Lane> lane;
        std::shared_ptr<Reader> reader; // shared with the work under way on the lane, which may outlive the source
    };
    static Desk freshDesk();
    static void retire(Desk desk);
    static void prepareNext();
    static std::optional<Desk> &readyDesk();
    struct Entry {
        PagePlace place;
        pdf::PageBox box;
        QSizeF size;
    };
    struct Wanted {
        int index = 0;
        int scale = 0; // pixels per 1000 points
        QPoint tile{-1, -1}; // the whole page
        friend bool operator==(const Wanted &, const Wanted &) = default;
        friend size_t qHash(const Wanted &w, size_t seed = 0)
        {
            return qHashMulti(seed, w.index, w.scale, w.tile.x(), w.tile.y());
        }
    };
    struct GivenUp {
        int scale = 0; // and all larger ones
        Error why;
    };
    [[nodiscard]] int scaleOf(int index, double pixelsPerPoint) const; // of the whole page's picture
    [[nodiscard]] bool isGivenUp(const Wanted &wanted) const;
    void giveUp(const Wanted &wanted, const Error &why);
    void ask(const Wanted &wanted);
    void next();

    Desk m_desk; // from open() to close()
    int m_patienceMs = 20'000;
    std::vector<Entry> m_pages;
    int m_documents = 0;
    int m_generation = 0; // answers for files that were closed meanwhile are dropped
    bool m_busy = false;
    std::vector<Wanted> m_queue; // the last one is drawn first
    std::optional<Wanted> m_drawing; // asked for again meanwhile, it is not drawn twice
    std::stop_source m_stop; // of what is drawn or read for this generation
    QHash<int, GivenUp> m_givenUp; // whole pages
    QHash<int, int> m_tilesGivenUp; // the smallest scale at which a tile of the page was
    QCache<Wanted, QImage> m_cache{128 * 1024}; // cost in KiB
    QHash<int, QSet<int>> m_scales; // scales of each whole page in the cache
};

} // namespace countersign::ui

Q_DECLARE_METATYPE(countersign::Error)
Q_DECLARE_METATYPE(countersign::pdf::PageText)
