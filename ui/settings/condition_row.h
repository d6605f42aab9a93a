// One condition of a rule: what is asked, and of which value. Object names, n from 0: condition<n>, conditionKind<n>,
// conditionCompany<n>, conditionMember<n>, conditionField<n>, conditionValue<n>, conditionRemove<n>.
#pragma once

#include "core/domain/board.h"
#include "ui/models/desk.h"

#include <QWidget>

class QLineEdit;

namespace countersign::ui {

class ComboBox;

class ConditionRow : public QWidget
{
    Q_OBJECT
public:
    ConditionRow(const OfficeFacts &facts, int number, QWidget *parent = nullptr);
    void set(const domain::Condition &condition);
    [[nodiscard]] domain::Condition condition() const;
    // Shows what is missing at its place; true when nothing is.
    [[nodiscard]] bool check();

Q_SIGNALS:
    void edited(); // by the person
    void removeAsked();

private:
    void showFields();
    [[nodiscard]] domain::ConditionKind kind() const;

    ComboBox *m_kind;
    ComboBox *m_company;
    ComboBox *m_member;
    QLineEdit *m_field;
    QLineEdit *m_value;
};

[[nodiscard]] QString conditionWords(const domain::Condition &condition, const OfficeFacts &facts);

} // namespace countersign::ui
