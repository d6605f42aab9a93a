#include "core/pdf/svg.h"

#include <QHash>
#include <QPainter>
#include <QSet>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <vector>

namespace countersign::pdf {

namespace {

const QSet<QString> &knownElements()
{
    static const QSet<QString> names{QStringLiteral("svg"),
                                     QStringLiteral("g"),
                                     QStringLiteral("defs"),
                                     QStringLiteral("path"),
                                     QStringLiteral("rect"),
                                     QStringLiteral("circle"),
                                     QStringLiteral("ellipse"),
                                     QStringLiteral("line"),
                                     QStringLiteral("polyline"),
                                     QStringLiteral("polygon"),
                                     QStringLiteral("text"),
                                     QStringLiteral("tspan"),
                                     QStringLiteral("use"),
                                     QStringLiteral("stop"),
                                     QStringLiteral("linearGradient"),
                                     QStringLiteral("radialGradient"),
                                     QStringLiteral("solidColor")};
    return names;
}

// Paint may refer to what is in the same file, to nothing else.
bool isHarmless(QStringView name, QStringView value)
{
    if (name.startsWith(u"on", Qt::CaseInsensitive) || value.size() > 200'000)
        return false;
    const QString folded = value.toString().toLower().remove(QLatin1Char(' '));
    for (qsizetype at = folded.indexOf(QLatin1String("url(")); at >= 0;
         at = folded.indexOf(QLatin1String("url("), at + 4))
        if (!QStringView(folded).sliced(at + 4).startsWith(u"#")
            && !QStringView(folded).sliced(at + 4).startsWith(u"'#")
            && !QStringView(folded).sliced(at + 4).startsWith(u"\"#"))
            return false;
    return !folded.contains(QLatin1String("javascript:")) && !folded.contains(QLatin1String("expression("))
        && !folded.contains(QLatin1String("@import"));
}

// How many elements are drawn for each id, so that a <use> of a <use> of a … is not drawn a million times.
struct Weights {
    struct Node {
        QString id;
        qint64 own = 0;
        QList<QString> uses;
    };
    QHash<QString, Node> byId;
    Node all;
    QList<QString> open; // ids of the elements around

    void begin(const QString &id, const QString &use)
    {
        ++all.own;
        if (!use.isEmpty())
            all.uses << use;
        open << id;
        if (!id.isEmpty())
            byId.insert(id, {id, 0, {}});
        for (const QString &around : std::as_const(open)) {
            if (around.isEmpty())
                continue;
            Node &node = byId[around];
            ++node.own;
            if (!use.isEmpty())
                node.uses << use;
        }
    }
    void end() { open.removeLast(); }

    qint64 weigh(const Node &node, QHash<QString, qint64> &known, QSet<QString> &within, qint64 most) const
    {
        qint64 sum = node.own;
        for (const QString &use : node.uses) {
            if (sum > most)
                return sum;
            const auto target = byId.constFind(use);
            if (target == byId.constEnd())
                continue;
            if (within.contains(use))
                return most + 1; // a circle
            if (!known.contains(use)) {
                within.insert(use);
                known.insert(use, weigh(*target, known, within, most));
                within.remove(use);
            }
            sum += known.value(use);
        }
        return sum;
    }
};

} // namespace

bool looksLikeSvg(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(1024).trimmed();
    return head.startsWith("<svg") || ((head.startsWith("<?xml") || head.startsWith("<!--")) && head.contains("<svg"));
}

Result<QByteArray> cleanSvg(const QByteArray &bytes, const SvgLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return fail(MakingError::ImageTooLarge, QStringLiteral("%1 bytes of SVG").arg(bytes.size()));
    QXmlStreamReader reader(bytes);
    QByteArray clean;
    QXmlStreamWriter writer(&clean);
    Weights weights;
    int depth = 0;
    bool seen = false;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD: return fail(MakingError::ImageDamaged, QStringLiteral("SVG with a document type"));
        case QXmlStreamReader::EntityReference:
            return fail(MakingError::ImageDamaged, QStringLiteral("SVG with entities"));
        case QXmlStreamReader::StartElement: {
            const QString name = reader.name().toString();
            if (!seen && name != QLatin1String("svg"))
                return fail(MakingError::ImageDamaged, QStringLiteral("no SVG"));
            if (!knownElements().contains(name)
                || (!reader.namespaceUri().isEmpty()
                    && reader.namespaceUri() != QLatin1String("http://www.w3.org/2000/svg"))) {
                reader.skipCurrentElement();
                break;
            }
            if (++depth > limits.depth)
                return fail(MakingError::ImageTooLarge, QStringLiteral("SVG nested too deeply"));
            writer.writeStartElement(name);
            if (!seen) {
                writer.writeAttribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/2000/svg"));
                writer.writeAttribute(QStringLiteral("xmlns:xlink"), QStringLiteral("http://www.w3.org/1999/xlink"));
            }
            seen = true;
            QString id, use;
            const QXmlStreamAttributes attributes = reader.attributes();
            for (const QXmlStreamAttribute &attribute : attributes) {
                if (attribute.name() == QLatin1String("href")) {
                    if (attribute.value().startsWith(u'#')) {
                        writer.writeAttribute(QStringLiteral("xlink:href"), attribute.value().toString());
                        use = attribute.value().sliced(1).toString();
                    }
                    continue;
                }
                if (!attribute.namespaceUri().isEmpty() || !isHarmless(attribute.name(), attribute.value()))
                    continue;
                if (attribute.name() == QLatin1String("id"))
                    id = attribute.value().toString();
                writer.writeAttribute(attribute.name().toString(), attribute.value().toString());
            }
            weights.begin(id, use);
            if (weights.all.own > limits.elements)
                return fail(MakingError::ImageTooLarge, QStringLiteral("SVG with too many parts"));
            break;
        }
        case QXmlStreamReader::EndElement:
            --depth;
            weights.end();
            writer.writeEndElement();
            break;
        case QXmlStreamReader::Characters:
            if (seen && depth > 0)
                writer.writeCharacters(reader.text().toString());
            break;
        default: break;
        }
    }
    if (reader.hasError() || !seen)
        return fail(MakingError::ImageDamaged, reader.errorString());
    QHash<QString, qint64> known;
    QSet<QString> within;
    if (weights.weigh(weights.all, known, within, limits.elements) > limits.elements)
        return fail(MakingError::ImageTooLarge, QStringLiteral("SVG that repeats itself too often"));
    return clean;
}

QSizeF svgSize(const QByteArray &clean)
{
    QSvgRenderer renderer(clean);
    if (!renderer.isValid())
        return {};
    const QSizeF box = renderer.viewBoxF().size();
    return box.isEmpty() ? QSizeF(renderer.defaultSize()) : box;
}

Result<QImage> svgImage(const QByteArray &clean, int longerSide)
{
    QSvgRenderer renderer(clean);
    const QSizeF size = svgSize(clean);
    if (!renderer.isValid() || size.isEmpty() || size.width() > 1e6 || size.height() > 1e6)
        return fail(MakingError::ImageDamaged, QStringLiteral("an SVG without a size"));
    const QSize pixels = size.scaled(longerSide, longerSide, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return fail(MakingError::ImageTooLarge);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    painter.end();
    return image.convertToFormat(QImage::Format_ARGB32);
}

void drawSvg(QPainter &painter, const QByteArray &clean, const QRectF &area)
{
    QSvgRenderer renderer(clean);
    if (renderer.isValid())
        renderer.render(&painter, area);
}

} // namespace countersign::pdf
