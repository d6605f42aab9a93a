// Whether a text that is drawn can be how a viewer shows a field's value: viewers break lines, put in separators and currency,
// round, turn dates about and cut off what does not fit; but no digit may come or go.
#pragma once

#include <QString>
#include <QStringList>

namespace countersign::pdf {

// Letters and digits alone, in one case and one form; what is written from the right in a fixed order, as it is drawn in
// another one.
[[nodiscard]] QString lettersOf(const QString &text);

[[nodiscard]] bool showsValue(const QString &drawn, const QString &value);

} // namespace countersign::pdf
