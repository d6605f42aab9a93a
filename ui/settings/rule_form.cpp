#include "ui/settings/rule_form.h"

#include "core/flow/automation.h"
#include "core/flow/templates.h"
#include "core/flow/workspace_setup.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_field.h"
#include "ui/settings/action_form.h"
#include "ui/settings/condition_row.h"
#include "ui/words/error_words.h"

#include <QLineEdit>
#include <QTimer>

namespace countersign::ui {

namespace {

constexpr int kMostActions = 12;
constexpr int kDay = 24 * 3600;

// Out of the form at once, though one of its own buttons may have asked for it.
void drop(QWidget *widget)
{
    widget->hide();
    widget->setParent(nullptr);
    widget->deleteLater();
}

} // namespace

RuleForm::RuleForm(const Desk &desk, QWidget *parent)
    : Card(parent),
      m_desk(desk),
      m_headline(new Label({}, TextSize::Body, Role::Text, Weight::Strong)),
      m_stage(new ChoiceField(tr("When a card enters"))),
      m_conditionRows(column(nullptr, kRelated)),
      m_addCondition(new Button(tr("Only for some documents"), Button::Kind::Quiet, QStringLiteral("plus"))),
      m_actionRows(column(nullptr, kGroup)),
      m_delay(new TextField(tr("After so many days, if it is still there"))),
      m_save(new Button(tr("Save the rule"), Button::Kind::Primary)),
      m_reset(new Button(tr("Reset"), Button::Kind::Quiet))
{
    setObjectName(QStringLiteral("ruleCard"));
    m_headline->setObjectName(QStringLiteral("ruleHeadline"));
    m_headline->setWordWrap(true);
    m_stage->setName(QStringLiteral("ruleStage"));
    m_addCondition->setObjectName(QStringLiteral("ruleConditionAdd"));
    m_delay->setName(QStringLiteral("ruleDelay"));
    m_delay->setPlaceholder(tr("at once"));
    m_save->setObjectName(QStringLiteral("ruleSave"));
    m_reset->setObjectName(QStringLiteral("ruleReset"));
    auto *another = new Button(tr("Add an action"), Button::Kind::Quiet, QStringLiteral("plus"));
    another->setObjectName(QStringLiteral("ruleActionAdd"));
    auto *attempt = new Button(tr("Try it dry"));
    attempt->setObjectName(QStringLiteral("ruleTry"));
    auto *back = new Button(tr("Not now"), Button::Kind::Quiet);
    back->setObjectName(QStringLiteral("ruleBack"));

    auto *form = column(this, kGroup);
    form->addWidget(m_headline);
    form->addWidget(m_stage);
    form->addLayout(m_conditionRows);
    form->addWidget(m_addCondition, 0, Qt::AlignLeft);
    form->addLayout(m_actionRows);
    form->addWidget(another, 0, Qt::AlignLeft);
    form->addWidget(m_delay);
    auto *answers = new WrapLayout(nullptr, kRelated);
    for (QWidget *button : std::initializer_list<QWidget *>{m_save, attempt, m_reset, back})
        answers->addWidget(button);
    form->addLayout(answers);
    hide();

    connect(m_stage, &ChoiceField::chosen, this, [this] {
        for (ActionForm *action : m_actions)
            action->setPipeline(pipeline());
        refresh();
    });
    connect(m_delay, &TextField::edited, this, &RuleForm::refresh);
    connect(m_addCondition, &Button::clicked, this, [this] {
        addCondition(nullptr);
        refresh();
    });
    connect(another, &Button::clicked, this, [this, another] {
        addAction(nullptr)->setFocus();
        another->setEnabled(int(m_actions.size()) < kMostActions);
        refresh();
    });
    connect(m_reset, &Button::clicked, this, [this] { show(m_before); });
    connect(back, &Button::clicked, this, &RuleForm::shut);
    connect(attempt, &Button::clicked, this, &RuleForm::tryOut);
    connect(m_save, &Button::clicked, this, &RuleForm::save);
}

void RuleForm::open(const domain::Rule &rule)
{
    show(rule);
    loadTemplates();
    QWidget::show();
    m_stage->combo()->setFocus();
    QTimer::singleShot(0, this, [this] { // once it has its place
        for (QWidget *up = parentWidget(); up; up = up->parentWidget())
            if (auto *scroll = qobject_cast<QScrollArea *>(up))
                scroll->ensureWidgetVisible(this, 0, kGroup);
    });
}

void RuleForm::show(const domain::Rule &rule)
{
    m_before = rule;
    m_headline->setText(rule.id.isNull() ? tr("A new rule") : tr("Change the rule"));
    m_stage->clear();
    for (const domain::Stage &stage : m_desk.facts.stages())
        m_stage->addChoice(nameOf(stage), stage.id.toString());
    for (const domain::Stage &stage : m_desk.facts.pipeline())
        m_stage->addChoice(tr("Deals: %1").arg(nameOf(stage)), stage.id.toString());
    if (!rule.stage.isNull() && !m_desk.facts.stage(rule.stage))
        m_stage->addChoice(tr("A stage that is gone"), rule.stage.toString());
    m_stage->setValue(rule.stage.toString());
    for (ConditionRow *condition : std::exchange(m_conditions, {}))
        drop(condition);
    for (ActionForm *action : std::exchange(m_actions, {})) {
        action->forget();
        drop(action);
    }
    m_madeConditions = m_madeActions = 0;
    for (const domain::Condition &condition : rule.conditions)
        addCondition(&condition);
    for (const domain::Action &action : rule.actions)
        addAction(&action);
    if (m_actions.empty())
        addAction(nullptr);
    m_savedDelay = rule.delaySeconds > 0 ? QString::number((rule.delaySeconds + kDay - 1) / kDay) : QString();
    m_delay->setText(m_savedDelay);
    m_delay->setError({});
    m_stage->setError({});
    refresh();
}

void RuleForm::loadTemplates()
{
    m_desk.session
        .run([](flow::Office &office) {
            std::vector<domain::Template> templates = flow::templates(office);
            std::erase_if(templates, [](const domain::Template &known) { return known.isArchived; });
            return templates;
        })
        .then(this, [this](const std::vector<domain::Template> &templates) {
            m_templates = templates;
            for (ActionForm *action : m_actions)
                action->setTemplates(m_templates);
        });
}

void RuleForm::shut()
{
    for (ActionForm *action : m_actions)
        action->forget();
    hide();
    Q_EMIT closed();
}

domain::Pipeline RuleForm::pipeline() const
{
    const auto id = domain::StageId::fromString(m_stage->value().toString());
    const domain::Stage *stage = id ? m_desk.facts.stage(*id) : nullptr;
    return stage ? stage->pipeline : domain::Pipeline::Envelopes;
}

bool RuleForm::isChanged() const { return !m_before.id.isNull() && written() != m_before; }

void RuleForm::refresh()
{
    const bool isNew = m_before.id.isNull();
    const bool isOfDeals = pipeline() == domain::Pipeline::Deals; // deals are asked no conditions
    m_stage->setLabel(isOfDeals ? tr("When a deal enters") : tr("When a card enters"));
    m_addCondition->setVisible(!isOfDeals);
    for (ConditionRow *condition : m_conditions)
        condition->setVisible(!isOfDeals);
    m_save->setReasonNot(isNew || isChanged() ? QString() : tr("Nothing was changed."));
    m_reset->setVisible(isChanged());
}

void RuleForm::addCondition(const domain::Condition *known)
{
    auto *condition = new ConditionRow(m_desk.facts, m_madeConditions++);
    if (known)
        condition->set(*known);
    m_conditionRows->addWidget(condition);
    m_conditions.push_back(condition);
    connect(condition, &ConditionRow::edited, this, &RuleForm::refresh);
    connect(condition, &ConditionRow::removeAsked, this, [this, condition] {
        std::erase(m_conditions, condition);
        drop(condition);
        refresh();
    });
}

ActionForm *RuleForm::addAction(const domain::Action *known)
{
    auto *action = new ActionForm(m_desk.facts, m_madeActions++);
    action->setPipeline(pipeline());
    if (known)
        action->set(*known);
    action->setTemplates(m_templates);
    m_actions.push_back(action);
    orderActions();
    connect(action, &ActionForm::edited, this, &RuleForm::refresh);
    connect(action, &ActionForm::upAsked, this, [this, action] {
        const auto at = std::find(m_actions.begin(), m_actions.end(), action);
        if (at != m_actions.begin() && at != m_actions.end())
            std::iter_swap(at, at - 1);
        orderActions();
        refresh();
    });
    connect(action, &ActionForm::removeAsked, this, [this, action] {
        std::erase(m_actions, action);
        action->forget();
        drop(action);
        orderActions();
        refresh();
    });
    return action;
}

void RuleForm::orderActions()
{
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        m_actionRows->removeWidget(m_actions[i]);
        m_actionRows->insertWidget(int(i), m_actions[i]);
        m_actions[i]->setPlace(int(i), int(m_actions.size()));
    }
}

// What would fail at every run is said now.
bool RuleForm::check()
{
    bool isGood = true;
    if (pipeline() == domain::Pipeline::Envelopes)
        for (ConditionRow *condition : m_conditions)
            isGood = condition->check() && isGood;
    for (ActionForm *action : m_actions)
        isGood = action->check() && isGood;
    const auto stage = domain::StageId::fromString(m_stage->value().toString());
    const bool hasStage = stage && m_desk.facts.stage(*stage);
    m_stage->setError(hasStage ? QString() : tr("Choose a stage."));
    const QString delay = m_delay->text();
    bool isNumber = false;
    const int days = delay.toInt(&isNumber);
    const bool fits = delay.isEmpty() || (isNumber && days >= 0 && days <= 365);
    m_delay->setError(fits ? QString() : tr("Write a number of days up to 365."));
    return isGood && hasStage && fits;
}

domain::Rule RuleForm::written() const
{
    domain::Rule rule = m_before;
    if (const auto stage = domain::StageId::fromString(m_stage->value().toString()))
        rule.stage = *stage;
    rule.actions.clear();
    for (const ActionForm *action : m_actions)
        rule.actions.push_back(action->get());
    if (m_delay->text() != m_savedDelay) // one of hours, not made here, stays as exact as it was
        rule.delaySeconds = std::clamp(m_delay->text().toInt(), 0, 365) * kDay;
    rule.conditions.clear();
    if (pipeline() == domain::Pipeline::Envelopes)
        for (const ConditionRow *condition : m_conditions)
            rule.conditions.push_back(condition->condition());
    return rule;
}

void RuleForm::save()
{
    if (!check())
        return;
    m_save->setBusy(true);
    // What it was before is kept on the lane: a webhook's secret never comes into the window.
    const auto before = std::make_shared<domain::Rule>();
    const auto undo = [session = &m_desk.session, before] {
        session->run([before](flow::Office &office) { return flow::saveRule(office, *before).has_value(); });
    };
    m_desk.session
        .run([rule = written(), before](flow::Office &office) {
            for (const domain::Rule &known : office.rules())
                if (known.id == rule.id)
                    *before = known;
            return flow::saveRule(office, rule);
        })
        .then(this, [this, undo, isNew = m_before.id.isNull()](const Result<domain::RuleId> &saved) {
            m_save->setBusy(false);
            if (!saved) {
                Q_EMIT toastRequested({sentenceFor(saved.error()), Role::Bad, {}, {}});
                return;
            }
            if (isNew)
                Q_EMIT toastRequested({tr("The rule is saved. It runs from now on."), Role::Ok, {}, {}});
            else
                Q_EMIT toastRequested({tr("The rule is changed."), Role::Ok, tr("Undo"), undo});
            shut();
        });
}

// What the rule would have met: the documents, or deals, in its stage now that fit it.
void RuleForm::tryOut()
{
    if (!check())
        return;
    const bool isOfDeals = pipeline() == domain::Pipeline::Deals;
    m_desk.session.run([rule = written()](flow::Office &office) { return flow::tryRule(office, rule); })
        .then(this, [this, isOfDeals](const Result<flow::DryRun> &run) {
            if (!run) {
                Q_EMIT toastRequested({sentenceFor(run.error()), Role::Bad, {}, {}});
                return;
            }
            QString words;
            if (run->met == 0)
                words = isOfDeals ? tr("No deal is in this stage now. Nothing would have happened.")
                                  : tr("No document in this stage fits now. Nothing would have happened.");
            else if (isOfDeals)
                words = tr("It would have run for %n deal(s) that are in this stage now. Nothing was done.", nullptr,
                           run->met);
            else
                words = tr("It would have run for %n document(s) that are in this stage now. Nothing was done.",
                           nullptr, run->met);
            if (run->met > 0)
                words += QLatin1Char(' ') + run->titles.join(QStringLiteral(" · "))
                    + (run->met > run->titles.size() ? QStringLiteral(" …") : QString());
            Q_EMIT toastRequested({words, Role::Accent, {}, {}});
        });
}

} // namespace countersign::ui
