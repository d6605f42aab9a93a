// One pure function decides on rights; the interface greys out with its reason, the flow refuses, the relay rejects.
#pragma once

#include "core/domain/records.h"

namespace countersign::domain {

enum class Denial { None, Inactive, NoRole, OutOfScope };

struct Permit {
    Denial denial = Denial::None;
    [[nodiscard]] bool isAllowed() const { return denial == Denial::None; }
};

// What the act is about: whose it is. For acts without scope (stages, automation …) leave both null.
struct Target {
    Object object = Object::Envelope;
    MemberId owner;
    DepartmentId department;
};

// Several roles: the most permissive wins.
Permit mayAct(const Member &member, const std::vector<Role> &roles, const std::vector<Department> &departments, Act act,
              const Target &target);

struct BuiltInRoles {
    Role employee, signatory, supervisor, administrator;
};
BuiltInRoles builtInRoles(const Clock &clock);

} // namespace countersign::domain
