// What a file brings along besides its pages, and what a person wants done about it.
#pragma once

#include "core/base/secret.h"

#include <QString>

namespace countersign::pdf {

// What was noticed in a file. The numbers are spoken between the program and its worker: add at the end.
enum class Finding {
    JavaScript, // of the document, its pages, fields, annotations or names
    XfaForm,
    LaunchAction, // starts a program or opens a file
    EmbeddedFiles, // attachments, collections, media
    ExternalReference, // content or targets in other files: file links, external streams, reference XObjects, OPI
    OpenAction, // something happens when the file or a page is opened
    Repaired,
    Linearised,
    HasForm,
    HasAnnotations,
    SubmitAction, // sends a form somewhere, or fetches its data
    Signed, // so nothing was touched
    Decrypted,
    Flattened, // the form became content of the pages
    Removed, // something named here was taken out
    Archive, // it claims to be PDF/A, and goes on doing so
};
inline constexpr int kLastFinding = static_cast<int>(Finding::Archive);
[[nodiscard]] QString findingName(Finding finding); // "javascript"

struct FindingCount {
    Finding finding = Finding::JavaScript;
    int count = 1; // how many of it, as far as they were counted

    friend bool operator==(const FindingCount &, const FindingCount &) = default;
};

// Every true means that an unsigned file is written anew. A signed one is kept byte for byte whatever is chosen.
struct IntakeChoices {
    bool removeJavaScript = false;
    bool removeXfa = false;
    bool removeActions = false; // launching, submitting, opening other files, what happens by itself
    bool removeEmbedded = false;
    bool removeExternal = false;
    bool flattenForm = false; // existing fields become content of the pages
    Secret password; // of an encrypted file

    [[nodiscard]] static IntakeChoices removeAll()
    {
        return {.removeJavaScript = true,
                .removeXfa = true,
                .removeActions = true,
                .removeEmbedded = true,
                .removeExternal = true};
    }
    [[nodiscard]] bool changesAnything() const
    {
        return removeJavaScript || removeXfa || removeActions || removeEmbedded || removeExternal || flattenForm;
    }
};

} // namespace countersign::pdf
