#include "ui/settings/condition_row.h"

#include "core/domain/automation.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/words/trade_words.h"

#include <QLineEdit>

namespace countersign::ui {

namespace {

using Kind = domain::ConditionKind;

bool isAmount(Kind kind) { return kind == Kind::AmountAtLeast || kind == Kind::AmountBelow; }

QLineEdit *lineEdit(const QString &name, const QString &accessibleName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setPlaceholderText(accessibleName);
    edit->setMaxLength(200);
    QObject::connect(edit, &QLineEdit::textEdited, edit, [edit] {
        edit->setProperty("invalid", false);
        edit->update();
    });
    return edit;
}

} // namespace

ConditionRow::ConditionRow(const OfficeFacts &facts, int number, QWidget *parent)
    : QWidget(parent),
      m_kind(new ComboBox),
      m_company(new ComboBox),
      m_member(new ComboBox)
{
    const QString n = QString::number(number);
    setObjectName(QStringLiteral("condition") + n);
    m_kind->setObjectName(QStringLiteral("conditionKind") + n);
    m_kind->setAccessibleName(tr("Condition"));
    for (int kind = 0; kind <= int(domain::kLastCondition); ++kind)
        m_kind->addChoice(nameOf(static_cast<Kind>(kind)), kind);
    m_company->setObjectName(QStringLiteral("conditionCompany") + n);
    m_company->setAccessibleName(tr("Company"));
    for (const domain::Company &company : facts.companies())
        m_company->addChoice(company.requisites.name, company.id.toString());
    m_member->setObjectName(QStringLiteral("conditionMember") + n);
    m_member->setAccessibleName(tr("Member"));
    for (const domain::Member &member : facts.members())
        if (member.isActive)
            m_member->addChoice(member.name, member.id.toString());
    m_field = lineEdit(QStringLiteral("conditionField") + n, tr("Name of the field"));
    m_value = lineEdit(QStringLiteral("conditionValue") + n, tr("Words"));
    auto *remove = Button::iconOnly(QStringLiteral("x"), tr("Remove the condition"));
    remove->setObjectName(QStringLiteral("conditionRemove") + n);
    auto *line = row(this, kRelated);
    line->addWidget(m_kind, 3);
    line->addWidget(m_company, 4);
    line->addWidget(m_member, 4);
    line->addWidget(m_field, 2);
    line->addWidget(m_value, 2);
    line->addWidget(remove);
    connect(m_kind, &QComboBox::activated, this, [this] {
        showFields();
        Q_EMIT edited();
    });
    for (const ComboBox *box : {m_company, m_member})
        connect(box, &QComboBox::activated, this, &ConditionRow::edited);
    for (const QLineEdit *edit : {m_field, m_value})
        connect(edit, &QLineEdit::textEdited, this, &ConditionRow::edited);
    connect(remove, &Button::clicked, this, &ConditionRow::removeAsked);
    showFields();
}

Kind ConditionRow::kind() const { return static_cast<Kind>(m_kind->value().toInt()); }

void ConditionRow::showFields()
{
    m_company->setVisible(kind() == Kind::CompanyIs);
    m_member->setVisible(kind() == Kind::ResponsibleIs);
    m_field->setVisible(isAmount(kind()));
    m_value->setVisible(kind() == Kind::TitleContains || isAmount(kind()));
    const QString asked = isAmount(kind()) ? tr("Amount") : tr("Words");
    m_value->setPlaceholderText(asked);
    m_value->setAccessibleName(asked);
}

bool ConditionRow::check()
{
    const auto mark = [](QLineEdit *edit, bool isGood) {
        edit->setProperty("invalid", !isGood);
        edit->update();
        return isGood;
    };
    const QString value = m_value->text().trimmed();
    if (isAmount(kind())) {
        const bool hasField = mark(m_field, !m_field->text().trimmed().isEmpty());
        return mark(m_value, domain::amountIn(value).has_value()) && hasField;
    }
    return kind() != Kind::TitleContains || mark(m_value, !value.isEmpty());
}

void ConditionRow::set(const domain::Condition &condition)
{
    // Whom or what it names may be gone: it stays as it is until somebody chooses anew.
    const auto keep = [&](ComboBox *box, const QString &gone) {
        if (box->findData(condition.value) < 0)
            box->addChoice(gone, condition.value);
        box->setValue(condition.value);
    };
    m_kind->setValue(int(condition.kind));
    if (condition.kind == Kind::CompanyIs)
        keep(m_company, tr("one that is gone"));
    else if (condition.kind == Kind::ResponsibleIs)
        keep(m_member, tr("Somebody who is gone"));
    else
        m_value->setText(condition.value);
    m_field->setText(condition.field);
    showFields();
}

domain::Condition ConditionRow::condition() const
{
    domain::Condition condition{.kind = kind(), .field = {}, .value = m_value->text().trimmed()};
    if (kind() == Kind::CompanyIs)
        condition.value = m_company->value().toString();
    else if (kind() == Kind::ResponsibleIs)
        condition.value = m_member->value().toString();
    else if (isAmount(kind()))
        condition.field = m_field->text().trimmed();
    return condition;
}

QString conditionWords(const domain::Condition &condition, const OfficeFacts &facts)
{
    switch (condition.kind) {
    case Kind::CompanyIs:
        for (const domain::Company &company : facts.companies())
            if (company.id.toString() == condition.value)
                return ConditionRow::tr("our company is %1").arg(company.requisites.name);
        return ConditionRow::tr("our company is one that is gone");
    case Kind::ResponsibleIs:
        for (const domain::Member &member : facts.members())
            if (member.id.toString() == condition.value)
                return ConditionRow::tr("%1 is responsible").arg(member.name);
        return ConditionRow::tr("somebody who is gone is responsible");
    case Kind::TitleContains: return ConditionRow::tr("the title contains “%1”").arg(condition.value);
    case Kind::AmountAtLeast: return ConditionRow::tr("“%1” is at least %2").arg(condition.field, condition.value);
    case Kind::AmountBelow: return ConditionRow::tr("“%1” is below %2").arg(condition.field, condition.value);
    }
    return {};
}

} // namespace countersign::ui
