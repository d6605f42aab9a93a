// What the fuzzers share: their bytes as Qt sees them, limits that keep one input fast, and a small whole PDF.
#pragma once

#include "core/pdf/document.h"

#include <QByteArray>
#include <QMap>

namespace countersign::fuzz {

inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

inline constexpr pdf::ReadLimits kLimits{
    .fileBytes = 1 << 20, .decodedBytes = 1 << 20, .objects = 20'000, .pages = 1'000, .fields = 1'000};

// Objects 1, 2, … with a classic table; `trailerExtra` goes beside /Size and /Root.
inline QByteArray wholePdf(const QList<QByteArray> &objects, const QByteArray &trailerExtra = {})
{
    QByteArray out("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
    QByteArray rows = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        rows += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(out.size());
    const QByteArray size = QByteArray::number(objects.size() + 1);
    return out + "xref\n0 " + size + '\n' + rows + "trailer\n<< /Size " + size + " /Root 1 0 R" + trailerExtra
        + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

inline QList<QByteArray> pageObjects()
{
    const QByteArray content = "BT /F1 24 Tf 72 700 Td (Amount due: 48,600.00 EUR) Tj ET";
    return {
        "<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [7 0 R 8 0 R] /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Fields [7 0 R 8 0 R] /SigFlags 3 /DA (/F1 0 Tf 0 g) /DR << /Font << /F1 5 0 R >> >> >>",
        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (ours) /F 4 /P 3 0 R /Rect [50 50 250 120] >>",
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (amount) /F 4 /P 3 0 R /Rect [50 200 250 220] /DA (/F1 12 Tf 0 g) "
        ">>"};
}

} // namespace countersign::fuzz
