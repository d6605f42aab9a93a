// Object names: contact… (record_pane.h); in the panel contactGivenName, contactSurname, contactEmail, contactPhone,
// contactPosition, contactLanguage, contactIsIndividual, contactCompany… (requisites_form.h), contactNote.
#pragma once

#include "ui/contacts/record_pane.h"

namespace countersign::ui {

class ContactsPane : public RecordPane
{
    Q_OBJECT
public:
    explicit ContactsPane(const Desk &desk, QWidget *parent = nullptr);
    void startNew() override;
    void reload() override;

protected:
    void edit(const QModelIndex &sourceIndex) override;
    void save() override;
    void remove() override;

private:
    class Form;
    void open(const domain::Contact &contact);
    ContactsModel m_model;
    Form *m_form = nullptr;
};

} // namespace countersign::ui
