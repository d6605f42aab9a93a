#include "ui/kit/surfaces.h"

#include "ui/kit/button.h"
#include "ui/kit/layout.h"
#include "ui/kit/style.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVariantAnimation>

namespace countersign::ui {

Ground::Ground(Role role, QWidget *parent) : QWidget(parent), m_role(role) { }

void Ground::setRole(Role role)
{
    m_role = role;
    update();
}

void Ground::setEdges(Qt::Edges edges)
{
    m_edges = edges;
    update();
}

void Ground::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(m_role));
    const QColor line = color(Role::Border);
    if (m_edges & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_edges & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_edges & Qt::LeftEdge)
        painter.fillRect(0, 0, 1, height(), line);
    if (m_edges & Qt::RightEdge)
        painter.fillRect(width() - 1, 0, 1, height(), line);
}

Card::Card(QWidget *parent) : QWidget(parent) { setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(14)); }

void Card::setTone(Role tone)
{
    m_tone = tone;
    update();
}

void Card::setClickable(bool clickable)
{
    m_clickable = clickable;
    setFocusPolicy(clickable ? Qt::TabFocus : Qt::NoFocus);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Card::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -1.5);
    const double radius = scaled(kCardRadius);
    if (!isDark()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(24, 32, 46, 14));
        painter.drawRoundedRect(box.translated(0, 1), radius, radius);
    }
    const bool lifted = m_clickable && underMouse();
    paintRounded(painter, box, radius, color(m_selected ? Role::AccentSoft : Role::Surface),
                 m_selected   ? color(Role::Accent)
                     : lifted ? color(Role::Third)
                              : color(m_tone));
    if (hasFocus())
        paintFocusRing(painter, box, radius);
}

void Card::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT clicked();
}

void Card::keyPressEvent(QKeyEvent *event)
{
    if (m_clickable
        && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void Card::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void Card::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

HairLine::HairLine(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void HairLine::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), color(Role::Border)); }

SectionLabel::SectionLabel(const QString &text, Role role, QWidget *parent)
    : Label(text.toUpper(), TextSize::Meta, role, Weight::Strong, parent)
{
    setWordWrap(true);
}

ScrollArea::ScrollArea(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    if (content)
        setContent(content);
}

void ScrollArea::setContent(QWidget *content)
{
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on
}

void ScrollArea::setGround(Role role)
{
    m_ground = role;
    viewport()->update();
}

void ScrollArea::paintEvent(QPaintEvent *event) { QPainter(viewport()).fillRect(event->rect(), color(m_ground)); }

SidePanel::SidePanel(QWidget *parent)
    : Ground(Role::Surface, parent),
      m_title(new Label({}, TextSize::PanelTitle, Role::Text, Weight::Strong)),
      m_subtitle(new Label({}, TextSize::Small, Role::Second)),
      m_scroll(new ScrollArea),
      m_inner(new QWidget(this)),
      m_foot(row(nullptr, kRelated))
{
    setEdges(Qt::LeftEdge);
    auto *closeButton = Button::iconOnly(QStringLiteral("x"), tr("Close"));
    closeButton->setObjectName(QStringLiteral("panelClose"));
    connect(closeButton, &Button::clicked, this, &SidePanel::closeByHand);

    auto *layout = column(m_inner, kGroup, {scaled(20), scaled(16), scaled(20), scaled(16)});
    auto *head = row(nullptr, kRelated);
    auto *words = column(nullptr, 2);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_title->setWordWrap(true);
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();
    head->addLayout(words, 1);
    head->addWidget(closeButton, 0, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(m_foot);
    m_scroll->setGround(Role::Surface);
    setMinimumWidth(0);
    setMaximumWidth(0);
    hide();
}

void SidePanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SidePanel::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void SidePanel::setBody(QWidget *body)
{
    if (m_body) {
        m_scroll->takeWidget();
        m_body->deleteLater();
    }
    m_body = body;
    if (body)
        m_scroll->setContent(body);
}

void SidePanel::setPanelWidth(int pixels) { m_width = pixels; }

void SidePanel::open()
{
    m_open = true;
    show();
    slideTo(scaled(m_width));
}

void SidePanel::close()
{
    if (!m_open)
        return;
    m_open = false;
    slideTo(0);
    Q_EMIT closed();
}

void SidePanel::slideTo(int target)
{
    const int full = scaled(m_width);
    const auto set = [this, full](int width) {
        setMinimumWidth(width);
        setMaximumWidth(width);
        m_inner->setGeometry(1, 0, full - 1, height());
    };
    const int duration = motionMs(150);
    if (duration == 0 || !isVisible() || width() == target) {
        set(target);
        setVisible(m_open);
        return;
    }
    auto *slide = new QVariantAnimation(this);
    slide->setDuration(duration);
    slide->setEasingCurve(QEasingCurve::OutCubic);
    slide->setStartValue(maximumWidth());
    slide->setEndValue(target);
    connect(slide, &QVariantAnimation::valueChanged, this, [set](const QVariant &value) { set(value.toInt()); });
    connect(slide, &QVariantAnimation::finished, this, [this] { setVisible(m_open); });
    slide->start(QAbstractAnimation::DeleteWhenStopped);
}

void SidePanel::resizeEvent(QResizeEvent *event)
{
    Ground::resizeEvent(event);
    m_inner->setGeometry(1, 0, scaled(m_width) - 1, height());
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeByHand();
    else
        Ground::keyPressEvent(event);
}

void SidePanel::closeByHand()
{
    if (!m_mayClose || m_mayClose())
        close();
}

} // namespace countersign::ui
