// Grounds to put things on: a card, a hairline, a side panel, a scroll area, a section's small heading.
#pragma once

#include "ui/kit/typography.h"

#include <QFrame>
#include <QScrollArea>
#include <QWidget>

#include <functional>

class QVBoxLayout;
class QHBoxLayout;

namespace countersign::ui {

class Button;

// A widget filled with one role's colour.
class Ground : public QWidget
{
    Q_OBJECT
public:
    explicit Ground(Role role, QWidget *parent = nullptr);
    void setRole(Role role);
    // A hairline on these edges.
    void setEdges(Qt::Edges edges);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_role;
    Qt::Edges m_edges;
};

// A white card with a hairline, radius 9 and, in light, a soft shadow. Put a layout on it; margins are set.
class Card : public QWidget
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    void setTone(Role tone); // the border's colour; Border by default
    // A card that can be clicked and focused; emits clicked().
    void setClickable(bool clickable);
    void setSelected(bool selected);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Role m_tone = Role::Border;
    bool m_clickable = false;
    bool m_selected = false;
};

class HairLine : public QWidget
{
    Q_OBJECT
public:
    explicit HairLine(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

// "ROUTE": small, strong, spaced capitals over a section.
class SectionLabel : public Label
{
    Q_OBJECT
public:
    explicit SectionLabel(const QString &text, Role role = Role::Third, QWidget *parent = nullptr);
};

// Scrolls vertically, its content as wide as the area; no frame; transparent or in a role's colour.
class ScrollArea : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollArea(QWidget *content = nullptr, QWidget *parent = nullptr);
    void setContent(QWidget *content); // takes it
    void setGround(Role role);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_ground = Role::Background;
};

// Details at the right: a title, a close button, a scrolled body, actions at the foot. Slides in and out.
class SidePanel : public Ground
{
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    // Takes the widget; the one before is deleted later.
    void setBody(QWidget *body);
    [[nodiscard]] QWidget *body() const { return m_body; }
    [[nodiscard]] QHBoxLayout *foot() const { return m_foot; }
    void setPanelWidth(int pixels); // 384 by default, before scaling
    // Asked before the person closes it (button or Escape); false: it stays.
    void setGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }
    void open();
    void close(); // asks nobody
    [[nodiscard]] bool isOpen() const { return m_open; }

Q_SIGNALS:
    void closed(); // by the person (button or Escape) or by close()

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void closeByHand();
    void slideTo(int width);
    std::function<bool()> m_mayClose;
    Label *m_title;
    Label *m_subtitle;
    ScrollArea *m_scroll;
    QWidget *m_inner;
    QWidget *m_body = nullptr;
    QHBoxLayout *m_foot;
    int m_width = 384;
    bool m_open = false;
};

} // namespace countersign::ui
