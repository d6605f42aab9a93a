#include "core/pdf/form_looks.h"

#include "core/pdf/page_geometry.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace countersign::pdf {

namespace {

// Face, size and colour out of a default appearance such as "/Helv 10 Tf 0.1 0.2 0.3 rg" (12.7.4.3).
void readDefaultAppearance(const QByteArray &defaultAppearance, TextLook &look)
{
    const QList<QByteArray> words = defaultAppearance.simplified().split(' ');
    const auto component = [&](qsizetype i) { return std::clamp(words.value(i).toFloat(), 0.0F, 1.0F); };
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == "Tf" && i >= 1) {
            look.points = std::clamp(words[i - 1].toDouble(), 0.0, 200.0);
            look.font = fontOfResource(words.value(i - 2).mid(1));
        } else if (words[i] == "g" && i >= 1)
            look.colour = QColor::fromRgbF(component(i - 1), component(i - 1), component(i - 1));
        else if (words[i] == "rg" && i >= 3)
            look.colour = QColor::fromRgbF(component(i - 3), component(i - 2), component(i - 1));
        else if (words[i] == "k" && i >= 4)
            look.colour =
                QColor::fromCmykF(component(i - 4), component(i - 3), component(i - 2), component(i - 1)).toRgb();
    }
}

QColor colourOf(const Array &components) // 12.5.6.19: 0, 1, 3 or 4 of them
{
    const auto c = [&](qsizetype i) { return std::clamp(static_cast<float>(components[i].toReal()), 0.0F, 1.0F); };
    switch (components.size()) {
    case 1: return QColor::fromRgbF(c(0), c(0), c(0));
    case 3: return QColor::fromRgbF(c(0), c(1), c(2));
    case 4: return QColor::fromCmykF(c(0), c(1), c(2), c(3)).toRgb();
    default: return {};
    }
}

struct Dress {
    QColor ground, border;
    double width = 1; // of the border, points

    [[nodiscard]] bool isPlain() const { return !ground.isValid() && !border.isValid(); }
};

Dress dressOf(const Document &document, const Dictionary &widget)
{
    const Dictionary characteristics = document.value(widget, "MK").dictionary();
    Dress dress;
    dress.ground = colourOf(document.value(characteristics, "BG").array());
    dress.width = document.value(document.value(widget, "BS").dictionary(), "W").toReal(1); // 12.5.4
    if (dress.width > 0)
        dress.border = colourOf(document.value(characteristics, "BC").array());
    dress.width = std::clamp(dress.width, 0.0, 5.0);
    return dress;
}

void putOn(QPainter &painter, const Dress &dress, QSizeF size)
{
    const QRectF whole(0, 0, size.width() * kUnit, size.height() * kUnit);
    if (dress.ground.isValid())
        painter.fillRect(whole, dress.ground);
    if (dress.border.isValid()) {
        const double pen = dress.width * kUnit;
        painter.setPen(QPen(dress.border, pen, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(whole.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2));
    }
}

double pointsFor(const TextLook &text, QSizeF size)
{
    return text.points > 0 ? text.points : std::min(12.0, size.height() * 0.72);
}

} // namespace

Object inherited(const Document &document, const Dictionary &field, QByteArrayView name)
{
    Dictionary at = field;
    for (int depth = 0; depth < 32; ++depth) {
        if (at.contains(name))
            return document.value(at, name);
        const Object parent = document.value(at, "Parent");
        if (!parent.isDictionary())
            break;
        at = parent.dictionary();
    }
    return {};
}

Result<std::vector<WidgetPlace>> placesOf(const Document &document, const Field &field)
{
    std::vector<WidgetPlace> places;
    for (const Reference &widget : field.widgets) {
        const Dictionary dictionary = document.object(widget).dictionary();
        const QRectF rect = toRect(document, document.value(dictionary, "Rect"));
        // The widget says how it is turned (12.5.6.19); a signature place that does not say stands upright for its reader.
        const Dictionary characteristics = document.value(dictionary, "MK").dictionary();
        int rotate = static_cast<int>(document.value(characteristics, "R").toInteger());
        const int index = field.isSignature() ? document.pageIndex(dictionary["P"].toReference()) : -1;
        if (field.isSignature() && !characteristics.contains("R") && index >= 0) {
            CS_TRY(const Page page, document.page(index));
            rotate = page.rotate;
        }
        places.push_back({widget, rect.size(), normalisedRotation(rotate)});
    }
    if (places.empty())
        return fail(MakingError::NoSuchField, QStringLiteral("a field without widgets"));
    return places;
}

std::vector<ChoiceOption> optionsOf(const Document &document, const Field &field)
{
    std::vector<ChoiceOption> options;
    const Array given = inherited(document, field.dictionary, "Opt").array();
    for (const Object &option : given) {
        const Object resolved = document.resolve(option);
        const Array &pair = resolved.array(); // [export value, text to show]
        const QString exported = pair.isEmpty() ? resolved.toText() : document.resolve(pair.constFirst()).toText();
        options.push_back({exported, pair.size() == 2 ? document.resolve(pair.constLast()).toText() : exported});
    }
    return options;
}

TextLook textLook(const Document &document, const Field &field, const QString &text)
{
    TextLook look{.text = text};
    readDefaultAppearance(field.defaultAppearance, look);
    look.multiline = field.type == "Tx" && (field.flags & field_flags::kMultiline);
    const qint64 quadding = inherited(document, field.dictionary, "Q").toInteger();
    look.align = (quadding == 1       ? Qt::AlignHCenter
                      : quadding == 2 ? Qt::AlignRight
                                      : Qt::AlignLeft)
        | (look.multiline ? Qt::AlignTop : Qt::AlignVCenter);
    return look;
}

Look dressed(const Document &document, const Dictionary &widget, const TextLook &text)
{
    const Dress dress = dressOf(document, widget);
    if (dress.isPlain())
        return text;
    return DrawnLook{.text = text.text,
                     .draw = [text, dress](QPainter &painter, QSizeF size) -> Result<void> {
                         putOn(painter, dress, size);
                         const TextBox box{.text = text.text,
                                           .font = text.font,
                                           .points = pointsFor(text, size),
                                           .colour = text.colour,
                                           .align = text.align,
                                           .wrap = text.multiline};
                         const QRectF area(2, text.multiline ? 2 : 0, std::max(1.0, size.width() - 4),
                                           size.height() - (text.multiline ? 4 : 0));
                         auto drawn = drawFittedText(painter, box, area);
                         if (!drawn && text.mayOverflow) {
                             drawText(painter, box, area);
                             return {};
                         }
                         return drawn;
                     },
                     .font = text.font};
}

Look combLook(const Document &document, const Dictionary &widget, const TextLook &text, int cells)
{
    const Dress dress = dressOf(document, widget);
    return DrawnLook{
        .text = text.text,
        .draw = [text, dress, cells](QPainter &painter, QSizeF size) -> Result<void> {
            putOn(painter, dress, size);
            const double cell = size.width() / cells;
            if (dress.border.isValid())
                for (int i = 1; i < cells; ++i)
                    painter.fillRect(
                        QRectF((cell * i - dress.width / 2) * kUnit, 0, dress.width * kUnit, size.height() * kUnit),
                        dress.border);
            const QList<uint> characters = text.text.toUcs4();
            int at = text.align & Qt::AlignRight ? cells - static_cast<int>(characters.size())
                : text.align & Qt::AlignHCenter  ? (cells - static_cast<int>(characters.size())) / 2
                                                 : 0;
            for (const uint character : characters) {
                CS_CHECK(drawFittedText(painter,
                                        {.text = QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1),
                                         .font = text.font,
                                         .points = std::min(pointsFor(text, size), cell * 1.6),
                                         .colour = text.colour,
                                         .align = Qt::AlignHCenter | Qt::AlignVCenter,
                                         .wrap = false},
                                        QRectF(cell * at, 0, cell, size.height())));
                ++at;
            }
            return {};
        },
        .font = text.font};
}

Look listLook(const Document &document, const Dictionary &widget, const TextLook &style, const QStringList &options,
              const QList<int> &chosen, int top)
{
    const Dress dress = dressOf(document, widget);
    const double points = style.points > 0 ? style.points : 12;
    top = std::clamp(top, 0, std::max(0, static_cast<int>(options.size()) - 1));
    const QStringList shown = options.mid(top, 200);
    return DrawnLook{.text = shown.join(QLatin1Char(' ')),
                     .draw = [=](QPainter &painter, QSizeF size) -> Result<void> {
                         putOn(painter, dress, size);
                         const double line = points * 1.25;
                         for (int i = 0; i < shown.size() && 2 + (i + 0.9) * line < size.height(); ++i) {
                             const QRectF row(2, 2 + i * line, std::max(1.0, size.width() - 4), line);
                             if (chosen.contains(top + i))
                                 painter.fillRect(QRectF(row.x() * kUnit, row.y() * kUnit, row.width() * kUnit,
                                                         row.height() * kUnit),
                                                  QColor(153, 193, 218));
                             CS_CHECK(drawFittedText(painter,
                                                     {.text = shown[i],
                                                      .font = style.font,
                                                      .points = points,
                                                      .colour = style.colour,
                                                      .align = style.align,
                                                      .wrap = false},
                                                     row.adjusted(1, 0, -1, 0)));
                         }
                         return {};
                     },
                     .font = style.font};
}

std::vector<MissingLook> looksLeftToReader(const Document &document)
{
    std::vector<MissingLook> missing;
    const Dictionary form = document.value(document.catalog(), "AcroForm").dictionary();
    if (!document.value(form, "NeedAppearances").toBool())
        return missing;
    const QList<Field> fields = document.fields();
    for (const Field &field : fields) {
        const bool isText = field.type == "Tx" && !(field.flags & field_flags::kPassword);
        if ((!isText && field.type != "Ch") || field.value.isArray())
            continue;
        TextLook text = textLook(document, field, field.value.toText());
        text.mayOverflow = true;
        const auto places = placesOf(document, field);
        for (const WidgetPlace &place : places ? *places : std::vector<WidgetPlace>{}) {
            const Dictionary widget = document.object(place.widget).dictionary();
            if (text.text.isEmpty() && widget.contains("AP"))
                continue;
            AppearanceSpec spec{place.size, place.rotate, dressed(document, widget, text)};
            if (checkAppearance(spec))
                missing.push_back({place.widget, std::move(spec)});
        }
    }
    return missing;
}

} // namespace countersign::pdf
