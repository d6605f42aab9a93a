// One deal in the panel: its record, its documents, what happened. Object names: dealTitle, dealContact, dealCompany,
// dealAmount, dealCurrency, dealStage, dealResponsible, dealNote, dealDocument0 …, dealNewDocument, dealTimeline.
#pragma once

#include "core/flow/deals.h"
#include "core/flow/templates.h"
#include "ui/models/desk.h"
#include "ui/models/timeline_model.h"

#include <QWidget>

class QVBoxLayout;

namespace countersign::ui {

class Button;
class ChoiceField;
class TextArea;
class TextField;

// What the form shows beside the deal itself.
struct DealDetails {
    domain::Deal deal;
    std::vector<domain::Stage> stages;
    std::vector<domain::Contact> contacts;
    std::vector<domain::Template> templates; // in use
    std::vector<domain::Card> documents;
    std::vector<domain::Event> events;
};

class DealForm : public QWidget
{
    Q_OBJECT
public:
    DealForm(const Desk &desk, const DealDetails &details, QWidget *parent = nullptr);

    [[nodiscard]] bool check(); // marks what is wrong
    [[nodiscard]] domain::Deal get() const;
    [[nodiscard]] const domain::Deal &before() const { return m_details.deal; }
    [[nodiscard]] Button *newDocumentButton() const { return m_new; }
    // Documents and events again, without touching what is being typed.
    void refresh(const DealDetails &details);

Q_SIGNALS:
    void documentRequested(const countersign::domain::EnvelopeId &envelope);
    void newDocumentRequested(const countersign::domain::TemplateId &fromTemplate);

private:
    void showDocuments();
    void showEvents();

    Desk m_desk;
    DealDetails m_details;
    TextField *m_title;
    ChoiceField *m_contact;
    ChoiceField *m_company;
    TextField *m_amount;
    ChoiceField *m_currency;
    ChoiceField *m_responsible;
    TextArea *m_note;
    QVBoxLayout *m_documents;
    QVBoxLayout *m_events;
    Button *m_new;
};

} // namespace countersign::ui
