#pragma once

#include "ui/kit/theme.h"

#include <QPushButton>

#include <optional>
#include <stop_token>

namespace countersign::ui {

// Words that have too little room, with large text or in another language, go on in a second and third line. Where not even
// the longest of them fits, a button that has an icon shows it alone, and its words as a tooltip; one without is not made
// narrower than that word.
// One primary action a screen; plain ones have a border, quiet ones only a hover, danger ones end something.
class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Primary, Plain, Quiet, Danger };
    enum class Height { Usual, Tall }; // 32 and 44 px

    explicit Button(const QString &text, Kind kind = Kind::Plain, const QString &iconName = {},
                    QWidget *parent = nullptr);
    // An icon-only button: `name` is its accessible name and tooltip.
    static Button *iconOnly(const QString &iconName, const QString &name, Kind kind = Kind::Quiet,
                            QWidget *parent = nullptr);

    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    void setHeight(Height height);
    void setIconName(const QString &iconName);
    void setTone(Role tone); // of a quiet button's text and icon; Text by default
    // Greyed out with the reason as a tooltip and accessible description; an empty reason enables.
    void setReasonNot(const QString &reason);
    // Work is going on: a spinner takes the icon's place and clicks are ignored.
    void setBusy(bool busy);
    // The same for work that may be stopped: when it has taken half a second the button says "Cancel", and pressing it
    // requests that.
    void setBusy(const std::stop_source &stop);

    [[nodiscard]] bool showsIconOnly() const; // at its width now

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int wordsRoom(int width) const;
    [[nodiscard]] int longestWord() const; // pixels
    [[nodiscard]] int linesAt(int width) const; // that the words take
    void offerStop();
    void stopWaiting(); // for the moment to offer it
    void say(const QString &words);
    void requestStop(); // where it is offered
    Kind m_kind;
    Height m_height = Height::Usual;
    QString m_iconName;
    Role m_tone = Role::Text;
    bool m_busy = false;
    std::optional<std::stop_source> m_stop; // of the work that goes on
    QString m_words; // the button's own, while it offers the stop
    int m_patience = 0; // timer until it does
    int m_laidWidth = 0; // 0 until a layout gave it one
    int m_spin = 0;
    int m_timer = 0;
};

} // namespace countersign::ui
