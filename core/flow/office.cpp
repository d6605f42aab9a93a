#include "core/flow/office.h"

#include "core/flow/ports.h"

namespace countersign::flow {

struct Office::State {
    Ports ports;
    domain::MemberId me;
    std::function<void(const std::vector<domain::StreamId> &)> listener;
};

namespace {

// Lists are for showing: what cannot be read now is an empty list, and the steps report the failure itself.
template <typename T> std::vector<T> orNone(Result<std::vector<T>> list)
{
    return list ? std::move(*list) : std::vector<T>{};
}

} // namespace

Office::Office(Ports ports) : m_state(std::make_unique<State>())
{
    m_state->ports = std::move(ports);
    if (const auto member = m_state->ports.store->currentMember(); member && *member)
        m_state->me = **member;
}

Office::~Office() = default;

domain::Member Office::me() const
{
    for (domain::Member &member : members())
        if (member.id == m_state->me)
            return std::move(member);
    return {};
}

domain::Workspace Office::workspace() const { return m_state->ports.store->workspace().value_or(domain::Workspace{}); }

std::vector<domain::Card> Office::cards() const { return orNone(m_state->ports.store->cards()); }

Result<domain::Envelope> Office::envelope(domain::EnvelopeId id) const
{
    auto envelope = m_state->ports.store->envelope(id);
    if (!envelope)
        return fail(std::move(envelope).error().as(FlowError::UnknownEnvelope));
    return envelope;
}

Result<std::vector<domain::Event>> Office::events(domain::StreamId stream) const
{
    return m_state->ports.store->events(stream);
}

Result<QByteArray> Office::pdf(const QByteArray &sha256) const { return m_state->ports.store->vault().get(sha256); }

std::vector<domain::Company> Office::companies() const { return orNone(m_state->ports.store->companies()); }
std::vector<domain::Contact> Office::contacts() const { return orNone(m_state->ports.store->contacts()); }
std::vector<domain::Member> Office::members() const { return orNone(m_state->ports.store->members()); }
std::vector<domain::Role> Office::roles() const { return orNone(m_state->ports.store->roles()); }
std::vector<domain::Department> Office::departments() const { return orNone(m_state->ports.store->departments()); }
std::vector<domain::Stage> Office::stages() const { return orNone(m_state->ports.store->stages()); }
std::vector<domain::Stage> Office::pipelineStages() const
{
    return orNone(m_state->ports.store->stages(domain::Pipeline::Deals));
}
std::vector<domain::Trigger> Office::triggers() const { return orNone(m_state->ports.store->triggers()); }
std::vector<domain::Rule> Office::rules() const { return orNone(m_state->ports.store->rules()); }

std::vector<domain::EnvelopeId> Office::search(const QString &words) const
{
    return orNone(m_state->ports.store->search(words));
}

std::vector<domain::Card> Office::queueOf(domain::MemberId member) const
{
    return orNone(m_state->ports.store->lists().withTurnOf(member));
}

void Office::onChanged(std::function<void(const std::vector<domain::StreamId> &)> listener)
{
    m_state->listener = std::move(listener);
}

void Office::actAs(domain::MemberId member)
{
    m_state->me = member;
    (void)m_state->ports.store->setCurrentMember(member); // remembered for the next start; losing it costs a click
    announce({}); // no stream changed, but every list is another person's now
}

Ports &Office::ports() const { return m_state->ports; }

void Office::announce(const std::vector<domain::StreamId> &streams)
{
    if (m_state->listener)
        m_state->listener(streams);
}

} // namespace countersign::flow
