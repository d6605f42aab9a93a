// Reading signatures (ISO 32000-2, 12.8.1). What is taken from here decides over validity, so every offset is found by
// walking the syntax at the place the cross-reference names, never by searching.
#include "core/pdf/signature_slot.h"

#include "core/pdf/parser.h"
#include "core/pdf/revision_history.h"

#include <QSet>

#include <algorithm>

namespace countersign::pdf {

namespace {

struct Spot {
    qint64 start = -1, end = -1;
    bool unique = false;
    bool isHex = false;
};

// Stands on a dictionary; finds the value of `key` in it. Not unique when anything in the dictionary is written twice: readers
// differ on which one counts, and a signature has to mean one thing to all of them.
Spot valueIn(Parser &parser, QByteArrayView key)
{
    Spot spot;
    int found = 0;
    QSet<QByteArray> keys;
    bool hasTwice = false;
    Lexer &lexer = parser.lexer();
    if (lexer.next().kind != Token::Kind::DictionaryOpen)
        return spot;
    for (;;) {
        const Token name = lexer.next();
        if (name.kind == Token::Kind::DictionaryClose)
            break;
        if (name.kind != Token::Kind::Name)
            return {};
        lexer.skipWhite();
        const qint64 start = lexer.position();
        const auto value = parser.object();
        if (!value)
            return {};
        hasTwice = hasTwice || keys.contains(name.bytes);
        keys.insert(name.bytes);
        if (name.bytes == key) {
            ++found;
            spot.start = start;
            spot.end = lexer.position();
            spot.isHex = value->isHexString();
        }
    }
    spot.unique = found == 1 && !hasTwice && !parser.notes().duplicateKeys;
    return spot;
}

// The body of an indirect object, when it lies plainly in the file.
qint64 bodyOf(const Document &document, Reference reference)
{
    const auto entry = document.xref().entries.constFind(reference.number);
    if (entry == document.xref().entries.cend() || entry->type != XrefEntry::Type::InUse
        || entry->offset >= document.size())
        return -1;
    Lexer lexer(document.bytes(), entry->offset);
    const Token number = lexer.next(), generation = lexer.next(), obj = lexer.next();
    if (number.kind != Token::Kind::Integer || number.integer != reference.number
        || generation.kind != Token::Kind::Integer || !obj.isKeyword("obj"))
        return -1;
    lexer.skipWhite();
    return lexer.position();
}

// DER's own length (X.690, 8.1.3); -1 when it is none or does not fit.
qsizetype derSize(const QByteArray &bytes)
{
    if (bytes.size() < 2 || bytes[0] != '\x30')
        return -1;
    const auto first = static_cast<unsigned char>(bytes[1]);
    qint64 length = first;
    int header = 2;
    if (first == 0x80)
        return bytes.size(); // BER of indefinite length: the CMS parser finds its end
    if (first > 0x80) {
        const int count = first & 0x7f;
        if (count > 4 || bytes.size() < 2 + count)
            return -1;
        length = 0;
        for (int i = 0; i < count; ++i)
            length = length << 8 | static_cast<unsigned char>(bytes[2 + i]);
        header += count;
    }
    return length + header <= bytes.size() ? length + header : -1;
}

FieldLock lockOf(const Document &document, const Dictionary &parameters)
{
    FieldLock lock;
    const Object action = document.value(parameters, "Action");
    lock.action = action.isName("Include") ? FieldLock::Action::Include
        : action.isName("Exclude")         ? FieldLock::Action::Exclude
                                           : FieldLock::Action::All;
    for (const Object &name : document.value(parameters, "Fields").array())
        lock.fields.append(document.resolve(name).toText());
    return lock;
}

// 12.7.5.5: what is locked when this field is signed, whether or not the signer repeated it as a FieldMDP reference.
void readFieldLock(const Document &document, const Dictionary &field, SignatureValue &out)
{
    const Object lock = document.value(field, "Lock");
    if (!lock.isDictionary())
        return;
    out.locks.append(lockOf(document, lock.dictionary()));
    if (!lock.dictionary().contains("P"))
        return;
    const qint64 level = document.value(lock.dictionary(), "P").toInteger();
    out.lockPermission = level == 2 ? Certification::FormFilling
        : level == 3                ? Certification::Annotations
                                    : Certification::NoChanges;
}

void readTransforms(const Document &document, const Dictionary &value, SignatureValue &out)
{
    for (const Object &item : document.value(value, "Reference").array()) {
        const Dictionary reference = document.resolve(item).dictionary();
        const Object method = document.value(reference, "TransformMethod");
        const Dictionary parameters = document.value(reference, "TransformParams").dictionary();
        if (method.isName("DocMDP")) {
            const qint64 level = parameters.contains("P") ? document.value(parameters, "P").toInteger() : 2;
            // Anything that is no level is read as the strictest.
            out.certification = level == 2 ? Certification::FormFilling
                : level == 3               ? Certification::Annotations
                                           : Certification::NoChanges;
        } else if (method.isName("FieldMDP")) {
            out.fieldLock = lockOf(document, parameters);
        }
    }
}

SignatureValue readSignature(const Document &document, const Field &field)
{
    SignatureValue out{.fieldName = field.name, .fieldReference = field.reference, .widgets = field.widgets};
    const Object written = field.dictionary["V"];
    out.valueReference = written.toReference();
    const Dictionary value = field.value.dictionary();
    out.filter = document.value(value, "Filter").bytes();
    out.subFilter = document.value(value, "SubFilter").bytes();
    out.isTimestamp = document.value(value, "Type").isName("DocTimeStamp") || out.subFilter == "ETSI.RFC3161";
    for (const Object &number : document.value(value, "ByteRange").array())
        out.byteRange.append(document.resolve(number).toInteger(-1));
    const QByteArray all = document.value(value, "Contents").bytes();
    out.reservedBytes = all.size();
    if (const qsizetype size = derSize(all); size > 0) {
        out.contents = all.first(size);
        out.paddingIsZero = std::all_of(all.cbegin() + size, all.cend(), [](char c) { return c == '\0'; });
    }
    out.name = document.value(value, "Name").toText();
    out.reason = document.value(value, "Reason").toText();
    out.location = document.value(value, "Location").toText();
    out.contactInfo = document.value(value, "ContactInfo").toText();
    out.signedAt = document.value(value, "M").toText();
    readTransforms(document, value, out);
    if (out.fieldLock)
        out.locks.append(*out.fieldLock);
    readFieldLock(document, field.dictionary, out);
    const Object certified = document.value(document.catalog(), "Perms").dictionary()["DocMDP"];
    out.inPerms = !out.valueReference.isNull() && certified.toReference() == out.valueReference;

    qint64 at = bodyOf(document, out.valueReference.isNull() ? field.reference : out.valueReference);
    if (at >= 0) {
        Parser parser(document.bytes(), nullptr, at);
        bool sound = true;
        if (out.valueReference.isNull()) { // /V written directly in the field
            const Spot direct = valueIn(parser, "V");
            sound = direct.unique;
            parser.lexer().seek(direct.start);
            at = direct.start;
        }
        if (sound) {
            const Spot contents = valueIn(parser, "Contents");
            parser.lexer().seek(at);
            const Spot range = valueIn(parser, "ByteRange");
            if (contents.unique && range.unique && contents.isHex) {
                out.contentsStart = contents.start;
                out.contentsEnd = contents.end;
            }
        }
    }
    if (out.byteRange.size() == 4) {
        const auto &r = out.byteRange;
        if (r[2] >= 0 && r[3] >= 0 && r[2] <= document.size() && r[3] <= document.size() - r[2]) {
            out.coveredEnd = r[2] + r[3];
            out.rangeIsExact =
                r[0] == 0 && out.contentsStart >= 0 && r[1] == out.contentsStart && r[2] == out.contentsEnd;
            out.coversWholeFile = out.rangeIsExact && out.coveredEnd == document.size();
        }
    }
    return out;
}

} // namespace

QList<SignatureValue> signatures(const Document &document)
{
    QList<SignatureValue> result;
    for (const Field &field : document.fields())
        if (field.isSignature() && field.value.isDictionary())
            result.append(readSignature(document, field));
    if (result.isEmpty())
        return result;
    if (const auto history = RevisionHistory::read(document))
        for (SignatureValue &signature : result)
            if (signature.rangeIsExact)
                signature.revision = history->revisionEndingAt(signature.coveredEnd);
    std::stable_sort(result.begin(), result.end(),
                     [](const SignatureValue &a, const SignatureValue &b) { return a.coveredEnd < b.coveredEnd; });
    return result;
}

QList<FieldLock> fieldLocks(const Document &document)
{
    SignatureValue all;
    for (const Field &field : document.fields()) {
        if (!field.isSignature() || !field.value.isDictionary())
            continue;
        all.fieldLock.reset();
        readTransforms(document, field.value.dictionary(), all);
        if (all.fieldLock)
            all.locks.append(*all.fieldLock);
        readFieldLock(document, field.dictionary, all);
    }
    return all.locks;
}

bool hasSignatures(const Document &document)
{
    const QList<Field> fields = document.fields();
    return std::any_of(fields.cbegin(), fields.cend(),
                       [](const Field &field) { return field.isSignature() && field.value.isDictionary(); });
}

Certification certificationOf(const Document &document)
{
    auto strictest = Certification::None;
    auto take = [&](const Dictionary &value) {
        SignatureValue signature;
        readTransforms(document, value, signature);
        if (signature.certification != Certification::None
            && (strictest == Certification::None || signature.certification < strictest))
            strictest = signature.certification;
    };
    take(document.value(document.value(document.catalog(), "Perms").dictionary(), "DocMDP").dictionary());
    for (const Field &field : document.fields())
        if (field.isSignature())
            take(field.value.dictionary());
    return strictest;
}

} // namespace countersign::pdf
