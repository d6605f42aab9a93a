// How a page's content leaves the graphics state behind: needed to append to it without being moved, clipped or turned
// by what the original left open (ISO 32000-2, 8.4.2).
#pragma once

#include <QByteArrayView>

namespace countersign::pdf {

struct ContentBalance {
    int missing = 0; // Q operators beyond what was saved: so many q to write before
    int open = 0; // q operators never restored: so many Q to write after
};

// Counts q and Q outside strings, comments and inline images.
[[nodiscard]] ContentBalance balanceOf(QByteArrayView content);

// Where an inline image ends whose data begin at `i`, right after "ID": behind EI between white space (8.9.7). Binary data may
// hold such bytes by chance; what follows must then look like content, that is, be ASCII.
[[nodiscard]] qsizetype afterInlineImage(QByteArrayView content, qsizetype i);

} // namespace countersign::pdf
