#include "core/pdf/reference_graph.h"

#include <algorithm>

namespace countersign::pdf {

namespace {

constexpr qsizetype kMaxEdges = 4'000'000; // 48 MB
constexpr int kMaxDepth = 100; // the parser's own limit is lower

// A page is compared on its own, whoever refers to it. One that is a stream may be drawn from elsewhere, and is walked.
bool endsPath(quint32 number, const Document &before, const Document &after)
{
    if (before.pageIndex({number, 0}) < 0)
        return false;
    const auto isStream = [&](const Document &document) {
        const auto reference = document.referenceOf(number);
        return reference && document.object(*reference).isStream();
    };
    return !isStream(before) && !isStream(after);
}

} // namespace

template <typename Visit> void ReferenceGraph::forEachEdgeInto(quint32 number, const Visit &visit) const
{
    auto at = std::lower_bound(m_first.cbegin(), m_first.cend(), number,
                               [](const Edge &edge, quint32 to) { return edge.to < to; });
    for (; at != m_first.cend() && at->to == number; ++at)
        visit(*at);
    if (const auto later = m_later.constFind(number); later != m_later.cend())
        for (const Edge &edge : *later)
            visit(edge);
}

void ReferenceGraph::addObject(const Document &document, quint32 number, std::vector<Edge> &edges) const
{
    const auto entry = document.xref().entries.constFind(number);
    if (entry == document.xref().entries.cend() || entry->type == XrefEntry::Type::Free)
        return;
    if (entry->type == XrefEntry::Type::Compressed)
        edges.push_back({static_cast<quint32>(entry->offset), number, Way::Within});
    const Object object = document.object({number, entry->generation});
    struct Pending {
        const Object *object;
        Way way;
        int depth;
    };
    std::vector<Pending> stack;
    const auto push = [&stack](const Object &value, Way way, int depth) {
        if (value.isReference() || value.isArray() || value.isDictionary() || value.isStream())
            stack.push_back({&value, way, depth});
    };
    if (object.isArray()) {
        for (const Object &item : object.array())
            push(item, item.isReference() ? Way::Kids : Way::Plain, 1);
    } else if (object.isDictionary() || object.isStream()) {
        for (const Dictionary::Entry &own : object.dictionary()) {
            if (object.isDictionary() && (own.key == "Parent" || own.key == "P") && own.value.isReference())
                push(own.value, Way::Upwards, 1);
            else if (object.isDictionary() && own.key == "Kids" && own.value.isReference())
                push(own.value, Way::Kids, 1);
            else if (object.isDictionary() && own.key == "Kids" && own.value.isArray())
                for (const Object &kid : own.value.array())
                    push(kid, kid.isReference() ? Way::Kids : Way::Plain, 2);
            else
                push(own.value, Way::Plain, 1);
        }
    } else {
        push(object, Way::Plain, 0); // an object that is a reference itself
    }
    while (!stack.empty()) {
        const Pending at = stack.back();
        stack.pop_back();
        if (at.object->isReference()) {
            edges.push_back({at.object->toReference().number, number, at.way});
            continue;
        }
        if (at.depth > kMaxDepth)
            continue;
        for (const Object &item : at.object->array())
            push(item, Way::Plain, at.depth + 1);
        for (const Dictionary::Entry &own : at.object->dictionary())
            push(own.value, Way::Plain, at.depth + 1);
    }
}

bool ReferenceGraph::addAll(const Document &document)
{
    std::vector<quint32> numbers;
    numbers.reserve(static_cast<std::size_t>(document.xref().entries.size()));
    for (auto entry = document.xref().entries.cbegin(); entry != document.xref().entries.cend(); ++entry)
        numbers.push_back(entry.key());
    std::sort(numbers.begin(), numbers.end()); // those of one object stream lie together
    for (const quint32 number : numbers) {
        addObject(document, number, m_first);
        if (static_cast<qsizetype>(m_first.size()) > kMaxEdges)
            return false;
    }
    std::sort(m_first.begin(), m_first.end(), [](const Edge &a, const Edge &b) { return a.to < b.to; });
    m_count = static_cast<qsizetype>(m_first.size());
    return true;
}

bool ReferenceGraph::add(const Document &document, const QSet<quint32> &numbers)
{
    std::vector<Edge> edges;
    for (const quint32 number : numbers) {
        addObject(document, number, edges);
        if (m_count + static_cast<qsizetype>(edges.size()) > kMaxEdges)
            return false;
    }
    m_count += static_cast<qsizetype>(edges.size());
    for (const Edge &edge : edges)
        m_later[edge.to].append(edge);
    return true;
}

Reached ReferenceGraph::reachedFrom(const QSet<quint32> &touched, const Document &before, const Document &after) const
{
    Reached reached;
    std::vector<quint32> queue, fields;
    const auto reach = [&](quint32 number) {
        if (reached.any.contains(number))
            return;
        reached.any.insert(number);
        queue.push_back(number);
    };
    const auto reachAsField = [&](quint32 number) {
        if (reached.asField.contains(number))
            return;
        reached.asField.insert(number);
        fields.push_back(number);
    };
    for (const quint32 number : touched) {
        reach(number);
        reachAsField(number);
    }
    while (!queue.empty() && reached.isWhole) {
        const quint32 number = queue.back();
        queue.pop_back();
        if (endsPath(number, before, after))
            continue;
        forEachEdgeInto(number, [&](const Edge &edge) {
            reach(edge.from);
            if (edge.way == Way::Plain || edge.way == Way::Within)
                reachAsField(edge.from);
            if (edge.way == Way::Within && !touched.contains(edge.from))
                reached.isWhole = false;
        });
    }
    while (!fields.empty()) {
        const quint32 number = fields.back();
        fields.pop_back();
        forEachEdgeInto(number, [&](const Edge &edge) {
            if (edge.way == Way::Kids)
                reachAsField(edge.from);
        });
    }
    return reached;
}

QList<quint32> ReferenceGraph::referrersOf(quint32 number) const
{
    QList<quint32> numbers;
    forEachEdgeInto(number, [&numbers](const Edge &edge) { numbers.append(edge.from); });
    return numbers;
}

} // namespace countersign::pdf
