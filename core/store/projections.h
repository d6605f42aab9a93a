// The tables that are made from the journal: envelopes, parties, records, search. Called inside a transaction of the
// journal; internal to core/store.
#pragma once

#include "core/base/secret.h"
#include "core/domain/event.h"
#include "core/store/database.h"

namespace countersign::store {

class Projections
{
public:
    Projections(Database &database, const Secret &rowKey) : m_database(database), m_rowKey(rowKey) { }

    // `baseVersion`: events of the stream before this one. Refused with the domain's reason.
    [[nodiscard]] Result<void> apply(const domain::Event &event, quint64 baseVersion);
    [[nodiscard]] Result<void> clear();

    // Whose an event is about, for the clear header.
    struct Owner {
        domain::MemberId owner;
        domain::DepartmentId department;
    };
    [[nodiscard]] Result<Owner> ownerFor(const domain::Event &event);

    [[nodiscard]] Result<std::optional<domain::Envelope>> envelope(domain::EnvelopeId id);
    [[nodiscard]] Result<std::vector<domain::Envelope>> envelopes();
    [[nodiscard]] Result<std::vector<domain::EnvelopeId>> waitingFor(domain::MemberId member);
    [[nodiscard]] Result<std::optional<domain::EnvelopeId>> envelopeOfLink(const QByteArray &linkId);
    [[nodiscard]] Result<std::vector<QString>> numbers();
    [[nodiscard]] Result<std::vector<domain::EnvelopeId>> search(const QString &words);
    [[nodiscard]] Result<void> rememberText(const QByteArray &sha256, const QString &text);

    // Bodies of the records that are there, of one act.
    [[nodiscard]] Result<std::vector<domain::EventBody>> records(const QString &act);

    [[nodiscard]] Result<QByteArray> dump();

private:
    [[nodiscard]] Result<void> applyToRecord(const domain::Event &event, quint64 baseVersion);
    [[nodiscard]] Result<void> write(const domain::Envelope &envelope);
    [[nodiscard]] Result<void> index(qint64 row, const domain::Envelope &envelope);
    [[nodiscard]] Result<domain::Envelope> openSnapshot(const QByteArray &sealed, domain::EnvelopeId id);

    Database &m_database;
    const Secret &m_rowKey;
};

// The id inside a ...Saved record; nothing for other bodies.
std::optional<Uuid> recordIdOf(const domain::EventBody &body);

} // namespace countersign::store
