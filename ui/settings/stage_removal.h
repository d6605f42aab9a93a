// Before a column of the board goes: what still uses it, and where its cards go.
// Object names: stageRemoval, stageRemovalWords, stageRemovalTo (drop-down), stageRemovalDo, stageRemovalBack.
#pragma once

#include "core/flow/stage_removing.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/models/desk.h"

namespace countersign::ui {

class Button;
class ChoiceField;
class Label;

class StageRemoval : public Card
{
    Q_OBJECT
public:
    explicit StageRemoval(const Desk &desk, QWidget *parent = nullptr);
    void open(const domain::Stage &stage);

Q_SIGNALS:
    void toastRequested(const countersign::ui::ToastMessage &message);

private:
    void showUse(const flow::StageUse &use);
    void remove();

    Desk m_desk;
    domain::Stage m_stage;
    Label *m_title;
    Label *m_words;
    ChoiceField *m_to;
    Button *m_remove;
    Button *m_back;
};

} // namespace countersign::ui
