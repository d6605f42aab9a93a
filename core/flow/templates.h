// Documents to be used again: kept from an envelope, and made into new ones for a contact or a deal.
#pragma once

#include "core/flow/guard.h"
#include "core/flow/office.h"

#include <optional>
#include <stop_token>

namespace countersign::flow {

// Those the member may see, by name; archived ones too.
[[nodiscard]] std::vector<domain::Template> templates(const Office &office);
// NoTemplate when it is gone or may not be seen.
[[nodiscard]] Result<domain::Template> templateOf(const Office &office, domain::TemplateId id);

// Documents as they came in, fields, route and delivery of an envelope, in whatever state it is. Who signs for us is kept
// as a proposal; the other side becomes a placeholder.
[[nodiscard]] Result<domain::TemplateId> saveAsTemplate(Office &office, domain::EnvelopeId envelope,
                                                        const QString &name, const std::stop_token &stop = {});
[[nodiscard]] Result<void> renameTemplate(Office &office, domain::TemplateId id, const QString &name);
[[nodiscard]] Result<void> archiveTemplate(Office &office, domain::TemplateId id, bool archived = true);

struct TemplateUse {
    domain::TemplateId id;
    std::optional<domain::ContactId> contact; // fills the other side's first signatory; of a deal, its own
    std::optional<domain::DealId> deal;
    std::optional<domain::MemberId> signatory; // of ours; empty: the template's, or the company's usual one
    std::optional<domain::CompanyId> company; // ours; empty: the deal's, the template's, or the first
    domain::EnvelopeId wanted; // its id, so that a second run finds the first one's; null: a fresh one
    std::optional<domain::MemberId> onBehalfOf; // of a rule: its author; rights are whoever's saved the rule
};

// A draft with everything filled in that is known. Merge values are put into the text. Asked to stop meanwhile, here and
// below, nothing is made (Stopped).
[[nodiscard]] Result<domain::EnvelopeId> createFromTemplate(Office &office, const TemplateUse &use,
                                                            const std::stop_token &stop = {});
// A draft like a document there is: its files, fields and route, for somebody else.
[[nodiscard]] Result<domain::EnvelopeId> createLike(Office &office, domain::EnvelopeId envelope,
                                                    const std::stop_token &stop = {});
// The same, and off it goes. When something is missing, or stopping is asked for once the draft is there, it stays one.
struct Dispatched {
    domain::EnvelopeId envelope;
    bool isSent = false; // false: a draft, and preflight names what is missing
};
[[nodiscard]] Result<Dispatched> sendFromTemplate(Office &office, const TemplateUse &use,
                                                  const std::stop_token &stop = {});

// What was last made from for this contact; then what was last made from at all. Archived ones are not proposed.
[[nodiscard]] std::optional<domain::TemplateId> usualTemplate(Office &office, domain::ContactId contact);

} // namespace countersign::flow
