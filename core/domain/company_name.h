// Names of companies as people say them.
#pragma once

#include <QString>

namespace countersign::domain {

// "Nord Biuro sp. z o.o." -> "Nord Biuro": the form of a company says nothing on a button, nor in its initials.
QString shortCompanyName(const QString &name);

} // namespace countersign::domain
