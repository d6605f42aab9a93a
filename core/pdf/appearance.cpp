#include "core/pdf/appearance.h"

#include "core/pdf/images.h"
#include "core/pdf/page_geometry.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
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
    // Contextual alternates have no character of their own, so a reader could not find or copy "2026-11-22" or "10:14".
    // Scripts that need shaping get it all the same.
    if (role != FontRole::Handwriting)
        made.setStyleStrategy(QFont::StyleStrategy(made.styleStrategy() | QFont::PreferNoShaping));
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
        std::vector<std::pair<QString, FontRole>> operator()(const DrawnLook &l) { return {{l.text, FontRole::Text}}; }
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
        drawImage(painter, l.image, whole());
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
            drawImage(painter, trimmed(l.image), mark, Qt::AlignLeft | Qt::AlignVCenter);
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

Result<QByteArray> drawSheet(const std::vector<AppearanceSpec> &specs)
{
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
            const auto drawn = std::visit(Drawer{painter, upright}, specs[i].look);
            painter.restore();
            CS_CHECK(drawn);
        }
        painter.end();
    }
    return buffer.data();
}

// Names an embedded subset as one (ISO 32000-2, 9.9.2): readers and mergers tell subsets of one face apart by this tag.
// The tag comes from the font program's bytes, so equal subsets get equal names.
void tagSubsets(RevisionWriter &writer, const Object &resources)
{
    const Dictionary fonts = writer.currentValue(writer.currentValue(resources).dictionary()["Font"]).dictionary();
    for (const Dictionary::Entry &entry : fonts) {
        const Reference reference = entry.value.toReference();
        Object font = writer.current(reference);
        const Array descendants = writer.currentValue(font.dictionary()["DescendantFonts"]).array();
        const Reference inner = descendants.isEmpty() ? Reference{} : descendants.constFirst().toReference();
        Object descendant = writer.current(inner);
        const Reference descriptorReference = descendant.dictionary()["FontDescriptor"].toReference();
        Object descriptor = writer.current(descriptorReference);
        const QByteArray name = font.dictionary()["BaseFont"].bytes();
        Object program = writer.currentValue(descriptor.dictionary()["FontFile2"]);
        if (program.isNull())
            program = writer.currentValue(descriptor.dictionary()["FontFile3"]);
        if (reference.isNull() || inner.isNull() || descriptorReference.isNull() || !program.isStream()
            || name.isEmpty() || name.contains('+'))
            continue;
        const QByteArray digest =
            QCryptographicHash::hash(program.rawBytes().toByteArray(), QCryptographicHash::Sha256);
        QByteArray tagged;
        for (int i = 0; i < 6; ++i)
            tagged += static_cast<char>('A' + static_cast<unsigned char>(digest[i]) % 26);
        tagged += '+' + name;
        font.editDictionary()->set("BaseFont", Object::name(tagged));
        descendant.editDictionary()->set("BaseFont", Object::name(tagged));
        descriptor.editDictionary()->set("FontName", Object::name(tagged));
        writer.replace(reference, font);
        writer.replace(inner, descendant);
        writer.replace(descriptorReference, descriptor);
    }
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
    painter.setPen(box.colour);
    layout.draw(&painter, {area.left() * kUnit, top});
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

void drawImage(QPainter &painter, const QImage &image, const QRectF &area, Qt::Alignment align)
{
    if (image.isNull() || area.isEmpty())
        return;
    const QSizeF size = QSizeF(image.size()).scaled(area.size(), Qt::KeepAspectRatio);
    QPointF at = area.topLeft();
    if (align & Qt::AlignHCenter)
        at.rx() += (area.width() - size.width()) / 2;
    if (align & Qt::AlignVCenter)
        at.ry() += (area.height() - size.height()) / 2;
    const QImage drawn = fitted(image, (size * kMostPixelsPerPoint).toSize().expandedTo({1, 1}));
    // Photographs may become JPEG; line art with transparency keeps its edges.
    painter.setRenderHint(QPainter::LosslessImageRendering, drawn.hasAlphaChannel());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(scaled(QRectF(at, size)), drawn);
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
    CS_TRY(const QByteArray bytes, drawSheet(m_specs));
    CS_TRY(const Document sheet, Document::open(bytes));
    if (sheet.pageCount() != static_cast<int>(m_specs.size()))
        return fail(MakingError::NotRendered, QStringLiteral("the sheet has %1 pages").arg(sheet.pageCount()));
    struct Part {
        QByteArray content;
        Object resources;
    };
    std::vector<Part> parts;
    for (int i = 0; i < sheet.pageCount(); ++i) { // read everything before the writer is touched
        CS_TRY(const Page page, sheet.page(i));
        CS_TRY(QByteArray content, sheet.pageContent(i));
        parts.push_back({std::move(content), page.resources});
    }
    std::vector<Reference> forms;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QSizeF upright = uprightSize(m_specs[i].size, m_specs[i].rotate);
        CS_TRY(const Object resources, writer.graft(sheet, parts[i].resources));
        tagSubsets(writer, resources);
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
        const QByteArray content = shift == 0
            ? parts[i].content
            : "1 0 0 1 0 " + QByteArray::number(shift, 'f', 4) + " cm\n" + parts[i].content;
        forms.push_back(writer.addStream(form, content));
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
