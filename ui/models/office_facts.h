// The office's standing records, kept on the window's thread: who we are, companies, members, stages. Read again after
// each commit; small. Envelopes and contacts are not here: their screens read what they show.
#pragma once

#include "core/domain/may_act.h"
#include "ui/models/office_session.h"

#include <QHash>

#include <optional>
#include <vector>

namespace countersign::ui {

class OfficeFacts : public QObject
{
    Q_OBJECT
public:
    explicit OfficeFacts(OfficeSession &session, QObject *parent = nullptr);

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const domain::Member &me() const { return m_me; }
    [[nodiscard]] const domain::Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] const std::vector<domain::Company> &companies() const { return m_companies; }
    [[nodiscard]] const std::vector<domain::Member> &members() const { return m_members; }
    [[nodiscard]] const std::vector<domain::Role> &roles() const { return m_roles; }
    [[nodiscard]] const std::vector<domain::Department> &departments() const { return m_departments; }
    [[nodiscard]] const std::vector<domain::Stage> &stages() const { return m_stages; } // of the board
    [[nodiscard]] const std::vector<domain::Stage> &pipeline() const { return m_pipeline; } // of deals
    [[nodiscard]] const std::vector<domain::Trigger> &triggers() const { return m_triggers; }
    [[nodiscard]] const std::vector<domain::Rule> &rules() const { return m_rules; }

    [[nodiscard]] const domain::Member *member(domain::MemberId id) const;
    [[nodiscard]] QString memberName(domain::MemberId id) const; // empty for the program itself
    [[nodiscard]] const domain::Stage *stage(domain::StageId id) const; // of the board or of deals
    [[nodiscard]] QString stageName(domain::StageId id) const;
    // Why the member may not do this, as a sentence; empty when they may.
    [[nodiscard]] QString reasonNot(domain::Act act, const domain::Target &target) const;

    void reload();
    void actAs(domain::MemberId member); // then reloads

Q_SIGNALS:
    void changed(); // once after each load that brought something new
    void actingChanged(); // another member acts now

private:
    struct Snapshot;
    void take(const Snapshot &snapshot);

    OfficeSession &m_session;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_again = false;
    domain::Member m_me;
    domain::Workspace m_workspace;
    std::vector<domain::Company> m_companies;
    std::vector<domain::Member> m_members;
    std::vector<domain::Role> m_roles;
    std::vector<domain::Department> m_departments;
    std::vector<domain::Stage> m_stages;
    std::vector<domain::Stage> m_pipeline;
    std::vector<domain::Trigger> m_triggers;
    std::vector<domain::Rule> m_rules;
};

// A built-in role nobody renamed is named in the language of the window, every other by its own name.
[[nodiscard]] QString nameOf(const domain::Role &role);
[[nodiscard]] QString nameOf(const domain::Rule &rule); // its own, or what it does
[[nodiscard]] QString nameOf(const domain::Stage &stage); // its own name, or its role's in the language of the window

} // namespace countersign::ui
