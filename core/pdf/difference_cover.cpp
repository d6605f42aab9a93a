// The part of the difference that asks what lies on top: under a certification that permits annotations, and with every
// further signature's look, words can be put over what was signed without changing a byte of it (the "evil annotation" and
// "sneaky signature" attacks, Mainka et al., 2021).
#include "core/pdf/content_operators.h"
#include "core/pdf/difference_walk.h"

#include <algorithm>

namespace countersign::pdf {

namespace {

constexpr int kMaxOperators = 200'000;
constexpr double kThinBorder = 3; // points

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

PageCover &DifferenceWalk::coverOf(int page)
{
    const auto known = m_covers.find(page);
    return known != m_covers.end() ? known->second : m_covers.emplace(page, PageCover(m_before, page)).first->second;
}

bool streamPaints(const Document &document, const Object &stream, bool countStrokes, bool countText)
{
    static constexpr const char *kFills[] = {"f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "ID"};
    static constexpr const char *kText[] = {"Tj", "TJ", "'", "\""};
    static constexpr const char *kStrokes[] = {"S", "s"};
    static constexpr const char *kColours[] = {"g", "rg", "k", "sc", "scn"};
    const auto content = document.decodedStream(stream);
    if (!content)
        return true; // what cannot be read may show anything
    const Dictionary resources = document.value(document.resolve(stream).dictionary(), "Resources").dictionary();
    const Dictionary states = document.value(resources, "ExtGState").dictionary();
    ContentOperators operators(*content);
    constexpr double kDark = 0.1;
    struct Paint {
        bool multiplies = false; // what lies below shows through (11.3.5), unless the paint is black
        double brightness = 0;
    } paint;
    std::vector<Paint> saved;
    for (int i = 0; operators.next(); ++i) {
        const QByteArray &op = operators.name();
        if (i >= kMaxOperators)
            return true; // too long to tell
        if (op == "q" && saved.size() < 256) {
            saved.push_back(paint);
        } else if (op == "Q" && !saved.empty()) {
            paint = saved.back();
            saved.pop_back();
        } else if (op == "gs") {
            const Dictionary state = document.value(states, operators.last().bytes()).dictionary();
            if (state.contains("BM"))
                paint.multiplies = document.value(state, "BM").isName("Multiply");
        } else if (isAny(op, kColours)) {
            paint.brightness = brightnessOf(operators.operands()).value_or(0);
        } else if (!(paint.multiplies && paint.brightness > kDark)
                   && (isAny(op, kFills) || (countStrokes && isAny(op, kStrokes)) || (countText && isAny(op, kText)))) {
            return true;
        }
    }
    return false;
}

namespace {

// Whether an annotation's look may hide what is under it: it paints, or viewers make up a look for it.
bool hidesBelow(const Document &document, const Dictionary &annotation)
{
    static constexpr const char *kMarkup[] = {"Highlight", "Underline", "Squiggly", "StrikeOut"};
    static constexpr const char *kQuiet[] = {"Link",      "Popup",     "Text",     "FileAttachment", "Sound", "Caret",
                                             "Highlight", "Underline", "Squiggly", "StrikeOut",      "Widget"};
    const QByteArray kind = document.value(annotation, "Subtype").bytes();
    const Object normal = document.value(document.value(annotation, "AP").dictionary(), "N");
    if (normal.isNull()) {
        const Array colour = document.value(annotation, "C").array();
        const bool isBlack = kind == "Highlight" && brightnessOf(colour).value_or(1) < 0.1;
        const bool hasGround = document.value(document.value(annotation, "MK").dictionary(), "BG").isArray();
        return !isAny(kind, kQuiet) || isBlack || hasGround
            || (kind != "Widget" && borderWidth(document, annotation) > kThinBorder);
    }
    const bool countStrokes = !isAny(kind, kMarkup);
    if (normal.isStream())
        return streamPaints(document, normal, countStrokes);
    return std::any_of(normal.dictionary().begin(), normal.dictionary().end(), [&](const Dictionary::Entry &state) {
        return streamPaints(document, document.resolve(state.value), countStrokes);
    });
}

// A link is an invisible place, or a thin frame; a popup is shut. Unless they say otherwise.
bool isSeenThrough(const Document &document, const Dictionary &annotation)
{
    const Object kind = document.value(annotation, "Subtype");
    const bool isPlain = !document.value(annotation, "AP").isDictionary();
    if (kind.isName("Popup"))
        return isPlain && !document.value(annotation, "Open").toBool();
    return kind.isName("Link") && isPlain && borderWidth(document, annotation) <= kThinBorder;
}

} // namespace

Cover DifferenceWalk::coverBy(const Document &document, int page, const Object &annotation, bool &paints)
{
    const Dictionary own = document.resolve(annotation).dictionary();
    if (page < 0 || page >= m_before.pageCount() || isSeenThrough(document, own)
        || isNeverShown(document.value(own, "F").toInteger()))
        return {};
    paints = hidesBelow(document, own);
    return coverOf(page).lay(drawnPlaces(document, own), annotation.toReference().number, paints);
}

void DifferenceWalk::noteCover(Change &change, const Object &annotation)
{
    const int page = change.page >= 0 ? change.page : pageShowing(annotation);
    const bool isNote = change.kind == ChangeKind::AnnotationAdded || change.kind == ChangeKind::AnnotationChanged
        || change.kind == ChangeKind::AnnotationRemoved;
    bool paints = false;
    if (change.kind != ChangeKind::AnnotationRemoved) {
        const Cover cover = coverBy(m_after, page, annotation, paints);
        change.covers = cover.overAnything();
        // Signatures are put on scanned pages, which are one picture each.
        change.hides = paints && (cover.overLetters || cover.overMostOfOne || (isNote && cover.overPictures));
    }
    if (!isNote || change.kind == ChangeKind::AnnotationAdded)
        return;
    // What a note hid when it was signed comes to light when the note goes away.
    const Cover cover = coverBy(m_before, page, annotation, paints);
    change.uncovers = paints && cover.overAnything();
}

} // namespace countersign::pdf
