#include "core/pdf/form_fill.h"

#include <QList>
#include <QPainter>
#include <QSet>

#include <algorithm>

namespace countersign::pdf {

namespace {

constexpr qint64 kMultiline = 1 << 12; // Ff of Tx (table 231)
constexpr qint64 kPushButton = 1 << 16, kRadio = 1 << 15; // Ff of Btn (table 229)

// Size and colour out of a default appearance such as "/Helv 10 Tf 0.1 0.2 0.3 rg" (12.7.4.3).
void readDefaultAppearance(const QByteArray &defaultAppearance, TextLook &look)
{
    const QList<QByteArray> words = defaultAppearance.simplified().split(' ');
    const auto component = [&](qsizetype i) { return std::clamp(words.value(i).toFloat(), 0.0F, 1.0F); };
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == "Tf" && i >= 1)
            look.points = std::clamp(words[i - 1].toDouble(), 0.0, 200.0);
        else if (words[i] == "g" && i >= 1)
            look.colour = QColor::fromRgbF(component(i - 1), component(i - 1), component(i - 1));
        else if (words[i] == "rg" && i >= 3)
            look.colour = QColor::fromRgbF(component(i - 3), component(i - 2), component(i - 1));
    }
}

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

struct Place { // a widget with its geometry
    Reference widget;
    QSizeF size;
    int rotate = 0;
};

Result<std::vector<Place>> placesOf(const Document &document, const Field &field)
{
    std::vector<Place> places;
    for (const Reference &widget : field.widgets) {
        const Dictionary dictionary = document.object(widget).dictionary();
        const QRectF rect = toRect(document, document.value(dictionary, "Rect"));
        int rotate = 0;
        const int index = document.pageIndex(dictionary["P"].toReference());
        if (index >= 0) {
            CS_TRY(const Page page, document.page(index));
            rotate = page.rotate;
        } else { // /P is optional: the widget then says itself how it is turned (12.5.6.19)
            rotate = static_cast<int>(document.value(document.value(dictionary, "MK").dictionary(), "R").toInteger());
        }
        places.push_back({widget, rect.size(), rotate});
    }
    if (places.empty())
        return fail(MakingError::NoSuchField, QStringLiteral("a field without widgets"));
    return places;
}

// The name of the on state: the appearance that is not /Off.
QByteArray onState(const Document &document, Reference widget)
{
    const Object appearance = document.value(document.object(widget).dictionary(), "AP");
    for (const Dictionary::Entry &entry : document.value(appearance.dictionary(), "N").dictionary())
        if (entry.key != "Off")
            return entry.key;
    return {};
}

struct Plan {
    Field field;
    std::vector<Place> places;
    std::optional<Look> look; // to draw; none for checkboxes, whose looks are there already
    Object value; // of V; null leaves it
    bool checked = false;
};

Result<Plan> planFill(const Document &document, const FieldFill &fill)
{
    const auto field = document.field(fill.name);
    if (!field || field->reference.isNull())
        return fail(MakingError::NoSuchField, fill.name);
    Plan plan{.field = *field, .places = {}, .look = fill.look, .value = {}, .checked = fill.checked};
    CS_TRY(plan.places, placesOf(document, *field));
    TextLook text{.text = fill.value};
    readDefaultAppearance(field->defaultAppearance, text);
    const qint64 quadding = inherited(document, field->dictionary, "Q").toInteger();
    const Qt::Alignment across = quadding == 1 ? Qt::AlignHCenter : quadding == 2 ? Qt::AlignRight : Qt::AlignLeft;
    if (field->type == "Tx") {
        text.multiline = field->flags & kMultiline;
        text.align = across | (text.multiline ? Qt::AlignTop : Qt::AlignVCenter);
        plan.value = Object::text(fill.value);
    } else if (field->type == "Ch") {
        text.align = across | Qt::AlignVCenter;
        bool known = false;
        const Array options = inherited(document, field->dictionary, "Opt").array();
        for (const Object &option : options) {
            const Object resolved = document.resolve(option);
            const Array pair = resolved.array(); // [export value, text to show]
            const QString exported = pair.isEmpty() ? resolved.toText() : document.resolve(pair.constFirst()).toText();
            const QString shown = pair.size() == 2 ? document.resolve(pair.constLast()).toText() : exported;
            if (fill.value == exported || fill.value == shown) {
                known = true;
                plan.value = Object::text(exported);
                text.text = shown;
                break;
            }
        }
        if (!known)
            return fail(MakingError::BadField, QStringLiteral("%1 has no such option").arg(fill.name));
    } else if (field->type == "Btn" && (field->flags & kPushButton)) {
        if (!plan.look)
            return fail(MakingError::BadField, QStringLiteral("%1 needs a picture").arg(fill.name));
        return plan;
    } else if (field->type == "Btn" && !(field->flags & kRadio)) {
        plan.look.reset();
        if (fill.checked && onState(document, plan.places.front().widget).isEmpty())
            return fail(MakingError::BadField, QStringLiteral("%1 has no appearance for being checked").arg(fill.name));
        return plan;
    } else {
        return fail(MakingError::BadField, QStringLiteral("%1 is of a kind that cannot be filled").arg(fill.name));
    }
    if (!plan.look)
        plan.look = text;
    return plan;
}

Result<std::vector<Plan>> planFills(const Document &document, const std::vector<FieldFill> &fills)
{
    std::vector<Plan> plans;
    QSet<QString> names;
    for (const FieldFill &fill : fills) {
        if (names.contains(fill.name))
            return fail(MakingError::DuplicateField, fill.name);
        names.insert(fill.name);
        CS_TRY(Plan plan, planFill(document, fill));
        if (plan.look)
            for (const Place &place : plan.places)
                CS_CHECK(checkAppearance({place.size, place.rotate, *plan.look}));
        plans.push_back(std::move(plan));
    }
    return plans;
}

} // namespace

Result<void> checkFills(const Document &document, const std::vector<FieldFill> &fills)
{
    CS_TRY(const std::vector<Plan> plans, planFills(document, fills));
    (void)plans;
    return {};
}

Result<void> fillFields(RevisionWriter &writer, const std::vector<FieldFill> &fills)
{
    const Document &document = writer.document();
    CS_TRY(const std::vector<Plan> plans, planFills(document, fills));
    AppearanceSheet sheet;
    for (const Plan &plan : plans)
        if (plan.look)
            for (const Place &place : plan.places)
                sheet.add({place.size, place.rotate, *plan.look});
    CS_TRY(const std::vector<Reference> forms, sheet.graft(writer)); // draws everything before it writes anything
    std::size_t next = 0;
    for (const Plan &plan : plans) {
        if (plan.look) {
            for (const Place &place : plan.places) {
                Object widget = writer.current(place.widget);
                widget.editDictionary()->set("AP", Dictionary{{"N", forms[next++]}});
                writer.replace(place.widget, widget);
            }
            if (!plan.value.isNull()) {
                Object field = writer.current(plan.field.reference);
                field.editDictionary()->set("V", plan.value);
                writer.replace(plan.field.reference, field);
            }
            continue;
        }
        for (const Place &place : plan.places) {
            const QByteArray on = onState(document, place.widget);
            Object widget = writer.current(place.widget);
            widget.editDictionary()->set("AS", Object::name(plan.checked ? on : QByteArray("Off")));
            writer.replace(place.widget, widget);
        }
        const QByteArray on = onState(document, plan.places.front().widget);
        Object field = writer.current(plan.field.reference);
        field.editDictionary()->set("V", Object::name(plan.checked ? on : QByteArray("Off")));
        writer.replace(plan.field.reference, field);
    }
    return {};
}

Result<AppearanceSpec> specFor(const Document &document, const QString &fieldName, const Look &look)
{
    const auto field = document.field(fieldName);
    if (!field)
        return fail(MakingError::NoSuchField, fieldName);
    CS_TRY(const std::vector<Place> places, placesOf(document, *field));
    return AppearanceSpec{places.front().size, places.front().rotate, look};
}

Result<Object> signatureAppearance(RevisionWriter &writer, const QString &fieldName, const SignatureLook &look)
{
    CS_TRY(AppearanceSpec spec, specFor(writer.document(), fieldName, look));
    if (spec.size.width() < 1
        || spec.size.height() < 1) { // invisible: an empty form, so that every widget has an appearance
        const Dictionary form{{"Type", Object::name("XObject")},
                              {"Subtype", Object::name("Form")},
                              {"BBox", Object::rect(QRectF(0, 0, 0, 0))}};
        return Object(writer.addStream(form, {}));
    }
    CS_TRY(const Reference form, graftAppearance(writer, spec));
    return Object(form);
}

namespace {

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

// Background and border as the widget's /MK asks for, and the text on them.
Look dressed(const Document &document, const Dictionary &widget, TextLook text)
{
    const Dictionary characteristics = document.value(widget, "MK").dictionary();
    const QColor ground = colourOf(document.value(characteristics, "BG").array());
    const double borderWidth = document.value(document.value(widget, "BS").dictionary(), "W").toReal(1); // 12.5.4
    const QColor border = borderWidth > 0 ? colourOf(document.value(characteristics, "BC").array()) : QColor();
    if (!ground.isValid() && !border.isValid())
        return text;
    return DrawnLook{
        .text = text.text, .draw = [text, ground, border, borderWidth](QPainter &painter, QSizeF size) -> Result<void> {
            const QRectF whole(0, 0, size.width() * kUnit, size.height() * kUnit);
            if (ground.isValid())
                painter.fillRect(whole, ground);
            if (border.isValid()) {
                const double pen = std::min(borderWidth, 5.0) * kUnit;
                painter.setPen(QPen(border, pen, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(whole.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2));
            }
            const TextBox box{.text = text.text,
                              .points = text.points > 0 ? text.points : std::min(12.0, size.height() * 0.72),
                              .colour = text.colour,
                              .align = text.align,
                              .wrap = text.multiline};
            const QRectF area(2, text.multiline ? 2 : 0, std::max(1.0, size.width() - 4),
                              size.height() - (text.multiline ? 4 : 0));
            if (!drawFittedText(painter, box, area))
                drawText(painter, box, area);
            return {};
        }};
}

} // namespace

std::vector<MissingLook> looksLeftToReader(const Document &document)
{
    std::vector<MissingLook> missing;
    const Dictionary form = document.value(document.catalog(), "AcroForm").dictionary();
    const bool asked = document.value(form, "NeedAppearances").toBool();
    constexpr qint64 password = 1 << 13;
    const QList<Field> fields = document.fields();
    for (const Field &field : fields) {
        const bool isText = field.type == "Tx" && !(field.flags & password);
        if ((!isText && field.type != "Ch") || !asked || field.value.isArray())
            continue;
        TextLook text{.text = field.value.toText(), .mayOverflow = true};
        readDefaultAppearance(field.defaultAppearance, text);
        text.multiline = isText && (field.flags & kMultiline);
        const qint64 quadding = inherited(document, field.dictionary, "Q").toInteger();
        text.align = (quadding == 1       ? Qt::AlignHCenter
                          : quadding == 2 ? Qt::AlignRight
                                          : Qt::AlignLeft)
            | (text.multiline ? Qt::AlignTop : Qt::AlignVCenter);
        const auto places = placesOf(document, field);
        for (const Place &place : places ? *places : std::vector<Place>{}) {
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

PageBox pageBox(const Document &document, const Page &page)
{
    return {.mediaBox = page.mediaBox,
            .cropBox = page.cropBox,
            .rotate = page.rotate,
            .userUnit = document.value(page.dictionary, "UserUnit").toReal(1)};
}

Result<std::vector<PageBox>> pageBoxes(const Document &document)
{
    std::vector<PageBox> boxes;
    const int count = document.pageCount();
    boxes.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        CS_TRY(const Page page, document.page(i));
        boxes.push_back(pageBox(document, page));
    }
    return boxes;
}

} // namespace countersign::pdf
