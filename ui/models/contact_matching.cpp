#include "ui/models/contact_matching.h"

#include "ui/models/contact_parts.h"

#include <QHash>

#include <algorithm>

namespace countersign::ui {

bool isSamePerson(const domain::Contact &a, const domain::Contact &b)
{
    if (!a.email.isEmpty() && a.email.compare(b.email, Qt::CaseInsensitive) == 0)
        return true;
    if (!a.phone.isEmpty() && phoneOf(a.phone) == phoneOf(b.phone))
        return true;
    return !a.fullName().isEmpty() && a.fullName().compare(b.fullName(), Qt::CaseInsensitive) == 0
        && a.company.name.compare(b.company.name, Qt::CaseInsensitive) == 0;
}

namespace {

// Keys under which a contact may be met again.
QStringList keysOf(const domain::Contact &c)
{
    QStringList keys;
    if (!c.email.isEmpty())
        keys << QStringLiteral("m:") + c.email.toCaseFolded();
    if (!c.phone.isEmpty())
        keys << QStringLiteral("p:") + phoneOf(c.phone);
    if (!c.fullName().isEmpty())
        keys << QStringLiteral("n:") + c.fullName().toCaseFolded() + QLatin1Char('\n') + c.company.name.toCaseFolded();
    return keys;
}

} // namespace

std::vector<int> matched(const std::vector<domain::Contact> &incoming, const std::vector<domain::Contact> &known)
{
    QHash<QString, int> at;
    for (int i = static_cast<int>(known.size()) - 1; i >= 0; --i)
        for (const QString &key : keysOf(known[static_cast<std::size_t>(i)]))
            at.insert(key, i);
    std::vector<int> result;
    for (const domain::Contact &contact : incoming) {
        int found = -1;
        for (const QString &key : keysOf(contact))
            if (found < 0)
                found = at.value(key, -1);
        result.push_back(found);
    }
    return result;
}

std::vector<std::pair<int, int>> duplicatesIn(const std::vector<domain::Contact> &contacts)
{
    std::vector<std::pair<int, int>> pairs;
    QHash<QString, int> first;
    std::vector<bool> taken(contacts.size(), false);
    for (int i = 0; i < static_cast<int>(contacts.size()); ++i) {
        for (const QString &key : keysOf(contacts[static_cast<std::size_t>(i)])) {
            const int other = first.value(key, -1);
            if (other < 0) {
                first.insert(key, i);
            } else if (other != i && !taken[static_cast<std::size_t>(other)] && !taken[static_cast<std::size_t>(i)]) {
                pairs.emplace_back(other, i);
                taken[static_cast<std::size_t>(other)] = taken[static_cast<std::size_t>(i)] = true;
            }
        }
    }
    return pairs;
}

domain::Contact merged(domain::Contact kept, const domain::Contact &other)
{
    const auto fill = [](QString &to, const QString &from) {
        if (to.isEmpty())
            to = from;
    };
    fill(kept.givenName, other.givenName);
    fill(kept.surname, other.surname);
    fill(kept.email, other.email);
    fill(kept.phone, other.phone);
    fill(kept.position, other.position);
    fill(kept.language, other.language);
    fill(kept.company.name, other.company.name);
    fill(kept.company.taxNumber, other.company.taxNumber);
    fill(kept.company.registrationNumber, other.company.registrationNumber);
    fill(kept.company.address.street, other.company.address.street);
    fill(kept.company.address.postalCode, other.company.address.postalCode);
    fill(kept.company.address.city, other.company.address.city);
    fill(kept.company.address.country, other.company.address.country);
    fill(kept.company.bank.bank, other.company.bank.bank);
    fill(kept.company.bank.iban, other.company.bank.iban);
    fill(kept.company.bank.bic, other.company.bank.bic);
    if (!other.note.isEmpty() && !kept.note.contains(other.note))
        kept.note = (kept.note.isEmpty() ? QString() : kept.note + QLatin1Char('\n')) + other.note;
    return kept;
}

} // namespace countersign::ui
