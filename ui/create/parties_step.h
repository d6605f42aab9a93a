// Step 2: who signs. Object names: createParties, partiesCompany, partiesAddMember (drop-down), partiesSearch,
// partiesContacts (list), partiesNew (button), newName, newEmail, newPhone, newCompany, newKeep, newAdd, newCancel,
// partiesMessage, and for each party in order party0, partyAct0, partyRemove0, …
#pragma once

#include "ui/create/step_page.h"

#include <functional>

class QStandardItemModel;
class QVBoxLayout;

namespace countersign::ui {

class Button;
class Card;
class CheckBox;
class ChoiceField;
class ComboBox;
class ListView;
class SearchField;
class TextArea;
class TextField;

class PartiesStep : public StepPage
{
    Q_OBJECT
public:
    explicit PartiesStep(QWidget *parent = nullptr);
    void load(const domain::Envelope &draft, const DraftDesk &desk) override;
    [[nodiscard]] domain::DraftEdited edit() const override;
    void focusFirst() override;
    // A contact typed inline was saved to the contacts: its party refers to it from now on.
    void contactSaved(domain::PartyId party, domain::ContactId contact);

Q_SIGNALS:
    void keepAsked(countersign::domain::PartyId party, const countersign::domain::Contact &contact);

private:
    void rebuild();
    void showContacts(const QString &words);
    void addMember(const domain::Member &member);
    void addContact(const domain::Contact &contact);
    void addTyped();
    void changed();
    QWidget *cardOf(std::size_t index);

    domain::Envelope m_draft; // as loaded
    std::vector<domain::Party> m_parties; // as they are on the page
    domain::CompanyId m_company;
    DraftDesk m_desk;
    bool m_loading = false;

    ChoiceField *m_companyChoice;
    QVBoxLayout *m_ours, *m_theirs;
    ComboBox *m_addMember;
    QWidget *m_finder;
    SearchField *m_search;
    ListView *m_contacts;
    QWidget *m_contactGround;
    QStandardItemModel *m_contactModel;
    Card *m_newCard;
    TextField *m_newName, *m_newEmail, *m_newPhone, *m_newCompany;
    CheckBox *m_newKeep;
    Button *m_new, *m_newAdd;
    TextArea *m_message;
};

} // namespace countersign::ui
