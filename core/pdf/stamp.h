// A company stamp out of words, for offices that have no picture of theirs.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace countersign::pdf {

// A round stamp of a few short lines, slightly turned, on a transparent ground; PNG, 480 pixels wide.
[[nodiscard]] QByteArray roundStamp(const QStringList &lines);

} // namespace countersign::pdf
