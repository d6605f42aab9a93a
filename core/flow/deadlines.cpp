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
    for (const domain::Card &card : office.cards()) {
        if (!card.deadline || domain::isOver(card.state) || card.state == domain::EnvelopeState::Draft)
            continue;
        CS_TRY(const domain::Envelope envelope, office.envelope(card.id));
        if (domain::whoseTurn(envelope).empty())
            continue;
        Commit commit(office);
        commit.by({}).expect(card.id.value, envelope.version);
        if (*card.deadline <= now) {
            commit.add(card.id.value, domain::Expired{});
            addLinkCancellations(commit, envelope);
            ++outcome.expired;
        } else if (domain::nearFrom(envelope.created, *card.deadline) <= now
                   && envelope.nearedDeadline != envelope.deadline) {
            commit.add(card.id.value, domain::DeadlineNeared{*envelope.deadline});
            ++outcome.neared;
        } else {
            continue;
        }
        CS_CHECK(commit.save());
    }
    return outcome;
}

} // namespace countersign::flow
