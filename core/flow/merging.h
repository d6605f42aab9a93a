// Merge values: what {{contact.name}} and its like stand for, put into office files before they are converted. The source
// stays in the vault, so that the pages are made anew when a value changes, until the document is prepared.
#pragma once

#include "core/domain/merge_values.h"
#include "core/flow/intake.h"

#include <QRectF>

namespace countersign::flow {

// Of an envelope as it now is, by name. `number`: the one it has or would get.
[[nodiscard]] QMap<QString, QString> valuesFor(Office &office, const domain::Envelope &envelope, const QString &number);

// Converts again each document whose values have changed since; its fields keep to their text. Leaves
// `document.replaced`. How many were renewed; 0 where all is as it was. For drafts; others are left alone. Asked to stop
// meanwhile, nothing has changed (Stopped).
[[nodiscard]] Result<int> renewMerged(Office &office, domain::EnvelopeId envelope, const std::stop_token &stop = {});
// The same for a draft that is not in the journal yet: what is to be written into it.
[[nodiscard]] Result<std::vector<domain::DocumentReplaced>> renewals(Office &office, const domain::Envelope &draft,
                                                                     const std::stop_token &stop = {});

// The document as it was before any value was put into its text, with its fields where they belong then.
struct Blank {
    domain::Document document;
    std::vector<domain::Field> fields;
};
[[nodiscard]] Result<Blank> withoutValues(Office &office, const domain::Envelope &envelope,
                                          const domain::Document &document, const std::stop_token &stop = {});

struct ChangedPlace {
    int page = 0; // of the new pages
    QRectF paper; // points from the upper left corner of the page as it is displayed
};
struct Replaced {
    QByteArray before, after; // SHA-256 of the pages, to be compared
    std::vector<domain::FieldId> lost; // fields whose words are gone
    std::vector<ChangedPlace> changes; // to the eye, of the first pages
    std::vector<QString> remarks;
};
// Another file in the place of a document, its fields kept beside their text. FileRefused as at intake. `watch` hears of
// each page that is compared; asked to stop until then, nothing has changed (Stopped).
[[nodiscard]] Result<Replaced> replaceDocument(Office &office, domain::EnvelopeId envelope, domain::DocumentId document,
                                               const IncomingFile &file, const IntakeWatch &watch = {});

} // namespace countersign::flow
