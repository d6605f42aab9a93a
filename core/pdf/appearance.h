// What a field looks like: drawn by Qt's text engine into a small PDF, whose page is then grafted into the revision as a
// form XObject (ISO 32000-2, 8.10, 12.5.5). So text is shaped and its fonts are embedded as subsets.
// Every character is looked up before anything is written: a missing glyph fails with MissingGlyph.
// Needs a QGuiApplication. Not thread-safe for one object; different threads may work on different sheets.
#pragma once

#include "core/base/result.h"
#include "core/pdf/fonts.h"
#include "core/pdf/making_error.h"
#include "core/pdf/revision_writer.h"

#include <QColor>
#include <QImage>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

class QPainter;

namespace countersign::pdf {

struct EmptyLook {
}; // nothing at all

// A place still to be filled: a pale rule with a small label.
struct PlaceholderLook {
    QString label;
};

struct TextLook {
    QString text;
    FontRole font = FontRole::Text;
    double points = 10; // 0: as large as fits, at most 12; a text that does not fit is made smaller
    QColor colour = Qt::black;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    bool multiline = false;
    bool mayOverflow = false; // cut off at the edge rather than fail
};

struct CheckLook {
    bool checked = false;
    bool round = false;
};

struct ImageLook { // aspect kept, centred
    QImage image;
    QByteArray source; // the file it came from, where that can be put in as it is: JPEG, or SVG out of cleanSvg()
};
// Of a file's bytes: PNG, JPEG or SVG. Errors: ImageDamaged, ImageTooLarge.
[[nodiscard]] Result<ImageLook> imageLook(const QByteArray &bytes);

struct SignatureLook {
    QImage image; // drawn or from a file; null: the typed name
    QString typedName; // in the handwriting face
    QStringList caption; // small lines: name, time, "Countersign"
    QByteArray source; // of the image, as in ImageLook
};

struct DetailsLook { // the requisites of a company: a heading and lines
    QString heading;
    QStringList lines;
};

// Anything else: draws in a coordinate system of kUnit units to a point, origin top left. `text` is what glyphs are needed for.
struct DrawnLook {
    QString text;
    std::function<Result<void>(QPainter &, QSizeF points)> draw;
    FontRole font = FontRole::Text; // the text is in
};

inline constexpr double kUnit = 100; // device units of a sheet to a point

using Look =
    std::variant<EmptyLook, PlaceholderLook, TextLook, CheckLook, ImageLook, SignatureLook, DetailsLook, DrawnLook>;

struct AppearanceSpec {
    QSizeF size; // of the widget's rectangle, in unrotated user space
    int rotate = 0; // of the page: the look stands upright for its reader
    Look look;
};

// Whether it can be drawn here: glyphs, a usable size, an image with pixels. Writes nothing.
[[nodiscard]] Result<void> checkAppearance(const AppearanceSpec &spec);

// Several looks drawn together, so that they share their embedded fonts.
class AppearanceSheet
{
public:
    // Returns its index.
    int add(AppearanceSpec spec);
    [[nodiscard]] bool isEmpty() const { return m_specs.empty(); }
    // Draws all and adds one form XObject for each to the writer, in order. On failure the writer is as it was.
    [[nodiscard]] Result<std::vector<Reference>> graft(RevisionWriter &writer) const;

private:
    std::vector<AppearanceSpec> m_specs;
};

[[nodiscard]] Result<Reference> graftAppearance(RevisionWriter &writer, const AppearanceSpec &spec);

// Text drawn into a rectangle in the sheet's units; for DrawnLook.
struct TextBox {
    QString text;
    FontRole font = FontRole::Text;
    double points = 9;
    QColor colour = Qt::black;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignTop;
    bool wrap = true;
};
// Height in points it needs at that width.
[[nodiscard]] double textHeight(const TextBox &box, double widthPoints);
[[nodiscard]] double textWidth(const TextBox &box);
// `area` in points, origin top left.
void drawText(QPainter &painter, const TextBox &box, const QRectF &area);
// The same in the largest size up to box.points that fits, at least `smallest`. Errors: TextDoesNotFit.
[[nodiscard]] Result<void> drawFittedText(QPainter &painter, TextBox box, const QRectF &area, double smallest = 2);
void drawImage(QPainter &painter, const QImage &image, const QRectF &area, Qt::Alignment align = Qt::AlignCenter);
// The same from its file, without the empty margin when `trim` is set.
void drawPicture(QPainter &painter, const ImageLook &look, const QRectF &area, Qt::Alignment align, bool trim);

} // namespace countersign::pdf
