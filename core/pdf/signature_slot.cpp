#include "core/pdf/signature_slot.h"

#include "core/pdf/archive.h"
#include "core/pdf/making_error.h"
#include "core/pdf/slot_rules.h"
#include "core/pdf/tagging.h"

#include <QSet>

#include <algorithm>

namespace countersign::pdf {

namespace {

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

Result<Reference> createField(RevisionWriter &writer, const SigningGround &ground, const SlotRequest &request)
{
    const Document &document = writer.document();
    const NewSignatureField &wanted = *request.newField;
    const QString &name = request.fieldName;
    if (name.isEmpty() || name.contains(u'.'))
        return fail(MakingError::BadField, QStringLiteral("a new field needs a name without dots"));
    if (takenNames(ground.fields).contains(name))
        return fail(MakingError::DuplicateField, name);
    CS_TRY(const Page page, document.page(wanted.page));
    if (!wanted.rect.isEmpty() && !fitsPage(wanted.rect, page))
        return fail(MakingError::BadField,
                    QStringLiteral("its rectangle does not fit on page %1").arg(wanted.page + 1));
    if (page.reference.isNull())
        return fail(PdfError::Unsupported, QStringLiteral("a page that is no object of its own"));
    const bool tagged = isTagged(document) && (!request.documentTimestamp || !ground.hasSignatures());
    Dictionary widget{{"Type", Object::name("Annot")},
                      {"Subtype", Object::name("Widget")},
                      {"FT", Object::name("Sig")},
                      {"T", Object::text(name)},
                      {"F", Object::integer(kPrint | kLocked)},
                      {"Rect", Object::rect(wanted.rect.isEmpty() ? QRectF(0, 0, 0, 0) : wanted.rect)},
                      {"P", page.reference}};
    const QString words = wanted.alternative.isEmpty() ? name : wanted.alternative;
    if (tagged)
        widget.set("TU", Object::text(words)); // 14.9.3, and ISO 14289-1, 7.18.4
    if (request.lock && !request.documentTimestamp)
        widget.set("Lock", writer.add(lockDictionary(*request.lock)));
    const Reference field = writer.add(widget);
    Dictionary pageDictionary = writer.current(page.reference).dictionary();
    const Object annotations = pageDictionary["Annots"];
    Array list = writer.currentValue(annotations).array();
    list.append(field);
    if (annotations.isReference() && writer.currentValue(annotations).isArray()) {
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
    if (fields.isReference() && writer.currentValue(fields).isArray())
        writer.replace(fields.toReference(), all);
    else
        form.dictionary.set("Fields", all);
    store(writer, document.catalogReference(), "AcroForm", form);
    if (tagged) {
        CS_CHECK(tagWidget(writer, field, page.reference, words));
    }
    return field;
}

FieldLock merged(const FieldLock &a, const FieldLock &b)
{
    using Action = FieldLock::Action;
    const auto stricter = [](Certification x, Certification y) {
        return x == Certification::None ? y : y == Certification::None ? x : std::min(x, y);
    };
    const Certification afterwards = stricter(a.afterwards, b.afterwards);
    if (a.action == Action::All || b.action == Action::All)
        return {.afterwards = afterwards};
    FieldLock result = a;
    result.afterwards = afterwards;
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
    result.afterwards = afterwards;
    result.fields.removeIf([&](const QString &name) { return include.covers(name); });
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
    // A lock's /P binds the document as a certification does, without being one (12.7.5.5): it is not in /Perms.
    Certification level = request.certification;
    if (lock && lock->afterwards != Certification::None)
        level = level == Certification::None ? lock->afterwards : std::min(level, lock->afterwards);
    if (level != Certification::None)
        add("DocMDP", {{"P", Object::integer(static_cast<int>(level))}}, false);
    if (lock) {
        Dictionary parameters = lockDictionary(*lock);
        parameters.remove("P");
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

Result<SignatureBody> signatureBody(const Document &document, Reference self, const SlotRequest &request,
                                    const Array &references)
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
    // In an encrypted file every string but /Contents is encrypted (7.6.2).
    CS_TRY(const Object sealed, document.encrypted(self, dictionary));
    SignatureBody body;
    body.bytes = serialise(sealed);
    body.bytes.chop(2); // the closing ">>"
    body.bytes += "/ByteRange ";
    body.byteRange = body.bytes.size();
    body.byteRangeSize = 4 + 3 * (kOffsetWidth + 1);
    body.bytes += QByteArray(body.byteRangeSize, ' ') + "/Contents ";
    body.contents = body.bytes.size();
    const qsizetype digits = static_cast<qsizetype>(request.contentsBytes) * 2;
    body.bytes.reserve(body.contents + digits + 4);
    body.bytes += '<';
    body.bytes.append(digits, '0');
    body.bytes += ">>>";
    return body;
}

// An annotation without /P: the page that lists it. Rare, and dear in a long file.
Reference pageOf(const RevisionWriter &writer, Reference widget)
{
    const Document &document = writer.document();
    for (int i = 0; i < document.pageCount(); ++i) {
        const auto page = document.page(i);
        if (page && writer.currentValue(page->dictionary["Annots"]).array().contains(Object(widget)))
            return page->reference;
    }
    return {};
}

Result<void> dressWidget(RevisionWriter &writer, Reference widget, const SlotRequest &request)
{
    Dictionary dictionary = writer.current(widget).dictionary();
    const qint64 flags = dictionary["F"].toInteger();
    dictionary.set("F", Object::integer((flags | kPrint) & ~(kHidden | kNoView)));
    if (!dictionary.contains("P")) {
        if (const Reference page = pageOf(writer, widget); !page.isNull())
            dictionary.set("P", page);
    }
    // Only for files that are new to signing: what is signed already made its claim with what it had.
    const bool keepsItsLook = dictionary.contains("AP") && !request.appearance;
    const int archive = keepsItsLook ? 0 : archiveClaim(writer.document()).value_or(ArchiveClaim{}).part;
    Object appearance;
    if (request.appearance && !request.documentTimestamp) {
        CS_TRY(appearance, request.appearance(writer));
        if (archive == 1 && usesTransparency(writer, appearance))
            return fail(PdfError::NotAllowed, QStringLiteral("transparency in a PDF/A-1 file"));
    } else if (const QRectF rect = toRect(writer.document(), dictionary["Rect"]);
               !dictionary.contains("AP") && (archive == 1 || (archive != 0 && !rect.isEmpty()))) {
        // ISO 19005-1, 6.9: every field has an appearance, if an empty one; later parts let the invisible off.
        appearance = Object::stream({{"Type", Object::name("XObject")},
                                     {"Subtype", Object::name("Form")},
                                     {"BBox", Object::rect(QRectF(0, 0, rect.width(), rect.height()))},
                                     {"Resources", Dictionary()}},
                                    {});
    }
    if (appearance.isStream())
        appearance = writer.add(appearance);
    if (!appearance.isNull())
        dictionary.set("AP", Dictionary{{"N", appearance}});
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
    const SigningGround ground = SigningGround::read(document);
    CS_CHECK(mayBeSigned(document, request, ground));
    RevisionWriter writer(document);
    const bool first = !ground.hasSignatures();
    if (first)
        writer.fillNumberGaps();
    Reference fieldReference;
    QList<Reference> widgets;
    std::optional<FieldLock> lock = request.lock;
    if (!request.newField) { // before any work is done
        CS_TRY(const Field field, emptyField(ground, request.fieldName));
        if (!request.documentTimestamp) {
            CS_CHECK(meetsSeedValues(document, field.dictionary, request));
        }
        fieldReference = field.reference;
        widgets = field.widgets;
        if (const auto own = lockOf(document, field.dictionary))
            lock = lock ? merged(*lock, *own) : *own;
    }
    if (request.documentTimestamp)
        lock.reset(); // a timestamp says when, not what may change
    if (request.alsoChange) {
        CS_CHECK(request.alsoChange(writer));
        CS_CHECK(changesNothingSigned(writer, ground));
    }
    if (request.newField) {
        CS_TRY(fieldReference, createField(writer, ground, request));
        widgets = {fieldReference};
    }
    // 12.8.2.2: a level already in force can only become stricter.
    if (lock && lock->afterwards != Certification::None && ground.inForce != Certification::None)
        lock->afterwards = std::min(lock->afterwards, ground.inForce);

    const Reference value = writer.reserve();
    CS_TRY(const SignatureBody body,
           signatureBody(document, value, request, transforms(request, lock, document.catalogReference())));
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
        .base = document, .fieldName = request.fieldName, .contentsBytes = request.contentsBytes, .value = value};
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

QString freeFieldName(const Document &document, const QString &stem)
{
    QSet<QString> taken;
    for (const Field &field : document.fields())
        taken.insert(field.name.section(u'.', 0, 0));
    for (int number = 1;; ++number)
        if (QString name = stem + QString::number(number); !taken.contains(name))
            return name;
}

QByteArray pdfDate(Time time)
{
    return "D:" + time.toUtc().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + 'Z';
}

} // namespace countersign::pdf
