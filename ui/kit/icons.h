// Outlines by Lucide name ("send", "stamp"), compiled in at build time, drawn in a role's colour at any size.
// resources/icons/icons.txt lists those that are compiled in; an unknown name draws nothing and is a warning in the log.
#pragma once

#include "ui/kit/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;

namespace countersign::ui {

// Follows the theme: the colour is looked up when the icon is painted. Disabled ones are paler.
[[nodiscard]] QIcon icon(const QString &name, Role role = Role::Text);
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);
[[nodiscard]] bool hasIcon(const QString &name);

} // namespace countersign::ui
