// Pages one under the other, scrolled continuously and zoomed; what lies over them is painted by an overlay.
// Coordinates: "user" is a page's unrotated PDF user space (see page_geometry.h), "view" the viewport's pixels.
//
// Keys: Page Up / Page Down, Home, End, the arrows; Ctrl + and Ctrl -, Ctrl 0 fits the width; Ctrl and the wheel zoom
// around the pointer.
#pragma once

#include "ui/kit/theme.h"
#include "ui/pages/page_source.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QPointer>
#include <QSet>

#include <functional>
#include <optional>

namespace countersign::ui {

struct PagePoint {
    int page = 0; // index in the source
    QPointF user;
};

// What stands in the place of a page that was not drawn.
[[nodiscard]] QString sentenceForPage(const Error &why);

class PageView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Fit { Width, Page, Free };
    // Paints over one page, clipped to nothing. `toView` maps that page's user space to the painter.
    using Overlay = std::function<void(QPainter &painter, int page, const QTransform &toView)>;

    explicit PageView(QWidget *parent = nullptr);
    ~PageView() override;

    void setSource(PageSource *source); // not taken; null shows nothing
    [[nodiscard]] PageSource *source() const { return m_source; }
    void setOverlay(Overlay overlay);
    // A later revision of the same pages, shown in their place wherever it is drawn already. Not taken; null for none.
    void setCover(PageSource *cover);
    void setGround(Role role); // around the pages; Background by default
    void setMostFitZoom(double zoom); // fitting the width goes no further; 1.4 by default

    [[nodiscard]] double zoom() const { return m_zoom; } // 1 is 100 %: a point of paper is 1/72 of a logical inch
    void setZoom(double zoom); // 0.1 … 8, keeps the middle in place
    void setFit(Fit fit);
    void zoomIn();
    void zoomOut();

    [[nodiscard]] int currentPage() const { return m_current; } // the one that fills most of the view
    void goToPage(int page);
    void ensureShown(int page, const QRectF &user); // scrolls no further than needed
    [[nodiscard]] bool hasSeenAll() const
    {
        return m_source && m_source->isOpen() && m_seen.size() >= m_source->count();
    }
    [[nodiscard]] int seenCount() const { return int(m_seen.size()); }
    void showUnseen(); // the first part of a page that was not in view yet

    [[nodiscard]] QRectF pageRect(int page) const; // view
    [[nodiscard]] std::optional<PagePoint> at(QPointF view) const; // nothing outside of pages
    [[nodiscard]] int nearestPage(QPointF view) const; // -1 without pages
    [[nodiscard]] QTransform toView(int page) const;
    [[nodiscard]] QRectF toView(int page, const QRectF &user) const { return toView(page).mapRect(user); }
    [[nodiscard]] QPointF toUser(int page, QPointF view) const { return toView(page).inverted().map(view); }
    [[nodiscard]] double pixelsPerPoint() const; // of the view, without the device's ratio

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged(double zoom);
    void pageSeen(int page); // once a page: most of it, top and bottom, has been in view
    void seenAll(); // once a file
    void loaded(); // the pages are known and laid out

protected:
    // For views that do more than look: drawn after the overlay, over all pages.
    virtual void paintAbove(QPainter &painter) { Q_UNUSED(painter); }

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void relayout();
    void applyZoom(double zoom, QPointF anchor);
    void noteShown();
    void drawWaiting(QPainter &painter, int page, const QRectF &rect);
    void drawTiles(QPainter &painter, PageSource &source, int page, const QRectF &shown);
    [[nodiscard]] double fitZoom() const;

    QPointer<PageSource> m_source;
    QPointer<PageSource> m_cover;
    Overlay m_overlay;
    Role m_ground = Role::Background;
    Fit m_fit = Fit::Width;
    double m_zoom = 1;
    double m_mostFit = 1.4;
    std::vector<double> m_tops; // of pages, in content pixels
    QSizeF m_content;
    int m_current = -1;
    QSet<int> m_seen;
    QHash<int, qint64> m_waiting; // pages without a picture, and since when, of m_clock
    QElapsedTimer m_clock;
    QHash<int, int> m_shownParts; // bit 0: the upper edge was shown, bit 1: the lower
    bool m_laying = false;
    std::optional<QPoint> m_panFrom;
    bool m_showsRing = false; // the keyboard brought the focus here; a click shows where it is by itself
};

} // namespace countersign::ui
