// The part of the difference that knows forms: which changes of a field are filling, and which are not.
#include "core/pdf/difference_walk.h"
#include "core/pdf/reference_graph.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace countersign::pdf {

namespace {

constexpr int kMaxFieldDepth = 32;
constexpr qint64 kReadOnly = 1; // of the field flags, table 227
constexpr qint64 kHarmlessFlags = 4 | 128 | 512; // Print, Locked, LockedContents: signers set them

QSet<Reference> referencesIn(const Array &list)
{
    QSet<Reference> references;
    for (const Object &item : list)
        if (item.isReference())
            references.insert(item.toReference());
    return references;
}

QSet<QByteArray> keysOf(const Dictionary &a, const Dictionary &b)
{
    QSet<QByteArray> keys;
    for (const Dictionary *dictionary : {&a, &b})
        for (const Dictionary::Entry &entry : *dictionary)
            keys.insert(entry.key);
    return keys;
}

} // namespace

bool DifferenceWalk::isLocked(const QString &name) const
{
    return std::any_of(m_locks.cbegin(), m_locks.cend(), [&](const FieldLock &lock) { return lock.covers(name); });
}

QList<Object> DifferenceWalk::collectFields(const Document &document) const
{
    QList<Object> found;
    QSet<quint32> visited;
    std::vector<Object> stack{document.value(document.value(document.catalog(), "AcroForm").dictionary(), "Fields")};
    while (!stack.empty()) {
        const Object list = document.resolve(stack.back());
        stack.pop_back();
        for (const Object &item : list.array()) {
            if (item.isReference()) {
                const quint32 number = item.toReference().number;
                if (visited.contains(number))
                    continue;
                visited.insert(number);
                found.append(item);
            }
            if (visited.size() < document.limits().fields)
                stack.push_back(document.resolve(item).dictionary()["Kids"]);
        }
    }
    return found;
}

std::pair<int, QRectF> DifferenceWalk::placeOf(const Object &field, const Dictionary &dictionary) const
{
    Object widget = field;
    Dictionary own = dictionary;
    const Array kids = m_after.value(dictionary, "Kids").array();
    if (!own.contains("Rect") && !kids.isEmpty()) {
        widget = kids.first();
        own = m_after.resolve(widget).dictionary();
    }
    return {pageShowing(widget), toRect(m_after, own["Rect"])};
}

bool DifferenceWalk::isShownOn(const Document &document, int page, quint32 widget) const
{
    const Dictionary dictionary = document.object(document.pageReference(page)).dictionary();
    const Array annotations = document.value(dictionary, "Annots").array();
    return std::any_of(annotations.cbegin(), annotations.cend(),
                       [widget](const Object &one) { return one.toReference().number == widget; });
}

int DifferenceWalk::pageShowing(const Object &widget) const
{
    const quint32 number = widget.toReference().number;
    if (!m_paths.graph || number == 0)
        return m_widgetPages.value(number, -1);
    // A path may lead to the field and not to its page: then the page is among those that refer to it, perhaps by a list.
    QSet<int> near;
    for (const quint32 referrer : m_paths.graph->referrersOf(number)) {
        near.insert(m_after.pageIndex({referrer, 0}));
        for (const quint32 above : m_paths.graph->referrersOf(referrer))
            near.insert(m_after.pageIndex({above, 0}));
    }
    near.remove(-1);
    QList<int> pages(near.cbegin(), near.cend());
    std::sort(pages.begin(), pages.end());
    for (const bool everywhere : {false, true}) { // a list behind several references is found the long way
        if (everywhere) {
            pages.resize(m_after.pageCount());
            std::iota(pages.begin(), pages.end(), 0);
        }
        for (const Document *document : {&m_before, &m_after})
            for (const int page : std::as_const(pages))
                if (isShownOn(*document, page, number))
                    return page;
    }
    return -1;
}

bool DifferenceWalk::isJudged(quint32 field) const
{
    return m_judgedFields.contains(field)
        || (m_paths.reached && m_earlierFields.contains(field) && !m_paths.reached->asField.contains(field));
}

bool DifferenceWalk::isNewName(const QString &name)
{
    if (!m_names) {
        m_names.emplace();
        for (const Field &known : m_before.fields())
            m_names->insert(known.name);
    }
    const bool isNew = !m_names->contains(name);
    m_names->insert(name);
    return isNew;
}

void DifferenceWalk::form()
{
    Site site{.kind = ChangeKind::Form, .path = QStringLiteral("Root/AcroForm")};
    const Object formA = m_before.value(m_before.catalog(), "AcroForm"),
                 formB = m_after.value(m_after.catalog(), "AcroForm");
    const Dictionary &a = formA.dictionary(), &b = formB.dictionary();
    if (formA.isDictionary() && !formB.isDictionary()) {
        report(ChangeLevel::Other, site);
        return;
    }
    for (const QByteArray &key : keysOf(a, b)) {
        site.path = QStringLiteral("Root/AcroForm/") + QString::fromLatin1(key);
        const Object oldValue = m_before.value(a, key), newValue = m_after.value(b, key);
        if (key == "Fields") {
            fieldList(oldValue, newValue, {}, 0);
        } else if (key == "SigFlags") {
            const qint64 was = oldValue.toInteger(), is = newValue.toInteger();
            if ((was & ~is) != 0 || is < 0 || is > 3)
                report(ChangeLevel::Other, site);
        } else if (key == "NeedAppearances") {
            if (newValue.toBool() && !oldValue.toBool()) // viewers would draw the fields anew
                report(ChangeLevel::Other, site);
        } else if (key == "DR") {
            // Fonts for new values may be added, category by category; what was there stays.
            const Dictionary &resourcesA = oldValue.dictionary(), &resourcesB = newValue.dictionary();
            for (const Dictionary::Entry &category : resourcesA) {
                // Some writers put a whole form XObject here, a new one for each signature. What the /DA strings can name
                // is all these resources are for (12.7.4.3): no XObjects, and nothing that is no resource.
                static constexpr const char *kCategories[] = {"Font",    "ExtGState", "ColorSpace",
                                                              "Pattern", "Shading",   "Properties"};
                if (std::none_of(std::begin(kCategories), std::end(kCategories),
                                 [&](const char *known) { return category.key == known; }))
                    continue;
                const Object partA = m_before.resolve(category.value), partB = m_after.value(resourcesB, category.key);
                if (!partA.isDictionary()) {
                    same(partA, partB, site);
                    continue;
                }
                for (const Dictionary::Entry &entry : partA.dictionary())
                    same(entry.value, partB.dictionary()[entry.key], site);
            }
        } else if ((key == "DA" || key == "Q") && oldValue.isNull()) {
            continue; // a default where there was none moves nothing that is drawn already
        } else {
            Site here = site;
            here.reach = key == "CO" ? Reach::UpToRuled : Reach::Everything; // the order of calculation names fields
            same(a[key], b[key], here);
        }
    }
}

void DifferenceWalk::fieldList(const Object &before, const Object &after, const Inherited &inherited, int depth)
{
    if (depth > kMaxFieldDepth) {
        report(ChangeLevel::Other, {.kind = ChangeKind::Form, .path = QStringLiteral("fields nested too deeply")});
        return;
    }
    const Array &a = before.array(), &b = after.array();
    const QSet<Reference> inA = referencesIn(a), inB = referencesIn(b);
    for (qsizetype i = 0; i < a.size(); ++i) {
        Object now;
        if (a[i].isReference() && m_paths.reached && !inherited.hasNewValue && inB.contains(a[i].toReference())
            && !m_paths.reached->asField.contains(a[i].toReference().number))
            continue; // nothing in it was touched
        if (a[i].isReference())
            now = inB.contains(a[i].toReference()) ? a[i] : Object();
        else if (i < b.size())
            now = b[i];
        field(a[i], now, inherited, depth);
    }
    for (qsizetype i = 0; i < b.size(); ++i)
        if (b[i].isReference() ? !inA.contains(b[i].toReference()) : i >= a.size())
            newField(b[i], inherited.name);
}

void DifferenceWalk::field(const Object &before, const Object &after, Inherited inherited, int depth)
{
    const Reference reference = before.toReference();
    if (!reference.isNull()) {
        // Once; and once more below a field whose value changed, should two fields have it as their kid.
        QSet<quint32> &judged = inherited.hasNewValue ? m_judgedAnew : m_judgedFields;
        if (judged.contains(reference.number))
            return;
        judged.insert(reference.number);
        m_judgedFields.insert(reference.number); // a merged field is its own widget
    }
    const Dictionary a = m_before.resolve(before).dictionary(), b = m_after.resolve(after).dictionary();
    if (m_before.resolve(before).isStream() || m_after.resolve(after).isStream()) {
        same(before, after, {.kind = ChangeKind::FieldChanged, .path = QStringLiteral("a field that is a stream")});
        return;
    }
    QString &name = inherited.name;
    if (a.contains("T")) {
        const QString part = m_before.value(a, "T").toText();
        name = name.isEmpty() ? part : name + u'.' + part;
    }
    if (a.contains("FT"))
        inherited.type = m_before.value(a, "FT").bytes();
    if (a.contains("V"))
        inherited.oldValue = m_before.value(a, "V");
    if (b.contains("V") || a.contains("V"))
        inherited.newValue = m_after.value(b, "V");
    if (b.contains("Opt"))
        inherited.options = b["Opt"];
    if (b.contains("Ff"))
        inherited.flags = m_after.value(b, "Ff").toInteger();
    inherited.hasNewValue = differs(inherited.oldValue, inherited.newValue);
    const QByteArray &type = inherited.type;
    const auto [page, rect] = placeOf(before, b);
    Site site{.kind = ChangeKind::FieldChanged,
              .page = page,
              .object = reference.number,
              .path = QStringLiteral("Field ") + name,
              .field = name};
    if (a.isEmpty())
        return;
    if (b.isEmpty()) {
        site.kind = ChangeKind::FieldRemoved;
        report(ChangeLevel::Other, site);
        return;
    }
    const bool isSignature = type == "Sig";
    const bool wasSigned = isSignature && m_before.value(a, "V").isDictionary();
    bool filled = false;
    for (const QByteArray &key : keysOf(a, b)) {
        if (key == "Kids") {
            const Object kidsA = m_before.value(a, key), kidsB = m_after.value(b, key);
            fieldList(kidsA, kidsB, inherited, depth + 1);
        } else {
            fieldKey(key, a, b, site, isSignature, wasSigned, filled);
        }
    }
    // A widget whose field says something else now, and which shows what it showed.
    filled = filled || (!isSignature && inherited.hasNewValue && a.contains("AP"));
    if (!filled)
        return;
    if (isLocked(name)) {
        site.kind = ChangeKind::LockedFieldChanged;
        report(ChangeLevel::Other, site, fieldValueText(m_before, inherited.oldValue),
               fieldValueText(m_after, inherited.newValue), rect);
    } else if (!isSignature) {
        QString shown;
        const bool honest = looksAreHonest(a, b, inherited, shown);
        site.kind = honest ? ChangeKind::FieldFilled : ChangeKind::FieldChanged;
        // A field's own place was seen when it was signed; only a look that paints over what is under it is new.
        const Object look = m_after.value(m_after.value(b, "AP").dictionary(), "N");
        const bool paints = look.isStream() && differs(a["AP"], b["AP"]) && streamPaints(m_after, look, false, false);
        report(honest ? ChangeLevel::FormFilling : ChangeLevel::Other, site,
               fieldValueText(m_before, inherited.oldValue),
               honest || shown.isEmpty() ? fieldValueText(m_after, inherited.newValue) : shown, rect,
               paints ? after : Object());
    }
}

bool DifferenceWalk::isNewValue(const Object &written)
{
    const quint32 number = written.toReference().number;
    if (number == 0)
        return true; // direct: nobody else can have it
    if (m_newValues.contains(number) || !m_before.object(written.toReference()).isNull())
        return false;
    m_newValues.insert(number);
    return true;
}

void DifferenceWalk::fieldKey(const QByteArray &key, const Dictionary &before, const Dictionary &after,
                              const Site &site, bool isSignature, bool wasSigned, bool &filled)
{
    Site here = site;
    here.path += u'/' + QString::fromLatin1(key);
    const Object &a = before[key], &b = after[key];
    auto forbid = [&](ChangeKind kind) {
        here.kind = kind;
        report(ChangeLevel::Other, here, {}, {}, toRect(m_after, after["Rect"]));
    };
    if (key == "V" && isSignature) {
        if (wasSigned)
            here.kind = ChangeKind::SignatureChanged;
        if (!(a == b) || differs(a, b, Reach::UpToRuled)) {
            if (wasSigned)
                report(ChangeLevel::Other, here);
            else
                signatureValue(before, after, site);
        }
    } else if (key == "V" || key == "AP" || key == "AS" || key == "M" || key == "RV" || key == "I" || key == "TI"
               || key == "DA" || key == "Q") {
        if (!differs(a, b))
            return;
        if (wasSigned)
            forbid(ChangeKind::SignatureChanged);
        else if ((key == "AP" && !appearanceIsSound(b))
                 || (isSignature
                     && !m_after.value(after, "V").isDictionary())) // an empty signature field shows nothing new
            forbid(ChangeKind::FieldChanged);
        else
            filled = true;
    } else if (key == "Ff") {
        const qint64 was = m_before.resolve(a).toInteger(), is = m_after.resolve(b).toInteger();
        if (was == is)
            return;
        if ((was | kReadOnly) == is)
            report(ChangeLevel::FormFilling, here); // what some signers do to fields they lock
        else
            forbid(ChangeKind::FieldChanged);
    } else if (key == "F") {
        const qint64 was = m_before.resolve(a).toInteger(), is = m_after.resolve(b).toInteger();
        const bool nowSigned = isSignature && !wasSigned && m_after.value(after, "V").isDictionary();
        if (was != is && !(nowSigned && (was | (is & kHarmlessFlags)) == is))
            forbid(ChangeKind::WidgetMoved);
    } else if (key == "Rect") {
        if (toRect(m_before, a) != toRect(m_after, b))
            forbid(ChangeKind::WidgetMoved);
    } else if (key == "P" && a.isNull()) {
        if (m_after.pageIndex(b.toReference()) < 0)
            forbid(ChangeKind::FieldChanged);
    } else if (key == "Parent" || key == "P") {
        if (!(a == b))
            forbid(ChangeKind::FieldChanged);
    } else if (key == "Type" && a.isNull() && m_after.resolve(b).isName("Annot")) {
        return; // says what it is already
    } else if (!(a.isNull() && b.isNull())) {
        here.reach = key == "A" || key == "AA" ? Reach::UpToRuled : Reach::Everything; // actions name fields and pages
        same(a, b, here);
    }
}

void DifferenceWalk::signatureValue(const Dictionary &before, const Dictionary &after, const Site &site)
{
    const Object value = m_after.value(after, "V");
    Site here = site;
    const bool timestamp = isTimestampValue(m_after, value);
    const QRectF rect = toRect(m_after, after["Rect"]);
    if (!value.isDictionary() || !m_after.value(value.dictionary(), "ByteRange").isArray()) {
        here.kind = ChangeKind::FieldChanged;
        report(ChangeLevel::Other, here, {}, {}, rect);
    } else if (isLocked(site.field) && !timestamp) {
        here.kind = ChangeKind::LockedFieldChanged;
        report(ChangeLevel::Other, here, {}, {}, rect);
    } else if (!isNewValue(after["V"])) {
        here.kind = ChangeKind::SignatureChanged; // an old signature shown as this field's
        report(ChangeLevel::Other, here, {}, {}, rect);
    } else {
        here.kind = timestamp ? ChangeKind::TimestampAdded : ChangeKind::SignatureAdded;
        const bool quiet = timestamp && (rect.isEmpty() || !differs(before["AP"], after["AP"]));
        report(quiet ? ChangeLevel::LtaUpdates : ChangeLevel::FormFilling, here, {}, {}, rect,
               Object(Reference{site.object, 0}));
    }
}

void DifferenceWalk::newField(const Object &item, const QString &prefix)
{
    const Dictionary dictionary = m_after.resolve(item).dictionary();
    const QString part = m_after.value(dictionary, "T").toText();
    const QString name = prefix.isEmpty() ? part : prefix + u'.' + part;
    const auto [page, rect] = placeOf(item, dictionary);
    Site site{.kind = ChangeKind::SignatureFieldAdded,
              .page = page,
              .object = item.toReference().number,
              .path = QStringLiteral("Field ") + name,
              .field = name};
    const Object value = m_after.value(dictionary, "V");
    QList<Object> widgets = m_after.value(dictionary, "Kids").array();
    bool sound = m_after.value(dictionary, "FT").isName("Sig") && dictionary.contains("T") && widgets.size() <= 1
        && (value.isNull() || value.isDictionary()) && !dictionary.contains("A") && !dictionary.contains("AA");
    for (const Object &widget : widgets) {
        const Dictionary own = m_after.resolve(widget).dictionary();
        sound = sound && !own.contains("T") && !own.contains("Kids") && !own.contains("A") && !own.contains("AA");
    }
    if (dictionary.contains("Rect"))
        widgets.append(item);
    if (!value.isNull())
        sound = sound && m_after.value(value.dictionary(), "ByteRange").isArray() && isNewValue(dictionary["V"]);
    // A name that exists already would make one field of two (12.7.4.2), or of a part of another's name.
    sound = isNewName(name) && sound;
    if (!sound) {
        site.kind = ChangeKind::FieldAdded;
        report(ChangeLevel::Other, site, {}, {}, rect);
        return;
    }
    bool visible = false;
    for (const Object &widget : std::as_const(widgets)) {
        const Dictionary own = m_after.resolve(widget).dictionary();
        visible =
            visible || (!toRect(m_after, own["Rect"]).isEmpty() && !isNeverShown(m_after.value(own, "F").toInteger()));
        sound = sound && appearanceIsSound(own["AP"]);
        if (widget.isReference())
            m_newWidgets.insert(widget.toReference().number);
    }
    const bool timestamp = isTimestampValue(m_after, value);
    if (timestamp)
        site.kind = ChangeKind::TimestampAdded;
    // What can be seen is drawn over the page, so it is judged like an annotation.
    report(!sound          ? ChangeLevel::Other
               : visible   ? ChangeLevel::Annotations
               : timestamp ? ChangeLevel::LtaUpdates
                           : ChangeLevel::FormFilling,
           site, {}, {}, rect, visible ? widgets.first() : Object());
}

} // namespace countersign::pdf
