#include "core/pdf/page_cover.h"

#include "core/pdf/difference_walk.h"

#include <algorithm>
#include <cmath>

namespace countersign::pdf {

namespace {

constexpr double kTouch = 2; // points: neighbours may touch
constexpr int kMaxAsked = 1000;
constexpr qsizetype kMaxPlaces = 500;

QRectF around(const Document &document, const Array &numbers, qsizetype from, qsizetype count)
{
    QRectF box;
    for (qsizetype i = from; i + 1 < std::min(numbers.size(), from + count); i += 2) {
        const QPointF point(document.resolve(numbers[i]).toReal(NAN), document.resolve(numbers[i + 1]).toReal(NAN));
        if (!std::isfinite(point.x()) || !std::isfinite(point.y()))
            continue;
        if (i == from)
            box = QRectF(point, point);
        box.setCoords(std::min(box.left(), point.x()), std::min(box.top(), point.y()), std::max(box.right(), point.x()),
                      std::max(box.bottom(), point.y()));
    }
    return box;
}

double area(const QRectF &rect) { return rect.width() * rect.height(); }

} // namespace

PageCover::PageCover(const Document &document, int page) : m_boxes(contentBoxes(document, page))
{
    m_hidden.fill(0, m_boxes.letters.size());
    const auto was = document.page(page);
    if (!was)
        return;
    for (const Object &annotation : document.value(was->dictionary, "Annots").array()) {
        const Dictionary own = document.resolve(annotation).dictionary();
        if (isNeverShown(document.value(own, "F").toInteger()) || document.value(own, "Subtype").isName("Popup"))
            continue;
        if (const QRectF place = toRect(document, own["Rect"]); !place.isEmpty())
            m_annotations.append({annotation.toReference().number, place});
    }
}

void PageCover::cover(const QRectF &place, quint32 self, bool paints, Cover &result)
{
    for (qsizetype i = 0; i < m_boxes.letters.size(); ++i) {
        const QRectF &letter = m_boxes.letters[i];
        const double common = area(letter.intersected(place));
        if (common <= 0)
            continue;
        if (paints)
            m_hidden[i] += common;
        // A quarter of one letter; a word drawn as one shape counts by its height.
        const double height = std::min(letter.width(), letter.height());
        if (4 * (paints ? m_hidden[i] : common) >= std::min(area(letter), height * height / 2))
            result.overLetters = true;
    }
    const auto over = [&](const QRectF &picture) {
        const QRectF common = picture.intersected(place);
        if (common.width() > std::min(kTouch, picture.width() / 4)
            && common.height() > std::min(kTouch, picture.height() / 4)) {
            result.overPictures = true;
            result.overMostOfOne = result.overMostOfOne || 4 * area(common) >= area(picture);
        }
    };
    for (const QRectF &picture : std::as_const(m_boxes.pictures))
        over(picture);
    for (const auto &[number, annotation] : std::as_const(m_annotations))
        if (number == 0 || number != self)
            over(annotation);
}

Cover PageCover::lay(const QList<QRectF> &places, quint32 self, bool paints)
{
    Cover result;
    if (std::all_of(places.cbegin(), places.cend(), [](const QRectF &place) { return place.isEmpty(); }))
        return result;
    if (!m_boxes.isComplete || ++m_asked > kMaxAsked)
        return {.overLetters = true, .overPictures = true, .overMostOfOne = true};
    for (const QRectF &place : places)
        cover(place, self, paints, result);
    return result;
}

double borderWidth(const Document &document, const Dictionary &annotation)
{
    const Dictionary style = document.value(annotation, "BS").dictionary();
    if (style.contains("W"))
        return document.value(style, "W").toReal(1);
    const Array border = document.value(annotation, "Border").array();
    return border.size() >= 3 ? document.resolve(border[2]).toReal(1) : 1;
}

QList<QRectF> drawnPlaces(const Document &document, const Dictionary &annotation)
{
    QList<QRectF> places{toRect(document, annotation["Rect"])};
    QRectF rest; // of more places than anybody needs
    const double margin = std::clamp(borderWidth(document, annotation) / 2, 0.5, 1000.0);
    const auto add = [&](const QRectF &place) {
        const QRectF wide = place.adjusted(-margin, -margin, margin, margin);
        if (place.isNull() || !std::isfinite(area(wide)))
            return;
        if (places.size() < kMaxPlaces)
            places.append(wide);
        else
            rest = rest.united(wide);
    };
    const Array quarters = document.value(annotation, "QuadPoints").array();
    for (qsizetype i = 0; i < quarters.size(); i += 8)
        add(around(document, quarters, i, 8));
    for (const char *key : {"InkList", "Path"})
        for (const Object &stroke : document.value(annotation, key).array()) {
            const Array points = document.resolve(stroke).array();
            add(around(document, points, 0, points.size()));
        }
    for (const char *key : {"L", "Vertices", "CL"}) {
        const Array points = document.value(annotation, key).array();
        add(around(document, points, 0, points.size()));
    }
    if (!rest.isNull())
        places.append(rest);
    if (annotation.contains("Border") || annotation.contains("BS"))
        places.first() =
            places.first().isEmpty() ? places.first() : places.first().adjusted(-margin, -margin, margin, margin);
    return places;
}

} // namespace countersign::pdf
