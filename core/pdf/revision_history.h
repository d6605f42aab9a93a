// A file's revisions, told apart and checked byte by byte. A signature covers the file up to the end of one revision; what
// comes after must be whole, well-formed revisions and nothing else, or it is a place to hide things in: an object that no
// cross-reference names shows up in readers that repair, and not in those that do not.
// Immutable after read(); several threads may use one.
#pragma once

#include "core/base/result.h"
#include "core/pdf/document.h"

#include <QList>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

namespace countersign::pdf {

struct Revision {
    int index = 0; // 0 is the original
    qint64 start = 0;
    qint64 markerEnd = 0; // right after %%EOF
    qint64 end = 0; // after that line's end
    qint64 xrefOffset = 0; // what its startxref says
    XrefKind kind = XrefKind::Table;
    bool isLinearised = false; // two sections, the first of them in front
    bool hasTail = false; // startxref and %%EOF were found where they belong
    QList<quint32> numbers; // objects its cross-reference names, free ones included
    QList<XrefSection> sections; // its own, newest first
};

struct HistoryFinding {
    enum class Kind {
        Comment, // harmless: short, and no PDF syntax in it
        SuspiciousComment,
        RepeatedEntry, // harmless: an entry that repeats what an earlier revision says
        OrphanObject, // harmless: no cross-reference names its number at all, and it is no part of the document's skeleton
        UnreferencedObject, // lies in the revision, but its cross-reference does not name it here
        DuplicateObject, // the same number twice in one revision
        InexactOffset, // harmless: an entry that points at the white space before its object
        WrongOffset, // an entry that does not point at "n g obj"
        PointsOutside, // an entry that brings bytes of an earlier revision back
        DamagedObject,
        Garbage, // bytes that are no object, cross-reference, trailer or end
        MissingTail, // no startxref, or no %%EOF
        WrongStartxref, // startxref does not point into its own revision
        TrailingBytes, // after the last %%EOF
        DuplicateEntries, // one number twice in one section
    };
    Kind kind = Kind::Garbage;
    int revision = 0;
    qint64 offset = 0;
    QString detail; // English, for the log

    [[nodiscard]] bool isHarmless() const
    {
        return kind == Kind::Comment || kind == Kind::RepeatedEntry || kind == Kind::OrphanObject
            || kind == Kind::InexactOffset;
    }
};

class RevisionHistory
{
public:
    // Only follows the cross-reference chain: cheap. Never fails for a Document that could be opened, but for Damaged chains
    // whose revisions overlap.
    [[nodiscard]] static Result<RevisionHistory> read(const Document &document);

    [[nodiscard]] const Document &document() const { return m_document; }
    [[nodiscard]] const QList<Revision> &revisions() const { return m_revisions; } // oldest first
    [[nodiscard]] int count() const { return static_cast<int>(m_revisions.size()); }
    // The file as it was at the end of that revision.
    [[nodiscard]] Result<Document> asOf(int revision) const;
    // The revision a signature covers: the one that ends there, with or without its last line end. -1: none.
    [[nodiscard]] int revisionEndingAt(qint64 coveredEnd) const;
    // Numbers that any revision after this one names, up to and with `last`; -1: to the end.
    [[nodiscard]] QSet<quint32> numbersAfter(int revision, int last = -1) const;

    // Walks every byte of the revision. Not all findings are fatal: see isHarmless().
    [[nodiscard]] QList<HistoryFinding> check(int revision) const;
    // What lies behind the last revision, if it is anything but white space.
    [[nodiscard]] std::optional<HistoryFinding> checkEnd() const;
    // Every later revision, and the end: what a verifier asks about a signed revision.
    [[nodiscard]] QList<HistoryFinding> checkAfter(int revision) const;

private:
    struct Opened;
    explicit RevisionHistory(Document document);

    Document m_document;
    QList<Revision> m_revisions;
    std::shared_ptr<Opened> m_opened; // revisions as documents, once somebody asked; shared by copies
};

} // namespace countersign::pdf
