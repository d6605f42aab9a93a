#include "ui/models/record_models.h"

#include <QCollator>

#include <algorithm>

namespace countersign::ui {

namespace {

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString searchable(const domain::Requisites &r)
{
    return joined({r.name, r.taxNumber, r.registrationNumber, addressLine(r.address), r.bank.iban},
                  QStringLiteral(" "));
}

} // namespace

QString addressLine(const domain::PostalAddress &address)
{
    const QString place = joined({address.postalCode, address.city}, QStringLiteral(" "));
    return joined({address.street, place, address.country}, QStringLiteral(", "));
}

void ContactsModel::setContacts(std::vector<domain::Contact> contacts)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(contacts.begin(), contacts.end(), [&](const auto &a, const auto &b) {
        const int bySurname = collator.compare(a.surname, b.surname);
        return bySurname != 0 ? bySurname < 0 : collator.compare(a.givenName, b.givenName) < 0;
    });
    set(std::move(contacts));
}

QVariant ContactsModel::value(const domain::Contact &contact, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return contact.fullName();
    case RecordIdRole: return contact.id.toString();
    case RecordSecondRole:
        return joined({contact.isIndividual() ? tr("private individual") : contact.company.name, contact.position,
                       contact.email.isEmpty() ? contact.phone : contact.email},
                      QStringLiteral(" · "));
    case RecordSearchRole:
        return joined({contact.fullName(), contact.email, contact.phone, contact.position, searchable(contact.company)},
                      QStringLiteral(" "));
    default: return {};
    }
}

QVariant CompaniesModel::value(const domain::Company &company, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return company.requisites.name;
    case RecordIdRole: return company.id.toString();
    case RecordSecondRole:
        return joined({company.requisites.taxNumber, addressLine(company.requisites.address)}, QStringLiteral(" · "));
    case RecordSearchRole: return searchable(company.requisites);
    default: return {};
    }
}

QVariant MembersModel::value(const domain::Member &member, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return member.name;
    case RecordIdRole: return member.id.toString();
    case RecordSecondRole: return joined({member.position, member.email}, QStringLiteral(" · "));
    case RecordSearchRole: return joined({member.name, member.position, member.email}, QStringLiteral(" "));
    default: return {};
    }
}

void RecordFilter::setWords(const QString &words)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool RecordFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString text = sourceModel()->index(row, 0, parent).data(RecordSearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace countersign::ui
