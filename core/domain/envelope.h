// What travels through the house.
#pragma once

#include "core/domain/field.h"
#include "core/domain/ids.h"
#include "core/domain/party.h"
#include "core/domain/route.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace countersign::domain {

enum class RevisionKind { Original, Prepared, Signed, Sealed };

// One PDF in the vault, addressed by its SHA-256.
struct Revision {
    QByteArray sha256; // 32 bytes
    RevisionKind kind = RevisionKind::Original;
    qint64 size = 0;
    int pages = 0;
    friend bool operator==(const Revision &, const Revision &) = default;
};

// The office file a document was made from. Its merge values, {{contact.name}}, are put in before it is converted.
struct DocumentSource {
    QByteArray sha256; // in the vault
    QString name; // "Contract.docx"
    QStringList tags; // the merge values it asks for: "contact.name"
    QMap<QString, QString> values; // with which it was converted last; a tag that is not here stands in the text
    friend bool operator==(const DocumentSource &, const DocumentSource &) = default;
};

struct Document {
    DocumentId id;
    QString name; // as shown and as saved, with .pdf
    std::vector<Revision> revisions; // oldest first; never empty after intake
    std::optional<DocumentSource> source;
    [[nodiscard]] const Revision &latest() const { return revisions.back(); }
    friend bool operator==(const Document &, const Document &) = default;
};

enum class EnvelopeState {
    Draft,
    InApproval,
    InSigning,
    Sealing,
    SealFailed, // visible, can be retried
    Completed,
    Declined,
    Cancelled,
    Expired,
};

struct Envelope {
    EnvelopeId id;
    QString number; // "2026/0142"; empty until prepared
    QString title;
    MemberId owner; // who created it
    MemberId responsible;
    DepartmentId department; // of the responsible member, for rights
    CompanyId company; // ours
    StageId stage;
    QString message; // to the other side
    std::optional<Time> deadline;
    std::vector<int> reminderDays; // days after a link was sent, when whoever has not acted is reminded
    std::vector<Document> documents;
    std::vector<Party> parties;
    std::vector<Step> steps;
    std::vector<Field> fields;

    Time created;
    Time changed; // of the last event
    quint64 version = 0; // events so far
    quint64 stageVersion = 0; // compare-and-set of moves
    bool isPrepared = false;
    bool isSent = false;
    bool isSealed = false;
    bool isCompleted = false;
    QString sealProblem;
    bool isCancelled = false;
    bool isExpired = false;
    QString endReason; // of a cancellation
    std::optional<Time> nearedDeadline; // the deadline that was noted as near
    std::optional<DealId> deal; // it was made for
    std::optional<TemplateId> fromTemplate; // it was made from
    friend bool operator==(const Envelope &, const Envelope &) = default;

    [[nodiscard]] const Party *party(PartyId id) const;
    [[nodiscard]] Party *party(PartyId id);
    [[nodiscard]] const Document *document(DocumentId id) const;
    [[nodiscard]] Document *document(DocumentId id);
};

// Derived, never stored.
EnvelopeState stateOf(const Envelope &envelope);
bool isOver(EnvelopeState state); // completed, declined, cancelled or expired

} // namespace countersign::domain
