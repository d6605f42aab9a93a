#include "ui/contacts/requisites_form.h"

#include "ui/contacts/field_checks.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_field.h"

namespace countersign::ui {

RequisitesForm::RequisitesForm(const QString &prefix, bool withBank, QWidget *parent)
    : QWidget(parent),
      m_name(new TextField(tr("Company"))),
      m_tax(new TextField(tr("Tax number"))),
      m_registration(new TextField(tr("Registration number"))),
      m_street(new TextField(tr("Street and number"))),
      m_postalCode(new TextField(tr("Postal code"))),
      m_city(new TextField(tr("City"))),
      m_country(new ChoiceField(tr("Country")))
{
    auto *layout = column(this, scaled(12));
    layout->addWidget(m_name);
    auto *numbers = row(nullptr, kRelated);
    numbers->addWidget(m_tax);
    numbers->addWidget(m_registration);
    layout->addLayout(numbers);
    layout->addWidget(m_street);
    auto *place = row(nullptr, kRelated);
    place->addWidget(m_postalCode, 2);
    place->addWidget(m_city, 3);
    layout->addLayout(place);
    layout->addWidget(m_country);
    m_country->addChoice(QStringLiteral("–"), QString());
    for (const auto &[code, name] : countries())
        m_country->addChoice(name, code);
    m_name->setName(prefix + QStringLiteral("Name"));
    m_tax->setName(prefix + QStringLiteral("TaxNumber"));
    m_registration->setName(prefix + QStringLiteral("RegistrationNumber"));
    m_street->setName(prefix + QStringLiteral("Street"));
    m_postalCode->setName(prefix + QStringLiteral("PostalCode"));
    m_city->setName(prefix + QStringLiteral("City"));
    m_country->setName(prefix + QStringLiteral("Country"));
    if (!withBank)
        return;
    m_bank = new TextField(tr("Bank"));
    m_iban = new TextField(tr("Account number (IBAN)"));
    m_bic = new TextField(tr("BIC"));
    m_bank->setName(prefix + QStringLiteral("Bank"));
    m_iban->setName(prefix + QStringLiteral("Iban"));
    m_bic->setName(prefix + QStringLiteral("Bic"));
    layout->addWidget(m_iban);
    auto *bank = row(nullptr, kRelated);
    bank->addWidget(m_bank, 3);
    bank->addWidget(m_bic, 2);
    layout->addLayout(bank);
}

void RequisitesForm::set(const domain::Requisites &r)
{
    m_name->setText(r.name);
    m_tax->setText(r.taxNumber);
    m_registration->setText(r.registrationNumber);
    m_street->setText(r.address.street);
    m_postalCode->setText(r.address.postalCode);
    m_city->setText(r.address.city);
    m_country->setValue(r.address.country);
    if (m_bank) {
        m_bank->setText(r.bank.bank);
        m_iban->setText(r.bank.iban);
        m_bic->setText(r.bank.bic);
    }
}

domain::Requisites RequisitesForm::get() const
{
    domain::Requisites r;
    r.name = m_name->text();
    r.taxNumber = m_tax->text();
    r.registrationNumber = m_registration->text();
    r.address = {m_street->text(), m_postalCode->text(), m_city->text(), m_country->value().toString()};
    if (m_bank)
        r.bank = {m_bank->text(), m_iban->text(), m_bic->text()};
    return r;
}

bool RequisitesForm::check(bool nameIsNeeded)
{
    m_name->setError(nameIsNeeded && m_name->text().isEmpty() ? tr("Write the company's name.") : QString());
    if (m_iban)
        m_iban->setError(problemOfIban(m_iban->text()));
    return !m_name->hasError() && !(m_iban && m_iban->hasError());
}

} // namespace countersign::ui
