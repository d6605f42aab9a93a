#include "core/pdf/revision_history.h"

#include "core/pdf/parser.h"

#include <QHash>

#include <algorithm>
#include <mutex>

namespace countersign::pdf {

namespace {

constexpr qsizetype kMaxFindings = 100;

bool onlyWhite(QByteArrayView bytes)
{
    return std::all_of(bytes.cbegin(), bytes.cend(), [](char c) { return isWhite(c); });
}

struct Tail {
    qint64 value = -1; // the number after startxref
    qint64 markerEnd = -1; // right after %%EOF
    qint64 end = -1; // after its line end
};

// "startxref <n> %%EOF" at or after `from`, with only white space and comments between (%%EOF itself is a comment to a lexer).
Tail readTail(QByteArrayView bytes, qint64 from)
{
    Tail tail;
    Lexer lexer(bytes, from);
    if (!lexer.next().isKeyword("startxref"))
        return tail;
    const Token number = lexer.next();
    if (number.kind != Token::Kind::Integer)
        return tail;
    tail.value = number.integer;
    qint64 at = lexer.position();
    for (;;) {
        while (at < bytes.size() && isWhite(bytes[at]))
            ++at;
        if (at >= bytes.size() || bytes[at] != '%')
            return tail;
        if (bytes.sliced(at).startsWith("%%EOF"))
            break;
        while (at < bytes.size() && bytes[at] != '\n' && bytes[at] != '\r')
            ++at;
    }
    at += 5;
    tail.markerEnd = at;
    if (at < bytes.size() && bytes[at] == '\r')
        ++at;
    if (at < bytes.size() && bytes[at] == '\n')
        ++at;
    tail.end = at;
    return tail;
}

class Checker
{
public:
    Checker(const Document &asOf, const Revision &revision, const QHash<quint32, XrefEntry> &before)
        : m_document(asOf),
          m_revision(revision),
          m_before(before),
          m_bytes(asOf.bytes())
    {
    }

    QList<HistoryFinding> run();

private:
    using Kind = HistoryFinding::Kind;
    void find(Kind kind, qint64 offset, const QString &detail);
    void walk();
    bool object(qint64 at, qint64 &end);
    bool comments(qint64 from, qint64 to);
    void entries();

    const Document &m_document;
    const Revision &m_revision;
    const QHash<quint32, XrefEntry> &m_before;
    QByteArrayView m_bytes;
    QHash<qint64, Reference> m_starts; // of the objects met
    QSet<quint32> m_numbers;
    QHash<quint32, qint64> m_named; // number → offset, of the revision's own entries
    QList<HistoryFinding> m_findings;
};

void Checker::find(Kind kind, qint64 offset, const QString &detail)
{
    if (m_findings.size() < kMaxFindings)
        m_findings.append({kind, m_revision.index, offset, detail});
}

bool Checker::comments(qint64 from, qint64 to)
{
    for (qint64 at = from; at < to;) {
        if (m_bytes[at] != '%') {
            ++at;
            continue;
        }
        const qint64 start = at;
        while (at < to && m_bytes[at] != '\n' && m_bytes[at] != '\r')
            ++at;
        const QByteArrayView comment = m_bytes.sliced(start, at - start);
        if (comment.startsWith("%%EOF") || (start == m_document.headerOffset() && comment.startsWith("%PDF-")))
            continue;
        bool syntax = comment.size() > 256;
        for (const char *word : {"obj", "xref", "trailer", "stream", "<<", "%PDF"})
            syntax = syntax || comment.contains(word);
        find(syntax ? Kind::SuspiciousComment : Kind::Comment, start,
             QString::fromLatin1(comment.first(std::min<qsizetype>(comment.size(), 60))));
    }
    return true;
}

bool Checker::object(qint64 at, qint64 &end)
{
    Parser parser(m_bytes, m_document.keepAlive(), at);
    const auto length = [this](Reference where) -> std::optional<qint64> {
        const Object number = m_document.object(where);
        return number.isInteger() ? std::optional(number.toInteger()) : std::nullopt;
    };
    const auto found = parser.indirect(length);
    if (!found) {
        find(Kind::DamagedObject, at, found.error().detail);
        return false;
    }
    end = found->end;
    const quint32 number = found->reference.number;
    if (found->notes.duplicateKeys)
        find(Kind::DamagedObject, at, QStringLiteral("object %1 has a key twice").arg(number));
    if (found->notes.missingEndobj)
        find(Kind::DamagedObject, at, QStringLiteral("object %1 has no endobj").arg(number));
    if (m_numbers.contains(number))
        find(Kind::DuplicateObject, at, QStringLiteral("object %1 twice").arg(number));
    m_numbers.insert(number);
    m_starts.insert(at, found->reference);
    const bool isXref =
        std::any_of(m_revision.sections.cbegin(), m_revision.sections.cend(), [&](const XrefSection &section) {
            return (section.kind == XrefKind::Stream && section.offset == at) || section.hybridOffset == at;
        });
    const qint64 named = m_named.value(number, -1);
    if (!isXref && named != at && named >= m_revision.start && named < at
        && onlyWhite(m_bytes.sliced(named, at - named))) {
        find(Kind::InexactOffset, at, QStringLiteral("object %1").arg(number));
        m_starts.insert(named, found->reference);
    } else if (!isXref && named != at) {
        // Readers that rebuild a file look for a catalog or pages; any other object that no number leads to is dead.
        const Object type = found->object.dictionary()["Type"];
        const bool skeleton = type.isName("Catalog") || type.isName("Pages") || type.isName("Page")
            || type.isName("XRef") || type.isName("ObjStm");
        const bool orphan = !skeleton && !m_document.xref().entries.contains(number);
        find(orphan ? Kind::OrphanObject : Kind::UnreferencedObject, at,
             QStringLiteral("object %1 is not in the cross-reference").arg(number));
    }
    return true;
}

void Checker::walk()
{
    Lexer lexer(m_bytes, m_revision.start);
    while (lexer.position() < m_revision.end) {
        const qint64 before = lexer.position();
        lexer.skipWhite();
        comments(before, lexer.position());
        if (lexer.position() >= m_revision.end)
            return;
        const Token token = lexer.next();
        if (token.kind == Token::Kind::Integer) {
            qint64 end = 0;
            if (!object(token.start, end))
                return;
            lexer.seek(end);
        } else if (token.isKeyword("xref")) {
            const auto section =
                std::find_if(m_revision.sections.cbegin(), m_revision.sections.cend(), [&](const XrefSection &s) {
                    return s.kind != XrefKind::Stream && s.offset <= token.start && s.end > token.start
                        && onlyWhite(m_bytes.sliced(s.offset, token.start - s.offset));
                });
            if (section == m_revision.sections.cend()) {
                find(Kind::Garbage, token.start, QStringLiteral("a cross-reference table nothing points at"));
                return;
            }
            lexer.seek(section->end);
        } else if (token.isKeyword("startxref")) {
            const Tail tail = readTail(m_bytes, token.start);
            if (tail.end < 0) {
                find(Kind::MissingTail, token.start, QStringLiteral("no %%EOF"));
                return;
            }
            const bool last = tail.end == m_revision.end;
            const bool frontOfLinearised = m_revision.isLinearised && !last;
            if (!last && !frontOfLinearised)
                find(Kind::Garbage, token.start, QStringLiteral("a second end within the revision"));
            if (!frontOfLinearised && tail.value != m_revision.xrefOffset)
                find(Kind::WrongStartxref, token.start, QStringLiteral("startxref says %1").arg(tail.value));
            lexer.seek(tail.end);
        } else {
            find(Kind::Garbage, token.start, QStringLiteral("bytes that are no object"));
            return;
        }
    }
}

void Checker::entries()
{
    for (const XrefSection &section : m_revision.sections) {
        if (section.duplicates)
            find(Kind::DuplicateEntries, section.offset, QStringLiteral("one number twice in a section"));
        if (section.duplicateKeys)
            find(Kind::DamagedObject, section.offset, QStringLiteral("a trailer with a key twice"));
        for (const auto &[number, entry] : section.entries) {
            if (entry.type == XrefEntry::Type::Free)
                continue;
            const auto earlier = m_before.constFind(number);
            const bool repeated = earlier != m_before.cend() && *earlier == entry;
            if (entry.type == XrefEntry::Type::Compressed) {
                if (!repeated && !m_document.readObject({number, 0})
                    && m_document.xref().entries.value(number) == entry) // else a newer section of the revision wins
                    find(Kind::WrongOffset, section.offset,
                         QStringLiteral("object %1 is not in its object stream").arg(number));
                continue;
            }
            if (repeated) {
                if (m_revision.index > 0)
                    find(Kind::RepeatedEntry, section.offset, QStringLiteral("object %1").arg(number));
            } else if (entry.offset < m_revision.start || entry.offset >= m_revision.end) {
                find(Kind::PointsOutside, section.offset,
                     QStringLiteral("object %1 at %2").arg(number).arg(entry.offset));
            } else if (m_starts.value(entry.offset) != Reference{number, entry.generation}) {
                find(Kind::WrongOffset, section.offset,
                     QStringLiteral("object %1 at %2").arg(number).arg(entry.offset));
            }
        }
    }
}

QList<HistoryFinding> Checker::run()
{
    for (const XrefSection &section : m_revision.sections)
        for (const auto &[number, entry] : section.entries)
            if (entry.type == XrefEntry::Type::InUse && !m_named.contains(number))
                m_named.insert(number, entry.offset);
    if (!m_revision.hasTail)
        find(Kind::MissingTail, m_revision.end, QStringLiteral("no startxref and %%EOF after the cross-reference"));
    walk();
    entries();
    return m_findings;
}

} // namespace

struct RevisionHistory::Opened {
    std::mutex mutex;
    QHash<int, Document> documents;
};

RevisionHistory::RevisionHistory(Document document)
    : m_document(std::move(document)),
      m_opened(std::make_shared<Opened>())
{
}

Result<RevisionHistory> RevisionHistory::read(const Document &document)
{
    RevisionHistory history(document);
    const XrefTable &xref = document.xref();
    const QByteArrayView bytes = document.bytes();
    // Oldest first. A linearised file's two sections are one revision: the one in front names the one behind as /Prev.
    for (qsizetype i = xref.sections.size() - 1; i >= 0; --i) {
        Revision revision;
        revision.sections = {xref.sections[i]};
        if (i > 0 && xref.sections[i - 1].offset < xref.sections[i].offset && history.m_revisions.isEmpty()) {
            --i;
            revision.sections.prepend(xref.sections[i]);
            revision.isLinearised = true;
        }
        // Annex F: only the original may be linearised, and then it has two sections. Any other /Prev leads back (7.5.6).
        if (i > 0 && xref.sections[i - 1].offset < revision.sections.first().offset)
            return fail(PdfError::Damaged, QStringLiteral("a /Prev that leads forward"));
        const XrefSection &newest = revision.sections.first();
        revision.index = static_cast<int>(history.m_revisions.size());
        revision.start = history.m_revisions.isEmpty() ? 0 : history.m_revisions.last().end;
        revision.xrefOffset = newest.offset - xref.offsetBase;
        revision.kind = newest.kind;
        qint64 close = 0;
        QSet<quint32> numbers;
        for (const XrefSection &section : std::as_const(revision.sections)) {
            close = std::max(close, section.end);
            for (const auto &[number, entry] : section.entries)
                numbers.insert(number);
        }
        revision.numbers = numbers.values();
        std::sort(revision.numbers.begin(), revision.numbers.end());
        const Tail tail = readTail(bytes, close);
        revision.hasTail = tail.end >= 0 && tail.value == revision.xrefOffset;
        revision.markerEnd = revision.hasTail ? tail.markerEnd : close;
        revision.end = revision.hasTail ? tail.end : close;
        if (revision.end <= revision.start)
            return fail(PdfError::Damaged, QStringLiteral("revisions that overlap"));
        history.m_revisions.append(std::move(revision));
    }
    return history;
}

Result<Document> RevisionHistory::asOf(int revision) const
{
    if (revision < 0 || revision >= count())
        return fail(PdfError::NotFound, QStringLiteral("no revision %1").arg(revision));
    if (revision == count() - 1)
        return m_document;
    {
        const std::lock_guard lock(m_opened->mutex);
        if (const auto known = m_opened->documents.constFind(revision); known != m_opened->documents.cend())
            return *known;
    }
    CS_TRY(Document before, m_document.prefix(m_revisions[revision].end));
    if (before.xref().startxref != m_revisions[revision].xrefOffset)
        return fail(PdfError::Damaged, QStringLiteral("revision %1 does not end with its own startxref").arg(revision));
    const std::lock_guard lock(m_opened->mutex);
    m_opened->documents.insert(revision, before);
    return before;
}

int RevisionHistory::revisionEndingAt(qint64 coveredEnd) const
{
    for (const Revision &revision : m_revisions)
        if (revision.hasTail && coveredEnd >= revision.markerEnd && coveredEnd <= revision.end)
            return revision.index;
    return -1;
}

QSet<quint32> RevisionHistory::numbersAfter(int revision, int last) const
{
    QSet<quint32> numbers;
    for (qsizetype i = revision + 1; i < (last < 0 ? m_revisions.size() : std::min<qsizetype>(last + 1, count())); ++i)
        for (const quint32 number : m_revisions[i].numbers)
            numbers.insert(number);
    return numbers;
}

QList<HistoryFinding> RevisionHistory::check(int index) const
{
    if (index < 0 || index >= count())
        return {};
    const Revision &revision = m_revisions[index];
    const auto document = asOf(index);
    if (!document)
        return {{HistoryFinding::Kind::MissingTail, index, revision.end, document.error().detail}};
    QHash<quint32, XrefEntry> before;
    if (index > 0)
        if (const auto earlier = asOf(index - 1))
            before = earlier->xref().entries;
    return Checker(*document, revision, before).run();
}

std::optional<HistoryFinding> RevisionHistory::checkEnd() const
{
    const qint64 end = m_revisions.last().end;
    if (onlyWhite(m_document.bytes().sliced(end)))
        return std::nullopt;
    return HistoryFinding{HistoryFinding::Kind::TrailingBytes, count() - 1, end,
                          QStringLiteral("bytes after the last %%EOF")};
}

QList<HistoryFinding> RevisionHistory::checkAfter(int revision) const
{
    QList<HistoryFinding> findings;
    for (int i = revision + 1; i < count(); ++i)
        findings += check(i);
    if (const auto end = checkEnd())
        findings.append(*end);
    return findings;
}

} // namespace countersign::pdf
