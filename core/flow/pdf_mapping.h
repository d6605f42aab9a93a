// How an envelope's parties and fields appear in its PDFs: the one place that knows both vocabularies.
// Deterministic: the same prepared envelope gives the same names at every later step.
#pragma once

#include "core/flow/office.h"
#include "core/pdf/form_fill.h"
#include "core/pdf/images.h"
#include "core/pdf/prepared_revision.h"

namespace countersign::flow {

// "ours1", "theirs2": the party's place among its side.
[[nodiscard]] QString partyKey(const domain::Envelope &envelope, domain::PartyId party);
// The key of the company's own closing signature, where no party is sealed.
inline const QString kFinalSealKey = QStringLiteral("seal");

struct MappingFacts {
    domain::Workspace workspace;
    std::vector<domain::Company> companies;
    std::vector<domain::Contact> contacts;
    pdf::EvidenceWords words;
    std::vector<domain::Deal> deals;
    Time now; // of merge values that are dates
    QString verifyUrl; // of the integrity page of the office's relay; empty: it has joined none
};
[[nodiscard]] MappingFacts mappingFacts(const Office &office);
// Whose seal it is: the company the envelope is signed for, or the workspace.
[[nodiscard]] QString companyName(const MappingFacts &facts, const domain::Envelope &envelope);

[[nodiscard]] pdf::PreparedRequest preparedRequest(const domain::Envelope &envelope, const domain::Document &document,
                                                   const QString &number, const MappingFacts &facts);

// What a party by link finds filled in: the field's own value, or their requisites in a details field.
[[nodiscard]] QString linkPrefill(const domain::Field &field, const domain::Envelope &envelope,
                                  const MappingFacts &facts);

// What a party's act puts onto the pages.
struct PartyMarks {
    QImage signature; // null: the typed name
    QString typedName;
    QImage initials;
    QImage stamp;
    QMap<QString, QString> answers; // field id -> value; missing: the field's prefill
    Time at;
    int utcOffsetMinutes = 0;
    QString certifier; // whose certificate closes it: "Joanna Wiśniewska" or "sealed by Nord Biuro"
    bool isForeseen = false; // of a preview: dashes stand for what nobody can know before the act
};

// The fills of all of one party's fields in one document, its evidence block included.
[[nodiscard]] std::vector<pdf::FieldFill> partyFills(const domain::Envelope &envelope, const domain::Party &party,
                                                     const domain::Evidence &evidence, const PartyMarks &marks,
                                                     const pdf::PreparedRequest &request,
                                                     const pdf::EvidenceWords &words = {});
// What the closing revision says on the evidence page of those who left nothing there: parties who were not needed, and the
// company's own seal, which closes the file (`isClosedBySeal`, at `at`) or was not needed either.
[[nodiscard]] std::vector<pdf::FieldFill> closingFills(const domain::Envelope &envelope, const MappingFacts &facts,
                                                       bool isClosedBySeal, Time at);
// The certifier of who has no certificate: "typed, sealed by Nord Biuro".
[[nodiscard]] QString sealedBy(const QString &method, const QString &company);
[[nodiscard]] pdf::SignatureLook signatureLook(const domain::Party &party, const PartyMarks &marks);

// The stamp of the company an envelope is signed for; null where it has none.
[[nodiscard]] Result<QImage> stampOf(const Office &office, const domain::Envelope &envelope);

// "22 Nov 2026 11:14:07 +01:00"
[[nodiscard]] QString localTime(Time at, int utcOffsetMinutes, const QString &language = QStringLiteral("en"));

} // namespace countersign::flow
