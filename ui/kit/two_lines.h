// Titles of cards: whole as far as two lines go.
#pragma once

#include <QFont>
#include <QStringList>

namespace countersign::ui {

// One or two lines for a width in pixels; the second one is elided.
[[nodiscard]] QStringList twoLines(const QString &text, const QFont &font, int width);

} // namespace countersign::ui
