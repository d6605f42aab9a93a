// Cross-reference data (ISO 32000-2, 7.5.4 tables, 7.5.8 streams and hybrid files): every section of the /Prev chain is
// kept apart, because the verifier judges revisions one by one, and merged, because readers want the newest.
#pragma once

#include "core/base/result.h"
#include "core/pdf/object.h"
#include "core/pdf/pdf_error.h"

#include <QHash>
#include <QList>

#include <memory>

namespace countersign::pdf {

enum class XrefKind : quint8 { Table, Stream, Hybrid };

struct XrefEntry {
    enum class Type : quint8 { Free, InUse, Compressed };
    Type type = Type::Free;
    quint16 generation = 0; // of a free or in-use entry
    quint32 index = 0; // in the object stream
    qint64 offset = 0; // in the file; of a compressed entry the object stream's number

    friend bool operator==(const XrefEntry &, const XrefEntry &) = default;
};

// One section: a table with its trailer (plus what its /XRefStm adds), or a stream.
struct XrefSection {
    XrefKind kind = XrefKind::Table;
    qint64 offset = 0; // where startxref or /Prev pointed
    qint64 end = 0; // after the trailer dictionary, or after endobj
    qint64 hybridOffset = -1; // of /XRefStm
    Reference streamReference; // of an xref stream: the object it is
    Dictionary trailer;
    QList<std::pair<quint32, XrefEntry>> entries; // in the file's order; those of /XRefStm last
    bool duplicates = false; // one number twice within the section
    bool duplicateKeys = false; // a key twice in the trailer: readers differ on which one counts
};

struct XrefTable {
    QList<XrefSection> sections; // newest first
    QHash<quint32, XrefEntry> entries; // merged: the newest wins
    qint64 startxref = 0; // the number after the last startxref keyword
    qint64 startxrefKeyword = 0; // where that keyword lies
    quint32 highestNumber = 0;
    qint64 offsetBase = 0; // added to every offset: where %PDF lies, if the file counts from there
};

struct XrefInput {
    QByteArrayView bytes;
    std::shared_ptr<const void> keepAlive;
    qint64 headerOffset = 0;
    int maxEntries = 0;
    qint64 maxDecoded = 0;
};
[[nodiscard]] Result<XrefTable> readXref(const XrefInput &input);

} // namespace countersign::pdf
