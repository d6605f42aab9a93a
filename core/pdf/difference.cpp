#include "core/pdf/difference.h"

#include "core/pdf/content_text.h"
#include "core/pdf/difference_walk.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <tuple>

namespace countersign::pdf {

namespace {

constexpr qsizetype kMaxText = 400;

// Leaves of two texts only what lies between their common beginning and end, with a few words around.
void keepDifference(QString &a, QString &b)
{
    if (a.size() <= kMaxText && b.size() <= kMaxText)
        return;
    qsizetype front = 0;
    const qsizetype shorter = std::min(a.size(), b.size());
    while (front < shorter && a[front] == b[front])
        ++front;
    qsizetype back = 0;
    while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    front = std::max<qsizetype>(0, front - 60);
    back = std::max<qsizetype>(0, back - 60);
    a = a.mid(front, std::min(kMaxText, a.size() - front - back));
    b = b.mid(front, std::min(kMaxText, b.size() - front - back));
}

} // namespace

ChangeLevel Difference::level() const
{
    auto highest = ChangeLevel::None;
    for (const Change &change : changes)
        highest = std::max(highest, change.level);
    return isCutOff ? ChangeLevel::Other : highest;
}

bool isPermitted(const Change &change, Certification certification)
{
    switch (certification) {
    case Certification::NoChanges: return change.level <= ChangeLevel::LtaUpdates;
    case Certification::FormFilling: return change.level <= ChangeLevel::FormFilling;
    case Certification::Annotations: return change.level <= ChangeLevel::Annotations;
    case Certification::None: break;
    }
    return change.level <= ChangeLevel::FormFilling
        || ((change.kind == ChangeKind::SignatureFieldAdded || change.kind == ChangeKind::TimestampAdded)
            && change.level < ChangeLevel::Other);
}

Difference compare(const Document &before, const Document &after, const QSet<quint32> &touched,
                   const DifferenceOptions &options)
{
    return DifferenceWalk(before, after, touched, options).run();
}

Result<Difference> compareRevisions(const RevisionHistory &history, int from, int to, const DifferenceOptions &options)
{
    if (to < 0)
        to = history.count() - 1;
    if (from == to)
        return Difference{};
    CS_TRY(const Document before, history.asOf(from));
    CS_TRY(const Document after, history.asOf(to));
    return compare(before, after, history.numbersAfter(from, to), options);
}

DifferenceWalk::DifferenceWalk(const Document &before, const Document &after, const QSet<quint32> &touched,
                               const DifferenceOptions &options, DifferencePaths paths)
    : m_before(before),
      m_after(after),
      m_touched(touched),
      m_options(options),
      m_paths(paths)
{
}

void DifferenceWalk::report(ChangeLevel level, const Site &site, const QString &before, const QString &after,
                            const QRectF &rect, const Object &drawn)
{
    const QString path = pathOf(site);
    if (drawn.isNull()) // one fill touches several keys of one field
        for (const Change &known : std::as_const(m_result.changes))
            if (known.kind == site.kind && known.level == level && known.path == path && known.page == site.page
                && known.object == site.object && known.rect == rect && known.before == before && known.after == after)
                return;
    Change change{level, site.kind, site.page, rect, site.field, path, site.object, before, after};
    if (!drawn.isNull() && level != ChangeLevel::Other)
        noteCover(change, drawn);
    if (m_result.changes.size() < m_options.maxChanges) {
        m_result.changes.append(change);
        return;
    }
    // The list is full: the worst changes stay in it, so that nobody hides one behind hundreds of permitted ones.
    m_result.isCutOff = true;
    const auto rank = [](const Change &one) { return std::tuple(one.level, one.hides || one.uncovers, one.covers); };
    const auto mildest = std::min_element(m_result.changes.begin(), m_result.changes.end(),
                                          [&](const Change &a, const Change &b) { return rank(a) < rank(b); });
    if (mildest != m_result.changes.end() && rank(*mildest) < rank(change))
        *mildest = change;
}

Difference DifferenceWalk::run()
{
    m_locks = fieldLocks(m_before);
    // What has rules of its own is marked first, so that the walk does not come upon it from the side (a structure tree
    // points at fields, say) and call a permitted change forbidden.
    markRuled(m_before);
    markRuled(m_after);
    form(); // before the pages: it knows which new annotations are signature fields
    pages();
    catalog();
    trailer();
    drain();
    attribute();
    describe();
    return std::move(m_result);
}

void DifferenceWalk::markRuled(const Document &document)
{
    auto mark = [this](const Object &object) {
        if (!object.isReference())
            return;
        const quint32 number = object.toReference().number;
        // Nobody who follows the standard makes a stream of a field or a page. Where somebody does, it may be drawn as well.
        if (!m_before.object(object.toReference()).isStream() && !m_after.object(object.toReference()).isStream())
            m_ruled.insert(number);
    };
    mark(Object(document.catalogReference()));
    mark(document.catalog()["AcroForm"]);
    for (const int i : pagesToMark(document)) {
        const Reference page = document.pageReference(i);
        if (!page.isNull())
            mark(Object(page));
        for (const Object &annotation : document.value(document.object(page).dictionary(), "Annots").array()) {
            mark(annotation);
            if (annotation.isReference() && !m_widgetPages.contains(annotation.toReference().number))
                m_widgetPages.insert(annotation.toReference().number, i);
        }
    }
    for (const Object &field : collectFields(document)) {
        const quint32 number = field.toReference().number;
        if (m_paths.reached && &document == &m_before)
            m_earlierFields.insert(number);
        if (!leadsNowhere(number))
            mark(field);
    }
}

// The walk asks for rules only where it comes by; an annotation on a path puts its page on one, too.
QList<int> DifferenceWalk::pagesToMark(const Document &document)
{
    if (m_paths.reached)
        return pagesReached(document);
    QList<int> pages;
    for (int i = 0; i < document.pageCount(); ++i) {
        const Reference page = document.pageReference(i);
        const bool isMarked = &document == &m_after && page == m_before.pageReference(i) && !isTouched(page.number)
            && !document.object(page).dictionary()["Annots"].isReference();
        if (!isMarked)
            pages.append(i);
    }
    return pages;
}

void DifferenceWalk::trailer()
{
    // Those of the cross-reference itself are the reader's and the history's business.
    static constexpr const char *kOwn[] = {"Size", "Prev",  "XRefStm", "ID",          "Root",   "Info",       "Type",
                                           "W",    "Index", "Filter",  "DecodeParms", "Length", "DocChecksum"};
    Site site{.kind = ChangeKind::Trailer};
    if (m_before.catalogReference() != m_after.catalogReference()) {
        site.path = QStringLiteral("Root");
        report(ChangeLevel::LtaUpdates, site); // under another number; what it says is compared all the same
    }
    info();
    const Dictionary &a = m_before.trailer(), &b = m_after.trailer();
    QSet<QByteArray> keys;
    for (const Dictionary *dictionary : {&a, &b})
        for (const Dictionary::Entry &entry : *dictionary)
            keys.insert(entry.key);
    for (const QByteArray &key : std::as_const(keys)) {
        if (std::any_of(std::begin(kOwn), std::end(kOwn), [&](const char *own) { return key == own; }))
            continue;
        site.path = QString::fromLatin1(key);
        same(a[key], b[key], site);
    }
    // 14.4: the first half of the identifier stays.
    const Array idA = m_before.value(a, "ID").array(), idB = m_after.value(b, "ID").array();
    if (!idA.isEmpty() && (idB.isEmpty() || !(m_before.resolve(idA[0]) == m_after.resolve(idB[0])))) {
        site.path = QStringLiteral("ID");
        report(ChangeLevel::LtaUpdates, site); // invisible, and many writers get it wrong
    }
}

void DifferenceWalk::info()
{
    const Dictionary a = m_before.value(m_before.trailer(), "Info").dictionary();
    const Dictionary b = m_after.value(m_after.trailer(), "Info").dictionary();
    QSet<QByteArray> keys;
    for (const Dictionary *dictionary : {&a, &b})
        for (const Dictionary::Entry &entry : *dictionary)
            keys.insert(entry.key);
    for (const QByteArray &key : std::as_const(keys)) {
        const Object before = m_before.value(a, key), after = m_after.value(b, key);
        // Writers put the same text in another encoding.
        if (before.isString() && after.isString() ? before.toText() == after.toText() : !differs(a[key], b[key]))
            continue;
        const bool date = key == "ModDate" || key == "Producer" || (key == "CreationDate" && before.isNull());
        report(date ? ChangeLevel::LtaUpdates : ChangeLevel::Other,
               {.kind = ChangeKind::Metadata, .path = QStringLiteral("Info/") + QString::fromLatin1(key)},
               changeText(before), changeText(after));
    }
}

void DifferenceWalk::metadata(const Object &before, const Object &after)
{
    if (!differs(before, after))
        return;
    const Site site{.kind = ChangeKind::Metadata, .path = QStringLiteral("Root/Metadata")};
    const auto bytes = m_after.decodedStream(after);
    bool sound = bytes.has_value();
    if (sound) {
        // XMP and nothing else (ISO 16684-1, 7.3): a root of x:xmpmeta or rdf:RDF.
        QXmlStreamReader xml(*bytes);
        sound = xml.readNextStartElement()
            && (xml.namespaceUri() == u"adobe:ns:meta/"
                || xml.namespaceUri() == u"http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        while (sound && !xml.atEnd())
            sound = xml.readNext() != QXmlStreamReader::DTD;
        sound = sound && !xml.hasError();
    }
    report(sound ? ChangeLevel::LtaUpdates : ChangeLevel::Other, site);
}

void DifferenceWalk::permissions(const Dictionary &before, const Dictionary &after)
{
    const Site site{.kind = ChangeKind::Permissions, .path = QStringLiteral("Root/Perms")};
    const Dictionary a = m_before.value(before, "Perms").dictionary(), b = m_after.value(after, "Perms").dictionary();
    // 12.8.4: a certification comes first or not at all, so nothing may appear here later.
    for (const Dictionary *dictionary : {&a, &b})
        for (const Dictionary::Entry &entry : *dictionary)
            if (a.contains(entry.key) != b.contains(entry.key) || differs(a[entry.key], b[entry.key], Reach::UpToRuled))
                report(ChangeLevel::Other, site);
}

void DifferenceWalk::catalog()
{
    const Dictionary a = m_before.catalog(), b = m_after.catalog();
    QSet<QByteArray> keys;
    for (const Dictionary *dictionary : {&a, &b})
        for (const Dictionary::Entry &entry : *dictionary)
            keys.insert(entry.key);
    for (const QByteArray &key : std::as_const(keys)) {
        Site site{.kind = ChangeKind::Catalog,
                  .object = m_after.catalogReference().number,
                  .path = QStringLiteral("Root/") + QString::fromLatin1(key)};
        if (key == "AcroForm") {
            continue; // form()
        } else if (key == "DSS") {
            if (differs(a[key], b[key])) {
                site.kind = ChangeKind::ValidationData;
                report(validationDataIsSound(m_after.value(b, key)) ? ChangeLevel::LtaUpdates : ChangeLevel::Other,
                       site);
            }
        } else if (key == "Extensions" || key == "Version") {
            if (differs(a[key], b[key])) {
                site.kind = ChangeKind::Version;
                const bool lower = key == "Version" && m_after.value(b, key).bytes() < m_before.value(a, key).bytes();
                report(lower ? ChangeLevel::Other : ChangeLevel::LtaUpdates, site);
            }
        } else if (key == "Metadata") {
            metadata(a[key], b[key]);
        } else if (key == "Perms") {
            permissions(a, b);
        } else {
            if (key == "OCProperties")
                site.kind = ChangeKind::OptionalContent;
            else if (key == "Pages")
                site.kind = ChangeKind::PageContent;
            // These name pages and fields; nothing in them is drawn.
            for (const char *link :
                 {"StructTreeRoot", "Outlines", "Names", "Dests", "OpenAction", "AA", "Threads", "Pages"})
                if (key == link)
                    site.reach = Reach::UpToRuled;
            same(a[key], b[key], site);
        }
    }
}

// ETSI EN 319 142-1, 5.4.2: arrays of streams, and the same once more for each signature.
bool DifferenceWalk::validationDataIsSound(const Object &store) const
{
    auto streams = [this](const Object &value) {
        const Object list = m_after.resolve(value);
        if (!list.isArray())
            return false;
        return std::all_of(list.array().cbegin(), list.array().cend(), [this](const Object &item) {
            return item.isReference() && m_after.resolve(item).isStream();
        });
    };
    if (!store.isDictionary())
        return false;
    for (const Dictionary::Entry &entry : store.dictionary()) {
        if (entry.key == "Certs" || entry.key == "CRLs" || entry.key == "OCSPs") {
            if (!streams(entry.value))
                return false;
        } else if (entry.key == "VRI") {
            for (const Dictionary::Entry &signature : m_after.resolve(entry.value).dictionary()) {
                for (const Dictionary::Entry &part : m_after.resolve(signature.value).dictionary()) {
                    const bool list = part.key == "Cert" || part.key == "CRL" || part.key == "OCSP";
                    if (list ? !streams(part.value) : part.key != "Type" && part.key != "TU" && part.key != "TS")
                        return false;
                }
            }
        } else if (entry.key != "Type") {
            return false;
        }
    }
    return true;
}

void DifferenceWalk::pages()
{
    if (m_paths.reached) { // the pages are the same
        for (const int index : pagesReached(m_after))
            page(index);
        return;
    }
    const int before = m_before.pageCount(), after = m_after.pageCount();
    for (int i = 0; i < std::max(before, after); ++i) {
        if (i >= before)
            report(ChangeLevel::Other,
                   {.kind = ChangeKind::PageAdded, .page = i, .path = QStringLiteral("Root/Pages")});
        else if (i >= after)
            report(ChangeLevel::Other,
                   {.kind = ChangeKind::PageRemoved, .page = i, .path = QStringLiteral("Root/Pages")});
        else
            page(i);
    }
}

void DifferenceWalk::page(int index)
{
    const Reference was = m_before.pageReference(index), is = m_after.pageReference(index);
    Site site{.kind = ChangeKind::PageContent,
              .page = index,
              .object = is.number,
              .path = QStringLiteral("Page %1").arg(index + 1)};
    const bool touched = was != is || is.isNull() || isTouched(is.number);
    const auto a = m_before.page(index);
    const auto b = touched ? m_after.page(index) : a;
    if (!a || !b)
        return; // counted, so both are there
    if (was != is) {
        site.kind = ChangeKind::PageReplaced;
        report(ChangeLevel::Other, site);
        site.kind = ChangeKind::PageContent;
    }
    auto compare = [&](const QByteArray &key) {
        const Object &before = a->dictionary[key], &after = b->dictionary[key];
        Site here = site;
        here.trail = step(site.trail, key);
        if (key == "Parent") { // the tree above is walked from the catalog
            if (!(before == after))
                report(ChangeLevel::Other, here);
        } else if (key != "Annots") {
            here.reach = key == "B" || key == "AA" ? Reach::UpToRuled : Reach::Everything;
            same(before, after, here);
        }
    };
    for (const Dictionary::Entry &entry : a->dictionary)
        compare(entry.key);
    if (touched)
        for (const Dictionary::Entry &entry : b->dictionary)
            if (!a->dictionary.contains(entry.key))
                compare(entry.key);
    // What the page inherits; the tree itself is walked from the catalog.
    Site inherited = site;
    inherited.trail = step(site.trail, "(inherited)");
    const auto now = m_after.page(index);
    if (!a->dictionary.contains("Resources"))
        same(a->resources, now->resources, inherited);
    if (a->mediaBox != now->mediaBox || a->cropBox != now->cropBox || a->rotate != now->rotate)
        report(ChangeLevel::Other, inherited);
    annotations(index, *a, *b);
    drain(); // page by page, so that what only one page shows is told as that page's
}

void DifferenceWalk::annotations(int index, const Page &before, const Page &after)
{
    const Array a = m_before.value(before.dictionary, "Annots").array(),
                b = m_after.value(after.dictionary, "Annots").array();
    auto report1 = [&](ChangeLevel level, ChangeKind kind, const Document &document, const Object &annotation) {
        const Dictionary dictionary = document.resolve(annotation).dictionary();
        report(level,
               {.kind = kind,
                .page = index,
                .object = annotation.toReference().number,
                .path = QStringLiteral("Page %1/Annots").arg(index + 1)},
               kind == ChangeKind::AnnotationAdded ? QString()
                                                   : document.value(dictionary, "Contents").toText().left(kMaxText),
               kind == ChangeKind::AnnotationAdded ? document.value(dictionary, "Contents").toText().left(kMaxText)
                                                   : QString(),
               toRect(document, dictionary["Rect"]), annotation);
    };
    QHash<Reference, qsizetype> places;
    for (qsizetype i = b.size() - 1; i >= 0; --i)
        if (b[i].isReference())
            places.insert(b[i].toReference(), i);
    auto added = [&](const Object &annotation) {
        if (m_newWidgets.contains(annotation.toReference().number) && pageShowing(annotation) == index)
            return; // of a new signature field, which was seen where it is shown first, and is shown nowhere else
        const Dictionary dictionary = m_after.resolve(annotation).dictionary();
        const bool widget = m_after.value(dictionary, "Subtype").isName("Widget");
        report1(widget || !actsHarmlessly(dictionary) ? ChangeLevel::Other : ChangeLevel::Annotations,
                widget ? ChangeKind::FieldAdded : ChangeKind::AnnotationAdded, m_after, annotation);
    };
    qsizetype found = 0; // their order is what is drawn on top of what
    for (const Object &annotation : a) {
        const Dictionary dictionary = m_before.resolve(annotation).dictionary();
        const bool widget = m_before.value(dictionary, "Subtype").isName("Widget");
        qsizetype at = annotation.isReference() ? places.value(annotation.toReference(), -1)
                                                : (found < b.size() && b[found] == annotation ? found : -1);
        if (at < found) {
            report1(widget ? ChangeLevel::Other : ChangeLevel::Annotations,
                    widget ? ChangeKind::FieldRemoved : ChangeKind::AnnotationRemoved, m_before, annotation);
            continue;
        }
        for (; found < at; ++found)
            added(b[found]);
        ++found;
        if (widget && annotation.isReference() && isJudged(annotation.toReference().number))
            continue; // form()
        const Object now = m_after.resolve(annotation);
        if (widget)
            same(Object(dictionary), now,
                 {.kind = ChangeKind::FieldChanged,
                  .page = index,
                  .object = annotation.toReference().number,
                  .path = QStringLiteral("Page %1/Annots").arg(index + 1)});
        else if (annotationDiffers(m_before.resolve(annotation), now))
            report1(m_after.value(now.dictionary(), "Subtype") == m_before.value(dictionary, "Subtype")
                            && (actsHarmlessly(now.dictionary()) || !actionsDiffer(dictionary, now.dictionary()))
                        ? ChangeLevel::Annotations
                        : ChangeLevel::Other,
                    ChangeKind::AnnotationChanged, m_after, annotation);
    }
    for (; found < b.size(); ++found)
        added(b[found]);
}

// An action may go to a place, and nothing else: scripts, programs, submitting, hiding and switching layers are not what
// somebody permitted who permitted notes (12.6.4).
bool DifferenceWalk::actsHarmlessly(const Dictionary &annotation) const
{
    static constexpr const char *kHarmless[] = {"GoTo", "URI", "Named"};
    QList<Object> queue{annotation["A"], annotation["PA"]};
    for (const Dictionary::Entry &event : m_after.value(annotation, "AA").dictionary())
        queue.append(event.value);
    for (int seen = 0; !queue.isEmpty(); ++seen) {
        const Object action = m_after.resolve(queue.takeLast());
        if (seen > 100)
            return false;
        if (action.isNull())
            continue;
        if (action.isArray()) { // of those that come /Next
            queue += action.array();
            continue;
        }
        const Object kind = m_after.value(action.dictionary(), "S");
        if (std::none_of(std::begin(kHarmless), std::end(kHarmless), [&](const char *s) { return kind.isName(s); }))
            return false;
        queue.append(action.dictionary()["Next"]);
    }
    return true;
}

bool DifferenceWalk::actionsDiffer(const Dictionary &before, const Dictionary &after) const
{
    return differs(before["A"], after["A"], Reach::UpToRuled) || differs(before["AA"], after["AA"], Reach::UpToRuled)
        || differs(before["PA"], after["PA"], Reach::UpToRuled);
}

bool DifferenceWalk::annotationDiffers(const Object &before, const Object &after) const
{
    if (before.kind() != after.kind() || before.rawBytes() != after.rawBytes())
        return true;
    const Dictionary &a = before.dictionary(), &b = after.dictionary();
    for (const Dictionary *dictionary : {&a, &b}) {
        for (const Dictionary::Entry &entry : *dictionary) {
            bool link = false; // to pages and other annotations, which are judged by themselves
            for (const char *key : {"P", "Parent", "Popup", "IRT", "A", "AA", "PA", "Dest"})
                link = link || entry.key == key;
            if (differs(a[entry.key], b[entry.key], link ? Reach::UpToRuled : Reach::Everything))
                return true;
        }
    }
    return false;
}

void DifferenceWalk::describe()
{
    QHash<int, std::pair<QString, QString>> texts;
    for (Change &change : m_result.changes) {
        if (change.kind != ChangeKind::PageContent || change.page < 0)
            continue;
        if (!texts.contains(change.page)) {
            auto text = [&](const Document &document) {
                return m_options.pageText ? m_options.pageText(document, change.page)
                                          : contentText(document, change.page);
            };
            std::pair<QString, QString> both{text(m_before), text(m_after)};
            keepDifference(both.first, both.second);
            texts.insert(change.page, both);
        }
        const auto &[before, after] = texts[change.page];
        if (before != after) {
            change.before = before;
            change.after = after;
        }
    }
}

} // namespace countersign::pdf
