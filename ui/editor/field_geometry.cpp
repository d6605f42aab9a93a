#include "ui/editor/field_geometry.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace countersign::ui {
namespace {

constexpr double kMarginPoints = 20 * kPointsPerMm;

// The smallest shift that brings one of `mine` onto one of `lines`, within tolerance.
struct Shift {
    double by = 0;
    double line = 0;
    bool found = false;
};
Shift nearest(const std::vector<double> &mine, const std::vector<double> &lines, double tolerance)
{
    Shift best;
    for (double m : mine)
        for (double l : lines)
            if (std::abs(l - m) <= tolerance && (!best.found || std::abs(l - m) < std::abs(best.by)))
                best = {l - m, l, true};
    return best;
}

std::vector<double> linesAcross(const std::vector<QRectF> &others, QSizeF paper) // x positions
{
    std::vector<double> lines{paper.width() / 2, kMarginPoints, paper.width() - kMarginPoints};
    for (const QRectF &r : others)
        lines.insert(lines.end(), {r.left(), r.center().x(), r.right()});
    return lines;
}

std::vector<double> linesDown(const std::vector<QRectF> &others, QSizeF paper) // y positions
{
    std::vector<double> lines{kMarginPoints, paper.height() - kMarginPoints};
    for (const QRectF &r : others)
        lines.insert(lines.end(), {r.top(), r.center().y(), r.bottom()});
    return lines;
}

double onGrid(double value, double step) { return step > 0 ? std::round(value / step) * step : value; }

} // namespace

QRectF toPaper(const pdf::PageBox &box, const QRectF &user) { return pdf::userToDisplay(box).mapRect(user); }

QRectF toUser(const pdf::PageBox &box, const QRectF &paper) { return pdf::displayToUser(box).mapRect(paper); }

QSizeF usualSize(domain::FieldKind kind)
{
    using enum domain::FieldKind;
    switch (kind) {
    case Signature: return {170, 54};
    case Initials: return {62, 32};
    case Stamp: return {86, 86};
    case Date: return {100, 20};
    case Text: return {160, 20};
    case Details: return {200, 72};
    case Number: return {100, 20};
    case Checkbox: return {16, 16};
    case Choice: return {140, 20};
    case Attachment: return {140, 28};
    case MergeValue: return {160, 20};
    }
    return {120, 20};
}

QRectF keptOnPaper(QRectF rect, QSizeF paper)
{
    rect.setSize(QSizeF(std::clamp(rect.width(), std::min(kLeastField.width(), paper.width()), paper.width()),
                        std::clamp(rect.height(), std::min(kLeastField.height(), paper.height()), paper.height())));
    rect.moveLeft(std::clamp(rect.left(), 0.0, paper.width() - rect.width()));
    rect.moveTop(std::clamp(rect.top(), 0.0, paper.height() - rect.height()));
    return rect;
}

Snapped snapMove(QRectF rect, const std::vector<QRectF> &others, QSizeF paper, double tolerance, double step)
{
    Snapped out;
    const Shift x = nearest({rect.left(), rect.center().x(), rect.right()}, linesAcross(others, paper), tolerance);
    const Shift y = nearest({rect.top(), rect.center().y(), rect.bottom()}, linesDown(others, paper), tolerance);
    rect.moveLeft(x.found ? rect.left() + x.by : onGrid(rect.left(), step));
    rect.moveTop(y.found ? rect.top() + y.by : onGrid(rect.top(), step));
    if (x.found)
        out.guides.push_back({Qt::Vertical, x.line});
    if (y.found)
        out.guides.push_back({Qt::Horizontal, y.line});
    out.rect = rect;
    return out;
}

Snapped snapResize(QRectF rect, Qt::Edges edges, const std::vector<QRectF> &others, QSizeF paper, double tolerance,
                   double step)
{
    Snapped out;
    const auto across = linesAcross(others, paper), down = linesDown(others, paper);
    if (edges & (Qt::LeftEdge | Qt::RightEdge)) {
        const bool left = edges & Qt::LeftEdge;
        const Shift s = nearest({left ? rect.left() : rect.right()}, across, tolerance);
        if (s.found) {
            left ? rect.setLeft(s.line) : rect.setRight(s.line);
            out.guides.push_back({Qt::Vertical, s.line});
        } else {
            left ? rect.setLeft(onGrid(rect.left(), step)) : rect.setRight(onGrid(rect.right(), step));
        }
        if (left)
            rect.setLeft(std::min(std::max(0.0, rect.left()), rect.right() - kLeastField.width()));
        else
            rect.setRight(std::max(std::min(paper.width(), rect.right()), rect.left() + kLeastField.width()));
    }
    if (edges & (Qt::TopEdge | Qt::BottomEdge)) {
        const bool top = edges & Qt::TopEdge;
        const Shift s = nearest({top ? rect.top() : rect.bottom()}, down, tolerance);
        if (s.found) {
            top ? rect.setTop(s.line) : rect.setBottom(s.line);
            out.guides.push_back({Qt::Horizontal, s.line});
        } else {
            top ? rect.setTop(onGrid(rect.top(), step)) : rect.setBottom(onGrid(rect.bottom(), step));
        }
        if (top)
            rect.setTop(std::min(std::max(0.0, rect.top()), rect.bottom() - kLeastField.height()));
        else
            rect.setBottom(std::max(std::min(paper.height(), rect.bottom()), rect.top() + kLeastField.height()));
    }
    out.rect = rect;
    return out;
}

std::vector<QRectF> arranged(std::vector<QRectF> rects, Arrangement arrangement)
{
    if (rects.size() < 2)
        return rects;
    QRectF all = rects.front();
    for (const QRectF &r : rects)
        all = all.united(r);
    const auto distribute = [&](bool across) {
        if (rects.size() < 3)
            return;
        std::vector<std::size_t> order(rects.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return across ? rects[a].left() < rects[b].left() : rects[a].top() < rects[b].top();
        });
        double taken = 0;
        for (const QRectF &r : rects)
            taken += across ? r.width() : r.height();
        const double gap = ((across ? all.width() : all.height()) - taken) / double(rects.size() - 1);
        double at = across ? all.left() : all.top();
        for (std::size_t i : order) {
            across ? rects[i].moveLeft(at) : rects[i].moveTop(at);
            at += (across ? rects[i].width() : rects[i].height()) + gap;
        }
    };
    switch (arrangement) {
    case Arrangement::Left:
        for (QRectF &r : rects)
            r.moveLeft(all.left());
        break;
    case Arrangement::Centre:
        for (QRectF &r : rects)
            r.moveCenter({all.center().x(), r.center().y()});
        break;
    case Arrangement::Right:
        for (QRectF &r : rects)
            r.moveRight(all.right());
        break;
    case Arrangement::Top:
        for (QRectF &r : rects)
            r.moveTop(all.top());
        break;
    case Arrangement::Middle:
        for (QRectF &r : rects)
            r.moveCenter({r.center().x(), all.center().y()});
        break;
    case Arrangement::Bottom:
        for (QRectF &r : rects)
            r.moveBottom(all.bottom());
        break;
    case Arrangement::DistributeAcross: distribute(true); break;
    case Arrangement::DistributeDown: distribute(false); break;
    case Arrangement::SameSize:
        for (QRectF &r : rects)
            r.setSize(rects.front().size());
        break;
    }
    return rects;
}

std::optional<QList<int>> pagesIn(const QString &text, int count)
{
    static const QRegularExpression part(
        QRegularExpression::anchoredPattern(QStringLiteral("\\s*(\\d{1,5})\\s*(?:[-\u2013]\\s*(\\d{1,5})\\s*)?")));
    QSet<int> pages;
    for (const QString &piece : text.split(QRegularExpression(QStringLiteral("[,;]")), Qt::SkipEmptyParts)) {
        const auto match = part.match(piece);
        if (!match.hasMatch())
            return std::nullopt;
        const int from = match.captured(1).toInt();
        const int to = match.captured(2).isEmpty() ? from : match.captured(2).toInt();
        if (from < 1 || to > count || from > to)
            return std::nullopt;
        for (int page = from; page <= to; ++page)
            pages.insert(page - 1);
    }
    if (pages.isEmpty())
        return std::nullopt;
    QList<int> sorted(pages.begin(), pages.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace countersign::ui
