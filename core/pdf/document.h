// The strict reader. It follows the cross-reference data and nothing else: no repair, no guessing, because what a lenient
// reader would show is exactly what an attacker plays with. Damaged files are for intake, which lets qpdf normalise them.
// Nothing is copied: objects are parsed when asked for, out of the caller's bytes or a mapped file.
// A Document is a cheap, immutable handle; several threads may read one at the same time.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/pdf/crypt.h"
#include "core/pdf/object.h"
#include "core/pdf/pdf_error.h"
#include "core/pdf/xref.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QRectF>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

class QFile;

namespace countersign::pdf {

struct ReadLimits {
    qint64 fileBytes = 2LL * 1024 * 1024 * 1024;
    qint64 decodedBytes = 256LL * 1024 * 1024; // one stream, decoded
    int objects = 4'000'000; // entries over all cross-reference sections
    int pages = 100'000;
    int fields = 100'000;
};

// A page with what it inherits (ISO 32000-2, 7.7.3.4).
struct Page {
    int index = 0;
    Reference reference;
    Dictionary dictionary; // as written, without what is inherited
    Object resources; // resolved dictionary, or null
    QRectF mediaBox; // unrotated user space, origin bottom left as written; never empty (A4 when missing)
    QRectF cropBox; // within mediaBox; the same when missing
    int rotate = 0; // 0, 90, 180, 270 clockwise
};

// A terminal form field with what it inherits (12.7.4).
struct Field {
    QString name; // fully qualified, parts joined by '.'
    Reference reference; // of the field's own dictionary; null when it is direct (then it cannot be filled)
    Dictionary dictionary; // as written
    QByteArray type; // Tx, Btn, Ch, Sig; empty when missing
    Object value; // V, resolved; null when not filled
    qint64 flags = 0; // Ff
    QByteArray defaultAppearance; // DA, from the field, its parents or the AcroForm
    QList<Reference> widgets; // the field itself when merged with its only widget

    [[nodiscard]] bool isSignature() const { return type == "Sig"; }
};

class Document
{
public:
    // Shares `bytes`; QByteArray::fromRawData is welcome as long as the memory outlives every copy of the Document.
    // Encrypted files open with the user's or the owner's password (UTF-8), or without one where the user's is empty; what is
    // read from them is decrypted. Errors: Empty, NotPdf, Encrypted (a password is needed), WrongPassword, Damaged, TooLarge.
    [[nodiscard]] static Result<Document> open(const QByteArray &bytes, const ReadLimits &limits = {},
                                               const Secret &password = {});
    // Maps the file; it must not be truncated while it is open (files of the vault never are).
    [[nodiscard]] static Result<Document> openFile(const QString &path, const ReadLimits &limits = {},
                                                   const Secret &password = {});
    // The file as it was when it ended at `end`: the same bytes, none copied.
    [[nodiscard]] Result<Document> prefix(qint64 end) const;

    [[nodiscard]] QByteArrayView bytes() const; // valid as long as a copy of the Document lives
    [[nodiscard]] qint64 size() const { return bytes().size(); }
    [[nodiscard]] std::shared_ptr<const void> keepAlive() const; // holds bytes() alive
    // The open file whose beginning bytes() is; null for bytes in memory. For the system to copy; not to be moved.
    [[nodiscard]] const QFile *file() const;
    [[nodiscard]] qint64 headerOffset() const; // of %PDF; bytes may stand before it (7.5.2), but then nothing is signed
    [[nodiscard]] QByteArray headerVersion() const; // "1.7", from the header
    [[nodiscard]] const ReadLimits &limits() const;
    [[nodiscard]] bool isEncrypted() const;
    [[nodiscard]] Permissions permissions() const; // of the one who opened it; everything when it is not encrypted
    // An object as it is to be written under that number: strings and streams encrypted where the file is.
    [[nodiscard]] Result<Object> encrypted(Reference reference, const Object &object) const;

    [[nodiscard]] const XrefTable &xref() const;
    [[nodiscard]] const Dictionary &trailer() const; // of the newest section
    [[nodiscard]] Reference catalogReference() const;
    [[nodiscard]] Dictionary catalog() const;

    // Null for what is free, absent (7.3.10) or damaged; readObject says which of them.
    [[nodiscard]] Object object(Reference reference) const;
    [[nodiscard]] Result<Object> readObject(Reference reference) const;
    [[nodiscard]] Object resolve(const Object &object) const; // follows references, at most 32
    [[nodiscard]] Object value(const Dictionary &dictionary, QByteArrayView key) const
    {
        return resolve(dictionary[key]);
    }
    // The generation the newest cross-reference entry gives, or nothing when the object is free or absent.
    [[nodiscard]] std::optional<Reference> referenceOf(quint32 number) const;

    // All filters undone. Unsupported for image codecs (DCT, JPX, CCITT, JBIG2), TooLarge for bombs.
    [[nodiscard]] Result<QByteArray> decodedStream(const Object &stream) const;

    [[nodiscard]] int pageCount() const; // by walking the tree: /Count is only a claim
    [[nodiscard]] Result<Page> page(int index) const;
    [[nodiscard]] Reference pageReference(
        int index) const; // null when there is no such page, or it is no object of its own
    [[nodiscard]] int pageIndex(Reference page) const; // -1 when it is no page
    // Whether a later state of the file has the very same pages, as far as the objects in `touched` go, which are all that
    // differ; what pages inherit may differ still. False where it cannot be told without walking the tree.
    [[nodiscard]] bool keepsPages(const Document &later, const QSet<quint32> &touched) const;
    // Spares the walk through the tree: `earlier` keeps its pages here.
    void takePages(const Document &earlier) const;
    // Numbers of the objects that make up the tree above the pages.
    [[nodiscard]] QSet<quint32> pageTree() const;
    // The pages' /Contents one after the other, decoded, a space between.
    [[nodiscard]] Result<QByteArray> pageContent(int index) const;

    // Terminal fields in document order. Cycles and broken entries are left out.
    [[nodiscard]] QList<Field> fields() const;
    [[nodiscard]] std::optional<Field> field(const QString &fullName) const;

private:
    struct State;
    explicit Document(std::shared_ptr<State> state);
    // `whole`: of the file whose prefix this is; its key is used.
    static Result<Document> openView(QByteArrayView bytes, std::shared_ptr<const void> keepAlive,
                                     const ReadLimits &limits, const Secret &password, const State *whole,
                                     const QFile *file = nullptr);

    // Shared: every copy reads the same immutable bytes and fills the same caches.
    std::shared_ptr<State> m_state;
};

// [llx lly urx ury] normalised; empty when it is no rectangle of four finite numbers.
[[nodiscard]] QRectF toRect(const Document &document, const Object &object);

} // namespace countersign::pdf
