// An icon that stands beside words and follows the theme.
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace countersign::ui {

class IconMark : public QWidget
{
    Q_OBJECT
public:
    explicit IconMark(const QString &name = {}, Role role = Role::Text, int pixels = 16, QWidget *parent = nullptr);
    void setIcon(const QString &name, Role role);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Role m_role;
    int m_pixels;
};

} // namespace countersign::ui
