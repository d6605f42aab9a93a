// One column of the board in the settings: its colour, name and meaning, its place, a way out. With large text the name has
// a line of its own.
// Object names, n counting the stages: stage_<n>_name, stage_<n>_color, stage_<n>_meaning (drop-down), stage_<n>_up,
// stage_<n>_down, stage_<n>_remove.
#pragma once

#include "core/domain/board.h"

#include <QWidget>

class QBoxLayout;

namespace countersign::ui {

class StageRow : public QWidget
{
    Q_OBJECT
public:
    // `reasonNot`: why the member may not change stages; empty: they may. `count`: of the stages.
    StageRow(const domain::Stage &stage, std::size_t number, std::size_t count, const QString &reasonNot,
             QWidget *parent = nullptr);

Q_SIGNALS: // by the person
    void edited(const countersign::domain::Stage &stage);
    void upAsked();
    void downAsked();
    void removeAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void offerColors(const QPoint &at);
    domain::Stage m_stage;
    QBoxLayout *m_line;
    QWidget *m_acts;
};

} // namespace countersign::ui
