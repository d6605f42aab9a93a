// The place of a signature in a file (ISO 32000-2, 12.8; ETSI EN 319 142-1, 5.3). Writing goes in two phases, because the
// digest covers everything but the signature itself: prepareSignature() appends a revision with an empty place of a fixed
// size, the caller signs digestParts(), and embedContents() fills the place without moving a byte.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/pdf/document.h"
#include "core/pdf/revision_writer.h"

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <array>
#include <functional>
#include <optional>
#include <stop_token>

namespace countersign::pdf {

// What may still change after a certification (DocMDP, 12.8.2.2, table 257).
enum class Certification : quint8 { None = 0, NoChanges = 1, FormFilling = 2, Annotations = 3 };

struct FieldLock { // FieldMDP and SigFieldLock (12.8.2.4)
    enum class Action : quint8 { All, Include, Exclude };
    Action action = Action::All;
    QStringList fields; // full names; a name covers its children
    // SigFieldLock's /P (PDF 2.0, table 236): what may still change in the whole document after this signature.
    Certification afterwards = Certification::None;
    [[nodiscard]] bool covers(const QString &fieldName) const;
};

struct NewSignatureField {
    int page = 0;
    QRectF rect; // unrotated user space; empty: invisible
    QString alternative; // what it is, in words, for tagged files; the field's name when empty
};

struct SlotRequest {
    QString fieldName; // an existing empty signature field; with newField, the name to give
    std::optional<NewSignatureField> newField;
    bool documentTimestamp = false; // /DocTimeStamp with ETSI.RFC3161 instead of a signature
    QByteArray subFilter = "ETSI.CAdES.detached";
    int contentsBytes = 16 * 1024 + 8 * 1024; // room for the CMS with chain and timestamp token, in bytes of DER
    Time signedAt; // /M, written in UTC; left out when null
    QString name, reason, location, contactInfo; // left out when empty
    Certification certification = Certification::None; // only for the first signature of a file
    std::optional<FieldLock> lock; // besides what the field's own /Lock asks for
    // What a field's seed values (/SV) may bind: the digest's name as /DigestMethod lists it, the certificates (DER, the
    // signer's first), and whether a timestamp will be part of the signature.
    QByteArray digestMethod = "SHA256";
    QList<QByteArray> signerCertificates;
    bool willBeTimestamped = false;
    // Makes the widget's normal appearance: a stream, or a reference to one already added. Not asked for timestamps.
    std::function<Result<Object>(RevisionWriter &)> appearance;
    // Further changes in the same revision, such as filling the signer's fields. Runs before the slot is written.
    std::function<Result<void>(RevisionWriter &)> alsoChange;
};

struct PreparedSignature {
    Document base; // what stays as it is
    QByteArray appended; // the new revision, with zeros where the signature goes
    QString fieldName;
    std::array<qint64, 4> byteRange{}; // offsets in the whole file
    int contentsBytes = 0; // room, in bytes of DER
    Reference value; // the signature dictionary

    // What to digest, in order; views into this object: keep it alive and unmoved meanwhile.
    [[nodiscard]] QList<QByteArrayView> digestParts() const;
    [[nodiscard]] qint64 fileSize() const { return base.size() + appended.size(); }
    [[nodiscard]] QByteArray wholeFile() const;
};

// Called with what is done and what there is to do, in bytes; at most once a part.
using Progress = std::function<void(qint64 done, qint64 total)>;

// Errors: NotFound (no such field or page), NotAllowed (already signed, certification not first; a certification, a lock or a
// seed value that forbids this: the detail names it), Protected (the file's encryption forbids it), Unsupported (a file to
// normalise first); MakingError::DuplicateField and BadField (a name or a place no new field can have).
[[nodiscard]] Result<PreparedSignature> prepareSignature(const Document &document, const SlotRequest &request);
// digestParts() piece by piece (8 MB), for big files. Errors: Stopped.
[[nodiscard]] Result<void> digestInParts(const PreparedSignature &prepared,
                                         const std::function<void(QByteArrayView)> &add,
                                         const std::stop_token &stop = {}, const Progress &progress = {});

// The whole file with the CMS (or timestamp token) in its place. Errors: DoesNotFit.
[[nodiscard]] Result<QByteArray> embedContents(PreparedSignature prepared, QByteArrayView der);
// Only the bytes to append to the original.
[[nodiscard]] Result<QByteArray> embedContentsAppended(PreparedSignature prepared, QByteArrayView der);
// Writes original and new revision to `path`, whole or not at all, without holding them in memory; `path` may be the file
// that is open. Reads the revision back first. Errors: DoesNotFit, Stopped, Damaged (what was made is wrong: nothing is
// written), DiskError.
[[nodiscard]] Result<void> writeSignedFile(const QString &path, PreparedSignature prepared, QByteArrayView der,
                                           const std::stop_token &stop = {}, const Progress &progress = {});
// Reads an appended revision back, and nothing of the original: its objects lie where its cross-reference says, the
// signature holds exactly `der`, and its ByteRange is exactly around it and ends with the file. Errors: Damaged.
[[nodiscard]] Result<void> checkAppended(const PreparedSignature &prepared, QByteArrayView appended,
                                         QByteArrayView der);

// A signature as it lies in a file.
struct SignatureValue {
    QString fieldName;
    Reference fieldReference;
    Reference valueReference; // of /V; null when it is direct
    QList<Reference> widgets;
    bool isTimestamp = false; // /DocTimeStamp, or /Sig with ETSI.RFC3161 as some wrote it
    QByteArray filter, subFilter;
    QList<qint64> byteRange; // as written, whatever it holds
    QByteArray contents; // DER, cut to its own outer length; empty when it is none
    qsizetype reservedBytes = 0; // of /Contents as written
    bool paddingIsZero = false; // nothing hides behind the DER
    qint64 contentsStart = -1,
           contentsEnd = -1; // of "<…>" in the file, the brackets within; -1 when not found as one hex string
    // ByteRange is exactly [0 a b c], a is contentsStart, b is contentsEnd, and b+c lies within the file.
    bool rangeIsExact = false;
    bool coversWholeFile = false; // rangeIsExact, and b+c is the file's size
    qint64 coveredEnd = 0; // b+c
    int revision = -1; // the one that ends at coveredEnd; -1 when none does (see revision_history.h)
    QString name, reason, location, contactInfo, signedAt; // signedAt as written
    Certification certification = Certification::None; // from this signature's own DocMDP reference
    bool inPerms = false; // the catalog's /Perms /DocMDP names this one
    std::optional<FieldLock> fieldLock; // from its FieldMDP reference
    QList<FieldLock> locks; // that, and what the field's /Lock asks for once it is signed (12.7.5.5)
    Certification lockPermission =
        Certification::None; // of /Lock: /P binds the whole document (ISO 32000-2, table 236)
};

// "Signature1" for the stem "Signature", or the next number no field of the file has.
[[nodiscard]] QString freeFieldName(const Document &document, const QString &stem);

// All filled signature fields, by the bytes they cover.
[[nodiscard]] QList<SignatureValue> signatures(const Document &document);
// What they lock, all together: signatures() without reading the signatures themselves.
[[nodiscard]] QList<FieldLock> fieldLocks(const Document &document);
[[nodiscard]] bool hasSignatures(const Document &document);
// The certification in force: of the signature the catalog's /Perms names.
[[nodiscard]] Certification certificationOf(const Document &document);

// "D:20261122101407Z" (7.9.4), in UTC.
[[nodiscard]] QByteArray pdfDate(Time time);

} // namespace countersign::pdf
