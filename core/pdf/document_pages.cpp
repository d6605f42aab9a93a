// The page tree (ISO 32000-2, 7.7.3).
#include "core/pdf/document_state.h"

#include <QSet>

#include <algorithm>
#include <tuple>
#include <vector>

namespace countersign::pdf {

namespace {

constexpr int kMaxTreeDepth = 64;
constexpr int kMaxHops = 32;

Inherited inheritedBy(const Dictionary &node, const Inherited &above)
{
    Inherited result = above;
    auto take = [&](const char *key, Object &slot) {
        const Object &own = node[key];
        if (!own.isNull())
            slot = own;
    };
    take("Resources", result.resources);
    take("MediaBox", result.mediaBox);
    take("CropBox", result.cropBox);
    take("Rotate", result.rotate);
    return result;
}

bool isLeaf(const Dictionary &node, const Object &kids) { return !kids.isArray() || node["Type"].isName("Page"); }

} // namespace

std::shared_ptr<const PageList> Document::State::pageList() const
{
    {
        const std::lock_guard lock(mutex);
        if (pages)
            return pages;
    }
    struct Pending {
        Object node;
        qsizetype inherited;
        int depth;
    };
    auto list = std::make_shared<PageList>();
    const auto follow = [&](const Object &object) { // like resolve(), and notes what was passed
        Object at = object;
        for (int hop = 0; hop < kMaxHops && at.isReference(); ++hop) {
            list->nodes.insert(at.toReference().number);
            auto next = read(at.toReference(), true);
            at = next ? std::move(*next) : Object();
        }
        return at.isReference() ? Object() : at;
    };
    list->inherited.append(Inherited{});
    QSet<quint32> visited;
    const Object catalog = resolve(trailer["Root"]);
    std::vector<Pending> stack{{catalog.dictionary()["Pages"], 0, 0}};
    while (!stack.empty() && list->pages.size() < limits.pages) {
        const Pending at = std::move(stack.back());
        stack.pop_back();
        const Reference reference = at.node.toReference();
        if (!reference.isNull()) {
            if (visited.contains(reference.number))
                continue;
            visited.insert(reference.number);
        }
        const Object node = follow(at.node);
        const Dictionary &dictionary = node.dictionary();
        if (dictionary.isEmpty() || at.depth > kMaxTreeDepth)
            continue;
        const Object kids = follow(dictionary["Kids"]);
        if (!isLeaf(dictionary, kids)) {
            const qsizetype own = list->inherited.size();
            list->inherited.append(inheritedBy(dictionary, list->inherited[at.inherited]));
            for (auto kid = kids.array().crbegin(); kid != kids.array().crend(); ++kid)
                stack.push_back({*kid, own, at.depth + 1});
            continue;
        }
        if (!reference.isNull()) {
            list->numbers.insert(reference.number, static_cast<int>(list->pages.size()));
            list->nodes.remove(reference.number);
        }
        list->pages.append({reference, at.inherited, reference.isNull() ? dictionary : Dictionary()});
    }
    const std::lock_guard lock(mutex);
    if (!pages)
        pages = list;
    return pages;
}

// Follows one path, so that the first page of twenty thousand costs a few objects. A node is followed only where its /Count
// agrees with its kids; a tree that does not add up is walked as a whole.
std::optional<std::pair<PageNode, Inherited>> Document::State::pageByCount(int index) const
{
    Object at = resolve(trailer["Root"]).dictionary()["Pages"];
    Inherited above;
    qint64 wanted = index;
    for (int depth = 0; depth < kMaxTreeDepth; ++depth) {
        const Object node = resolve(at);
        const Dictionary &dictionary = node.dictionary();
        const Object kids = resolve(dictionary["Kids"]);
        if (isLeaf(dictionary, kids))
            return wanted == 0 && !at.toReference().isNull() && dictionary["Type"].isName("Page")
                ? std::optional(std::pair(PageNode{.reference = at.toReference()}, above))
                : std::nullopt;
        const qint64 count = resolve(dictionary["Count"]).toInteger(-1);
        if (wanted >= count)
            return std::nullopt;
        above = inheritedBy(dictionary, above);
        if (count == kids.array().size()) { // each kid a page: those up to the one wanted are looked at
            for (qint64 i = 0; i <= wanted; ++i) {
                at = kids.array()[i];
                if (!resolve(at).dictionary()["Type"].isName("Page"))
                    return std::nullopt;
            }
            wanted = 0;
            continue;
        }
        qint64 total = 0, within = 0;
        Object next;
        for (const Object &kid : kids.array()) {
            const Object child = resolve(kid);
            const Object grandKids = resolve(child.dictionary()["Kids"]);
            const qint64 many =
                isLeaf(child.dictionary(), grandKids) ? 1 : resolve(child.dictionary()["Count"]).toInteger(-1);
            if (many < 0)
                return std::nullopt;
            if (next.isNull() && wanted < total + many) {
                next = kid;
                within = wanted - total;
            }
            total += many;
        }
        if (next.isNull() || total != count)
            return std::nullopt;
        at = next;
        wanted = within;
    }
    return std::nullopt;
}

int Document::pageCount() const { return static_cast<int>(m_state->pageList()->pages.size()); }

Reference Document::pageReference(int index) const
{
    const auto list = m_state->pageList();
    return index >= 0 && index < list->pages.size() ? list->pages.at(index).reference : Reference{};
}

int Document::pageIndex(Reference page) const { return m_state->pageList()->numbers.value(page.number, -1); }

bool Document::keepsPages(const Document &later, const QSet<quint32> &touched) const
{
    const Object tree = catalog()["Pages"];
    if (later.catalogReference() != catalogReference() || !tree.isReference() || !(later.catalog()["Pages"] == tree))
        return false;
    const auto list = m_state->pageList();
    if (list->pages.size() >= limits().pages)
        return false;
    return std::none_of(touched.cbegin(), touched.cend(), [&](quint32 number) {
        if (list->nodes.contains(number))
            return true;
        const auto page = list->numbers.constFind(number);
        if (page == list->numbers.cend())
            return false;
        const Object now = later.object(list->pages.at(*page).reference);
        return now.dictionary().isEmpty() || !isLeaf(now.dictionary(), later.value(now.dictionary(), "Kids"));
    });
}

void Document::takePages(const Document &earlier) const
{
    const auto list = earlier.m_state->pageList();
    const std::lock_guard lock(m_state->mutex);
    if (!m_state->pages)
        m_state->pages = list;
}

QSet<quint32> Document::pageTree() const { return m_state->pageList()->nodes; }

Result<Page> Document::page(int index) const
{
    if (index < 0)
        return fail(PdfError::NotFound, QStringLiteral("there is no page %1").arg(index + 1));
    PageNode node;
    Inherited above;
    std::shared_ptr<const PageList> list;
    {
        const std::lock_guard lock(m_state->mutex);
        list = m_state->pages;
    }
    auto quick = list ? std::nullopt : m_state->pageByCount(index);
    if (quick) {
        std::tie(node, above) = std::move(*quick);
    } else {
        list = m_state->pageList();
        if (index >= list->pages.size())
            return fail(PdfError::NotFound, QStringLiteral("there is no page %1").arg(index + 1));
        node = list->pages.at(index);
        above = list->inherited.at(node.inherited);
    }
    Page page{.index = index, .reference = node.reference};
    page.dictionary = node.reference.isNull() ? node.direct : object(node.reference).dictionary();
    const Inherited own = inheritedBy(page.dictionary, above);
    page.resources = resolve(own.resources);
    page.mediaBox = toRect(*this, own.mediaBox);
    if (page.mediaBox.isEmpty())
        page.mediaBox = QRectF(0, 0, 595.276, 841.89);
    page.cropBox = toRect(*this, own.cropBox).intersected(page.mediaBox);
    if (page.cropBox.isEmpty())
        page.cropBox = page.mediaBox;
    const qint64 turn = resolve(own.rotate).toInteger() % 360;
    page.rotate = turn % 90 == 0 ? static_cast<int>((turn + 360) % 360) : 0;
    return page;
}

Result<QByteArray> Document::pageContent(int index) const
{
    CS_TRY(const Page page, this->page(index));
    const Object contents = value(page.dictionary, "Contents");
    QByteArray all;
    for (const Object &part : contents.isStream() ? Array{contents} : contents.array()) {
        CS_TRY(const QByteArray decoded, decodedStream(part));
        if (all.size() + decoded.size() > m_state->limits.decodedBytes)
            return fail(PdfError::TooLarge, QStringLiteral("the contents of page %1").arg(index + 1));
        all += decoded;
        all += ' '; // 7.8.2: tokens do not run across the parts
    }
    return all;
}

} // namespace countersign::pdf
