#include "ui/settings/members_pane.h"

#include "core/flow/workspace_setup.h"
#include "ui/contacts/field_checks.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/settings/certificate_card.h"

namespace countersign::ui {

class MembersPane::Form final : public QWidget
{
public:
    Form(const Desk &desk, const domain::Member &member, const QString &reasonNot)
        : m_member(member),
          m_name(new TextField(MembersPane::tr("Name"))),
          m_email(new TextField(MembersPane::tr("E-mail"))),
          m_position(new TextField(MembersPane::tr("Position"))),
          m_active(new CheckBox(MembersPane::tr("Works here"))),
          m_certificate(new CertificateCard(desk))
    {
        auto *layout = column(this, scaled(12));
        layout->addWidget(m_name);
        layout->addWidget(m_email);
        layout->addWidget(m_position);
        layout->addWidget(new SectionLabel(MembersPane::tr("Roles")));
        int n = 0;
        for (const domain::Role &role : desk.facts.roles()) {
            auto *box = new CheckBox(nameOf(role));
            box->setObjectName(QStringLiteral("memberRole_%1").arg(n++));
            box->setChecked(std::find(member.roles.begin(), member.roles.end(), role.id) != member.roles.end());
            layout->addWidget(box);
            m_roles.emplace_back(role.id, box);
        }
        layout->addWidget(m_active);
        layout->addWidget(m_certificate);
        m_name->setName(QStringLiteral("memberName"));
        m_email->setName(QStringLiteral("memberEmail"));
        m_position->setName(QStringLiteral("memberPosition"));
        m_active->setObjectName(QStringLiteral("memberActive"));
        m_name->setText(member.name);
        m_email->setText(member.email);
        m_position->setText(member.position);
        m_active->setChecked(member.isActive);
        m_active->setVisible(!member.id.isNull());
        m_certificate->setVisible(!member.id.isNull());
        if (!member.id.isNull())
            m_certificate->show(member, reasonNot);
        setFocusProxy(m_name);
    }
    [[nodiscard]] bool check()
    {
        m_name->setError(m_name->text().isEmpty() ? MembersPane::tr("Write a name.") : QString());
        m_email->setError(problemOfEmail(m_email->text()));
        return !m_name->hasError() && !m_email->hasError();
    }
    [[nodiscard]] domain::Member get(const OfficeFacts &facts) const
    {
        domain::Member member = m_member;
        if (const domain::Member *known = facts.member(member.id))
            member.certificateSha256 = known->certificateSha256; // it may have been made meanwhile
        member.name = m_name->text();
        member.email = m_email->text();
        member.position = m_position->text();
        member.isActive = m_active->isChecked();
        member.roles.clear();
        for (const auto &[id, box] : m_roles)
            if (box->isChecked())
                member.roles.push_back(id);
        return member;
    }
    [[nodiscard]] CertificateCard *certificate() const { return m_certificate; }

private:
    domain::Member m_member;
    TextField *m_name;
    TextField *m_email;
    TextField *m_position;
    CheckBox *m_active;
    CertificateCard *m_certificate;
    std::vector<std::pair<domain::RoleId, CheckBox *>> m_roles;
};

MembersPane::MembersPane(const Desk &desk, QWidget *parent) : RecordPane(desk, QStringLiteral("member"), parent)
{
    setRows(&m_model, QStringLiteral("user"), tr("No members yet"),
            tr("The people of your office who prepare, sign and watch documents."), tr("New member"));
    connect(&desk.facts, &OfficeFacts::changed, this, &MembersPane::reload);
    reload();
}

void MembersPane::reload()
{
    m_model.set(m_desk.facts.members());
    refresh();
}

void MembersPane::startNew()
{
    domain::Member member;
    member.department = m_desk.facts.me().department;
    if (!m_desk.facts.roles().empty())
        member.roles.push_back(m_desk.facts.roles().front().id);
    open(member);
}

void MembersPane::edit(const QModelIndex &sourceIndex)
{
    if (const domain::Member *member = m_model.at(sourceIndex))
        open(*member);
}

void MembersPane::open(const domain::Member &member)
{
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Members, {}, {}});
    m_form = new Form(m_desk, member, reason);
    openPanel(member.id.isNull() ? tr("New member") : member.name, member.position, m_form, false, reason);
    connect(m_form->certificate(), &CertificateCard::toastRequested, this, &RecordPane::toastRequested);
    m_form->setFocus();
}

void MembersPane::save()
{
    if (!m_form->check())
        return;
    setSaving(true);
    const domain::Member member = m_form->get(m_desk.facts);
    m_desk.session.run([member](flow::Office &office) { return flow::saveMember(office, member); })
        .then(this, [this, name = member.name](const Result<domain::MemberId> &saved) {
            finished(saved ? Result<void>() : Result<void>(fail(saved.error())), tr("%1 is saved.").arg(name));
        });
}

} // namespace countersign::ui
