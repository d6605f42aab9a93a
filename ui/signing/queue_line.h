// Where there is no room for the list of the queue: which of its documents is shown, and the ways to the next ones.
// Object names: queueLine, queuePlace ("1 of 2"), queuePrevious, queueNext.
#pragma once

#include "ui/kit/surfaces.h"

class QHBoxLayout;

namespace countersign::ui {

class QueueLine : public Ground
{
    Q_OBJECT
public:
    explicit QueueLine(QWidget *parent = nullptr);
    void setPlace(int row, int rows);
    [[nodiscard]] QHBoxLayout *acts() const { return m_acts; } // at its right

Q_SIGNALS:
    void stepAsked(int by); // by the person: -1 or 1

private:
    Label *m_place;
    Button *m_previous;
    Button *m_next;
    QHBoxLayout *m_acts;
};

} // namespace countersign::ui
