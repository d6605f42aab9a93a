// Object names: contact… (record_pane.h); in the panel contactGivenName, contactSurname, contactEmail, contactPhone,
// contactPosition, contactLanguage, contactIsIndividual, contactCompany… (requisites_form.h), contactNote, contactHistory, contactErase; contactDuplicates (banner), contactMerge.
#pragma once

#include "core/flow/erasure.h"
#include "ui/contacts/record_pane.h"

#include <QSet>

namespace countersign::ui {

class Banner;
class Button;

class ContactsPane : public RecordPane
{
    Q_OBJECT
public:
    explicit ContactsPane(const Desk &desk, QWidget *parent = nullptr);
    void startNew() override;
    void reload() override;
    void show(const domain::Contact &contact) { open(contact); } // its record, in the panel
    using RecordPane::show;

Q_SIGNALS:
    void documentRequested(const countersign::domain::EnvelopeId &envelope); // out of a contact's history

protected:
    void edit(const QModelIndex &sourceIndex) override;
    void save() override;
    void remove() override;

private:
    class Form;
    void open(const domain::Contact &contact);
    void showHistory(domain::ContactId contact);
    void offerErasure(QVBoxLayout *place, const domain::Contact &contact);
    void sayErasure(const Result<flow::ErasureOutcome> &outcome);
    void showDuplicates();
    void mergeNext();
    ContactsModel m_model;
    Form *m_form = nullptr;
    Banner *m_duplicates;
    Button *m_merge;
    std::vector<std::pair<int, int>> m_pairs;
    QSet<QString> m_apart; // pairs the person wants to keep, in this window
};

} // namespace countersign::ui
