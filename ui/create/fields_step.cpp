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
    if (draft.id != m_draft.id) { // what the editor holds is another draft's, until these pages are read
        m_open = false;
        m_pdfs.clear();
    }
    const bool samePlace =
        draft.id == m_draft.id && draft.parties == m_draft.parties && draft.documents == m_draft.documents;
    // What was placed while the last save was under way is newer than what comes back from it.
    const bool newer =
        m_open && samePlace && m_editor->fields() != m_draft.fields && m_editor->fields() != draft.fields;
    const bool same = samePlace && draft.fields == m_draft.fields;
    m_draft = draft;
    m_desk = desk;
    if (m_open && m_editor->fields() == draft.fields)
        m_given = draft.fields;
    if (m_open && !same && !newer && !m_pdfs.empty() && m_pdfs.size() == draft.documents.size())
        open(draft.fields);
}

void FieldsStep::open(const std::vector<domain::Field> &fields)
{
    m_editor->open(contextOf(m_draft, m_desk.companies, m_desk.contacts), m_pdfs, fields);
    m_given = m_editor->fields();
}

void FieldsStep::setPdfs(const std::vector<QByteArray> &pdfs)
{
    // Files were added while somebody placed fields: those stay.
    const bool isAhead = m_open && m_editor->fields() != m_given;
    const std::vector<domain::Field> given = m_given;
    m_pdfs = pdfs;
    m_open = true;
    open(isAhead ? m_editor->fields() : m_draft.fields);
    if (isAhead)
        m_given = given;
}

domain::DraftEdited FieldsStep::edit() const
{
    domain::DraftEdited e;
    if (m_open && m_editor->fields() != m_draft.fields)
        e.fields = m_editor->fields();
    return e;
}

void FieldsStep::focusFirst() { m_editor->canvas().setFocus(); }

void FieldsStep::focusOn(const domain::PreflightFinding &finding)
{
    using enum domain::PreflightIssue;
    if (finding.field && finding.issue == ChoiceWithoutOptions)
        return m_editor->showOptions(*finding.field);
    if (finding.field)
        return m_editor->showField(*finding.field);
    if (finding.issue == PartyWithoutSignature && finding.party)
        return m_editor->offerSignature(*finding.party);
    if (finding.issue == MissingGlyph) // the field that says it
        for (const domain::Field &field : m_draft.fields)
            for (const QString &glyph : finding.detail.split(QLatin1Char(' '), Qt::SkipEmptyParts))
                if (field.document == finding.document && (field.value.contains(glyph) || field.label.contains(glyph)))
                    return m_editor->showField(field.id);
    if (finding.document)
        m_editor->showDocument(*finding.document);
}

} // namespace countersign::ui
