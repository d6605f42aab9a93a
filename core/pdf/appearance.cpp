#include "core/pdf/appearance.h"

#include "core/pdf/archive.h"
#include "core/pdf/images.h"
#include "core/pdf/page_geometry.h"
#include "core/pdf/sheet_layer.h"
#include "core/pdf/svg.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QSet>
#include <QTextLayout>

#include <cmath>
#include <mutex>

namespace countersign::pdf {

namespace {

const QColor kInk(0x1b, 0x2a, 0x6b); // of typed signatures
const QColor kQuiet(0x6b, 0x72, 0x80); // captions
const QColor kPale(0xb8, 0xbf, 0xcc); // rules and placeholders
constexpr double kMostPixelsPerPoint = 400.0 / 72; // images beyond 400 dpi only cost bytes

QRectF scaled(const QRectF &points)
{
    return {points.x() * kUnit, points.y() * kUnit, points.width() * kUnit, points.height() * kUnit};
}

// A font whose size counts on a device of 72 * kUnit dpi, whatever the screen has.
QFont sheetFont(FontRole role, double points)
{
    QFont made = font(role, points);
    made.setPixelSize(std::max(1, static_cast<int>(std::lround(points * kUnit))));
    return made;
}

// Lays out within `width` units; the layout's height is its last line's bottom.
double layOut(QTextLayout &layout, const TextBox &box, double width)
{
    QTextOption option(Qt::Alignment(box.align & Qt::AlignHorizontal_Mask));
    option.setWrapMode(box.wrap ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::ManualWrap);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return y;
}

QString layoutText(const QString &given)
{
    QString text =
        given.normalized(QString::NormalizationForm_C); // letters with their marks in one, where there is one
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    return text;
}

struct Measured {
    double width = 0, height = 0; // points
};
Measured measure(const TextBox &box, double widthPoints)
{
    QTextLayout layout(layoutText(box.text), sheetFont(box.font, box.points));
    Measured size;
    size.height = layOut(layout, box, widthPoints * kUnit) / kUnit;
    for (int i = 0; i < layout.lineCount(); ++i)
        size.width = std::max(size.width, layout.lineAt(i).naturalTextWidth() / kUnit);
    return size;
}

// All the text a look draws, for the glyph check, with the face it is in.
std::vector<std::pair<QString, FontRole>> textsOf(const Look &look)
{
    struct Visitor {
        std::vector<std::pair<QString, FontRole>> operator()(const EmptyLook &) { return {}; }
        std::vector<std::pair<QString, FontRole>> operator()(const PlaceholderLook &l)
        {
            return {{l.label, FontRole::Text}};
        }
        std::vector<std::pair<QString, FontRole>> operator()(const TextLook &l) { return {{l.text, l.font}}; }
        std::vector<std::pair<QString, FontRole>> operator()(const CheckLook &) { return {}; }
        std::vector<std::pair<QString, FontRole>> operator()(const ImageLook &) { return {}; }
        std::vector<std::pair<QString, FontRole>> operator()(const SignatureLook &l)
        {
            return {{l.image.isNull() ? l.typedName : QString(), FontRole::Handwriting},
                    {l.caption.join(QLatin1Char(' ')), FontRole::Text}};
        }
        std::vector<std::pair<QString, FontRole>> operator()(const DetailsLook &l)
        {
            return {{l.heading, FontRole::Strong}, {l.lines.join(QLatin1Char(' ')), FontRole::Text}};
        }
        std::vector<std::pair<QString, FontRole>> operator()(const DrawnLook &l) { return {{l.text, l.font}}; }
    };
    return std::visit(Visitor{}, look);
}

// Draws one look into an area of `size` points.
struct Drawer {
    QPainter &painter;
    QSizeF size;

    QRectF whole() const { return QRectF(QPointF(), size); }

    Result<void> operator()(const EmptyLook &) { return {}; }

    Result<void> operator()(const PlaceholderLook &l)
    {
        const QRectF line(1, size.height() - 0.8, std::max(0.0, size.width() - 2), 0.5);
        painter.fillRect(scaled(line), kPale);
        if (l.label.isEmpty() || size.height() < 6)
            return {};
        const double height = std::min(8.5, size.height() - 1.5);
        // A label is a courtesy: where it does not fit it is left out.
        (void)drawFittedText(painter,
                             {.text = l.label,
                              .points = std::min(6.5, height * 0.8),
                              .colour = kPale,
                              .align = Qt::AlignLeft | Qt::AlignBottom,
                              .wrap = false},
                             QRectF(1.5, size.height() - 1 - height, size.width() - 3, height), 3.5);
        return {};
    }

    Result<void> operator()(const TextLook &l)
    {
        const double pad = std::min({2.0, size.width() / 10, size.height() / 10});
        const double points = l.points > 0 ? l.points : std::min(12.0, size.height() * 0.72);
        const TextBox box{.text = l.text,
                          .font = l.font,
                          .points = points,
                          .colour = l.colour,
                          .align = l.align,
                          .wrap = l.multiline};
        const QRectF area = whole().adjusted(pad, l.multiline ? pad : 0, -pad, l.multiline ? -pad : 0);
        auto drawn = drawFittedText(painter, box, area);
        if (!drawn && l.mayOverflow) {
            drawText(painter, box, area);
            return {};
        }
        return drawn;
    }

    Result<void> operator()(const CheckLook &l)
    {
        const double side = std::min(size.width(), size.height());
        const QRectF box((size.width() - side) / 2, (size.height() - side) / 2, side, side);
        const double pen = std::max(0.5, side / 14);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(0x37, 0x41, 0x51), pen * kUnit));
        painter.setBrush(Qt::NoBrush);
        const QRectF frame = scaled(box.adjusted(pen, pen, -pen, -pen));
        if (l.round)
            painter.drawEllipse(frame);
        else
            painter.drawRect(frame);
        if (!l.checked)
            return {};
        if (l.round) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(0x11, 0x18, 0x27));
            painter.drawEllipse(scaled(box.adjusted(side * 0.3, side * 0.3, -side * 0.3, -side * 0.3)));
            return {};
        }
        QPainterPath tick;
        tick.moveTo((box.x() + side * 0.22) * kUnit, (box.y() + side * 0.53) * kUnit);
        tick.lineTo((box.x() + side * 0.43) * kUnit, (box.y() + side * 0.74) * kUnit);
        tick.lineTo((box.x() + side * 0.80) * kUnit, (box.y() + side * 0.28) * kUnit);
        painter.setPen(QPen(QColor(0x11, 0x18, 0x27), side / 8 * kUnit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(tick);
        return {};
    }

    Result<void> operator()(const ImageLook &l)
    {
        drawPicture(painter, l, whole(), Qt::AlignCenter, false);
        return {};
    }

    Result<void> operator()(const SignatureLook &l)
    {
        QRectF mark = whole().adjusted(1, 1, -1, -1);
        if (!l.caption.isEmpty()) {
            // Beside the mark where the place is long, below it where it is not.
            const bool beside = size.width() > 3.4 * size.height() && size.width() > 120;
            QRectF text = mark;
            if (beside) {
                text.setLeft(mark.left() + mark.width() * 0.56);
                mark.setRight(text.left() - 4);
            } else {
                const double lines = static_cast<double>(l.caption.size());
                text.setTop(mark.bottom() - std::min(lines * 8.0, mark.height() * 0.45));
                mark.setBottom(text.top() - 1.5);
            }
            painter.fillRect(scaled(beside ? QRectF(text.left() - 2.5, text.top() + 2, 0.5, text.height() - 4)
                                           : QRectF(text.left(), text.top() - 0.8, text.width(), 0.5)),
                             kPale);
            CS_CHECK(drawFittedText(painter,
                                    {.text = l.caption.join(QLatin1Char('\n')),
                                     .points = 6.5,
                                     .colour = kQuiet,
                                     .align = Qt::AlignLeft | Qt::AlignVCenter,
                                     .wrap = false},
                                    text, 1));
        }
        if (!l.image.isNull()) {
            drawPicture(painter, {l.image, l.source}, mark, Qt::AlignLeft | Qt::AlignVCenter, true);
            return {};
        }
        if (l.typedName.isEmpty())
            return {};
        return drawFittedText(painter,
                              {.text = l.typedName,
                               .font = FontRole::Handwriting,
                               .points = mark.height() * 0.9,
                               .colour = kInk,
                               .align = Qt::AlignLeft | Qt::AlignVCenter,
                               .wrap = false},
                              mark, 2);
    }

    Result<void> operator()(const DetailsLook &l)
    {
        QRectF area = whole().adjusted(1.5, 1, -1.5, -1);
        const QString lines = l.lines.join(QLatin1Char('\n'));
        for (double points = 9; points >= 2; points *= 0.94) {
            const TextBox heading{.text = l.heading, .font = FontRole::Strong, .points = points * 1.06};
            const TextBox body{.text = lines, .points = points};
            const double headingHeight = l.heading.isEmpty() ? 0 : textHeight(heading, area.width()) + points * 0.15;
            if (headingHeight + (lines.isEmpty() ? 0 : textHeight(body, area.width())) > area.height())
                continue;
            if (!l.heading.isEmpty())
                drawText(painter, heading, area);
            area.setTop(area.top() + headingHeight);
            drawText(painter, body, area);
            return {};
        }
        return fail(MakingError::TextDoesNotFit,
                    QStringLiteral("details in %1 x %2 points").arg(size.width()).arg(size.height()));
    }

    Result<void> operator()(const DrawnLook &l) { return l.draw(painter, size); }
};

// QPdfWriter counts pages in whole points.
QSizeF wholePoints(QSizeF size)
{
    return {std::max(1.0, std::ceil(size.width())), std::max(1.0, std::ceil(size.height()))};
}

bool setSheetPage(QPdfWriter &pdf, QSizeF upright)
{
    const QPageSize page(wholePoints(upright), QPageSize::Point, QStringLiteral("sheet"), QPageSize::ExactMatch);
    return pdf.setPageLayout(QPageLayout(page, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Point));
}

// Everything but texts and pictures, which go to the pages' layers.
Result<QByteArray> drawSheet(const std::vector<AppearanceSpec> &specs, std::vector<SheetLayer> &layers)
{
    layers.resize(specs.size());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(static_cast<int>(72 * kUnit));
        pdf.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        QPainter painter;
        for (std::size_t i = 0; i < specs.size(); ++i) {
            const QSizeF upright = uprightSize(specs[i].size, specs[i].rotate);
            if (!setSheetPage(pdf, upright))
                return fail(MakingError::BadField,
                            QStringLiteral("a page of %1 x %2").arg(upright.width()).arg(upright.height()));
            if (i == 0 ? !painter.begin(&pdf) : !pdf.newPage())
                return fail(MakingError::NotRendered, QStringLiteral("the sheet cannot be drawn"));
            painter.save();
            const SheetLayer::Scope scope(layers[i]);
            const auto drawn = std::visit(Drawer{painter, upright}, specs[i].look);
            painter.restore();
            CS_CHECK(drawn);
        }
        painter.end();
    }
    return buffer.data();
}

Dictionary withDefaultRgb(RevisionWriter &writer, const Dictionary &resources, Reference profile)
{
    Dictionary spaces = writer.currentValue(resources["ColorSpace"]).dictionary();
    spaces.set("DefaultRGB", Array{Object::name("ICCBased"), Object(profile)});
    return spaces;
}

// Whether a page's operators paint, or only set up what nobody uses (8.2, table 50).
bool drawsAnything(const QByteArray &content)
{
    static const QSet<QByteArray> painting{"f", "f*", "F",  "B",  "B*", "b",  "b*",
                                           "S", "s",  "Do", "sh", "BI", "Tj", "TJ"};
    const QList<QByteArray> words = content.simplified().split(' ');
    return std::any_of(words.cbegin(), words.cend(), [](const QByteArray &word) { return painting.contains(word); });
}

} // namespace

double textHeight(const TextBox &box, double widthPoints) { return measure(box, widthPoints).height; }

double textWidth(const TextBox &box)
{
    TextBox single = box;
    single.wrap = false;
    single.align = Qt::AlignLeft;
    return measure(single, 100'000).width;
}

void drawText(QPainter &painter, const TextBox &box, const QRectF &area)
{
    QTextLayout layout(layoutText(box.text), sheetFont(box.font, box.points));
    const double height = layOut(layout, box, area.width() * kUnit);
    double top = area.top() * kUnit;
    if (box.align & Qt::AlignVCenter)
        top += (area.height() * kUnit - height) / 2;
    else if (box.align & Qt::AlignBottom)
        top += area.height() * kUnit - height;
    const QPointF at(area.left() * kUnit, top);
    if (SheetLayer *layer = SheetLayer::current()) {
        layer->add(shapedClusters(layout), QTransform::fromTranslate(at.x(), at.y()) * painter.worldTransform(),
                   box.colour);
        return;
    }
    painter.setPen(box.colour);
    layout.draw(&painter, at);
}

Result<void> drawFittedText(QPainter &painter, TextBox box, const QRectF &area, double smallest)
{
    if (box.text.isEmpty())
        return {};
    for (;; box.points *= 0.95) {
        if (box.points < smallest)
            return fail(MakingError::TextDoesNotFit,
                        QStringLiteral("%1 characters in %2 x %3 points")
                            .arg(box.text.size())
                            .arg(area.width(), 0, 'f', 1)
                            .arg(area.height(), 0, 'f', 1));
        const Measured size = measure(box, area.width());
        // One line may stick out by its leading: a form's rectangle is often just a font size high.
        const double height =
            box.text.contains(QLatin1Char('\n')) || size.height > box.points * 2 ? size.height : box.points;
        if (size.width <= area.width() + 0.01 && height <= area.height() + 0.01)
            break;
    }
    drawText(painter, box, area);
    return {};
}

namespace {
QRectF placed(QSizeF size, const QRectF &area, Qt::Alignment align)
{
    const QSizeF fitting = size.scaled(area.size(), Qt::KeepAspectRatio);
    QPointF at = area.topLeft();
    if (align & Qt::AlignHCenter)
        at.rx() += (area.width() - fitting.width()) / 2;
    else if (align & Qt::AlignRight)
        at.rx() += area.width() - fitting.width();
    if (align & Qt::AlignVCenter)
        at.ry() += (area.height() - fitting.height()) / 2;
    return {at, fitting};
}
} // namespace

void drawImage(QPainter &painter, const QImage &image, const QRectF &area, Qt::Alignment align)
{
    if (image.isNull() || area.isEmpty())
        return;
    const QRectF place = placed(image.size(), area, align);
    const QImage drawn = fitted(image, (place.size() * kMostPixelsPerPoint).toSize().expandedTo({1, 1}));
    if (SheetLayer *layer = SheetLayer::current()) {
        layer->add({.image = drawn, .area = place, .part = place});
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(scaled(place), drawn);
}

void drawPicture(QPainter &painter, const ImageLook &look, const QRectF &area, Qt::Alignment align, bool trim)
{
    SheetLayer *layer = SheetLayer::current();
    const QRect seen = trim ? inkBounds(look.image) : look.image.rect();
    const bool isSvg = looksLikeSvg(look.source);
    const auto jpeg = isSvg ? std::nullopt : jpegFacts(look.source);
    constexpr qsizetype kMostJpeg = 4 * 1024 * 1024; // beyond that its pixels are for a smaller place than they fill
    const bool asItIs = layer && !look.image.isNull()
        && (isSvg || (jpeg && look.source.size() <= kMostJpeg && uprightPixels(*jpeg) == look.image.size()));
    if (!asItIs) {
        drawImage(painter, look.image.copy(seen), area, align);
        return;
    }
    const QRectF part = placed(seen.size(), area, align);
    const double scale = part.width() / seen.width();
    const QRectF whole(part.left() - seen.left() * scale, part.top() - seen.top() * scale, look.image.width() * scale,
                       look.image.height() * scale);
    if (isSvg)
        drawSvg(painter, look.source, scaled(whole));
    else
        layer->add({.image = look.image, .jpeg = look.source, .area = whole, .part = part});
}

Result<ImageLook> imageLook(const QByteArray &bytes)
{
    ImageLook look;
    CS_TRY(look.image, decodeImage(bytes));
    if (looksLikeSvg(bytes)) {
        CS_TRY(look.source, cleanSvg(bytes));
    } else if (jpegFacts(bytes)) {
        look.source = bytes;
    }
    return look;
}

Result<void> checkAppearance(const AppearanceSpec &spec)
{
    const QSizeF size = spec.size;
    if (!std::isfinite(size.width()) || !std::isfinite(size.height()) || size.width() < 1 || size.height() < 1
        || size.width() > 14'400 || size.height() > 14'400)
        return fail(MakingError::BadField, QStringLiteral("%1 x %2 points").arg(size.width()).arg(size.height()));
    if (const auto *image = std::get_if<ImageLook>(&spec.look); image && image->image.isNull())
        return fail(MakingError::ImageDamaged, QStringLiteral("no picture"));
    for (const auto &[text, role] : textsOf(spec.look)) {
        const QStringList missing = missingGlyphs(text, role);
        if (!missing.isEmpty())
            return fail(MakingError::MissingGlyph, missing.join(QLatin1Char(' ')));
    }
    return {};
}

int AppearanceSheet::add(AppearanceSpec spec)
{
    m_specs.push_back(std::move(spec));
    return static_cast<int>(m_specs.size()) - 1;
}

Result<std::vector<Reference>> AppearanceSheet::graft(RevisionWriter &writer) const
{
    if (m_specs.empty())
        return std::vector<Reference>{};
    for (const AppearanceSpec &spec : m_specs)
        CS_CHECK(checkAppearance(spec));
    std::vector<SheetLayer> layers;
    CS_TRY(const QByteArray bytes, drawSheet(m_specs, layers));
    CS_TRY(const Document sheet, Document::open(bytes));
    if (sheet.pageCount() != static_cast<int>(m_specs.size()))
        return fail(MakingError::NotRendered, QStringLiteral("the sheet has %1 pages").arg(sheet.pageCount()));
    struct Part {
        QByteArray content, text;
        Object resources;
        QList<int> fonts;
    };
    std::vector<Part> parts;
    FontSubsets fonts;
    for (int i = 0; i < sheet.pageCount(); ++i) { // read everything before the writer is touched
        const auto at = static_cast<std::size_t>(i);
        CS_TRY(const Page page, sheet.page(i));
        CS_TRY(QByteArray content, sheet.pageContent(i));
        Part part{.content = std::move(content), .resources = page.resources};
        const double height = wholePoints(uprightSize(m_specs[at].size, m_specs[at].rotate)).height();
        part.text = layers[at].textContent(fonts, height, part.fonts);
        parts.push_back(std::move(part));
    }
    const ArchiveRules rules = archiveRules(writer);
    std::vector<Reference> embedded;
    embedded.reserve(static_cast<std::size_t>(fonts.size()));
    for (int i = 0; i < fonts.size(); ++i)
        embedded.push_back(fonts.at(i).addTo(writer));
    std::vector<Reference> forms;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QSizeF upright = uprightSize(m_specs[i].size, m_specs[i].rotate);
        const Part &part = parts[i];
        const bool draws = drawsAnything(part.content);
        Dictionary resources;
        if (draws) {
            CS_TRY(const Object grafted, writer.graft(sheet, part.resources));
            resources = writer.currentValue(grafted).dictionary();
        }
        Dictionary names = writer.currentValue(resources["Font"]).dictionary(); // of an SVG's own texts
        for (const int index : part.fonts)
            names.set("T" + QByteArray::number(index), embedded[static_cast<std::size_t>(index)]);
        resources.set("Font", names.isEmpty() ? Object() : Object(names));
        Dictionary pictures = writer.currentValue(resources["XObject"]).dictionary();
        const QByteArray pictureContent =
            layers[i].pictureContent(writer, rules.images, wholePoints(upright).height(), pictures);
        resources.set("XObject", pictures.isEmpty() ? Object() : Object(pictures));
        if (!rules.defaultRgb.isNull())
            resources.set("ColorSpace", withDefaultRgb(writer, resources, rules.defaultRgb));
        Dictionary form{{"Type", Object::name("XObject")},
                        {"Subtype", Object::name("Form")},
                        {"FormType", Object::integer(1)},
                        {"BBox", Object::rect(QRectF(QPointF(), upright))},
                        {"Resources", resources}};
        const QTransform matrix = uprightMatrix(m_specs[i].size, m_specs[i].rotate);
        if (!matrix.isIdentity()) {
            const double numbers[] = {matrix.m11(), matrix.m12(), matrix.m21(), matrix.m22(), matrix.dx(), matrix.dy()};
            Array array;
            for (const double number : numbers)
                array << Object::real(number);
            form.set("Matrix", array);
        }
        // The sheet's page starts at its top, whose height was rounded up.
        const double shift = upright.height() - wholePoints(upright).height();
        QByteArray content;
        if (shift != 0)
            content = "1 0 0 1 0 " + QByteArray::number(shift, 'f', 4) + " cm\n";
        if (draws)
            content += "q\n" + part.content + "\nQ\n";
        forms.push_back(writer.addStream(form, content + pictureContent + part.text));
    }
    return forms;
}

Result<Reference> graftAppearance(RevisionWriter &writer, const AppearanceSpec &spec)
{
    AppearanceSheet sheet;
    sheet.add(spec);
    CS_TRY(const std::vector<Reference> forms, sheet.graft(writer));
    return forms.front();
}

} // namespace countersign::pdf
