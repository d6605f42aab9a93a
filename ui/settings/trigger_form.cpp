#include "ui/settings/trigger_form.h"

#include "core/flow/workspace_setup.h"
#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_field.h"
#include "ui/words/error_words.h"
#include "ui/words/trade_words.h"

#include <QTimer>

namespace countersign::ui {

namespace {

const QString kOneField = QStringLiteral("field:"); // its label follows

} // namespace

TriggerForm::TriggerForm(const Desk &desk, QWidget *parent)
    : Card(parent),
      m_desk(desk),
      m_headline(new Label({}, TextSize::Body, Role::Text, Weight::Strong)),
      m_when(new ChoiceField(tr("When this happens"))),
      m_value(new ChoiceField(tr("Which value"))),
      m_field(new TextField(tr("Name of the field"))),
      m_stage(new ChoiceField(tr("Move the card to"))),
      m_save(new Button(tr("Save"), Button::Kind::Primary)),
      m_reset(new Button(tr("Reset"), Button::Kind::Quiet))
{
    setObjectName(QStringLiteral("triggerCard"));
    m_headline->setObjectName(QStringLiteral("triggerHeadline"));
    m_reset->setObjectName(QStringLiteral("triggerReset"));
    m_when->setName(QStringLiteral("triggerWhen"));
    for (int happening = 0; happening <= int(domain::kLastHappening); ++happening)
        m_when->addChoice(nameOf(static_cast<domain::Happening>(happening)), happening);
    m_value->setName(QStringLiteral("triggerValue"));
    for (const char *value : {"", "title", "deadline", "responsible", "company", "message"})
        m_value->addChoice(nameOfValue(QString::fromLatin1(value)), QString::fromLatin1(value));
    m_value->addChoice(tr("a field of the document"), kOneField);
    m_field->setName(QStringLiteral("triggerField"));
    m_field->setHint(tr("As it is labelled in the document, such as “Amount”."));
    m_stage->setName(QStringLiteral("triggerStage"));
    m_save->setObjectName(QStringLiteral("triggerSave"));
    auto *back = new Button(tr("Not now"), Button::Kind::Quiet);
    back->setObjectName(QStringLiteral("triggerBack"));
    auto *form = column(this, kGroup);
    form->addWidget(m_headline);
    for (QWidget *field : std::initializer_list<QWidget *>{m_when, m_value, m_field, m_stage})
        form->addWidget(field);
    auto *answers = new WrapLayout(nullptr, kRelated);
    for (QWidget *button : std::initializer_list<QWidget *>{m_save, m_reset, back})
        answers->addWidget(button);
    form->addLayout(answers);
    hide();
    for (const ChoiceField *field : {m_when, m_value, m_stage})
        connect(field, &ChoiceField::chosen, this, &TriggerForm::refresh);
    connect(m_field, &TextField::edited, this, &TriggerForm::refresh);
    connect(m_reset, &Button::clicked, this, [this] { show(m_before); });
    connect(back, &Button::clicked, this, &TriggerForm::shut);
    connect(m_save, &Button::clicked, this, &TriggerForm::save);
}

void TriggerForm::open(const domain::Trigger &trigger)
{
    show(trigger);
    QWidget::show();
    m_when->combo()->setFocus();
    QTimer::singleShot(0, this, [this] { // once it has its place
        for (QWidget *up = parentWidget(); up; up = up->parentWidget())
            if (auto *scroll = qobject_cast<QScrollArea *>(up))
                scroll->ensureWidgetVisible(this, 0, kGroup);
    });
}

void TriggerForm::show(const domain::Trigger &trigger)
{
    m_before = trigger;
    m_headline->setText(trigger.id.isNull() ? tr("Add what moves a card") : tr("Change what moves a card"));
    m_stage->clear();
    for (const domain::Stage &stage : m_desk.facts.stages())
        m_stage->addChoice(nameOf(stage), stage.id.toString());
    for (const domain::Stage &stage : m_desk.facts.pipeline())
        m_stage->addChoice(tr("Its deal to “%1”").arg(nameOf(stage)), stage.id.toString());
    if (!trigger.stage.isNull() && !m_desk.facts.stage(trigger.stage))
        m_stage->addChoice(tr("A stage that is gone"), trigger.stage.toString());
    m_stage->setValue(trigger.stage.toString());
    m_when->setValue(int(trigger.when));
    const bool isOneField = trigger.field.startsWith(kOneField);
    m_value->setValue(isOneField ? kOneField : trigger.field);
    m_field->setText(isOneField ? trigger.field.mid(kOneField.size()) : QString());
    m_field->setError({});
    m_stage->setError({});
    refresh();
}

void TriggerForm::shut()
{
    hide();
    Q_EMIT closed();
}

bool TriggerForm::isChanged() const { return !m_before.id.isNull() && written() != m_before; }

void TriggerForm::refresh()
{
    const bool isChange = m_when->value().toInt() == int(domain::Happening::FieldChanged);
    m_value->setVisible(isChange);
    m_field->setVisible(isChange && m_value->value().toString() == kOneField);
    m_save->setReasonNot(m_before.id.isNull() || isChanged() ? QString() : tr("Nothing was changed."));
    m_reset->setVisible(isChanged());
}

domain::Trigger TriggerForm::written() const
{
    domain::Trigger trigger = m_before;
    trigger.when = static_cast<domain::Happening>(m_when->value().toInt());
    if (const auto stage = domain::StageId::fromString(m_stage->value().toString()))
        trigger.stage = *stage;
    trigger.field.clear();
    if (trigger.when == domain::Happening::FieldChanged)
        trigger.field = m_value->value().toString();
    if (trigger.field == kOneField)
        trigger.field += m_field->text();
    return trigger;
}

void TriggerForm::save()
{
    const domain::Trigger trigger = written();
    m_field->setError(trigger.field == kOneField ? tr("Write how the field is labelled.") : QString());
    m_stage->setError(m_desk.facts.stage(trigger.stage) ? QString() : tr("Choose a stage."));
    if (m_field->hasError() || m_stage->hasError())
        return;
    const auto undo = [session = &m_desk.session, before = m_before] {
        session->run([before](flow::Office &office) { return flow::saveTrigger(office, before).has_value(); });
    };
    m_save->setBusy(true);
    m_desk.session.run([trigger](flow::Office &office) { return flow::saveTrigger(office, trigger); })
        .then(this, [this, undo, isNew = m_before.id.isNull()](const Result<domain::TriggerId> &saved) {
            m_save->setBusy(false);
            if (!saved) {
                Q_EMIT toastRequested({sentenceFor(saved.error()), Role::Bad, {}, {}});
                return;
            }
            if (isNew)
                Q_EMIT toastRequested({tr("Cards move by it from now on."), Role::Ok, {}, {}});
            else
                Q_EMIT toastRequested({tr("It is changed."), Role::Ok, tr("Undo"), undo});
            shut();
        });
}

} // namespace countersign::ui
