#include "app/cli/signing.h"

namespace countersign::cli {

QString freeFieldName(const pdf::Document &document)
{
    QStringList taken;
    for (const pdf::Field &field : document.fields())
        taken += field.name.section(QLatin1Char('.'), 0, 0);
    for (int number = 1;; ++number)
        if (QString name = QStringLiteral("Signature%1").arg(number); !taken.contains(name))
            return name;
}

} // namespace countersign::cli
