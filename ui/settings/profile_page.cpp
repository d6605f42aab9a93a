#include "ui/settings/profile_page.h"

#include "core/flow/workspace_setup.h"
#include "ui/contacts/field_checks.h"
#include "ui/kit/button.h"
#include "ui/kit/text_field.h"
#include "ui/settings/certificate_card.h"
#include "ui/settings/own_signature_card.h"
#include "ui/words/error_words.h"

namespace countersign::ui {

ProfilePage::ProfilePage(const Desk &desk, QWidget *parent)
    : SettingsPage(tr("My profile"), tr("Your name and position stand beside your signature."), parent),
      m_desk(desk),
      m_name(new TextField(tr("Name"))),
      m_email(new TextField(tr("E-mail"))),
      m_position(new TextField(tr("Position"))),
      m_save(new Button(tr("Save"), Button::Kind::Primary)),
      m_reset(new Button(tr("Reset"), Button::Kind::Quiet)),
      m_signature(new OwnSignatureCard(desk)),
      m_certificate(new CertificateCard(desk))
{
    m_name->setName(QStringLiteral("profileName"));
    m_email->setName(QStringLiteral("profileEmail"));
    m_position->setName(QStringLiteral("profilePosition"));
    m_save->setObjectName(QStringLiteral("profileSave"));
    m_reset->setObjectName(QStringLiteral("profileReset"));
    m_position->setPlaceholder(tr("President of the board"));
    page()->addWidget(m_name);
    page()->addWidget(m_email);
    page()->addWidget(m_position);
    auto *answers = new QWidget;
    auto *wrap = new WrapLayout(answers, scaled(kRelated));
    wrap->addWidget(m_save);
    wrap->addWidget(m_reset);
    page()->addWidget(answers);
    page()->addSpacing(kRelated);
    page()->addWidget(m_signature);
    page()->addSpacing(kRelated);
    page()->addWidget(m_certificate);
    connect(m_save, &Button::clicked, this, &ProfilePage::save);
    connect(m_reset, &Button::clicked, this, [this] { show(m_desk.facts.me()); });
    for (const TextField *field : {m_name, m_email, m_position})
        connect(field, &TextField::edited, this, &ProfilePage::refresh);
    connect(m_signature, &OwnSignatureCard::toastRequested, this, &SettingsPage::toastRequested);
    connect(m_certificate, &CertificateCard::toastRequested, this, &SettingsPage::toastRequested);
    connect(&desk.facts, &OfficeFacts::changed, this, &ProfilePage::reload);
    reload();
}

void ProfilePage::reload()
{
    const domain::Member &me = m_desk.facts.me();
    if (me.id != m_before.id || !isChanged()) // what is being written stays when something else changes
        show(me);
    m_signature->show(me);
    m_certificate->show(me, m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Members, {}, {}}));
    refresh();
}

void ProfilePage::show(const domain::Member &me)
{
    m_before = me;
    m_name->setText(me.name);
    m_email->setText(me.email);
    m_position->setText(me.position);
    for (TextField *field : {m_name, m_email, m_position})
        field->setError({});
    refresh();
}

bool ProfilePage::isChanged() const
{
    return m_name->text() != m_before.name || m_email->text() != m_before.email
        || m_position->text() != m_before.position;
}

void ProfilePage::refresh()
{
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Members, {}, {}});
    m_save->setReasonNot(!reason.isEmpty() ? reason : isChanged() ? QString() : tr("Nothing was changed."));
    m_reset->setVisible(isChanged());
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
        .then(this, [this, me](const Result<domain::MemberId> &saved) {
            m_save->setBusy(false);
            if (saved)
                m_before = me; // what is written here is what the office has
            refresh();
            if (saved)
                Q_EMIT toastRequested({tr("Your profile is saved."), Role::Ok, {}, {}});
            else
                Q_EMIT toastRequested({sentenceFor(saved.error()), Role::Bad, {}, {}});
        });
}

} // namespace countersign::ui
