// A rule, new or saved: the stage, for which documents, what is done in which order, and when.
// Object names: ruleCard, ruleHeadline, ruleStage, ruleConditionAdd, the conditions' (condition_row.h), the actions'
// (action_form.h), ruleActionAdd, ruleDelay, ruleTry, ruleSave, ruleReset, ruleBack.
#pragma once

#include "core/domain/document_template.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/models/desk.h"

class QVBoxLayout;

namespace countersign::ui {

class ActionForm;
class Button;
class ChoiceField;
class ConditionRow;
class TextField;

class RuleForm : public Card
{
    Q_OBJECT
public:
    explicit RuleForm(const Desk &desk, QWidget *parent = nullptr);
    void open(const domain::Rule &rule = {}); // without an id: a new one
    // Which rule it shows; null for a new one, and when it is shut.
    [[nodiscard]] domain::RuleId rule() const { return isHidden() ? domain::RuleId{} : m_before.id; }
    [[nodiscard]] bool isChanged() const;

Q_SIGNALS:
    void closed(); // given up, or saved
    void toastRequested(const countersign::ui::ToastMessage &message);

private:
    void show(const domain::Rule &rule); // as it is saved
    void loadTemplates();
    void refresh(); // what can be done with what is written now
    void addCondition(const domain::Condition *condition);
    ActionForm *addAction(const domain::Action *action);
    void orderActions();
    [[nodiscard]] domain::Pipeline pipeline() const;
    [[nodiscard]] bool check(); // marks what is missing
    [[nodiscard]] domain::Rule written() const;
    void save();
    void tryOut();
    void shut();

    Desk m_desk;
    domain::Rule m_before; // as it is saved
    QString m_savedDelay; // in days, as it was shown
    std::vector<domain::Template> m_templates;
    Label *m_headline;
    ChoiceField *m_stage;
    QVBoxLayout *m_conditionRows;
    std::vector<ConditionRow *> m_conditions;
    Button *m_addCondition;
    QVBoxLayout *m_actionRows;
    std::vector<ActionForm *> m_actions; // in the order they are done
    int m_madeConditions = 0; // so far, for their names
    int m_madeActions = 0;
    TextField *m_delay;
    Button *m_save;
    Button *m_reset;
};

} // namespace countersign::ui
