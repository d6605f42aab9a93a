// What rules ask of a document, and which of its values an event has changed.
#include "core/domain/automation.h"
#include "core/domain/money.h"

#include <algorithm>

namespace countersign::domain {

namespace {

// What stands in a field: a party's answer, or the prefill.
QString valueOf(const Envelope &envelope, const Field &field)
{
    const Party *party = envelope.party(field.party);
    const QString answer = party ? party->answers.value(field.id.toString()) : QString();
    return answer.isEmpty() ? field.value : answer;
}

bool isLabelled(const Field &field, const QString &label)
{
    return !label.trimmed().isEmpty() && field.label.trimmed().compare(label.trimmed(), Qt::CaseInsensitive) == 0;
}

std::optional<qint64> amountOf(const Envelope &envelope, const QString &label)
{
    for (const Field &field : envelope.fields)
        if (isLabelled(field, label))
            if (const auto amount = amountIn(valueOf(envelope, field)))
                return amount;
    return std::nullopt;
}

bool holds(const Condition &condition, const Envelope &envelope)
{
    switch (condition.kind) {
    case ConditionKind::CompanyIs: return envelope.company.toString() == condition.value;
    case ConditionKind::ResponsibleIs: return envelope.responsible.toString() == condition.value;
    case ConditionKind::TitleContains: {
        const QString words = condition.value.simplified();
        return !words.isEmpty() && envelope.title.simplified().contains(words, Qt::CaseInsensitive);
    }
    case ConditionKind::AmountAtLeast:
    case ConditionKind::AmountBelow: {
        const auto amount = amountOf(envelope, condition.field);
        const auto bound = amountIn(condition.value);
        return amount && bound && (*amount >= *bound) == (condition.kind == ConditionKind::AmountAtLeast);
    }
    }
    return false; // of a newer version: better not at all than always
}

} // namespace

bool fits(const Rule &rule, const Envelope &envelope)
{
    return std::all_of(rule.conditions.begin(), rule.conditions.end(),
                       [&](const Condition &condition) { return holds(condition, envelope); });
}

std::optional<qint64> amountIn(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    const auto begin = std::find_if(text.begin(), text.end(), isDigit);
    QString run; // digits and what may stand between them
    for (auto c = begin; c != text.end(); ++c) {
        const bool isBetween = c->isSpace() || QStringLiteral(".,'\u2019").contains(*c);
        if (!isDigit(*c) && !(isBetween && c + 1 != text.end() && isDigit(*(c + 1))))
            break;
        run += *c;
    }
    const auto amount = parseMoney(run, QStringLiteral("EUR")); // two digits after the point
    if (!amount)
        return std::nullopt;
    const bool isNegative = begin != text.begin() && QStringLiteral("-\u2212").contains(*(begin - 1));
    return isNegative ? -amount->minor : amount->minor;
}

QStringList changedFields(const Envelope &before, const Envelope &after)
{
    QStringList changed;
    if (before.version == 0)
        return changed; // it is only just there
    const auto note = [&](bool isOther, const char *name) {
        if (isOther)
            changed.append(QString::fromLatin1(name));
    };
    note(before.title != after.title, "title");
    note(before.message != after.message, "message");
    note(before.deadline != after.deadline, "deadline");
    note(before.company != after.company, "company");
    note(before.responsible != after.responsible, "responsible");
    for (const Field &field : after.fields) {
        if (field.label.trimmed().isEmpty())
            continue;
        const auto earlier = std::find_if(before.fields.begin(), before.fields.end(),
                                          [&](const Field &other) { return other.id == field.id; });
        const QString name = QStringLiteral("field:") + field.label.trimmed();
        if (earlier != before.fields.end() && valueOf(before, *earlier) != valueOf(after, field)
            && !changed.contains(name))
            changed.append(name);
    }
    return changed;
}

} // namespace countersign::domain
