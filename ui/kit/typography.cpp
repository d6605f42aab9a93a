#include "ui/kit/typography.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QScreen>
#include <QToolTip>

#include <cmath>

namespace countersign::ui {

namespace {

// Sizes of the look at the usual setting, in pixels; Body is the application's own font.
double pixelsOf(TextSize size)
{
    switch (size) {
    case TextSize::Meta: return 11;
    case TextSize::Small: return 12;
    case TextSize::Body: return 13;
    case TextSize::PanelTitle: return 15;
    case TextSize::ScreenTitle: return 18;
    case TextSize::Headline: return 22;
    }
    return 13;
}

} // namespace

void registerFonts()
{
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        return;
    // Where the system has no Inter, it lies beside the program (packages put it there).
    const QDir fonts(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/countersign/fonts"));
    const QStringList files =
        fonts.entryList({QStringLiteral("Inter*.otf"), QStringLiteral("Inter*.ttf")}, QDir::Files);
    for (const QString &file : files)
        QFontDatabase::addApplicationFont(fonts.filePath(file));
}

QFont font(TextSize size, Weight weight)
{
    QFont f = QApplication::font();
    f.setPointSizeF(f.pointSizeF() * pixelsOf(size) / 13.0);
    const QFont::Weight strong = pixelsOf(size) >= 18 ? QFont::Bold : QFont::DemiBold;
    f.setWeight(weight == Weight::Regular ? QFont::Normal : weight == Weight::Medium ? QFont::Medium : strong);
    return f;
}

int scaled(int pixels)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    const double dpi = screen ? screen->logicalDotsPerInch() : 96.0;
    return static_cast<int>(std::lround(pixels * QApplication::font().pointSizeF() * dpi / 72.0 / 13.0));
}

Label::Label(const QString &text, TextSize size, Role role, Weight weight, QWidget *parent)
    : QLabel(text, parent),
      m_size(size),
      m_weight(weight),
      m_role(role)
{
    setTextFormat(Qt::PlainText); // names and titles come from strangers
    refresh();
}

void Label::setRole(Role role)
{
    m_role = role;
    refresh();
}

void Label::setTextSize(TextSize size, Weight weight)
{
    m_size = size;
    m_weight = weight;
    refresh();
}

void Label::setElides(bool elides)
{
    m_elides = elides;
    updateGeometry();
}

QSize Label::minimumSizeHint() const
{
    QSize hint = QLabel::minimumSizeHint();
    if (m_elides)
        hint.setWidth(std::min(hint.width(), fontMetrics().averageCharWidth() * 6));
    return hint;
}

bool Label::event(QEvent *event)
{
    // What is cut short is told in full.
    if (event->type() == QEvent::ToolTip && m_elides && toolTip().isEmpty()
        && fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    const bool handled = QLabel::event(event);
    // A change of the application's palette or font reaches a child as its own change (Qt 6.4), not as the application's.
    switch (event->type()) {
    case QEvent::ApplicationPaletteChange:
    case QEvent::ApplicationFontChange:
    case QEvent::PaletteChange:
    case QEvent::FontChange: refresh(); break;
    default: break;
    }
    return handled;
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_elides || fontMetrics().horizontalAdvance(text()) <= contentsRect().width()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

void Label::refresh()
{
    if (m_refreshing)
        return;
    m_refreshing = true;
    setFont(ui::font(m_size, m_weight));
    QPalette p;
    p.setColor(QPalette::Active, QPalette::WindowText, color(m_role));
    p.setColor(QPalette::Inactive, QPalette::WindowText, color(m_role));
    p.setColor(QPalette::Disabled, QPalette::WindowText, color(Role::Third));
    setPalette(p);
    m_refreshing = false;
}

} // namespace countersign::ui
