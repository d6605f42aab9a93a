// Step 2: who signs. Object names: createParties, partiesCompany, partiesAddMember (drop-down), partiesSearch,
// partiesContacts (list), partiesNew (button), newName, newEmail, newPhone, newCompany, newKeep, newAdd, newCancel,
// partiesMessage, partiesLead (what the order is), partiesOrder (shows the route, route_card.h), and the cards of the parties
// (party_card.h).
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
class Label;
class ListView;
class RouteCard;
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
    void focusOn(const domain::PreflightFinding &finding) override;
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
    domain::PartyId add(const domain::Party &party);
    void putInOrder();
    void reorder(const std::function<void(domain::Envelope &)> &act);
    void changed();
    QWidget *cardOf(std::size_t index);

    domain::Envelope m_draft; // as loaded
    domain::Envelope m_now; // its parties and steps as they are on the page
    bool m_isUsualOrder = true; // while it is, whoever is added finds their place by themselves
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
    Button *m_new, *m_newAdd, *m_order;
    RouteCard *m_route;
    Label *m_lead;
    TextArea *m_message;
};

} // namespace countersign::ui
