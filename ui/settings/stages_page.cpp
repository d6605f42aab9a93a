#include "ui/settings/stages_page.h"

#include "core/flow/workspace_setup.h"
#include "ui/kit/button.h"
#include "ui/settings/stage_removal.h"
#include "ui/settings/stage_row.h"
#include "ui/words/error_words.h"

namespace countersign::ui {

StagesPage::StagesPage(const Desk &desk, QWidget *parent)
    : SettingsPage(tr("Stages of the board"),
                   tr("Columns from left to right. Cards move by themselves as people sign; the names are yours."),
                   parent),
      m_desk(desk),
      m_rows(column(nullptr, kRelated)),
      m_add(new Button(tr("Add a stage"), Button::Kind::Plain, QStringLiteral("plus"))),
      m_removal(new StageRemoval(desk))
{
    m_add->setObjectName(QStringLiteral("stagesAdd"));
    page()->addLayout(m_rows);
    page()->addWidget(m_removal);
    page()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_removal, &StageRemoval::toastRequested, this, &SettingsPage::toastRequested);
    connect(m_add, &Button::clicked, this, [this] {
        domain::Stage stage;
        stage.name = tr("New stage");
        stage.order = m_desk.facts.stages().empty() ? 0 : m_desk.facts.stages().back().order + 1;
        save({stage});
    });
    connect(&desk.facts, &OfficeFacts::changed, this, &StagesPage::reload);
    reload();
}

void StagesPage::reload()
{
    const QString reason = m_desk.facts.reasonNot(domain::Act::Manage, {domain::Object::Stages, {}, {}});
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    clearLayout(m_rows);
    m_add->setReasonNot(reason);
    const auto stages = m_desk.facts.stages();
    for (std::size_t i = 0; i < stages.size(); ++i) {
        auto *line = new StageRow(stages[i], i, stages.size(), reason);
        m_rows->addWidget(line);
        connect(line, &StageRow::edited, this, [this](const domain::Stage &stage) { save({stage}); });
        connect(line, &StageRow::upAsked, this, [this, i] { swap(i, i - 1); });
        connect(line, &StageRow::downAsked, this, [this, i] { swap(i, i + 1); });
        connect(line, &StageRow::removeAsked, m_removal, [this, stage = stages[i]] { m_removal->open(stage); });
        if (!focused.isEmpty())
            if (auto *again = line->findChild<QWidget *>(focused))
                again->setFocus();
    }
}

void StagesPage::swap(std::size_t a, std::size_t b)
{
    auto stages = m_desk.facts.stages();
    if (a >= stages.size() || b >= stages.size())
        return;
    std::swap(stages[a].order, stages[b].order);
    if (stages[a].order == stages[b].order) // never numbered apart: number all
        for (std::size_t i = 0; i < stages.size(); ++i)
            stages[i].order = static_cast<int>(i == a ? b : i == b ? a : i);
    else
        stages = {stages[a], stages[b]};
    save(std::move(stages));
}

void StagesPage::save(std::vector<domain::Stage> stages)
{
    m_desk.session
        .run([stages = std::move(stages)](flow::Office &office) -> Result<void> {
            for (const domain::Stage &stage : stages)
                CS_CHECK(flow::saveStage(office, stage));
            return {};
        })
        .then(this, [this](const Result<void> &saved) {
            if (!saved)
                Q_EMIT toastRequested({sentenceFor(saved.error()), Role::Bad, {}, {}});
        });
}

} // namespace countersign::ui
