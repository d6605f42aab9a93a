// One action of a rule: what is done, and with what. Of a deal's stage only what deals can do is offered.
// Object names, n counts the forms made: action<n>, ruleAction<n>, ruleMember<n>, ruleTarget<n>, ruleDays<n>,
// ruleTo<n>, ruleSubject<n>, ruleText<n>, ruleTemplate<n>, ruleSignatory<n>, ruleFolder<n>, ruleFolderChoose<n>,
// ruleUrl<n>, ruleSecret<n>, ruleSecret<n>Copy, actionUp<n>, actionRemove<n>.
#pragma once

#include "core/domain/board.h"
#include "core/domain/document_template.h"
#include "ui/models/desk.h"

#include <QStringList>
#include <QWidget>

namespace countersign::ui {

class Button;
class ChoiceField;
class SecretField;
class TextArea;
class TextField;

class ActionForm : public QWidget
{
    Q_OBJECT
public:
    ActionForm(const OfficeFacts &facts, int number, QWidget *parent = nullptr);

    void setPipeline(domain::Pipeline pipeline);
    void setTemplates(const std::vector<domain::Template> &templates);
    // Where it stands among the rule's actions.
    void setPlace(int index, int count);

    // Of a saved rule: a webhook comes without its secret, and keeps it.
    void set(const domain::Action &action);
    [[nodiscard]] domain::Action get() const;
    // Shows what is missing at its place, what would fail at every run too; true when nothing is.
    [[nodiscard]] bool check();
    void forget(); // a secret that was made here

Q_SIGNALS:
    void edited(); // by the person
    void upAsked();
    void removeAsked();

private:
    void fillKinds();
    void showFields();
    void keepMembers(const QString &ids);
    [[nodiscard]] domain::ActionKind kind() const;
    [[nodiscard]] bool makesDocument() const;
    [[nodiscard]] bool keepsSecret() const;

    const OfficeFacts &m_facts;
    domain::Pipeline m_pipeline = domain::Pipeline::Envelopes;
    domain::Action m_saved; // as it came; what is not shown here stays in it
    bool m_isSaved = false;
    QString m_templateId; // chosen, whether or not the templates are known yet
    QStringList m_templates; // that can be chosen
    ChoiceField *m_kind;
    Button *m_up;
    Button *m_remove;
    ChoiceField *m_member;
    ChoiceField *m_target;
    TextField *m_days;
    TextField *m_to;
    TextField *m_subject;
    TextArea *m_text;
    ChoiceField *m_template;
    ChoiceField *m_signatory;
    QWidget *m_folderLine;
    TextField *m_folder;
    TextField *m_url;
    SecretField *m_secret;
};

} // namespace countersign::ui
