#include "core/domain/may_act.h"

#include <algorithm>

namespace countersign::domain {

namespace {

bool hasScope(Object object)
{
    return object == Object::Envelope || object == Object::Contact || object == Object::Template
        || object == Object::Deal;
}

// `department` is `above` or lies below it. Stops after as many steps as there are departments, so that a loop in
// broken records ends.
bool isWithin(DepartmentId department, DepartmentId above, const std::vector<Department> &departments)
{
    for (std::size_t steps = 0; steps <= departments.size(); ++steps) {
        if (department == above)
            return true;
        const auto found = std::find_if(departments.begin(), departments.end(),
                                        [&](const Department &d) { return d.id == department; });
        if (found == departments.end() || !found->parent)
            return false;
        department = *found->parent;
    }
    return false;
}

bool covers(Scope scope, const Member &member, const std::vector<Department> &departments, const Target &target)
{
    if (scope == Scope::None)
        return false;
    if (scope == Scope::All || !hasScope(target.object) || (target.owner.isNull() && target.department.isNull()))
        return true;
    if (target.owner == member.id)
        return true;
    if (target.department.isNull() || member.department.isNull())
        return false;
    switch (scope) {
    case Scope::Department: return target.department == member.department;
    case Scope::SubDepartments: return isWithin(target.department, member.department, departments);
    case Scope::None:
    case Scope::Own:
    case Scope::All: break;
    }
    return false;
}

} // namespace

Permit mayAct(const Member &member, const std::vector<Role> &roles, const std::vector<Department> &departments, Act act,
              const Target &target)
{
    if (!member.isActive || member.id.isNull())
        return {Denial::Inactive};
    bool isNamed = false; // some role speaks of this act at all
    for (const Role &role : roles) {
        if (std::find(member.roles.begin(), member.roles.end(), role.id) == member.roles.end())
            continue;
        for (const Permission &permission : role.permissions) {
            if (permission.object != target.object || permission.act != act || permission.scope == Scope::None)
                continue;
            isNamed = true;
            if (covers(permission.scope, member, departments, target))
                return {Denial::None};
        }
    }
    return {isNamed ? Denial::OutOfScope : Denial::NoRole};
}

BuiltInRoles builtInRoles(const Clock &clock)
{
    using O = Object;
    using A = Act;
    using S = Scope;
    const auto common = [](Role &role) { // everybody sees how the office is set up
        for (const O object : {O::Stages, O::Automation, O::Companies, O::Members})
            role.permissions.push_back({object, A::View, S::All});
        role.permissions.push_back({O::Template, A::View, S::All});
    };
    BuiltInRoles built;

    built.employee = {.id = RoleId::fresh(clock), .name = QStringLiteral("Employee")};
    built.employee.permissions = {
        {O::Envelope, A::View, S::Department}, {O::Envelope, A::Create, S::Own}, {O::Envelope, A::Edit, S::Own},
        {O::Envelope, A::Send, S::Own},        {O::Envelope, A::Delete, S::Own}, {O::Contact, A::View, S::All},
        {O::Contact, A::Create, S::All},       {O::Contact, A::Edit, S::All},    {O::Deal, A::View, S::Department},
        {O::Deal, A::Create, S::Own},          {O::Deal, A::Edit, S::Own},       {O::Template, A::Create, S::Own},
        {O::Template, A::Edit, S::Own},
    };
    common(built.employee);

    built.signatory = {.id = RoleId::fresh(clock), .name = QStringLiteral("Signatory")};
    built.signatory.permissions = {
        {O::Envelope, A::View, S::All},
        {O::Envelope, A::Sign, S::All},
        {O::Contact, A::View, S::All},
        {O::Deal, A::View, S::All},
    };
    common(built.signatory);

    built.supervisor = {.id = RoleId::fresh(clock), .name = QStringLiteral("Supervisor")};
    for (const O object : {O::Envelope, O::Contact, O::Template, O::Deal})
        for (const A act : {A::View, A::Create, A::Edit, A::Delete})
            built.supervisor.permissions.push_back({object, act, object == O::Contact ? S::All : S::SubDepartments});
    built.supervisor.permissions.push_back({O::Envelope, A::Send, S::SubDepartments});
    built.supervisor.permissions.push_back({O::Stages, A::Edit, S::All});
    built.supervisor.permissions.push_back({O::Automation, A::Edit, S::All});
    common(built.supervisor);

    built.administrator = {.id = RoleId::fresh(clock), .name = QStringLiteral("Administrator")};
    for (const O object : {O::Envelope, O::Contact, O::Template, O::Deal, O::Stages, O::Automation, O::Companies,
                           O::Members, O::Delivery})
        for (const A act : {A::View, A::Create, A::Edit, A::Send, A::Delete, A::Manage})
            built.administrator.permissions.push_back({object, act, S::All});
    return built;
}

} // namespace countersign::domain
