#include "core/domain/merge_values.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign::domain {

namespace {

const QRegularExpression &tagPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("\\{\\{\\s{0,4}([a-zA-Z]{1,30}(?:\\.[a-zA-Z]{1,30}){1,3})\\s{0,4}\\}\\}"));
    return pattern;
}

template <typename Record, typename Id> const Record *find(const std::vector<Record> &records, const Id &id)
{
    const auto found = std::find_if(records.begin(), records.end(), [&](const Record &r) { return r.id == id; });
    return found == records.end() ? nullptr : &*found;
}

class Values
{
public:
    void put(const char *name, const QString &value)
    {
        if (const QString kept = value.trimmed(); !kept.isEmpty())
            m_values.insert(QString::fromLatin1(name), kept);
    }
    void putRequisites(const char *side, const Requisites &r, const char *nameKey)
    {
        const auto key = [side](const char *name) { return QByteArray(side) + '.' + name; };
        put(key(nameKey), r.name);
        put(key("taxNumber"), r.taxNumber);
        put(key("registrationNumber"), r.registrationNumber);
        put(key("address"), addressLine(r.address));
        put(key("bank"), r.bank.bank + QLatin1Char(' ') + r.bank.iban);
        put(key("iban"), r.bank.iban);
        put(key("bic"), r.bank.bic);
        put(key("details"), requisitesText(r));
    }
    [[nodiscard]] QMap<QString, QString> take() { return std::move(m_values); }

private:
    static QString addressLine(const PostalAddress &a)
    {
        const QString town = (a.postalCode + QLatin1Char(' ') + a.city).trimmed();
        return a.street.isEmpty() || town.isEmpty() ? a.street + town : a.street + QStringLiteral(", ") + town;
    }
    void put(const QByteArray &name, const QString &value) { put(name.constData(), value); }

    QMap<QString, QString> m_values;
};

const Party *firstOf(const Envelope &envelope, Side side)
{
    for (const Party &party : envelope.parties)
        if (party.side == side && party.act == PartyAct::Sign)
            return &party;
    return nullptr;
}

} // namespace

QString requisitesText(const Requisites &r)
{
    QStringList lines{r.name, r.address.street, (r.address.postalCode + QLatin1Char(' ') + r.address.city).trimmed()};
    if (!r.taxNumber.isEmpty())
        lines += r.taxNumber;
    if (!r.bank.iban.isEmpty())
        lines += (r.bank.bank + QLatin1Char(' ') + r.bank.iban).trimmed();
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString moneyText(const Money &money, const QLocale &locale)
{
    return groupedAmount(money, locale.groupSeparator(), locale.decimalPoint()) + QChar(QChar::Nbsp) + money.currency;
}

const QStringList &mergeNames()
{
    static const QStringList names =
        QStringLiteral("contact.name contact.givenName contact.surname contact.position contact.email "
                       "contact.phone contact.company contact.taxNumber contact.registrationNumber "
                       "contact.address contact.bank contact.iban contact.bic contact.details "
                       "company.name company.taxNumber company.registrationNumber company.address "
                       "company.bank company.iban company.bic company.details signatory.name "
                       "signatory.position deal.title deal.amount deal.currency envelope.number "
                       "envelope.title envelope.date envelope.deadline")
            .split(QLatin1Char(' '));
    return names;
}

QMap<QString, QString> mergeValues(const Envelope &envelope, const MergeFacts &facts)
{
    Values values;
    values.put("envelope.number", facts.number);
    values.put("envelope.title", envelope.title);
    const auto day = [&](Time time) {
        return facts.locale.toString(time.toUtc().date(), QStringLiteral("d MMMM yyyy"));
    };
    values.put("envelope.date", day(facts.now));
    if (envelope.deadline)
        values.put("envelope.deadline", day(*envelope.deadline));
    if (const Company *company = find(facts.companies, envelope.company))
        values.putRequisites("company", company->requisites, "name");
    if (const Party *ours = firstOf(envelope, Side::Ours)) {
        values.put("signatory.name", ours->name);
        values.put("signatory.position", ours->position);
    }
    const Deal *deal = envelope.deal ? find(facts.deals, *envelope.deal) : nullptr;
    if (const Party *theirs = firstOf(envelope, Side::Theirs)) {
        if (const Contact *contact = theirs->contact ? find(facts.contacts, *theirs->contact) : nullptr) {
            values.put("contact.givenName", contact->givenName);
            values.put("contact.surname", contact->surname);
            values.putRequisites("contact", contact->company, "company");
        }
        values.put("contact.name", theirs->name);
        values.put("contact.position", theirs->position);
        values.put("contact.email", theirs->email);
        values.put("contact.phone", theirs->phone);
        values.put("contact.company", theirs->companyName);
    }
    if (deal) {
        values.put("deal.title", deal->title);
        if (deal->amount) {
            values.put("deal.amount", moneyText(*deal->amount, facts.locale));
            values.put("deal.currency", deal->amount->currency);
        }
    }
    return values.take();
}

QStringList mergeTags(const QString &text)
{
    QStringList names;
    auto matches = tagPattern().globalMatch(text);
    while (matches.hasNext())
        if (const QString name = matches.next().captured(1); !names.contains(name))
            names.append(name);
    return names;
}

QString withValues(const QString &text, const QMap<QString, QString> &values)
{
    QString merged;
    qsizetype at = 0;
    auto matches = tagPattern().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        merged += QStringView(text).mid(at, match.capturedStart() - at);
        const auto value = values.constFind(match.captured(1));
        merged += value == values.constEnd() ? match.captured() : *value;
        at = match.capturedEnd();
    }
    return merged + text.mid(at);
}

} // namespace countersign::domain
