// A trigger, new or saved: what happens, and the stage the card, or its deal, moves to then.
// Object names: triggerCard, triggerHeadline, triggerWhen, triggerValue, triggerField, triggerStage, triggerSave,
// triggerReset, triggerBack.
#pragma once

#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/models/desk.h"

namespace countersign::ui {

class Button;
class ChoiceField;
class TextField;

class TriggerForm : public Card
{
    Q_OBJECT
public:
    explicit TriggerForm(const Desk &desk, QWidget *parent = nullptr);
    void open(const domain::Trigger &trigger = {}); // without an id: a new one
    [[nodiscard]] bool isChanged() const;

Q_SIGNALS:
    void closed(); // given up, or saved
    void toastRequested(const countersign::ui::ToastMessage &message);

private:
    void show(const domain::Trigger &trigger); // as it is saved
    void refresh();
    [[nodiscard]] domain::Trigger written() const;
    void save();
    void shut();

    Desk m_desk;
    domain::Trigger m_before; // as it is saved
    Label *m_headline;
    ChoiceField *m_when;
    ChoiceField *m_value;
    TextField *m_field;
    ChoiceField *m_stage;
    Button *m_save;
    Button *m_reset;
};

} // namespace countersign::ui
