#include "core/pdf/fill_values.h"

#include "core/pdf/form_fill.h"
#include "core/pdf/form_looks.h"
#include "core/pdf/signature_slot.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign::pdf {

namespace {

// What the file's signatures forbid: FieldMDP and the /Lock of signed fields.
std::vector<FieldLock> locksOf(const Document &document)
{
    std::vector<FieldLock> locks;
    const QList<SignatureValue> signedFields = signatures(document);
    for (const SignatureValue &signature : signedFields) {
        if (signature.fieldLock)
            locks.push_back(*signature.fieldLock);
        const Dictionary field = document.object(signature.fieldReference).dictionary();
        const Dictionary lock = document.value(field, "Lock").dictionary();
        if (lock.isEmpty())
            continue;
        FieldLock own;
        const Object action = document.value(lock, "Action");
        own.action = action.isName("Include") ? FieldLock::Action::Include
            : action.isName("Exclude")        ? FieldLock::Action::Exclude
                                              : FieldLock::Action::All;
        const Array names = document.value(lock, "Fields").array();
        for (const Object &name : names)
            own.fields << document.resolve(name).toText();
        locks.push_back(std::move(own));
    }
    return locks;
}

bool isLocked(const std::vector<FieldLock> &locks, const QString &name)
{
    return std::any_of(locks.begin(), locks.end(), [&](const FieldLock &lock) { return lock.covers(name); });
}

Result<FieldFill> fillOf(const Document &document, const FieldValue &value)
{
    FieldFill fill{.name = value.name};
    if (const auto *text = std::get_if<QString>(&value.value)) {
        fill.value = *text;
        const auto field = document.field(value.name);
        static const QRegularExpression lineEnd(QStringLiteral("[\\r\\n]"));
        if (field && field->type == "Tx" && !(field->flags & field_flags::kMultiline) && text->contains(lineEnd))
            return fail(MakingError::BadField, QStringLiteral("%1 takes one line").arg(value.name));
        const bool checkbox =
            field && field->type == "Btn" && !(field->flags & (field_flags::kRadio | field_flags::kPushButton));
        if (checkbox && (*text == QLatin1String("true") || *text == QLatin1String("false"))) {
            fill.checked = *text == QLatin1String("true");
            fill.value.clear();
        }
    } else if (const auto *checked = std::get_if<bool>(&value.value)) {
        const auto field = document.field(value.name);
        if (field && field->type != "Btn")
            return fail(MakingError::BadField, QStringLiteral("%1 is no checkbox").arg(value.name));
        if (field && (field->flags & field_flags::kRadio) && *checked)
            return fail(MakingError::BadField, QStringLiteral("%1 needs the name of a state").arg(value.name));
        fill.checked = *checked;
    } else if (const auto *several = std::get_if<QStringList>(&value.value)) {
        const auto field = document.field(value.name);
        if (field && field->type != "Ch")
            return fail(MakingError::BadField, QStringLiteral("%1 takes one value").arg(value.name));
        fill.values = *several;
    } else {
        CS_TRY(fill.look, imageLook(std::get<QByteArray>(value.value)));
    }
    return fill;
}

} // namespace

Result<QByteArray> fillValues(const Document &document, const std::vector<FieldValue> &values)
{
    if (!document.permissions().mayFill())
        return fail(PdfError::Protected, QStringLiteral("it forbids filling its form"));
    const bool isSigned = hasSignatures(document);
    if (certificationOf(document) == Certification::NoChanges)
        return fail(PdfError::NotAllowed, QStringLiteral("the certification allows no filling"));
    const std::vector<FieldLock> locks = locksOf(document);
    std::vector<FieldFill> fills;
    for (const FieldValue &value : values) {
        if (isLocked(locks, value.name))
            return fail(PdfError::NotAllowed, QStringLiteral("%1 is locked by a signature").arg(value.name));
        CS_TRY(FieldFill fill, fillOf(document, value));
        fills.push_back(std::move(fill));
    }
    const Object existing = document.catalog()["AcroForm"];
    Dictionary form = document.resolve(existing).dictionary();
    if (isSigned && form.contains("XFA")) // its data would go on saying the old, and may not be touched
        return fail(PdfError::NotAllowed, QStringLiteral("a signed XFA form"));

    RevisionWriter writer(document);
    // Readers will no longer be asked to draw: what they would have shown in the other fields is drawn now.
    std::vector<MissingLook> left = isSigned ? std::vector<MissingLook>{} : looksLeftToReader(document);
    QSet<quint32> filled;
    for (const FieldFill &fill : fills)
        if (const auto field = document.field(fill.name))
            for (const Reference &widget : field->widgets)
                filled.insert(widget.number);
    std::erase_if(left, [&](const MissingLook &look) { return filled.contains(look.widget.number); });
    CS_CHECK(fillFields(writer, fills));
    AppearanceSheet sheet;
    for (const MissingLook &look : left)
        sheet.add(look.spec);
    CS_TRY(const std::vector<Reference> looks, sheet.graft(writer));
    for (std::size_t i = 0; i < left.size(); ++i) {
        Object widget = writer.current(left[i].widget);
        widget.editDictionary()->set("AP", Dictionary{{"N", looks[i]}});
        writer.replace(left[i].widget, widget);
    }
    if (form.contains("NeedAppearances") || form.contains("XFA")) {
        form.remove("NeedAppearances");
        form.remove("XFA"); // a second form beside this one, which would go on saying the old
        if (existing.isReference()) {
            writer.replace(existing.toReference(), form);
        } else {
            Dictionary catalog = writer.currentCatalog();
            catalog.set("AcroForm", form);
            writer.replace(document.catalogReference(), catalog);
        }
    }
    return writer.finish();
}

std::vector<FormFieldFacts> formFields(const Document &document)
{
    using namespace field_flags;
    const std::vector<FieldLock> locks = locksOf(document);
    std::vector<FormFieldFacts> facts;
    const QList<Field> fields = document.fields();
    for (const Field &field : fields) {
        FormFieldFacts fact{.name = field.name,
                            .readOnly = (field.flags & kReadOnly) != 0,
                            .required = (field.flags & kRequired) != 0,
                            .locked = isLocked(locks, field.name)};
        if (field.type == "Tx") {
            fact.kind = QStringLiteral("text");
        } else if (field.type == "Ch") {
            fact.kind = field.flags & kCombo ? QStringLiteral("choice") : QStringLiteral("list");
            for (const ChoiceOption &option : optionsOf(document, field))
                fact.options << option.exported;
        } else if (field.type == "Btn") {
            fact.kind = field.flags & kPushButton ? QStringLiteral("button")
                : field.flags & kRadio            ? QStringLiteral("radio")
                                                  : QStringLiteral("checkbox");
            for (const Reference &widget : field.widgets) {
                const Object looks = document.value(document.object(widget).dictionary(), "AP");
                for (const Dictionary::Entry &state : document.value(looks.dictionary(), "N").dictionary())
                    if (const QString name = QString::fromUtf8(state.key);
                        name != QLatin1String("Off") && !fact.options.contains(name))
                        fact.options << name;
            }
            const bool isPlace = fact.kind == QLatin1String("checkbox") && fact.options.isEmpty()
                && !field.widgets.isEmpty() && document.object(field.widgets.constFirst()).dictionary().contains("AP");
            if (isPlace) // for a picture
                fact.kind = QStringLiteral("button");
            if (field.flags & kPushButton)
                fact.options.clear();
        } else if (field.isSignature()) {
            fact.kind = QStringLiteral("signature");
        }
        if (field.value.isArray()) {
            QStringList texts;
            for (const Object &item : field.value.array())
                texts << document.resolve(item).toText();
            fact.value = texts.join(QStringLiteral(", "));
        } else if (!field.isSignature()) {
            fact.value = field.value.toText();
        }
        for (int i = 0; i < field.widgets.size() && fact.page < 0; ++i)
            fact.page = document.pageIndex(document.object(field.widgets[i]).dictionary()["P"].toReference());
        facts.push_back(std::move(fact));
    }
    return facts;
}

} // namespace countersign::pdf
