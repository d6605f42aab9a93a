// What must be right before an envelope may be sent; each line names its place so that the interface can jump there.
#pragma once

#include "core/domain/envelope.h"
#include "core/domain/records.h"

#include <QSet>

namespace countersign::domain {

enum class PreflightIssue {
    NoTitle,
    NoDocument,
    NoPartyOfOurs,
    NoPartyOfTheirs, // a warning: an internal document has none
    PartyWithoutName,
    PartyWithoutAddress, // neither e-mail nor phone for its channel
    PartyWithoutSignature, // signs, but has no signature field
    SignatoryWithoutCertificate,
    NoSealCertificate,
    FieldOutsidePage,
    FieldsOverlap, // a warning
    ChoiceWithoutOptions,
    MissingGlyph, // found by preparing; detail = characters
    CannotPrepare, // found by preparing; detail says why
    DeadlinePast,
    NoRelay, // a party acts by link and no relay is set up
    MissingValue, // a merge value nobody gave; detail = its name, "contact.name"
    PartyWithoutPhone, // an SMS or its code needs a number that begins with + and the country
    PartyWithoutMailForCode,
    PartyWithoutAccessCode, // or it is too short
    NoSmsGateway, // the relay says that it sends no SMS
    PackageTooLarge, // a link carries no more; detail = MiB of all documents
    TooManyDocuments, // of one link; detail = how many there are
    TooManyPages, // of one document in a link; detail = how many it has
};

// What one link carries at most (docs/formats/link.md, "Limits"). Together the documents are a little less than the
// vault keeps of one file, because filling in and signing make them larger.
inline constexpr qint64 kMostLinkBytes = 480LL * 1024 * 1024;
inline constexpr int kMostLinkDocuments = 64;
inline constexpr int kMostLinkPages = 20'000;

struct PreflightFinding {
    PreflightIssue issue = PreflightIssue::NoTitle;
    bool blocks = true;
    std::optional<PartyId> party;
    std::optional<FieldId> field;
    std::optional<DocumentId> document;
    QString detail;
    friend bool operator==(const PreflightFinding &, const PreflightFinding &) = default;
};

struct PreflightFacts {
    std::vector<Member> members;
    Workspace workspace;
    QHash<DocumentId, std::vector<QRectF>> pageBoxes; // crop boxes in user space, by page
    Time now;
    std::optional<bool> relaySendsSms; // not known before the relay was reached once
};

inline constexpr qsizetype kLeastAccessCode = 6; // characters

std::vector<PreflightFinding> preflight(const Envelope &envelope, const PreflightFacts &facts);

} // namespace countersign::domain
