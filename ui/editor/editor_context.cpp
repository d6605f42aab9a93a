#include "ui/editor/editor_context.h"

#include "core/domain/company_name.h"
#include "core/domain/date_format.h"
#include "core/domain/number_format.h"
#include "ui/words/trade_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>

namespace countersign::ui {
namespace {

class EditorWords
{
    Q_DECLARE_TR_FUNCTIONS(EditorWords)
};

// "Joanna Wiśniewska" -> "J. Wiśniewska"
QString shortPerson(const QString &name)
{
    const QStringList parts = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return parts.size() < 2 ? name : parts.first().left(1) + QStringLiteral(". ") + parts.last();
}

// As preparing prints them (core/flow): the preview must not promise another text.
QStringList lines(const domain::Requisites &r)
{
    QStringList out{r.name, r.address.street, (r.address.postalCode + QLatin1Char(' ') + r.address.city).trimmed()};
    if (!r.taxNumber.isEmpty())
        out << r.taxNumber;
    if (!r.bank.iban.isEmpty())
        out << (r.bank.bank + QLatin1Char(' ') + r.bank.iban).trimmed();
    out.removeAll(QString());
    return out;
}

} // namespace

const EditorParty *EditorContext::party(domain::PartyId id) const
{
    const auto it = std::find_if(parties.begin(), parties.end(), [&](const EditorParty &p) { return p.id == id; });
    return it == parties.end() || id.isNull() ? nullptr : &*it;
}

Role EditorContext::tone(const domain::Field &field) const
{
    const EditorParty *p = party(field.party);
    return !p ? Role::Second : p->side == domain::Side::Ours ? Role::Ours : Role::Theirs;
}

QString EditorContext::initials(const domain::Field &field) const
{
    const EditorParty *p = party(field.party);
    return p ? p->initials : QString();
}

QString EditorContext::caption(const domain::Field &field) const
{
    if (!field.label.isEmpty())
        return field.label;
    const EditorParty *p = party(field.party);
    if (p && p->side == domain::Side::Ours && field.kind == domain::FieldKind::Signature && !p->person.isEmpty())
        return EditorWords::tr("Signature of %1").arg(shortPerson(p->person));
    return nameOf(field.kind);
}

QString EditorContext::whereabouts(const domain::Field &field, int page) const
{
    const EditorParty *p = party(field.party);
    //: whose a field is, and where
    return EditorWords::tr("%1 · page %2").arg(p ? p->group : EditorWords::tr("common")).arg(page + 1);
}

QString EditorContext::preview(const domain::Field &field, QDate today) const
{
    const EditorParty *p = party(field.party);
    switch (field.kind) {
    case domain::FieldKind::Signature: return p ? p->person : QString();
    case domain::FieldKind::Initials: return p ? domain::initialsOf(p->person) : QString();
    case domain::FieldKind::Stamp: return p ? p->group : QString();
    case domain::FieldKind::Details: return p ? lines(p->requisites).join(QLatin1Char('\n')) : QString();
    case domain::FieldKind::Date:
        return field.value.isEmpty() ? domain::dateText(today, field.style.format, p ? p->language : QString())
                                     : field.value;
    case domain::FieldKind::Checkbox: return field.value == QStringLiteral("yes") ? QStringLiteral("✓") : QString();
    case domain::FieldKind::Choice: return field.value.isEmpty() ? field.options.value(0) : field.value;
    case domain::FieldKind::Number:
        if (!field.value.contains(QStringLiteral("{{")))
            return domain::typedNumberText(field.value, field.style.format);
        break;
    default: break;
    }
    QString text = field.value;
    text.replace(QStringLiteral("{{envelope.number}}"), number.isEmpty() ? EditorWords::tr("(number)") : number);
    text.replace(QStringLiteral("{{envelope.title}}"), title);
    const auto put = [&text](const char *name, const QString &value) {
        text.replace(QStringLiteral("{{%1}}").arg(QLatin1String(name)), value);
    };
    for (const EditorParty &q : parties) {
        if (q.side == domain::Side::Ours) {
            put("company.name", q.requisites.name);
            put("company.bank", (q.requisites.bank.bank + QLatin1Char(' ') + q.requisites.bank.iban).trimmed());
            put("company.details", lines(q.requisites).join(QLatin1Char('\n')));
        } else {
            put("contact.name", q.person);
            put("contact.company", q.requisites.name);
        }
    }
    return text;
}

EditorContext contextOf(const domain::Envelope &envelope, const std::vector<domain::Company> &companies,
                        const std::vector<domain::Contact> &contacts)
{
    EditorContext context{.envelope = envelope.id, .title = envelope.title, .number = envelope.number};
    for (const domain::Document &d : envelope.documents)
        context.documents.push_back(d.id);
    for (const domain::Party &p : envelope.parties) {
        if (p.act == domain::PartyAct::ReceiveCopy)
            continue;
        EditorParty out{.id = p.id, .side = p.side, .act = p.act, .person = p.name};
        out.language = p.side == domain::Side::Theirs ? p.language : QLocale().name();
        if (p.side == domain::Side::Ours) {
            for (const domain::Company &c : companies)
                if (c.id == envelope.company)
                    out.requisites = c.requisites;
        } else if (p.contact) {
            for (const domain::Contact &c : contacts)
                if (c.id == *p.contact)
                    out.requisites = c.company;
        }
        if (out.requisites.name.isEmpty())
            out.requisites.name = p.companyName.isEmpty() ? p.name : p.companyName;
        const QString company =
            p.companyName.isEmpty() ? (p.side == domain::Side::Ours ? out.requisites.name : QString()) : p.companyName;
        out.group = company.isEmpty() ? p.name : domain::shortCompanyName(company);
        out.initials = domain::initialsOf(out.group);
        context.parties.push_back(std::move(out));
    }
    // Two people of one company: the people's initials tell them apart, not the company's.
    for (EditorParty &p : context.parties)
        if (std::count_if(context.parties.begin(), context.parties.end(),
                          [&](const EditorParty &q) { return q.group == p.group; })
                > 1
            && !p.person.isEmpty())
            p.initials = domain::initialsOf(p.person);
    return context;
}

} // namespace countersign::ui
