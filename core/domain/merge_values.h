// What stands for {{contact.name}}, {{company.bank}}, {{deal.amount}} … in a document: names from the records, never blank.
#pragma once

#include "core/domain/deal.h"
#include "core/domain/envelope.h"
#include "core/domain/records.h"

#include <QLocale>
#include <QMap>
#include <QString>
#include <QStringList>

namespace countersign::domain {

struct MergeFacts {
    std::vector<Company> companies;
    std::vector<Contact> contacts;
    std::vector<Deal> deals;
    QString number; // of the envelope, or the one it will get
    Time now;
    QLocale locale; // of amounts and dates
};

// By name ("contact.name"); a value that is not known is left out.
[[nodiscard]] QMap<QString, QString> mergeValues(const Envelope &envelope, const MergeFacts &facts);
// Every name mergeValues() can give, in the order people look for them.
[[nodiscard]] const QStringList &mergeNames();

// The names a text asks for, each once, in order. {{ contact.name }} may have spaces; tags of fields, {{signature:client}},
// are none.
[[nodiscard]] QStringList mergeTags(const QString &text);
// With the values put in; what has none stays as it stands.
[[nodiscard]] QString withValues(const QString &text, const QMap<QString, QString> &values);

// One side's requisites in lines, without empty ones.
[[nodiscard]] QString requisitesText(const Requisites &requisites);
// "12 500,50 EUR", as the locale groups.
[[nodiscard]] QString moneyText(const Money &money, const QLocale &locale);

} // namespace countersign::domain
