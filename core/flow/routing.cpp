#include "core/flow/routing.h"

#include "core/domain/reduce.h"
#include "core/flow/commit.h"
#include "core/flow/guard.h"
#include "core/flow/link_sending.h"
#include "core/flow/onward.h"
#include "core/flow/ports.h"
#include "core/flow/preparation.h"

namespace countersign::flow {

namespace {

Result<void> sendOff(Office &office, domain::EnvelopeId id, By by, const std::stop_token &stop = {})
{
    CS_TRY(const std::vector<domain::PreflightFinding> findings, checkDraft(office, id, stop));
    for (const domain::PreflightFinding &finding : findings)
        if (finding.blocks)
            return fail(FlowError::PreflightBlocks, finding.detail);

    // One transaction: prepared, sent, and whose turn it is.
    CS_TRY(const domain::Envelope before, office.envelope(id));
    if (by == By::Member && !before.isPrepared)
        CS_CHECK(allow(office, domain::Act::Edit, before));
    Commit commit(office);
    if (by == By::Rule)
        commit.by({});
    commit.expect(id.value, before.version);
    CS_TRY(domain::Envelope sent, addPrepared(commit, office, id, stop));
    commit.add(id.value, domain::Sent{});
    sent.isSent = true;
    addOnward(commit, sent);
    if (stop.stop_requested()) // the last moment: from here on it is sent
        return fail(FlowError::Stopped);
    return commit.save();
}

} // namespace

Result<void> send(Office &office, domain::EnvelopeId id, const std::stop_token &stop)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Send, envelope));
    return sendOff(office, id, By::Member, stop);
}

Result<void> sendByRule(Office &office, domain::EnvelopeId id) { return sendOff(office, id, By::Rule); }

Result<void> cancel(Office &office, domain::EnvelopeId id, const QString &reason)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Edit, envelope));
    Commit commit(office);
    commit.expect(id.value, envelope.version).add(id.value, domain::Cancelled{reason});
    addLinkCancellations(commit, envelope, QStringLiteral("cancelled")); // the links die with it
    return commit.save();
}

Result<void> comment(Office &office, domain::EnvelopeId id, const QString &text)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::View, envelope));
    Commit commit(office);
    commit.add(id.value, domain::Commented{text});
    return commit.save();
}

Result<void> changeResponsible(Office &office, domain::EnvelopeId id, domain::MemberId responsible)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Edit, envelope));
    for (const domain::Member &member : office.members()) {
        if (member.id != responsible)
            continue;
        Commit commit(office);
        commit.add(id.value, domain::ResponsibleChanged{responsible, member.department});
        return commit.save();
    }
    return fail(FlowError::Changed);
}

Result<void> moveCard(Office &office, domain::EnvelopeId id, domain::StageId to, quint64 expectedStageVersion)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Edit, envelope));
    if (envelope.stageVersion != expectedStageVersion)
        return fail(FlowError::Changed, QStringLiteral("the card moved meanwhile"));
    if (envelope.stage == to)
        return {};
    Commit commit(office);
    commit.expect(id.value, envelope.version)
        .add(id.value, domain::StageMoved{.from = envelope.stage, .to = to, .trigger = {}});
    return commit.save();
}

} // namespace countersign::flow
