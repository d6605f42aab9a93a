// The prepared revision: everything that changes pages, made before the first signature (see ARCHITECTURE.md, "One PDF,
// many signers"). It adds all fields of all parties, one signature field a party, the evidence page and a small footer on
// every page. From then on there are only form fills and signatures, which DocMDP P=2 allows.
//
// Kinds of form fields (ISO 32000-2, 12.7.5):
//  text, number, date, details, attachment -> Tx; choice -> Ch (combo); checkbox -> Btn; a party's evidence -> Tx, multi-line;
//  the party's first signature place -> Sig with /Lock over that party's own fields;
//  further signature places, initials, stamps -> Btn with the single state Off, the empty place: a fill adds the look of a
//  second state and chooses it, so that no look anybody signed is ever replaced, and no reader draws a text over it.
// Widgets are written in the order of tabbing (reading_order.h), and a page whose fields somebody put in order says so in /Tabs.
// All but Sig are read-only for people in front of another reader: they are filled by us, in the signer's own revision.
#pragma once

#include "core/base/result.h"
#include "core/pdf/document.h"
#include "core/pdf/evidence_page.h"
#include "core/pdf/making_error.h"

#include <QByteArray>
#include <QColor>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace countersign::pdf {

enum class FieldKind { Signature, Initials, Stamp, Date, Text, Number, Details, Checkbox, Choice, Attachment };
[[nodiscard]] QString fieldKindName(FieldKind kind); // "signature", as in docs/formats/link.md
[[nodiscard]] std::optional<FieldKind> fieldKindFromName(const QString &name);

struct PdfField {
    QString id; // unique in the request
    FieldKind kind = FieldKind::Text;
    int page = 0;
    QRectF rect; // unrotated user space
    QString partyKey; // empty: nobody's (common); locked by the first party's signature
    bool required = false;
    QString label; // shown as tooltip and on the empty place
    QString value; // known already: drawn now. A checkbox is on when it is "true".
    QStringList options; // of a choice
    bool multiline = false;
    FontRole font = FontRole::Text;
    double points = 10;
    QColor colour = Qt::black;
    Qt::Alignment align = Qt::AlignLeft;
    QString formName; // of the form field; empty: pdfFieldName()
    bool readOnly = true; // only we fill it
    bool signatureField = false; // a signature field of its own, even when it is not the party's first place
    int order = 0; // chosen place in the order of tabbing, from 1; 0: after those, as the page is read
};

struct PdfParty {
    QString key; // "ours1", "client"; letters, digits, _ and -
    QString displayName;
    QString role; // the second line of the evidence block
    bool signs = true; // has a signature field; without a place of its own it is invisible
    QString waiting = QStringLiteral("Waiting"); // state of the empty evidence block
};

struct PreparedRequest {
    std::vector<PdfParty> parties;
    std::vector<PdfField> fields;
    std::optional<EvidenceFrame> evidence;
    QString footer; // "Countersign 2026/0142 · 8F3A-21C9 · page %1 of %2"; empty: none
    bool allowSigned = false; // add to a file somebody signed already: breaks that signature
    bool lockCommon = true; // the first party's signature locks what belongs to nobody
};

// Names of the form fields writePrepared() makes. No dots: those separate the levels of a field tree.
[[nodiscard]] QString pdfFieldName(const PdfField &field); // "<party>-<kind>-<id>"
[[nodiscard]] QString signatureFieldName(const QString &partyKey); // "<party>-signature"
[[nodiscard]] QString evidenceFieldName(const QString &partyKey); // "<party>-evidence"
// The form field a placed field is filled through: signatureFieldName() for a party's first signature place.
[[nodiscard]] QString formFieldFor(const PreparedRequest &request, const PdfField &field);
// Whether that form field is a signature field.
[[nodiscard]] bool becomesSignature(const PreparedRequest &request, const PdfField &field);
// What the party's signature locks.
[[nodiscard]] QStringList lockedFields(const PreparedRequest &request, const QString &partyKey);

// Everything that would make writePrepared() fail, all of it: for the list shown before sending.
[[nodiscard]] std::vector<Error> checkPrepared(const Document &document, const PreparedRequest &request);
// The whole file with the revision appended. Errors: MakingError, PdfError of reading and writing.
[[nodiscard]] Result<QByteArray> writePrepared(const Document &document, const PreparedRequest &request);

} // namespace countersign::pdf
