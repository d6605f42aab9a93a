#include "core/flow/reminding.h"

#include "core/domain/route.h"
#include "core/flow/guard.h"
#include "core/flow/link_sending.h"
#include "core/flow/ports.h"

namespace countersign::flow {

int addReminders(Commit &commit, const domain::Envelope &envelope)
{
    int reminded = 0;
    for (const domain::PartyId id : domain::whoseTurn(envelope)) {
        const domain::Party &party = *envelope.party(id);
        // Before the relay has the link, the invitation itself is still to come.
        if (party.channel == domain::Channel::InApp || !party.link || !party.link->isPosted
            || party.link->wantsNoReminders)
            continue;
        const QString count = QString::number(party.link->reminders + 1);
        commit.add(envelope.id.value, domain::Reminded{.party = id, .sentTo = party.link->sentTo});
        commit.task({.kind = kPostReminderTask,
                     .envelope = envelope.id,
                     .party = id,
                     .payload = count.toLatin1(),
                     .notBefore = {},
                     .dedupKey = QStringLiteral("%1:%2:%3")
                                     .arg(kPostReminderTask, QString::fromLatin1(party.link->linkId.toHex()), count)});
        ++reminded;
    }
    return reminded;
}

Result<int> remind(Office &office, domain::EnvelopeId id)
{
    CS_TRY(const domain::Envelope envelope, office.envelope(id));
    CS_CHECK(allow(office, domain::Act::Send, envelope));
    Commit commit(office);
    commit.expect(id.value, envelope.version);
    const int reminded = addReminders(commit, envelope);
    if (reminded == 0)
        return fail(FlowError::NobodyToRemind);
    CS_CHECK(commit.save());
    return reminded;
}

Result<void> postReminder(Office &office, const store::Task &task)
{
    CS_TRY(const Posting post, posting(office, task));
    const std::vector<domain::PartyId> turn = domain::whoseTurn(post.envelope);
    if (std::find(turn.begin(), turn.end(), post.party->id) == turn.end())
        return office.ports().store->tasks().complete(task.id); // they acted meanwhile: nobody is bothered
    return postMail(office, post, QStringLiteral("reminder-") + QString::fromLatin1(task.payload),
                    QStringLiteral("reminder"), task.id);
}

} // namespace countersign::flow
