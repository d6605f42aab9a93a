// Pictures as image XObjects (ISO 32000-2, 8.9.5), made by ourselves: JPEG files go in as they are, transparency becomes a soft
// mask (11.6.5.2), and a signature in one ink takes little more than that mask.
#pragma once

#include "core/pdf/revision_writer.h"

#include <QByteArray>
#include <QImage>
#include <QTransform>

#include <optional>

namespace countersign::pdf {

// What the header of a JPEG file says.
struct JpegFacts {
    int width = 0, height = 0;
    int components = 0; // 1 grey, 3 colours, 4 inks
    bool inverted = false; // inks as Adobe's programs write them
    int orientation = 1; // of EXIF: 1 is upright, 8 ways in all
};
// Nothing when it is no JPEG that PDF readers show as it is (8 bits, Huffman coded).
[[nodiscard]] std::optional<JpegFacts> jpegFacts(const QByteArray &bytes);
// The size as seen.
[[nodiscard]] QSize uprightPixels(const JpegFacts &facts);
// From the unit square as it lies in the file to the unit square as seen, both y upwards.
[[nodiscard]] QTransform orientationMatrix(int orientation);

// What the file allows.
struct ImageRules {
    bool opaque = false; // no transparency at all: put on white
    bool inks = true; // four inks may stay
};

[[nodiscard]] Reference addJpeg(RevisionWriter &writer, const QByteArray &bytes, const JpegFacts &facts);
[[nodiscard]] Reference addImage(RevisionWriter &writer, const QImage &image, const ImageRules &rules);

} // namespace countersign::pdf
