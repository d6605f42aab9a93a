// Events of one envelope's life, as the steps of core/flow would write them; each is accepted by reduce().
#pragma once

#include "core/domain/board.h"
#include "core/domain/event.h"
#include "core/domain/reduce.h"

#include <functional>

namespace countersign::test {

// Makes events of one envelope and keeps it reduced. Asserts that every event is possible.
class Journey
{
public:
    explicit Journey(const Clock &clock);

    domain::Event event(domain::EventBody body); // with this envelope's stream; not yet applied
    void add(domain::EventBody body); // applies, and keeps it in `events`
    void undoTo(const domain::Envelope &before) { envelope = before; }

    // From created to completed: our director signs in the app, the client by link.
    static Journey whole(const Clock &clock, const std::function<QByteArray(const QByteArray &)> &keepFile);
    void createDraft();
    void prepareAndSend();
    void ourSideSigns();
    void issueLink();
    void clientSigns();
    void sealAndComplete();

    const Clock &clock;
    // Stores a file and returns its SHA-256; made-up hashes when not set.
    std::function<QByteArray(const QByteArray &)> keepFile;
    domain::Envelope envelope;
    std::vector<domain::Event> events;
    domain::MemberId employee, director;
    domain::CompanyId company; // ours
    domain::PartyId ours, theirs;
    domain::DocumentId document;
    domain::BoardDefaults board;
    domain::EnvelopeId id;
    QString title = QStringLiteral("Umowa o świadczenie usług");
    QString number = QStringLiteral("2026/0001");

private:
    domain::Revision revision(domain::RevisionKind kind);
    int m_serial = 0;
};

} // namespace countersign::test
