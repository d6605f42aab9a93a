// One signature: who, its place among the others, and the four facts; folded to one line where it is not the topic.
#pragma once

#include "core/domain/verdict.h"

#include <QWidget>

namespace countersign::ui {

class SignatureCard : public QWidget
{
    Q_OBJECT
public:
    SignatureCard(const domain::Verdict &verdict, std::size_t index, QWidget *parent = nullptr);
    void setExpanded(bool expanded);
    [[nodiscard]] bool isExpanded() const { return m_expanded; }

Q_SIGNALS:
    void viewSignedAsked(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_head;
    QWidget *m_body;
    QWidget *m_chain;
    class Chevron;
    Chevron *m_chevron;
    bool m_expanded = true;
};

} // namespace countersign::ui
