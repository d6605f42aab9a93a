// "When a deal comes to this stage, a document goes out": which template, who signs for us, sent or kept as a draft.
// Object names: ruleTemplate, ruleSignatory, ruleSends, ruleIsOn.
#pragma once

#include "core/domain/board.h"
#include "core/domain/document_template.h"
#include "ui/models/desk.h"

#include <QWidget>

namespace countersign::ui {

class CheckBox;
class ChoiceField;

class SendingRuleForm : public QWidget
{
    Q_OBJECT
public:
    SendingRuleForm(const Desk &desk, const domain::Stage &stage, const std::vector<domain::Template> &templates,
                    QWidget *parent = nullptr);

    [[nodiscard]] domain::Rule get() const;
    [[nodiscard]] bool isNew() const { return m_rule.id.isNull(); }
    [[nodiscard]] bool check();

private:
    domain::Rule m_rule;
    std::size_t m_action = 0; // of the rule, the one that is edited here
    CheckBox *m_isOn;
    ChoiceField *m_template;
    ChoiceField *m_signatory;
    CheckBox *m_sends;
};

// The rule of this stage that makes a document; nothing when there is none.
[[nodiscard]] const domain::Rule *sendingRuleOf(domain::StageId stage, const std::vector<domain::Rule> &rules);

} // namespace countersign::ui
