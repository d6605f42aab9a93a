#include "core/pdf/form_fill.h"

#include "core/pdf/form_looks.h"

#include <QList>
#include <QSet>

#include <algorithm>

namespace countersign::pdf {

namespace {

using namespace field_flags;

// The names of a button's on states: the appearances that are not /Off.
QList<QByteArray> onStates(const Document &document, Reference widget)
{
    QList<QByteArray> states;
    const Object appearance = document.value(document.object(widget).dictionary(), "AP");
    for (const Dictionary::Entry &entry : document.value(appearance.dictionary(), "N").dictionary())
        if (entry.key != "Off")
            states << entry.key;
    return states;
}

constexpr const char *kFilledState = "Filled"; // of a place for a picture

struct Plan {
    Field field;
    std::vector<WidgetPlace> places;
    std::vector<Look> looks; // one for each place; empty: the looks are there already
    Object value; // of V; null leaves it
    QByteArray state; // of buttons; empty: no button
    QList<int> chosen; // of lists: I
    bool drawStates = false; // a checkbox without appearances: both get one
};

Result<void> planText(const Document &document, const FieldFill &fill, Plan &plan)
{
    const Field &field = plan.field;
    if (field.flags & (kPassword | kFileSelect))
        return fail(MakingError::BadField, QStringLiteral("%1 is for a password or a file").arg(fill.name));
    const qint64 most = inherited(document, field.dictionary, "MaxLen").toInteger(-1);
    const qsizetype length = fill.value.toUcs4().size();
    if (most >= 0 && length > most)
        return fail(MakingError::BadField, QStringLiteral("%1 takes %2 characters").arg(fill.name).arg(most));
    plan.value = Object::text(fill.value);
    const TextLook text = textLook(document, field, fill.value);
    const bool comb = (field.flags & kComb) && most > 0 && most <= 500 && !text.multiline;
    for (const WidgetPlace &place : plan.places) {
        const Dictionary widget = document.object(place.widget).dictionary();
        plan.looks.push_back(comb ? combLook(document, widget, text, static_cast<int>(most))
                                  : dressed(document, widget, text));
    }
    return {};
}

Result<void> planChoice(const Document &document, const FieldFill &fill, Plan &plan)
{
    const Field &field = plan.field;
    const std::vector<ChoiceOption> options = optionsOf(document, field);
    QStringList wanted = fill.values;
    if (wanted.isEmpty() && !fill.value.isEmpty())
        wanted << fill.value;
    const bool combo = field.flags & kCombo;
    if (wanted.size() > 1 && (combo || !(field.flags & kMultiSelect)))
        return fail(MakingError::BadField, QStringLiteral("%1 takes one option").arg(fill.name));
    QStringList exported, shown;
    for (const QString &value : std::as_const(wanted)) {
        const auto known = std::find_if(options.begin(), options.end(), [&](const ChoiceOption &option) {
            return option.exported == value || option.shown == value;
        });
        if (known != options.end()) {
            exported << known->exported;
            shown << known->shown;
            plan.chosen << static_cast<int>(known - options.begin());
        } else if (combo && (field.flags & kEdit)) {
            exported << value;
            shown << value;
        } else {
            return fail(MakingError::BadField, QStringLiteral("%1 has no such option").arg(fill.name));
        }
    }
    if (exported.size() > 1) {
        Array values;
        for (const QString &value : std::as_const(exported))
            values << Object::text(value);
        plan.value = values;
    } else {
        plan.value = Object::text(exported.value(0));
    }
    std::sort(plan.chosen.begin(), plan.chosen.end());
    const TextLook text = textLook(document, field, shown.value(0));
    QStringList all;
    for (const ChoiceOption &option : options)
        all << option.shown;
    const int top = static_cast<int>(inherited(document, field.dictionary, "TI").toInteger());
    for (const WidgetPlace &place : plan.places) {
        const Dictionary widget = document.object(place.widget).dictionary();
        plan.looks.push_back(combo ? dressed(document, widget, text)
                                   : listLook(document, widget, text, all, plan.chosen, top));
    }
    return {};
}

Result<void> planButton(const Document &document, const FieldFill &fill, Plan &plan)
{
    const Field &field = plan.field;
    QList<QByteArray> states; // all widgets' together
    for (const WidgetPlace &place : plan.places)
        for (const QByteArray &state : onStates(document, place.widget))
            if (!states.contains(state))
                states << state;
    plan.state = "Off";
    if (field.flags & kRadio) {
        if (fill.value.isEmpty())
            return {};
        const QByteArray state = fill.value.toUtf8();
        if (states.contains(state)) {
            plan.state = state;
            return {};
        }
        // With /Opt the states are numbers, and its texts the export values (12.7.5.2.4).
        const std::vector<ChoiceOption> options = optionsOf(document, field);
        for (std::size_t i = 0; i < options.size() && i < plan.places.size(); ++i)
            if (options[i].exported == fill.value && !onStates(document, plan.places[i].widget).isEmpty()) {
                plan.state = onStates(document, plan.places[i].widget).constFirst();
                return {};
            }
        return fail(MakingError::BadField, QStringLiteral("%1 has no such state").arg(fill.name));
    }
    if (!fill.checked && (fill.value.isEmpty() || fill.value == QLatin1String("Off")))
        return {};
    const QByteArray wanted = fill.value.toUtf8();
    if (states.isEmpty() && document.object(plan.places.front().widget).dictionary().contains("AP"))
        return fail(MakingError::BadField, QStringLiteral("%1 needs a picture").arg(fill.name));
    if (states.isEmpty()) { // nobody drew it: we do
        plan.state = wanted.isEmpty() ? QByteArray("Yes") : wanted;
        plan.drawStates = true;
        return {};
    }
    if (!fill.checked && !states.contains(wanted))
        return fail(MakingError::BadField, QStringLiteral("%1 has no such state").arg(fill.name));
    plan.state = states.contains(wanted) ? wanted : states.constFirst();
    return {};
}

Result<Plan> planFill(const Document &document, const FieldFill &fill)
{
    const auto field = document.field(fill.name);
    if (!field || field->reference.isNull())
        return fail(MakingError::NoSuchField, fill.name);
    Plan plan{.field = *field};
    CS_TRY(plan.places, placesOf(document, *field));
    if (field->type == "Tx") {
        CS_CHECK(planText(document, fill, plan));
    } else if (field->type == "Ch") {
        CS_CHECK(planChoice(document, fill, plan));
    } else if (field->type == "Btn" && (field->flags & kPushButton)) {
        if (!fill.look)
            return fail(MakingError::BadField, QStringLiteral("%1 needs a picture").arg(fill.name));
    } else if (field->type == "Btn" && fill.look && !(field->flags & kRadio)) {
        plan.state = kFilledState; // a place for a mark
    } else if (field->type == "Btn") {
        CS_CHECK(planButton(document, fill, plan));
        return plan;
    } else {
        return fail(MakingError::BadField, QStringLiteral("%1 is of a kind that cannot be filled").arg(fill.name));
    }
    if (fill.look)
        plan.looks.assign(plan.places.size(), *fill.look);
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
        for (std::size_t i = 0; i < plan.looks.size(); ++i)
            CS_CHECK(checkAppearance({plan.places[i].size, plan.places[i].rotate, plan.looks[i]}));
        plans.push_back(std::move(plan));
    }
    return plans;
}

void setState(RevisionWriter &writer, const Plan &plan, const std::vector<Reference> &forms, std::size_t &next)
{
    for (const WidgetPlace &place : plan.places) {
        Object widget = writer.current(place.widget);
        Dictionary &dictionary = *widget.editDictionary();
        const bool on =
            plan.drawStates || !plan.looks.empty() || onStates(writer.document(), place.widget).contains(plan.state);
        if (!plan.looks.empty()) {
            Dictionary looks = writer.currentValue(dictionary["AP"]).dictionary();
            const Object was = writer.currentValue(looks["N"]);
            Dictionary states = was.isDictionary() ? was.dictionary() : Dictionary();
            states.set(plan.state, forms[next++]);
            looks.set("N", states);
            dictionary.set("AP", looks);
        }
        if (plan.drawStates) {
            const Reference off = forms[next++], checked = forms[next++];
            dictionary.set("AP", Dictionary{{"N", Dictionary{{"Off", off}, {plan.state, checked}}}});
        }
        dictionary.set("AS", Object::name(on ? plan.state : QByteArray("Off")));
        writer.replace(place.widget, widget);
    }
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
    for (const Plan &plan : plans) {
        for (std::size_t i = 0; i < plan.looks.size(); ++i)
            sheet.add({plan.places[i].size, plan.places[i].rotate, plan.looks[i]});
        for (const WidgetPlace &place : plan.drawStates ? plan.places : std::vector<WidgetPlace>{}) {
            sheet.add({place.size, place.rotate, CheckLook{.checked = false}});
            sheet.add({place.size, place.rotate, CheckLook{.checked = true}});
        }
    }
    CS_TRY(const std::vector<Reference> forms, sheet.graft(writer)); // draws everything before it writes anything
    std::size_t next = 0;
    for (const Plan &plan : plans) {
        if (!plan.state.isEmpty()) {
            setState(writer, plan, forms, next);
        } else {
            for (const WidgetPlace &place : plan.places) {
                Object widget = writer.current(place.widget);
                widget.editDictionary()->set("AP", Dictionary{{"N", forms[next++]}});
                writer.replace(place.widget, widget);
            }
        }
        const Object value = plan.state.isEmpty() ? plan.value : Object::name(plan.state);
        if (value.isNull())
            continue;
        Object field = writer.current(plan.field.reference);
        Dictionary &dictionary = *field.editDictionary();
        dictionary.set("V", value);
        dictionary.remove("RV"); // the same text with styles: now another
        if (plan.field.type == "Ch") {
            Array chosen;
            for (const int index : plan.chosen)
                chosen << Object::integer(index);
            dictionary.set("I", plan.chosen.size() > 1 || dictionary.contains("I") ? Object(chosen) : Object());
        }
        writer.replace(plan.field.reference, field);
    }
    return {};
}

Result<AppearanceSpec> specFor(const Document &document, const QString &fieldName, const Look &look)
{
    const auto field = document.field(fieldName);
    if (!field)
        return fail(MakingError::NoSuchField, fieldName);
    CS_TRY(const std::vector<WidgetPlace> places, placesOf(document, *field));
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
