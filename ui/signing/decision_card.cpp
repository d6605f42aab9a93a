#include "ui/signing/decision_card.h"

#include "ui/kit/button.h"
#include "ui/kit/layout.h"

namespace countersign::ui {

DecisionCard::DecisionCard(QWidget *parent)
    : Card(parent),
      m_headline(new Label({}, TextSize::Body, Role::Text, Weight::Strong)),
      m_text(new Label({}, TextSize::Small, Role::Second)),
      m_said(new Label({}, TextSize::Meta, Role::Second)),
      m_main(new Button({}, Button::Kind::Plain)),
      m_other(new Button({}, Button::Kind::Quiet))
{
    setObjectName(QStringLiteral("signDecision"));
    setTone(Role::Warning);
    m_main->setObjectName(QStringLiteral("signDecisionMain"));
    m_other->setObjectName(QStringLiteral("signDecisionOther"));
    m_said->setObjectName(QStringLiteral("signDecisionSaid"));
    auto *inside = column(this, kRelated);
    for (Label *label : {m_headline, m_text, m_said}) {
        label->setWordWrap(true);
        inside->addWidget(label);
    }
    inside->addWidget(m_main, 0, Qt::AlignLeft);
    inside->addWidget(m_other, 0, Qt::AlignLeft);
    connect(m_main, &Button::clicked, this, [this] {
        hide();
        if (const auto act = std::exchange(m_onMain, nullptr))
            act();
    });
    connect(m_other, &Button::clicked, this, [this] {
        m_onMain = nullptr;
        hide();
    });
    hide();
}

void DecisionCard::ask(const Question &question, std::function<void()> onMain)
{
    m_onMain = std::move(onMain);
    m_headline->setText(question.headline);
    m_text->setText(question.text);
    m_said->setText(question.said.join(QLatin1Char('\n')));
    m_said->setVisible(!question.said.isEmpty());
    m_main->setText(question.mainAnswer);
    m_other->setText(question.otherAnswer);
    show();
    m_main->setFocus();
}

} // namespace countersign::ui
