#include "core/pdf/signature_slot.h"

#include <algorithm>

namespace countersign::pdf {

namespace {

constexpr int kMaxContents = 4 * 1024 * 1024;
constexpr int kOffsetWidth = 10; // digits of each ByteRange number: files up to the reader's limit
constexpr qint64 kPrint = 4, kHidden = 2, kNoView = 32, kLocked = 128; // annotation flags, table 167

// A dictionary that may be direct in its parent or an object of its own; `store` puts the edited one back where it was.
struct Place {
    Reference reference; // null: direct in the parent
    Dictionary dictionary;
};

Place placeOf(const RevisionWriter &writer, const Dictionary &parent, QByteArrayView key)
{
    const Object &value = parent[key];
    return {value.toReference(), writer.currentValue(value).dictionary()};
}

void store(RevisionWriter &writer, Reference parentReference, const QByteArray &key, const Place &place)
{
    if (!place.reference.isNull()) {
        writer.replace(place.reference, place.dictionary);
        return;
    }
    Dictionary parent = writer.current(parentReference).dictionary();
    parent.set(key, place.dictionary);
    writer.replace(parentReference, parent);
}

Result<Reference> createField(RevisionWriter &writer, const QString &name, const NewSignatureField &wanted)
{
    const Document &document = writer.document();
    if (name.isEmpty() || name.contains(u'.'))
        return fail(PdfError::NotAllowed, QStringLiteral("a new field needs a name without dots"));
    for (const Field &field : document.fields())
        if (field.name == name)
            return fail(PdfError::NotAllowed, QStringLiteral("a field of this name exists"));
    CS_TRY(const Page page, document.page(wanted.page));
    if (page.reference.isNull())
        return fail(PdfError::Unsupported, QStringLiteral("a page that is no object of its own"));
    const Reference field =
        writer.add(Dictionary{{"Type", Object::name("Annot")},
                              {"Subtype", Object::name("Widget")},
                              {"FT", Object::name("Sig")},
                              {"T", Object::text(name)},
                              {"F", Object::integer(kPrint | kLocked)},
                              {"Rect", Object::rect(wanted.rect.isEmpty() ? QRectF(0, 0, 0, 0) : wanted.rect)},
                              {"P", page.reference}});
    Dictionary pageDictionary = writer.current(page.reference).dictionary();
    const Object annotations = pageDictionary["Annots"];
    Array list = writer.currentValue(annotations).array();
    list.append(field);
    if (annotations.isReference()) {
        writer.replace(annotations.toReference(), list);
    } else {
        pageDictionary.set("Annots", list);
        writer.replace(page.reference, pageDictionary);
    }
    const Dictionary catalog = writer.currentCatalog();
    Place form = placeOf(writer, catalog, "AcroForm");
    if (form.dictionary.isEmpty() && form.reference.isNull()) {
        form.reference = writer.reserve();
        Dictionary changed = catalog;
        changed.set("AcroForm", form.reference);
        writer.replace(document.catalogReference(), changed);
    }
    const Object fields = form.dictionary["Fields"];
    Array all = writer.currentValue(fields).array();
    all.append(field);
    if (fields.isReference()) {
        writer.replace(fields.toReference(), all);
    } else {
        form.dictionary.set("Fields", all);
    }
    store(writer, document.catalogReference(), "AcroForm", form);
    return field;
}

Result<Field> emptyField(const Document &document, const QString &name)
{
    std::optional<Field> found;
    for (Field &field : document.fields()) {
        if (field.name != name)
            continue;
        if (found)
            return fail(PdfError::NotAllowed, QStringLiteral("two fields of the same name"));
        found = std::move(field);
    }
    if (!found)
        return fail(PdfError::NotFound, QStringLiteral("no such signature field"));
    if (!found->isSignature() || found->reference.isNull())
        return fail(PdfError::NotFound, QStringLiteral("the field is no signature field"));
    if (!found->value.isNull())
        return fail(PdfError::NotAllowed, QStringLiteral("the field is signed already"));
    return std::move(*found);
}

FieldLock merged(const FieldLock &a, const FieldLock &b)
{
    using Action = FieldLock::Action;
    if (a.action == Action::All || b.action == Action::All)
        return {};
    FieldLock result = a;
    if (a.action == b.action) {
        if (a.action == Action::Include) {
            result.fields += b.fields;
            result.fields.removeDuplicates();
        } else {
            result.fields.removeIf([&](const QString &name) { return !b.fields.contains(name); });
        }
        return result;
    }
    const FieldLock &exclude = a.action == Action::Exclude ? a : b;
    const FieldLock &include = a.action == Action::Exclude ? b : a;
    result = exclude;
    result.fields.removeIf([&](const QString &name) { return include.covers(name); });
    return result;
}

std::optional<FieldLock> lockOf(const Document &document, const Dictionary &field)
{
    const Dictionary lock = document.value(field, "Lock").dictionary();
    if (lock.isEmpty())
        return std::nullopt;
    FieldLock result;
    const Object action = document.value(lock, "Action");
    result.action = action.isName("Include") ? FieldLock::Action::Include
        : action.isName("Exclude")           ? FieldLock::Action::Exclude
                                             : FieldLock::Action::All;
    for (const Object &name : document.value(lock, "Fields").array())
        result.fields.append(document.resolve(name).toText());
    return result;
}

Array transforms(const SlotRequest &request, const std::optional<FieldLock> &lock, Reference catalog)
{
    Array references;
    auto add = [&](const char *method, Dictionary parameters, bool withData) {
        parameters.set("Type", Object::name("TransformParams"));
        parameters.set("V", Object::name("1.2"));
        Dictionary reference{{"Type", Object::name("SigRef")},
                             {"TransformMethod", Object::name(method)},
                             {"TransformParams", parameters}};
        if (withData) // table 256: required for FieldMDP
            reference.set("Data", catalog);
        references.append(reference);
    };
    if (request.certification != Certification::None)
        add("DocMDP", {{"P", Object::integer(static_cast<int>(request.certification))}}, false);
    if (lock) {
        static constexpr const char *kActions[] = {"All", "Include", "Exclude"};
        Dictionary parameters{{"Action", Object::name(kActions[static_cast<int>(lock->action)])}};
        if (lock->action != FieldLock::Action::All) {
            Array names;
            for (const QString &name : lock->fields)
                names.append(Object::text(name));
            parameters.set("Fields", names);
        }
        add("FieldMDP", parameters, true);
    }
    return references;
}

struct SignatureBody {
    QByteArray bytes;
    qsizetype byteRange = 0; // where its array starts
    qsizetype byteRangeSize = 0;
    qsizetype contents = 0; // where '<' is
};

SignatureBody signatureBody(const SlotRequest &request, const Array &references)
{
    Dictionary dictionary{
        {"Type", Object::name(request.documentTimestamp ? "DocTimeStamp" : "Sig")},
        {"Filter", Object::name("Adobe.PPKLite")},
        {"SubFilter", Object::name(request.documentTimestamp ? QByteArray("ETSI.RFC3161") : request.subFilter)}};
    if (!request.documentTimestamp) {
        if (!request.signedAt.isNull())
            dictionary.set("M", Object::string(pdfDate(request.signedAt)));
        const std::pair<const char *, const QString &> texts[] = {{"Name", request.name},
                                                                  {"Reason", request.reason},
                                                                  {"Location", request.location},
                                                                  {"ContactInfo", request.contactInfo}};
        for (const auto &[key, text] : texts)
            if (!text.isEmpty())
                dictionary.set(key, Object::text(text));
    }
    if (!references.isEmpty())
        dictionary.set("Reference", references);
    SignatureBody body;
    body.bytes = serialise(dictionary);
    body.bytes.chop(2); // the closing ">>"
    body.bytes += "/ByteRange ";
    body.byteRange = body.bytes.size();
    body.byteRangeSize = 4 + 3 * (kOffsetWidth + 1);
    body.bytes += QByteArray(body.byteRangeSize, ' ') + "/Contents ";
    body.contents = body.bytes.size();
    body.bytes += '<' + QByteArray(static_cast<qsizetype>(request.contentsBytes) * 2, '0') + ">>>";
    return body;
}

Result<void> mayBeSigned(const Document &document, const SlotRequest &request)
{
    if (document.headerOffset() != 0 || document.xref().offsetBase != 0)
        return fail(PdfError::Unsupported, QStringLiteral("bytes before the header: normalise the file first"));
    if (request.contentsBytes < 256 || request.contentsBytes > kMaxContents)
        return fail(PdfError::DoesNotFit, QStringLiteral("an impossible size for /Contents"));
    const Certification inForce = certificationOf(document);
    if (request.certification != Certification::None && (request.documentTimestamp || hasSignatures(document)))
        return fail(PdfError::NotAllowed, QStringLiteral("a certification must be the first signature"));
    if (inForce == Certification::NoChanges && !request.documentTimestamp)
        return fail(PdfError::NotAllowed, QStringLiteral("the certification allows no further signature"));
    // A field that was not there when the document was certified; timestamps are part of long-term validation.
    if (inForce != Certification::None && request.newField
        && (!request.documentTimestamp || !request.newField->rect.isEmpty()))
        return fail(PdfError::NotAllowed, QStringLiteral("the certification allows no new field"));
    return {};
}

Result<void> dressWidget(RevisionWriter &writer, Reference widget, const SlotRequest &request)
{
    Dictionary dictionary = writer.current(widget).dictionary();
    const qint64 flags = dictionary["F"].toInteger();
    dictionary.set("F", Object::integer((flags | kPrint) & ~(kHidden | kNoView)));
    if (!dictionary.contains("P")) {
        const Document &document = writer.document();
        for (int i = 0; i < document.pageCount(); ++i) {
            CS_TRY(const Page page, document.page(i));
            if (writer.currentValue(page.dictionary["Annots"]).array().contains(Object(widget))) {
                dictionary.set("P", page.reference);
                break;
            }
        }
    }
    if (request.appearance && !request.documentTimestamp) {
        CS_TRY(Object appearance, request.appearance(writer));
        if (appearance.isStream())
            appearance = writer.add(appearance);
        if (!appearance.isNull())
            dictionary.set("AP", Dictionary{{"N", appearance}});
    }
    writer.replace(widget, dictionary);
    return {};
}

} // namespace

bool FieldLock::covers(const QString &fieldName) const
{
    if (action == Action::All)
        return true;
    const bool listed = std::any_of(fields.cbegin(), fields.cend(), [&](const QString &name) {
        return fieldName == name || fieldName.startsWith(name + u'.');
    });
    return listed == (action == Action::Include);
}

QList<QByteArrayView> PreparedSignature::digestParts() const
{
    const QByteArrayView tail(appended);
    return {base.bytes(), tail.first(byteRange[1] - base.size()), tail.sliced(byteRange[2] - base.size())};
}

QByteArray PreparedSignature::wholeFile() const
{
    QByteArray whole;
    whole.reserve(fileSize());
    whole.append(base.bytes());
    whole.append(appended);
    return whole;
}

Result<PreparedSignature> prepareSignature(const Document &document, const SlotRequest &request)
{
    CS_CHECK(mayBeSigned(document, request));
    RevisionWriter writer(document);
    const bool first = !hasSignatures(document);
    if (first)
        writer.fillNumberGaps();
    if (!request.newField) {
        CS_CHECK(emptyField(document, request.fieldName)); // before any work is done
    }
    if (request.alsoChange) {
        CS_CHECK(request.alsoChange(writer));
    }

    Reference fieldReference;
    QList<Reference> widgets;
    std::optional<FieldLock> lock = request.lock;
    if (request.newField) {
        CS_TRY(fieldReference, createField(writer, request.fieldName, *request.newField));
        widgets = {fieldReference};
    } else {
        CS_TRY(const Field field, emptyField(document, request.fieldName));
        fieldReference = field.reference;
        widgets = field.widgets;
        if (const auto own = lockOf(document, field.dictionary))
            lock = lock ? merged(*lock, *own) : *own;
    }

    const Reference value = writer.reserve();
    const SignatureBody body = signatureBody(request, transforms(request, lock, document.catalogReference()));
    writer.replaceRaw(value, body.bytes);
    Dictionary field = writer.current(fieldReference).dictionary();
    field.set("V", value);
    writer.replace(fieldReference, field);
    for (const Reference widget : std::as_const(widgets)) {
        CS_CHECK(dressWidget(writer, widget, request));
    }

    Place form = placeOf(writer, writer.currentCatalog(), "AcroForm");
    Dictionary before = form.dictionary;
    form.dictionary.set("SigFlags", Object::integer(3)); // table 225: SignaturesExist, AppendOnly
    if (first && writer.currentValue(form.dictionary["NeedAppearances"]).toBool())
        form.dictionary.remove("NeedAppearances"); // readers would redraw, and so change, what is signed
    if (!(form.dictionary == before))
        store(writer, document.catalogReference(), "AcroForm", form);
    if (request.certification != Certification::None) {
        Place permissions = placeOf(writer, writer.currentCatalog(), "Perms");
        permissions.dictionary.set("DocMDP", value);
        store(writer, document.catalogReference(), "Perms", permissions);
    }

    PreparedSignature prepared{
        .base = document, .fieldName = request.fieldName, .contentsBytes = request.contentsBytes};
    CS_TRY(prepared.appended, writer.finishAppended());
    const qint64 bodyAt = writer.bodyOffset(value);
    const qint64 contentsStart = bodyAt + body.contents;
    const qint64 contentsEnd = contentsStart + 2 + qint64(request.contentsBytes) * 2;
    prepared.byteRange = {0, contentsStart, contentsEnd, prepared.fileSize() - contentsEnd};
    QByteArray range = "[0";
    for (int i = 1; i < 4; ++i)
        range += ' ' + QByteArray::number(prepared.byteRange[i]);
    range += ']';
    Q_ASSERT(range.size() <= body.byteRangeSize); // the reader's file limit has ten digits
    range = range.leftJustified(body.byteRangeSize, ' ');
    std::copy(range.cbegin(), range.cend(), prepared.appended.begin() + (bodyAt - document.size() + body.byteRange));
    return prepared;
}

Result<QByteArray> embedContentsAppended(PreparedSignature prepared, QByteArrayView der)
{
    if (der.isEmpty() || der.size() > prepared.contentsBytes)
        return fail(PdfError::DoesNotFit,
                    QStringLiteral("%1 bytes of signature, room for %2").arg(der.size()).arg(prepared.contentsBytes));
    const QByteArray hex = QByteArray::fromRawData(der.data(), der.size()).toHex();
    const qint64 at = prepared.byteRange[1] - prepared.base.size() + 1;
    QByteArray appended = std::move(prepared.appended);
    std::copy(hex.cbegin(), hex.cend(), appended.begin() + at);
    return appended;
}

Result<QByteArray> embedContents(PreparedSignature prepared, QByteArrayView der)
{
    const Document base = prepared.base;
    CS_TRY(const QByteArray appended, embedContentsAppended(std::move(prepared), der));
    QByteArray whole;
    whole.reserve(base.size() + appended.size());
    whole.append(base.bytes());
    whole.append(appended);
    return whole;
}

QByteArray pdfDate(Time time)
{
    return "D:" + time.toUtc().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + 'Z';
}

} // namespace countersign::pdf
