// Typed ids of the trade's nouns, all UUIDv7.
#pragma once

#include "core/base/uuid.h"

namespace countersign::domain {

using WorkspaceId = Id<struct WorkspaceTag>;
using DeviceId = Id<struct DeviceTag>;
using EventId = Id<struct EventTag>;
using StreamId = Uuid; // the id of the envelope or record whose journal it is
using MemberId = Id<struct MemberTag>;
using RoleId = Id<struct RoleTag>;
using DepartmentId = Id<struct DepartmentTag>;
using CompanyId = Id<struct CompanyTag>;
using ContactId = Id<struct ContactTag>;
using EnvelopeId = Id<struct EnvelopeTag>;
using DocumentId = Id<struct DocumentTag>;
using PartyId = Id<struct PartyTag>;
using FieldId = Id<struct FieldTag>;
using StageId = Id<struct StageTag>;
using TriggerId = Id<struct TriggerTag>;
using RuleId = Id<struct RuleTag>;
using DealId = Id<struct DealTag>;
using TemplateId = Id<struct TemplateTag>;

} // namespace countersign::domain
