#include "core/domain/company_name.h"

#include <QRegularExpression>

namespace countersign::domain {

QString shortCompanyName(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("[\\s,]+(sp\\.?\\s*z\\s*o\\.?\\s*o\\.?|s\\.?\\s?a\\.?|gmbh(\\s*&\\s*co\\.?\\s*kg)?|ag|kg|ug|ohg|"
                       "e\\.?k\\.?|ltda?\\.?|lda\\.?|"
                       "inc\\.?|llc|ltd\\.?|plc|s\\.?r\\.?o\\.?|o[üu]|ab|a/?s|b\\.?v\\.?)\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    QString shorter = name;
    shorter.remove(form);
    return shorter.trimmed().isEmpty() ? name : shorter.trimmed();
}

} // namespace countersign::domain
