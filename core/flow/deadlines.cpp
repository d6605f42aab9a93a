#include "core/flow/deadlines.h"

#include "core/domain/automation.h"
#include "core/domain/route.h"
#include "core/flow/commit.h"
#include "core/flow/link_sending.h"
#include "core/flow/ports.h"

namespace countersign::flow {

Result<DeadlineOutcome> watchDeadlines(Office &office)
{
    DeadlineOutcome outcome;
    const Time now = office.ports().clock->now();
    // None is near earlier than two days before (domain::nearFrom).
    CS_TRY(const std::vector<domain::EnvelopeId> due,
           office.ports().store->lists().dueBefore(now.plusSeconds(2LL * 24 * 3600)));
    for (const domain::EnvelopeId id : due) {
        CS_TRY(const domain::Envelope envelope, office.envelope(id));
        if (!envelope.deadline || domain::whoseTurn(envelope).empty())
            continue;
        Commit commit(office);
        commit.by({}).expect(id.value, envelope.version);
        if (*envelope.deadline <= now) {
            commit.add(id.value, domain::Expired{});
            addLinkCancellations(commit, envelope, QStringLiteral("expired"));
            ++outcome.expired;
        } else if (domain::nearFrom(envelope.created, *envelope.deadline) <= now
                   && envelope.nearedDeadline != envelope.deadline) {
            commit.add(id.value, domain::DeadlineNeared{*envelope.deadline});
            ++outcome.neared;
        } else {
            continue;
        }
        CS_CHECK(commit.save());
    }
    return outcome;
}

} // namespace countersign::flow
