// Contacts, our companies and members as rows.
#pragma once

#include "core/domain/records.h"
#include "ui/models/keyed_rows.h"

#include <QSortFilterProxyModel>

namespace countersign::ui {

enum RecordRole {
    RecordIdRole = Qt::UserRole + 1, // text
    RecordSecondRole, // the second line
    RecordSearchRole, // everything that may be searched
};

class ContactsModel : public KeyedRows<domain::Contact, domain::ContactId>
{
    Q_OBJECT
public:
    using KeyedRows::KeyedRows;
    void setContacts(std::vector<domain::Contact> contacts); // sorted by surname as the language sorts

protected:
    [[nodiscard]] domain::ContactId keyOf(const domain::Contact &contact) const override { return contact.id; }
    [[nodiscard]] QVariant value(const domain::Contact &contact, int role) const override;
};

class CompaniesModel : public KeyedRows<domain::Company, domain::CompanyId>
{
    Q_OBJECT
public:
    using KeyedRows::KeyedRows;

protected:
    [[nodiscard]] domain::CompanyId keyOf(const domain::Company &company) const override { return company.id; }
    [[nodiscard]] QVariant value(const domain::Company &company, int role) const override;
};

class MembersModel : public KeyedRows<domain::Member, domain::MemberId>
{
    Q_OBJECT
public:
    using KeyedRows::KeyedRows;

protected:
    [[nodiscard]] domain::MemberId keyOf(const domain::Member &member) const override { return member.id; }
    [[nodiscard]] QVariant value(const domain::Member &member, int role) const override;
};

// Rows that have all the words somewhere in RecordSearchRole.
class RecordFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString &words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

[[nodiscard]] QString addressLine(const domain::PostalAddress &address); // "ul. Długa 12, 80-827 Gdańsk"

} // namespace countersign::ui
