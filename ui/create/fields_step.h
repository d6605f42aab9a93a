// Step 3: the field editor, fed with the draft. Object name: createFields; see ui/editor for the rest.
#pragma once

#include "ui/create/step_page.h"
#include "ui/editor/field_editor.h"

namespace countersign::ui {

class FieldsStep : public StepPage
{
    Q_OBJECT
public:
    explicit FieldsStep(QWidget *parent = nullptr);
    void load(const domain::Envelope &draft, const DraftDesk &desk) override;
    void setPdfs(const std::vector<QByteArray> &pdfs); // of the draft's documents, in order
    [[nodiscard]] domain::DraftEdited edit() const override;
    void focusFirst() override;
    void focusOn(const domain::PreflightFinding &finding) override; // the field itself, where it is about one
    [[nodiscard]] FieldEditor &editor() { return *m_editor; }

private:
    void open(const std::vector<domain::Field> &fields);

    domain::Envelope m_draft;
    DraftDesk m_desk;
    std::vector<QByteArray> m_pdfs;
    std::vector<domain::Field> m_given; // to the editor: what differs there was done by the person since
    FieldEditor *m_editor;
    bool m_open = false;
};

} // namespace countersign::ui
