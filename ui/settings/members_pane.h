// Object names: member… (record_pane.h); in the panel memberName, memberEmail, memberPosition, memberActive,
// memberRole_<n>, and the certificate card's.
#pragma once

#include "ui/contacts/record_pane.h"

namespace countersign::ui {

class MembersPane : public RecordPane
{
    Q_OBJECT
public:
    explicit MembersPane(const Desk &desk, QWidget *parent = nullptr);
    void startNew() override;
    void reload() override;

protected:
    void edit(const QModelIndex &sourceIndex) override;
    void save() override;

private:
    class Form;
    void open(const domain::Member &member);
    MembersModel m_model;
    Form *m_form = nullptr;
};

} // namespace countersign::ui
