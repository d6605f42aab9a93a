// The part of the difference that asks what lies on top: under a certification that permits annotations, and with every
// further signature's look, words can be put over what was signed without changing a byte of it (the "evil annotation" and
// "sneaky signature" attacks, Mainka et al., 2021).
#include "core/pdf/content_boxes.h"
#include "core/pdf/content_operators.h"
#include "core/pdf/difference_walk.h"

#include <algorithm>

namespace countersign::pdf {

namespace {

constexpr int kMaxOperators = 200'000;

template <std::size_t N> bool isAny(const QByteArray &op, const char *const (&words)[N])
{
    return std::any_of(std::begin(words), std::end(words), [&op](const char *word) { return op == word; });
}

} // namespace

bool isTimestampValue(const Document &document, const Object &value)
{
    return document.value(value.dictionary(), "Type").isName("DocTimeStamp")
        || document.value(value.dictionary(), "SubFilter").isName("ETSI.RFC3161");
}

bool DifferenceWalk::coversContent(int page, const QRectF &rect, quint32 self)
{
    if (page < 0 || page >= m_before.pageCount() || rect.isEmpty())
        return false;
    auto known = m_content.constFind(page);
    if (known == m_content.cend())
        known = m_content.insert(page, contentBoxes(m_before, page));
    if (coversAny(rect, *known))
        return true;
    const auto was = m_before.page(page);
    QList<QRectF> fields;
    for (const Object &annotation : m_before.value(was->dictionary, "Annots").array()) {
        const Dictionary own = m_before.resolve(annotation).dictionary();
        const bool visible = !isNeverShown(m_before.value(own, "F").toInteger());
        if (annotation.toReference().number == self || !visible || m_before.value(own, "Subtype").isName("Popup"))
            continue;
        if (const QRectF place = toRect(m_before, own["Rect"]); !place.isEmpty())
            fields.append(place);
    }
    return coversAny(rect, fields);
}

bool DifferenceWalk::streamPaints(const Object &stream, bool countStrokes, bool countText) const
{
    static constexpr const char *kFills[] = {"f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "ID"};
    static constexpr const char *kText[] = {"Tj", "TJ", "'", "\""};
    static constexpr const char *kStrokes[] = {"S", "s"};
    const auto content = m_after.decodedStream(stream);
    if (!content)
        return true; // what cannot be read may show anything
    const Dictionary resources = m_after.value(m_after.resolve(stream).dictionary(), "Resources").dictionary();
    const Dictionary states = m_after.value(resources, "ExtGState").dictionary();
    ContentOperators operators(*content);
    bool multiplies = false; // what lies below shows through (11.3.5)
    std::vector<bool> saved;
    for (int i = 0; operators.next(); ++i) {
        const QByteArray &op = operators.name();
        if (i >= kMaxOperators)
            return true; // too long to tell
        if (op == "q" && saved.size() < 256) {
            saved.push_back(multiplies);
        } else if (op == "Q" && !saved.empty()) {
            multiplies = saved.back();
            saved.pop_back();
        } else if (op == "gs") {
            const Dictionary state = m_after.value(states, operators.last().bytes()).dictionary();
            if (state.contains("BM"))
                multiplies = m_after.value(state, "BM").isName("Multiply");
        } else if (!multiplies
                   && (isAny(op, kFills) || (countStrokes && isAny(op, kStrokes)) || (countText && isAny(op, kText)))) {
            return true;
        }
    }
    return false;
}

bool DifferenceWalk::hidesBelow(const Dictionary &annotation) const
{
    static constexpr const char *kMarkup[] = {"Highlight", "Underline", "Squiggly", "StrikeOut"};
    static constexpr const char *kQuiet[] = {"Link",      "Popup",     "Text",     "FileAttachment", "Sound", "Caret",
                                             "Highlight", "Underline", "Squiggly", "StrikeOut",      "Widget"};
    const QByteArray kind = m_after.value(annotation, "Subtype").bytes();
    const Object normal = m_after.value(m_after.value(annotation, "AP").dictionary(), "N");
    if (normal.isNull())
        return !isAny(kind, kQuiet);
    const bool countStrokes = !isAny(kind, kMarkup);
    if (normal.isStream())
        return streamPaints(normal, countStrokes);
    return std::any_of(normal.dictionary().begin(), normal.dictionary().end(), [&](const Dictionary::Entry &state) {
        return streamPaints(m_after.resolve(state.value), countStrokes);
    });
}

void DifferenceWalk::noteCover(Change &change, const Object &annotation)
{
    const Dictionary own = m_after.resolve(annotation).dictionary();
    if (m_after.value(own, "Subtype").isName("Popup") || m_after.value(own, "Subtype").isName("Link")
        || isNeverShown(m_after.value(own, "F").toInteger()))
        return;
    const int page = change.page >= 0 ? change.page : pageShowing(annotation);
    change.covers = coversContent(page, toRect(m_after, own["Rect"]), annotation.toReference().number);
    change.hides = change.covers && hidesBelow(own);
}

} // namespace countersign::pdf
