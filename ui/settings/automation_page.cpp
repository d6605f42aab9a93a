#include "ui/settings/automation_page.h"

#include "core/flow/workspace_setup.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/text_field.h"
#include "ui/words/error_words.h"
#include "ui/words/trade_words.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace countersign::ui {

namespace {

using Kind = domain::ActionKind;

// Webhooks are left out: their address and secret have no fields here yet. Links are issued by the rule every office has.
constexpr Kind kOffered[] = {
    Kind::Remind,   Kind::NotifyMembers, Kind::SendEmail,      Kind::SetDeadline, Kind::ChangeResponsible,
    Kind::MoveCard, Kind::AskApproval,   Kind::SendForSigning, Kind::SendLinks,   Kind::ExportPdf};

TextField *textField(const char *name, const QString &label)
{
    auto *field = new TextField(label);
    field->setName(QString::fromLatin1(name));
    return field;
}

ChoiceField *choiceField(const char *name, const QString &label)
{
    auto *field = new ChoiceField(label);
    field->setName(QString::fromLatin1(name));
    return field;
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
      m_add(new Button(tr("Add a rule"), Button::Kind::Plain, QStringLiteral("plus"))),
      m_card(new Card)
{
    page()->addWidget(new SectionLabel(tr("What moves a card")));
    page()->addLayout(m_triggers);
    page()->addWidget(new SectionLabel(tr("What happens in a stage")));
    page()->addLayout(m_rules);
    m_add->setObjectName(QStringLiteral("ruleAdd"));
    page()->addWidget(m_add, 0, Qt::AlignLeft);
    makeForm();
    page()->addWidget(m_card);
    connect(m_add, &Button::clicked, this, &AutomationPage::openForm);
    connect(&desk.facts, &OfficeFacts::changed, this, &AutomationPage::reload);
    reload();
}

void AutomationPage::makeForm()
{
    m_card->setObjectName(QStringLiteral("ruleCard"));
    auto *form = column(m_card, kGroup);
    m_stage = choiceField("ruleStage", tr("When a card enters"));
    m_action = choiceField("ruleAction", tr("Do this"));
    for (const Kind kind : kOffered)
        m_action->addChoice(nameOf(kind), int(kind));
    m_delay = textField("ruleDelay", tr("After so many days, if it is still there"));
    m_delay->setPlaceholder(tr("at once"));
    m_member = choiceField("ruleMember", tr("Member"));
    m_target = choiceField("ruleTarget", tr("Move it to"));
    m_days = textField("ruleDays", tr("Days from then"));
    m_to = textField("ruleTo", tr("To (empty: the client)"));
    m_subject = textField("ruleSubject", tr("Subject"));
    m_text = new TextArea(tr("Words"), 3);
    m_text->setName(QStringLiteral("ruleText"));
    m_folder = textField("ruleFolder", tr("Folder"));
    for (QWidget *field : std::initializer_list<QWidget *>{m_stage, m_action, m_member, m_target, m_days, m_to,
                                                           m_subject, m_text, m_folder, m_delay})
        form->addWidget(field);
    auto *answers = row(nullptr, kRelated);
    m_save = new Button(tr("Save the rule"), Button::Kind::Primary);
    m_save->setObjectName(QStringLiteral("ruleSave"));
    auto *attempt = new Button(tr("Try it dry"));
    attempt->setObjectName(QStringLiteral("ruleTry"));
    auto *back = new Button(tr("Not now"), Button::Kind::Quiet);
    back->setObjectName(QStringLiteral("ruleBack"));
    for (QWidget *button : std::initializer_list<QWidget *>{m_save, attempt, back})
        answers->addWidget(button);
    answers->addStretch(1);
    form->addLayout(answers);
    m_card->hide();

    connect(m_action, &ChoiceField::chosen, this, &AutomationPage::showFields);
    connect(back, &Button::clicked, this, [this] {
        m_card->hide();
        m_add->show();
    });
    connect(attempt, &Button::clicked, this, &AutomationPage::tryOut);
    connect(m_save, &Button::clicked, this, [this] {
        save(
            [rule = written()](flow::Office &office) -> Result<void> {
                CS_CHECK(flow::saveRule(office, rule));
                return {};
            },
            tr("The rule is saved. It runs from now on."));
    });
}

void AutomationPage::openForm()
{
    m_stage->clear();
    m_target->clear();
    for (const domain::Stage &stage : m_desk.facts.stages()) {
        m_stage->addChoice(nameOf(stage), stage.id.toString());
        m_target->addChoice(nameOf(stage), stage.id.toString());
    }
    m_member->clear();
    m_member->addChoice(tr("Who is responsible"), QString());
    for (const domain::Member &member : m_desk.facts.members())
        if (member.isActive)
            m_member->addChoice(member.name, member.id.toString());
    for (TextField *field : {m_delay, m_days, m_to, m_subject, m_folder})
        field->clear();
    m_text->setText({});
    showFields();
    m_add->hide();
    m_card->show();
    m_stage->combo()->setFocus();
}

void AutomationPage::showFields()
{
    const auto kind = static_cast<Kind>(m_action->value().toInt());
    m_member->setVisible(kind == Kind::NotifyMembers || kind == Kind::ChangeResponsible || kind == Kind::AskApproval);
    m_target->setVisible(kind == Kind::MoveCard);
    m_days->setVisible(kind == Kind::SetDeadline);
    m_to->setVisible(kind == Kind::SendEmail);
    m_subject->setVisible(kind == Kind::SendEmail);
    m_text->setVisible(kind == Kind::SendEmail || kind == Kind::NotifyMembers);
    m_folder->setVisible(kind == Kind::ExportPdf);
}

domain::Rule AutomationPage::written() const
{
    domain::Action action{.kind = static_cast<Kind>(m_action->value().toInt()), .settings = {}};
    const auto set = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            action.settings.insert(QString::fromLatin1(name), value);
    };
    switch (action.kind) {
    case Kind::NotifyMembers:
        set("members", m_member->value().toString());
        set("text", m_text->text());
        break;
    case Kind::ChangeResponsible:
    case Kind::AskApproval: set("member", m_member->value().toString()); break;
    case Kind::MoveCard: set("stage", m_target->value().toString()); break;
    case Kind::SetDeadline: set("days", m_days->text()); break;
    case Kind::SendEmail:
        set("to", m_to->text().isEmpty() ? QStringLiteral("client") : m_to->text());
        set("subject", m_subject->text());
        set("text", m_text->text());
        break;
    case Kind::ExportPdf: set("folder", m_folder->text()); break;
    default: break;
    }
    domain::Rule rule{.id = {}, .name = {}, .stage = {}, .actions = {action}};
    if (const auto stage = domain::StageId::fromString(m_stage->value().toString()))
        rule.stage = *stage;
    rule.delaySeconds = std::clamp(m_delay->text().toInt(), 0, 365) * 24 * 3600;
    return rule;
}

// What the rule would have met: the cards that are in its stage now.
void AutomationPage::tryOut()
{
    m_desk.session.run([](flow::Office &office) { return office.cards(); })
        .then(this, [this, stage = written().stage](const std::vector<domain::Card> &cards) {
            const auto met = std::count_if(cards.begin(), cards.end(),
                                           [&](const domain::Card &card) { return card.stage == stage; });
            Q_EMIT toastRequested(
                {met == 0 ? tr("No document is in this stage now. Nothing would have happened.")
                          : tr("It would have run for %n document(s) that are in this stage now. Nothing was done.",
                               nullptr, static_cast<int>(met)),
                 Role::Accent,
                 {},
                 {}});
        });
}

void AutomationPage::reload()
{
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Automation, {}, {}});
    m_add->setReasonNot(reason);
    clearLayout(m_triggers);
    clearLayout(m_rules);
    int n = 0;
    for (const domain::Trigger &trigger : m_desk.facts.triggers()) {
        auto *box = new CheckBox(tr("%1: to “%2”").arg(nameOf(trigger.when), m_desk.facts.stageName(trigger.stage)));
        box->setObjectName(QStringLiteral("trigger_%1").arg(n++));
        box->setChecked(trigger.isEnabled);
        box->setEnabled(reason.isEmpty());
        m_triggers->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this, trigger](bool isOn) {
            save([changed = trigger, isOn](flow::Office &office) mutable -> Result<void> {
                changed.isEnabled = isOn;
                CS_CHECK(flow::saveTrigger(office, changed));
                return {};
            });
        });
    }
    n = 0;
    for (const domain::Rule &rule : m_desk.facts.rules()) {
        auto *line = new QWidget;
        auto *layout = row(line, kRelated);
        auto *box = new CheckBox(tr("“%1”: %2").arg(m_desk.facts.stageName(rule.stage), nameOf(rule)));
        box->setObjectName(QStringLiteral("rule_%1").arg(n));
        box->setChecked(rule.isEnabled);
        box->setEnabled(reason.isEmpty());
        auto *remove = Button::iconOnly(QStringLiteral("trash-2"), tr("Remove the rule"));
        remove->setObjectName(QStringLiteral("rule_%1_remove").arg(n++));
        remove->setReasonNot(reason);
        layout->addWidget(box, 1);
        layout->addWidget(remove);
        m_rules->addWidget(line);
        connect(box, &QCheckBox::clicked, this, [this, rule](bool isOn) {
            save([changed = rule, isOn](flow::Office &office) mutable -> Result<void> {
                changed.isEnabled = isOn;
                CS_CHECK(flow::saveRule(office, changed));
                return {};
            });
        });
        connect(remove, &Button::clicked, this, [this, id = rule.id] {
            save([id](flow::Office &office) { return flow::removeRecord(office, id.value); });
        });
    }
}

void AutomationPage::save(std::function<Result<void>(flow::Office &)> work, const QString &done)
{
    m_desk.session.run(std::move(work)).then(this, [this, done](const Result<void> &saved) {
        if (!saved) {
            Q_EMIT toastRequested({sentenceFor(saved.error()), Role::Bad, {}, {}});
            reload(); // the boxes as they are kept
        } else if (!done.isEmpty()) {
            m_card->hide();
            m_add->show();
            Q_EMIT toastRequested({done, Role::Ok, {}, {}});
        }
    });
}

} // namespace countersign::ui
