#include "ui/deals/sending_rule_form.h"

#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/typography.h"

#include <algorithm>

namespace countersign::ui {

namespace {

const QString kTemplate = QStringLiteral("template");
const QString kSignatory = QStringLiteral("signatory");

bool makesDocument(const domain::Action &action)
{
    return action.kind == domain::ActionKind::SendForSigning || action.kind == domain::ActionKind::CreateFromTemplate;
}

} // namespace

const domain::Rule *sendingRuleOf(domain::StageId stage, const std::vector<domain::Rule> &rules)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const domain::Rule &rule) {
        return rule.stage == stage && std::any_of(rule.actions.begin(), rule.actions.end(), &makesDocument);
    });
    return found == rules.end() ? nullptr : &*found;
}

SendingRuleForm::SendingRuleForm(const Desk &desk, const domain::Stage &stage,
                                 const std::vector<domain::Template> &templates, QWidget *parent)
    : QWidget(parent),
      m_isOn(new CheckBox(tr("Send a document when a deal comes here"))),
      m_template(new ChoiceField(tr("Template"))),
      m_signatory(new ChoiceField(tr("Signs for us"))),
      m_sends(new CheckBox(tr("Send it at once; otherwise it waits as a draft")))
{
    m_isOn->setObjectName(QStringLiteral("ruleIsOn"));
    m_template->setName(QStringLiteral("ruleTemplate"));
    m_signatory->setName(QStringLiteral("ruleSignatory"));
    m_sends->setObjectName(QStringLiteral("ruleSends"));
    auto *layout = column(this, scaled(12));
    auto *words = new Label(tr("The template is filled in with the deal's contact, company and amount. What is missing "
                               "keeps the document as a draft and is named there."),
                            TextSize::Small, Role::Second);
    words->setWordWrap(true);
    layout->addWidget(words);
    layout->addWidget(m_isOn);
    layout->addWidget(m_template);
    layout->addWidget(m_signatory);
    layout->addWidget(m_sends);

    const domain::Rule *known = sendingRuleOf(stage.id, desk.facts.rules());
    if (known) {
        m_rule = *known;
        m_action = static_cast<std::size_t>(std::find_if(m_rule.actions.begin(), m_rule.actions.end(), &makesDocument)
                                            - m_rule.actions.begin());
    } else {
        m_rule.stage = stage.id;
        m_rule.actions.emplace_back();
        m_rule.actions.back().kind = domain::ActionKind::SendForSigning;
    }
    const domain::Action &action = m_rule.actions[m_action];
    for (const domain::Template &t : templates)
        m_template->addChoice(t.name, t.id.toString());
    m_signatory->addChoice(tr("As in the template"), QString());
    for (const domain::Member &member : desk.facts.members())
        if (member.isActive && member.hasCertificate())
            m_signatory->addChoice(member.name, member.id.toString());
    m_template->setValue(action.settings.value(kTemplate));
    m_signatory->setValue(action.settings.value(kSignatory));
    m_sends->setChecked(action.kind == domain::ActionKind::SendForSigning);
    m_isOn->setChecked(m_rule.isEnabled);
    const auto show = [this] {
        for (QWidget *widget :
             {static_cast<QWidget *>(m_template), static_cast<QWidget *>(m_signatory), static_cast<QWidget *>(m_sends)})
            widget->setEnabled(m_isOn->isChecked());
    };
    connect(m_isOn, &QCheckBox::toggled, this, show);
    show();
    setFocusProxy(m_isOn);
}

bool SendingRuleForm::check()
{
    const bool isRight = !m_isOn->isChecked() || !m_template->value().toString().isEmpty();
    m_template->setError(isRight ? QString()
                                 : tr("There is no template yet. Save a document as a template from its page."));
    return isRight;
}

domain::Rule SendingRuleForm::get() const
{
    domain::Rule rule = m_rule;
    domain::Action &action = rule.actions[m_action];
    action.kind = m_sends->isChecked() ? domain::ActionKind::SendForSigning : domain::ActionKind::CreateFromTemplate;
    action.settings.insert(kTemplate, m_template->value().toString());
    if (m_signatory->value().toString().isEmpty())
        action.settings.remove(kSignatory);
    else
        action.settings.insert(kSignatory, m_signatory->value().toString());
    rule.isEnabled = m_isOn->isChecked();
    return rule;
}

} // namespace countersign::ui
