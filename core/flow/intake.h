// Step 1: files become documents of a draft. The original is in the vault before the event that names it.
#pragma once

#include "core/flow/office.h"
#include "core/pdf/intake_choices.h"

#include <functional>
#include <stop_token>

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

// For whoever waits: how far it is, and a way out. A stop ends the processes that convert, read or draw.
struct IntakeWatch {
    std::stop_token stop;
    std::function<void(int done, int all)> progress; // from the thread that works, before each file (or page)
};

// All files become documents of one new envelope, titled after the first; nothing changes when one is refused
// (FileRefused with its name and the cause) or the person asks to stop (Stopped).
Result<TakenIn> takeIn(Office &office, const std::vector<IncomingFile> &files, const IntakeWatch &watch = {});
// The same, behind the documents of a draft; its fields stay as they are.
Result<TakenIn> addDocuments(Office &office, domain::EnvelopeId envelope, const std::vector<IncomingFile> &files,
                             const IntakeWatch &watch = {});
// Takes the document's file in again with these choices and puts the result in its place, last in the list; for drafts
// without fields on it. Returns what is found in it now. FileRefused when it has fields or cannot be taken in; Stopped.
Result<DocumentRemarks> cleanDocument(Office &office, domain::EnvelopeId envelope, domain::DocumentId document,
                                      const pdf::IntakeChoices &choices, const std::stop_token &stop = {});
// With the fields that lie on it; its file stays in the vault.
Result<void> removeDocument(Office &office, domain::EnvelopeId envelope, domain::DocumentId document);
Result<void> editDraft(Office &office, domain::EnvelopeId envelope, const domain::DraftEdited &edit);

// A party filled from a member or contact record, to be put into DraftEdited::parties.
domain::Party partyOf(const domain::Member &member, const domain::Company &company, const Clock &clock);
domain::Party partyOf(const domain::Contact &contact, const Clock &clock);
// A place that a template or an earlier document keeps becomes the person: who they are is copied, as at any envelope; what
// they do, when, and how they are asked stays, as far as they can be reached that way.
void takePlace(domain::Party &place, const domain::Party &person);

} // namespace countersign::flow
