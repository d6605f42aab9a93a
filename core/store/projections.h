// The tables that are made from the journal: envelopes, parties, records, search. Called inside a transaction of the
// journal; internal to core/store.
#pragma once

#include "core/base/secret.h"
#include "core/domain/event.h"
#include "core/store/database.h"

namespace countersign::store {

// Raised when rows made by an older program no longer say enough: then all are made anew when a workspace is opened.
inline constexpr int kProjectionsVersion = 2;

class Projections
{
public:
    Projections(Database &database, const Secret &rowKey) : m_database(database), m_rowKey(rowKey) { }

    // `baseVersion`: events of the stream before this one. Refused with the domain's reason.
    [[nodiscard]] Result<void> apply(const domain::Event &event, quint64 baseVersion);
    [[nodiscard]] Result<void> clear();
    // One stream's rows go, to be made again from its events.
    [[nodiscard]] Result<void> forget(domain::StreamId stream);

    // Whose an event is about, for the clear header.
    struct Owner {
        domain::MemberId owner;
        domain::DepartmentId department;
    };
    [[nodiscard]] Result<Owner> ownerFor(const domain::Event &event);

    [[nodiscard]] Result<std::optional<domain::Envelope>> envelope(domain::EnvelopeId id);
    [[nodiscard]] Result<std::vector<domain::Envelope>> envelopes();
    [[nodiscard]] Result<std::optional<domain::EnvelopeId>> envelopeOfLink(const QByteArray &linkId);
    [[nodiscard]] Result<std::vector<QString>> numbers();
    [[nodiscard]] Result<std::vector<domain::EnvelopeId>> search(const QString &words);
    [[nodiscard]] Result<void> rememberText(const QByteArray &sha256, const QString &text);
    [[nodiscard]] Result<bool> indexNextText();
    [[nodiscard]] Result<std::optional<QByteArray>> originalWithoutText();

    // Bodies of the records that are there, of one act.
    [[nodiscard]] Result<std::vector<domain::EventBody>> records(const QString &act);
    [[nodiscard]] Result<std::optional<domain::EventBody>> record(const Uuid &id); // nothing once removed

    [[nodiscard]] Result<QByteArray> dump();

private:
    [[nodiscard]] Result<void> applyToRecord(const domain::Event &event, quint64 baseVersion);
    [[nodiscard]] Result<void> write(const std::optional<domain::Envelope> &before, const domain::Envelope &envelope,
                                     const domain::Event &event);
    [[nodiscard]] Result<domain::Envelope> openSnapshot(const QByteArray &sealed, domain::EnvelopeId id);

    Database &m_database;
    const Secret &m_rowKey;
};

// The id inside a ...Saved record; nothing for other bodies.
std::optional<Uuid> recordIdOf(const domain::EventBody &body);

} // namespace countersign::store
