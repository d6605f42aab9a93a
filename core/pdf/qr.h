// A QR code of the evidence page (ISO/IEC 18004), as modules; drawing is the caller's.
#pragma once

#include "core/base/result.h"
#include "core/pdf/making_error.h"

#include <QByteArray>
#include <QString>

#include <vector>

class QPainter;
class QRectF;

namespace countersign::pdf {

struct QrCode {
    int size = 0; // modules on each side, without the quiet zone
    std::vector<bool> dark; // size * size, row by row

    [[nodiscard]] bool at(int x, int y) const
    {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) + static_cast<std::size_t>(x)];
    }
};

// Error correction level M (15 %). Errors: TextDoesNotFit.
[[nodiscard]] Result<QrCode> makeQr(const QString &text);
// Fills `area` (square) with black modules on what is there, a quiet zone of 4 modules included.
void drawQr(QPainter &painter, const QrCode &code, const QRectF &area);

} // namespace countersign::pdf
