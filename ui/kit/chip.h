// State: an icon and words in a role's colour, never a colour alone.
#pragma once

#include "ui/kit/theme.h"

#include <QString>
#include <QWidget>

class QPainter;

namespace countersign::ui {

struct ChipLook {
    QString icon;
    QString text;
    Role tone = Role::Second;
    friend bool operator==(const ChipLook &, const ChipLook &) = default;
};

[[nodiscard]] QSize chipSize(const ChipLook &look);
// Paints from the left of `rect`, eliding the words to its width; returns the width used.
int paintChip(QPainter &painter, const QRect &rect, const ChipLook &look);

class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const ChipLook &look = {}, QWidget *parent = nullptr);
    void setLook(const ChipLook &look);
    [[nodiscard]] const ChipLook &look() const { return m_look; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipLook m_look;
};

} // namespace countersign::ui
