// Object names: company… (record_pane.h); in the panel company… (requisites_form.h), companySignatory, companyStamp (the
// picture), companyStampChoose.
#pragma once

#include "ui/contacts/record_pane.h"

#include <QPointer>

namespace countersign::ui {

class CompaniesPane : public RecordPane
{
    Q_OBJECT
public:
    explicit CompaniesPane(const Desk &desk, QWidget *parent = nullptr);
    void startNew() override;
    void reload() override;

    // The stamp of the company in the panel, out of an image file; saved at once.
    void useStamp(const QString &path);

protected:
    void edit(const QModelIndex &sourceIndex) override;
    void save() override;

private:
    class Form;
    void open(const domain::Company &company);
    void setStamp(const QPointer<Form> &form, domain::CompanyId id, const QByteArray &image);
    CompaniesModel m_model;
    Form *m_form = nullptr;
};

} // namespace countersign::ui
