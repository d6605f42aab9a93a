// Templates in use, or those put away, with a panel for the chosen one. Object names: those of a RecordPane with the prefix
// "template"; templateName, templateUse, templateArchive, templatesArchived.
#pragma once

#include "core/flow/templates.h"
#include "ui/contacts/record_pane.h"
#include "ui/models/keyed_rows.h"

#include <QPointer>

namespace countersign::ui {

class TemplatesModel : public KeyedRows<domain::Template, domain::TemplateId>
{
    Q_OBJECT
public:
    using KeyedRows::KeyedRows;

protected:
    [[nodiscard]] domain::TemplateId keyOf(const domain::Template &t) const override { return t.id; }
    [[nodiscard]] QVariant value(const domain::Template &t, int role) const override;
};

class TemplatesPane : public RecordPane
{
    Q_OBJECT
public:
    explicit TemplatesPane(const Desk &desk, QWidget *parent = nullptr);
    void startNew() override;
    void reload() override;
    void setArchived(bool archived); // which ones are shown

Q_SIGNALS:
    void documentRequested(const countersign::domain::EnvelopeId &envelope);
    void createRequested();

protected:
    void edit(const QModelIndex &sourceIndex) override;
    void save() override;

private:
    class Form;
    void use(domain::TemplateId id);
    void archive(const domain::Template &t, bool archived);

    TemplatesModel m_model;
    bool m_showsArchived = false;
    QPointer<Form> m_form;
};

} // namespace countersign::ui
