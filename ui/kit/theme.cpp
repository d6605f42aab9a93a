#include "ui/kit/theme.h"

#include "ui/kit/style.h"
#include "ui/kit/typography.h"
#ifdef COUNTERSIGN_PORTAL
#include "ui/kit/portal_settings.h"
#endif

#include <QApplication>
#include <QFont>
#include <QPixmapCache>
#include <QStyleHints>
#include <QVariant>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace countersign::ui {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

// In the order of Role. Third is darker than a mere meta grey would be, because it is text and must stay readable.
constexpr std::array<Pair, 20> kColors{{
    {0xFFF5F6F8, 0xFF12151B}, // Background
    {0xFFFFFFFF, 0xFF1B2028}, // Surface
    {0xFFECEFF3, 0xFF161A21}, // Sunken
    {0xFFDDE2E9, 0xFF2E3743}, // Border
    {0xFF18202E, 0xFFE9EDF3}, // Text
    {0xFF566072, 0xFFA9B3C1}, // Second
    {0xFF616B7C, 0xFF8792A2}, // Third
    {0xFF2F4FD0, 0xFF91A6FF}, // Accent
    {0xFFE8ECFB, 0xFF252F52}, // AccentSoft
    {0xFFFFFFFF, 0xFF0E1428}, // OnAccent
    {0xFF0F766E, 0xFF5CCFC2}, // Ours
    {0xFFDDF3F0, 0xFF173431}, // OursSoft
    {0xFFA8480B, 0xFFF0A46B}, // Theirs
    {0xFFFCEBDD, 0xFF3B2818}, // TheirsSoft
    {0xFF17764A, 0xFF63D297}, // Ok
    {0xFFDFF4E8, 0xFF173426}, // OkSoft
    {0xFF8A5700, 0xFFF2C14E}, // Warning
    {0xFFFFF1CF, 0xFF3A2F13}, // WarningSoft
    {0xFFB42318, 0xFFFF8A7E}, // Bad
    {0xFFFDE7E4, 0xFF42201D}, // BadSoft
}};

// Set on the application object, so that motionMs() needs no object handed around.
constexpr char kReducedMotion[] = "countersignReducedMotion";

double luminance(const QColor &c)
{
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

Role softOf(Role tone)
{
    switch (tone) {
    case Role::Accent: return Role::AccentSoft;
    case Role::Ours: return Role::OursSoft;
    case Role::Theirs: return Role::TheirsSoft;
    case Role::Ok: return Role::OkSoft;
    case Role::Warning: return Role::WarningSoft;
    case Role::Bad: return Role::BadSoft;
    default: return Role::Sunken;
    }
}

bool isDark(const QPalette &palette) { return palette.color(QPalette::Window).lightness() < 128; }

QColor color(Role role, const QPalette &palette)
{
    const Pair &pair = kColors[static_cast<std::size_t>(role)];
    return QColor::fromRgb(isDark(palette) ? pair.dark : pair.light);
}

QPalette paletteFor(bool dark)
{
    QPalette p;
    p.setColor(QPalette::Window, dark ? QColor::fromRgb(kColors[0].dark) : QColor::fromRgb(kColors[0].light));
    const auto c = [&p](Role role) { return color(role, p); };
    p.setColor(QPalette::WindowText, c(Role::Text));
    p.setColor(QPalette::Base, c(Role::Surface));
    p.setColor(QPalette::AlternateBase, c(Role::Sunken));
    p.setColor(QPalette::Text, c(Role::Text));
    p.setColor(QPalette::PlaceholderText, c(Role::Third));
    p.setColor(QPalette::Button, c(Role::Surface));
    p.setColor(QPalette::ButtonText, c(Role::Text));
    p.setColor(QPalette::BrightText, c(Role::Bad));
    p.setColor(QPalette::Highlight, c(Role::AccentSoft));
    p.setColor(QPalette::HighlightedText, c(Role::Text));
    p.setColor(QPalette::Link, c(Role::Accent));
    p.setColor(QPalette::LinkVisited, c(Role::Accent));
    p.setColor(QPalette::ToolTipBase, c(Role::Surface));
    p.setColor(QPalette::ToolTipText, c(Role::Text));
    p.setColor(QPalette::Light, c(Role::Surface));
    p.setColor(QPalette::Midlight, c(Role::Sunken));
    p.setColor(QPalette::Mid, c(Role::Border));
    p.setColor(QPalette::Dark, c(Role::Border));
    p.setColor(QPalette::Shadow, c(Role::Border));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, c(Role::Third));
    return p;
}

std::vector<TextOnGround> textPairs()
{
    std::vector<TextOnGround> pairs;
    for (const Role ground : {Role::Background, Role::Surface, Role::Sunken, Role::AccentSoft})
        for (const Role text : {Role::Text, Role::Second})
            pairs.push_back({text, ground});
    for (const Role ground : {Role::Background, Role::Surface, Role::Sunken})
        pairs.push_back({Role::Third, ground});
    for (const Role tone : {Role::Accent, Role::Ours, Role::Theirs, Role::Ok, Role::Warning, Role::Bad}) {
        pairs.push_back({tone, softOf(tone)});
        pairs.push_back({tone, Role::Surface});
        pairs.push_back({tone, Role::Background});
        pairs.push_back({Role::Text, softOf(tone)});
        pairs.push_back({Role::Second, softOf(tone)});
    }
    pairs.push_back({Role::OnAccent, Role::Accent});
    return pairs;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Theme::Theme(QApplication &application) : QObject(&application), m_application(application)
{
    // A system without a font setting answers 9 points; the look is made for 13 px, which are 9.75.
    m_systemPoints = std::max(9.75, application.font().pointSizeF());
    m_systemIsDark = isDark(application.palette());
    registerFonts();
    application.setStyle(new Style);
#ifdef COUNTERSIGN_PORTAL
    new PortalSettings(
        [this](PortalSettings::Answer answer) {
            m_systemIsDark = answer.isDark;
            m_systemReducedMotion = answer.reducedMotion;
            apply();
        },
        this);
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto read = [this, &application] {
        const auto scheme = application.styleHints()->colorScheme();
        if (scheme != Qt::ColorScheme::Unknown)
            m_systemIsDark = scheme == Qt::ColorScheme::Dark;
    };
    read();
    connect(application.styleHints(), &QStyleHints::colorSchemeChanged, this, [this, read] {
        read();
        apply();
    });
#endif
    apply();
}

Theme::~Theme() = default;

void Theme::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    apply();
}

void Theme::setTextScale(double scale)
{
    m_textScale = std::clamp(scale, 0.75, 3.0);
    apply();
}

void Theme::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    apply();
}

void Theme::apply()
{
    const bool dark = m_appearance == Appearance::Dark || (m_appearance == Appearance::System && m_systemIsDark);
    m_application.setProperty(kReducedMotion, m_reducedMotion || m_systemReducedMotion);
    QFont f(QStringLiteral("Inter"));
    f.setStyleHint(QFont::SansSerif);
    f.setPointSizeF(m_systemPoints * m_textScale);
    QPixmapCache::clear();
    if (m_application.font() != f)
        m_application.setFont(f);
    m_application.setPalette(paletteFor(dark));
    Q_EMIT changed();
}

int motionMs(int wanted)
{
    const QCoreApplication *application = QCoreApplication::instance();
    return application && application->property(kReducedMotion).toBool() ? 0 : wanted;
}

} // namespace countersign::ui
