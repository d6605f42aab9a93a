// An opened workspace and everything its steps need. Steps are plain synchronous functions over an Office; the caller
// picks the lane. Not thread-safe: one Office lives on one store lane.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/card.h"
#include "core/domain/event.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace countersign::flow {

enum class FlowError {
    WorkspaceNotFound,
    WorkspaceInUse, // another window has it
    WorkspaceDamaged, // set aside; nothing was deleted
    NotAllowed, // mayAct said no
    UnknownEnvelope,
    NotYourTurn,
    FileRefused, // the cause says why: empty, encrypted, no PDF …
    PreflightBlocks,
    NoCertificate, // the signatory has none yet
    WrongPassphrase,
    SigningFailed,
    NoRelay,
    RelayUnreachable, // it waits in the outbox and goes out later
    AnswerInvalid,
    SealFailed,
    NotSaved, // the disk refused; nothing changed
    Changed, // somebody else changed it meanwhile
    NobodyToRemind, // nobody by link is awaited, or the relay has no link of theirs yet
    BadAddress, // cannot be a mail address or phone number
    BadWebhook, // not https, or its secret has not 24 to 64 bytes
    DeadlinePast,
    RuleCircle, // cards would go round and round by themselves
    KeyNotUsable, // the cause says why: no key file, a card's own words, a store's …
    NotYourKey, // opened, and not yet known as this member's: adoptKey()
    KeyOfAnother, // known as another member's
    NotAnAuthority, // an end user's certificate where an authority's is asked for
    NoTimestamp, // no authority gave one; a lower level or a later try would do
    BackupFailed, // the cause says why; what was there before is untouched
    Stopped, // the person asked to stop; nothing changed
    NoValidationData, // what proves later that certificates were good cannot be had now; the same
    VerifierStopped, // the process that looks at strangers' files crashed, hung or ran out of memory
    NoTemplate, // it is archived or gone
    NoContact, // a document from a template needs somebody it is for
    UnknownDeal,
    KeyRevoked, // the company authority took its certificate back
    BadRecord, // a record that lacks what it needs: a title, an amount that is one
};
inline std::string_view errorModule(FlowError) { return "flow"; }

struct Ports; // what the composition root hands in: store, relay, worker, clock (core/flow/ports.h)

class Office
{
public:
    explicit Office(Ports ports);
    ~Office();
    Office(const Office &) = delete;
    Office &operator=(const Office &) = delete;

    // ---- reading ---------------------------------------------------------------------------------------------------
    [[nodiscard]] domain::Member me() const; // who acts through this office
    [[nodiscard]] domain::Workspace workspace() const;
    [[nodiscard]] std::vector<domain::Card> cards() const;
    [[nodiscard]] Result<domain::Envelope> envelope(domain::EnvelopeId id) const;
    [[nodiscard]] Result<std::vector<domain::Event>> events(domain::StreamId stream) const; // oldest first
    [[nodiscard]] Result<QByteArray> pdf(const QByteArray &sha256) const; // a revision out of the vault, hash checked
    [[nodiscard]] std::vector<domain::Company> companies() const;
    [[nodiscard]] std::vector<domain::Contact> contacts() const;
    [[nodiscard]] std::vector<domain::Member> members() const;
    [[nodiscard]] std::vector<domain::Role> roles() const;
    [[nodiscard]] std::vector<domain::Department> departments() const;
    [[nodiscard]] std::vector<domain::Stage> stages() const; // in board order
    [[nodiscard]] std::vector<domain::Stage> pipelineStages() const; // of deals, in order; none until there was a deal
    [[nodiscard]] std::vector<domain::Trigger> triggers() const;
    [[nodiscard]] std::vector<domain::Rule> rules() const;
    [[nodiscard]] std::vector<domain::EnvelopeId> search(const QString &words) const;
    // Envelopes whose turn is this member's, the most urgent first.
    [[nodiscard]] std::vector<domain::Card> queueOf(domain::MemberId member) const;

    // Called on the lane, once after each commit, with the streams that changed.
    void onChanged(std::function<void(const std::vector<domain::StreamId> &)> listener);
    // On a desktop that several members share: acts as another of its members from now on.
    void actAs(domain::MemberId member);

    // For steps only (core/flow).
    [[nodiscard]] Ports &ports() const;
    void announce(const std::vector<domain::StreamId> &streams); // after a commit

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace countersign::flow
