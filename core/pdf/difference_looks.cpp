// The part of the difference that compares what a field shows with what it says: a look can be forged while the value stays,
// and a value can be changed under a look that stays.
#include "core/pdf/content_boxes.h"
#include "core/pdf/content_text.h"
#include "core/pdf/difference_walk.h"
#include "core/pdf/value_match.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

namespace countersign::pdf {

namespace {

constexpr qint64 kPassword = 1 << 13, kPushButton = 1 << 16, kCombo = 1 << 17; // field flags, tables 228 to 233

constexpr qsizetype kMaxRichText = 100'000;

Object normalLook(const Document &document, const Dictionary &field)
{
    return document.value(document.value(field, "AP").dictionary(), "N");
}

// Letters that a look's own box cuts off.
qsizetype lettersOutside(const Document &document, const Object &look)
{
    const QRectF box = toRect(document, look.dictionary()["BBox"]);
    const QList<QRectF> letters = formBoxes(document, look).letters;
    return std::count_if(letters.cbegin(), letters.cend(),
                         [&](const QRectF &letter) { return box.intersected(letter).width() < letter.width() / 2; });
}

// What a choice's values are called where it is shown (12.7.5.4: /Opt holds names, or pairs of value and name).
QStringList shownNames(const Document &document, const Object &options, const Object &value)
{
    const Object resolved = document.resolve(value);
    QStringList names;
    for (const Object &one : resolved.isArray() ? resolved.array() : Array{resolved}) {
        const QString wanted = document.resolve(one).toText();
        QString name = wanted;
        for (const Object &option : document.resolve(options).array()) {
            const Array pair = document.resolve(option).array();
            if (pair.size() == 2 && document.resolve(pair[0]).toText() == wanted)
                name = document.resolve(pair[1]).toText();
        }
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

} // namespace

QString fieldValueText(const Document &document, const Object &value, qsizetype longest)
{
    const Object resolved = document.resolve(value);
    if (resolved.isArray()) { // a list box
        QStringList texts;
        for (const Object &item : resolved.array())
            texts += document.resolve(item).toText();
        return texts.join(QStringLiteral(", ")).left(longest);
    }
    if (resolved.isStream()) {
        const auto bytes = document.decodedStream(resolved);
        return bytes ? decodeText(bytes->left(2 * longest)).left(longest) : QString();
    }
    return resolved.toText().left(longest);
}

bool DifferenceWalk::looksAreHonest(const Dictionary &before, const Dictionary &after, const Inherited &inherited,
                                    QString &shown) const
{
    // What shows under the pointer or while it is pressed is nobody's to change.
    const Dictionary was = m_before.value(before, "AP").dictionary(), is = m_after.value(after, "AP").dictionary();
    if (differs(was["R"], is["R"]) || differs(was["D"], is["D"]))
        return false;
    if (differs(before["RV"], after["RV"]) && !richTextSays(after["RV"], inherited.newValue))
        return false;
    if (inherited.type == "Btn")
        return buttonIsHonest(before, after, inherited);
    if (inherited.type == "Tx" || inherited.type == "Ch")
        return showsItsValue(before, after, inherited, shown);
    return !differs(before["AP"], after["AP"]); // no field at all
}

// 12.7.4.4: the value once more as XHTML, which some viewers draw instead.
bool DifferenceWalk::richTextSays(const Object &richText, const Object &value) const
{
    QString text;
    QXmlStreamReader xml(fieldValueText(m_after, richText, kMaxRichText));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text();
    return !xml.hasError() && lettersOf(text) == lettersOf(fieldValueText(m_after, value, kMaxRichText));
}

bool DifferenceWalk::showsItsValue(const Dictionary &before, const Dictionary &after, const Inherited &inherited,
                                   QString &shown) const
{
    if ((inherited.flags & kPassword) != 0)
        return true;
    const Object was = normalLook(m_before, before), now = normalLook(m_after, after);
    const bool isNewLook = differs(before["AP"], after["AP"]);
    if (!differs(inherited.oldValue, inherited.newValue)) {
        if (!isNewLook)
            return true;
        if (was.isStream())
            return now.isStream() && isSameLook(was, now, shown);
    }
    if (!now.isStream())
        return true; // viewers make one of the value
    const ShownText drawn = formText(m_after, now);
    shown = drawn.text;
    if (!drawn.isReliable)
        return true; // a new value in letters that only a renderer can read
    const QStringList names = shownNames(m_after, inherited.options, inherited.newValue);
    if (lettersOf(drawn.text).isEmpty()) {
        const int shapes = was.isStream() ? formText(m_before, was).shapes : 0;
        return !isNewLook || names.isEmpty() || drawn.shapes <= shapes; // not drawn as a picture instead
    }
    if (inherited.type == "Ch" && (inherited.flags & kCombo) == 0) { // a list shows all there is to choose
        const QString all = lettersOf(drawn.text);
        return std::all_of(names.cbegin(), names.cend(), [&](const QString &name) {
            return all.contains(lettersOf(name)) || showsValue(drawn.text, name);
        });
    }
    return showsValue(drawn.text, fieldValueText(m_after, inherited.newValue))
        || showsValue(drawn.text, names.join(u' '));
}

// The same value drawn anew: then what was seen when it was signed has to be seen still, and nothing beside it.
bool DifferenceWalk::isSameLook(const Object &was, const Object &now, QString &shown) const
{
    const auto contentWas = m_before.decodedStream(was), contentIs = m_after.decodedStream(now);
    const Dictionary &a = was.dictionary(), &b = now.dictionary();
    const bool isSamePlace =
        toRect(m_before, a["BBox"]) == toRect(m_after, b["BBox"]) && !differs(a["Matrix"], b["Matrix"]);
    if (contentWas && contentIs && *contentWas == *contentIs && isSamePlace && !differs(a["Resources"], b["Resources"]))
        return true;
    const ShownText earlier = formText(m_before, was), drawn = formText(m_after, now);
    shown = drawn.text;
    // A font that comes with the new look may draw anything for a letter.
    const bool isKnownType = std::all_of(drawn.fonts.cbegin(), drawn.fonts.cend(), [this](const Object &font) {
        if (font.isReference() && !m_before.object(font.toReference()).isNull())
            return !differs(font, font);
        const Dictionary own = m_after.resolve(font).dictionary();
        const Dictionary file = m_after.value(own, "FontDescriptor").dictionary();
        return !m_after.value(own, "Subtype").isName("Type0") && !file.contains("FontFile")
            && !file.contains("FontFile2") && !file.contains("FontFile3");
    });
    return earlier.isReliable && drawn.isReliable && isKnownType && lettersOf(earlier.text) == lettersOf(drawn.text)
        && drawn.shapes <= earlier.shapes && drawn.faint <= earlier.faint
        && lettersOutside(m_after, now) <= lettersOutside(m_before, was);
}

bool DifferenceWalk::buttonIsHonest(const Dictionary &before, const Dictionary &after, const Inherited &inherited) const
{
    const Object was = normalLook(m_before, before), is = normalLook(m_after, after);
    if (was.isStream() || (inherited.flags & kPushButton) != 0)
        return !differs(before["AP"], after["AP"]);
    // 12.7.5.2.3: filling chooses among looks that are there; looks may be made where there were none.
    for (const Dictionary::Entry &state : was.dictionary())
        if (differs(state.value, is.dictionary()[state.key]))
            return false;
    if (const Object off = m_after.value(is.dictionary(), "Off"); !was.dictionary().isEmpty()
        && !was.dictionary().contains("Off") && off.isStream() && streamPaints(m_after, off, true))
        return false; // what is off may not begin to show something
    const Object shown = m_after.value(after, "AS");
    if (shown.isNull() || shown.isName("Off"))
        return true;
    const Object &value = inherited.newValue;
    if (value.isNull())
        return !differs(before["AS"], after["AS"]);
    return (value.isName() || value.isString()) && value.toText() == shown.toText();
}

// 12.5.5: an appearance is scaled into its rectangle, so it cannot reach outside; but a degenerate box makes that undefined.
bool DifferenceWalk::appearanceIsSound(const Object &appearance) const
{
    const Object resolved = m_after.resolve(appearance);
    if (resolved.isNull())
        return true;
    if (!resolved.isDictionary())
        return false;
    for (const Dictionary::Entry &entry : resolved.dictionary()) {
        const Object state = m_after.resolve(entry.value);
        QList<Object> streams;
        if (state.isStream()) {
            streams.append(state);
        } else if (state.isDictionary()) {
            for (const Dictionary::Entry &named : state.dictionary())
                streams.append(m_after.resolve(named.value));
        }
        for (const Object &stream : std::as_const(streams)) {
            if (stream.isNull())
                continue;
            if (!stream.isStream() || m_after.value(stream.dictionary(), "BBox").array().size() != 4)
                return false;
            for (const Object &number : m_after.value(stream.dictionary(), "Matrix").array())
                if (!std::isfinite(m_after.resolve(number).toReal(NAN)))
                    return false;
        }
    }
    return true;
}

} // namespace countersign::pdf
