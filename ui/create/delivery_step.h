// Step 4: how the link goes, what opens it, and until when. Object names: createDelivery, deliveryDeadline,
// deliveryDate, deliveryReminders, and each party's (delivery_party.h).
#pragma once

#include "ui/create/step_page.h"

class QDateEdit;
class QVBoxLayout;

namespace countersign::ui {

class ChoiceField;
class DeliveryParty;
class Label;

class DeliveryStep : public StepPage
{
    Q_OBJECT
public:
    explicit DeliveryStep(QWidget *parent = nullptr);
    void load(const domain::Envelope &draft, const DraftDesk &desk) override;
    [[nodiscard]] domain::DraftEdited edit() const override;
    void focusFirst() override;
    void focusOn(const domain::PreflightFinding &finding) override;

Q_SIGNALS:
    void filesAsked(); // a place for files is wanted on the pages

private:
    [[nodiscard]] std::optional<Time> deadline() const;
    void showDeadline();
    void loadReminders();
    void loadParties(const DraftDesk &desk);

    domain::Envelope m_draft;
    std::optional<bool> m_sendsSms;
    std::vector<DeliveryParty *> m_rows;
    QVBoxLayout *m_parties;
    Label *m_lead;
    Label *m_nobody;
    ChoiceField *m_deadline;
    QDateEdit *m_date;
    Label *m_deadlineText;
    ChoiceField *m_reminders;
};

} // namespace countersign::ui
