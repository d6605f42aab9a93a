// The walk over both object graphs at once. What it may pass over is narrow, because anything may be drawn by a page that
// names it: a field's dictionary can serve as a page's /XObject resources, with the field's value as the picture.
#include "core/pdf/difference_walk.h"
#include "core/pdf/reference_graph.h"

#include <algorithm>

namespace countersign::pdf {

namespace {

constexpr int kMaxDepth = 80;
constexpr qsizetype kMaxText = 400;

} // namespace

QString changeText(const Object &object)
{
    QString text = object.isString() || object.isName() ? object.toText()
        : object.isStream()                             ? QStringLiteral("(stream)")
        : object.isNull()                               ? QString()
                                                        : QString::fromLatin1(serialise(object).left(200));
    return text.left(kMaxText);
}

int DifferenceWalk::step(int trail, const QByteArray &key)
{
    m_trail.emplace_back(trail, key);
    return static_cast<int>(m_trail.size()) - 1;
}

QString DifferenceWalk::pathOf(const Site &site) const
{
    QStringList keys;
    for (int at = site.trail; at >= 0; at = m_trail[static_cast<std::size_t>(at)].first)
        keys.prepend(QString::fromLatin1(m_trail[static_cast<std::size_t>(at)].second));
    if (!site.path.isEmpty())
        keys.prepend(site.path);
    return keys.join(u'/');
}

bool DifferenceWalk::isTouched(quint32 number)
{
    if (m_touched.contains(number))
        return true;
    const XrefEntry entry = m_after.xref().entries.value(number);
    if (entry.type != XrefEntry::Type::Compressed)
        return false;
    // An object in an object stream changes when that stream is overwritten, although its own entry does not; and so it does
    // when an indirect /Length or /First of the stream is.
    const auto container = static_cast<quint32>(entry.offset);
    auto known = m_looseContainers.constFind(container);
    if (known == m_looseContainers.cend()) {
        const Dictionary dictionary = m_before.object({container, 0}).dictionary();
        const bool loose = std::any_of(dictionary.begin(), dictionary.end(), [](const Dictionary::Entry &e) {
            return e.value.isReference() || e.value.isArray();
        });
        known = m_looseContainers.insert(container, loose || m_touched.contains(container));
    }
    return *known;
}

bool DifferenceWalk::leadsNowhere(quint32 number) const
{
    return m_paths.reached && !m_paths.reached->any.contains(number);
}

QList<int> DifferenceWalk::pagesReached(const Document &document) const
{
    QList<int> pages;
    for (const quint32 number : m_paths.reached->any)
        if (const int page = document.pageIndex({number, 0}); page >= 0)
            pages.append(page);
    std::sort(pages.begin(), pages.end());
    return pages;
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
            if (leadsNowhere(a.number))
                continue;
            m_parents[a.number].append(item.site.object);
            if (m_visited.contains(a.number))
                continue;
            if (m_ruled.contains(a.number) && (item.site.reach == Reach::UpToRuled || m_after.pageIndex(a) >= 0))
                continue;
            m_visited.insert(a.number);
            item.site.object = a.number;
            const Object before = m_before.object(a);
            // A stream's extent hangs on its /Length, which may be an object of its own.
            const bool unchanged =
                !isTouched(a.number) && !(before.isStream() && before.dictionary()["Length"].isReference());
            sameValue(before, unchanged ? before : m_after.object(b), item.site, 0);
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
        sameValue(m_before.resolve(item.before), m_after.resolve(item.after), item.site, 0);
    }
}

void DifferenceWalk::sameValue(const Object &before, const Object &after, const Site &site, int depth)
{
    auto reportHere = [&] { report(ChangeLevel::Other, site, changeText(before), changeText(after)); };
    if (depth > kMaxDepth || before.kind() != after.kind()) {
        if (!(before.isNumber() && after.isNumber() && before == after))
            reportHere();
        return;
    }
    auto child = [&](const Object &a, const Object &b, const QByteArray &key) {
        Site next = site;
        next.trail = step(site.trail, key);
        if (a.isReference() || b.isReference())
            m_queue.push_back({a, b, std::move(next)});
        else
            sameValue(a, b, next, depth + 1);
    };
    // The same bytes in both versions: only what they refer to can differ.
    const bool identical = &before == &after;
    auto matters = [&](const Object &a, const Object &b) {
        if (a.isReference() || b.isReference())
            return true;
        return identical ? a.isArray() || a.isDictionary() : true;
    };
    switch (before.kind()) {
    case Object::Kind::Array: {
        const Array &a = before.array(), &b = after.array();
        if (a.size() != b.size())
            reportHere();
        for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
            if (matters(a[i], b[i]))
                child(a[i], b[i], QByteArray::number(i));
        break;
    }
    case Object::Kind::Stream:
        if (before.rawBytes() != after.rawBytes())
            reportHere();
        [[fallthrough]];
    case Object::Kind::Dictionary: {
        const Dictionary &a = before.dictionary(), &b = after.dictionary();
        for (const Dictionary::Entry &entry : a)
            if (matters(entry.value, b[entry.key]))
                child(entry.value, b[entry.key], entry.key);
        if (!identical)
            for (const Dictionary::Entry &entry : b)
                if (!a.contains(entry.key) && !entry.value.isNull())
                    child({}, entry.value, entry.key);
        break;
    }
    default:
        if (!(before == after))
            reportHere();
    }
}

bool DifferenceWalk::differs(const Object &before, const Object &after, Reach reach) const
{
    std::vector<std::pair<Object, Object>> queue{{before, after}};
    QSet<QPair<quint32, quint32>> visited;
    while (!queue.empty()) {
        auto [a, b] = std::move(queue.back());
        queue.pop_back();
        if (a.isReference() || b.isReference()) {
            const QPair<quint32, quint32> pair(a.toReference().number, b.toReference().number);
            if (a == b && leadsNowhere(pair.first))
                continue;
            if (a == b && m_ruled.contains(pair.first)
                && (reach == Reach::UpToRuled || m_after.pageIndex(a.toReference()) >= 0))
                continue;
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
            for (const Dictionary::Entry &entry : x)
                queue.emplace_back(entry.value, y[entry.key]);
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

} // namespace countersign::pdf
