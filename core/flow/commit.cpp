#include "core/flow/commit.h"

#include "core/domain/automation.h"
#include "core/domain/reduce.h"
#include "core/flow/automation.h"
#include "core/flow/deal_automation.h"
#include "core/flow/ports.h"

namespace countersign::flow {

Commit &Commit::by(domain::MemberId author)
{
    m_author = author;
    return *this;
}

Commit &Commit::add(domain::StreamId stream, domain::EventBody body)
{
    const Clock &clock = *m_office.ports().clock;
    m_change.events.push_back(domain::Event{.id = domain::EventId::fresh(clock),
                                            .stream = stream,
                                            .at = clock.now(),
                                            .author = m_author,
                                            .body = std::move(body)});
    return *this;
}

Commit &Commit::expect(domain::StreamId stream, quint64 version)
{
    m_change.expectedVersions.insert(stream, version);
    return *this;
}

Commit &Commit::task(store::NewTask task)
{
    m_change.newTasks.push_back(std::move(task));
    return *this;
}

Commit &Commit::done(qint64 task)
{
    m_change.completedTasks.push_back(task);
    return *this;
}

Commit &Commit::cursor(const QString &name, qint64 value)
{
    m_change.cursors.insert(name, value);
    return *this;
}

bool Commit::isListenedTo(const QStringList &changed) const
{
    const std::vector<domain::Trigger> triggers = m_office.triggers();
    return std::any_of(triggers.begin(), triggers.end(), [&](const domain::Trigger &trigger) {
        return trigger.isEnabled && trigger.when == domain::Happening::FieldChanged
            && (trigger.field.isEmpty() || changed.contains(trigger.field));
    });
}

// Reduces ahead of the write: an act that does not fit is refused before anything is stored, and every happening leaves
// its task for the automation.
Result<void> Commit::noteHappenings()
{
    QHash<domain::StreamId, domain::Envelope> after;
    std::vector<store::NewTask> tasks;
    for (const domain::Event &event : m_change.events) {
        auto known = after.find(event.stream);
        if (known == after.end()) {
            domain::Envelope before;
            if (!std::holds_alternative<domain::EnvelopeCreated>(event.body)) {
                auto stored = m_office.ports().store->envelope(domain::EnvelopeId{event.stream});
                if (!stored) { // the journal of a record
                    if (const auto *moved = std::get_if<domain::DealMoved>(&event.body))
                        tasks.push_back(dealEnteredTask(domain::DealId{event.stream}, moved->to, event.id));
                    continue;
                }
                before = std::move(*stored);
            }
            known = after.insert(event.stream, before);
        }
        auto reduced = domain::reduce(*known, event);
        if (!reduced)
            return fail(std::move(reduced).error().as(FlowError::Changed, domain::actName(event.body)));
        const QStringList changed = domain::changedFields(*known, *reduced);
        *known = std::move(*reduced);

        Entry entry{.happenings = domain::happeningsOf(*known, event),
                    .changed = {},
                    .entered = {},
                    .chain = m_office.ports().automationChain};
        // A draft changes all the time: only where somebody listens is it worth a task.
        if (!changed.isEmpty() && isListenedTo(changed)) {
            entry.happenings.push_back(domain::Happening::FieldChanged);
            entry.changed = changed;
        }
        if (const auto *moved = std::get_if<domain::StageMoved>(&event.body))
            entry.entered = moved->to;
        if (!entry.happenings.empty() || entry.entered)
            tasks.push_back(automationTask(*known, event.id, entry));
    }
    for (store::NewTask &task : tasks)
        m_change.newTasks.push_back(std::move(task));
    return {};
}

Result<void> Commit::save()
{
    CS_CHECK(noteHappenings());
    if (auto appended = m_office.ports().store->append(m_change); !appended) {
        const bool conflict =
            appended.error().is(store::StoreError::Conflict) || appended.error().is(store::StoreError::Refused);
        return fail(std::move(appended).error().as(conflict ? FlowError::Changed : FlowError::NotSaved));
    }
    std::vector<domain::StreamId> streams;
    std::vector<domain::StreamId> moved; // deals
    for (const domain::Event &event : m_change.events)
        if (std::holds_alternative<domain::DealMoved>(event.body))
            moved.push_back(event.stream);
    for (const domain::Event &event : m_change.events)
        if (std::find(streams.begin(), streams.end(), event.stream) == streams.end())
            streams.push_back(event.stream);
    m_change = {};
    m_office.announce(streams);

    // What was decided is saved; a failing automation is a visible event of its own, not a failure of this act.
    for (const domain::StreamId &stream : streams)
        automate(m_office, domain::EnvelopeId{stream});
    for (const domain::StreamId &stream : moved)
        automateDeal(m_office, domain::DealId{stream});
    return {};
}

} // namespace countersign::flow
