#include "ui/create/fields_step.h"

#include "ui/kit/layout.h"

namespace countersign::ui {

FieldsStep::FieldsStep(QWidget *parent) : StepPage(parent), m_editor(new FieldEditor)
{
    setObjectName(QStringLiteral("createFields"));
    column(this, 0)->addWidget(m_editor);
    connect(m_editor, &FieldEditor::fieldsChanged, this, &StepPage::edited);
}

void FieldsStep::load(const domain::Envelope &draft, const DraftDesk &desk)
{
    const bool samePlace =
        draft.id == m_draft.id && draft.parties == m_draft.parties && draft.documents == m_draft.documents;
    // What was placed while the last save was under way is newer than what comes back from it.
    const bool newer =
        m_open && samePlace && m_editor->fields() != m_draft.fields && m_editor->fields() != draft.fields;
    const bool same = samePlace && draft.fields == m_draft.fields;
    m_draft = draft;
    m_desk = desk;
    if (m_open && !same && !newer && !m_pdfs.empty() && m_pdfs.size() == draft.documents.size())
        m_editor->open(contextOf(draft, desk.companies, desk.contacts), m_pdfs, draft.fields);
}

void FieldsStep::setPdfs(const std::vector<QByteArray> &pdfs)
{
    m_pdfs = pdfs;
    m_open = true;
    m_editor->open(contextOf(m_draft, m_desk.companies, m_desk.contacts), pdfs, m_draft.fields);
}

domain::DraftEdited FieldsStep::edit() const
{
    domain::DraftEdited e;
    if (m_open && m_editor->fields() != m_draft.fields)
        e.fields = m_editor->fields();
    return e;
}

void FieldsStep::focusFirst() { m_editor->canvas().setFocus(); }

} // namespace countersign::ui
