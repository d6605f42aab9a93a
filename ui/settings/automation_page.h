// Triggers and rules: what moves a card by itself, and what happens when a card enters a stage.
// Object names: trigger_<n>, rule_<n>, rule_<n>_remove, ruleAdd, ruleCard, ruleStage, ruleAction, ruleDelay, ruleMember,
// ruleTarget, ruleDays, ruleText, ruleSubject, ruleTo, ruleFolder, ruleTry, ruleSave, ruleBack.
#pragma once

#include "ui/models/desk.h"
#include "ui/settings/settings_page.h"

namespace countersign::ui {

class Button;
class ChoiceField;
class TextField;
class TextArea;

class AutomationPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit AutomationPage(const Desk &desk, QWidget *parent = nullptr);
    void reload() override;

private:
    void makeForm();
    void openForm();
    void showFields();
    [[nodiscard]] domain::Rule written() const;
    void tryOut();
    void save(std::function<Result<void>(flow::Office &)> work, const QString &done = {});

    Desk m_desk;
    QVBoxLayout *m_triggers;
    QVBoxLayout *m_rules;
    Button *m_add;
    Card *m_card;
    ChoiceField *m_stage;
    ChoiceField *m_action;
    TextField *m_delay;
    ChoiceField *m_member;
    ChoiceField *m_target;
    TextField *m_days;
    TextField *m_to;
    TextField *m_subject;
    TextArea *m_text;
    TextField *m_folder;
    Button *m_save;
};

} // namespace countersign::ui
