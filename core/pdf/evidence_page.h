// The evidence page: the last page of a prepared document. Its frame (envelope, hashes, QR code) is page content, fixed before
// the first signature; every party has one form field on it, which is filled with that party's evidence when they act.
// Words come from the caller: core has no language of its own; the defaults are English.
#pragma once

#include "core/base/result.h"
#include "core/pdf/appearance.h"
#include "core/pdf/evidence_words.h"

#include <QImage>
#include <QRectF>
#include <QString>

#include <utility>
#include <vector>

namespace countersign::pdf {

struct EvidenceRow {
    QString label;
    QString value;
};

struct EvidenceFrame {
    QString title = EvidenceWords().title;
    QString envelopeTitle;
    QString envelopeNumber;
    std::vector<EvidenceRow> rows; // document names and hashes, workspace, times
    QString qrText; // evidenceQrText()
    QString qrCaption; // below it; empty: nothing
    QString note = EvidenceWords().note;
};

// What the QR code says: envelope number, SHA-256 of the document before this page, fingerprint of the sealing key (hex both).
// With the address of a relay's integrity page it is a link there that says the same in its fragment, which browsers send to
// nobody (docs/formats/integrity.md).
[[nodiscard]] QString evidenceQrText(const QString &envelopeNumber, const QString &documentSha256,
                                     const QString &keyFingerprint, const QString &verifyUrl = {});

// One party's evidence, for its field on the page.
struct PartyEvidence {
    QString heading; // the person's name
    QString subheading; // role, company
    QString state; // "Signed", "Waiting"
    std::vector<EvidenceRow> rows; // channel, check, times, address, agent, hashes
    QImage mark; // drawn signature
    QString typedName; // where there is no picture
};
[[nodiscard]] Look evidenceLook(const PartyEvidence &evidence);
// The same as plain text: the field's value.
[[nodiscard]] QString evidenceText(const PartyEvidence &evidence);

struct EvidenceLayout {
    QSizeF pageSize{595, 842}; // A4, points
    struct Block {
        int page = 0; // among the evidence pages
        QRectF rect; // user space
    };
    std::vector<Block> blocks; // one for each party, in order
    int pages = 1;
};
[[nodiscard]] EvidenceLayout layOutEvidence(const EvidenceFrame &frame, int parties);
// The content of one of the evidence pages, without the blocks.
[[nodiscard]] Look evidencePageLook(const EvidenceFrame &frame, int page, int pages);

} // namespace countersign::pdf
