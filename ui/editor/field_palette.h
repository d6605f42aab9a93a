// What can be placed, grouped by party. A click takes it into the hand; a drag carries it to the page; Enter places it in
// the middle of what is shown.
//
// Object names: palette_<side><n>_<kind>, e.g. palette_ours0_signature, palette_theirs0_stamp, palette_common_date.
#pragma once

#include "ui/editor/field_canvas.h"

#include <QAbstractButton>

class QVBoxLayout;

namespace countersign::ui {

class PaletteButton : public QAbstractButton
{
    Q_OBJECT
public:
    PaletteButton(const FieldMould &mould, Role tone, const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] const FieldMould &mould() const { return m_mould; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void taken(); // by a click
    void dragged(QPoint global);
    void dropped(QPoint global);
    void enterPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    FieldMould m_mould;
    Role m_tone;
    QPoint m_pressed;
    bool m_dragging = false;
};

QString iconOf(domain::FieldKind kind);

class FieldPalette : public QWidget
{
    Q_OBJECT
public:
    explicit FieldPalette(FieldCanvas &canvas, QWidget *parent = nullptr);
    void setContext(const EditorContext &context);
    void focusOn(domain::FieldKind kind, domain::PartyId party); // the button that places it

private:
    void addGroup(const QString &heading, Role tone, const QString &name,
                  const std::vector<std::pair<FieldMould, QString>> &items);
    FieldCanvas &m_canvas;
    QVBoxLayout *m_column;
    QWidget *m_inner;
    QList<PaletteButton *> m_buttons;
};

} // namespace countersign::ui
