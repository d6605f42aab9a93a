#include "app/pages/built_pages.h"

#include "app/pages/pages_fingerprint.h" // made by cmake/pages_fingerprint.cmake

namespace countersign {

QString builtPages() { return QStringLiteral(COUNTERSIGN_PAGES_FINGERPRINT); }

} // namespace countersign
