#include "ui/words/sentence.h"

#include <QRegularExpression>

namespace countersign::ui {

QString withSingleStops(QString text)
{
    static const QRegularExpression two(QStringLiteral("(?<![.])[.]{2}(?![.])"));
    return text.replace(two, QStringLiteral("."));
}

} // namespace countersign::ui
