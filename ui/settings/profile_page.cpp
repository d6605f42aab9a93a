#include "ui/settings/profile_page.h"

#include "core/flow/workspace_setup.h"
#include "ui/contacts/field_checks.h"
#include "ui/kit/button.h"
#include "ui/kit/text_field.h"
#include "ui/settings/certificate_card.h"
#include "ui/words/error_words.h"

namespace countersign::ui {

ProfilePage::ProfilePage(const Desk &desk, QWidget *parent)
    : SettingsPage(tr("My profile"), tr("Your name and position stand beside your signature."), parent),
      m_desk(desk),
      m_name(new TextField(tr("Name"))),
      m_email(new TextField(tr("E-mail"))),
      m_position(new TextField(tr("Position"))),
      m_save(new Button(tr("Save"), Button::Kind::Primary)),
      m_certificate(new CertificateCard(desk))
{
    m_name->setName(QStringLiteral("profileName"));
    m_email->setName(QStringLiteral("profileEmail"));
    m_position->setName(QStringLiteral("profilePosition"));
    m_save->setObjectName(QStringLiteral("profileSave"));
    m_position->setPlaceholder(tr("President of the board"));
    page()->addWidget(m_name);
    page()->addWidget(m_email);
    page()->addWidget(m_position);
    page()->addWidget(m_save, 0, Qt::AlignLeft);
    page()->addSpacing(kRelated);
    page()->addWidget(m_certificate);
    connect(m_save, &Button::clicked, this, &ProfilePage::save);
    connect(m_certificate, &CertificateCard::toastRequested, this, &SettingsPage::toastRequested);
    connect(&desk.facts, &OfficeFacts::changed, this, &ProfilePage::reload);
    reload();
}

void ProfilePage::reload()
{
    const domain::Member &me = m_desk.facts.me();
    m_name->setText(me.name);
    m_email->setText(me.email);
    m_position->setText(me.position);
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Members, {}, {}});
    m_save->setReasonNot(reason);
    m_certificate->show(me, reason);
}

void ProfilePage::save()
{
    m_name->setError(m_name->text().isEmpty() ? tr("Write your name.") : QString());
    m_email->setError(problemOfEmail(m_email->text()));
    if (m_name->hasError() || m_email->hasError())
        return;
    domain::Member me = m_desk.facts.me();
    me.name = m_name->text();
    me.email = m_email->text();
    me.position = m_position->text();
    m_save->setBusy(true);
    m_desk.session.run([me](flow::Office &office) { return flow::saveMember(office, me); })
        .then(this, [this](const Result<domain::MemberId> &saved) {
            m_save->setBusy(false);
            if (saved)
                Q_EMIT toastRequested({tr("Your profile is saved."), Role::Ok, {}, {}});
            else
                Q_EMIT toastRequested({sentenceFor(saved.error()), Role::Bad, {}, {}});
        });
}

} // namespace countersign::ui
