// Step 1: files become documents of a draft. The original is in the vault before the event that names it.
#pragma once

#include "core/flow/office.h"
#include "core/pdf/intake_choices.h"

namespace countersign::flow {

struct IncomingFile {
    QString name;
    QByteArray bytes;
    pdf::IntakeChoices choices; // what to remove or flatten; a signed PDF is kept as it is whatever they say
};

struct DocumentRemarks {
    domain::DocumentId document;
    std::vector<QString> remarks; // codes of what was found inside: "javascript", "embedded_files", "repaired" …
};
struct TakenIn {
    domain::EnvelopeId envelope;
    std::vector<QString> remarks; // of all of them
    std::vector<DocumentRemarks> documents;
};

// All files become documents of one new envelope, titled after the first; nothing changes when one is refused
// (FileRefused with the cause).
Result<TakenIn> takeIn(Office &office, const std::vector<IncomingFile> &files);
Result<DocumentRemarks> addDocument(Office &office, domain::EnvelopeId envelope, const IncomingFile &file);
// Takes the document's file in again with these choices and puts the result in its place, last in the list; for drafts
// without fields on it. Returns what is found in it now. FileRefused when it has fields or cannot be taken in.
Result<DocumentRemarks> cleanDocument(Office &office, domain::EnvelopeId envelope, domain::DocumentId document,
                                      const pdf::IntakeChoices &choices);
// With the fields that lie on it; its file stays in the vault.
Result<void> removeDocument(Office &office, domain::EnvelopeId envelope, domain::DocumentId document);
Result<void> editDraft(Office &office, domain::EnvelopeId envelope, const domain::DraftEdited &edit);

// A party filled from a member or contact record, to be put into DraftEdited::parties.
domain::Party partyOf(const domain::Member &member, const domain::Company &company, const Clock &clock);
domain::Party partyOf(const domain::Contact &contact, const Clock &clock);

} // namespace countersign::flow
