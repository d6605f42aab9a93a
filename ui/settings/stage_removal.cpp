#include "ui/settings/stage_removal.h"

#include "ui/kit/button.h"
#include "ui/kit/choice_field.h"
#include "ui/kit/layout.h"
#include "ui/words/error_words.h"
#include "ui/words/trade_words.h"

#include <QLocale>

namespace countersign::ui {

StageRemoval::StageRemoval(const Desk &desk, QWidget *parent)
    : Card(parent),
      m_desk(desk),
      m_title(new Label({}, TextSize::Body, Role::Text, Weight::Strong)),
      m_words(new Label({}, TextSize::Body, Role::Second)),
      m_to(new ChoiceField(tr("Its cards go to"))),
      m_remove(new Button(tr("Remove the stage"), Button::Kind::Danger)),
      m_back(new Button(tr("Keep it"), Button::Kind::Quiet))
{
    setObjectName(QStringLiteral("stageRemoval"));
    m_words->setObjectName(QStringLiteral("stageRemovalWords"));
    m_to->setName(QStringLiteral("stageRemovalTo"));
    m_remove->setObjectName(QStringLiteral("stageRemovalDo"));
    m_back->setObjectName(QStringLiteral("stageRemovalBack"));
    auto *all = column(this, 12);
    for (Label *label : {m_title, m_words}) {
        label->setWordWrap(true);
        all->addWidget(label);
    }
    all->addWidget(m_to);
    auto *acts = row(nullptr, kRelated);
    acts->addWidget(m_remove);
    acts->addWidget(m_back);
    acts->addStretch(1);
    all->addLayout(acts);
    hide();
    connect(m_remove, &Button::clicked, this, &StageRemoval::remove);
    connect(m_back, &Button::clicked, this, &QWidget::hide);
}

void StageRemoval::open(const domain::Stage &stage)
{
    m_stage = stage;
    m_desk.session.run([id = stage.id](flow::Office &office) { return flow::useOf(office, id); })
        .then(this, [this, id = stage.id](const Result<flow::StageUse> &use) {
            if (id != m_stage.id)
                return; // another one was asked about meanwhile
            if (!use)
                Q_EMIT toastRequested({sentenceFor(use.error()), Role::Bad, {}, {}});
            else
                showUse(*use);
        });
}

void StageRemoval::showUse(const flow::StageUse &use)
{
    QStringList users;
    for (const domain::Trigger &trigger : use.triggers)
        users << tr("“%1” moves cards here").arg(nameOf(trigger.when));
    for (const domain::Rule &rule : use.rules)
        users << tr("the rule “%1”").arg(nameOf(rule));
    const bool isUsed = !users.isEmpty();
    m_title->setText(isUsed ? tr("“%1” cannot be removed yet").arg(nameOf(m_stage))
                            : tr("Remove “%1”?").arg(nameOf(m_stage)));
    m_words->setText(isUsed ? tr("It is used under “Rules”: %1. Change or remove these first.")
                                  .arg(QLocale().createSeparatedList(users))
                         : use.cards == 0 ? tr("No card is in it.")
                                          : tr("%n cards are in it. The rules of the stage they go to run for them.",
                                               nullptr, use.cards));
    m_to->clear();
    for (const domain::Stage &stage : m_desk.facts.stages())
        if (stage.id != m_stage.id)
            m_to->addChoice(nameOf(stage), stage.id.toString());
    m_to->setVisible(!isUsed && use.cards > 0);
    m_remove->setVisible(!isUsed);
    m_back->setText(isUsed ? tr("Close") : tr("Keep it"));
    show();
    (isUsed || use.cards == 0 ? static_cast<QWidget *>(m_back) : m_to->combo())->setFocus();
}

void StageRemoval::remove()
{
    const auto to = m_to->isHidden() ? std::nullopt : domain::StageId::fromString(m_to->value().toString());
    m_remove->setBusy(true);
    m_desk.session.run([id = m_stage.id, to](flow::Office &office) { return flow::removeStage(office, id, to); })
        .then(this, [this, name = nameOf(m_stage)](const Result<void> &removed) {
            m_remove->setBusy(false);
            hide();
            Q_EMIT toastRequested(removed ? ToastMessage{tr("“%1” is removed.").arg(name), Role::Ok, {}, {}}
                                          : ToastMessage{sentenceFor(removed.error()), Role::Bad, {}, {}});
        });
}

} // namespace countersign::ui
