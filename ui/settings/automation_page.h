// Triggers and rules: what moves a card by itself, and what happens when a card enters a stage.
// Object names: trigger_<n>, trigger_<n>_edit, trigger_<n>_remove, triggerAdd, rule_<n>, rule_<n>_only (its conditions),
// rule_<n>_edit, rule_<n>_secret, rule_<n>_remove, ruleAdd, secretCard, secretNew, secretNewCopy, secretSave, secretBack, and the forms'
// (trigger_form.h, rule_form.h).
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

namespace countersign::ui {

class Button;
class RuleForm;
class SecretField;
class TriggerForm;

class AutomationPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit AutomationPage(const Desk &desk, QWidget *parent = nullptr);
    void reload() override;

private:
    void makeSecretCard();
    void addTrigger(const domain::Trigger &trigger, int n, const QString &reasonNot);
    void addRule(const domain::Rule &rule, int n, const QString &reasonNot);
    void replaceSecret(const domain::Rule &rule);
    void save(std::function<Result<void>(flow::Office &)> work, const QString &done = {},
              const std::function<void()> &undo = {});

    Desk m_desk;
    QVBoxLayout *m_triggers;
    QVBoxLayout *m_rules;
    Button *m_addTrigger;
    Button *m_addRule;
    TriggerForm *m_triggerForm;
    RuleForm *m_ruleForm;
    Card *m_secretCard;
    SecretField *m_secret;
    domain::Rule m_secretOf; // whose secret is being replaced
};

} // namespace countersign::ui
