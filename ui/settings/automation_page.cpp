#include "ui/settings/automation_page.h"

#include "core/flow/workspace_setup.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/settings/condition_row.h"
#include "ui/settings/rule_form.h"
#include "ui/settings/secret_field.h"
#include "ui/settings/trigger_form.h"
#include "ui/words/error_words.h"
#include "ui/words/trade_words.h"

#include <QLocale>

namespace countersign::ui {

namespace {

bool isWebhook(const domain::Action &action) { return action.kind == domain::ActionKind::CallWebhook; }

// "The deadline is near", "A value was changed (the deadline)"
QString happeningWords(const domain::Trigger &trigger)
{
    return trigger.when == domain::Happening::FieldChanged
        ? AutomationPage::tr("%1 (%2)").arg(nameOf(trigger.when), nameOfValue(trigger.field))
        : nameOf(trigger.when);
}

// A stage by its name; of the pipeline with the word for it.
QString placeWords(const OfficeFacts &facts, domain::StageId id)
{
    const domain::Stage *stage = facts.stage(id);
    if (!stage)
        return AutomationPage::tr("a stage that is gone");
    return stage->pipeline == domain::Pipeline::Deals ? AutomationPage::tr("Deals: %1").arg(nameOf(*stage))
                                                      : nameOf(*stage);
}

} // namespace

AutomationPage::AutomationPage(const Desk &desk, QWidget *parent)
    : SettingsPage(tr("Rules"),
                   tr("Cards move by what happens to a document; a stage's rules run when a card enters it. Every run "
                      "is noted in the document's journal."),
                   parent),
      m_desk(desk),
      m_triggers(column(nullptr, kRelated)),
      m_rules(column(nullptr, kRelated)),
      m_addTrigger(new Button(tr("Add what moves a card"), Button::Kind::Plain, QStringLiteral("plus"))),
      m_addRule(new Button(tr("Add a rule"), Button::Kind::Plain, QStringLiteral("plus"))),
      m_triggerForm(new TriggerForm(desk)),
      m_ruleForm(new RuleForm(desk)),
      m_secretCard(new Card),
      m_secret(new SecretField(QStringLiteral("secretNew")))
{
    page()->addWidget(new SectionLabel(tr("What moves a card")));
    page()->addLayout(m_triggers);
    m_addTrigger->setObjectName(QStringLiteral("triggerAdd"));
    page()->addWidget(m_addTrigger, 0, Qt::AlignLeft);
    page()->addWidget(m_triggerForm);
    page()->addWidget(new SectionLabel(tr("What happens in a stage")));
    page()->addLayout(m_rules);
    makeSecretCard();
    m_addRule->setObjectName(QStringLiteral("ruleAdd"));
    page()->addWidget(m_addRule, 0, Qt::AlignLeft);
    page()->addWidget(m_ruleForm);
    connect(m_addTrigger, &Button::clicked, this, [this] {
        m_addTrigger->hide();
        m_triggerForm->open();
    });
    connect(m_addRule, &Button::clicked, this, [this] {
        m_addRule->hide();
        m_ruleForm->open();
    });
    connect(m_triggerForm, &TriggerForm::closed, m_addTrigger, &QWidget::show);
    connect(m_ruleForm, &RuleForm::closed, m_addRule, &QWidget::show);
    connect(m_triggerForm, &TriggerForm::toastRequested, this, &SettingsPage::toastRequested);
    connect(m_ruleForm, &RuleForm::toastRequested, this, &SettingsPage::toastRequested);
    connect(&desk.facts, &OfficeFacts::changed, this, &AutomationPage::reload);
    reload();
}

void AutomationPage::makeSecretCard()
{
    m_secretCard->setObjectName(QStringLiteral("secretCard"));
    auto *form = column(m_secretCard, kGroup);
    auto *words =
        new Label(tr("A new secret for the webhook. From the moment you save it, calls are signed with it and the "
                     "old one is worth nothing."),
                  TextSize::Small, Role::Second);
    words->setWordWrap(true);
    form->addWidget(words);
    form->addWidget(m_secret);
    auto *answers = row(nullptr, kRelated);
    auto *keep = new Button(tr("Use the new secret"), Button::Kind::Primary);
    keep->setObjectName(QStringLiteral("secretSave"));
    auto *back = new Button(tr("Not now"), Button::Kind::Quiet);
    back->setObjectName(QStringLiteral("secretBack"));
    answers->addWidget(keep);
    answers->addWidget(back);
    answers->addStretch(1);
    form->addLayout(answers);
    m_secretCard->hide();
    page()->addWidget(m_secretCard);
    connect(back, &Button::clicked, this, [this] {
        m_secret->forget();
        m_secretCard->hide();
    });
    connect(keep, &Button::clicked, this, [this] {
        domain::Rule rule = m_secretOf;
        for (domain::Action &action : rule.actions)
            if (isWebhook(action))
                action.secret = m_secret->bytes();
        m_secret->forget();
        m_secretCard->hide();
        save(
            [rule = std::move(rule)](flow::Office &office) -> Result<void> {
                CS_CHECK(flow::saveRule(office, rule));
                return {};
            },
            tr("The webhook is signed with the new secret from now on."));
    });
}

void AutomationPage::addTrigger(const domain::Trigger &trigger, int n, const QString &reasonNot)
{
    auto *line = new QWidget;
    auto *layout = row(line, kRelated);
    auto *box = new CheckBox(tr("%1: to “%2”").arg(happeningWords(trigger), placeWords(m_desk.facts, trigger.stage)));
    box->setObjectName(QStringLiteral("trigger_%1").arg(n));
    box->setChecked(trigger.isEnabled);
    box->setEnabled(reasonNot.isEmpty());
    auto *remove = Button::iconOnly(QStringLiteral("trash-2"), tr("Remove what moves a card"));
    remove->setObjectName(QStringLiteral("trigger_%1_remove").arg(n));
    remove->setReasonNot(reasonNot);
    auto *edit = Button::iconOnly(QStringLiteral("pencil"), tr("Change what moves a card"));
    edit->setObjectName(QStringLiteral("trigger_%1_edit").arg(n));
    edit->setReasonNot(reasonNot);
    layout->addWidget(box, 1);
    layout->addWidget(edit);
    layout->addWidget(remove);
    m_triggers->addWidget(line);
    connect(box, &QCheckBox::clicked, this, [this, trigger](bool isOn) {
        save([changed = trigger, isOn](flow::Office &office) mutable -> Result<void> {
            changed.isEnabled = isOn;
            CS_CHECK(flow::saveTrigger(office, changed));
            return {};
        });
    });
    connect(edit, &Button::clicked, this, [this, trigger] {
        m_addTrigger->hide();
        m_triggerForm->open(trigger);
    });
    connect(remove, &Button::clicked, this, [this, trigger] {
        save([id = trigger.id](flow::Office &office) { return flow::removeRecord(office, id.value); },
             tr("It is removed."),
             [session = &m_desk.session, trigger] {
                 session->run(
                     [trigger](flow::Office &office) { return flow::saveTrigger(office, trigger).has_value(); });
             });
    });
}

void AutomationPage::addRule(const domain::Rule &rule, int n, const QString &reasonNot)
{
    auto *line = new QWidget;
    auto *layout = row(line, kRelated);
    auto *words = column(nullptr, 2);
    auto *box = new CheckBox(tr("“%1”: %2").arg(placeWords(m_desk.facts, rule.stage), nameOf(rule)));
    box->setObjectName(QStringLiteral("rule_%1").arg(n));
    box->setChecked(rule.isEnabled);
    box->setEnabled(reasonNot.isEmpty());
    words->addWidget(box);
    if (!rule.conditions.empty()) {
        QStringList only;
        for (const domain::Condition &condition : rule.conditions)
            only << conditionWords(condition, m_desk.facts);
        auto *when =
            new Label(tr("Only if %1").arg(QLocale().createSeparatedList(only)), TextSize::Small, Role::Second);
        when->setObjectName(QStringLiteral("rule_%1_only").arg(n));
        when->setWordWrap(true);
        when->setContentsMargins(scaled(26), 0, 0, 0); // under the words of the box
        words->addWidget(when);
    }
    layout->addLayout(words, 1);
    if (std::any_of(rule.actions.begin(), rule.actions.end(), &isWebhook)) {
        auto *secret = Button::iconOnly(QStringLiteral("key-round"), tr("Replace the webhook's secret"));
        secret->setObjectName(QStringLiteral("rule_%1_secret").arg(n));
        secret->setReasonNot(reasonNot);
        layout->addWidget(secret, 0, Qt::AlignTop);
        connect(secret, &Button::clicked, this, [this, rule] { replaceSecret(rule); });
    }
    auto *edit = Button::iconOnly(QStringLiteral("pencil"), tr("Change the rule"));
    edit->setObjectName(QStringLiteral("rule_%1_edit").arg(n));
    edit->setReasonNot(reasonNot);
    layout->addWidget(edit, 0, Qt::AlignTop);
    auto *remove = Button::iconOnly(QStringLiteral("trash-2"), tr("Remove the rule"));
    remove->setObjectName(QStringLiteral("rule_%1_remove").arg(n));
    remove->setReasonNot(reasonNot);
    layout->addWidget(remove, 0, Qt::AlignTop);
    m_rules->addWidget(line);
    connect(box, &QCheckBox::clicked, this, [this, rule](bool isOn) {
        save([changed = rule, isOn](flow::Office &office) mutable -> Result<void> {
            changed.isEnabled = isOn;
            CS_CHECK(flow::saveRule(office, changed));
            return {};
        });
    });
    connect(edit, &Button::clicked, this, [this, rule] {
        m_addRule->hide();
        m_ruleForm->open(rule);
    });
    connect(remove, &Button::clicked, this, [this, id = rule.id] {
        // What it was is kept on the lane: a webhook's secret never comes into the window.
        const auto before = std::make_shared<domain::Rule>();
        save(
            [id, before](flow::Office &office) {
                for (const domain::Rule &known : office.rules())
                    if (known.id == id)
                        *before = known;
                return flow::removeRecord(office, id.value);
            },
            tr("The rule is removed."),
            [session = &m_desk.session, before] {
                session->run([before](flow::Office &office) { return flow::saveRule(office, *before).has_value(); });
            });
    });
}

void AutomationPage::replaceSecret(const domain::Rule &rule)
{
    m_secretOf = rule;
    m_secret->makeNew();
    m_secretCard->show();
    if (auto *keep = m_secretCard->findChild<Button *>(QStringLiteral("secretSave")))
        keep->setFocus();
}

void AutomationPage::reload()
{
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Automation, {}, {}});
    m_addTrigger->setReasonNot(reason);
    m_addRule->setReasonNot(reason);
    clearLayout(m_triggers);
    clearLayout(m_rules);
    int n = 0;
    for (const domain::Trigger &trigger : m_desk.facts.triggers())
        addTrigger(trigger, n++, reason);
    n = 0;
    for (const domain::Rule &rule : m_desk.facts.rules())
        addRule(rule, n++, reason);
}

void AutomationPage::save(std::function<Result<void>(flow::Office &)> work, const QString &done,
                          const std::function<void()> &undo)
{
    m_desk.session.run(std::move(work)).then(this, [this, done, undo](const Result<void> &saved) {
        if (!saved) {
            Q_EMIT toastRequested({sentenceFor(saved.error()), Role::Bad, {}, {}});
            reload(); // the boxes as they are kept
        } else if (!done.isEmpty()) {
            Q_EMIT toastRequested({done, Role::Ok, undo ? tr("Undo") : QString(), undo});
        }
    });
}

} // namespace countersign::ui
