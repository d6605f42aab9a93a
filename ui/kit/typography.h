// Five sizes, three weights, one family (Inter), all relative to the application's font.
#pragma once

#include "ui/kit/theme.h"

#include <QFont>
#include <QLabel>

namespace countersign::ui {

enum class TextSize {
    Meta,
    Small,
    Body,
    PanelTitle,
    ScreenTitle,
    Headline
}; // 11, 12, 13, 15, 18, 22 px at the usual setting
enum class Weight { Regular, Medium, Strong };

void registerFonts(); // once, before the first window
[[nodiscard]] QFont font(TextSize size, Weight weight = Weight::Regular);
// Pixels for a length drawn at the usual setting, grown with the font: scaled(16) is 32 at 200 %.
[[nodiscard]] int scaled(int pixels);

// Text in a role's colour that follows the theme. Wraps where setWordWrap(true); otherwise it elides at its end rather
// than force its window wider when `elides` is set.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString &text = {}, TextSize size = TextSize::Body, Role role = Role::Text,
                   Weight weight = Weight::Regular, QWidget *parent = nullptr);
    void setRole(Role role);
    [[nodiscard]] Role role() const { return m_role; }
    void setTextSize(TextSize size, Weight weight);
    void setElides(bool elides);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    TextSize m_size;
    Weight m_weight;
    Role m_role;
    bool m_elides = false;
    bool m_refreshing = false;
};

} // namespace countersign::ui
