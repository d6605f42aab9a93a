// Appends one incremental update (ISO 32000-2, 7.5.6). The original stays byte for byte; only changed objects are written,
// and the cross-reference section is of the kind the file's last one was: mixing them is what validators reject. In an
// encrypted file they are encrypted with the file's key; whether its permissions allow the change is the caller's question.
// Not thread-safe; one writer makes one revision.
#pragma once

#include "core/base/result.h"
#include "core/pdf/document.h"
#include "core/pdf/object.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

namespace countersign::pdf {

class RevisionWriter
{
public:
    explicit RevisionWriter(Document document);

    [[nodiscard]] const Document &document() const { return m_document; }

    // The object as this revision will leave it: a pending change first, else the file's. Always start edits from here.
    [[nodiscard]] Object current(Reference reference) const;
    [[nodiscard]] Object currentValue(const Object &object) const; // follows references through pending changes
    [[nodiscard]] Dictionary currentCatalog() const;

    Reference add(const Object &object);
    Reference reserve(); // a number to refer to now and replace() later
    void replace(Reference reference, const Object &object);
    void remove(Reference reference); // a free entry
    // Compresses with Flate where that makes it smaller (and the dictionary names no filter yet).
    Reference addStream(const Dictionary &dictionary, const QByteArray &bytes, bool compress = true);
    // Copies an object of another document with everything it refers to (pages' /Parent is left out). Each object of `source`
    // is copied once per writer. Errors: TooLarge.
    [[nodiscard]] Result<Object> graft(const Document &source, const Object &object);

    // Gives this object exactly these bytes between "obj" and "endobj"; for signature dictionaries with placeholders. They
    // are not encrypted here.
    void replaceRaw(Reference reference, const QByteArray &body);
    // Where the body of that object starts in the finished file; after finish().
    [[nodiscard]] qint64 bodyOffset(Reference reference) const { return m_bodyOffsets.value(reference.number, -1); }

    void setInfo(Reference info) { m_info = info; } // the trailer's /Info, where the file has none
    // Free entries for numbers the original leaves out. To be done once, before the first signature: with gaps, Adobe
    // Reader drops the first signature when the second arrives.
    void fillNumberGaps() { m_fillGaps = true; }
    [[nodiscard]] bool isEmpty() const { return m_changed.isEmpty(); }
    [[nodiscard]] bool changes(Reference reference) const; // whether this revision will hold the object, changed
    [[nodiscard]] QList<Reference> changedReferences() const; // of the document's own objects, not of new ones

    // The bytes to append. Errors: NotFound (no change), Unsupported (too many gaps to fill), TooLarge.
    [[nodiscard]] Result<QByteArray> finishAppended();
    // The whole file. Copies the original once.
    [[nodiscard]] Result<QByteArray> finish();

private:
    struct Change {
        Reference reference;
        Object object;
        QByteArray raw;
        bool isRaw = false;
        bool isFree = false;
    };
    struct Row {
        quint32 number = 0;
        XrefEntry entry;
    };
    [[nodiscard]] Result<QList<Row>> gapRows() const;
    [[nodiscard]] Dictionary newTrailer() const;
    [[nodiscard]] bool isAsBefore(const Change &change) const;
    void writeTable(QByteArray &out, QList<Row> rows, qint64 base) const;
    void writeStream(QByteArray &out, QList<Row> rows, qint64 base);
    [[nodiscard]] Result<Object> graftValue(const Document &source, const Object &object, QList<Reference> &pending,
                                            int depth);
    void store(const Change &change);

    Document m_document;
    QList<quint32> m_order;
    QHash<quint32, Change> m_changed;
    QHash<quint32, qint64> m_bodyOffsets;
    QHash<const void *, QHash<quint32, Reference>> m_grafted; // by the source's bytes
    QList<Document> m_sources; // keeps those bytes alive
    Reference m_info;
    quint32 m_next = 0;
    bool m_fillGaps = false;
};

} // namespace countersign::pdf
