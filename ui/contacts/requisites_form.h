// A firm's details: name, numbers, address, bank account.
//
// Object names start with the given prefix: <prefix>Name, TaxNumber, RegistrationNumber, Street, PostalCode, City, Country,
// Bank, Iban, Bic.
#pragma once

#include "core/domain/records.h"

#include <QWidget>

namespace countersign::ui {

class ChoiceField;
class TextField;

class RequisitesForm : public QWidget
{
    Q_OBJECT
public:
    RequisitesForm(const QString &prefix, bool withBank, QWidget *parent = nullptr);

    void set(const domain::Requisites &requisites);
    [[nodiscard]] domain::Requisites get() const;
    [[nodiscard]] bool check(bool nameIsNeeded); // marks what is wrong; false if anything is
    [[nodiscard]] TextField *name() const { return m_name; }

private:
    TextField *m_name;
    TextField *m_tax;
    TextField *m_registration;
    TextField *m_street;
    TextField *m_postalCode;
    TextField *m_city;
    ChoiceField *m_country;
    TextField *m_bank = nullptr;
    TextField *m_iban = nullptr;
    TextField *m_bic = nullptr;
};

} // namespace countersign::ui
