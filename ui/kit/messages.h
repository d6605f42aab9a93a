// What the program says: a banner in place, a toast at the foot, an empty state with the next thing to do, progress.
#pragma once

#include "ui/kit/typography.h"

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QTimer;

namespace countersign::ui {

class Button;

// A sentence across the place it is about, with at most a few buttons at its right.
class Banner : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(Role tone = Role::Accent, QWidget *parent = nullptr); // Accent, Ok, Warning, Bad
    void setTone(Role tone);
    void setIconName(const QString &name); // a fitting one by tone otherwise
    void setText(const QString &headline, const QString &text = {});
    void addAction(Button *button); // takes it
    void setLarge(bool large); // the verdict's size

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_tone;
    QString m_icon;
    bool m_large = false;
    Label *m_headline;
    Label *m_text;
    QHBoxLayout *m_actions;
};

struct ToastMessage {
    QString text; // a sentence
    Role tone = Role::Second; // Ok, Warning, Bad; Second is neutral
    QString action; // a word on a button, e.g. "Undo"
    std::function<void()> onAction;
};

// Shows one message after the other at the foot of its parent; each goes by itself, failures stay longer.
class ToastArea : public QWidget
{
    Q_OBJECT
public:
    explicit ToastArea(QWidget *over);
    void show(const ToastMessage &message);
    [[nodiscard]] QString text() const { return m_message.text; } // of the one that is shown

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void dismiss();
    ToastMessage m_message;
    Label *m_label;
    Button *m_action;
    Button *m_close;
    QTimer *m_timer;
};

// Nothing here yet: what this place is for and the next thing to do.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &iconName, const QString &headline, const QString &text, QWidget *parent = nullptr);
    void setText(const QString &headline, const QString &text);
    void addAction(Button *button);

private:
    Label *m_headline;
    Label *m_text;
    QHBoxLayout *m_actions;
};

// A line that appears half a second after start() and goes with stop(): what is being done, how far, and a way out.
class ProgressInPlace : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressInPlace(QWidget *parent = nullptr);
    void start(const QString &sentence, bool canCancel = false);
    void setFraction(double fraction); // 0..1; below 0: unknown
    void setCount(int done, int all); // of several things: said behind the sentence, and the fraction
    void stop();

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QString m_words;
    Label *m_sentence;
    Button *m_cancel;
    QTimer *m_delay;
    double m_fraction = -1;
    int m_phase = 0;
    int m_ticker = 0;
};

// For work that tells from another thread which of several things it is about; shown as the (done + 1)-th on each of these
// that is still there.
[[nodiscard]] std::function<void(int done, int all)> countOn(const std::vector<ProgressInPlace *> &shown);

} // namespace countersign::ui
