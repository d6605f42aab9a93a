// Step 4: how the link goes, in which language, and until when. Object names: createDelivery, deliveryDeadline,
// deliveryDate, and for each party by link deliveryAddress0, deliveryLanguage0, deliveryAuthentication0, …
#pragma once

#include "ui/create/step_page.h"

class QDateEdit;
class QVBoxLayout;

namespace countersign::ui {

class ChoiceField;
class Label;
class TextField;

class DeliveryStep : public StepPage
{
    Q_OBJECT
public:
    explicit DeliveryStep(QWidget *parent = nullptr);
    void load(const domain::Envelope &draft, const DraftDesk &desk) override;
    [[nodiscard]] domain::DraftEdited edit() const override;
    void focusFirst() override;
    void focusParty(domain::PartyId party); // its address

private:
    struct Row {
        domain::PartyId party;
        TextField *address = nullptr;
        ChoiceField *language = nullptr;
    };
    [[nodiscard]] std::optional<Time> deadline() const;
    void showDeadline();

    domain::Envelope m_draft;
    std::vector<Row> m_rows;
    QVBoxLayout *m_parties;
    Label *m_nobody;
    ChoiceField *m_deadline;
    QDateEdit *m_date;
    Label *m_deadlineText;
};

} // namespace countersign::ui
