#include "core/flow/workspace_setup.h"

#include "core/crypto/hpke.h"
#include "core/domain/may_act.h"
#include "core/flow/commit.h"
#include "core/flow/company_authority.h"
#include "core/flow/guard.h"
#include "core/flow/ports.h"
#include "core/flow/reception.h"
#include "core/flow/relay_abilities.h"
#include "core/flow/relay_failure.h"

namespace countersign::flow {

Result<void> setUpWorkspace(Office &office, const WorkspaceRequest &request)
{
    Ports &ports = office.ports();
    const Clock &clock = *ports.clock;

    domain::Company company = request.company;
    company.id = domain::CompanyId::fresh(clock);
    const domain::Department department{domain::DepartmentId::fresh(clock), request.name, {}};
    const domain::BuiltInRoles roles = domain::builtInRoles(clock);
    const domain::Member administrator{
        .id = domain::MemberId::fresh(clock),
        .name = request.administrator.name,
        .email = request.administrator.email,
        .position = request.administrator.position,
        .department = department.id,
        .roles = {roles.administrator.id, roles.signatory.id}}; // a small office's founder signs, too

    // Keys first: the events below name their certificates.
    CS_TRY(const AuthorityCertificates certificates, makeAuthority(office, company));
    CS_TRY(const QByteArray receptionKey, makeReceptionKey(office));

    Commit commit(office);
    commit.by(administrator.id);
    commit.add(ports.store->workspaceId().value,
               domain::WorkspaceSaved{domain::Workspace{.id = ports.store->workspaceId(),
                                                        .name = request.name,
                                                        .language = request.language,
                                                        .rootCertificate = certificates.root,
                                                        .sealCertificate = certificates.seal,
                                                        .receptionKey = receptionKey}});
    commit.add(company.id.value, domain::CompanySaved{company});
    commit.add(department.id.value, domain::DepartmentSaved{department});
    for (const domain::Role &role : {roles.employee, roles.signatory, roles.supervisor, roles.administrator})
        commit.add(role.id.value, domain::RoleSaved{role});
    commit.add(administrator.id.value, domain::MemberSaved{administrator});
    const domain::BoardDefaults board = domain::defaultBoard(clock);
    for (const domain::Stage &stage : board.stages)
        commit.add(stage.id.value, domain::StageSaved{stage});
    for (const domain::Trigger &trigger : board.triggers)
        commit.add(trigger.id.value, domain::TriggerSaved{trigger});
    for (const domain::Rule &rule : board.rules)
        commit.add(rule.id.value, domain::RuleSaved{rule});
    CS_CHECK(commit.save());
    office.actAs(administrator.id);
    return {};
}

Result<void> joinRelay(Office &office, const QString &url, const Secret &enrolmentToken)
{
    CS_CHECK(allow(office, domain::Act::Manage,
                   domain::Target{.object = domain::Object::Delivery, .owner = {}, .department = {}}));
    Ports &ports = office.ports();
    auto relay = ports.connectRelay(url, *ports.store);
    auto joined = relay->enrol(QString::fromUtf8(enrolmentToken.view()));
    if (!joined)
        return fail(relayFailure(std::move(joined).error()));
    domain::Workspace workspace = office.workspace();
    workspace.relayUrl = url;
    Commit commit(office);
    commit.add(workspace.id.value, domain::WorkspaceSaved{workspace});
    CS_CHECK(commit.save());
    ports.relay = std::move(relay);
    noteRelay(office, *joined);
    return {};
}

} // namespace countersign::flow
