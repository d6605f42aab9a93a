#include "ui/contacts/contacts_pane.h"

#include "core/flow/workspace_setup.h"
#include "ui/contacts/field_checks.h"
#include "ui/contacts/requisites_form.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/text_field.h"
#include "ui/words/trade_words.h"

namespace countersign::ui {

class ContactsPane::Form final : public QWidget
{
public:
    explicit Form(const domain::Contact &contact)
        : m_contact(contact),
          m_given(new TextField(ContactsPane::tr("Name"))),
          m_surname(new TextField(ContactsPane::tr("Surname"))),
          m_email(new TextField(ContactsPane::tr("E-mail"))),
          m_phone(new TextField(ContactsPane::tr("Phone"))),
          m_position(new TextField(ContactsPane::tr("Position"))),
          m_language(new ChoiceField(ContactsPane::tr("Language of messages"))),
          m_individual(new CheckBox(ContactsPane::tr("A private individual, no company"))),
          m_company(new RequisitesForm(QStringLiteral("contactCompany"), true)),
          m_note(new TextArea(ContactsPane::tr("Note"), 2))
    {
        auto *layout = column(this, scaled(12));
        auto *name = row(nullptr, kRelated);
        name->addWidget(m_given);
        name->addWidget(m_surname);
        layout->addLayout(name);
        layout->addWidget(m_email);
        layout->addWidget(m_phone);
        layout->addWidget(m_language);
        layout->addWidget(m_individual);
        layout->addWidget(m_position);
        layout->addWidget(m_company);
        layout->addWidget(m_note);
        m_given->setName(QStringLiteral("contactGivenName"));
        m_surname->setName(QStringLiteral("contactSurname"));
        m_email->setName(QStringLiteral("contactEmail"));
        m_phone->setName(QStringLiteral("contactPhone"));
        m_position->setName(QStringLiteral("contactPosition"));
        m_language->setName(QStringLiteral("contactLanguage"));
        m_individual->setObjectName(QStringLiteral("contactIsIndividual"));
        m_note->setName(QStringLiteral("contactNote"));
        m_email->setHint(ContactsPane::tr("Links to sign and finished documents go here."));
        m_note->setPlaceholder(ContactsPane::tr("For your colleagues only"));
        for (const QString &code : languageCodes())
            m_language->addChoice(languageName(code), code);

        m_given->setText(contact.givenName);
        m_surname->setText(contact.surname);
        m_email->setText(contact.email);
        m_phone->setText(contact.phone);
        m_position->setText(contact.position);
        m_language->setValue(contact.language);
        m_company->set(contact.company);
        m_note->setText(contact.note);
        const bool isNew = contact.id.isNull();
        m_individual->setChecked(!isNew && contact.isIndividual());
        const auto showCompany = [this] {
            m_company->setVisible(!m_individual->isChecked());
            m_position->setVisible(!m_individual->isChecked());
        };
        QObject::connect(m_individual, &QCheckBox::toggled, this, showCompany);
        showCompany();
        setFocusProxy(m_given);
    }

    [[nodiscard]] bool check()
    {
        m_surname->setError(m_given->text().isEmpty() && m_surname->text().isEmpty() ? ContactsPane::tr("Write a name.")
                                                                                     : QString());
        m_email->setError(problemOfEmail(m_email->text()));
        m_phone->setError(problemOfPhone(m_phone->text()));
        if (m_email->text().isEmpty() && m_phone->text().isEmpty())
            m_email->setError(
                ContactsPane::tr("Write an e-mail address or a phone number: one of them is needed to send a link."));
        const bool companyIsRight = m_individual->isChecked() || m_company->check(true);
        return !m_surname->hasError() && !m_email->hasError() && !m_phone->hasError() && companyIsRight;
    }

    [[nodiscard]] domain::Contact get() const
    {
        domain::Contact contact = m_contact;
        contact.givenName = m_given->text();
        contact.surname = m_surname->text();
        contact.email = m_email->text();
        contact.phone = normalisedPhone(m_phone->text());
        contact.language = m_language->value().toString();
        contact.note = m_note->text();
        contact.position = m_individual->isChecked() ? QString() : m_position->text();
        contact.company = m_individual->isChecked() ? domain::Requisites{} : m_company->get();
        return contact;
    }
    [[nodiscard]] const domain::Contact &before() const { return m_contact; }

private:
    domain::Contact m_contact;
    TextField *m_given;
    TextField *m_surname;
    TextField *m_email;
    TextField *m_phone;
    TextField *m_position;
    ChoiceField *m_language;
    CheckBox *m_individual;
    RequisitesForm *m_company;
    TextArea *m_note;
};

ContactsPane::ContactsPane(const Desk &desk, QWidget *parent) : RecordPane(desk, QStringLiteral("contact"), parent)
{
    setRows(&m_model, QStringLiteral("contact-round"), tr("No contacts yet"),
            tr("People and firms of the other side. Add one here, or type them while you prepare a document: they are "
               "kept."),
            tr("New contact"));
    setTone(Role::Theirs);
    connect(&desk.session, &OfficeSession::changed, this, [this] {
        if (isVisible())
            reload();
    });
}

void ContactsPane::reload()
{
    m_desk.session.run([](flow::Office &office) { return office.contacts(); })
        .then(this, [this](const std::vector<domain::Contact> &contacts) {
            m_model.setContacts(contacts);
            refresh();
        });
}

void ContactsPane::startNew()
{
    domain::Contact contact;
    contact.language = m_desk.facts.workspace().language;
    open(contact);
}

void ContactsPane::edit(const QModelIndex &sourceIndex)
{
    if (const domain::Contact *contact = m_model.at(sourceIndex))
        open(*contact);
}

void ContactsPane::open(const domain::Contact &contact)
{
    m_form = new Form(contact);
    const bool isNew = contact.id.isNull();
    const QString reason =
        m_desk.facts.reasonNot(isNew ? domain::Act::Create : domain::Act::Edit, {domain::Object::Contact, {}, {}});
    openPanel(isNew ? tr("New contact") : contact.fullName(), isNew ? QString() : contact.company.name, m_form, !isNew,
              reason);
    m_form->setFocus();
}

void ContactsPane::save()
{
    if (!m_form->check())
        return;
    setSaving(true);
    const domain::Contact contact = m_form->get();
    m_desk.session.run([contact](flow::Office &office) { return flow::saveContact(office, contact); })
        .then(this, [this, name = contact.fullName()](const Result<domain::ContactId> &saved) {
            finished(saved ? Result<void>() : Result<void>(fail(saved.error())), tr("%1 is saved.").arg(name));
        });
}

void ContactsPane::remove()
{
    const domain::Contact contact = m_form->before();
    m_desk.session.run([id = contact.id](flow::Office &office) { return flow::removeRecord(office, id.value); })
        .then(this, [this, name = contact.fullName()](const Result<void> &removed) {
            finished(removed, tr("%1 is removed.").arg(name));
        });
}

} // namespace countersign::ui
