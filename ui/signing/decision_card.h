// A question in the panel's own column: what is in the way, what the other side said, and the ways on. Nothing modal.
// Object names: signDecision, signDecisionMain, signDecisionOther.
#pragma once

#include "ui/kit/surfaces.h"

#include <functional>

namespace countersign::ui {

class Button;

class DecisionCard : public Card
{
    Q_OBJECT
public:
    struct Question {
        QString headline;
        QString text;
        QStringList said; // the other side's own words
        QString mainAnswer;
        QString otherAnswer;
    };
    explicit DecisionCard(QWidget *parent = nullptr);
    void ask(const Question &question, std::function<void()> onMain);

private:
    Label *m_headline;
    Label *m_text;
    Label *m_said;
    Button *m_main;
    Button *m_other;
    std::function<void()> m_onMain;
};

} // namespace countersign::ui
