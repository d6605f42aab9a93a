// The consent text a signer by link agrees to, by language and version; its hash goes into the evidence.
#pragma once

#include <QString>

namespace countersign::flow {

struct ConsentText {
    QString version;
    QString text;
};
// English for languages without a text of their own.
[[nodiscard]] ConsentText consentText(const QString &language);

} // namespace countersign::flow
