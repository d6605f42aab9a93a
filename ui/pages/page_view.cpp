#include "ui/pages/page_view.h"

#include "core/pdf/making_error.h"
#include "ui/kit/keys.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"
#include "ui/kit/typography.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace countersign::ui {
namespace {

constexpr int kWaitMs = 500;
constexpr double kLeastZoom = 0.1;
constexpr double kMostZoom = 8;
constexpr double kSteps[] = {0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8};

// A picture made for this size is drawn pixel for pixel: the page's size is rounded, the picture's is not, and stretching
// it over the odd pixel would leave a line of it out, through the letters.
void drawPage(QPainter &painter, const QRectF &rect, const QImage &image, double ratio)
{
    const QSizeF room = rect.size() * ratio;
    const bool isExact = std::abs(image.width() - room.width()) <= 1.5
        && std::abs(image.height() - room.height()) <= 1.5
        && rect.topLeft() * ratio == (rect.topLeft() * ratio).toPoint();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !isExact);
    if (!isExact)
        return painter.drawImage(rect, image);
    const QSizeF part(std::min<double>(image.width(), room.width()), std::min<double>(image.height(), room.height()));
    painter.drawImage(QRectF(rect.topLeft(), part / ratio), image, QRectF(QPointF(), part));
}

} // namespace

QString sentenceForPage(const Error &why)
{
    return why.is(pdf::MakingError::WorkerTimedOut)
        ? PageView::tr("This page takes too long to draw and was stopped. The other pages are not affected.")
        : PageView::tr("This page cannot be drawn.");
}

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    m_clock.start();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    verticalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setSingleStep(24);
    describeKeys(
        this,
        {{tr("Scroll the pages"), {Qt::Key_PageUp, Qt::Key_PageDown}},
         {tr("First and last page"), {Qt::Key_Home, Qt::Key_End}},
         {tr("Larger, smaller"), {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Minus)}},
         {tr("As wide as the window"), {QKeySequence(Qt::CTRL | Qt::Key_0)}}});
}

PageView::~PageView() = default;

void PageView::setSource(PageSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    m_seen.clear();
    m_waiting.clear();
    m_shownParts.clear();
    m_current = -1;
    if (source) {
        connect(source, &PageSource::opened, this, [this] {
            m_seen.clear();
            m_waiting.clear();
            m_shownParts.clear();
            m_current = -1;
            relayout();
            verticalScrollBar()->setValue(0);
            noteShown();
            Q_EMIT loaded();
        });
        connect(source, &PageSource::pageReady, this, [this](int page) {
            viewport()->update(pageRect(page).adjusted(-4, -4, 4, 4).toAlignedRect());
            noteShown();
        });
    }
    relayout();
    if (source && source->isOpen()) {
        noteShown();
        Q_EMIT loaded();
    }
}

void PageView::setOverlay(Overlay overlay)
{
    m_overlay = std::move(overlay);
    viewport()->update();
}

void PageView::setCover(PageSource *cover)
{
    if (m_cover)
        m_cover->disconnect(this);
    m_cover = cover;
    if (cover)
        connect(cover, &PageSource::pageReady, this,
                [this](int page) { viewport()->update(pageRect(page).adjusted(-4, -4, 4, 4).toAlignedRect()); });
    viewport()->update();
}

void PageView::setGround(Role role)
{
    m_ground = role;
    viewport()->update();
}

void PageView::setMostFitZoom(double zoom)
{
    m_mostFit = zoom;
    relayout();
}

double PageView::pixelsPerPoint() const { return m_zoom * 96.0 / 72.0; }

double PageView::fitZoom() const
{
    if (!m_source || !m_source->isOpen())
        return m_zoom;
    double widest = 1, tallest = 1;
    for (int i = 0; i < m_source->count(); ++i) {
        widest = std::max(widest, m_source->size(i).width());
        tallest = std::max(tallest, m_source->size(i).height());
    }
    // Measured without the scroll bar's coming and going, so that fitting is stable.
    const double room = std::max(80, width() - 2 * kMargin - verticalScrollBar()->sizeHint().width());
    double zoom = room / widest * 72.0 / 96.0;
    if (m_fit == Fit::Page)
        zoom = std::min(zoom, std::max(80, height() - 2 * kMargin) / tallest * 72.0 / 96.0);
    return std::clamp(std::min(zoom, m_mostFit), kLeastZoom, kMostZoom);
}

void PageView::relayout()
{
    if (m_laying)
        return;
    m_laying = true;
    const double before = m_zoom;
    if (m_fit != Fit::Free)
        m_zoom = fitZoom();
    m_tops.clear();
    double y = kMargin, widest = 0;
    if (m_source)
        for (int i = 0; i < m_source->count(); ++i) {
            m_tops.push_back(y);
            const QSizeF size = m_source->size(i) * pixelsPerPoint();
            widest = std::max(widest, size.width());
            y += std::round(size.height()) + kGroup;
        }
    m_content = QSizeF(widest + 2 * kMargin, m_tops.empty() ? 0 : y - kGroup + kMargin);
    const QSize room = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(m_content.height())) - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(m_content.width())) - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    m_laying = false;
    viewport()->update();
    if (before != m_zoom)
        Q_EMIT zoomChanged(m_zoom);
}

void PageView::applyZoom(double zoom, QPointF anchor)
{
    zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    if (qFuzzyCompare(zoom, m_zoom) || !m_source || !m_source->isOpen()) {
        m_fit = m_source && m_source->isOpen() ? Fit::Free : m_fit;
        return;
    }
    const int page = nearestPage(anchor);
    const QPointF user = toUser(page, anchor);
    m_fit = Fit::Free;
    m_zoom = zoom;
    relayout();
    const QPointF now = toView(page).map(user);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(now.x() - anchor.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(now.y() - anchor.y()));
    noteShown();
    Q_EMIT zoomChanged(m_zoom);
}

void PageView::setZoom(double zoom) { applyZoom(zoom, QRectF(viewport()->rect()).center()); }

void PageView::setFit(Fit fit)
{
    m_fit = fit;
    const int page = m_current;
    relayout();
    if (page >= 0)
        goToPage(page);
}

void PageView::zoomIn()
{
    const auto *it = std::find_if(std::begin(kSteps), std::end(kSteps), [&](double s) { return s > m_zoom * 1.01; });
    setZoom(it == std::end(kSteps) ? kMostZoom : *it);
}

void PageView::zoomOut()
{
    double last = kSteps[0];
    for (double step : kSteps)
        if (step < m_zoom * 0.99)
            last = step;
    setZoom(last);
}

QRectF PageView::pageRect(int page) const
{
    if (!m_source || page < 0 || page >= int(m_tops.size()))
        return {};
    const QSizeF size = m_source->size(page) * pixelsPerPoint();
    const QSizeF rounded(std::round(size.width()), std::round(size.height()));
    const double room = std::max<double>(viewport()->width(), m_content.width());
    return {QPointF(std::floor((room - rounded.width()) / 2) - horizontalScrollBar()->value(),
                    m_tops[std::size_t(page)] - verticalScrollBar()->value()),
            rounded};
}

int PageView::nearestPage(QPointF view) const
{
    if (m_tops.empty())
        return -1;
    const double y = view.y() + verticalScrollBar()->value() + kGroup / 2.0;
    const auto it = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::max(0, int(it - m_tops.begin()) - 1);
}

std::optional<PagePoint> PageView::at(QPointF view) const
{
    const int page = nearestPage(view);
    if (page < 0 || !pageRect(page).contains(view))
        return std::nullopt;
    return PagePoint{page, toUser(page, view)};
}

QTransform PageView::toView(int page) const
{
    if (!m_source || page < 0 || page >= m_source->count())
        return {};
    const QRectF rect = pageRect(page);
    return pdf::userToDisplay(m_source->box(page), pixelsPerPoint()) * QTransform::fromTranslate(rect.x(), rect.y());
}

void PageView::goToPage(int page)
{
    if (page < 0 || page >= int(m_tops.size()))
        return;
    verticalScrollBar()->setValue(qRound(m_tops[std::size_t(page)]) - kMargin);
}

void PageView::ensureShown(int page, const QRectF &user)
{
    if (page < 0 || page >= int(m_tops.size()))
        return;
    const QRectF rect = toView(page, user).adjusted(-24, -24, 24, 24);
    const QRectF room = viewport()->rect();
    if (rect.top() < room.top() || rect.bottom() > room.bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(rect.center().y() - room.center().y()));
    if (rect.left() < room.left() || rect.right() > room.right())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(rect.center().x() - room.center().x()));
}

void PageView::showUnseen()
{
    for (int i = 0; m_source && i < m_source->count(); ++i) {
        if (m_seen.contains(i))
            continue;
        const QRectF rect = pageRect(i);
        if (m_shownParts.value(i) & 1) // its upper edge was there: on to the lower one
            verticalScrollBar()->setValue(verticalScrollBar()->value()
                                          + qRound(std::min<double>(rect.bottom() - viewport()->height() + kMargin,
                                                                    verticalScrollBar()->pageStep() * 0.9)));
        else
            goToPage(i);
        return;
    }
}

void PageView::noteShown()
{
    if (!m_source || m_tops.empty() || !isVisible())
        return;
    const QRectF room = viewport()->rect();
    int best = -1;
    double most = 0;
    for (int i = std::max(0, nearestPage(room.topLeft()) - 1); i < int(m_tops.size()); ++i) {
        const QRectF rect = pageRect(i);
        if (rect.top() > room.bottom())
            break;
        const double shown = std::min(rect.bottom(), room.bottom()) - std::max(rect.top(), room.top());
        if (shown > most) {
            most = shown;
            best = i;
        }
        if (shown <= 0)
            continue;
        // Seen means both ends of the page passed through the view while its picture was there.
        int &parts = m_shownParts[i];
        if (rect.top() >= room.top() - rect.height() * 0.15 && rect.top() < room.bottom())
            parts |= 1;
        if (rect.bottom() <= room.bottom() + rect.height() * 0.15 && rect.bottom() > room.top())
            parts |= 2;
        if (parts == 3 && !m_seen.contains(i) && !m_source->page(i, pixelsPerPoint() * devicePixelRatioF()).isNull()) {
            m_seen.insert(i);
            Q_EMIT pageSeen(i);
            if (hasSeenAll())
                Q_EMIT seenAll();
        }
    }
    if (best >= 0 && best != m_current) {
        m_current = best;
        Q_EMIT currentPageChanged(best);
    }
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), color(m_ground, palette()));
    if (!m_source)
        return;
    const double ratio = devicePixelRatioF();
    for (int i = nearestPage(QPointF(0, event->rect().top())); i >= 0 && i < int(m_tops.size()); ++i) {
        const QRectF rect = pageRect(i);
        if (rect.top() > event->rect().bottom() + 8)
            break;
        // Paper is white in every theme.
        if (!isDark(palette()))
            for (int s = 4; s > 0; --s)
                painter.fillRect(rect.adjusted(-s, -s + 2, s, s + 2), QColor(24, 32, 46, 7));
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), color(Role::Border, palette()));
        painter.fillRect(rect, Qt::white);
        QImage image;
        PageSource *drawn = m_source;
        if (m_cover && i < m_cover->count()) {
            image = m_cover->page(i, pixelsPerPoint() * ratio);
            if (!image.isNull())
                drawn = m_cover;
        }
        if (image.isNull())
            image = m_source->page(i, pixelsPerPoint() * ratio);
        if (!image.isNull())
            drawPage(painter, rect, image, ratio);
        if (!m_source->isWhole(i, pixelsPerPoint() * ratio))
            drawTiles(painter, *drawn, i, rect.intersected(QRectF(event->rect())));
        if (const Error *why = m_source->whyNotDrawn(i, pixelsPerPoint() * ratio); why && image.isNull()) {
            painter.setFont(ui::font(TextSize::Body, Weight::Medium));
            painter.setPen(ui::color(Role::Bad, paletteFor(false)));
            // Where it can be read, however much of the page is in view.
            painter.drawText(rect.intersected(QRectF(viewport()->rect())).adjusted(24, 24, -24, -24),
                             Qt::AlignCenter | Qt::TextWordWrap, sentenceForPage(*why));
        } else if (image.isNull()) {
            drawWaiting(painter, i, rect);
        } else {
            m_waiting.remove(i);
        }
        if (m_overlay)
            m_overlay(painter, i, toView(i));
    }
    paintAbove(painter);
    if (hasFocus() && m_showsRing)
        paintFocusRing(painter, QRectF(viewport()->rect()), 0);
}

// White paper says that the page is empty: after half a second it says that it is being drawn.
void PageView::drawWaiting(QPainter &painter, int page, const QRectF &rect)
{
    if (!m_waiting.contains(page)) {
        m_waiting.insert(page, m_clock.elapsed());
        QTimer::singleShot(kWaitMs + 20, this, [this] { viewport()->update(); });
        return;
    }
    if (m_clock.elapsed() - m_waiting.value(page) < kWaitMs)
        return;
    const QPalette onPaper = paletteFor(false);
    const QString words = tr("Page %1 is being drawn…").arg(page + 1);
    painter.setFont(ui::font(TextSize::Body, Weight::Medium));
    QRectF said = painter.fontMetrics().boundingRect(words);
    said.moveCenter(rect.intersected(QRectF(viewport()->rect())).center());
    const double high = rect.height() / 60, step = rect.height() / 24;
    int n = 0;
    for (double y = rect.top() + 2 * step; y < rect.bottom() - 2 * step; y += step, ++n) {
        const double wide = rect.width() * (n % 6 == 5 ? 0.4 : n % 3 == 1 ? 0.74 : 0.8);
        const QRectF bar(rect.left() + rect.width() * 0.1, y, wide, high);
        // Not between paragraphs, nor where the words stand.
        if (n % 6 != 4 && !bar.intersects(said.adjusted(0, -step / 2, 0, step / 2)))
            paintRounded(painter, bar, high / 2, color(Role::Sunken, onPaper));
    }
    painter.setPen(color(Role::Second, onPaper));
    painter.drawText(said.adjusted(-8, -8, 8, 8), Qt::AlignCenter, words);
}

// Only what is seen of the page is drawn, pixel for pixel, over its coarse picture.

void PageView::drawTiles(QPainter &painter, PageSource &source, int page, const QRectF &shown)
{
    if (shown.isEmpty())
        return;
    const double ratio = devicePixelRatioF();
    const QPointF origin = pageRect(page).topLeft();
    const QRectF pixels((shown.topLeft() - origin) * ratio, shown.size() * ratio);
    constexpr int kTile = PageSource::kTile;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    for (int row = int(pixels.top()) / kTile; row * kTile < pixels.bottom(); ++row)
        for (int column = int(pixels.left()) / kTile; column * kTile < pixels.right(); ++column) {
            const QImage image = source.tile(page, pixelsPerPoint() * ratio, {column, row});
            if (!image.isNull())
                painter.drawImage(QRectF(origin + QPointF(column, row) * kTile / ratio, QSizeF(image.size()) / ratio),
                                  image);
        }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
    noteShown();
}

void PageView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    relayout();
    QMetaObject::invokeMethod(
        this, [this] { noteShown(); }, Qt::QueuedConnection);
}

void PageView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx);
    Q_UNUSED(dy);
    viewport()->update();
    if (!m_laying)
        noteShown();
}

} // namespace countersign::ui
