// A person as a round with initials.
#pragma once

#include "ui/kit/theme.h"

#include <QString>
#include <QWidget>

class QPainter;

namespace countersign::ui {

// On the ground of what is selected, a disc of that same colour is white instead.
void paintAvatar(QPainter &painter, const QRect &rect, const QString &name, Role tone = Role::Accent,
                 bool isSelected = false);

class Avatar : public QWidget
{
    Q_OBJECT
public:
    explicit Avatar(const QString &name = {}, Role tone = Role::Accent, QWidget *parent = nullptr);
    void setPerson(const QString &name, Role tone);
    void setDiameter(int pixels); // 24 by default, before scaling
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Role m_tone;
    int m_diameter = 24;
};

} // namespace countersign::ui
