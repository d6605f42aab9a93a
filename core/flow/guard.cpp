#include "core/flow/guard.h"

namespace countersign::flow {

namespace {

QString reason(domain::Denial denial)
{
    switch (denial) {
    case domain::Denial::None: break;
    case domain::Denial::Inactive: return QStringLiteral("inactive");
    case domain::Denial::NoRole: return QStringLiteral("no-role");
    case domain::Denial::OutOfScope: return QStringLiteral("out-of-scope");
    }
    return {};
}

} // namespace

Result<void> allow(const Office &office, domain::Act act, const domain::Target &target)
{
    const domain::Permit permit = domain::mayAct(office.me(), office.roles(), office.departments(), act, target);
    if (permit.isAllowed())
        return {};
    return fail(FlowError::NotAllowed, reason(permit.denial));
}

Result<void> allow(const Office &office, domain::Act act, const domain::Envelope &envelope)
{
    return allow(office, act,
                 domain::Target{.object = domain::Object::Envelope,
                                .owner = envelope.responsible.isNull() ? envelope.owner : envelope.responsible,
                                .department = envelope.department});
}

} // namespace countersign::flow
