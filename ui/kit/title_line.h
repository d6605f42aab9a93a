// The line at the top of every screen: a way back where there is one, title, chips, actions at the right.
#pragma once

#include "ui/kit/chip.h"
#include "ui/kit/surfaces.h"

class QHBoxLayout;

namespace countersign::ui {

class Button;

class TitleLine : public Ground
{
    Q_OBJECT
public:
    explicit TitleLine(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle); // second, smaller line
    void setBack(bool back);
    void setChips(const std::vector<ChipLook> &chips);
    void addAction(QWidget *widget); // at the right, in order of adding; takes it
    void setMiddle(QWidget *widget); // the steps of the wizard; takes it

Q_SIGNALS:
    void backRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    QHBoxLayout *m_first;
    QHBoxLayout *m_second; // the actions' where one line is too narrow
    QWidget *m_actionsBox;
    bool m_isTight = false;
    Button *m_back;
    Label *m_title;
    Label *m_subtitle;
    QHBoxLayout *m_chips;
    QHBoxLayout *m_middle;
    QHBoxLayout *m_actions;
};

// The wizard's steps: done, now, to come. Steps that may be jumped to are buttons.
class StepTitle : public QWidget
{
    Q_OBJECT
public:
    explicit StepTitle(const QStringList &steps, QWidget *parent = nullptr);
    void setSteps(const QStringList &steps);
    void setCurrent(int step);
    void setDone(int step, bool done);
    void setReachable(int step, bool reachable);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepRequested(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Step {
        QString text;
        bool isDone = false;
        bool isReachable = false;
    };
    [[nodiscard]] QRect rectOf(int step) const;
    [[nodiscard]] bool showsWords() const; // only the current step has words where the line is narrow
    std::vector<Step> m_steps;
    int m_current = 0;
};

} // namespace countersign::ui
