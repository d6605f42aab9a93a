#include "core/pdf/document.h"

#include "core/pdf/document_state.h"
#include "core/pdf/filters.h"
#include "core/pdf/parser.h"

#include <QFile>

#include <cmath>

namespace countersign::pdf {

namespace {

struct MappedFile {
    QFile file;
    uchar *memory = nullptr;
};

constexpr int kMaxHops = 32;

// The encryption dictionary may hold references, and is needed before anything can be decrypted.
Object resolvedThrough(const Object &object, const std::function<Object(const Object &)> &resolve, int depth)
{
    Object at = resolve(object);
    if (!at.isDictionary() || depth <= 0)
        return at;
    Dictionary result;
    for (const Dictionary::Entry &entry : at.dictionary())
        result.append(entry.key, resolvedThrough(entry.value, resolve, depth - 1));
    return result;
}

} // namespace

Document::Document(std::shared_ptr<State> state) : m_state(std::move(state)) { }

Result<Document> Document::open(const QByteArray &bytes, const ReadLimits &limits, const Secret &password)
{
    auto holder = std::make_shared<const QByteArray>(bytes);
    return openView(*holder, holder, limits, password, nullptr);
}

Result<Document> Document::openFile(const QString &path, const ReadLimits &limits, const Secret &password)
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
    const QFile *const file = &mapped->file;
    return openView(view, std::move(mapped), limits, password, nullptr, file);
}

Result<Document> Document::openView(QByteArrayView bytes, std::shared_ptr<const void> keepAlive,
                                    const ReadLimits &limits, const Secret &password, const State *whole,
                                    const QFile *file)
{
    if (bytes.isEmpty())
        return fail(PdfError::Empty);
    if (bytes.size() > limits.fileBytes)
        return fail(PdfError::TooLarge, QStringLiteral("a file of %1 bytes").arg(bytes.size()));
    auto state = std::make_shared<State>();
    state->bytes = bytes;
    state->keepAlive = std::move(keepAlive);
    state->file = file;
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
    // A linearised file's first section (for the first page) lies in front and carries the whole trailer as well.
    state->trailer = state->xref.sections.first().trailer;
    CS_CHECK(state->unlock(password, whole));
    if (whole && whole->encryptReference == state->encryptReference)
        state->parsed = whole->parsed;
    if (!state->trailer["Root"].isReference())
        return fail(PdfError::Damaged, QStringLiteral("a trailer without /Root"));
    Document document(std::move(state));
    if (document.catalog().isEmpty())
        return fail(PdfError::Damaged, QStringLiteral("no catalog where /Root points"));
    return document;
}

Result<void> Document::State::unlock(const Secret &password, const State *whole)
{
    const Object &encrypt = trailer["Encrypt"];
    // One file, one key: a revision that brings its own, or goes on in the clear, is none that a sound program writes. The
    // one section that may leave the entry out is the second of a linearised file, which only completes the first.
    for (const XrefSection &section : xref.sections) {
        const Object &other = section.trailer["Encrypt"];
        if (!(other == encrypt) && !(other.isNull() && &section != &xref.sections.first()))
            return fail(PdfError::Damaged, QStringLiteral("revisions that are encrypted differently"));
    }
    if (encrypt.isNull())
        return {};
    encryptReference = encrypt.toReference();
    const Object resolved = resolvedThrough(
        encrypt, [this](const Object &o) { return resolve(o, false); }, 4);
    if (!resolved.isDictionary())
        return fail(PdfError::Damaged, QStringLiteral("no encryption dictionary where /Encrypt points"));
    const Object id = resolve(trailer["ID"], false);
    const QByteArray first = id.array().isEmpty() ? QByteArray() : resolve(id.array().first(), false).bytes();
    ownObjects.clear(); // what was read until here was not decrypted
    parsed = std::make_shared<ParsedObjects>();
    if (whole) { // an earlier state of a file that is open already
        if (!whole->crypt || !(whole->encryptDictionary == resolved))
            return fail(PdfError::Damaged, QStringLiteral("revisions that are encrypted differently"));
        crypt = whole->crypt;
    } else {
        CS_TRY(crypt, Crypt::open(resolved.dictionary(), first, password));
    }
    encryptDictionary = resolved;
    return {};
}

Result<Document> Document::prefix(qint64 end) const
{
    if (end < 0 || end > size())
        return fail(PdfError::NotFound, QStringLiteral("no such prefix"));
    return openView(m_state->bytes.first(end), m_state->keepAlive, m_state->limits, {}, m_state.get(), m_state->file);
}

const QFile *Document::file() const { return m_state->file; }
bool Document::isEncrypted() const { return m_state->crypt != nullptr; }

Permissions Document::permissions() const
{
    return m_state->crypt ? m_state->crypt->permissions() : Permissions{.isOwner = true};
}

Result<Object> Document::encrypted(Reference reference, const Object &object) const
{
    return m_state->crypt ? m_state->crypt->encrypt(reference, object) : object;
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
    const ParsedObjects::Place place = placeOf(*entry);
    {
        const std::lock_guard lock(parsed->mutex);
        if (const auto *known = parsed->objects.find(place);
            known && known->reference == reference && known->end < bytes.size())
            return known->object;
    }
    {
        const std::lock_guard lock(mutex);
        if (const Object *known = ownObjects.find(reference.number))
            return *known;
    }
    if (entry->type == XrefEntry::Type::Compressed && !fromObjectStreams)
        return fail(PdfError::Damaged, QStringLiteral("an object stream that depends on object streams"));
    ObjectExtent extent;
    auto found = entry->type == XrefEntry::Type::InUse ? readPlain(reference, *entry, fromObjectStreams, extent)
                                                       : readCompressed(reference, *entry, extent);
    if (!found)
        return found;
    if (extent.isFixed && extent.end < bytes.size()) {
        const std::lock_guard lock(parsed->mutex);
        parsed->objects.insert(place, {reference, *found, extent.end}, extent.cost);
    } else {
        const std::lock_guard lock(mutex);
        ownObjects.insert(reference.number, *found, extent.cost);
    }
    return found;
}

ParsedObjects::Place Document::State::placeOf(const XrefEntry &entry) const
{
    if (entry.type != XrefEntry::Type::Compressed)
        return {entry.offset, 0};
    const auto container = xref.entries.constFind(static_cast<quint32>(entry.offset));
    return {container == xref.entries.cend() ? -1 : container->offset, entry.index + 1};
}

Result<Object> Document::State::readPlain(Reference reference, const XrefEntry &entry, bool fromObjectStreams,
                                          ObjectExtent &extent) const
{
    if (entry.offset <= 0 || entry.offset >= bytes.size())
        return fail(PdfError::Damaged, QStringLiteral("object %1 lies beyond the file").arg(reference.number));
    Parser parser(bytes, keepAlive, entry.offset);
    // A /Length is a plain number. It is read here without going through streams, so it cannot lead back to this object.
    const auto length = [&](Reference where) -> std::optional<qint64> {
        extent.isFixed = false;
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
    extent.cost = found.end - found.start - found.object.rawBytes().size();
    extent.end = found.end;
    extent.isFixed = extent.isFixed && !found.notes.missingEndobj;
    if (crypt && reference != encryptReference) {
        CS_TRY(found.object, crypt->decrypt(reference, found.object));
        extent.cost += found.object.rawBytes().size(); // decrypted streams are copies
    }
    return std::move(found.object);
}

Result<ParsedObjects::KnownStream> Document::State::objectStream(quint32 number) const
{
    const auto entry = xref.entries.constFind(number);
    if (entry == xref.entries.cend() || entry->type != XrefEntry::Type::InUse)
        return fail(PdfError::Damaged, QStringLiteral("object stream %1 is missing").arg(number));
    {
        const std::lock_guard lock(parsed->mutex);
        if (const auto *known = parsed->streams.find(entry->offset); known && known->end < bytes.size())
            return *known;
    }
    {
        const std::lock_guard lock(mutex);
        if (const auto *known = ownStreams.find(number))
            return ParsedObjects::KnownStream{*known, 0};
    }
    if (entry->offset <= 0)
        return fail(PdfError::Damaged, QStringLiteral("object stream %1 is missing").arg(number));
    ObjectExtent extent;
    CS_TRY(const Object stream, readPlain({number, entry->generation}, *entry, false, extent));
    const Dictionary &dictionary = stream.dictionary();
    if (!stream.isStream() || !dictionary["Type"].isName("ObjStm"))
        return fail(PdfError::Damaged, QStringLiteral("object %1 is no object stream").arg(number));
    for (const Dictionary::Entry &item : dictionary)
        extent.isFixed =
            extent.isFixed && !item.value.isReference() && !item.value.isArray() && !item.value.isDictionary();
    const auto resolver = [this](const Object &o) { return resolve(o, false); };
    auto result = std::make_shared<ObjectStream>();
    CS_TRY(result->data, decodeStream(stream, resolver, limits.decodedBytes));
    const qint64 many = resolver(dictionary["N"]).toInteger(-1), first = resolver(dictionary["First"]).toInteger(-1);
    if (many < 0 || many > limits.objects || first < 0 || first > result->data.size() || many > first)
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
    const qsizetype cost = result->data.size() + result->objects.size() * 16;
    if (extent.isFixed && extent.end < bytes.size()) {
        const ParsedObjects::KnownStream known{std::move(result), extent.end};
        const std::lock_guard lock(parsed->mutex);
        parsed->streams.insert(entry->offset, known, cost);
        return known;
    }
    const std::lock_guard lock(mutex);
    ownStreams.insert(number, result, cost);
    return ParsedObjects::KnownStream{std::move(result), 0};
}

Result<Object> Document::State::readCompressed(Reference reference, const XrefEntry &entry, ObjectExtent &extent) const
{
    CS_TRY(const ParsedObjects::KnownStream known, objectStream(static_cast<quint32>(entry.offset)));
    const ObjectStream &stream = *known.stream;
    if (entry.index >= static_cast<quint64>(stream.objects.size())
        || stream.objects[entry.index].first != reference.number)
        return fail(PdfError::Damaged, QStringLiteral("object %1 is not in its object stream").arg(reference.number));
    const qint64 start = stream.objects[entry.index].second;
    Parser parser(stream.data, nullptr, start);
    auto found = parser.object(); // holds copies only: streams cannot lie in object streams
    extent = {.cost = parser.lexer().position() - start, .end = known.end, .isFixed = known.end > 0};
    return found;
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
