#include "core/pdf/xref.h"

#include "core/pdf/filters.h"
#include "core/pdf/lexer.h"
#include "core/pdf/parser.h"

#include <QSet>

namespace countersign::pdf {

namespace {

constexpr int kMaxSections = 4096;
constexpr qint64 kTailBytes = 32 * 1024; // where the last startxref is looked for
constexpr quint32 kMaxNumber = 8'388'607; // annex C.2
constexpr qint64 kBeyond = qint64(1) << 60; // after the end of any file, and may still be added to

tl::unexpected<Error> damaged(const QString &what) { return fail(PdfError::Damaged, what); }

bool repeatsNumber(const XrefSection &section, qsizetype from, qsizetype to)
{
    bool rising = true; // the usual case, and then there is nothing to remember
    for (qsizetype i = from + 1; i < to && rising; ++i)
        rising = section.entries[i - 1].first < section.entries[i].first;
    if (rising)
        return false;
    QSet<quint32> numbers;
    for (qsizetype i = from; i < to; ++i)
        numbers.insert(section.entries[i].first);
    return numbers.size() != to - from;
}

class Reader
{
public:
    explicit Reader(const XrefInput &input) : m_input(input) { }

    Result<XrefTable> read();

private:
    Result<void> findStart();
    Result<XrefSection> section(qint64 offset);
    Result<XrefSection> table(Lexer lexer, qint64 offset);
    Result<void> tableRows(Lexer &lexer, quint32 first, qint64 count, XrefSection &section);
    Result<XrefSection> stream(qint64 offset);
    Result<void> count(qint64 more);
    void merge(const XrefSection &section, qsizetype tableRows);

    const XrefInput &m_input;
    XrefTable m_table;
    qint64 m_entries = 0;
    qint64 m_decoded = 0; // bytes, of all cross-reference streams
    qsizetype m_rowsOfTable = 0; // of the section read last, without those of its /XRefStm
};

Result<void> Reader::findStart()
{
    const QByteArrayView bytes = m_input.bytes;
    const qint64 from = std::max<qint64>(0, bytes.size() - kTailBytes);
    const qsizetype found = bytes.sliced(from).lastIndexOf("startxref");
    if (found < 0)
        return damaged(QStringLiteral("no startxref at the end of the file"));
    m_table.startxrefKeyword = from + found;
    Lexer lexer(bytes, m_table.startxrefKeyword + 9);
    const Token number = lexer.next();
    if (number.kind != Token::Kind::Integer || number.integer <= 0 || number.integer >= bytes.size())
        return damaged(QStringLiteral("startxref points nowhere"));
    m_table.startxref = number.integer;
    if (m_input.headerOffset > 0) {
        // Offsets count from %PDF (ISO 32000-2, 7.5.2), and so do readers; some writers count from the first byte all the
        // same. Where both would lead somewhere, readers would show two different files.
        auto leads = [&](qint64 at) -> qint64 {
            if (at >= bytes.size())
                return -1;
            Lexer probe(bytes, at);
            const Token first = probe.next();
            if (first.isKeyword("xref"))
                return first.start;
            Parser parser(bytes, m_input.keepAlive, at);
            const auto stream = parser.indirect({});
            return stream && stream->object.dictionary()["Type"].isName("XRef") ? stream->start : -1;
        };
        const qint64 fromHeader = leads(number.integer + m_input.headerOffset), fromStart = leads(number.integer);
        if (fromHeader >= 0 && fromStart >= 0 && fromHeader != fromStart)
            return damaged(QStringLiteral("startxref leads to two places, counted from the header and from the start"));
        if (fromHeader >= 0)
            m_table.offsetBase = m_input.headerOffset;
    }
    return {};
}

Result<void> Reader::count(qint64 more)
{
    m_entries += more;
    if (more < 0 || m_entries > m_input.maxEntries)
        return fail(PdfError::TooLarge, QStringLiteral("too many cross-reference entries"));
    return {};
}

Result<XrefSection> Reader::section(qint64 offset)
{
    if (offset < 0 || offset >= m_input.bytes.size())
        return damaged(QStringLiteral("a cross-reference section beyond the file"));
    Lexer lexer(m_input.bytes, offset);
    if (lexer.next().isKeyword("xref"))
        return table(lexer, offset);
    auto found = stream(offset);
    if (found)
        m_rowsOfTable = found->entries.size();
    return found;
}

Result<void> Reader::tableRows(Lexer &lexer, quint32 first, qint64 count, XrefSection &section)
{
    const QByteArrayView bytes = m_input.bytes;
    lexer.skipWhite();
    for (qint64 i = 0; i < count; ++i) {
        // The fast way: exactly "nnnnnnnnnn ggggg n" and two bytes of line end (7.5.4).
        const qint64 at = lexer.position();
        XrefEntry entry;
        char type = 0;
        if (at + 20 <= bytes.size() && bytes[at + 10] == ' ' && bytes[at + 16] == ' ' && isWhite(bytes[at + 18])) {
            bool digits = true;
            qint64 offset = 0, generation = 0;
            for (int d = 0; d < 10; ++d) {
                digits = digits && isDigit(bytes[at + d]);
                offset = offset * 10 + (bytes[at + d] - '0');
            }
            for (int d = 11; d < 16; ++d) {
                digits = digits && isDigit(bytes[at + d]);
                generation = generation * 10 + (bytes[at + d] - '0');
            }
            if (digits && (generation <= 65535 || bytes[at + 17] == 'f')) {
                entry.offset = offset;
                // Old writers end the free list with 65536; the number of a free entry is never used here.
                entry.generation = static_cast<quint16>(std::min<qint64>(generation, 65535));
                type = bytes[at + 17];
                lexer.seek(isWhite(bytes[at + 19]) ? at + 20 : at + 19);
            }
        }
        if (type == 0) {
            const Token offset = lexer.next();
            const Token generation = lexer.next();
            const Token word = lexer.next();
            if (offset.kind != Token::Kind::Integer || offset.integer < 0 || generation.kind != Token::Kind::Integer
                || generation.integer < 0 || generation.integer > 65535 || word.kind != Token::Kind::Keyword
                || word.bytes.size() != 1)
                return damaged(QStringLiteral("a broken cross-reference entry at byte %1").arg(offset.start));
            entry.offset = std::min(offset.integer, kBeyond);
            entry.generation = static_cast<quint16>(generation.integer);
            type = word.bytes[0];
            lexer.skipWhite();
        }
        if (type != 'n' && type != 'f')
            return damaged(QStringLiteral("a broken cross-reference entry at byte %1").arg(at));
        entry.type = type == 'n' ? XrefEntry::Type::InUse : XrefEntry::Type::Free;
        if (type == 'n')
            entry.offset += m_table.offsetBase;
        section.entries.append({static_cast<quint32>(first + i), entry});
    }
    return {};
}

Result<XrefSection> Reader::table(Lexer lexer, qint64 offset)
{
    XrefSection section;
    section.kind = XrefKind::Table;
    section.offset = offset;
    for (;;) {
        const Token first = lexer.next();
        if (first.isKeyword("trailer"))
            break;
        const Token many = lexer.next();
        if (first.kind != Token::Kind::Integer || many.kind != Token::Kind::Integer || first.integer < 0
            || many.integer < 0 || first.integer > kMaxNumber || many.integer > kMaxNumber
            || first.integer + many.integer > kMaxNumber + 1LL)
            return damaged(QStringLiteral("a broken cross-reference subsection at byte %1").arg(first.start));
        if (many.integer > (m_input.bytes.size() - lexer.position()) / 10)
            return damaged(QStringLiteral("a cross-reference subsection longer than the file"));
        CS_CHECK(count(many.integer));
        CS_CHECK(tableRows(lexer, static_cast<quint32>(first.integer), many.integer, section));
    }
    Parser parser(m_input.bytes, m_input.keepAlive, lexer.position());
    CS_TRY(const Object trailer, parser.object());
    if (!trailer.isDictionary())
        return damaged(QStringLiteral("a trailer that is no dictionary"));
    section.trailer = trailer.dictionary();
    section.duplicateKeys = parser.notes().duplicateKeys;
    section.end = parser.lexer().position();
    m_rowsOfTable = section.entries.size();
    const Object &hybrid = section.trailer["XRefStm"];
    if (hybrid.isInteger()) {
        section.kind = XrefKind::Hybrid;
        section.hybridOffset = std::clamp<qint64>(hybrid.toInteger(), -1, kBeyond) + m_table.offsetBase;
        CS_TRY(const XrefSection extra, stream(section.hybridOffset));
        section.streamReference = extra.streamReference;
        section.entries += extra.entries;
        section.duplicates = section.duplicates || extra.duplicates;
    }
    return section;
}

Result<XrefSection> Reader::stream(qint64 offset)
{
    if (offset < 0 || offset >= m_input.bytes.size())
        return damaged(QStringLiteral("a cross-reference stream beyond the file"));
    Parser parser(m_input.bytes, m_input.keepAlive, offset);
    auto found = parser.indirect({});
    if (!found)
        return fail(std::move(found.error())
                        .as(PdfError::Damaged, QStringLiteral("no cross-reference data at byte %1").arg(offset)));
    if (!found->object.isStream() || !found->object.dictionary()["Type"].isName("XRef"))
        return damaged(QStringLiteral("no cross-reference stream at byte %1").arg(offset));
    XrefSection section;
    section.kind = XrefKind::Stream;
    section.offset = offset;
    section.end = found->end;
    section.streamReference = found->reference;
    section.trailer = found->object.dictionary();
    const auto direct = [](const Object &o) { return o.isReference() ? Object() : o; };
    // One limit for all of them: thousands of sections can share the bytes of one that inflates to the limit.
    CS_TRY(const QByteArray data, decodeStream(found->object, direct, m_input.maxDecoded - m_decoded));
    m_decoded += data.size();
    const Array widths = section.trailer["W"].array();
    if (widths.size() < 3)
        return damaged(QStringLiteral("a cross-reference stream without /W"));
    qint64 width[3];
    qint64 row = 0;
    for (int i = 0; i < 3; ++i) {
        width[i] = widths[i].toInteger(-1);
        if (width[i] < 0 || width[i] > 8)
            return damaged(QStringLiteral("a cross-reference stream with an impossible /W"));
        row += width[i];
    }
    if (row == 0)
        return damaged(QStringLiteral("a cross-reference stream with an empty /W"));
    Array index = section.trailer["Index"].array();
    if (index.isEmpty())
        index = Array{Object::integer(0), section.trailer["Size"]};
    const auto *byte = reinterpret_cast<const unsigned char *>(data.constData());
    const unsigned char *const end = byte + data.size();
    for (qsizetype part = 0; part + 1 < index.size(); part += 2) {
        const qint64 first = index[part].toInteger(-1), many = index[part + 1].toInteger(-1);
        if (first < 0 || many < 0 || first > kMaxNumber || many > kMaxNumber || first + many > kMaxNumber + 1LL
            || many > (end - byte) / row)
            return damaged(QStringLiteral("a cross-reference stream with a wrong /Index"));
        CS_CHECK(count(many));
        for (qint64 i = 0; i < many; ++i) {
            quint64 field[3] = {width[0] == 0 ? 1u : 0u, 0, 0};
            for (int f = 0; f < 3; ++f)
                for (qint64 b = 0; b < width[f]; ++b)
                    field[f] = field[f] << 8 | *byte++;
            XrefEntry entry;
            if (field[0] == 1 && field[2] > 65535) {
                return damaged(QStringLiteral("a cross-reference stream with an impossible generation"));
            } else if (field[0] == 1) {
                entry = {XrefEntry::Type::InUse, static_cast<quint16>(field[2]), 0,
                         static_cast<qint64>(std::min<quint64>(field[1], kBeyond)) + m_table.offsetBase};
            } else if (field[0] == 2) {
                entry = {XrefEntry::Type::Compressed, 0, static_cast<quint32>(std::min<quint64>(field[2], 0xffffffff)),
                         static_cast<qint64>(std::min<quint64>(field[1], quint64(kMaxNumber) + 1))};
            } else if (field[0] == 0) {
                entry.generation = static_cast<quint16>(field[2]);
                entry.offset = static_cast<qint64>(std::min<quint64>(field[1], quint64(kMaxNumber) + 1));
            } else {
                continue; // 7.5.8.3: any other type is a reference to null
            }
            section.entries.append({static_cast<quint32>(first + i), entry});
        }
    }
    return section;
}

// Newest first, so what is there already wins. Within a hybrid section an entry of the stream wins over a *free* entry of the
// table: that is how objects are hidden from old readers (7.5.8.4).
void Reader::merge(const XrefSection &section, qsizetype tableRows)
{
    const bool hybrid = section.kind == XrefKind::Hybrid;
    if (m_table.entries.isEmpty())
        m_table.entries.reserve(section.entries.size());
    auto take = [&](qsizetype from, qsizetype to, bool free, bool used) {
        for (qsizetype i = from; i < to; ++i) {
            const auto &[number, entry] = section.entries[i];
            const bool isFree = entry.type == XrefEntry::Type::Free;
            if ((isFree && !free) || (!isFree && !used))
                continue;
            if (!m_table.entries.contains(number))
                m_table.entries.insert(number, entry);
            m_table.highestNumber = std::max(m_table.highestNumber, number);
        }
    };
    if (hybrid) {
        take(0, tableRows, false, true);
        take(tableRows, section.entries.size(), true, true);
        take(0, tableRows, true, false);
    } else {
        take(0, section.entries.size(), true, true);
    }
}

Result<XrefTable> Reader::read()
{
    CS_CHECK(findStart());
    QSet<qint64> visited;
    qint64 offset = m_table.startxref + m_table.offsetBase;
    for (;;) {
        if (visited.contains(offset))
            return damaged(QStringLiteral("the chain of cross-reference sections runs in a circle"));
        if (visited.size() >= kMaxSections)
            return fail(PdfError::TooLarge, QStringLiteral("too many cross-reference sections"));
        visited.insert(offset);
        CS_TRY(XrefSection next, section(offset));
        // A hybrid section names hidden objects in both halves.
        next.duplicates = next.duplicates || repeatsNumber(next, 0, m_rowsOfTable)
            || repeatsNumber(next, m_rowsOfTable, next.entries.size());
        merge(next, m_rowsOfTable);
        const Object previous = next.trailer["Prev"];
        m_table.sections.append(std::move(next));
        // Some writers put /Prev 0 where there is nothing before. Where there is something, leaving it out hides it: what was
        // signed there is found by lostSignatures(), with or without that key.
        if (previous.isNull() || (previous.isInteger() && previous.toInteger() == 0))
            return std::move(m_table);
        if (!previous.isNumber())
            return damaged(QStringLiteral("a /Prev that is no number"));
        offset = std::clamp<qint64>(previous.toInteger(), -1, kBeyond) + m_table.offsetBase;
    }
}

} // namespace

Result<XrefTable> readXref(const XrefInput &input) { return Reader(input).read(); }

} // namespace countersign::pdf
