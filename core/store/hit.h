// What a search found. Internal to core/store.
#pragma once

#include <QString>

namespace countersign::store {

struct Hit {
    qint64 row = 0;
    QString text; // around the place in the text, marked with kHitFrom and kHitTo; empty where only names matched
};

} // namespace countersign::store
