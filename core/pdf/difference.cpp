#include "core/pdf/difference.h"

#include "core/pdf/content_text.h"
#include "core/pdf/difference_walk.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace countersign::pdf {

namespace {

constexpr int kMaxDepth = 80;
constexpr qsizetype kMaxText = 400;

QString shortText(const Object &object)
{
    QString text = object.isString() || object.isName() ? object.toText()
                   : object.isStream()                  ? QStringLiteral("(stream)")
                   : object.isNull()                    ? QString()
                                                        : QString::fromLatin1(serialise(object).left(200));
    return text.left(kMaxText);
}

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
    return change.level <= ChangeLevel::FormFilling || (change.kind == ChangeKind::SignatureFieldAdded && change.level < ChangeLevel::Other);
}

Difference compare(const Document &before, const Document &after, const QSet<quint32> &touched, const DifferenceOptions &options)
{
    return DifferenceWalk(before, after, touched, options).run();
}

Result<Difference> compareRevisions(const RevisionHistory &history, int from, int to, const DifferenceOptions &options)
{
    if (to < 0)
        to = history.count() - 1;
    CS_TRY(const Document before, history.asOf(from));
    CS_TRY(const Document after, history.asOf(to));
    return compare(before, after, history.numbersAfter(from), options);
}

DifferenceWalk::DifferenceWalk(const Document &before, const Document &after, const QSet<quint32> &touched,
                               const DifferenceOptions &options)
    : m_before(before), m_after(after), m_touched(touched), m_options(options)
{
}

void DifferenceWalk::report(ChangeLevel level, const Site &site, const QString &before, const QString &after, const QRectF &rect)
{
    for (const Change &known : std::as_const(m_result.changes)) // one fill touches several keys of one field
        if (known.kind == site.kind && known.level == level && known.path == site.path && known.page == site.page
            && known.before == before && known.after == after)
            return;
    const Change change{level, site.kind, site.page, rect, site.field, site.path, site.object, before, after};
    if (m_result.changes.size() < m_options.maxChanges) {
        m_result.changes.append(change);
        return;
    }
    // The list is full: the worst changes stay in it, so that nobody hides one behind hundreds of permitted ones.
    m_result.isCutOff = true;
    const auto mildest = std::min_element(m_result.changes.begin(), m_result.changes.end(),
                                          [](const Change &a, const Change &b) { return a.level < b.level; });
    if (mildest != m_result.changes.end() && mildest->level < level)
        *mildest = change;
}

bool DifferenceWalk::isTouched(quint32 number) const
{
    if (m_touched.contains(number))
        return true;
    const XrefEntry entry = m_after.xref().entries.value(number);
    // An object in an object stream changes when that stream is overwritten, although its own entry does not.
    return entry.type == XrefEntry::Type::Compressed && m_touched.contains(static_cast<quint32>(entry.offset));
}

Difference DifferenceWalk::run()
{
    for (const SignatureValue &signature : signatures(m_before))
        if (signature.fieldLock)
            m_locks.append(*signature.fieldLock);
    // What has rules of its own is marked first, so that the walk does not come upon it from the side (a structure tree
    // points at fields, say) and call a permitted change forbidden.
    m_ruled.insert(m_before.catalogReference().number);
    m_ruled.insert(m_after.catalogReference().number);
    for (const Document *document : {&m_before, &m_after}) {
        for (int i = 0; i < document->pageCount(); ++i) {
            const auto page = document->page(i);
            if (!page)
                continue;
            if (!page->reference.isNull())
                m_ruled.insert(page->reference.number);
            for (const Object &annotation : document->value(page->dictionary, "Annots").array()) {
                if (!annotation.isReference())
                    continue;
                m_ruled.insert(annotation.toReference().number);
                if (!m_widgetPages.contains(annotation.toReference().number))
                    m_widgetPages.insert(annotation.toReference().number, i);
            }
        }
        const Object form = document->catalog()["AcroForm"];
        if (form.isReference())
            m_ruled.insert(form.toReference().number);
        collectFields(*document);
    }
    form(); // before the pages: it knows which new annotations are signature fields
    pages();
    catalog();
    trailer();
    drain();
    attribute();
    describe();
    return std::move(m_result);
}

void DifferenceWalk::trailer()
{
    // Those of the cross-reference itself are the reader's and the history's business.
    static constexpr const char *kOwn[] = {"Size", "Prev", "XRefStm", "ID", "Root", "Info", "Type", "W", "Index", "Filter",
                                           "DecodeParms", "Length", "DocChecksum"};
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
               {.kind = ChangeKind::Metadata, .path = QStringLiteral("Info/") + QString::fromLatin1(key)}, shortText(before),
               shortText(after));
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
            && (xml.namespaceUri() == u"adobe:ns:meta/" || xml.namespaceUri() == u"http://www.w3.org/1999/02/22-rdf-syntax-ns#");
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
            if (a.contains(entry.key) != b.contains(entry.key) || differs(a[entry.key], b[entry.key]))
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
                report(validationDataIsSound(m_after.value(b, key)) ? ChangeLevel::LtaUpdates : ChangeLevel::Other, site);
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
        return std::all_of(list.array().cbegin(), list.array().cend(),
                           [this](const Object &item) { return item.isReference() && m_after.resolve(item).isStream(); });
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
    const int before = m_before.pageCount(), after = m_after.pageCount();
    for (int i = 0; i < std::max(before, after); ++i) {
        if (i >= before)
            report(ChangeLevel::Other, {.kind = ChangeKind::PageAdded, .page = i, .path = QStringLiteral("Root/Pages")});
        else if (i >= after)
            report(ChangeLevel::Other, {.kind = ChangeKind::PageRemoved, .page = i, .path = QStringLiteral("Root/Pages")});
        else
            page(i);
    }
}

void DifferenceWalk::page(int index)
{
    const auto a = m_before.page(index), b = m_after.page(index);
    if (!a || !b)
        return; // counted, so both are there
    Site site{.kind = ChangeKind::PageContent,
              .page = index,
              .object = b->reference.number,
              .path = QStringLiteral("Page %1").arg(index + 1)};
    if (a->reference != b->reference) {
        site.kind = ChangeKind::PageReplaced;
        report(ChangeLevel::Other, site);
        site.kind = ChangeKind::PageContent;
    }
    QSet<QByteArray> keys;
    for (const Dictionary *dictionary : {&a->dictionary, &b->dictionary})
        for (const Dictionary::Entry &entry : *dictionary)
            keys.insert(entry.key);
    const QString path = site.path;
    for (const QByteArray &key : std::as_const(keys)) {
        if (key == "Annots")
            continue;
        site.path = path + u'/' + QString::fromLatin1(key);
        if (key == "Parent") { // the tree above is walked from the catalog
            if (!(a->dictionary[key] == b->dictionary[key]))
                report(ChangeLevel::Other, site);
            continue;
        }
        same(a->dictionary[key], b->dictionary[key], site);
    }
    // What the page inherits; the tree itself is walked from the catalog.
    site.path = path + QStringLiteral("/(inherited)");
    if (!a->dictionary.contains("Resources"))
        same(a->resources, b->resources, site);
    if (a->mediaBox != b->mediaBox || a->cropBox != b->cropBox || a->rotate != b->rotate)
        report(ChangeLevel::Other, site);
    site.path = path;
    annotations(index, *a, *b);
    drain(); // page by page, so that what only one page shows is told as that page's
}

void DifferenceWalk::annotations(int index, const Page &before, const Page &after)
{
    const Array a = m_before.value(before.dictionary, "Annots").array(), b = m_after.value(after.dictionary, "Annots").array();
    auto report1 = [&](ChangeLevel level, ChangeKind kind, const Document &document, const Object &annotation) {
        const Dictionary dictionary = document.resolve(annotation).dictionary();
        report(level, {.kind = kind, .page = index, .object = annotation.toReference().number, .path = QStringLiteral("Page %1/Annots").arg(index + 1)},
               kind == ChangeKind::AnnotationAdded ? QString() : document.value(dictionary, "Contents").toText().left(kMaxText),
               kind == ChangeKind::AnnotationAdded ? document.value(dictionary, "Contents").toText().left(kMaxText) : QString(),
               toRect(document, dictionary["Rect"]));
    };
    qsizetype found = 0; // order is what is drawn on top of what
    for (const Object &annotation : a) {
        const Dictionary dictionary = m_before.resolve(annotation).dictionary();
        const bool widget = m_before.value(dictionary, "Subtype").isName("Widget");
        qsizetype at = found;
        while (at < b.size() && !(b[at] == annotation))
            ++at;
        if (at == b.size()) {
            report1(widget ? ChangeLevel::Other : ChangeLevel::Annotations,
                    widget ? ChangeKind::FieldRemoved : ChangeKind::AnnotationRemoved, m_before, annotation);
            continue;
        }
        for (; found < at; ++found)
            if (!m_newWidgets.contains(b[found].toReference().number))
                report1(ChangeLevel::Annotations, ChangeKind::AnnotationAdded, m_after, b[found]);
        ++found;
        if (!annotation.isReference())
            continue; // equal by value, references and all
        const Object now = m_after.resolve(annotation);
        if (widget && m_judgedFields.contains(annotation.toReference().number))
            continue; // form()
        if (widget) {
            same(Object(dictionary), now, {.kind = ChangeKind::FieldChanged, .page = index, .object = annotation.toReference().number,
                                           .path = QStringLiteral("Page %1/Annots").arg(index + 1)});
        } else if (differs(annotation, annotation)) {
            const bool same = m_after.value(now.dictionary(), "Subtype") == m_before.value(dictionary, "Subtype");
            report1(same ? ChangeLevel::Annotations : ChangeLevel::Other, ChangeKind::AnnotationChanged, m_after, annotation);
        }
    }
    for (; found < b.size(); ++found) {
        if (m_newWidgets.contains(b[found].toReference().number))
            continue;
        const bool widget = m_after.value(m_after.resolve(b[found]).dictionary(), "Subtype").isName("Widget");
        report1(widget ? ChangeLevel::Other : ChangeLevel::Annotations, widget ? ChangeKind::FieldAdded : ChangeKind::AnnotationAdded,
                m_after, b[found]);
    }
}

void DifferenceWalk::same(const Object &before, const Object &after, const Site &site)
{
    m_queue.push_back({before, after, site});
}

void DifferenceWalk::drain()
{
    while (!m_queue.empty()) {
        Item item = std::move(m_queue.back());
        m_queue.pop_back();
        const Reference a = item.before.toReference(), b = item.after.toReference();
        if (!a.isNull() && a == b) {
            m_parents[a.number].append(item.site.object);
            if (m_ruled.contains(a.number) || m_visited.contains(a.number))
                continue;
            m_visited.insert(a.number);
            item.site.object = a.number;
            const Object before = m_before.object(a);
            // A stream's extent hangs on its /Length, which may be an object of its own.
            const bool unchanged = !isTouched(a.number) && !(before.isStream() && before.dictionary()["Length"].isReference());
            sameValue(before, unchanged ? before : m_after.object(b), item.site, item.site.path, 0);
            continue;
        }
        // A page under another number: page() has compared the two.
        if (item.site.kind == ChangeKind::PageContent && item.site.page < 0 && m_before.pageIndex(a) >= 0
            && m_before.pageIndex(a) == m_after.pageIndex(b))
            continue;
        if (!a.isNull() || !b.isNull()) {
            const QPair<quint32, quint32> pair(a.number, b.number);
            if (!a.isNull() && !b.isNull()) {
                if (m_visitedPairs.contains(pair))
                    continue;
                m_visitedPairs.insert(pair);
            }
            if (!b.isNull()) {
                m_parents[b.number].append(item.site.object);
                item.site.object = b.number;
            }
        }
        sameValue(m_before.resolve(item.before), m_after.resolve(item.after), item.site, item.site.path, 0);
    }
}

void DifferenceWalk::sameValue(const Object &before, const Object &after, const Site &site, QString &path, int depth)
{
    auto reportHere = [&] {
        Site here = site;
        here.path = path;
        report(ChangeLevel::Other, here, shortText(before), shortText(after));
    };
    if (depth > kMaxDepth || before.kind() != after.kind()) {
        if (!(before.isNumber() && after.isNumber() && before == after))
            reportHere();
        return;
    }
    auto child = [&](const Object &a, const Object &b, const QString &key) {
        const qsizetype length = path.size();
        path += u'/' + key;
        if (a.isReference() || b.isReference()) {
            Site next = site;
            next.path = path;
            m_queue.push_back({a, b, next});
        } else {
            sameValue(a, b, site, path, depth + 1);
        }
        path.truncate(length);
    };
    switch (before.kind()) {
    case Object::Kind::Array: {
        const Array &a = before.array(), &b = after.array();
        if (a.size() != b.size())
            reportHere();
        for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
            if (a[i].isReference() || b[i].isReference() || a[i].isArray() || a[i].isDictionary() || !(a[i] == b[i]))
                child(a[i], b[i], QString::number(i));
        break;
    }
    case Object::Kind::Stream:
        if (before.rawBytes() != after.rawBytes())
            reportHere();
        [[fallthrough]];
    case Object::Kind::Dictionary: {
        const Dictionary &a = before.dictionary(), &b = after.dictionary();
        for (const Dictionary::Entry &entry : a)
            if (&a == &b || entry.value.isReference() || entry.value.isArray() || entry.value.isDictionary() || !(entry.value == b[entry.key]))
                child(entry.value, b[entry.key], QString::fromLatin1(entry.key));
        if (&a != &b)
            for (const Dictionary::Entry &entry : b)
                if (!a.contains(entry.key) && !entry.value.isNull())
                    child({}, entry.value, QString::fromLatin1(entry.key));
        break;
    }
    default:
        if (!(before == after))
            reportHere();
    }
}

bool DifferenceWalk::differs(const Object &before, const Object &after) const
{
    std::vector<std::pair<Object, Object>> queue{{before, after}};
    QSet<QPair<quint32, quint32>> visited;
    while (!queue.empty()) {
        auto [a, b] = std::move(queue.back());
        queue.pop_back();
        if (a.isReference() || b.isReference()) {
            const QPair<quint32, quint32> pair(a.toReference().number, b.toReference().number);
            if (visited.contains(pair) && pair.first != 0 && pair.second != 0)
                continue;
            visited.insert(pair);
            a = m_before.resolve(a);
            b = m_after.resolve(b);
        }
        if (a.kind() != b.kind()) {
            if (a.isNumber() && b.isNumber() && a == b)
                continue;
            return true;
        }
        if (a.isArray()) {
            if (a.array().size() != b.array().size())
                return true;
            for (qsizetype i = 0; i < a.array().size(); ++i)
                queue.emplace_back(a.array()[i], b.array()[i]);
        } else if (a.isDictionary() || a.isStream()) {
            if (a.isStream() && a.rawBytes() != b.rawBytes())
                return true;
            const Dictionary &x = a.dictionary(), &y = b.dictionary();
            for (const Dictionary::Entry &entry : x) {
                // Upward and sideways links lead out of the part and into the whole document.
                if (entry.key == "Parent" || entry.key == "P" || entry.key == "Popup" || entry.key == "IRT" || entry.key == "Dest"
                    || entry.key == "D" || entry.key == "Data") {
                    if (!(entry.value == y[entry.key]))
                        return true;
                    continue;
                }
                queue.emplace_back(entry.value, y[entry.key]);
            }
            for (const Dictionary::Entry &entry : y)
                if (!x.contains(entry.key) && !m_after.resolve(entry.value).isNull())
                    return true;
        } else if (!(a == b)) {
            return true;
        }
    }
    return false;
}

void DifferenceWalk::attribute()
{
    QHash<quint32, int> pageOf;
    QList<Change> more;
    for (const Change &change : std::as_const(m_result.changes)) {
        if (change.level != ChangeLevel::Other || change.object == 0 || change.kind != ChangeKind::PageContent)
            continue;
        QSet<quint32> seen{change.object};
        QList<quint32> queue{change.object};
        QSet<int> pages;
        while (!queue.isEmpty()) {
            const quint32 number = queue.takeLast();
            const int page = m_after.pageIndex({number, 0});
            if (page >= 0) {
                pages.insert(page);
                continue;
            }
            for (const quint32 parent : m_parents.value(number)) {
                if (parent != 0 && !seen.contains(parent)) {
                    seen.insert(parent);
                    queue.append(parent);
                }
            }
        }
        pages.remove(change.page);
        QList<int> sorted(pages.cbegin(), pages.cend());
        std::sort(sorted.begin(), sorted.end());
        for (const int page : sorted) {
            Change also = change;
            also.page = page;
            more.append(also);
        }
    }
    for (const Change &change : more) {
        if (m_result.changes.size() >= m_options.maxChanges)
            break;
        m_result.changes.append(change);
    }
}

void DifferenceWalk::describe()
{
    QHash<int, std::pair<QString, QString>> texts;
    for (Change &change : m_result.changes) {
        if (change.kind != ChangeKind::PageContent || change.page < 0)
            continue;
        if (!texts.contains(change.page)) {
            auto text = [&](const Document &document) {
                return m_options.pageText ? m_options.pageText(document, change.page) : contentText(document, change.page);
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
