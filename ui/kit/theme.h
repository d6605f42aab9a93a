// The look's colours by role, light and dark. The application's palette carries which of the two is on; every colour is
// asked for by role at the moment of painting, so a change at run time needs nothing but a repaint.
#pragma once

#include <QColor>
#include <QGuiApplication>
#include <QObject>
#include <QPalette>

#include <vector>

class QApplication;

namespace countersign::ui {

enum class Role {
    Background, // of screens
    Surface, // cards, fields, panels
    Sunken, // the rail, quiet chips
    Border,
    Text,
    Second, // secondary text
    Third, // meta text; still 4.5 : 1 on Background and Surface
    Accent, // ink blue
    AccentSoft,
    OnAccent,
    Ours, // our side, teal; always together with initials or words
    OursSoft,
    Theirs, // the other side, copper
    TheirsSoft,
    Ok,
    OkSoft,
    Warning,
    WarningSoft,
    Bad,
    BadSoft,
};

enum class Appearance { System, Light, Dark };

// What stands behind text of a role's tone in a chip or banner: Ok -> OkSoft; Text, Second, Third -> Sunken.
[[nodiscard]] Role softOf(Role tone);
[[nodiscard]] bool isDark(const QPalette &palette = QGuiApplication::palette());
[[nodiscard]] QColor color(Role role, const QPalette &palette = QGuiApplication::palette());
[[nodiscard]] QPalette paletteFor(bool dark);

// Pairs of text and ground that occur together; the test keeps each at 4.5 : 1.
struct TextOnGround {
    Role text;
    Role ground;
};
[[nodiscard]] std::vector<TextOnGround> textPairs();
[[nodiscard]] double contrast(const QColor &a, const QColor &b); // WCAG 2.1, 1.4.3

// Puts style, palette and font on the application and keeps them in step with the system's setting.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application);
    ~Theme() override;

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    // 1.0 is the system's font setting; 2.0 is twice as large.
    [[nodiscard]] double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    // No movement at all: asked for here or by the system.
    void setReducedMotion(bool reduced);

Q_SIGNALS:
    void changed(); // after the palette or the font changed

private:
    void apply();

    QApplication &m_application;
    Appearance m_appearance = Appearance::System;
    double m_textScale = 1.0;
    double m_systemPoints = 0; // the system's font setting as found at start
    bool m_systemIsDark = false;
    bool m_reducedMotion = false;
    bool m_systemReducedMotion = false;
};

// Length of a movement in milliseconds; 0 when movement is not wanted.
[[nodiscard]] int motionMs(int wanted = 150);

} // namespace countersign::ui
