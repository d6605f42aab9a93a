#include "core/pdf/revision_writer.h"

#include "core/crypto/random.h"
#include "core/pdf/filters.h"

#include <algorithm>

namespace countersign::pdf {

namespace {

constexpr quint32 kMaxNumber = 8'388'607; // annex C.2
constexpr int kMaxGaps = 100'000;
constexpr int kMaxGrafted = 200'000;
constexpr int kMaxDepth = 64;

void appendDigits(QByteArray &out, qint64 value, int digits)
{
    const qsizetype start = out.size();
    out.resize(start + digits);
    for (char *at = out.data() + start + digits - 1; digits > 0; --digits, value /= 10)
        *at-- = static_cast<char>('0' + value % 10);
}

} // namespace

RevisionWriter::RevisionWriter(Document document) : m_document(std::move(document))
{
    const qint64 size = m_document.trailer()["Size"].toInteger();
    m_next = m_document.xref().highestNumber + 1;
    if (size > m_next && size < kMaxNumber)
        m_next = static_cast<quint32>(size);
}

Object RevisionWriter::current(Reference reference) const
{
    const auto change = m_changed.constFind(reference.number);
    if (change == m_changed.cend() || change->isRaw)
        return m_document.object(reference);
    return change->isFree ? Object() : change->object;
}

Object RevisionWriter::currentValue(const Object &object) const
{
    Object at = object;
    for (int hop = 0; hop < 32 && at.isReference(); ++hop)
        at = current(at.toReference());
    return at.isReference() ? Object() : at;
}

Dictionary RevisionWriter::currentCatalog() const { return current(m_document.catalogReference()).dictionary(); }

void RevisionWriter::store(const Change &change)
{
    const quint32 number = change.reference.number;
    if (!m_changed.contains(number))
        m_order.append(number);
    m_changed.insert(number, change);
}

Reference RevisionWriter::reserve() { return Reference{m_next++, 0}; }

Reference RevisionWriter::add(const Object &object)
{
    const Reference reference = reserve();
    store({.reference = reference, .object = object});
    return reference;
}

void RevisionWriter::replace(Reference reference, const Object &object)
{
    Q_ASSERT(!reference.isNull());
    store({.reference = reference, .object = object});
}

void RevisionWriter::remove(Reference reference) { store({.reference = reference, .isFree = true}); }

void RevisionWriter::replaceRaw(Reference reference, const QByteArray &body)
{
    store({.reference = reference, .raw = body, .isRaw = true});
}

Reference RevisionWriter::addStream(const Dictionary &dictionary, const QByteArray &bytes, bool compress)
{
    Dictionary own = dictionary;
    if (compress && !own.contains("Filter")) {
        const QByteArray small = deflate(bytes);
        if (small.size() + 20 < bytes.size()) { // what "/Filter /FlateDecode" itself takes
            own.set("Filter", Object::name("FlateDecode"));
            return add(Object::stream(own, small));
        }
    }
    return add(Object::stream(own, bytes));
}

Result<Object> RevisionWriter::graftValue(const Document &source, const Object &object, QList<Reference> &pending,
                                          int depth)
{
    if (depth > kMaxDepth)
        return fail(PdfError::TooLarge, QStringLiteral("objects nested too deeply"));
    switch (object.kind()) {
    case Object::Kind::Reference: {
        QHash<quint32, Reference> &known = m_grafted[source.bytes().data()];
        const Reference from = object.toReference();
        if (!source.referenceOf(from.number))
            return Object();
        const auto found = known.constFind(from.number);
        if (found != known.cend())
            return Object(*found);
        if (known.size() >= kMaxGrafted)
            return fail(PdfError::TooLarge, QStringLiteral("too many objects to take over"));
        const Reference to = reserve();
        known.insert(from.number, to);
        pending.append(from);
        return Object(to);
    }
    case Object::Kind::Array: {
        Array copy;
        copy.reserve(object.array().size());
        for (const Object &item : object.array()) {
            CS_TRY(auto value, graftValue(source, item, pending, depth + 1));
            copy.append(std::move(value));
        }
        return Object(copy);
    }
    case Object::Kind::Dictionary:
    case Object::Kind::Stream: {
        const bool isPage = object.dictionary()["Type"].isName("Page");
        Dictionary copy;
        for (const Dictionary::Entry &entry : object.dictionary()) {
            if ((isPage && entry.key == "Parent") || (object.isStream() && entry.key == "Length"))
                continue;
            CS_TRY(auto value, graftValue(source, entry.value, pending, depth + 1));
            copy.set(entry.key, value);
        }
        if (object.isStream())
            return Object::streamView(copy, object.rawBytes(), source.keepAlive());
        return Object(copy);
    }
    default: return object;
    }
}

Result<Object> RevisionWriter::graft(const Document &source, const Object &object)
{
    if (!std::any_of(m_sources.cbegin(), m_sources.cend(),
                     [&](const Document &d) { return d.bytes().data() == source.bytes().data(); }))
        m_sources.append(source);
    QList<Reference> pending;
    CS_TRY(Object result, graftValue(source, object, pending, 0));
    while (!pending.isEmpty()) {
        const Reference from = pending.takeLast();
        CS_TRY(const Object copy, graftValue(source, source.object(from), pending, 0));
        const Reference to = m_grafted[source.bytes().data()].value(from.number);
        store({.reference = to, .object = copy});
    }
    return result;
}

Result<QList<RevisionWriter::Row>> RevisionWriter::gapRows() const
{
    QList<Row> rows;
    const auto &entries = m_document.xref().entries;
    const quint32 end = std::max<quint32>(
        m_document.xref().highestNumber + 1,
        static_cast<quint32>(std::clamp<qint64>(m_document.trailer()["Size"].toInteger(), 0, kMaxNumber)));
    if (static_cast<quint32>(entries.size()) == end) // numbers beyond `end` there are none
        return rows;
    for (quint32 number = 0; number < end; ++number) {
        if (entries.contains(number) || m_changed.contains(number))
            continue;
        if (rows.size() >= kMaxGaps)
            return fail(PdfError::Unsupported,
                        QStringLiteral("too many unused object numbers: normalise the file first"));
        // 7.5.4: free, linked back to object 0, and never to be used again.
        rows.append({number, {XrefEntry::Type::Free, 65535, 0, 0}});
    }
    return rows;
}

Dictionary RevisionWriter::newTrailer() const
{
    static constexpr const char *kOwn[] = {"Type",   "W",    "Index",   "Filter",       "DecodeParms",
                                           "Length", "Size", "Prev",    "XRefStm",      "DocChecksum",
                                           "ID",     "F",    "FFilter", "FDecodeParms", "DL"};
    Dictionary trailer;
    trailer.set("Size", Object::integer(m_next));
    for (const Dictionary::Entry &entry : m_document.trailer())
        if (std::none_of(std::begin(kOwn), std::end(kOwn), [&](const char *key) { return entry.key == key; }))
            trailer.set(entry.key, entry.value);
    if (!m_info.isNull() && !trailer.contains("Info"))
        trailer.set("Info", m_info);
    trailer.set("Prev", Object::integer(m_document.xref().startxref));
    // 14.4: the first element stays for the life of the file, the second changes with each revision. The first is part of an
    // encrypted file's key: where there is none, none may come.
    const Object old = m_document.value(m_document.trailer(), "ID");
    const Object first = old.array().isEmpty() ? Object() : m_document.resolve(old.array().first());
    if (first.isString() || !m_document.isEncrypted()) {
        const Object fresh = Object::string(crypto::randomBytes(16), true);
        trailer.set("ID", Array{first.isString() ? Object::string(first.bytes(), true) : fresh, fresh});
    }
    return trailer;
}

void RevisionWriter::writeTable(QByteArray &out, QList<Row> rows, qint64 base) const
{
    const Dictionary trailer = newTrailer();
    const qint64 start = base + out.size();
    out += "xref\n";
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype last = i + 1;
        while (last < rows.size() && rows[last].number == rows[last - 1].number + 1)
            ++last;
        out += QByteArray::number(rows[i].number) + ' ' + QByteArray::number(last - i) + '\n';
        for (; i < last; ++i) {
            const XrefEntry &entry = rows[i].entry;
            const bool free = entry.type == XrefEntry::Type::Free;
            appendDigits(out, entry.offset, 10); // exactly 20 bytes each (7.5.4)
            out += ' ';
            appendDigits(out, entry.generation, 5);
            out += free ? " f \n" : " n \n";
        }
    }
    out += "trailer\n";
    write(out, trailer);
    out += "\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

void RevisionWriter::writeStream(QByteArray &out, QList<Row> rows, qint64 base)
{
    const Reference self = reserve();
    Dictionary trailer = newTrailer();
    const qint64 start = base + out.size();
    rows.append({self.number, {XrefEntry::Type::InUse, 0, 0, start}}); // the highest number: still sorted
    int width = 1;
    while (start >> (8 * width))
        ++width;
    QByteArray data;
    Array index;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i == 0 || rows[i].number != rows[i - 1].number + 1) {
            index.append(Object::integer(rows[i].number));
            index.append(Object::integer(0));
        }
        index.last() = Object::integer(index.last().toInteger() + 1);
        const XrefEntry &entry = rows[i].entry;
        data += entry.type == XrefEntry::Type::Free ? '\0' : '\1';
        for (int b = width - 1; b >= 0; --b)
            data += static_cast<char>(entry.offset >> (8 * b) & 0xff);
        data += static_cast<char>(entry.generation >> 8);
        data += static_cast<char>(entry.generation & 0xff);
    }
    Dictionary dictionary{{"Type", Object::name("XRef")},
                          {"W", Array{Object::integer(1), Object::integer(width), Object::integer(2)}},
                          {"Index", index}};
    for (const Dictionary::Entry &entry : trailer)
        dictionary.set(entry.key, entry.value);
    // Only where it saves more than the entry takes; the few rows of a signature's update never do.
    if (data.size() >= 128) {
        const QByteArray small = deflate(data);
        if (small.size() + 20 < data.size()) {
            dictionary.set("Filter", Object::name("FlateDecode"));
            data = small;
        }
    }
    writeIndirect(out, self, Object::stream(dictionary, data));
    out += "startxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

// Rewriting what did not change makes validators suspicious.
bool RevisionWriter::isAsBefore(const Change &change) const
{
    if (m_document.referenceOf(change.reference.number) != change.reference)
        return false;
    const auto before = m_document.readObject(change.reference);
    return before && *before == change.object;
}

bool RevisionWriter::changes(Reference reference) const
{
    const auto change = m_changed.constFind(reference.number);
    return change != m_changed.cend() && (change->isRaw || change->isFree || !isAsBefore(*change));
}

QList<Reference> RevisionWriter::changedReferences() const
{
    QList<Reference> references;
    for (const quint32 number : m_order) {
        const Reference reference = m_changed.constFind(number)->reference;
        if (m_document.referenceOf(number) && changes(reference))
            references.append(reference);
    }
    return references;
}

Result<QByteArray> RevisionWriter::finishAppended()
{
    if (m_next > kMaxNumber)
        return fail(PdfError::TooLarge, QStringLiteral("too many objects"));
    const QByteArrayView original = m_document.bytes();
    // Bytes may stand before the header, and offsets count from there (7.5.2).
    const qint64 base = original.size() - m_document.xref().offsetBase;
    QByteArray out;
    qsizetype raw = 0;
    for (const Change &change : std::as_const(m_changed))
        raw += change.raw.size();
    out.reserve(raw + 4096); // grows by itself where the rest is more
    if (!original.endsWith('\n') && !original.endsWith('\r'))
        out += '\n';
    QList<Row> rows;
    if (m_fillGaps) {
        CS_TRY(rows, gapRows());
    }
    for (const quint32 number : std::as_const(m_order)) {
        const Change &change = *m_changed.constFind(number);
        if (change.isFree) {
            const quint16 next = static_cast<quint16>(std::min<int>(change.reference.generation + 1, 65535));
            rows.append({number, {XrefEntry::Type::Free, next, 0, 0}});
            continue;
        }
        if (!change.isRaw && isAsBefore(change))
            continue;
        rows.append({number, {XrefEntry::Type::InUse, change.reference.generation, 0, base + out.size()}});
        if (change.isRaw) {
            out += QByteArray::number(number) + ' ' + QByteArray::number(change.reference.generation) + " obj\n";
            m_bodyOffsets.insert(number, original.size() + out.size());
            out += change.raw;
            out += "\nendobj\n";
        } else if (m_document.isEncrypted()) {
            CS_TRY(const Object sealed, m_document.encrypted(change.reference, change.object));
            writeIndirect(out, change.reference, sealed);
        } else {
            writeIndirect(out, change.reference, change.object);
        }
        if (original.size() + out.size() > m_document.limits().fileBytes)
            return fail(PdfError::TooLarge, QStringLiteral("the file would become too large"));
    }
    if (rows.isEmpty())
        return fail(PdfError::NotFound, QStringLiteral("a revision without a change"));
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.number < b.number; });
    if (m_document.xref().sections.first().kind == XrefKind::Stream)
        writeStream(out, std::move(rows), base);
    else
        writeTable(out, std::move(rows), base); // after a hybrid section too: its /Prev leads there
    return out;
}

Result<QByteArray> RevisionWriter::finish()
{
    CS_TRY(const QByteArray appended, finishAppended());
    QByteArray whole;
    whole.reserve(m_document.size() + appended.size());
    whole.append(m_document.bytes());
    whole.append(appended);
    return whole;
}

} // namespace countersign::pdf
