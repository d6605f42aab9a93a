#include "core/pdf/document.h"

#include "core/pdf/filters.h"
#include "core/pdf/parser.h"

#include <QFile>
#include <QHash>
#include <QSet>

#include <cmath>
#include <mutex>

namespace countersign::pdf {

namespace {

struct PageNode {
    Reference reference;
    Dictionary dictionary;
    Object resources, mediaBox, cropBox, rotate; // own or inherited, not resolved
};

struct ObjectStream {
    QByteArray data;
    QList<std::pair<quint32, qint64>> objects; // number, offset in data
};

struct MappedFile {
    QFile file;
    uchar *memory = nullptr;
};

constexpr int kMaxHops = 32;
constexpr int kMaxTreeDepth = 64;

} // namespace

struct Document::State {
    QByteArrayView bytes;
    std::shared_ptr<const void> keepAlive;
    ReadLimits limits;
    qint64 headerOffset = 0;
    XrefTable xref;
    Dictionary trailer;

    mutable std::mutex mutex; // guards what follows; never held while parsing
    mutable QHash<quint32, Object> objects;
    mutable QHash<quint32, std::shared_ptr<const ObjectStream>> objectStreams; // shared: used outside the lock
    mutable std::shared_ptr<const QList<PageNode>> pages;
    mutable QHash<quint32, int> pageNumbers;

    [[nodiscard]] Result<Object> read(Reference reference, bool fromObjectStreams) const;
    [[nodiscard]] Result<Object> readPlain(Reference reference, const XrefEntry &entry, bool fromObjectStreams) const;
    [[nodiscard]] Result<Object> readCompressed(Reference reference, const XrefEntry &entry) const;
    [[nodiscard]] Result<std::shared_ptr<const ObjectStream>> objectStream(quint32 number) const;
    [[nodiscard]] Object resolve(const Object &object, bool fromObjectStreams = true) const;
    [[nodiscard]] std::shared_ptr<const QList<PageNode>> pageList() const;
};

Document::Document(std::shared_ptr<State> state) : m_state(std::move(state)) { }

Result<Document> Document::open(const QByteArray &bytes, const ReadLimits &limits)
{
    auto holder = std::make_shared<const QByteArray>(bytes);
    return openView(*holder, holder, limits);
}

Result<Document> Document::openFile(const QString &path, const ReadLimits &limits)
{
    auto mapped = std::make_shared<MappedFile>();
    mapped->file.setFileName(path);
    if (!mapped->file.open(QIODevice::ReadOnly))
        return fail(PdfError::NotReadable, mapped->file.errorString());
    const qint64 size = mapped->file.size();
    if (size == 0)
        return fail(PdfError::Empty);
    if (size > limits.fileBytes)
        return fail(PdfError::TooLarge, QStringLiteral("a file of %1 bytes").arg(size));
    mapped->memory = mapped->file.map(0, size);
    if (!mapped->memory)
        return fail(PdfError::NotReadable, mapped->file.errorString());
    const QByteArrayView view(mapped->memory, size);
    return openView(view, std::move(mapped), limits);
}

Result<Document> Document::openView(QByteArrayView bytes, std::shared_ptr<const void> keepAlive,
                                    const ReadLimits &limits)
{
    if (bytes.isEmpty())
        return fail(PdfError::Empty);
    if (bytes.size() > limits.fileBytes)
        return fail(PdfError::TooLarge, QStringLiteral("a file of %1 bytes").arg(bytes.size()));
    auto state = std::make_shared<State>();
    state->bytes = bytes;
    state->keepAlive = std::move(keepAlive);
    state->limits = limits;
    state->headerOffset = bytes.first(std::min<qsizetype>(bytes.size(), 1024)).indexOf("%PDF-");
    if (state->headerOffset < 0)
        return fail(PdfError::NotPdf);
    CS_TRY(state->xref,
           readXref({.bytes = bytes,
                     .keepAlive = state->keepAlive,
                     .headerOffset = state->headerOffset,
                     .maxEntries = limits.objects,
                     .maxDecoded = limits.decodedBytes}));
    for (const XrefSection &section : state->xref.sections)
        if (section.trailer.contains("Encrypt"))
            return fail(PdfError::Encrypted);
    // A linearised file's first section (for the first page) lies in front and carries the whole trailer as well.
    state->trailer = state->xref.sections.first().trailer;
    if (!state->trailer["Root"].isReference())
        return fail(PdfError::Damaged, QStringLiteral("a trailer without /Root"));
    Document document(std::move(state));
    if (document.catalog().isEmpty())
        return fail(PdfError::Damaged, QStringLiteral("no catalog where /Root points"));
    return document;
}

Result<Document> Document::prefix(qint64 end) const
{
    if (end < 0 || end > size())
        return fail(PdfError::NotFound, QStringLiteral("no such prefix"));
    return openView(m_state->bytes.first(end), m_state->keepAlive, m_state->limits);
}

QByteArrayView Document::bytes() const { return m_state->bytes; }
std::shared_ptr<const void> Document::keepAlive() const { return m_state->keepAlive; }
qint64 Document::headerOffset() const { return m_state->headerOffset; }
const ReadLimits &Document::limits() const { return m_state->limits; }
const XrefTable &Document::xref() const { return m_state->xref; }
const Dictionary &Document::trailer() const { return m_state->trailer; }
Reference Document::catalogReference() const { return m_state->trailer["Root"].toReference(); }
Dictionary Document::catalog() const { return object(catalogReference()).dictionary(); }

QByteArray Document::headerVersion() const
{
    const QByteArrayView rest = m_state->bytes.sliced(m_state->headerOffset + 5);
    qsizetype length = 0;
    while (length < rest.size() && length < 8 && (isDigit(rest[length]) || rest[length] == '.'))
        ++length;
    return rest.first(length).toByteArray();
}

Result<Object> Document::State::read(Reference reference, bool fromObjectStreams) const
{
    const auto entry = xref.entries.constFind(reference.number);
    if (entry == xref.entries.cend() || entry->type == XrefEntry::Type::Free)
        return fail(PdfError::NotFound, QStringLiteral("object %1 is free or absent").arg(reference.number));
    if (entry->generation != reference.generation) // a compressed object's generation is 0
        return fail(PdfError::NotFound, QStringLiteral("object %1 has another generation").arg(reference.number));
    {
        const std::lock_guard lock(mutex);
        if (const auto cached = objects.constFind(reference.number); cached != objects.cend())
            return *cached;
    }
    if (entry->type == XrefEntry::Type::Compressed && !fromObjectStreams)
        return fail(PdfError::Damaged, QStringLiteral("an object stream that depends on object streams"));
    auto found = entry->type == XrefEntry::Type::InUse ? readPlain(reference, *entry, fromObjectStreams)
                                                       : readCompressed(reference, *entry);
    if (found) {
        const std::lock_guard lock(mutex);
        objects.insert(reference.number, *found);
    }
    return found;
}

Result<Object> Document::State::readPlain(Reference reference, const XrefEntry &entry, bool fromObjectStreams) const
{
    if (entry.offset <= 0 || entry.offset >= bytes.size())
        return fail(PdfError::Damaged, QStringLiteral("object %1 lies beyond the file").arg(reference.number));
    Parser parser(bytes, keepAlive, entry.offset);
    // A /Length is a plain number. It is read here without going through streams, so it cannot lead back to this object.
    const auto length = [&](Reference where) -> std::optional<qint64> {
        const auto other = xref.entries.constFind(where.number);
        if (other == xref.entries.cend() || other->type == XrefEntry::Type::Free || where.number == reference.number)
            return std::nullopt;
        Result<Object> number;
        if (other->type == XrefEntry::Type::Compressed) {
            if (!fromObjectStreams)
                return std::nullopt;
            number = read(where, true);
        } else {
            if (other->offset <= 0 || other->offset >= bytes.size())
                return std::nullopt;
            Parser plain(bytes, keepAlive, other->offset);
            auto indirect = plain.indirect({});
            if (!indirect || indirect->reference != where)
                return std::nullopt;
            number = indirect->object;
        }
        return number && number->isInteger() ? std::optional(number->toInteger()) : std::nullopt;
    };
    CS_TRY(auto found, parser.indirect(length));
    if (found.reference != reference)
        return fail(PdfError::Damaged,
                    QStringLiteral("the cross-reference entry of object %1 points at another").arg(reference.number));
    return std::move(found.object);
}

Result<std::shared_ptr<const ObjectStream>> Document::State::objectStream(quint32 number) const
{
    {
        const std::lock_guard lock(mutex);
        if (const auto cached = objectStreams.constFind(number); cached != objectStreams.cend())
            return *cached;
    }
    const auto entry = xref.entries.constFind(number);
    if (entry == xref.entries.cend() || entry->type != XrefEntry::Type::InUse)
        return fail(PdfError::Damaged, QStringLiteral("object stream %1 is missing").arg(number));
    CS_TRY(const Object stream, read({number, entry->generation}, false));
    const Dictionary &dictionary = stream.dictionary();
    if (!stream.isStream() || !dictionary["Type"].isName("ObjStm"))
        return fail(PdfError::Damaged, QStringLiteral("object %1 is no object stream").arg(number));
    const auto resolver = [this](const Object &o) { return resolve(o, false); };
    auto result = std::make_shared<ObjectStream>();
    CS_TRY(result->data, decodeStream(stream, resolver, limits.decodedBytes));
    const qint64 many = resolver(dictionary["N"]).toInteger(-1), first = resolver(dictionary["First"]).toInteger(-1);
    if (many < 0 || first < 0 || first > result->data.size() || many > first)
        return fail(PdfError::Damaged, QStringLiteral("object stream %1 has a wrong header").arg(number));
    Lexer lexer(QByteArrayView(result->data).first(first));
    for (qint64 i = 0; i < many; ++i) {
        const Token object = lexer.next();
        const Token offset = lexer.next();
        if (object.kind != Token::Kind::Integer || offset.kind != Token::Kind::Integer || object.integer < 0
            || object.integer > 0xffffffffLL || offset.integer < 0 || offset.integer > result->data.size() - first)
            return fail(PdfError::Damaged, QStringLiteral("object stream %1 has a wrong header").arg(number));
        result->objects.append({static_cast<quint32>(object.integer), first + offset.integer});
    }
    const std::lock_guard lock(mutex);
    objectStreams.insert(number, result);
    return std::shared_ptr<const ObjectStream>(result);
}

Result<Object> Document::State::readCompressed(Reference reference, const XrefEntry &entry) const
{
    CS_TRY(const auto stream, objectStream(static_cast<quint32>(entry.offset)));
    if (entry.index >= static_cast<quint64>(stream->objects.size())
        || stream->objects[entry.index].first != reference.number)
        return fail(PdfError::Damaged, QStringLiteral("object %1 is not in its object stream").arg(reference.number));
    Parser parser(stream->data, nullptr, stream->objects[entry.index].second);
    return parser.object(); // holds copies only: streams cannot lie in object streams
}

Object Document::State::resolve(const Object &object, bool fromObjectStreams) const
{
    Object at = object;
    for (int hop = 0; hop < kMaxHops; ++hop) {
        if (!at.isReference())
            return at;
        auto next = read(at.toReference(), fromObjectStreams);
        if (!next)
            return {};
        at = std::move(*next);
    }
    return {};
}

Object Document::object(Reference reference) const
{
    auto found = m_state->read(reference, true);
    return found ? std::move(*found) : Object();
}

Result<Object> Document::readObject(Reference reference) const { return m_state->read(reference, true); }
Object Document::resolve(const Object &object) const { return m_state->resolve(object); }

std::optional<Reference> Document::referenceOf(quint32 number) const
{
    const auto entry = m_state->xref.entries.constFind(number);
    if (entry == m_state->xref.entries.cend() || entry->type == XrefEntry::Type::Free)
        return std::nullopt;
    return Reference{number, entry->generation};
}

Result<QByteArray> Document::decodedStream(const Object &stream) const
{
    return decodeStream(
        resolve(stream), [this](const Object &o) { return resolve(o); }, m_state->limits.decodedBytes);
}

std::shared_ptr<const QList<PageNode>> Document::State::pageList() const
{
    {
        const std::lock_guard lock(mutex);
        if (pages)
            return pages;
    }
    struct Pending {
        Object node;
        PageNode inherited;
        int depth;
    };
    auto list = std::make_shared<QList<PageNode>>();
    QHash<quint32, int> numbers;
    QSet<quint32> visited;
    const Object catalog = resolve(trailer["Root"]);
    std::vector<Pending> stack{{catalog.dictionary()["Pages"], {}, 0}};
    while (!stack.empty() && list->size() < limits.pages) {
        Pending at = std::move(stack.back());
        stack.pop_back();
        const Reference reference = at.node.toReference();
        if (!reference.isNull()) {
            if (visited.contains(reference.number))
                continue;
            visited.insert(reference.number);
        }
        const Dictionary dictionary = resolve(at.node).dictionary();
        if (dictionary.isEmpty() || at.depth > kMaxTreeDepth)
            continue;
        PageNode node = at.inherited;
        auto inherit = [&](const char *key, Object &slot) {
            if (dictionary.contains(key))
                slot = dictionary[key];
        };
        inherit("Resources", node.resources);
        inherit("MediaBox", node.mediaBox);
        inherit("CropBox", node.cropBox);
        inherit("Rotate", node.rotate);
        const Object kids = resolve(dictionary["Kids"]);
        if (kids.isArray() && !dictionary["Type"].isName("Page")) {
            for (auto kid = kids.array().crbegin(); kid != kids.array().crend(); ++kid)
                stack.push_back({*kid, node, at.depth + 1});
            continue;
        }
        node.reference = reference;
        node.dictionary = dictionary;
        if (!reference.isNull())
            numbers.insert(reference.number, static_cast<int>(list->size()));
        list->append(std::move(node));
    }
    const std::lock_guard lock(mutex);
    if (!pages) {
        pages = list;
        pageNumbers = numbers;
    }
    return pages;
}

int Document::pageCount() const { return static_cast<int>(m_state->pageList()->size()); }

Reference Document::pageReference(int index) const
{
    const auto list = m_state->pageList();
    return index >= 0 && index < list->size() ? list->at(index).reference : Reference{};
}

int Document::pageIndex(Reference page) const
{
    const auto list = m_state->pageList();
    const std::lock_guard lock(m_state->mutex);
    return m_state->pageNumbers.value(page.number, -1);
}

Result<Page> Document::page(int index) const
{
    const auto list = m_state->pageList();
    if (index < 0 || index >= list->size())
        return fail(PdfError::NotFound, QStringLiteral("no page %1").arg(index));
    const PageNode &node = list->at(index);
    Page page{.index = index,
              .reference = node.reference,
              .dictionary = node.dictionary,
              .resources = resolve(node.resources)};
    page.mediaBox = toRect(*this, node.mediaBox);
    if (page.mediaBox.isEmpty())
        page.mediaBox = QRectF(0, 0, 595.276, 841.89);
    page.cropBox = toRect(*this, node.cropBox).intersected(page.mediaBox);
    if (page.cropBox.isEmpty())
        page.cropBox = page.mediaBox;
    const qint64 turn = resolve(node.rotate).toInteger() % 360;
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
            return fail(PdfError::TooLarge, QStringLiteral("the contents of page %1").arg(index));
        all += decoded;
        all += ' '; // 7.8.2: tokens do not run across the parts
    }
    return all;
}

QRectF toRect(const Document &document, const Object &object)
{
    const Object resolved = document.resolve(object);
    if (resolved.array().size() != 4)
        return {};
    double v[4];
    for (int i = 0; i < 4; ++i) {
        const Object number = document.resolve(resolved.array()[i]);
        if (!number.isNumber() || std::abs(number.toReal()) > 1e7)
            return {};
        v[i] = number.toReal();
    }
    return QRectF(QPointF(std::min(v[0], v[2]), std::min(v[1], v[3])),
                  QPointF(std::max(v[0], v[2]), std::max(v[1], v[3])));
}

} // namespace countersign::pdf
