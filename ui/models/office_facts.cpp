#include "ui/models/office_facts.h"

#include "ui/words/trade_words.h"

#include <algorithm>
#include <utility>

namespace countersign::ui {

struct OfficeFacts::Snapshot {
    domain::Member me;
    domain::Workspace workspace;
    std::vector<domain::Company> companies;
    std::vector<domain::Member> members;
    std::vector<domain::Role> roles;
    std::vector<domain::Department> departments;
    std::vector<domain::Stage> stages;
    std::vector<domain::Stage> pipeline;
    std::vector<domain::Trigger> triggers;
    std::vector<domain::Rule> rules;
};

QString nameOf(const domain::Stage &stage) { return stage.name.isEmpty() ? nameOf(stage.role) : stage.name; }

QString nameOf(const domain::Role &role)
{
    // As core/domain/may_act.cpp makes them.
    if (role.name == QLatin1String("Employee"))
        return OfficeFacts::tr("Employee");
    if (role.name == QLatin1String("Signatory"))
        return OfficeFacts::tr("Signatory");
    if (role.name == QLatin1String("Supervisor"))
        return OfficeFacts::tr("Supervisor");
    if (role.name == QLatin1String("Administrator"))
        return OfficeFacts::tr("Administrator");
    return role.name;
}

QString nameOf(const domain::Rule &rule)
{
    if (!rule.name.isEmpty())
        return rule.name;
    QStringList acts;
    for (const domain::Action &action : rule.actions)
        acts << nameOf(action.kind);
    const QString what = acts.join(QStringLiteral(", "));
    const int days = rule.delaySeconds / (24 * 3600);
    return days > 0 ? OfficeFacts::tr("after %n day(s): %1", nullptr, days).arg(what) : what;
}

OfficeFacts::OfficeFacts(OfficeSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &OfficeSession::changed, this, &OfficeFacts::reload);
}

const domain::Member *OfficeFacts::member(domain::MemberId id) const
{
    const auto it = std::find_if(m_members.begin(), m_members.end(), [&](const auto &m) { return m.id == id; });
    return it == m_members.end() ? nullptr : &*it;
}

QString OfficeFacts::memberName(domain::MemberId id) const
{
    const domain::Member *found = member(id);
    return found ? found->name : QString();
}

const domain::Stage *OfficeFacts::stage(domain::StageId id) const
{
    for (const auto *stages : {&m_stages, &m_pipeline}) {
        const auto it = std::find_if(stages->begin(), stages->end(), [&](const auto &s) { return s.id == id; });
        if (it != stages->end())
            return &*it;
    }
    return nullptr;
}

QString OfficeFacts::stageName(domain::StageId id) const
{
    const domain::Stage *found = stage(id);
    return found ? nameOf(*found) : QString();
}

QString OfficeFacts::reasonNot(domain::Act act, const domain::Target &target) const
{
    switch (domain::mayAct(m_me, m_roles, m_departments, act, target).denial) {
    case domain::Denial::None: return {};
    case domain::Denial::Inactive: return tr("This member is not active any more. Ask an administrator.");
    case domain::Denial::NoRole: return tr("Your role does not allow this. Ask an administrator.");
    case domain::Denial::OutOfScope: return tr("Your role allows this for your own documents only.");
    }
    return {};
}

void OfficeFacts::reload()
{
    if (m_loading) {
        m_again = true; // one answer may be older than the commit that asked now
        return;
    }
    m_loading = true;
    m_session
        .run([](flow::Office &office) {
            std::vector<domain::Rule> rules = office.rules();
            for (domain::Rule &rule : rules) // a webhook's secret stays on the lane
                for (domain::Action &action : rule.actions)
                    action.secret.clear();
            return Snapshot{office.me(),       office.workspace(),   office.companies(), office.members(),
                            office.roles(),    office.departments(), office.stages(),    office.pipelineStages(),
                            office.triggers(), std::move(rules)};
        })
        .then(this, [this](const Snapshot &snapshot) {
            m_loading = false;
            take(snapshot);
            if (std::exchange(m_again, false))
                reload();
        });
}

void OfficeFacts::take(const Snapshot &s)
{
    const bool same = m_loaded && s.me == m_me && s.workspace == m_workspace && s.companies == m_companies
        && s.members == m_members && s.roles == m_roles && s.departments == m_departments && s.stages == m_stages
        && s.pipeline == m_pipeline && s.triggers == m_triggers && s.rules == m_rules;
    if (same)
        return;
    const bool another = m_loaded && s.me.id != m_me.id; // not when the first answer comes
    m_loaded = true;
    m_me = s.me;
    m_workspace = s.workspace;
    m_companies = s.companies;
    m_members = s.members;
    m_roles = s.roles;
    m_departments = s.departments;
    m_stages = s.stages;
    m_pipeline = s.pipeline;
    m_triggers = s.triggers;
    m_rules = s.rules;
    Q_EMIT changed();
    if (another)
        Q_EMIT actingChanged();
}

void OfficeFacts::actAs(domain::MemberId member)
{
    m_session.run([member](flow::Office &office) { office.actAs(member); }).then(this, [this] { reload(); });
}

} // namespace countersign::ui
